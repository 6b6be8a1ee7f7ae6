// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/backup.h"
#include "core/workspace/check.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"
#include "tests/workspace/durability/writer_process.h"

#include <QDir>
#include <QThread>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

constexpr int killsOnOneWorkspace = 10;

/// Of each of the four cases; more with PLUMBLINE_KILLS=2000.
int killsOfACase()
{
    const int all = qEnvironmentVariableIntValue("PLUMBLINE_KILLS");
    return (all > 0 ? all : 400) / 4;
}

QStringList problemsOf(const Workspace &workspace)
{
    QStringList problems;
    for (const Problem &problem : check(workspace).problems)
        problems.append(say(problem.phrase));
    return problems;
}

/// One workspace that is killed and opened again, and everything that was acknowledged in it.
class Victim
{
public:
    explicit Victim(const WorkspaceFixture &fixture) : m_product(fixture.product()) { m_options.clock = &m_clock; }

    void killOnce(QRandomGenerator &random)
    {
        WriterProcess writer(QStringLiteral("edit"), m_path, random.generate());
        const quint32 edits = random.bounded(16u);
        writer.waitForEdits(edits);
        // At the start also while it loads, recovers the log, or makes the workspace.
        QThread::usleep(random.bounded(edits == 0 ? 60'000u : 5'000u));
        writer.kill();
        m_acknowledged.insert(m_acknowledged.end(), writer.acknowledged().begin(), writer.acknowledged().end());
    }

    void examine()
    {
        if (!QFile::exists(m_path)) {
            REQUIRE(m_acknowledged.empty());
            return;
        }
        const auto workspace = Workspace::open(m_path, m_product, m_options);
        if (!workspace.ok()) {
            // Killed while the workspace was made: nothing was promised yet, and what is there is not taken for one.
            INFO(say(workspace.refusal().phrase).toStdString());
            REQUIRE(m_acknowledged.empty());
            QDir(m_folder.path()).removeRecursively();
            REQUIRE(QDir().mkpath(m_folder.path()));
            return;
        }
        REQUIRE(lostFrom(**workspace, m_acknowledged) == 0);
        REQUIRE(problemsOf(**workspace) == QStringList());
    }

    void examineBackups()
    {
        const QDir backups(backupFolder(m_path));
        for (const QString &name : backups.entryList({QStringLiteral("*.plumbline")}, QDir::Files)) {
            INFO(name.toStdString());
            REQUIRE(problemsOf(*valueOf(Workspace::openForReading(backups.filePath(name), m_product, m_options)))
                    == QStringList());
        }
    }

    size_t acknowledged() const { return m_acknowledged.size(); }

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("test.plumbline"));
    const Product &m_product;
    FixedClock m_clock{monday};
    WorkspaceOptions m_options;
    std::vector<Acknowledged> m_acknowledged;
};

void kill(quint32 seed)
{
    const WorkspaceFixture fixture;
    QRandomGenerator random(seed);
    size_t acknowledged = 0;
    for (int left = killsOfACase(); left > 0; left -= killsOnOneWorkspace) {
        Victim victim(fixture);
        for (int i = 0; i < std::min(left, killsOnOneWorkspace); ++i) {
            victim.killOnce(random);
            victim.examine();
        }
        victim.examineBackups();
        acknowledged += victim.acknowledged();
    }
    // A writer that never writes would lose nothing either.
    CHECK(acknowledged > size_t(killsOfACase()));
}

} // namespace

TEST_CASE("kill -9 at random moments loses no acknowledged edit (1 of 4)", "[workspace][durability]") { kill(1); }
TEST_CASE("kill -9 at random moments loses no acknowledged edit (2 of 4)", "[workspace][durability]") { kill(2); }
TEST_CASE("kill -9 at random moments loses no acknowledged edit (3 of 4)", "[workspace][durability]") { kill(3); }
TEST_CASE("kill -9 at random moments loses no acknowledged edit (4 of 4)", "[workspace][durability]") { kill(4); }
