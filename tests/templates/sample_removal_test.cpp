// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/define_reference.h"
#include "core/exchange/refresh_reference.h"
#include "core/records/attach_file.h"
#include "core/records/change_record.h"
#include "core/records/log_activity.h"
#include "core/records/receipt.h"
#include "core/templates/sample_world.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

qint64 numberOf(WorkspaceFixture &fixture, const QByteArray &sql)
{
    return fixture.workspace().read([&](const Reader &reader) { return reader.database().integer(sql); });
}

bool hasSample(WorkspaceFixture &fixture)
{
    return fixture.workspace().read([](const Reader &reader) { return templates::hasSampleWorld(reader); });
}

} // namespace

TEST_CASE("removing a sample world leaves the workspace as it was", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    fixture.deal(u"自己的商机"_s);
    const QByteArray before = pictureOf(fixture.workspace());
    const auto report = valueOf(templates::addSampleWorld(fixture.workspace(), {1, 2}));
    const QByteArray with = pictureOf(fixture.workspace());

    const auto removal = valueOf(templates::removeSampleWorld(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    CHECK_FALSE(hasSample(fixture));
    CHECK(fixture.problems() == QStringList());
    CHECK(removal.emptiedReferences == 0);
    CHECK(removal.keptChoices == 0);
    CHECK(removal.erased.at(entity::deal) == report.truth.made.at(u"deal"_s));
    CHECK(removal.erased.at(entity::attachment) == report.truth.made.at(u"attachment"_s));
    CHECK(removal.erased.at(entity::choice) == report.truth.made.at(u"choice"_s));

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == with);
    CHECK(hasSample(fixture));
    CHECK(fixture.problems() == QStringList());
    valueOf(redo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);

    const auto again = templates::removeSampleWorld(fixture.workspace());
    REQUIRE_FALSE(again.ok());
    CHECK(again.refusal().where == u"sample");
    CHECK(valueOf(templates::addSampleWorld(fixture.workspace(), {2, 1})).truth.seed == 2);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("what a reference table said of sample customers goes with them", "[templates][TMPL-3][EXCH-12]")
{
    WorkspaceFixture fixture;
    valueOf(templates::addSampleWorld(fixture.workspace(), {1, 2}));
    const qint64 account = numberOf(fixture, "SELECT max(n) FROM account");
    valueOf(records::changeRecord(fixture.workspace(), entity::account, account, {{u"reference"_s, u"ERP-1"_s}}));
    QFile file(fixture.folder() + u"/erp.csv"_s);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("No.,Site\nERP-1,acme.example\n");
    file.close();
    exchange::ReferenceTable table{u"ERP"_s, file.fileName(), {}, u"accounts"_s, u"No."_s, u"reference"_s};
    table.columns = exchange::toJson({{u"Site"_s, u"website"_s}});
    const auto id = valueOf(exchange::addReference(fixture.workspace(), table));
    CHECK(valueOf(exchange::refreshReference(fixture.workspace(), id)).filled == 1);
    CHECK(numberOf(fixture, "SELECT count(*) FROM prefill") == 1);

    valueOf(templates::removeSampleWorld(fixture.workspace()));
    CHECK(numberOf(fixture, "SELECT count(*) FROM prefill") == 0);
    CHECK(numberOf(fixture, "SELECT count(*) FROM reference_table") == 1);
    CHECK(fixture.problems() == QStringList());
    CHECK(valueOf(exchange::refreshReference(fixture.workspace(), id)).records == 0);
    valueOf(undo(fixture.workspace()));
    CHECK(numberOf(fixture, "SELECT count(*) FROM prefill") == 1);
}

TEST_CASE("a sample world goes with what was added to it, and leaves what is the team's", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    const records::DealId own = fixture.deal(u"自己的商机"_s);
    valueOf(templates::addSampleWorld(fixture.workspace(), {1, 2}));
    const records::DealId sample(
        numberOf(fixture, "SELECT d.n FROM deal d JOIN stage g ON g.n = d.stage WHERE g.kind = 1 AND d.n <> 1 LIMIT 1"));
    const qint64 account = numberOf(fixture, "SELECT max(n) FROM account");
    const qint64 person = numberOf(fixture, "SELECT max(n) FROM person");

    // Sample rows are edited and added to.
    fixture.set(sample, {{u"title"_s, u"改过的示例"_s}});
    valueOf(records::logActivity(
        fixture.workspace(),
        {sample, records::ActivityKind::Call, records::ActivityStatus::Held, {}, true, u"补记一次电话沟通"_s}));
    // The team's own rows refer to the sample's.
    valueOf(records::logActivity(fixture.workspace(), {own,
                                                       records::ActivityKind::Note,
                                                       records::ActivityStatus::Held,
                                                       {},
                                                       false,
                                                       u"自己的记录"_s,
                                                       {},
                                                       records::PersonId(person)}));
    const qint64 product = numberOf(fixture, "SELECT max(n) FROM product");
    const auto contact = valueOf(fixture.workspace().edit(EditHeader(Phrase::verbatim(u"own"_s)), [&](Edit &edit) {
        edit.update(entity::deal, own.n, {{3, Value(account)}, {8, Value(person)}, {20, Value(account)}});
        edit.update(entity::deal, own.n, {{15, Value(QStringList{u"sample_mingce"_s})}});
        records::Receipt receipt;
        receipt.deal = sample;
        receipt.amount = Money{100, "CNY"};
        add(edit, receipt);
        edit.insert(entity::dealLine, {Value(own.n), Value(product)});
        return Result(edit.insert(entity::contact, {Value(u"自己的联系人"_s), Value(account)}));
    }));
    const qint64 ownActivities = numberOf(fixture, "SELECT count(*) FROM activity WHERE deal = 1");
    REQUIRE(ownActivities == 1);
    const QByteArray full = pictureOf(fixture.workspace());

    const auto removal = valueOf(templates::removeSampleWorld(fixture.workspace()));
    CHECK(fixture.problems() == QStringList());
    CHECK(fixture.count("deal") == 1);
    CHECK(fixture.count("contact") == 1);
    CHECK(fixture.count("activity") == 1);
    CHECK(fixture.count("stay") == 1);
    CHECK(fixture.count("receipt") == 0);
    CHECK(fixture.count("attachment") == 0);
    CHECK(fixture.count("deal_line") == 1);
    CHECK(removal.keptChoices == 1);
    // account, owner and referred_by of the deal, person of its activity, product of its line, account of the contact
    CHECK(removal.emptiedReferences == 6);
    const records::Deal kept = fixture.load(own);
    CHECK_FALSE(kept.account);
    CHECK_FALSE(kept.owner);
    CHECK(kept.competitors == QStringList{u"sample_mingce"_s});
    CHECK(numberOf(fixture, "SELECT count(*) FROM contact WHERE account IS NULL AND n = " + QByteArray::number(contact)) == 1);
    CHECK_FALSE(hasSample(fixture));

    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == full);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("what undoing left of an edited sample world can still be removed", "[templates][TMPL-3]")
{
    WorkspaceFixture fixture;
    valueOf(templates::addSampleWorld(fixture.workspace(), {1, 1}));
    fixture.reopen();
    const records::DealId sample(numberOf(fixture, "SELECT min(n) FROM deal"));
    fixture.reopen(u"bob"_s);
    fixture.set(sample, {{u"title"_s, u"改过的示例"_s}});
    fixture.reopen();
    CHECK_FALSE(valueOf(undo(fixture.workspace())).left.empty());
    CHECK(hasSample(fixture));
    valueOf(templates::removeSampleWorld(fixture.workspace()));
    CHECK(fixture.count("deal") == 0);
    CHECK(fixture.count("account") == 0);
    CHECK(fixture.problems() == QStringList());
}
