// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/paged_table.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

void choose(const Robot &robot, const QString &box, const QString &text)
{
    auto *combo = robot.find<QComboBox>(box);
    REQUIRE(combo->findText(text) >= 0);
    combo->setFocus();
    robot.press(combo, Qt::Key_Home);
    while (combo->currentText() != text)
        robot.press(combo, Qt::Key_Down);
    // As the popup tells it.
    Q_EMIT combo->activated(combo->currentIndex());
}

void writeTo(const Robot &robot, const QString &path) { robot.find<QLineEdit>(u"export.path"_s)->setText(path); }

} // namespace

TEST_CASE("what the list of deals shows is exported as it stands there", "[ui][EXCH-9]")
{
    WindowFixture fixture;
    fixture.facts().deal(u"Renhe imaging"_s);
    fixture.facts().deal(u"Dongfang press"_s);
    fixture.facts().deal(u"Renhe archive"_s);
    fixture.preferences().setSorting(u"deals"_s, u"title"_s);
    fixture.open({u"deals"_s, 0, {}, {{u"text"_s, u"Renhe"_s}}});
    fixture.robot().shortcut(u"Ctrl+Shift+E"_s);
    fixture.settle();
    const Robot &robot = fixture.robot();
    CHECK(robot.find<QPushButton>(u"export.submit"_s)->text() == u"Export 2 row(s)"_s);
    CHECK(robot.reads(u"Shown: 2"_s));
    CHECK(robot.reads(u"All: 3"_s));
    choose(robot, u"export.format"_s, u"CSV for Excel and others (UTF-8)"_s);
    const QString path = fixture.facts().folder() + u"/out.csv"_s;
    writeTo(robot, path);
    robot.click(u"export.submit"_s);
    fixture.settle();
    const QStringList lines = contentOf(path).split(u"\r\n"_s);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].endsWith(u"Title,Customer,Stage,Stage since,Amount,Owner,Next step,Next step on,Expected close"_s));
    CHECK(lines[1].startsWith(u"Renhe archive,"_s));
    CHECK(lines[2].startsWith(u"Renhe imaging,"_s));
    robot.waitFor([&] { return robot.reads(u"2 row(s) written to out.csv."_s); }, "the toast");

    robot.click(u"export.scope.1"_s);
    robot.click(u"export.columns.1"_s);
    CHECK(robot.find<QPushButton>(u"export.submit"_s)->text() == u"Export 3 row(s)"_s);
    CHECK(robot.reads(u"There is such a file already; it will be replaced."_s));
    robot.click(u"export.submit"_s);
    fixture.settle();
    const QStringList all = contentOf(path).split(u"\r\n"_s);
    CHECK(all.size() == 5);
    CHECK(all[0].startsWith(u"id,Title,External reference,"_s));
}

TEST_CASE("the chosen deal alone is exported, and contacts as cards", "[ui][EXCH-9]")
{
    WindowFixture fixture;
    fixture.facts().deal(u"Renhe imaging"_s);
    const auto deal = fixture.facts().deal(u"Dongfang press"_s);
    fixture.open({u"deals"_s});
    fixture.robot().find<ui::PagedTable>(u"pipeline.list.table"_s)->choose(deal.n);
    fixture.robot().click(u"pipeline.list.export"_s);
    fixture.settle();
    const Robot &robot = fixture.robot();
    const QString path = fixture.facts().folder() + u"/one.jsonl"_s;
    robot.click(u"export.scope.1"_s);
    choose(robot, u"export.format"_s, u"JSON Lines (.jsonl)"_s);
    writeTo(robot, path);
    robot.click(u"export.submit"_s);
    fixture.settle();
    CHECK(contentOf(path).startsWith(u"{\"title\":\"Dongfang press\","_s));
    CHECK(contentOf(path).count(u'\n') == 1);

    choose(robot, u"export.what"_s, u"Contacts"_s);
    choose(robot, u"export.format"_s, u"Cards for an address book (.vcf)"_s);
    CHECK_FALSE(robot.sees(u"export.columns.0"_s));
    writeTo(robot, fixture.facts().folder() + u"/cards.vcf"_s);
    robot.click(u"export.submit"_s);
    fixture.settle();
    CHECK(QFile::exists(fixture.facts().folder() + u"/cards.vcf"_s));
}

TEST_CASE("an export that cannot be written says why and keeps the choices", "[ui][EXCH-9]")
{
    WindowFixture fixture;
    fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    fixture.robot().click(u"board.export"_s);
    fixture.settle();
    const Robot &robot = fixture.robot();
    writeTo(robot, fixture.facts().path());
    robot.click(u"export.submit"_s);
    fixture.settle();
    CHECK(robot.reads(fixture.facts().path() + u" is a workspace and was left as it is. Choose another name for the file."_s));
    CHECK(robot.find<QPushButton>(u"export.submit"_s)->isEnabled());
    CHECK(fixture.facts().problems() == QStringList());
}
