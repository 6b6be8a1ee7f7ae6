// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/database.h"
#include "core/exchange/define_reference.h"
#include "core/exchange/refresh_reference.h"
#include "core/records/change_record.h"
#include "tests/support/catch.h"
#include "tests/ui/hold.h"
#include "tests/ui/window_fixture.h"
#include "ui/exchange/refresh_on_time.h"
#include "ui/exchange/refresh_run.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// A customer with a code, and a file of the ERP that knows its telephone.
struct KnownCustomer {
    explicit KnownCustomer(WindowFixture &fixture) : path(fixture.facts().folder() + u"/erp.csv"_s)
    {
        Workspace &workspace = fixture.facts().workspace();
        n = fixture.facts().account(u"Acme"_s).n;
        valueOf(records::changeRecord(workspace, entity::account, n, {{u"reference"_s, u"C-1"_s}}));
        tell("021-5555");
        exchange::ReferenceTable table{u"ERP"_s, path, {}, u"accounts"_s, u"No."_s, u"reference"_s};
        table.columns = exchange::toJson({{u"Tel"_s, u"phone"_s}});
        table.hours = 1;
        id = valueOf(exchange::addReference(workspace, table));
    }

    void tell(const QByteArray &phone) const
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("No.,Tel\nC-1," + phone + '\n');
    }

    QString path;
    qint64 n;
    exchange::ReferenceTableId id;
};

} // namespace

TEST_CASE("the settings refresh and remove a reference table, and one click takes that back", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    fixture.open({u"settings"_s});
    fixture.settle();
    CHECK(fixture.robot().reads(u"ERP"_s));
    CHECK(fixture.robot().reads(u"no values yet"_s));
    fixture.robot().click(u"exchange.references.refresh"_s);
    fixture.robot().waitFor([&] { return fixture.facts().count("prefill") == 1; }, "the values");
    fixture.settle();
    CHECK(fixture.robot().reads(u"1 value(s) as of "_s));
    fixture.robot().click(u"exchange.references.remove"_s);
    fixture.robot().waitFor([&] { return fixture.robot().sees(u"exchange.references.none"_s); }, "the empty state");
    CHECK(fixture.facts().count("reference_table") == 0);
    fixture.robot().click(u"shell.toast.undo"_s);
    fixture.settle();
    CHECK(fixture.facts().count("reference_table") == 1);
}

TEST_CASE("a value of a reference table says from where it is, until somebody writes another", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    valueOf(exchange::refreshReference(fixture.facts().workspace(), customer.id));
    fixture.open({u"board"_s});
    fixture.screen().openDrawer({u"account"_s, customer.n});
    fixture.settle();
    CHECK(fixture.robot().sees(u"fact.origin.phone"_s));
    CHECK(fixture.robot().reads(u"From ERP, as of "_s));
    valueOf(records::changeRecord(fixture.facts().workspace(), entity::account, customer.n, {{u"phone"_s, u"1"_s}}));
    fixture.robot().waitFor([&] { return !fixture.robot().sees(u"fact.origin.phone"_s); }, "the origin to go");
}

TEST_CASE("the window reads by itself what is due", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    fixture.open({u"board"_s});
    fixture.settle();
    auto *clock = fixture.window().findChild<ui::RefreshOnTime *>();
    REQUIRE(clock);
    clock->look();
    fixture.settle();
    CHECK(fixture.facts().count("prefill") == 1);
    const QString actor = fixture.facts().workspace().read(
        [](const Reader &reader) { return reader.database().text("SELECT actor FROM edit ORDER BY seq DESC LIMIT 1"); });
    CHECK(actor == exchange::programItself());
}

TEST_CASE("what a person ended the window does not begin again by itself", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    fixture.open({u"settings"_s});
    fixture.settle();
    auto *clock = fixture.window().findChild<ui::RefreshOnTime *>();
    REQUIRE(clock);
    {
        Hold hold(fixture.screen());
        clock->look();
        fixture.robot().waitFor([&] { return ui::refreshOf(fixture.screen(), customer.id) != nullptr; }, "the refresh");
        ui::refreshOf(fixture.screen(), customer.id)->cancel();
        hold.letGo();
        fixture.settle();
    }
    CHECK(fixture.facts().count("prefill") == 0);
    CHECK_FALSE(fixture.robot().reads(u"was cancelled"_s));
    clock->look();
    fixture.settle();
    CHECK(fixture.facts().count("prefill") == 0);
    // By hand it goes.
    fixture.robot().click(u"exchange.references.refresh"_s);
    fixture.settle();
    CHECK(fixture.facts().count("prefill") == 1);
}

TEST_CASE("a source is read while somebody else writes, and whoever waits can cancel", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    fixture.open({u"settings"_s});
    fixture.settle();
    Hold hold(fixture.screen());
    fixture.robot().click(u"exchange.references.refresh"_s);
    const auto run = [&] { return ui::refreshOf(fixture.screen(), customer.id); };
    fixture.robot().waitFor([&] { return run() && run()->part == ui::RefreshRun::Writes; }, "what was read to wait for its turn");
    CHECK(fixture.robot().reads(u"Filling: 0 records"_s));
    CHECK_FALSE(fixture.robot().sees(u"exchange.references.refresh"_s));
    SECTION("it is written when its turn comes")
    {
        hold.letGo();
        fixture.settle();
        CHECK(fixture.facts().count("prefill") == 1);
        CHECK(fixture.robot().reads(u"From ERP: 1 field(s) filled or updated."_s));
    }
    SECTION("cancelled, it leaves nothing")
    {
        fixture.robot().click(u"exchange.references.cancel"_s);
        hold.letGo();
        fixture.settle();
        CHECK(fixture.facts().count("prefill") == 0);
        CHECK(fixture.robot().reads(u"Refreshing from “ERP” was cancelled. Nothing was changed."_s));
    }
    CHECK(fixture.robot().sees(u"exchange.references.refresh"_s));
    CHECK_FALSE(run());
}

namespace {

QString cellOf(const Robot &robot, int row, int column)
{
    return robot.find<QTableView>(u"reference.columns"_s)->model()->index(row, column).data().toString();
}

/// Goes to the row with the keys, opens its choice and takes the option.
void fill(WindowFixture &fixture, const Robot &robot, int row, const QString &option)
{
    auto *table = robot.find<QTableView>(u"reference.columns"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, 0));
    robot.press(table, Qt::Key_Return);
    robot.waitFor([&] { return table->findChild<QComboBox *>() && table->findChild<QComboBox *>()->view()->isVisible(); },
                  "the list");
    auto *box = table->findChild<QComboBox *>();
    const int wanted = box->findText(option);
    INFO(option.toStdString());
    REQUIRE(wanted >= 0);
    while (box->view()->currentIndex().row() != wanted)
        QTest::keyClick(box->view(), box->view()->currentIndex().row() < wanted ? Qt::Key_Down : Qt::Key_Up);
    QTest::keyClick(box->view(), Qt::Key_Enter);
    fixture.settle();
}

} // namespace

TEST_CASE("a reference table is added in the settings: its file, what finds the records, what fills which field", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    valueOf(exchange::removeReference(fixture.facts().workspace(), customer.id));
    QFile file(customer.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("No.,Tel,Website\nC-1,021-5555,acme.example\nC-2,022,\n");
    file.close();
    fixture.open({u"settings"_s});
    fixture.settle();
    const Robot &robot = fixture.robot();
    robot.click(u"exchange.references.add"_s);
    fixture.settle();
    CHECK_FALSE(robot.find<QPushButton>(u"reference.submit"_s)->isEnabled());
    CHECK_FALSE(robot.sees(u"reference.columns"_s));
    robot.type(u"reference.path"_s, customer.path);
    robot.press(Qt::Key_Return);
    fixture.settle();
    CHECK(robot.find<QLineEdit>(u"reference.name"_s)->text() == u"erp"_s);
    CHECK(robot.find<QComboBox>(u"reference.key.column"_s)->currentText() == u"No."_s);
    CHECK(robot.find<QComboBox>(u"reference.key.field"_s)->currentText() == u"External reference"_s);
    CHECK(robot.reads(u"There is a record here for 1 of the first 2 rows."_s));
    CHECK(cellOf(robot, 0, 1) == u"finds the records"_s);
    CHECK(cellOf(robot, 1, 1) == u"Nothing"_s);
    CHECK(cellOf(robot, 2, 1) == u"Website"_s);
    // A field is filled by one column.
    fill(fixture, robot, 1, u"Website"_s);
    CHECK(cellOf(robot, 2, 1) == u"Nothing"_s);
    fill(fixture, robot, 1, u"Phone"_s);
    fill(fixture, robot, 2, u"Website"_s);
    CHECK(cellOf(robot, 1, 1) == u"Phone"_s);
    robot.type(u"reference.name"_s, u"财务系统"_s);

    robot.press(Qt::Key_Return, Qt::ControlModifier);
    robot.waitFor([&] { return !robot.sees(u"reference.submit"_s); }, "the sheet to close");
    fixture.settle();
    CHECK(robot.reads(u"财务系统 was added, 2 field(s) filled."_s));
    CHECK(fixture.facts().count("prefill") == 2);
    CHECK(robot.reads(u"2 value(s) as of "_s));
    robot.shortcut(u"Ctrl+Z"_s);
    fixture.settle();
    CHECK(fixture.facts().count("prefill") == 0);
    robot.shortcut(u"Ctrl+Z"_s);
    fixture.settle();
    CHECK(fixture.facts().count("reference_table") == 0);
}

TEST_CASE("what is wrong with a reference table is said beside the place where it is mended", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    fixture.open({u"settings"_s});
    fixture.screen().openDrawer({u"new.reference"_s});
    fixture.settle();
    const Robot &robot = fixture.robot();
    const auto note = [&](const QString &where) { return robot.find<QLabel>(u"reference.%1.note"_s.arg(where))->text(); };
    robot.type(u"reference.path"_s, customer.path + u".gone"_s);
    robot.press(Qt::Key_Return);
    fixture.settle();
    CHECK(note(u"file"_s).contains(u"erp.csv.gone"_s));
    CHECK_FALSE(robot.find<QPushButton>(u"reference.submit"_s)->isEnabled());
    robot.find<QLineEdit>(u"reference.path"_s)->clear();
    robot.type(u"reference.path"_s, customer.path);
    robot.press(Qt::Key_Return);
    fixture.settle();
    CHECK(note(u"file"_s) == u"2 column(s)"_s);

    fill(fixture, robot, 1, u"Phone"_s);
    // Of customers called so there is none; a field that is the key fills nothing.
    auto *key = robot.find<QComboBox>(u"reference.key.field"_s);
    key->setCurrentText(u"Phone"_s);
    Q_EMIT key->activated(key->currentIndex());
    fixture.settle();
    CHECK(note(u"key"_s).startsWith(u"There is a record here for none of the first 1 rows."_s));
    CHECK(cellOf(robot, 1, 1) == u"Nothing"_s);
    robot.click(u"reference.submit"_s);
    fixture.settle();
    CHECK(note(u"fill"_s) == u"Say at least one column and the field that it fills."_s);
    key->setCurrentText(u"External reference"_s);
    Q_EMIT key->activated(key->currentIndex());
    fixture.settle();
    CHECK_FALSE(robot.sees(u"reference.fill.note"_s));
    CHECK(cellOf(robot, 1, 1) == u"Phone"_s);

    // The name is taken by the one that is there.
    robot.click(u"reference.submit"_s);
    fixture.settle();
    CHECK(note(u"name"_s) == u"There is a reference table “erp” already."_s);
    CHECK(robot.find<QLineEdit>(u"reference.name"_s)->hasFocus());
    CHECK(fixture.facts().count("reference_table") == 1);

    // What was chosen outlives a switch of the language, and leaving.
    robot.type(u"reference.name"_s, u" 2"_s);
    CHECK_FALSE(robot.sees(u"reference.name.note"_s));
    fixture.window().rebuild();
    fixture.settle();
    CHECK(robot.find<QLineEdit>(u"reference.name"_s)->text() == u"erp 2"_s);
    fixture.screen().closeDrawer();
    fixture.screen().openDrawer({u"new.reference"_s});
    fixture.settle();
    CHECK(robot.find<QLineEdit>(u"reference.name"_s)->text() == u"erp 2"_s);
    CHECK(cellOf(robot, 1, 1) == u"Phone"_s);
    robot.click(u"reference.submit"_s);
    fixture.settle();
    CHECK(fixture.facts().count("reference_table") == 2);
    CHECK(robot.reads(u"erp 2 was added, 1 field(s) filled."_s));
    fixture.screen().openDrawer({u"new.reference"_s});
    fixture.settle();
    CHECK(robot.find<QLineEdit>(u"reference.path"_s)->text().isEmpty());
}

TEST_CASE("what is added is the file that the sheet shows", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    const QString other = fixture.facts().folder() + u"/limits.csv"_s;
    QFile file(other);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Code,Website\nC-1,acme.example\n");
    file.close();
    fixture.open({u"settings"_s});
    fixture.screen().openDrawer({u"new.reference"_s, 0, customer.path});
    fixture.settle();
    const Robot &robot = fixture.robot();
    CHECK(robot.find<QComboBox>(u"reference.key.column"_s)->itemText(0) == u"No."_s);
    // Another path over it, and sent at once: it is looked at first.
    robot.find<QLineEdit>(u"reference.path"_s)->clear();
    robot.type(u"reference.path"_s, other);
    robot.press(Qt::Key_Return, Qt::ControlModifier);
    const auto firstColumn = [&] { return robot.find<QComboBox>(u"reference.key.column"_s)->itemText(0); };
    robot.waitFor([&] { return firstColumn() == u"Code"_s; }, "the columns of the other file");
    fixture.settle();
    CHECK(fixture.facts().count("reference_table") == 1);
    CHECK(robot.find<QLineEdit>(u"reference.name"_s)->text() == u"limits"_s);
    robot.press(Qt::Key_Return, Qt::ControlModifier);
    robot.waitFor([&] { return fixture.facts().count("reference_table") == 2; }, "the table");
    fixture.settle();
    CHECK(fixture.facts().workspace().read([](const Reader &reader) {
        return reader.database().text("SELECT path FROM reference_table ORDER BY n DESC LIMIT 1");
    }) == other);
}

TEST_CASE("of a database each table can be mapped", "[ui][EXCH-12]")
{
    WindowFixture fixture;
    const KnownCustomer customer(fixture);
    const QString path = fixture.facts().folder() + u"/finance.db"_s;
    {
        db::Database other(path, db::Access::Create);
        other.execute("CREATE TABLE people (email TEXT); CREATE TABLE debtors (code TEXT, phone TEXT);"
                      "INSERT INTO debtors VALUES ('C-1', '0755')");
    }
    fixture.open({u"settings"_s});
    fixture.screen().openDrawer({u"new.reference"_s, 0, path});
    fixture.settle();
    const Robot &robot = fixture.robot();
    auto *tables = robot.find<QComboBox>(u"reference.table"_s);
    CHECK(tables->currentText() == u"debtors"_s);
    CHECK(cellOf(robot, 1, 1) == u"Phone"_s);
    tables->setCurrentText(u"people"_s);
    Q_EMIT tables->activated(tables->currentIndex());
    fixture.settle();
    CHECK(cellOf(robot, 0, 0) == u"email"_s);
    tables->setCurrentText(u"debtors"_s);
    Q_EMIT tables->activated(tables->currentIndex());
    fixture.settle();
    robot.click(u"reference.submit"_s);
    fixture.settle();
    CHECK(fixture.facts().count("prefill") == 1);
    CHECK(fixture.facts().workspace().read([](const Reader &reader) {
        return reader.database().text("SELECT inner_table FROM reference_table ORDER BY n DESC LIMIT 1");
    }) == u"debtors"_s);
}
