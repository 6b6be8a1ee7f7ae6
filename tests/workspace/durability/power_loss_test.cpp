// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fault.h"
#include "core/records/account.h"
#include "core/records/change_record.h"
#include "core/workspace/check.h"
#include "tests/support/catch.h"
#include "tests/support/power_loss_vfs.h"
#include "tests/support/workspace_fixture.h"
#include "tests/workspace/durability/random_work.h"

using namespace plumbline;
using namespace plumbline::tests;

namespace {

/// A workspace on a disk of its own, founded once.
class PowerLossFixture
{
public:
    PowerLossFixture() : m_product(valueOf(runtime::product()))
    {
        m_options.clock = &m_clock;
        m_options.actor = QStringLiteral("anna");
        m_options.vfs = disk.name();
        valueOf(create());
        m_founded = disk.image();
    }

    Result<std::unique_ptr<Workspace>> create()
    {
        return Workspace::create(m_path, m_product, m_options, {"Asia/Shanghai", "CNY"});
    }
    Result<std::unique_ptr<Workspace>> open() { return Workspace::open(m_path, m_product, m_options); }
    Result<std::unique_ptr<Workspace>> openForReading() { return Workspace::openForReading(m_path, m_product, m_options); }
    void startAfresh() { disk.load(m_founded); }

    PowerLossDisk disk;

private:
    QString m_path = QStringLiteral("/test.plumbline");
    Product m_product;
    FixedClock m_clock{monday};
    WorkspaceOptions m_options;
    PowerLossDisk::Image m_founded;
};

/// Outside the door, for the controls: sets how the connection of this workspace syncs.
void syncAs(Workspace &workspace, const QByteArray &synchronous)
{
    db::Database *database = workspace.read([](const Reader &reader) { return &reader.database(); });
    database->execute("PRAGMA synchronous = " + synchronous);
}

class Accidents
{
public:
    /// `synchronous`: as the workspace sets it, or otherwise for a control.
    Accidents(PowerLossFixture &fixture, quint32 seed, QByteArray synchronous = {})
        : m_fixture(fixture), m_random(seed), m_synchronous(std::move(synchronous))
    {}

    void startAfresh()
    {
        m_fixture.startAfresh();
        m_acknowledged.clear();
    }

    void losePowerAtWork()
    {
        m_fixture.disk.failPowerAt(1 + m_random.bounded(m_random.bounded(2) ? 1500 : 100));
        try {
            while (true)
                workForAWhile();
        } catch (const Fault &) {
            REQUIRE(!m_fixture.disk.hasPower());
        }
        m_fixture.disk.restorePower(m_random.generate());
    }

    /// Sometimes only looks, so that the next session finds the log as the accident left it.
    void examine()
    {
        const auto workspace = valueOf(m_random.bounded(2) ? m_fixture.open() : m_fixture.openForReading());
        m_lost += lostFrom(*workspace, m_acknowledged);
        m_clean &= check(*workspace).ok();
    }

    int lost() const { return m_lost; }
    bool clean() const { return m_clean; }
    int sworn() const { return m_sworn; }

private:
    void workForAWhile()
    {
        const auto workspace = valueOf(m_fixture.open());
        if (!m_synchronous.isEmpty())
            syncAs(*workspace, m_synchronous);
        for (int acts = 5 + m_random.bounded(40); acts > 0; --acts) {
            if (const auto edit = actAtRandom(*workspace, m_random)) {
                m_acknowledged.push_back(*edit);
                ++m_sworn;
            }
            if (m_random.bounded(10) == 0)
                workspace->rest();
        }
    }

    PowerLossFixture &m_fixture;
    QRandomGenerator m_random;
    QByteArray m_synchronous;
    std::vector<Acknowledged> m_acknowledged;
    int m_sworn = 0;
    int m_lost = 0;
    bool m_clean = true;
};

constexpr int crashesOfACase = 150;
constexpr int crashesOnOneWorkspace = 5;

void crash(quint32 seed)
{
    PowerLossFixture fixture;
    Accidents accidents(fixture, seed);
    for (int i = 0; i < crashesOfACase; ++i) {
        INFO("accident " << i);
        if (i % crashesOnOneWorkspace == 0)
            accidents.startAfresh();
        accidents.losePowerAtWork();
        accidents.examine();
        REQUIRE(accidents.lost() == 0);
        REQUIRE(accidents.clean());
    }
    CHECK(accidents.sworn() > crashesOfACase);
}

} // namespace

TEST_CASE("a power cut loses no acknowledged edit (1 of 4)", "[workspace][durability]") { crash(1); }
TEST_CASE("a power cut loses no acknowledged edit (2 of 4)", "[workspace][durability]") { crash(2); }
TEST_CASE("a power cut loses no acknowledged edit (3 of 4)", "[workspace][durability]") { crash(3); }
TEST_CASE("a power cut loses no acknowledged edit (4 of 4)", "[workspace][durability]") { crash(4); }

TEST_CASE("the power cuts of these tests do lose edits where the log is not synced at each commit", "[workspace][durability]")
{
    PowerLossFixture fixture;
    Accidents accidents(fixture, 5, "NORMAL");
    for (int i = 0; i < 20; ++i) {
        accidents.startAfresh();
        accidents.losePowerAtWork();
        accidents.examine();
    }
    CHECK(accidents.lost() > 0);
    // Late, but never half.
    CHECK(accidents.clean());
}

TEST_CASE("a power cut while a workspace is made leaves all of it or what is refused", "[workspace][durability]")
{
    PowerLossFixture fixture;
    fixture.disk.load({});
    const qint64 before = fixture.disk.operations();
    valueOf(fixture.create());
    const qint64 operations = fixture.disk.operations() - before;
    int whole = 0;
    for (qint64 n = 1; n <= operations; n += 1 + operations / 100) {
        INFO("power cut at operation " << n << " of " << operations);
        fixture.disk.load({});
        fixture.disk.failPowerAt(n);
        bool acknowledged = false;
        try {
            acknowledged = fixture.create().ok();
        } catch (const Fault &) {
        }
        fixture.disk.restorePower(quint32(n));
        try {
            const auto workspace = fixture.open();
            if (workspace.ok()) {
                ++whole;
                CHECK(check(**workspace).ok());
            }
            CHECK((workspace.ok() || !acknowledged));
        } catch (const Fault &fault) {
            INFO(fault.what());
            CHECK(!acknowledged);
            CHECK(fault.kind() == FaultKind::Unreadable);
        }
    }
    CHECK(whole > 0);
}

TEST_CASE("an edit on a full disk is a fault without a trace, and work goes on once there is space", "[workspace][durability]")
{
    PowerLossFixture fixture;
    fixture.startAfresh();
    auto workspace = valueOf(fixture.open());
    QRandomGenerator random(1);
    for (int i = 0; i < 10; ++i)
        actAtRandom(*workspace, random);
    const qint64 deal =
        workspace->read([](const Reader &reader) { return reader.database().integer("SELECT min(n) FROM deal"); });
    REQUIRE(deal > 0);
    const auto writeNotes = [&] {
        const QString notes = QString::number(random.generate()).repeated(2000);
        return records::changeRecord(*workspace, entity::deal, deal, {{QStringLiteral("notes"), notes}});
    };

    int faults = 0;
    for (int n = 1;; ++n) {
        const QByteArray before = pictureOf(*workspace, true);
        fixture.disk.fillUpAt(n);
        try {
            valueOf(writeNotes());
            break;
        } catch (const Fault &fault) {
            CHECK(fault.kind() == FaultKind::DiskFull);
        }
        ++faults;
        CHECK(pictureOf(*workspace, true) == before);
        fixture.disk.makeSpace();
        if (n % 5 == 0)
            valueOf(writeNotes());
        CHECK(check(*workspace).ok());
    }
    CHECK(faults > 10);
    fixture.disk.makeSpace();
    const QByteArray last = pictureOf(*workspace, true);
    workspace.reset();
    workspace = valueOf(fixture.open());
    CHECK(pictureOf(*workspace, true) == last);
    CHECK(check(*workspace).ok());
}

TEST_CASE("an edit that is in the log is acknowledged though the file has no space for it", "[workspace][durability]")
{
    PowerLossFixture fixture;
    // Longer than the log may grow, so that the edit is followed by a forced checkpoint.
    const auto keepMuch = [](Workspace &workspace) {
        return workspace.edit(Phrase::verbatim(QStringLiteral("much")), [](Edit &edit) -> Result<Done> {
            edit.keepContent(QByteArray(66 * 1024 * 1024, 'x'));
            records::Account account;
            account.name = QStringLiteral("宏达机械");
            add(edit, account);
            return Done{};
        });
    };
    fixture.startAfresh();
    auto workspace = valueOf(fixture.open());
    const qint64 before = fixture.disk.operations();
    valueOf(keepMuch(*workspace));
    const qint64 writes = fixture.disk.operations() - before;

    workspace.reset();
    fixture.startAfresh();
    workspace = valueOf(fixture.open());
    int told = 0;
    workspace->observe([&](const ChangeSet &) { ++told; });
    fixture.disk.fillUpAt(writes - 100);
    CHECK(keepMuch(*workspace).ok());
    CHECK(fixture.disk.isFull());
    CHECK(told == 1);
    fixture.disk.makeSpace();
    CHECK(check(*workspace).ok());
}
