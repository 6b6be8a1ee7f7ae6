// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"
#include "core/records/define_field.h"
#include "core/records/field_text.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// "deal.amount"
struct Place {
    const Entity &entity;
    const Field &field;

    Place(const Reader &reader, const QByteArray &path)
        : entity(*reader.catalogue().findByTable(path.split('.')[0])), field(*entity.fieldByKey(path.split('.')[1]))
    {}
};

/// Gives the reader of texts to a test, with custom fields of the kinds that no built-in field has.
template <class Test> void withFieldText(Test test, const ReadingRules &rules = {})
{
    WorkspaceFixture fixture;
    valueOf(defineField(fixture.workspace(), {entity::deal, u"urgent"_s, {u"Urgent"_s, u"加急"_s}, u"yes_no"_s, {}}));
    fixture.person(u"李敏"_s);
    fixture.account(u"宏达机械"_s);
    fixture.workspace().read([&](const Reader &reader) {
        test(reader, FieldText(reader, ChoiceBook::load(reader), rules));
        return 0;
    });
}

QString clock(const Moment at) { return valueOf(Result<Zone>(*Zone::named("Asia/Shanghai"))).toIso(at); }

} // namespace

TEST_CASE("text becomes the value of every kind of field", "[records][PIPE-11]")
{
    struct Case {
        QByteArray field;
        QString text;
        QString written; ///< how a file gets it back
    };
    const Case cases[] = {
        {"deal.title", u"  影像 \n 工作站 "_s, u"影像 工作站"_s},
        {"deal.title", QString(500, u'字'), QString(500, u'字')},
        {"deal.notes", u" line one\nline two "_s, u"line one\nline two"_s},
        {"deal.amount", u"386000"_s, u"CNY 386000.00"_s},
        {"deal.amount", u"38.6万"_s, u"CNY 386000.00"_s},
        {"deal.amount", u"1.2亿"_s, u"CNY 120000000.00"_s},
        {"deal.amount", u"¥1,284.50"_s, u"CNY 1284.50"_s},
        {"deal.amount", u"￥３８６０００"_s, u"CNY 386000.00"_s},
        {"deal.amount", u"EUR 1,284.00"_s, u"EUR 1284.00"_s},
        {"deal.amount", u"300 usd"_s, u"USD 300.00"_s},
        {"deal.amount", u"-5"_s, u"CNY -5.00"_s},
        {"deal.amount", u"JPY 300"_s, u"JPY 300"_s},
        {"account.employees", u"1,200"_s, u"1200"_s},
        {"account.employees", u"１２０"_s, u"120"_s},
        {"account.employees", u"-3"_s, u"-3"_s},
        {"deal.expected_close", u"2026-03-15"_s, u"2026-03-15"_s},
        {"deal.expected_close", u"2026/3/15"_s, u"2026-03-15"_s},
        {"deal.expected_close", u"2026年3月15日"_s, u"2026-03-15"_s},
        {"deal.expected_close", u"２０２６－０３－１５"_s, u"2026-03-15"_s},
        {"deal.expected_close", u"20260315"_s, u"2026-03-15"_s},
        {"deal.arrived_at", u"2026-03-15T14:05"_s, u"2026-03-15T14:05:00+08:00"_s},
        {"deal.arrived_at", u"2026-03-15T06:05:00Z"_s, u"2026-03-15T14:05:00+08:00"_s},
        {"deal.arrived_at", u"2026/3/15 9:05"_s, u"2026-03-15T09:05:00+08:00"_s},
        {"deal.arrived_at", u"2026-03-15"_s, u"2026-03-15T00:00:00+08:00"_s},
        {"deal.urgent", u"是"_s, u"yes"_s},
        {"deal.urgent", u"YES"_s, u"yes"_s},
        {"deal.urgent", u"0"_s, u"no"_s},
        {"deal.urgent", u"否"_s, u"no"_s},
        {"deal.source", u"website"_s, u"Website"_s},
        {"deal.source", u"官网"_s, u"Website"_s},
        {"deal.source", u"WEBSITE"_s, u"Website"_s},
        {"deal.source", u"ｗｅｂｓｉｔｅ"_s, u"Website"_s},
        {"deal.pain_points", u"cost"_s, u"High cost"_s},
        {"deal.pain_points", u"成本高；数据分散、Late deliveries, cost"_s, u"High cost; Scattered data; Late deliveries"_s},
        {"deal.decision_chain", u"committee"_s, u"Technical committee"_s},
        {"deal.decision_chain", u"technical COMMITTEE"_s, u"Technical committee"_s},
        {"deal.owner", u"李敏"_s, u"李敏"_s},
        {"deal.account", u" 宏达机械 "_s, u"宏达机械"_s},
    };
    const Words english(Language::English);
    withFieldText([&](const Reader &reader, const FieldText &text) {
        for (const Case &c : cases) {
            CAPTURE(c.field, c.text);
            const Place place(reader, c.field);
            const Value value = valueOf(text.read(place.entity, place.field, c.text));
            CHECK(text.write(place.field, value, english) == c.written);
            CHECK(valueOf(text.read(place.entity, place.field, c.written)) == value);
            CHECK_FALSE(text.speak(place.field, value, english).isEmpty());
        }
    });
}

TEST_CASE("a text that is no value is refused, with the field and what was expected", "[records][PIPE-11]")
{
    const std::pair<QByteArray, QString> cases[] = {
        {"deal.title", QString(501, u'字')},
        {"deal.reference", QString(101, u'x')},
        {"deal.amount", u"much"_s},
        {"deal.amount", u"1.234"_s},
        {"deal.amount", u"12,34"_s},
        {"deal.amount", u"JPY 1.5"_s},
        {"deal.amount", u"99999999999999999999"_s},
        {"account.employees", u"1.5"_s},
        {"account.employees", u"about 20"_s},
        {"account.employees", u"9223372036854775808"_s},
        {"deal.expected_close", u"2026-02-30"_s},
        {"deal.expected_close", u"next week"_s},
        {"deal.expected_close", u"3/15/2026"_s}, // never guessed
        {"deal.arrived_at", u"2026-03-15T25:00"_s},
        {"deal.arrived_at", u"yesterday 9:00"_s},
        {"deal.urgent", u"perhaps"_s},
        {"deal.source", u"newspaper"_s},
        {"deal.pain_points", u"cost; pride"_s},
        {"deal.decision_chain", u"king"_s},
        {"deal.owner", u"王五"_s},
        {"deal.account", u"nobody"_s},
        {"attachment.hash", u"00ff"_s},
    };
    withFieldText([&](const Reader &reader, const FieldText &text) {
        for (const auto &[path, wrong] : cases) {
            CAPTURE(path, wrong);
            const Place place(reader, path);
            const auto refused = text.read(place.entity, place.field, wrong);
            REQUIRE_FALSE(refused.ok());
            CHECK(refused.refusal().where == QString::fromUtf8(path));
            if (wrong.size() < 40 && place.field.kind != FieldKind::Bytes && place.field.kind != FieldKind::Choices)
                CHECK(say(refused.refusal().phrase).contains(wrong));
        }
        const Place source(reader, "deal.source");
        const QString words = say(text.read(source.entity, source.field, u"newspaper"_s).refusal().phrase);
        CHECK(words.contains(u"“Source”"));
        CHECK(words.contains(u"Referral, Self-developed, Website"));
    });
}

TEST_CASE("empty text is not filled, for every field", "[records][PIPE-11]")
{
    withFieldText([](const Reader &reader, const FieldText &text) {
        const Words english(Language::English);
        for (const Entity &entity : reader.catalogue().entities()) {
            for (const Field &field : entity.fields) {
                CAPTURE(entity.key, field.key);
                CHECK(valueOf(text.read(entity, field, u" \n　"_s)) == Value());
                CHECK(text.write(field, {}, english).isEmpty());
                CHECK(text.speak(field, {}, english).isEmpty());
            }
        }
    });
}

TEST_CASE("every choice and code is read by its key and by its name in both languages", "[records][PIPE-11]")
{
    withFieldText([](const Reader &reader, const FieldText &text) {
        const Words languages[] = {Words(Language::English), Words(Language::Chinese)};
        for (const Entity &entity : reader.catalogue().entities()) {
            for (const Field &field : entity.fields) {
                CAPTURE(entity.key, field.key);
                for (const Choice &choice : text.choices().of(QString::fromUtf8(field.choiceList))) {
                    const Value value = field.kind == FieldKind::Choices ? Value(QStringList{choice.key}) : Value(choice.key);
                    for (const QString &name : {choice.key, choice.name.english, choice.name.chinese})
                        CHECK(valueOf(text.read(entity, field, name)) == value);
                }
                for (const Code &code : field.codes ? *field.codes : CodeList()) {
                    const Value value(qint64(code.number));
                    CHECK(valueOf(text.read(entity, field, QString::fromLatin1(code.key))) == value);
                    for (const Words &words : languages)
                        CHECK(valueOf(text.read(entity, field, text.write(field, value, words))) == value);
                }
            }
        }
    });
}

TEST_CASE("the rules of a file say how its dates stand and what its money is", "[records][PIPE-11]")
{
    withFieldText(
        [](const Reader &reader, const FieldText &text) {
            const Place close(reader, "deal.expected_close");
            CHECK(valueOf(text.read(close.entity, close.field, u"3/15/2026"_s)) == Value(qint64(civilDate(2026, 3, 15)->day)));
            CHECK_FALSE(text.read(close.entity, close.field, u"15/3/2026"_s).ok());
            const Place amount(reader, "deal.amount");
            CHECK(valueOf(text.read(amount.entity, amount.field, u"300"_s)) == Value(Money{30000, "USD"}));
            const Place arrived(reader, "deal.arrived_at");
            const Value at = valueOf(text.read(arrived.entity, arrived.field, u"3/15/2026 14:05"_s));
            CHECK(clock({std::get<qint64>(at)}) == u"2026-03-15T14:05:00+08:00");
        },
        {DateOrder::MonthDayYear, "USD"});
}

TEST_CASE("a choice that was retired can no longer be chosen, but is still read out", "[records][PIPE-11]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    fixture.set(deal, {{u"source"_s, u"website"_s}});
    valueOf(fixture.workspace().edit(Phrase::verbatim(u"retire"_s), [&](Edit &edit) -> Result<Done> {
        for (const auto &[id, choice] : loadWhere<Choice>(edit.reader(), "t.key = 'website' AND t.n > ?1", 0)) {
            Choice retired = choice;
            retired.retired = true;
            replace(edit, id, retired);
        }
        return Done{};
    }));
    CHECK_FALSE(changeRecord(fixture.workspace(), entity::deal, deal.n, {{u"source"_s, u"website"_s}}).ok());
    CHECK_FALSE(changeRecord(fixture.workspace(), entity::deal, deal.n, {{u"source"_s, u"官网"_s}}).ok());
    fixture.workspace().read([&](const Reader &reader) {
        const Place source(reader, "deal.source");
        CHECK(FieldText(reader, ChoiceBook::load(reader)).write(source.field, Value(u"website"_s), Words(Language::English))
              == u"Website");
        return 0;
    });
}
