// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/publish_pipeline.h"
#include "core/records/change_record.h"
#include "core/records/define_field.h"
#include "core/records/field_text.h"
#include "core/records/search_query.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QJsonObject>

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

void define(WorkspaceFixture &fixture, const QString &key, const QString &kind, const LocalText &name,
            const std::vector<LocalText> &choices = {})
{
    valueOf(defineField(fixture.workspace(), {entity::deal, key, name, kind, choices}));
}

QString written(WorkspaceFixture &fixture, DealId deal, const QByteArray &key)
{
    return fixture.workspace().read([&](const Reader &reader) {
        const Entity &entity = reader.entity(entity::deal);
        const Field *field = entity.fieldByKey(key);
        REQUIRE(field);
        return FieldText(reader, ChoiceBook::load(reader))
            .write(*field, reader.row(entity::deal, deal.n)->at(entity, field->number), Words(Language::English));
    });
}

} // namespace

TEST_CASE("a custom field of every kind is set like a built-in one, and survives a restart", "[records][PIPE-12]")
{
    struct Case {
        QString kind, text, written;
    };
    const Case cases[] = {
        {u"text"_s, u"华东 二期"_s, u"华东 二期"_s},
        {u"notes"_s, u"one\ntwo"_s, u"one\ntwo"_s},
        {u"number"_s, u"1,200"_s, u"1200"_s},
        {u"money"_s, u"USD 1.5万"_s, u"USD 15000.00"_s},
        {u"date"_s, u"2026年4月1日"_s, u"2026-04-01"_s},
        {u"choice"_s, u"高"_s, u"High"_s},
        {u"choices"_s, u"高；low"_s, u"High; Low"_s},
        {u"person"_s, u"王浩"_s, u"王浩"_s},
        {u"yes_no"_s, u"是"_s, u"yes"_s},
    };
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    fixture.person(u"王浩"_s);
    CHECK(std::size(cases) == customKinds().size());
    for (const Case &c : cases)
        define(fixture, u"my_"_s + c.kind, c.kind, {u"My "_s + c.kind, u"我的"_s + c.kind},
               {{u"High"_s, u"高"_s}, {u"Low"_s, u"低"_s}});
    const QByteArray before = pictureOf(fixture.workspace());
    for (const Case &c : cases)
        fixture.set(deal, {{u"我的"_s + c.kind, c.text}}); // by its name

    fixture.reopen();
    for (const Case &c : cases) {
        CAPTURE(c.kind);
        CHECK(written(fixture, deal, "my_" + c.kind.toUtf8()) == c.written);
    }
    CHECK(fixture.problems() == QStringList());
    for (size_t i = 0; i < std::size(cases); ++i)
        valueOf(undo(fixture.workspace()));
    for (const Case &c : cases)
        CHECK(written(fixture, deal, "my_" + c.kind.toUtf8()).isEmpty());
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a wrong value of a custom field is refused with its key", "[records][PIPE-12]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    define(fixture, u"grade"_s, u"choice"_s, {u"Grade"_s, u"等级"_s}, {{u"High"_s, u"高"_s}});
    define(fixture, u"seats"_s, u"number"_s, {u"Seats"_s, u"席位"_s});
    for (const auto &[key, text] : {std::pair(u"grade"_s, u"middle"_s), std::pair(u"seats"_s, u"many"_s)}) {
        const auto refused = changeRecord(fixture.workspace(), entity::deal, deal.n, {{key, text}});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.refusal().where == u"deal."_s + key);
    }
    const auto slip = changeRecord(fixture.workspace(), entity::deal, deal.n, {{u"saets"_s, u"3"_s}});
    REQUIRE_FALSE(slip.ok());
    CHECK(say(slip.refusal().phrase).contains(u"Did you mean “seats”?"));
}

TEST_CASE("choices that have a Chinese name only are told apart", "[records][PIPE-12]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    define(fixture, u"grade"_s, u"choice"_s, {{}, u"等级"_s}, {{{}, u"高"_s}, {{}, u"低"_s}});
    fixture.set(deal, {{u"等级"_s, u"低"_s}});
    CHECK(written(fixture, deal, "grade") == u"低");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a gate asks for a custom field as for a built-in one", "[records][PIPE-12][PIPE-5]")
{
    using namespace plumbline::pipeline;
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    define(fixture, u"seats"_s, u"number"_s, {u"Seats"_s, u"席位"_s});
    define(fixture, u"areas"_s, u"choices"_s, {u"Areas"_s, u"范围"_s}, {{u"One"_s, u"一"_s}, {u"Two"_s, u"二"_s}});
    define(fixture, u"summary"_s, u"notes"_s, {u"Summary"_s, u"摘要"_s});
    Definition definition = valueOf(shippedPipeline(u"standard"_s));
    auto &exit = definition.stages[0].exit;
    exit.push_back({u"seats"_s, true, FormulaHolds{u"席位 >= 20"_s}});
    exit.push_back({u"areas"_s, true, ChoicesTicked{"areas", 2}});
    exit.push_back({u"summary"_s, true, TextLength{"summary", 5}});
    valueOf(publishPipeline(fixture.workspace(), toJson(definition)));

    const auto missing = [&] {
        QStringList where;
        for (const Missing &item : fixture.move(deal, u"first_contact"_s).missing)
            where.append(item.where);
        return where;
    };
    CHECK(missing() == QStringList{u"deal.seats"_s, u"deal.areas"_s, u"deal.summary"_s});
    fixture.set(deal, {{u"seats"_s, u"19"_s}, {u"areas"_s, u"一"_s}, {u"summary"_s, u"四个字呢"_s}});
    CHECK(missing() == QStringList{u"deal.seats"_s, u"deal.areas"_s, u"deal.summary"_s});
    fixture.set(deal, {{u"seats"_s, u"20"_s}, {u"areas"_s, u"一、二"_s}, {u"summary"_s, u"五个字了吧"_s}});
    CHECK(missing().isEmpty());
    CHECK(fixture.stageOf(deal) == u"first_contact");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a retired field goes out of sight and keeps its values", "[records][PIPE-12]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    define(fixture, u"site"_s, u"text"_s, {u"Site"_s, u"现场"_s});
    fixture.set(deal, {{u"site"_s, u"苏州工业园"_s}});
    const auto hits = [&] {
        return fixture.workspace().read([](const Reader &reader) { return search(reader, u"苏州"_s).hits.size(); });
    };
    CHECK(hits() == 1);
    valueOf(retireField(fixture.workspace(), entity::deal, u"site"_s));
    CHECK(hits() == 0);
    const auto refused = changeRecord(fixture.workspace(), entity::deal, deal.n, {{u"site"_s, u"x"_s}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().where == u"deal.site");
    CHECK_FALSE(retireField(fixture.workspace(), entity::deal, u"site"_s).ok());
    CHECK_FALSE(retireField(fixture.workspace(), entity::deal, u"title"_s).ok());
    CHECK_FALSE(retireField(fixture.workspace(), entity::deal, u"nosuch"_s).ok());
    CHECK(fixture.problems() == QStringList());
    valueOf(undo(fixture.workspace()));
    CHECK(hits() == 1);
    CHECK(written(fixture, deal, "site") == u"苏州工业园");
}

TEST_CASE("defining a field can be undone and done again", "[records][PIPE-12][PIPE-18]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    define(fixture, u"site"_s, u"text"_s, {u"Site"_s, u"现场"_s});
    valueOf(undo(fixture.workspace()));
    CHECK_FALSE(changeRecord(fixture.workspace(), entity::deal, deal.n, {{u"site"_s, u"x"_s}}).ok());
    CHECK(fixture.problems() == QStringList());
    valueOf(redo(fixture.workspace()));
    fixture.set(deal, {{u"site"_s, u"苏州"_s}});
    CHECK(written(fixture, deal, "site") == u"苏州");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a field that was defined wrongly and undone can be defined anew under its key", "[records][PIPE-12][PIPE-18]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    define(fixture, u"seats"_s, u"text"_s, {u"Seats"_s, u"席位"_s});
    valueOf(undo(fixture.workspace()));
    define(fixture, u"seats"_s, u"number"_s, {u"Seats"_s, u"席位"_s});
    fixture.reopen();
    CHECK_FALSE(changeRecord(fixture.workspace(), entity::deal, deal.n, {{u"seats"_s, u"many"_s}}).ok());
    fixture.set(deal, {{u"席位"_s, u"20"_s}});
    CHECK(written(fixture, deal, "seats") == u"20");
    CHECK(fixture.problems() == QStringList());
    CHECK_FALSE(defineField(fixture.workspace(), {entity::deal, u"seats"_s, {u"Seats"_s, u"席位"_s}, u"number"_s, {}}).ok());
}

TEST_CASE("a custom field can be added to every kind of record that people keep", "[records][PIPE-12]")
{
    WorkspaceFixture fixture;
    const AccountId account = fixture.account(u"宏达机械"_s);
    for (const int entity : {entity::account, entity::contact, entity::person, entity::product, entity::activity})
        valueOf(defineField(fixture.workspace(), {entity, u"extra"_s, {u"Extra"_s, u"附加"_s}, u"text"_s, {}}));
    valueOf(changeRecord(fixture.workspace(), entity::account, account.n, {{u"extra"_s, u"老客户"_s}}));
    const auto hits = fixture.workspace().read([](const Reader &reader) { return search(reader, u"老客"_s).hits; });
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].entity == entity::account);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a field that cannot be defined is refused, and nothing is written", "[records][PIPE-12]")
{
    WorkspaceFixture fixture;
    define(fixture, u"site"_s, u"text"_s, {u"Site"_s, u"现场"_s});
    struct Case {
        QString key;
        LocalText name;
        QString kind, where;
    };
    const LocalText name{u"Name"_s, u"名"_s};
    const Case cases[] = {
        {QString(), name, u"text"_s, u"custom_field.key"_s},
        {u"Site"_s, name, u"text"_s, u"custom_field.key"_s},
        {u"my site"_s, name, u"text"_s, u"custom_field.key"_s},
        {u"7th"_s, name, u"text"_s, u"custom_field.key"_s},
        {u"_x"_s, name, u"text"_s, u"custom_field.key"_s},
        {u"现场"_s, name, u"text"_s, u"custom_field.key"_s},
        {u"x; DROP TABLE deal"_s, name, u"text"_s, u"custom_field.key"_s},
        {QString(41, u'x'), name, u"text"_s, u"custom_field.key"_s},
        {u"site"_s, name, u"number"_s, u"custom_field.key"_s},
        {u"amount"_s, name, u"money"_s, u"custom_field.key"_s},
        {u"stage"_s, name, u"text"_s, u"custom_field.key"_s},
        {u"id"_s, name, u"text"_s, u"custom_field.key"_s},
        {u"good"_s, LocalText{}, u"text"_s, u"custom_field.name"_s},
        {u"good"_s, name, u"formula"_s, u"custom_field.kind"_s},
        {u"good"_s, name, QString(), u"custom_field.kind"_s},
    };
    const QByteArray before = pictureOf(fixture.workspace(), true);
    for (const Case &c : cases) {
        CAPTURE(c.key, c.kind);
        const auto refused = defineField(fixture.workspace(), {entity::deal, c.key, c.name, c.kind, {}});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.refusal().where == c.where);
    }
    CHECK(pictureOf(fixture.workspace(), true) == before);
}
