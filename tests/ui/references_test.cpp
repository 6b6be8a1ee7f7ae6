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

#include <QFile>
#include <QPushButton>

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
