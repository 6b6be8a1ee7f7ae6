// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/account.h"
#include "core/records/contact.h"
#include "core/records/define_field.h"
#include "core/records/find_row.h"
#include "core/records/found_query.h"
#include "core/records/person.h"
#include "core/records/product.h"
#include "core/records/search_index.h"
#include "core/workspace/read_connection.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <atomic>
#include <rapidcheck.h>
#include <set>
#include <thread>

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const std::vector<int> kinds{entity::deal, entity::account, entity::contact, entity::person, entity::product};

/// A workspace whose index follows every edit.
class Indexed : public WorkspaceFixture
{
public:
    Indexed()
    {
        rebuild();
        workspace().observe([this](const ChangeSet &changes) {
            workspace().read([&](const Reader &reader) {
                index.update(reader, changes);
                return 0;
            });
        });
    }

    void rebuild()
    {
        workspace().read([this](const Reader &reader) {
            index.build(reader);
            return 0;
        });
    }

    void edit(const std::function<void(Edit &)> &act)
    {
        valueOf(workspace().edit(Phrase::verbatim(u"edit"_s), [&](Edit &edit) -> Result<Done> {
            act(edit);
            return Done{};
        }));
    }

    /// Each row as "entity name", in the order in which they are found.
    QStringList found(const QString &typed, int limit = 50)
    {
        const FoundRows rows = index.search(typed, limit);
        return workspace().read([&](const Reader &reader) {
            QStringList names;
            for (const FoundRow &row : rows.rows)
                names.append(QString::fromUtf8(reader.entity(row.entity).key) + u' ' + nameOfRow(reader, row.entity, row.n));
            return names;
        });
    }

    SearchIndex index;
};

bool isSearched(const Field &field)
{
    return !field.internal && (field.kind == FieldKind::Text || field.kind == FieldKind::Notes);
}

QString nameIn(const Entity &entity, const Row &row)
{
    const Value &name = row.at(entity, nameField(entity)->number);
    return isFilled(name) ? std::get<QString>(name) : QString();
}

bool namedSo(const QString &name, const QString &word) { return folded(name).contains(word) || matchesPinyin(name, word); }

bool hasWord(const Reader &reader, const Entity &entity, const Row &row, const QString &word)
{
    for (size_t i = 0; i < entity.fields.size(); ++i) {
        if (isSearched(entity.fields[i]) && isFilled(row.values[i]) && folded(std::get<QString>(row.values[i])).contains(word))
            return true;
    }
    if (namedSo(nameIn(entity, row), word))
        return true;
    if (entity.number != entity::deal)
        return false;
    for (const char *key : {"account", "contact"}) {
        const Field &field = *entity.fieldByKey(key);
        const Value &reference = row.at(entity, field.number);
        const auto related = isFilled(reference) ? reader.row(field.references, std::get<qint64>(reference)) : std::nullopt;
        if (related && namedSo(nameIn(reader.entity(field.references), *related), word))
            return true;
    }
    return false;
}

using Rows = std::set<std::pair<int, qint64>>;

/// What the index promises, written out slowly.
Rows slowly(const Reader &reader, const QString &typed)
{
    Rows found;
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const int number : kinds) {
        const Entity &entity = reader.entity(number);
        db::Statement statement = reader.database().prepare(selectRows(entity));
        while (!words.isEmpty() && statement.step()) {
            const Row row = readRow(entity, statement);
            if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return hasWord(reader, entity, row, word); }))
                found.insert({number, row.n});
        }
    }
    return found;
}

Rows setOf(const FoundRows &found)
{
    Rows rows;
    for (const FoundRow &row : found.rows)
        rows.insert({row.entity, row.n});
    return rows;
}

QString someText(const QString &alphabet, int most)
{
    QString text;
    const int length = *rc::gen::inRange(0, most + 1);
    for (int i = 0; i < length; ++i)
        text += alphabet[*rc::gen::inRange(0, int(alphabet.size()))];
    return text;
}

const QString written = u"华东医疗单长厦重庆银行aBＣ1 -（é"_s;
const QString typedLetters = u"华东长单重hdylcabc1é  '"_s;

template <class T> void fill(T &) {}
template <class T, class M, class Given, class... Rest> void fill(T &noun, M T::*member, const Given &value, const Rest &...rest)
{
    noun.*member = value;
    fill(noun, rest...);
}

/// A noun with some of its members: noun(&Account::name, u"华东", …).
template <class T, class M, class... Rest> T noun(M T::*member, const Rest &...rest)
{
    T made;
    fill(made, member, rest...);
    return made;
}

/// One edit as somebody could make it; rows that it needs are there or are made.
void someEdit(Edit &edit)
{
    const auto last = [&](const char *table) {
        return edit.reader().database().integer(QByteArray("SELECT coalesce(max(n), 0) FROM ") + table);
    };
    const auto someRow = [&](const char *table) { return qint64(*rc::gen::inRange(0, int(last(table)) + 1)); };
    const auto exists = [&](int entity, qint64 n) { return n > 0 && edit.reader().row(entity, n).has_value(); };
    switch (*rc::gen::inRange(0, 9)) {
    case 0:
    case 1: {
        Deal deal;
        deal.title = someText(written, 6);
        deal.notes = someText(written, 6) + u'\n' + someText(written, 3);
        if (const qint64 account = someRow("account"); exists(entity::account, account))
            deal.account = AccountId(account);
        if (const qint64 contact = someRow("contact"); exists(entity::contact, contact))
            deal.contact = ContactId(contact);
        add(edit, deal);
        break;
    }
    case 2: {
        Account account;
        account.name = someText(written, 6);
        account.phone = someText(written, 4);
        add(edit, account);
        break;
    }
    case 3: {
        Contact contact;
        contact.name = someText(written, 4);
        contact.wechat = someText(written, 4);
        add(edit, contact);
        break;
    }
    case 4: {
        Person person;
        person.name = someText(written, 3);
        add(edit, person);
        records::Product product;
        product.name = someText(written, 5);
        product.notes = someText(written, 5);
        add(edit, product);
        break;
    }
    case 5:
        if (const qint64 n = someRow("account"); exists(entity::account, n))
            edit.update(entity::account, n, {{1, someText(written, 5)}});
        break;
    case 6:
        if (const qint64 n = someRow("deal"); exists(entity::deal, n))
            edit.update(entity::deal, n, {{1, someText(written, 5)}});
        break;
    case 7:
        if (const qint64 n = someRow("contact"); exists(entity::contact, n))
            edit.update(entity::contact, n, {{1, someText(written, 4)}});
        break;
    default:
        if (const qint64 n = someRow("deal"); exists(entity::deal, n))
            edit.erase(entity::deal, n);
        break;
    }
}

} // namespace

TEST_CASE("the index finds what a slow look at every row finds, after any edits", "[records][PIPE-13]")
{
    CHECK(rc::check("index and slow search agree", [] {
        Indexed fixture;
        const int edits = *rc::gen::inRange(1, 12);
        for (int i = 0; i < edits; ++i) {
            fixture.edit([](Edit &edit) {
                const int changes = *rc::gen::inRange(1, 6);
                for (int k = 0; k < changes; ++k)
                    someEdit(edit);
            });
            if (*rc::gen::inRange(0, 6) == 0)
                fixture.rebuild();
            if (*rc::gen::inRange(0, 4) == 0)
                static_cast<void>(undo(fixture.workspace())); // or is refused, where there is nothing
        }
        for (int i = 0; i < 12; ++i) {
            const QString typed = someText(typedLetters, 4);
            const Rows expected = fixture.workspace().read([&](const Reader &reader) { return slowly(reader, typed); });
            const FoundRows found = fixture.index.search(typed, 1'000);
            RC_ASSERT(setOf(found) == expected);
            RC_ASSERT(found.total() == qint64(expected.size()));
            RC_ASSERT(found.rows.size() == expected.size());
            const FoundRows few = fixture.index.search(typed, 2);
            RC_ASSERT(few.totals == found.totals);
            for (const auto &[number, total] : few.totals) {
                const auto shown = std::count_if(few.rows.begin(), few.rows.end(),
                                                 [n = number](const FoundRow &row) { return row.entity == n; });
                RC_ASSERT(shown == std::min<qint64>(2, total));
            }
        }
    }));
}

TEST_CASE("deals are found by the name of their customer and of their contact, which may change", "[records][PIPE-13]")
{
    Indexed fixture;
    AccountId account;
    ContactId contact;
    fixture.edit([&](Edit &edit) {
        account = add(edit, noun(&Account::name, u"华东医疗"_s));
        contact = add(edit, noun(&Contact::name, u"仇英"_s, &Contact::account, account));
        add(edit, noun(&Deal::title, u"设备更新"_s, &Deal::account, account, &Deal::contact, contact));
    });
    for (const bool built : {false, true}) {
        if (built)
            fixture.rebuild();
        CHECK(fixture.found(u"华东"_s) == QStringList{u"deal 设备更新"_s, u"account 华东医疗"_s});
        CHECK(fixture.found(u"hdyl"_s) == QStringList{u"deal 设备更新"_s, u"account 华东医疗"_s});
        CHECK(fixture.found(u"qiuy"_s) == QStringList{u"deal 设备更新"_s, u"contact 仇英"_s});
        CHECK(fixture.found(u"华东 设备"_s) == QStringList{u"deal 设备更新"_s});
        CHECK(fixture.found(u"sbgx hd 仇"_s) == QStringList{u"deal 设备更新"_s});
        CHECK(fixture.found(u"华东 北京"_s) == QStringList{});
    }
    fixture.edit([&](Edit &edit) { edit.update(entity::account, account.n, {{1, u"宏达"_s}}); });
    CHECK(fixture.found(u"华东"_s) == QStringList{});
    CHECK(fixture.found(u"宏达"_s) == QStringList{u"deal 设备更新"_s, u"account 宏达"_s});
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.found(u"宏达"_s) == QStringList{});
    CHECK(fixture.found(u"华东"_s) == QStringList{u"deal 设备更新"_s, u"account 华东医疗"_s});
}

TEST_CASE("every kind of row is found by each of its texts", "[records][PIPE-13]")
{
    Indexed fixture;
    valueOf(defineField(fixture.workspace(), {entity::deal, u"site"_s, {u"Site"_s, u"现场"_s}, u"text"_s, {}}));
    const DealId deal = fixture.deal(u"影像工作站 GTX-Pro"_s);
    fixture.set(deal, {{u"site"_s, u"苏州工业园"_s}, {u"notes"_s, u"第一行\n第二行"_s}, {u"handle"_s, u"021-58881234"_s}});
    fixture.edit([](Edit &edit) {
        add(edit, noun(&Person::name, u"Müller Straße"_s, &Person::mobile, u"13900001111"_s));
        add(edit, noun(&records::Product::name, u"Ｐｌａｔｅ　Ｍｉｌｌ"_s, &records::Product::reference, u"PM-3000"_s));
    });
    for (const bool built : {false, true}) {
        if (built)
            fixture.rebuild();
        for (const QString &typed : {u"像工"_s, u"站"_s, u"x-PR"_s, u"ｇｔｘ"_s, u"工业园 gtx"_s, u"第二"_s, u"第一行\n第二行"_s,
                                     u"58881"_s, u"yxgzz"_s})
            CHECK(fixture.found(typed) == QStringList{u"deal 影像工作站 GTX-Pro"_s});
        CHECK(fixture.found(u"STRASSE"_s) == QStringList{u"person Müller Straße"_s});
        CHECK(fixture.found(u"0000111"_s) == QStringList{u"person Müller Straße"_s});
        CHECK(fixture.found(u"plate mill"_s) == QStringList{u"product Ｐｌａｔｅ　Ｍｉｌｌ"_s});
        CHECK(fixture.found(u"m-30"_s) == QStringList{u"product Ｐｌａｔｅ　Ｍｉｌｌ"_s});
        for (const QString &typed : {u""_s, u" 　\n"_s, u"像影"_s, u"gtxpro"_s, u"%"_s, u"pro第"_s, u"\u0001"_s, u"dyh"_s})
            CHECK(fixture.found(typed) == QStringList{});
    }
}

TEST_CASE("the name itself comes first, then names that begin so, then the newest", "[records][PIPE-13]")
{
    Indexed fixture;
    fixture.edit([](Edit &edit) {
        for (const QString &name : {u"华东"_s, u"新华东"_s, u"华东一"_s, u"华东二"_s, u"老华东"_s, u"黄灯"_s})
            add(edit, noun(&Account::name, name));
        add(edit, noun(&Account::name, u"其他"_s, &Account::notes, u"属于华东"_s));
    });
    const QStringList expected{u"account 华东"_s, u"account 华东二"_s, u"account 华东一"_s,
                               u"account 其他"_s, u"account 老华东"_s, u"account 新华东"_s};
    CHECK(fixture.found(u"华东"_s) == expected);
    fixture.rebuild();
    CHECK(fixture.found(u"华东"_s) == expected);
    CHECK(fixture.found(u"华东"_s, 2) == expected.mid(0, 2));
    CHECK(fixture.index.search(u"华东"_s, 2).totals == std::map<int, qint64>{{entity::account, 6}});
    fixture.edit([](Edit &edit) { edit.update(entity::account, 3, {{1, u"华东三"_s}}); });
    CHECK(fixture.found(u"华东"_s, 3) == QStringList{u"account 华东"_s, u"account 华东二"_s, u"account 华东三"_s});
    CHECK(fixture.found(u"huangd"_s) == QStringList{u"account 黄灯"_s});
}

TEST_CASE("many changes at once build the index anew, and totals stay exact", "[records][PIPE-13]")
{
    Indexed fixture;
    fixture.edit([](Edit &edit) {
        for (int i = 0; i < 1'500; ++i)
            add(edit, noun(&Deal::title, u"标书 %1"_s.arg(i)));
    });
    CHECK(fixture.index.search(u"标书"_s).totals == std::map<int, qint64>{{entity::deal, 1'500}});
    CHECK(fixture.index.search(u"标书"_s).rows.size() == 50);
    for (int round = 0; round < 3; ++round) { // over the size at which the overlay becomes part of what was built
        fixture.edit([round](Edit &edit) {
            for (int n = 1; n <= 900; ++n)
                edit.update(entity::deal, n + 300 * round, {{1, u"方案 %1-%2"_s.arg(round).arg(n)}});
        });
        CHECK(fixture.index.search(u"方案"_s).total() == 900 + 300 * round);
        CHECK(fixture.index.search(u"标书"_s).total() == 600 - 300 * round);
        CHECK(fixture.index.search(u"bs"_s).total() == 600 - 300 * round);
    }
}

TEST_CASE("others may search while an edit is taken in, and see the time before or after it", "[records][PIPE-13]")
{
    Indexed fixture;
    fixture.deal(u"标书 0"_s);
    std::atomic<bool> wrong = false;
    std::atomic<bool> done = false;
    std::vector<std::thread> readers;
    for (int i = 0; i < 2; ++i) {
        readers.emplace_back([&] {
            qint64 seen = 1;
            while (!done) {
                const qint64 now = fixture.index.search(u"标书"_s).total();
                wrong = wrong || now < seen || now > 101;
                seen = now;
            }
        });
    }
    for (int i = 1; i <= 100; ++i)
        fixture.edit([&](Edit &edit) { add(edit, noun(&Deal::title, u"标书 %1"_s.arg(i))); });
    done = true;
    for (std::thread &reader : readers)
        reader.join();
    CHECK_FALSE(wrong);
    CHECK(fixture.index.search(u"标书"_s).total() == 101);
}

TEST_CASE("a search that nobody waits for stops and says so", "[records][PIPE-13]")
{
    Indexed fixture;
    fixture.deal(u"影像工作站"_s);
    std::stop_source stop;
    CHECK_FALSE(fixture.index.search(u"影像"_s, 50, stop.get_token()).stopped);
    stop.request_stop();
    const FoundRows found = fixture.index.search(u"影像"_s, 50, stop.get_token());
    CHECK(found.stopped);
    CHECK(found.rows.empty());
    CHECK(found.total() == 0);

    SearchIndex fresh;
    CHECK(fresh.search(u"影像"_s).rows.empty());
    fixture.workspace().read([&](const Reader &reader) {
        fresh.build(reader, stop.get_token());
        return 0;
    });
    CHECK_FALSE(fresh.isBuilt());
}

TEST_CASE("two readers together read what one reads alone", "[records][PIPE-13]")
{
    Indexed fixture;
    for (int i = 0; i < 9; ++i)
        fixture.deal(u"影像工作站 %1"_s.arg(i));
    fixture.person(u"影子"_s);
    const auto connection = fixture.workspace().connect();
    connection->keepFewPages();
    SearchIndex both;
    fixture.workspace().read([&](const Reader &reader) {
        connection->read([&](const Reader &beside) {
            both.build(reader, {}, &beside);
            return 0;
        });
        return 0;
    });
    fixture.rebuild();
    CHECK(both.rowCount() == fixture.index.rowCount());
    for (const QString &typed : {u"影"_s, u"站 7"_s, u"yx"_s, u"nothing"_s}) {
        CHECK(both.search(typed, 3).rows == fixture.index.search(typed, 3).rows);
        CHECK(both.search(typed).totals == fixture.index.search(typed).totals);
    }
}

TEST_CASE("found rows are described in their order, in one statement a kind", "[records][PIPE-13]")
{
    Indexed fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    fixture.person(u"曾敏"_s);
    fixture.set(deal, {{u"amount"_s, u"86万"_s}, {u"owner"_s, u"曾敏"_s}});
    fixture.edit([](Edit &edit) {
        const AccountId account =
            add(edit, noun(&Account::name, u"影城"_s, &Account::industry, u"medical"_s, &Account::region, u"east"_s));
        add(edit, noun(&Contact::name, u"影子"_s, &Contact::account, account, &Contact::jobTitle, u"院长"_s));
        add(edit, noun(&records::Product::name, u"影像板"_s, &records::Product::reference, u"YX-1"_s));
        for (int i = 0; i < 20; ++i)
            add(edit, noun(&Deal::title, u"影院 %1"_s.arg(i)));
    });
    FoundRows found = fixture.index.search(u"影"_s);
    const auto gone = FoundRow{entity::deal, 1'000, FoundRank::Text};
    found.rows.insert(found.rows.begin(), gone);
    fixture.workspace().read([&](const Reader &reader) {
        const qint64 before = reader.database().statementCount();
        const auto described = describeFound(reader, found.rows);
        CHECK(reader.database().statementCount() - before <= 5);
        REQUIRE(described.size() == found.rows.size() - 1);
        for (size_t i = 0; i < described.size(); ++i) {
            CHECK(described[i].entity == found.rows[i + 1].entity);
            CHECK(described[i].n == found.rows[i + 1].n);
            CHECK(described[i].id == reader.row(described[i].entity, described[i].n)->id);
            CHECK(described[i].name == nameOfRow(reader, described[i].entity, described[i].n));
        }
        const auto &oldest = described[20];
        CHECK(oldest.name == u"影像工作站");
        CHECK(oldest.customer == u"宏达机械");
        CHECK(oldest.owner == u"曾敏");
        CHECK(oldest.stage.chinese == u"线索");
        CHECK(oldest.amount == Money{86'000'000, "CNY"});
        CHECK(described[21].industry.english == u"Medical");
        CHECK_FALSE(described[21].region.chinese.isEmpty());
        CHECK(described[22].customer == u"影城");
        CHECK(described[22].jobTitle == u"院长");
        CHECK(described[23].reference == u"YX-1");
        return 0;
    });
}
