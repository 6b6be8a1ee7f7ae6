// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/define_field.h"
#include "core/records/field_text.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

records::FieldToDefine fieldOfKind(const QString &kind)
{
    return {entity::deal, u"extra"_s, {u"Extra"_s, u"附加"_s}, kind, {{u"Small"_s, u"小"_s}, {u"Large"_s, u"大"_s}}};
}

constexpr int extra = firstCustomField + 1;

bool isOffered(Workspace &workspace)
{
    return workspace.read([](const Reader &reader) { return !reader.entity(entity::deal).field(extra)->internal; });
}

/// What a list of deals would show.
QString shown(Workspace &workspace, records::DealId deal)
{
    return workspace.read([&](const Reader &reader) {
        const Entity &entity = reader.entity(entity::deal);
        const Field &field = *entity.field(extra);
        const records::FieldText text(reader, records::ChoiceBook::load(reader));
        return text.speak(field, reader.row(entity::deal, deal.n)->at(entity, field.number), Words(Language::English));
    });
}

} // namespace

TEST_CASE("a custom field of every kind is defined, set, listed, undone, redone and retired", "[workspace][PIPE-12]")
{
    struct Case {
        QString kind;
        QString typed;
        QString shown;
    };
    const auto c = GENERATE(values<Case>({
        {u"text"_s, u"a 'text'"_s, u"a 'text'"_s},
        {u"notes"_s, u"two\nlines"_s, u"two\nlines"_s},
        {u"number"_s, u"1,500"_s, u"1,500"_s},
        {u"money"_s, u"38.6万"_s, u"CNY\u00A0386,000.00"_s},
        {u"date"_s, u"2026/3/15"_s, u"2026-03-15"_s},
        {u"choice"_s, u"大"_s, u"Large"_s},
        {u"choices"_s, u"large; 小"_s, u"Large, Small"_s},
        {u"person"_s, u"李敏"_s, u"李敏"_s},
        {u"yes_no"_s, u"是"_s, u"yes"_s},
    }));
    CAPTURE(c.kind);
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const auto deal = fixture.deal(u"影像工作站"_s);
    const Facts before = factsOf(workspace);

    valueOf(records::defineField(workspace, fieldOfKind(c.kind)));
    const Facts defined = factsOf(workspace);
    fixture.set(deal, {{u"extra"_s, c.typed}});
    CHECK(shown(workspace, deal) == c.shown);
    fixture.reopen();
    Workspace &again = fixture.workspace();
    CHECK(shown(again, deal) == c.shown);
    const Facts set = factsOf(again);

    valueOf(undo(again));
    CHECK(shown(again, deal) == QString());
    CHECK(factsOf(again) == defined);
    valueOf(undo(again));
    CHECK(factsOf(again) == before);
    CHECK_FALSE(isOffered(again)); // no form offers it, but the journal still knows its number
    CHECK(fixture.problems() == QStringList());

    valueOf(redo(again));
    CHECK(isOffered(again));
    valueOf(redo(again));
    CHECK(factsOf(again) == set);
    CHECK(shown(again, deal) == c.shown);

    valueOf(records::retireField(again, entity::deal, u"extra"_s));
    CHECK_FALSE(isOffered(again));
    CHECK(shown(again, deal) == c.shown); // its values stay
    valueOf(undo(again));
    CHECK(isOffered(again));
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("the list of kinds is the one that the table above goes through", "[workspace][PIPE-12]")
{
    QStringList keys;
    for (const auto &kind : records::customKinds())
        keys += QString::fromLatin1(kind.key);
    CHECK(keys
          == QStringList{u"text"_s, u"notes"_s, u"number"_s, u"money"_s, u"date"_s, u"choice"_s, u"choices"_s, u"person"_s,
                         u"yes_no"_s});
}

TEST_CASE("the definition of a custom field is not undone while something is written in it", "[workspace][PIPE-12][PIPE-18]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const auto deal = fixture.deal(u"影像工作站"_s);
    valueOf(records::defineField(workspace, fieldOfKind(u"number"_s)));
    workspace.setActor(u"bob"_s);
    fixture.set(deal, {{u"extra"_s, u"5"_s}});
    workspace.setActor(u"anna"_s);
    const QByteArray before = pictureOf(workspace, true);
    const auto refused = undo(workspace);
    REQUIRE_FALSE(refused.ok());
    CHECK(say(refused.refusal().phrase).contains(u"refers to it"));
    CHECK(pictureOf(workspace, true) == before);

    workspace.setActor(u"bob"_s);
    fixture.set(deal, {{u"extra"_s, QString()}});
    workspace.setActor(u"anna"_s);
    CHECK(undo(workspace).ok());
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("custom fields of several records live side by side and go with their rows", "[workspace][PIPE-12]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = fixture.account(u"宏达机械"_s).n;
    for (const char *key : {"one", "two", "three"})
        valueOf(records::defineField(workspace, {entity::account, QString::fromLatin1(key), {u"x"_s, u"x"_s}, u"money"_s, {}}));
    valueOf(records::defineField(workspace, {entity::person, u"one"_s, {u"x"_s, u"x"_s}, u"number"_s, {}}));
    write(workspace, [&](Edit &edit) {
        edit.update(entity::account, n, {{1001, Money{1, "CNY"}}, {1003, Money{3, "CNY"}}, {account::phone, text(u"1")}});
    });
    const Facts filled = factsOf(workspace);
    write(workspace, [&](Edit &edit) { edit.erase(entity::account, n); });
    CHECK(fixture.count("account_more") == 0);
    valueOf(undo(workspace));
    CHECK(factsOf(workspace) == filled);
    write(workspace, [&](Edit &edit) {
        std::vector<Value> values(19);
        values[0] = u"made with custom fields"_s;
        values[17] = Money{2, "USD"};
        edit.insert(entity::account, values);
    });
    CHECK(factsOf(workspace).at({entity::account, n + 1}).contains(1002));
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a field that was defined by mistake can be undone and defined otherwise", "[workspace][PIPE-12]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    valueOf(records::defineField(fixture.workspace(), fieldOfKind(u"text"_s)));
    valueOf(undo(fixture.workspace()));
    valueOf(records::defineField(fixture.workspace(), fieldOfKind(u"number"_s)));
    fixture.set(deal, {{u"extra"_s, u"5"_s}});
    CHECK(textOf(factsOf(fixture.workspace()).at({entity::deal, deal.n}).at(extra + 1)) == u"5"_s);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("an edit that defines a field and fills it is undone as one, beside the fields of others",
          "[workspace][PIPE-12][PIPE-18]")
{
    const auto kind = GENERATE(EditKind::User, EditKind::Import);
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = fixture.account(u"宏达机械"_s).n;
    write(
        workspace,
        [&](Edit &edit) {
            add(edit, CustomField{entity::account, u"one"_s, {u"x"_s, u"x"_s}, qint64(FieldKind::Integer), {}, false});
            edit.refreshCatalogue();
            edit.update(entity::account, n, {{firstCustomField + 1, number(5)}, {account::phone, text(u"1")}});
        },
        EditHeader(Phrase::verbatim(u"work"_s), kind));
    workspace.setActor(u"bob"_s);
    valueOf(records::defineField(workspace, {entity::account, u"two"_s, {u"x"_s, u"x"_s}, u"text"_s, {}}));
    write(workspace, [&](Edit &edit) { edit.update(entity::account, n, {{firstCustomField + 2, text(u"second")}}); });
    workspace.setActor(u"anna"_s);
    const Facts before = factsOf(workspace);
    CHECK(valueOf(undo(workspace)).left.empty());
    CHECK(journalOf(workspace, newestSeq(workspace)) == difference(workspace, before, factsOf(workspace)));
    CHECK(factsOf(workspace).at({entity::account, n}).size() == 3); // identifier, name, and Bob's field
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("an undone definition leaves the numbers of the others alone", "[workspace][PIPE-12]")
{
    WorkspaceFixture fixture;
    Workspace &workspace = fixture.workspace();
    const qint64 n = fixture.account(u"宏达机械"_s).n;
    valueOf(records::defineField(workspace, {entity::account, u"one"_s, {u"x"_s, u"x"_s}, u"number"_s, {}}));
    workspace.setActor(u"bob"_s);
    valueOf(records::defineField(workspace, {entity::account, u"two"_s, {u"x"_s, u"x"_s}, u"text"_s, {}}));
    write(workspace, [&](Edit &edit) { edit.update(entity::account, n, {{1002, text(u"second")}}); });
    workspace.setActor(u"anna"_s);
    valueOf(undo(workspace)); // "one"
    const auto second = [&] { return textOf(factsOf(workspace).at({entity::account, n}).at(1002)); };
    CHECK(second() == u"“second”"_s);
    valueOf(records::defineField(workspace, {entity::account, u"one"_s, {u"x"_s, u"x"_s}, u"date"_s, {}}));
    write(workspace, [&](Edit &edit) { edit.update(entity::account, n, {{1003, number(5)}}); });
    CHECK(second() == u"“second”"_s);
    CHECK(fixture.problems() == QStringList());
}
