// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/backup.h"

#include "core/workspace/check.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"
#include "tests/workspace/durability/random_work.h"

#include <atomic>
#include <QDateTime>
#include <QDir>
#include <thread>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

QStringList backupsOf(const WorkspaceFixture &fixture)
{
    return QDir(backupFolder(fixture.path())).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

QString nameOf(const BackupReport &report) { return QFileInfo(report.path).fileName(); }

} // namespace

TEST_CASE("a backup opens and equals the workspace", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    fixture.deal(QStringLiteral("影像工作站"));
    const BackupReport report = valueOf(backUp(fixture.workspace()));
    CHECK(report.path == backupFolder(fixture.path()) + QStringLiteral("/20260302-090000.plumbline"));
    CHECK(report.edits == fixture.count("edit"));
    CHECK(report.removed.isEmpty());

    const auto copy = valueOf(Workspace::open(report.path, fixture.product(), fixture.options()));
    CHECK(pictureOf(*copy, true) == pictureOf(fixture.workspace(), true));
    CHECK(check(*copy).ok());
}

TEST_CASE("ten backups are kept and the oldest goes", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    QStringList made;
    QStringList removed;
    for (int i = 0; i < 13; ++i) {
        fixture.clock().advance(minutes(1));
        const BackupReport report = valueOf(backUp(fixture.workspace()));
        made.append(nameOf(report));
        removed += report.removed;
    }
    CHECK(removed == made.first(3));
    CHECK(backupsOf(fixture) == made.last(10));
}

TEST_CASE("backups of one second are kept in their order", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    QStringList made;
    QStringList removed;
    for (int i = 0; i < 4; ++i) {
        const BackupReport report = valueOf(backUp(fixture.workspace(), 3));
        made.append(nameOf(report));
        removed += report.removed;
    }
    CHECK(removed == made.first(1));
    CHECK(backupsOf(fixture) == made.last(3));
}

TEST_CASE("a backup is kept though the clock was set back", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    for (int i = 0; i < 3; ++i) {
        fixture.clock().advance(minutes(1));
        valueOf(backUp(fixture.workspace(), 3));
    }
    fixture.clock().set(monday);
    const BackupReport report = valueOf(backUp(fixture.workspace(), 3));
    CHECK(QFile::exists(report.path));
    CHECK(backupsOf(fixture).size() == 3);
}

TEST_CASE("a backup beside later edits is of one moment", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    std::atomic_bool enough = false;
    std::atomic_int done = 0;
    std::thread writer([&] {
        QRandomGenerator random(1);
        while (!enough) {
            actAtRandom(fixture.workspace(), random);
            ++done;
        }
    });
    std::vector<BackupReport> reports;
    for (int i = 0; i < 5; ++i) {
        // A busy computer may not have let the writer in yet.
        for (const int before = done; done < before + 20;)
            std::this_thread::yield();
        reports.push_back(valueOf(backUp(fixture.workspace())));
    }
    enough = true;
    writer.join();
    for (const BackupReport &report : reports) {
        const auto copy = valueOf(Workspace::openForReading(report.path, fixture.product(), fixture.options()));
        CHECK(check(*copy).ok());
        CHECK(copy->read([](const Reader &reader) { return reader.database().integer("SELECT count(*) FROM edit"); })
              == report.edits);
    }
    CHECK(reports.back().edits > reports.front().edits);
}

TEST_CASE("a backup where none can be written is refused", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    QFile inTheWay(backupFolder(fixture.path()));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto report = backUp(fixture.workspace());
    REQUIRE(!report.ok());
    CHECK(report.refusal().where == u"folder");
}

TEST_CASE("the backup of a damaged workspace is refused and pushes no good one out", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    for (int i = 0; i < 20; ++i)
        fixture.deal(QStringLiteral("影像工作站 %1").arg(i));
    const BackupReport good = valueOf(backUp(fixture.workspace(), 1));
    fixture.close();
    QFile file(fixture.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2 / 4096 * 4096));
    REQUIRE(file.write(QByteArray(4096 * 8, 'x')) == 4096 * 8);
    file.close();
    fixture.reopen();

    fixture.clock().advance(minutes(1));
    const auto report = backUp(fixture.workspace(), 1);
    REQUIRE(!report.ok());
    CHECK(report.refusal().where == u"backup");
    CHECK(backupsOf(fixture) == QStringList{nameOf(good)});
}

TEST_CASE("what a backup that was cut short left behind is cleared away", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    valueOf(backUp(fixture.workspace()));
    const QString folder = backupFolder(fixture.path());
    const auto leave = [&](const QString &name, Moment at) {
        QFile file(folder + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.setFileTime(QDateTime::fromMSecsSinceEpoch(at.ms), QFileDevice::FileModificationTime));
    };
    leave(QStringLiteral("/20260302-060000.plumbline.part"), monday - hours(3));
    leave(QStringLiteral("/20260302-060000.plumbline.part-journal"), monday - hours(3));
    leave(QStringLiteral("/20260302-085959.plumbline.part"), monday);
    fixture.clock().advance(minutes(1));
    const BackupReport report = valueOf(backUp(fixture.workspace()));
    CHECK(check(*valueOf(Workspace::openForReading(report.path, fixture.product(), fixture.options()))).ok());
    // The last one may be another program's, still at work.
    CHECK(backupsOf(fixture).filter(QStringLiteral(".part")) == QStringList{QStringLiteral("20260302-085959.plumbline.part")});
}
