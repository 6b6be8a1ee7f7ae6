// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fault.h"
#include "core/db/migrator.h"
#include "core/workspace/check.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"
#include "tests/workspace/durability/writer_process.h"

#include <grp.h>
#include <QDir>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::tests;

namespace {

using Opened = Result<std::unique_ptr<Workspace>>;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray otherDatabase(const QString &folder)
{
    const QString path = folder + QStringLiteral("/other.db");
    db::Database(path, db::Access::Create).execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    return bytesOf(path);
}

/// "refused WHERE", "fault", "opened" or "opened, damaged": how far one gets with a file.
QByteArray outcomeOf(const std::function<Opened()> &open)
{
    try {
        const Opened opened = open();
        if (!opened.ok())
            return "refused " + opened.refusal().where.toUtf8();
        return check(**opened).ok() ? "opened" : "opened, damaged";
    } catch (const Fault &fault) {
        return fault.kind() == FaultKind::Damaged ? "opened, damaged" : "fault";
    }
}

bool isSaidDamaged(const QByteArray &outcome) { return outcome == "refused file" || outcome == "opened, damaged"; }

QByteArray writing(WorkspaceFixture &fixture, const QString &path)
{
    return outcomeOf([&] { return Workspace::open(path, fixture.product(), fixture.options()); });
}

QByteArray reading(WorkspaceFixture &fixture, const QString &path)
{
    return outcomeOf([&] { return Workspace::openForReading(path, fixture.product(), fixture.options()); });
}

QByteArray making(WorkspaceFixture &fixture, const QString &path)
{
    return outcomeOf([&] { return Workspace::create(path, fixture.product(), fixture.options()); });
}

/// Runs it in another process that may do no more than anybody (these tests may run as root), and says what it said.
QByteArray asNobody(const std::function<QByteArray()> &act)
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const bool dropped = ::geteuid() != 0 || (::setgroups(0, nullptr) == 0 && ::setgid(65534) == 0 && ::setuid(65534) == 0);
        const QByteArray said = dropped ? act() : QByteArray("still root");
        _exit(::write(ends[1], said.constData(), size_t(said.size())) == said.size() ? 0 : 1);
    }
    ::close(ends[1]);
    QFile reader;
    REQUIRE(reader.open(ends[0], QIODevice::ReadOnly, QFile::AutoCloseHandle));
    const QByteArray said = reader.readAll();
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(status == 0);
    return said;
}

void setMode(const QString &path, mode_t mode) { REQUIRE(::chmod(QFile::encodeName(path).constData(), mode) == 0); }

qint64 editsIn(const Workspace &workspace)
{
    return workspace.read([](const Reader &reader) { return reader.database().integer("SELECT count(*) FROM edit"); });
}

/// A workspace with pages enough to damage, closed.
QByteArray filledWorkspace(WorkspaceFixture &fixture)
{
    for (int i = 0; i < 20; ++i)
        fixture.set(fixture.deal(QStringLiteral("影像工作站 %1").arg(i)),
                    {{QStringLiteral("notes"), QStringLiteral("说").repeated(2000)}});
    fixture.close();
    return bytesOf(fixture.path());
}

} // namespace

TEST_CASE("what is not a workspace is refused and left as it is", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    fixture.close();
    const QByteArray workspace = bytesOf(fixture.path());
    const QByteArray other = otherDatabase(fixture.folder());
    const auto [what, bytes] = GENERATE_COPY(table<const char *, QByteArray>({
        {"text", QByteArray("客户,电话\n").repeated(50)},
        {"another database", other},
        {"an empty file", QByteArray()},
        {"a header cut short", workspace.left(99)},
    }));
    INFO(what);
    const QString path = fixture.folder() + QStringLiteral("/foreign.plumbline");
    writeFile(path, bytes);
    const QStringList before = QDir(fixture.folder()).entryList();
    CHECK(writing(fixture, path) == "refused file");
    CHECK(reading(fixture, path) == "refused file");
    CHECK(making(fixture, path) == "refused file");
    CHECK(bytesOf(path) == bytes);
    CHECK(QDir(fixture.folder()).entryList() == before);
}

TEST_CASE("a folder and a missing file are refused", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    const QString missing = fixture.folder() + QStringLiteral("/missing.plumbline");
    for (const QString &path : {fixture.folder(), missing}) {
        CHECK(writing(fixture, path) == "refused file");
        CHECK(reading(fixture, path) == "refused file");
    }
    CHECK(!QFile::exists(missing));
    const QString nowhere = fixture.folder() + QStringLiteral("/nowhere/new.plumbline");
    CHECK(making(fixture, nowhere) == "refused folder");
}

TEST_CASE("a workspace is not made over a file that is there", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    fixture.close();
    const QByteArray before = bytesOf(fixture.path());
    CHECK(making(fixture, fixture.path()) == "refused file");
    CHECK(bytesOf(fixture.path()) == before);
}

TEST_CASE("a file of a newer Plumbline is refused, also where only its log says so", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    fixture.close();
    const bool inTheLog = GENERATE(false, true);
    auto newer = std::make_unique<db::Database>(fixture.path(), db::Access::ReadWrite);
    newer->execute("PRAGMA user_version = " + QByteArray::number(db::latestVersion() + 1));
    if (!inTheLog)
        newer.reset();
    const QByteArray before = bytesOf(fixture.path());
    CHECK(writing(fixture, fixture.path()) == "refused file");
    CHECK(reading(fixture, fixture.path()) == "refused file");
    CHECK(bytesOf(fixture.path()) == before);
}

TEST_CASE("a workspace whose making was cut short is refused", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    fixture.close();
    const QString path = fixture.folder() + QStringLiteral("/half.plumbline");
    {
        db::Database half(path, db::Access::Create);
        half.execute("PRAGMA application_id = " + QByteArray::number(db::applicationId));
        db::migrate(half);
    }
    CHECK(writing(fixture, path) == "refused file");
    CHECK(reading(fixture, path) == "refused file");
}

TEST_CASE("a damaged file is said to be damaged and left as it is", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    const QByteArray whole = filledWorkspace(fixture);
    const int pages = int(whole.size() / 4096);
    REQUIRE(pages > 50);
    QRandomGenerator random(1);
    for (int i = 0; i < 30; ++i) {
        // The first two leave no readable schema; the others hit somewhere.
        const int first = i < 2 ? i : int(random.bounded(2, pages));
        INFO("damaged from page " << first);
        QByteArray bytes = whole;
        for (qsizetype at = std::max(100, first * 4096); at < std::min<qsizetype>((first + 3) * 4096, bytes.size()); ++at)
            bytes[at] = char(random.generate());
        writeFile(fixture.path(), bytes);
        CHECK(isSaidDamaged(writing(fixture, fixture.path())));
        CHECK(isSaidDamaged(reading(fixture, fixture.path())));
        CHECK(bytesOf(fixture.path()) == bytes);
    }
}

TEST_CASE("a file cut off in the middle is said to be damaged and left as it is", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    const QByteArray whole = filledWorkspace(fixture);
    const qsizetype length = GENERATE_COPY(qsizetype(100), qsizetype(4096), whole.size() / 2, whole.size() - 1000);
    INFO(length << " of " << whole.size());
    writeFile(fixture.path(), whole.left(length));
    CHECK(isSaidDamaged(writing(fixture, fixture.path())));
    CHECK(bytesOf(fixture.path()) == whole.left(length));
}

TEST_CASE("a refused file keeps the log beside it too", "[workspace][durability][SYNC-9]")
{
    WorkspaceFixture fixture;
    const QString path = fixture.folder() + QStringLiteral("/killed.plumbline");
    WriterProcess writer(QStringLiteral("hold"), path);
    writer.waitForEdits(1);
    writer.kill();
    {
        // The kind of connection that leaves the log as it is when it goes.
        db::Database database(path, db::Access::ReadOnly);
        database.execute("PRAGMA query_only = OFF; PRAGMA user_version = 999");
    }
    const QByteArray file = bytesOf(path);
    const QByteArray log = bytesOf(path + QStringLiteral("-wal"));
    REQUIRE(!log.isEmpty());
    CHECK(writing(fixture, path) == "refused file");
    CHECK(bytesOf(path) == file);
    CHECK(bytesOf(path + QStringLiteral("-wal")) == log);
}

TEST_CASE("a workspace may have any file name", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    const QString name = GENERATE(as<QString>(), QStringLiteral("/our customers.plumbline"), QStringLiteral("/100%.plumbline"),
                                  QStringLiteral("/a%20b.plumbline"), QStringLiteral("/what?.plumbline"),
                                  QStringLiteral("/no#1.plumbline"), QStringLiteral("/客户 “大”.plumbline"),
                                  QStringLiteral("/a?immutable=1&b.plumbline"), QStringLiteral("//twice.plumbline"));
    const QString path = (name.startsWith(u"//") ? u'/' + fixture.folder() : fixture.folder()) + name;
    INFO(path.toStdString());
    valueOf(Workspace::create(path, fixture.product(), fixture.options()));
    CHECK(QFile::exists(path));
    CHECK(writing(fixture, path) == "opened");
    CHECK(reading(fixture, path) == "opened");
}

TEST_CASE("a workspace that another program writes is refused, and who has it is named", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    const QString path = fixture.folder() + QStringLiteral("/shared.plumbline");
    WriterProcess writer(QStringLiteral("hold"), path);
    writer.waitForEdits(1);
    const Opened second = Workspace::open(path, fixture.product(), fixture.options());
    REQUIRE(!second.ok());
    CHECK(second.refusal().where == u"lock");
    const std::string sentence = say(second.refusal().phrase).toStdString();
    CHECK(sentence.find("plumbline_crash_writer") != std::string::npos);
    CHECK(sentence.find(std::to_string(writer.pid())) != std::string::npos);

    // The lock of a program that was killed holds nobody up.
    writer.kill();
    CHECK(QFile::exists(path + QStringLiteral(".lock")));
    CHECK(writing(fixture, path) == "opened");
}

TEST_CASE("a lock file that names nobody holds nobody up, unless a program has it", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    const QString path = fixture.folder() + QStringLiteral("/shared.plumbline");
    WriterProcess writer(QStringLiteral("hold"), path);
    writer.waitForEdits(1);
    REQUIRE(QFile::resize(path + QStringLiteral(".lock"), 0));
    CHECK(writing(fixture, path) == "refused lock");
    CHECK(bytesOf(path + QStringLiteral(".lock")).isEmpty());
    writer.kill();
    CHECK(writing(fixture, path) == "opened");
}

TEST_CASE("this program cannot open a workspace for writing twice", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    CHECK(writing(fixture, fixture.path()) == "refused lock");
}

TEST_CASE("a reader beside a writer sees what is committed and changes nothing", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    const QString path = fixture.folder() + QStringLiteral("/shared.plumbline");
    WriterProcess writer(QStringLiteral("hold"), path);
    writer.waitForEdits(1);
    const QByteArray file = bytesOf(path);
    const QByteArray log = bytesOf(path + QStringLiteral("-wal"));
    REQUIRE(!log.isEmpty());
    {
        const auto workspace = valueOf(Workspace::openForReading(path, fixture.product(), fixture.options()));
        CHECK(lostFrom(*workspace, writer.acknowledged()) == 0);
        CHECK(check(*workspace).ok());
        CHECK_THROWS_AS(workspace->setSetting(QStringLiteral("zone"), QStringLiteral("UTC")), Fault);
        const auto refused = workspace->edit(Phrase::verbatim(QString()), [](Edit &) -> Result<Done> { return Done{}; });
        CHECK(!refused.ok());
    }
    CHECK(bytesOf(path) == file);
    CHECK(bytesOf(path + QStringLiteral("-wal")) == log);
}

TEST_CASE("a reader beside a busy writer sees every edit acknowledged so far", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    const QString path = fixture.folder() + QStringLiteral("/shared.plumbline");
    WriterProcess writer(QStringLiteral("edit"), path, 7);
    for (size_t edits = 5; edits <= 50; edits += 5) {
        writer.waitForEdits(edits);
        const auto workspace = valueOf(Workspace::openForReading(path, fixture.product(), fixture.options()));
        REQUIRE(lostFrom(*workspace, writer.acknowledged()) == 0);
        REQUIRE(check(*workspace).ok());
    }
}

TEST_CASE("reading a closed workspace leaves its bytes as they are", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    const QByteArray before = filledWorkspace(fixture);
    CHECK(reading(fixture, fixture.path()) == "opened");
    CHECK(bytesOf(fixture.path()) == before);
}

TEST_CASE("in a folder that cannot be written a workspace opens for reading only", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    fixture.deal(QStringLiteral("影像工作站"));
    const qint64 edits = fixture.count("edit");
    const bool logBeside = GENERATE(false, true);
    const QString folder = fixture.folder() + QStringLiteral("/readonly");
    const QString path = folder + QStringLiteral("/test.plumbline");
    REQUIRE(QDir().mkpath(folder));
    if (!logBeside)
        fixture.close();
    REQUIRE(QFile::copy(fixture.path(), path));
    if (logBeside)
        REQUIRE(QFile::copy(fixture.path() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    setMode(fixture.folder(), 0755);
    setMode(folder, 0555);

    CHECK(asNobody([&] { return writing(fixture, path); }) == "refused folder");
    CHECK(asNobody([&] { return reading(fixture, path); }) == "opened");
    CHECK(asNobody([&] {
              return QByteArray::number(editsIn(*valueOf(Workspace::openForReading(path, fixture.product(), fixture.options()))));
          })
          == QByteArray::number(edits));
    const QString other = folder + QStringLiteral("/new.plumbline");
    CHECK(asNobody([&] { return making(fixture, other); }) == "refused folder");
    setMode(folder, 0755);
}

TEST_CASE("a file that may not be read is refused", "[workspace][durability]")
{
    WorkspaceFixture fixture;
    fixture.close();
    setMode(fixture.folder(), 0755);
    setMode(fixture.path(), 0);
    CHECK(asNobody([&] { return reading(fixture, fixture.path()); }) == "refused file");
}

TEST_CASE("network file systems are told from drives of this computer", "[workspace][durability]")
{
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "davfs", "afs"}) {
        INFO(type);
        CHECK(isNetworkFileSystem(type));
    }
    for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "fuseblk", "ntfs3", "vfat", "exfat", "apfs", ""}) {
        INFO(type);
        CHECK(!isNetworkFileSystem(type));
    }
}
