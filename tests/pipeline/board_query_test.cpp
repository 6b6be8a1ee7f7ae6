// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/board_query.h"
#include "core/pipeline/deal_query.h"
#include "core/records/create_record.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

class BoardFixture : public WorkspaceFixture
{
public:
    BoardView board(const DealFilter &filter = {}, int cards = 5)
    {
        return workspace().read([&](const Reader &reader) { return boardOf(reader, filter, cards, clock().now()); });
    }

    /// The form's six are filled in; then it stands in "first contact".
    records::DealId contacted(const QString &title, const QString &amount)
    {
        const auto id = deal(title);
        set(id, {{u"amount"_s, amount}});
        REQUIRE(move(id, u"first_contact"_s).allowed());
        return id;
    }
};

const BoardColumn &columnOf(const BoardView &board, const QString &stage)
{
    for (const BoardColumn &column : board.columns) {
        if (column.stage.key == stage)
            return column;
    }
    FAIL("no such column");
    return board.columns.front();
}

QStringList titlesOf(const BoardColumn &column)
{
    QStringList titles;
    for (const DealListRow &card : column.cards)
        titles.append(card.title);
    return titles;
}

} // namespace

TEST_CASE("a column tells its count, its amount by currency and its weighted amount", "[pipeline][PIPE-14]")
{
    BoardFixture fixture;
    fixture.contacted(u"one"_s, u"1000"_s);
    fixture.contacted(u"two"_s, u"500.50"_s);
    fixture.contacted(u"three"_s, u"EUR 80"_s);
    fixture.contacted(u"four"_s, {});
    const BoardView board = fixture.board();
    CHECK(board.columns.size() == 8);
    const BoardColumn &column = columnOf(board, u"first_contact"_s);
    CHECK(column.count == 4);
    CHECK(column.amounts == std::vector<Money>{{150'050, "CNY"}, {8000, "EUR"}});
    // The stage's baseline win probability is 10 %.
    CHECK(column.weighted == std::vector<Money>{{15'005, "CNY"}, {800, "EUR"}});
    CHECK(columnOf(board, u"quote"_s).count == 0);
}

TEST_CASE("the cards of a column are those that have stood there longest", "[pipeline][PIPE-14]")
{
    BoardFixture fixture;
    for (const QString &title : {u"old"_s, u"middle"_s, u"young"_s}) {
        fixture.contacted(title, {});
        fixture.clock().advance(days(2));
    }
    const BoardColumn column = columnOf(fixture.board({}, 2), u"first_contact"_s);
    CHECK(column.count == 3);
    CHECK(titlesOf(column) == QStringList{u"old"_s, u"middle"_s});
    CHECK(column.cards[0].daysInStage == 6.0);
}

TEST_CASE("a board is filtered by owner, unit, source and text", "[pipeline][PIPE-14]")
{
    BoardFixture fixture;
    const auto one = fixture.contacted(u"影像工作站"_s, {});
    const auto two = fixture.contacted(u"Analyzer"_s, {});
    fixture.set(two, {{u"source"_s, u"website"_s}});
    const auto row = [&](int entity, const std::vector<records::TypedField> &typed) {
        return valueOf(records::createRecord(fixture.workspace(), entity, typed));
    };
    const qint64 east = row(entity::unit, {{u"name"_s, u"华东"_s}});
    const qint64 city = row(entity::unit, {{u"name"_s, u"杭州"_s}, {u"parent"_s, u"华东"_s}});
    const qint64 anna = row(entity::person, {{u"name"_s, u"Anna"_s}, {u"unit"_s, u"杭州"_s}});
    fixture.set(one, {{u"owner"_s, u"Anna"_s}});

    const auto shown = [&](const DealFilter &filter) { return titlesOf(columnOf(fixture.board(filter), u"first_contact"_s)); };
    DealFilter filter;
    filter.owner = records::PersonId(anna);
    CHECK(shown(filter) == QStringList{u"影像工作站"_s});
    filter = {};
    filter.unit = records::UnitId(east);
    CHECK(shown(filter) == QStringList{u"影像工作站"_s});
    filter.unit = records::UnitId(city);
    CHECK(shown(filter) == QStringList{u"影像工作站"_s});
    filter = {};
    filter.source = u"website"_s;
    CHECK(shown(filter) == QStringList{u"Analyzer"_s});
    filter = {};
    for (const QString &text : {u"像工"_s, u"ANNA"_s}) {
        filter.text = text;
        CHECK(shown(filter) == QStringList{u"影像工作站"_s});
    }
    filter.text = u"宏达"_s;
    CHECK(shown(filter).size() == 2);
    filter.text = u"nothing"_s;
    CHECK(shown(filter).isEmpty());
    CHECK(columnOf(fixture.board(filter), u"first_contact"_s).count == 0);
}

TEST_CASE("boards and lists are filtered by the pinyin of title, customer and owner", "[pipeline][PIPE-13]")
{
    BoardFixture fixture;
    fixture.contacted(u"影像工作站"_s, {});
    const auto other = fixture.contacted(u"重庆单晶炉"_s, {});
    valueOf(records::createRecord(fixture.workspace(), entity::account, {{u"name"_s, u"长沙远景"_s}}));
    valueOf(records::createRecord(fixture.workspace(), entity::person, {{u"name"_s, u"曾敏"_s}}));
    fixture.set(other, {{u"account"_s, u"长沙远景"_s}, {u"owner"_s, u"曾敏"_s}, {u"handle"_s, u"影子"_s}});
    const std::pair<QString, QStringList> cases[] = {
        {u"yxgzz"_s, {u"影像工作站"_s}},
        {u"YingX"_s, {u"影像工作站"_s}},
        {u"cq dan"_s, {u"重庆单晶炉"_s}},
        {u"changshayj"_s, {u"重庆单晶炉"_s}},
        {u"zm"_s, {u"重庆单晶炉"_s}},
        {u"zengmin"_s, {u"重庆单晶炉"_s}},
        {u"yingzi"_s, {}}, // a handle is no name
        {u"lq"_s, {}},
    };
    for (const auto &[text, titles] : cases) {
        CAPTURE(text);
        DealFilter filter;
        filter.text = text;
        const BoardView board = fixture.board(filter);
        CHECK(titlesOf(columnOf(board, u"first_contact"_s)) == titles);
        CHECK(columnOf(board, u"first_contact"_s).count == titles.size());
        const DealListView list =
            fixture.workspace().read([&](const Reader &reader) { return dealList(reader, filter, 1, fixture.clock().now()); });
        CHECK(list.total == titles.size());
    }
}

TEST_CASE("a board costs the same few statements however many deals there are", "[pipeline][PIPE-14]")
{
    BoardFixture fixture;
    const auto statements = [&] {
        return fixture.workspace().read([&](const Reader &reader) {
            const qint64 before = reader.database().statementCount();
            boardOf(reader, {}, 20, fixture.clock().now());
            return reader.database().statementCount() - before;
        });
    };
    fixture.deal(u"the first"_s);
    const qint64 forOne = statements();
    for (int i = 0; i < 12; ++i)
        fixture.deal(QString::number(i));
    CHECK(statements() == forOne);
    CHECK(forOne <= 10);
}

TEST_CASE("where there are very many deals the first look has the cards and not the counts", "[pipeline][PIPE-14]")
{
    BoardFixture fixture;
    for (int i = 0; i < 4; ++i)
        fixture.contacted(QString::number(i), u"100"_s);
    const auto first = [&](qint64 many) {
        return fixture.workspace().read(
            [&](const Reader &reader) { return boardAtFirst(reader, {}, 3, fixture.clock().now(), many); });
    };
    const BoardView all = fixture.board({}, 3);
    CHECK(all.isCounted);
    const BoardView few = first(4);
    CHECK(few.isCounted);
    CHECK(columnOf(few, u"first_contact"_s).count == 4);
    const BoardView many = first(3);
    CHECK_FALSE(many.isCounted);
    const BoardColumn &column = columnOf(many, u"first_contact"_s);
    CHECK(column.cards == columnOf(all, u"first_contact"_s).cards);
    CHECK(column.count == 3);
    CHECK(column.amounts.empty());
}

TEST_CASE("a list is cut at its limit and still tells the total", "[pipeline][PIPE-15]")
{
    BoardFixture fixture;
    for (int i = 0; i < 5; ++i)
        fixture.deal(QString::number(i));
    const auto list = [&](int limit) {
        return fixture.workspace().read([&](const Reader &reader) { return dealList(reader, {}, limit, fixture.clock().now()); });
    };
    CHECK(list(2).rows.size() == 2);
    CHECK(list(2).total == 5);
    CHECK(list(2).rows[0].title == u"4");
    CHECK(list(0).rows.size() == 5);
}

TEST_CASE("the view of a deal shows its fields, stays and what is missing", "[pipeline][PIPE-16]")
{
    BoardFixture fixture;
    const auto id = fixture.contacted(u"影像工作站"_s, u"86万"_s);
    fixture.set(id, {{u"budget_band"_s, {}}});
    fixture.clock().advance(hours(36));
    const DealView view =
        fixture.workspace().read([&](const Reader &reader) { return dealView(reader, id, fixture.clock().now()); });
    CHECK(view.head.stage == u"first_contact");
    CHECK(view.head.daysInStage == 1.5);
    CHECK(view.stays.size() == 2);
    REQUIRE(view.formMissing.size() == 1);
    CHECK(view.formMissing[0].key == "budget_band");
    CHECK(view.next.to == u"needs_confirmed");
    REQUIRE(view.next.missing.size() == 1);
    CHECK(view.next.missing[0].requirement == u"effective_touch");
}
