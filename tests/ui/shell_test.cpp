// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/calendar_query.h"
#include "core/records/change_record.h"
#include "core/templates/sample_world.h"
#include "tests/support/catch.h"
#include "tests/ui/hold.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/record_search.h"
#include "ui/records/field_editor.h"
#include "ui/shell/actions.h"
#include "ui/shell/desktop.h"
#include "ui/shell/first_run.h"

#include <future>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// The whole program, from its first run on.
struct ProgramFixture {
    FixedClock clock{monday};
    std::unique_ptr<ui::Desktop> desktop;
    std::unique_ptr<Robot> robot;

    ProgramFixture()
    {
        ui::Preferences preferences;
        preferences.setLanguage(Language::English);
        preferences.setAppearance(ui::Appearance::Light);
        preferences.setWorkspace({});
        QDir().mkpath(ui::Desktop::defaultFolder());
        desktop = std::make_unique<ui::Desktop>(clock);
        desktop->start();
        REQUIRE(desktop->firstRun());
        robot = std::make_unique<Robot>(*desktop->firstRun());
    }
    ~ProgramFixture()
    {
        desktop.reset();
        CHECK(takeWarnings().join(u'\n').toStdString() == "");
    }
    void waitForWindow()
    {
        robot->waitFor([&] { return desktop->window() && desktop->window()->isVisible(); }, "the window");
        robot = std::make_unique<Robot>(*desktop->window());
        settle();
    }
    void settle()
    {
        int quiet = 0;
        robot->waitFor([&] { return (quiet = desktop->screen()->isSettled() ? quiet + 1 : 0) > 3; }, "answers");
    }
    qint64 deals() const
    {
        return desktop->screen()->workspace().read(
            [](const Reader &reader) { return reader.database().integer("SELECT count(*) FROM deal"); });
    }
};

} // namespace

TEST_CASE("the first run leads to a board with a sample world, which one click removes and Ctrl+Z brings back",
          "[ui][TMPL-3][PIPE-18]")
{
    ProgramFixture program;
    program.robot->type(u"shell.first.name"_s, u" (manager)"_s);
    program.robot->click(u"shell.first.sample"_s);
    program.waitForWindow();
    const qint64 made = program.deals();
    CHECK(made > 300);
    CHECK(program.robot->reads(u"Sample data:"_s));
    CHECK(program.desktop->screen()->actor().endsWith(u" (manager)"));

    program.robot->click(u"shell.sample.clear"_s);
    program.settle();
    CHECK(program.deals() == 0);
    CHECK_FALSE(program.robot->sees(u"shell.sample.clear"_s));
    program.robot->shortcut(u"Ctrl+Z"_s);
    program.settle();
    CHECK(program.deals() == made);
}

TEST_CASE("a workspace is begun empty, and opened again at the next start", "[ui][TMPL-3]")
{
    ProgramFixture program;
    program.robot->click(u"shell.first.empty"_s);
    program.waitForWindow();
    CHECK(program.robot->reads(u"No deals yet"_s));
    const QString path = program.desktop->screen()->path();
    program.desktop = std::make_unique<ui::Desktop>(program.clock);
    program.desktop->start();
    program.waitForWindow();
    CHECK(program.desktop->screen()->path() == path);
}

TEST_CASE("a workspace that another program writes is said so, with what can be done", "[ui]")
{
    WorkspaceFixture other;
    ProgramFixture program;
    // The lock is this process's own: a second look at the same file finds it taken.
    program.desktop->start(other.path());
    CHECK(program.desktop->firstRun());
    CHECK(program.robot->sees(u"shell.first.why"_s));
    // The button that is pressed is built anew by what it does.
    program.robot = std::make_unique<Robot>(*program.desktop->firstRun());
    program.robot->click(u"shell.first.again"_s);
    program.robot->click(u"shell.first.again"_s);
    CHECK(program.robot->find(u"shell.first.why"_s));
}

TEST_CASE("the palette finds a deal by the initials of its pinyin and opens it", "[ui][PIPE-13]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"仁和医院影像工作站"_s);
    fixture.facts().deal(u"华康体检年度耗材"_s);
    fixture.open({u"board"_s});
    fixture.robot().shortcut(u"Ctrl+K"_s);
    auto *input = fixture.robot().find<QLineEdit>(u"shell.palette.input"_s);
    auto *list = fixture.robot().find<QAbstractItemView>(u"shell.palette.list"_s);
    const auto rowOf = [&](const QString &text) {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(text))
                return row;
        }
        return -1;
    };
    for (const QString &typed : {u"rhyy"_s, u"医院"_s, u"renhe"_s}) {
        INFO(typed.toStdString());
        input->clear();
        fixture.robot().type(input, typed);
        fixture.robot().waitFor([&] { return rowOf(u"仁和医院"_s) >= 0; }, "the deal");
        CHECK(rowOf(u"华康"_s) < 0);
    }
    fixture.robot().press(input, Qt::Key_Return);
    fixture.robot().waitFor([&] { return fixture.window().drawerPage() != nullptr; }, "the drawer");
    CHECK(fixture.window().drawerPage()->currentDeal() == deal);
    fixture.settle();
}

TEST_CASE("the palette runs a command that is typed in either language", "[ui]")
{
    WindowFixture fixture;
    fixture.open({u"board"_s});
    for (const QString &typed : {u"settings"_s, u"设置"_s}) {
        fixture.window().open({u"board"_s});
        fixture.robot().shortcut(u"Ctrl+K"_s);
        fixture.robot().type(u"shell.palette.input"_s, typed);
        fixture.settle();
        fixture.robot().press(fixture.robot().find(u"shell.palette.input"_s), Qt::Key_Return);
        fixture.robot().waitFor([&] { return fixture.window().route().page == u"settings"; }, "the settings");
    }
    fixture.settle();
}

TEST_CASE("the settings choose the working calendar and warn of a year that is missing", "[ui]")
{
    WindowFixture fixture;
    fixture.open({u"settings"_s});
    const auto box = [&] { return fixture.robot().find<QLineEdit>(u"shell.settings.calendar"_s); };
    CHECK(box()->text() == u"Mainland China"_s);
    CHECK_FALSE(fixture.robot().sees(u"shell.settings.calendar.missing"_s));
    fixture.robot().press(box(), Qt::Key_Down); // shows all, and what is typed now takes the place of what stood there
    fixture.robot().type(u"shell.settings.calendar"_s, u"hamb"_s);
    fixture.robot().press(box(), Qt::Key_Return);
    fixture.settle();
    CHECK(box()->text() == u"Hamburg, Germany"_s);
    const auto chosen = [&] {
        return fixture.facts().workspace().read([](const Reader &reader) { return records::chosenCalendar(reader); });
    };
    CHECK(chosen() == u"DE-HH"_s);
    fixture.screen().undo();
    fixture.settle();
    CHECK(chosen() == u"CN"_s);
    CHECK(box()->text() == u"Mainland China"_s);

    fixture.facts().clock().advance(days(250)); // November
    fixture.facts().account(u"Renhe Hospital"_s);
    fixture.window().open({u"board"_s});
    fixture.window().open({u"settings"_s});
    fixture.settle();
    CHECK(fixture.robot().sees(u"shell.settings.calendar.missing"_s));
    CHECK(fixture.robot().find<QLabel>(u"shell.settings.calendar.missing"_s)->text().contains(u"2027"_s));
}

TEST_CASE("the form of a new deal asks for six fields, says which are missing, and makes the deal", "[ui][PIPE-11][PIPE-18]")
{
    WindowFixture fixture;
    fixture.facts().account(u"Renhe Hospital"_s);
    fixture.facts().person(u"anna"_s);
    fixture.open({u"board"_s});
    fixture.robot().click(u"shell.new"_s);
    fixture.settle();
    int editors = 0;
    for (const auto *editor : fixture.window().findChildren<ui::FieldEditor *>())
        editors += editor->isVisible() ? 1 : 0;
    CHECK(editors == 6);
    fixture.robot().type(u"field.title.input"_s, u"Imaging workstation"_s);
    fixture.robot().click(u"form.submit"_s);
    fixture.settle();
    CHECK(fixture.facts().count("deal") == 0);
    CHECK(fixture.robot().sees(u"form.problem"_s));

    fixture.robot().type(u"field.account.input"_s, u"Renhe Hospital"_s);
    fixture.robot().type(u"field.handle.input"_s, u"138 0000 0000"_s);
    fixture.robot().type(u"field.source.input"_s, u"Referral"_s);
    fixture.robot().type(u"field.budget_band.input"_s, u"Not known yet"_s);
    fixture.robot().click(u"form.submit"_s);
    fixture.robot().waitFor([&] { return fixture.facts().count("deal") == 1; }, "the deal");
    fixture.settle();
    fixture.robot().shortcut(u"Ctrl+Z"_s);
    fixture.settle();
    CHECK(fixture.facts().count("deal") == 0);
    CHECK(fixture.facts().count("account") == 1);
}

TEST_CASE("a change made while an import runs waits its turn, and the bar says so", "[ui]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    std::promise<void> over;
    auto untilOver = over.get_future().share();
    const auto import = std::make_shared<ui::LongAct>([] { return u"Import"_s; }, ui::LongAct::CanBeCancelled);
    fixture.screen().runLongAct(
        import, nullptr,
        [untilOver](Workspace &) {
            untilOver.wait();
            return Done{};
        },
        [](Done) {});
    import->setPercent(62);
    fixture.screen().runAct(
        &fixture.window(), nullptr,
        [deal](Workspace &workspace) {
            return records::changeRecord(workspace, entity::deal, deal.n, {{u"amount"_s, u"5000"_s}});
        },
        [](const Result<Done> &) {});
    fixture.robot().waitFor(
        [&] { return fixture.robot().reads(u"Import is running, 62 %: your change is saved right after it."_s); }, "the bar");
    fixture.robot().click(u"shell.wait.cancel"_s);
    CHECK(import->isCancelled());
    CHECK_FALSE(fixture.facts().load(deal).amount);
    over.set_value();
    fixture.settle();
    CHECK(fixture.facts().load(deal).amount == Money{500'000, "CNY"});
    CHECK_FALSE(fixture.robot().sees(u"shell.wait.cancel"_s));
}

TEST_CASE("an undo that takes long is shown and can be cancelled, and then everything is as it was", "[ui][PIPE-18]")
{
    WindowFixture fixture;
    fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    Hold hold(fixture.screen());
    fixture.robot().shortcut(u"Ctrl+Z"_s);
    CHECK_FALSE(fixture.screen().runningWork());
    CHECK_FALSE(fixture.robot().sees(u"shell.wait.cancel"_s));
    fixture.robot().waitFor([&] { return fixture.robot().sees(u"shell.wait.cancel"_s); }, "the bar");
    CHECK(fixture.robot().reads(u"Undo is running, 0 %"_s));
    if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
        fixture.window().grab().save(folder + u"/undo-long.png"_s);
    // Whoever leaves now is asked.
    CHECK(fixture.screen().runningWork());
    SECTION("cancelled")
    {
        fixture.robot().click(u"shell.wait.cancel"_s);
        hold.letGo();
        fixture.settle();
        CHECK(fixture.facts().count("deal") == 1);
        CHECK(fixture.robot().reads(u"It was cancelled. Everything is as it was before."_s));
    }
    SECTION("cancelled, where the keys were pressed twice")
    {
        fixture.robot().shortcut(u"Ctrl+Z"_s);
        fixture.robot().click(u"shell.wait.cancel"_s);
        hold.letGo();
        fixture.settle();
        CHECK(fixture.facts().count("deal") == 1);
    }
    SECTION("waited for")
    {
        hold.letGo();
        fixture.settle();
        CHECK(fixture.facts().count("deal") == 0);
    }
    SECTION("done, while an import follows that nobody waits for")
    {
        std::promise<void> over;
        const auto import = std::make_shared<ui::LongAct>([] { return u"Import"_s; }, ui::LongAct::CanBeCancelled);
        fixture.screen().runLongAct(
            import, nullptr,
            [untilOver = over.get_future().share()](Workspace &) {
                untilOver.wait();
                return Done{};
            },
            [](Done) {});
        hold.letGo();
        fixture.robot().waitFor([&] { return !fixture.robot().sees(u"shell.wait.cancel"_s); }, "the bar to go");
        CHECK(fixture.screen().longAct() == import);
        over.set_value();
        fixture.settle();
        CHECK(fixture.facts().count("deal") == 0);
    }
    CHECK_FALSE(fixture.robot().sees(u"shell.wait.cancel"_s));
    fixture.robot().shortcut(u"Ctrl+Shift+Z"_s);
    fixture.settle();
    CHECK(fixture.facts().count("deal") == 1);
}

TEST_CASE("a sentence becomes a note on the open deal, and stays in the box while none is open", "[ui]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    auto *box = fixture.robot().find<QLineEdit>(u"shell.sentence"_s);
    fixture.robot().type(box, u"电话没人接"_s);
    fixture.robot().press(box, Qt::Key_Return);
    fixture.settle();
    CHECK(fixture.facts().count("activity") == 0);
    CHECK(box->text() == u"电话没人接"_s);
    fixture.window().openDrawer({u"deal"_s, deal.n});
    fixture.settle();
    fixture.robot().press(box, Qt::Key_Return);
    fixture.settle();
    CHECK(fixture.facts().count("activity") == 1);
    CHECK(box->text().isEmpty());
    CHECK(fixture.robot().reads(u"电话没人接"_s));
}

TEST_CASE("no shortcut is given twice, and none belongs to an input method", "[ui]")
{
    WindowFixture fixture;
    fixture.open({u"board"_s});
    QStringList seen;
    for (const QAction *action : fixture.window().actions().all()) {
        const QString keys = action->shortcut().toString(QKeySequence::PortableText);
        if (keys.isEmpty())
            continue;
        CHECK_FALSE(seen.contains(keys));
        seen.append(keys);
    }
    for (const QString &reserved :
         {u"Ctrl+Space"_s, u"Shift+Space"_s, u"Ctrl+."_s, u"Ctrl+;"_s, u"Ctrl+Shift+F"_s, u"Ctrl+Alt+Shift+U"_s})
        CHECK_FALSE(seen.contains(reserved));
}

TEST_CASE("Enter unfolds a step of the history, also while the mouse rests on the list", "[ui][PIPE-18]")
{
    WindowFixture fixture;
    fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    fixture.window().openDrawer({u"history"_s});
    fixture.settle();
    auto *list = fixture.robot().find<QAbstractItemView>(u"shell.history.list"_s);
    const int rows = list->model()->rowCount();
    list->setAttribute(Qt::WA_UnderMouse);
    list->setCurrentIndex(list->model()->index(1, 0));
    fixture.robot().press(list, Qt::Key_Return);
    CHECK(list->model()->rowCount() > rows);
    fixture.robot().press(list, Qt::Key_Enter);
    CHECK(list->model()->rowCount() == rows);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    CHECK(list->model()->rowCount() > rows);
}

TEST_CASE("with its history open a deal is moved on by the keys", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    const auto other = fixture.facts().deal(u"Huakang checkups"_s);
    fixture.open({u"board"_s});
    auto *cards = fixture.robot().find<QAbstractItemView>(u"board.cards.lead"_s);
    cards->setFocus();
    cards->setCurrentIndex(cards->model()->index(0, 0));
    const auto first = fixture.window().page()->currentDeal();
    REQUIRE(first);
    fixture.robot().shortcut(u"Ctrl+H"_s);
    fixture.settle();
    SECTION("from the panel")
    {
        fixture.robot().shortcut(u"Ctrl+Shift+Right"_s);
        fixture.settle();
        CHECK(fixture.stageOf(*first) == u"first_contact"_s);
    }
    SECTION("the card that has the focus, where it is another one")
    {
        cards->setFocus();
        cards->setCurrentIndex(cards->model()->index(1, 0));
        const auto second = fixture.window().page()->currentDeal();
        REQUIRE(second);
        fixture.robot().shortcut(u"Ctrl+Shift+Right"_s);
        fixture.settle();
        CHECK(fixture.stageOf(*first) == u"lead"_s);
        CHECK(fixture.stageOf(*second) == u"first_contact"_s);
    }
    CHECK((*first == deal || *first == other));
}

TEST_CASE("where the records cannot be read for the search, the palette says why and tries again", "[ui][PIPE-13]")
{
    WindowFixture fixture;
    fixture.facts().deal(u"仁和医院影像工作站"_s);
    const QString path = fixture.facts().path();
    REQUIRE(QFile::rename(path, path + u".away"_s));
    fixture.open({u"board"_s});
    fixture.robot().waitFor([&] { return fixture.screen().records().fault().has_value(); }, "the fault");
    REQUIRE(QFile::rename(path + u".away"_s, path));
    fixture.robot().shortcut(u"Ctrl+K"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"Records cannot be found"_s));
    CHECK_FALSE(fixture.robot().reads(u"still being read"_s));
    if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
        fixture.window().grab().save(folder + u"/no-search.png"_s);
    fixture.robot().click(u"shell.palette.again"_s);
    fixture.robot().waitFor([&] { return fixture.screen().records().isReady(); }, "the index");
    fixture.robot().type(u"shell.palette.input"_s, u"rhyy"_s);
    auto *list = fixture.robot().find<QAbstractItemView>(u"shell.palette.list"_s);
    fixture.robot().waitFor(
        [&] {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString().contains(u"仁和医院"))
                    return true;
            }
            return false;
        },
        "the deal");
    CHECK_FALSE(fixture.robot().sees(u"shell.palette.again"_s));
    fixture.settle();
}
