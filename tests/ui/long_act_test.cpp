// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/hold.h"
#include "tests/ui/window_fixture.h"
#include "ui/shell/desktop.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QTimer>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString writeDeals(WorkspaceFixture &facts)
{
    const QString path = facts.folder() + u"/deals.csv"_s;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("title,customer\nImaging,Renhe Hospital\nCheckups,Huakang Clinic\nPress,Dongfang Works\n");
    return path;
}

/// Answers the question that the window is about to ask.
void answer(const QString &button, QString &asked)
{
    auto *look = new QTimer(qApp);
    QObject::connect(look, &QTimer::timeout, look, [look, button, &asked] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        asked = box->text();
        if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
            box->grab().save(folder + u"/leave.png"_s);
        look->deleteLater();
        QTest::mouseClick(box->findChild<QWidget *>(button), Qt::LeftButton);
    });
    look->start(10);
}

} // namespace

TEST_CASE("an import goes on while its page is built anew, and the report is there at its end", "[ui][EXCH-7]")
{
    WindowFixture fixture;
    const QString path = writeDeals(fixture.facts());
    fixture.open({u"import"_s, 0, path});
    fixture.robot().waitFor([&] { return fixture.robot().reads(u"Import 3 row(s)"_s); }, "the trial");
    Hold hold(fixture.screen());
    fixture.robot().click(u"shell.import.go"_s);
    fixture.window().rebuild();
    CHECK(fixture.robot().find(u"shell.import.cancel"_s));
    CHECK(fixture.screen().longAct()->title() == u"Import"_s);
    hold.letGo();
    fixture.settle();
    CHECK(fixture.facts().count("deal") == 3);
    CHECK(fixture.robot().find<QLabel>(u"shell.import.created"_s)->text() == u"3"_s);
    CHECK(fixture.robot().reads(u"Imported. Undo takes all of it back in one step."_s));
    CHECK_FALSE(fixture.robot().sees(u"shell.import.go"_s));

    // Also after a switch that comes when it is over.
    fixture.window().rebuild();
    fixture.settle();
    CHECK(fixture.robot().find<QLabel>(u"shell.import.created"_s)->text() == u"3"_s);
    CHECK(fixture.robot().reads(u"Imported."_s));

    // Seen and left, it makes room for the next one.
    fixture.window().open({u"board"_s});
    fixture.settle();
    fixture.window().open({u"import"_s});
    fixture.settle();
    CHECK(fixture.robot().sees(u"shell.import.choose"_s));
}

TEST_CASE("who goes elsewhere during an import is told when it is done, and led back to its report", "[ui][EXCH-7]")
{
    WindowFixture fixture;
    const QString path = writeDeals(fixture.facts());
    fixture.open({u"import"_s, 0, path});
    fixture.robot().waitFor([&] { return fixture.robot().reads(u"Import 3 row(s)"_s); }, "the trial");
    Hold hold(fixture.screen());
    fixture.robot().click(u"shell.import.go"_s);
    fixture.window().open({u"board"_s});
    SECTION("coming back while it runs")
    {
        fixture.window().open({u"import"_s});
        CHECK(fixture.robot().find(u"shell.import.cancel"_s));
        hold.letGo();
        fixture.settle();
    }
    SECTION("coming back by the message")
    {
        hold.letGo();
        fixture.settle();
        CHECK(fixture.robot().reads(u"3 row(s) imported."_s));
        if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
            fixture.window().grab().save(folder + u"/imported-elsewhere.png"_s);
        fixture.robot().click(u"shell.toast.offer"_s);
        fixture.settle();
    }
    CHECK(fixture.robot().find<QLabel>(u"shell.import.created"_s)->text() == u"3"_s);
    CHECK(fixture.robot().reads(u"Imported. Undo takes all of it back in one step."_s));
}

TEST_CASE("closing the window during an import asks first", "[ui][EXCH-7]")
{
    WindowFixture fixture;
    const QString path = writeDeals(fixture.facts());
    fixture.open({u"import"_s, 0, path});
    fixture.robot().waitFor([&] { return fixture.robot().reads(u"Import 3 row(s)"_s); }, "the trial");
    Hold hold(fixture.screen());
    fixture.robot().click(u"shell.import.go"_s);
    fixture.screen().longAct()->setPercent(62);
    QString asked;
    SECTION("keep running")
    {
        answer(u"shell.leave.stay"_s, asked);
        CHECK_FALSE(fixture.window().close());
        CHECK(asked == u"Import is running, 62 %."_s);
        CHECK(fixture.window().isVisible());
        hold.letGo();
        fixture.settle();
        CHECK(fixture.facts().count("deal") == 3);
        CHECK(fixture.window().close());
    }
    SECTION("cancel it and close")
    {
        answer(u"shell.leave.end"_s, asked);
        CHECK(fixture.window().close());
        hold.letGo();
        fixture.settle();
        CHECK(fixture.facts().count("deal") == 0);
    }
    SECTION("it ends while the question stands")
    {
        QTimer::singleShot(0, qApp, [&] { hold.letGo(); });
        CHECK_FALSE(fixture.window().close());
        fixture.settle();
        CHECK(fixture.facts().count("deal") == 3);
    }
}

TEST_CASE("opening another workspace during an import asks first", "[ui][EXCH-7]")
{
    WorkspaceFixture other;
    other.close();
    WorkspaceFixture facts;
    const QString path = writeDeals(facts);
    facts.close();
    {
        ui::Desktop desktop(facts.clock());
        desktop.start(facts.path());
        REQUIRE(desktop.window());
        const Robot robot(*desktop.window());
        desktop.window()->open({u"import"_s, 0, path});
        robot.waitFor([&] { return robot.reads(u"Import 3 row"_s); }, "the trial");
        Hold hold(*desktop.screen());
        robot.click(u"shell.import.go"_s);
        QString asked;
        answer(u"shell.leave.stay"_s, asked);
        CHECK(desktop.openWorkspace(other.path()).ok());
        CHECK(asked.startsWith(u"Import is running"));
        CHECK(desktop.screen()->path() == facts.path());
    }
    CHECK(takeWarnings().join(u'\n').toStdString() == "");
}
