// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/merge_records.h"
#include "core/records/account.h"
#include "core/records/change_record.h"
#include "core/records/contact.h"
#include "tests/support/catch.h"
#include "tests/ui/hold.h"
#include "tests/ui/window_fixture.h"
#include "ui/leads/duplicates_page.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

void set(WindowFixture &fixture, records::AccountId account, const QString &key, const QString &text)
{
    valueOf(records::changeRecord(fixture.facts().workspace(), entity::account, account.n, {{key, text}}));
}

std::optional<records::Account> accountIn(WindowFixture &fixture, records::AccountId id)
{
    return fixture.facts().workspace().read([&](const Reader &reader) { return load<records::Account>(reader, id); });
}

records::ContactId contact(WindowFixture &fixture, const QString &name, const QString &mobile)
{
    records::Contact made;
    made.name = name;
    made.mobile = mobile;
    return valueOf(fixture.facts().workspace().edit(EditHeader(Phrase::verbatim(u"test"_s)),
                                                    [&](Edit &edit) -> Result<records::ContactId> { return add(edit, made); }));
}

/// What the list shows, the chosen one in brackets.
QStringList groups(const WindowFixture &fixture, Robot &robot)
{
    Q_UNUSED(fixture)
    const auto *list = robot.find<QListView>(u"duplicates.list"_s);
    QStringList lines;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QString text = list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        lines.append(row == list->currentIndex().row() ? u'[' + text + u']' : text);
    }
    return lines;
}

bool isChosen(Robot &robot, const QString &name) { return robot.find<QPushButton>(u"compare.value."_s + name)->isChecked(); }

/// Three customers that are there twice each.
struct Pairs {
    records::AccountId hongda, hongdaToo, dongfang, dongfangToo, xibei, xibeiToo;

    explicit Pairs(WindowFixture &fixture)
        : hongda(fixture.facts().account(u"宏达机械有限公司"_s)),
          hongdaToo(fixture.facts().account(u"宏達機械"_s)),
          dongfang(fixture.facts().account(u"东方仪表厂"_s)),
          dongfangToo(fixture.facts().account(u"东方仪表"_s)),
          xibei(fixture.facts().account(u"西北矿业"_s)),
          xibeiToo(fixture.facts().account(u"西北矿业"_s))
    {
        set(fixture, dongfang, u"phone"_s, u"0571-88888888"_s);
        set(fixture, dongfangToo, u"phone"_s, u"0571 8888 8888"_s);
    }
};

} // namespace

TEST_CASE("the page finds who is there twice, the likeliest first with the reason", "[ui][LEAD-8]")
{
    WindowFixture fixture;
    const Pairs pairs(fixture);
    contact(fixture, u"王伟"_s, u"13800001111"_s);
    contact(fixture, u"王工"_s, u"138 0000 1111"_s);
    fixture.open({u"board"_s});
    fixture.robot().click(u"go.duplicates"_s);
    fixture.settle();
    const QStringList found = groups(fixture, fixture.robot());
    REQUIRE(found.size() == 3);
    CHECK(found[0].startsWith(u"[东方仪表厂, 东方仪表, 9"));
    CHECK(found[0].contains(u"same phone +8657188888888"_s));
    CHECK(fixture.robot().reads(u"Customers  3"_s));
    CHECK(fixture.robot().reads(u"6 customer(s) compared"_s));

    fixture.robot().click(u"duplicates.kind.1"_s);
    fixture.settle();
    CHECK(groups(fixture, fixture.robot()) == QStringList{u"[王伟, 王工, 96 %, same mobile +8613800001111]"_s});
    fixture.robot().click(u"duplicates.kind.2"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"Nothing to compare yet"_s));
}

TEST_CASE("two customers are compared field by field and merged as was chosen, and undo brings the group back", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const Pairs pairs(fixture);
    set(fixture, pairs.hongda, u"location"_s, u"Hangzhou"_s);
    set(fixture, pairs.hongdaToo, u"website"_s, u"hongda.cn"_s);
    set(fixture, pairs.hongdaToo, u"location"_s, u"Shanghai"_s);
    set(fixture, pairs.hongda, u"tags"_s, u"x"_s);
    set(fixture, pairs.hongdaToo, u"tags"_s, u"y"_s);
    fixture.open({u"duplicates"_s});
    auto *list = fixture.robot().find<QListView>(u"duplicates.list"_s);
    REQUIRE(list->model()->rowCount() == 3);
    int row = 0;
    while (!list->model()->index(row, 0).data().toString().startsWith(u"宏达"))
        ++row;
    list->setCurrentIndex(list->model()->index(row, 0));
    fixture.settle();
    Robot &robot = fixture.robot();
    // As many fields of both are filled: the one that says more stays.
    CHECK(robot.find<QRadioButton>(u"compare.stays.1"_s)->isChecked());
    CHECK(isChosen(robot, u"location.1"_s));
    CHECK(isChosen(robot, u"website.1"_s));
    CHECK(isChosen(robot, u"name.1"_s));
    CHECK(isChosen(robot, u"tags.0"_s));
    CHECK(isChosen(robot, u"tags.1"_s));
    robot.click(u"compare.stays.0"_s);
    CHECK(isChosen(robot, u"name.0"_s));
    CHECK(isChosen(robot, u"location.1"_s));
    robot.click(u"compare.value.location.0"_s);
    CHECK_FALSE(isChosen(robot, u"location.1"_s));
    CHECK(robot.reads(u"“宏达机械有限公司” stays. Nothing else has to move to it."_s));

    robot.click(u"compare.merge"_s);
    fixture.settle();
    const auto one = accountIn(fixture, pairs.hongda);
    REQUIRE(one);
    CHECK(one->name == u"宏达机械有限公司"_s);
    CHECK(one->location == u"Hangzhou"_s);
    CHECK(one->website == u"hongda.cn"_s);
    CHECK(one->tags == QStringList{u"x"_s, u"y"_s});
    CHECK_FALSE(accountIn(fixture, pairs.hongdaToo));
    CHECK(list->model()->rowCount() == 2);
    CHECK(list->currentIndex().row() == std::min(row, 1));
    CHECK(list->hasFocus());
    CHECK(robot.reads(u"1 record(s) merged into “宏达机械有限公司”."_s));

    robot.click(u"shell.toast.undo"_s);
    fixture.settle();
    CHECK(accountIn(fixture, pairs.hongdaToo));
    CHECK(list->model()->rowCount() == 3);
    CHECK(list->currentIndex().row() == row);
}

TEST_CASE("groups are gone through with the keyboard alone", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const Pairs pairs(fixture);
    fixture.open({u"duplicates"_s});
    Robot &robot = fixture.robot();
    auto *list = robot.find<QListView>(u"duplicates.list"_s);
    list->setFocus();
    // The newer phone is proposed; the arrows and Enter take the other one.
    CHECK(isChosen(robot, u"phone.1"_s));
    auto *cell = robot.find(u"compare.value.name.0"_s);
    cell->setFocus();
    robot.press(Qt::Key_Down);
    CHECK(robot.find(u"compare.value.phone.0"_s)->hasFocus());
    robot.press(Qt::Key_Return);
    CHECK(isChosen(robot, u"phone.0"_s));
    robot.press(Qt::Key_Right);
    CHECK(robot.find(u"compare.value.phone.1"_s)->hasFocus());
    CHECK(isChosen(robot, u"phone.0"_s));
    robot.press(Qt::Key_Return, Qt::ControlModifier);
    fixture.settle();
    CHECK(accountIn(fixture, pairs.dongfang)->phone == u"0571-88888888"_s);
    CHECK_FALSE(accountIn(fixture, pairs.dongfangToo));

    REQUIRE(list->model()->rowCount() == 2);
    const QStringList before = groups(fixture, robot);
    CHECK(before[0].startsWith(u'['));
    robot.press(Qt::Key_Down, Qt::ControlModifier);
    fixture.settle();
    CHECK(groups(fixture, robot)[1].startsWith(u'['));
    CHECK(fixture.facts().count("account") == 5);
    robot.press(Qt::Key_Delete, Qt::ControlModifier);
    fixture.settle();
    CHECK(fixture.facts().count("distinct_pair") == 1);
    CHECK(list->model()->rowCount() == 1);
    robot.click(u"compare.merge"_s);
    fixture.settle();
    CHECK(robot.reads(u"All decided"_s));
}

TEST_CASE("who is quicker than the answer decides nothing about the group before", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const Pairs pairs(fixture);
    fixture.open({u"duplicates"_s});
    Robot &robot = fixture.robot();
    auto *list = robot.find<QListView>(u"duplicates.list"_s);
    list->setFocus();
    REQUIRE(groups(fixture, robot)[0].startsWith(u"[东方"));
    SECTION("merging")
    {
        list->setCurrentIndex(list->model()->index(1, 0));
        robot.find<QPushButton>(u"compare.merge"_s)->click();
    }
    SECTION("telling apart")
    {
        list->setCurrentIndex(list->model()->index(1, 0));
        robot.find<QPushButton>(u"compare.distinct"_s)->click();
    }
    fixture.settle();
    CHECK(accountIn(fixture, pairs.dongfang));
    CHECK(accountIn(fixture, pairs.dongfangToo));
    CHECK(fixture.facts().count("distinct_pair") == 0);
}

TEST_CASE("of a group of three one may be left out, and what is left of it is asked next", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const auto a = fixture.facts().account(u"宏达机械"_s);
    const auto b = fixture.facts().account(u"宏达机械"_s);
    const auto c = fixture.facts().account(u"宏达机械"_s);
    fixture.open({u"duplicates"_s});
    Robot &robot = fixture.robot();
    CHECK(robot.sees(u"compare.stays.2"_s));
    robot.click(u"compare.leave.2"_s);
    fixture.settle();
    CHECK_FALSE(robot.sees(u"compare.stays.2"_s));
    CHECK(robot.reads(u"1 left out."_s));
    SECTION("the two others become one")
    {
        robot.click(u"compare.merge"_s);
        fixture.settle();
        CHECK(accountIn(fixture, a));
        CHECK_FALSE(accountIn(fixture, b));
        CHECK(accountIn(fixture, c));
        CHECK(robot.sees(u"compare.stays.1"_s));
        CHECK_FALSE(robot.reads(u"left out"_s));
    }
    SECTION("the two others are not the same")
    {
        robot.click(u"compare.distinct"_s);
        fixture.settle();
        CHECK(fixture.facts().count("distinct_pair") == 1);
        CHECK(robot.sees(u"compare.stays.2"_s));
    }
    SECTION("all three become one after all")
    {
        robot.click(u"compare.back"_s);
        fixture.settle();
        CHECK(robot.sees(u"compare.stays.2"_s));
        robot.click(u"compare.merge"_s);
        fixture.settle();
        CHECK(fixture.facts().count("account") == 1);
    }
}

TEST_CASE("of a large group some are shown, and the others when these are done", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    for (int i = 0; i < 6; ++i)
        fixture.facts().account(u"宏达机械"_s);
    fixture.open({u"duplicates"_s});
    Robot &robot = fixture.robot();
    CHECK(robot.sees(u"compare.stays.3"_s));
    CHECK_FALSE(robot.sees(u"compare.stays.4"_s));
    CHECK(robot.reads(u"2 more of them come when these are done."_s));
    robot.click(u"compare.leave.1"_s);
    fixture.settle();
    CHECK(robot.sees(u"compare.stays.3"_s));
    CHECK(robot.reads(u"1 left out. 1 more of them come when these are done."_s));
    robot.click(u"compare.merge"_s);
    fixture.settle();
    CHECK(fixture.facts().count("account") == 3);
    CHECK(robot.sees(u"compare.stays.2"_s));
    CHECK_FALSE(robot.reads(u"come when these are done"_s));
}

TEST_CASE("where a record that was merged stood in the drawer, the one that is left stands there", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const auto a = fixture.facts().account(u"宏达机械"_s);
    const auto b = fixture.facts().account(u"宏达机械"_s);
    fixture.open({u"duplicates"_s});
    fixture.robot().click(u"compare.open.1"_s);
    fixture.settle();
    CHECK(fixture.screen().drawer() == ui::Route{u"account"_s, b.n});
    fixture.robot().click(u"compare.merge"_s);
    fixture.settle();
    CHECK(fixture.facts().count("account") == 1);
    CHECK(fixture.screen().drawer() == ui::Route{u"account"_s, a.n});
    CHECK_FALSE(fixture.robot().reads(u"no longer there"_s));
}

TEST_CASE("whose a record is stands above it", "[ui][LEAD-9]")
{
    WindowFixture fixture;
    const auto a = fixture.facts().account(u"宏达机械"_s);
    const auto b = fixture.facts().account(u"宏达机械"_s);
    fixture.facts().account(u"宏达机械"_s);
    fixture.facts().person(u"李娜"_s);
    fixture.facts().person(u"anna"_s);
    set(fixture, a, u"owner"_s, u"李娜"_s);
    set(fixture, b, u"owner"_s, u"anna"_s);
    fixture.open({u"duplicates"_s});
    CHECK(fixture.robot().find<QLabel>(u"compare.owner.0"_s)->text() == u"李娜"_s);
    CHECK(fixture.robot().find(u"compare.owner.0"_s)->accessibleName() == u"Owner: 李娜"_s);
    CHECK(fixture.robot().find<QLabel>(u"compare.owner.1"_s)->text() == u"Yours"_s);
    CHECK(fixture.robot().find<QLabel>(u"compare.owner.2"_s)->text() == u"Nobody's"_s);
}

TEST_CASE("what cannot become one is said where it was asked", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    fixture.facts().account(u"宏达机械"_s);
    const auto child = fixture.facts().account(u"宏達機械"_s);
    valueOf(records::changeRecord(fixture.facts().workspace(), entity::account, child.n, {{u"parent"_s, u"宏达机械"_s}}));
    fixture.open({u"duplicates"_s});
    fixture.robot().click(u"compare.merge"_s);
    fixture.settle();
    CHECK(fixture.robot().find<QLabel>(u"compare.problem"_s)->text().startsWith(u"One of the two accounts belongs"));
    CHECK(fixture.facts().count("account") == 2);
}

TEST_CASE("the search can be cancelled and begun again, and its result is there when one comes back", "[ui][LEAD-8]")
{
    WindowFixture fixture;
    const Pairs pairs(fixture);
    fixture.open({u"board"_s});
    Hold hold(fixture.screen(), Hold::LongQuestions);
    fixture.window().open({u"duplicates"_s});
    Robot &robot = fixture.robot();
    CHECK(robot.sees(u"duplicates.bar"_s));
    if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
        fixture.window().grab().save(folder + u"/duplicates-busy.png"_s);
    SECTION("cancelled")
    {
        robot.click(u"duplicates.cancel"_s);
        hold.letGo();
        fixture.settle();
        CHECK(robot.reads(u"The search was stopped"_s));
        robot.click(u"duplicates.again"_s);
        fixture.settle();
        CHECK(groups(fixture, robot).size() == 3);
        // What was found before is not lost when the next search is cancelled.
        Hold next(fixture.screen(), Hold::LongQuestions);
        robot.click(u"duplicates.again"_s);
        robot.click(u"duplicates.cancel"_s);
        next.letGo();
        fixture.settle();
        CHECK(groups(fixture, robot).size() == 3);
    }
    SECTION("left and come back to")
    {
        fixture.window().open({u"board"_s});
        hold.letGo();
        fixture.settle();
        const auto run = fixture.screen().findLongAct<ui::DuplicateRun>();
        REQUIRE(run);
        fixture.window().open({u"duplicates"_s});
        fixture.settle();
        CHECK(groups(fixture, robot).size() == 3);
        CHECK(fixture.screen().findLongAct<ui::DuplicateRun>() == run);
    }
}

TEST_CASE("a switch of language keeps the group and what was chosen", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const Pairs pairs(fixture);
    fixture.open({u"duplicates"_s});
    Robot &robot = fixture.robot();
    robot.click(u"compare.value.phone.0"_s);
    robot.click(u"compare.stays.1"_s);
    fixture.preferences().setLanguage(Language::Chinese);
    fixture.screen().refreshLanguage();
    fixture.window().rebuild();
    fixture.settle();
    CHECK(groups(fixture, robot)[0].startsWith(u"[东方仪表厂"));
    CHECK(isChosen(robot, u"phone.0"_s));
    CHECK(robot.find<QRadioButton>(u"compare.stays.1"_s)->isChecked());
}

TEST_CASE("where nobody is there twice the page says what was compared", "[ui][LEAD-8]")
{
    WindowFixture fixture;
    fixture.facts().account(u"宏达机械"_s);
    fixture.open({u"duplicates"_s});
    CHECK(fixture.robot().reads(u"No customer seems to be there twice"_s));
    CHECK(fixture.robot().reads(u"1 customer(s) compared"_s));
}

TEST_CASE("panels and the timeline say what was merged into a record", "[ui][LEAD-10]")
{
    WindowFixture fixture;
    const auto a = fixture.facts().account(u"A"_s);
    const auto b = fixture.facts().account(u"B"_s);
    const auto one = contact(fixture, u"王伟"_s, {});
    const auto other = contact(fixture, u"王工"_s, {});
    const auto deal = fixture.facts().deal(u"A deal"_s);
    const auto double_ = fixture.facts().deal(u"The same deal"_s);
    for (const leads::MergeRequest &request :
         {leads::MergeRequest{entity::account, a.n, {b.n}, {}}, leads::MergeRequest{entity::contact, one.n, {other.n}, {}},
          leads::MergeRequest{entity::deal, deal.n, {double_.n}, {}}})
        valueOf(leads::mergeRecords(fixture.facts().workspace(), request));
    fixture.open({u"deal"_s, deal.n});
    CHECK(fixture.robot().reads(u"Merged from “The same deal”"_s));
    fixture.screen().openDrawer({u"account"_s, a.n});
    fixture.settle();
    CHECK(fixture.robot().reads(u"Merged from “B”"_s));
    fixture.screen().openDrawer({u"contact"_s, one.n});
    fixture.settle();
    if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
        fixture.window().grab().save(folder + u"/merged.png"_s);
    CHECK(fixture.robot().reads(u"Merged from “王工”"_s));
    CHECK(fixture.robot().reads(u"anna"_s));
}
