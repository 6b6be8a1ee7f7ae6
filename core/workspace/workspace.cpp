// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/workspace.h"

#include "core/base/fault.h"
#include "core/db/migrator.h"
#include "core/db/transaction.h"
#include "core/workspace/backup.h"
#include "core/workspace/custom_field.h"
#include "core/workspace/read_connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QtEndian>
#include <stdexcept>

namespace plumbline {
namespace {

constexpr int mostLogPages = 64 * 1024 * 1024 / 4096;

/// What the first 100 bytes say, without opening the file as a database (SQLite file format, §1.3).
std::optional<Refusal> refuseByHeader(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return phrases::fileMissing(path);
    if (info.isDir())
        return phrases::notAFile(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return phrases::notReadable(path);
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16))
        || qFromBigEndian<quint32>(header.constData() + 68) != quint32(db::applicationId))
        return phrases::foreignFile(path);
    if (qFromBigEndian<qint32>(header.constData() + 60) > db::latestVersion())
        return phrases::newerFile(path);
    return std::nullopt;
}

std::optional<Refusal> refuseFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QFileInfo info(folder);
    if (!info.isDir())
        return phrases::noFolder(folder);
    if (!info.isWritable() || (QFileInfo::exists(path) && !QFileInfo(path).isWritable()))
        return phrases::readOnlyFolder(folder);
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    if (isNetworkFileSystem(type))
        return phrases::networkFolder(QString::fromUtf8(type));
    return std::nullopt;
}

QString settingIn(db::Database &database, const QString &key)
{
    db::Statement statement = database.prepare("SELECT value FROM setting WHERE key = ?1");
    statement.bind(1, key);
    return statement.step() ? statement.text(0) : QString();
}

void writeSetting(db::Database &database, const QString &key, const QString &value)
{
    database.prepare("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")
        .bind(1, key)
        .bind(2, value)
        .run();
}

bool namesHolder(const QLockFile &file) { return file.getLockInfo(nullptr, nullptr, nullptr); }

/// A lock file that names nobody is being written at this moment, or was left by a program killed while it wrote it; the
/// system's own lock on it, without which removeStaleLockFile() does nothing, tells which.
bool take(QLockFile &file)
{
    if (file.tryLock(0))
        return true;
    if (file.error() != QLockFile::LockFailedError || namesHolder(file))
        return false;
    return file.tryLock(1000) || (!namesHolder(file) && file.removeStaleLockFile() && file.tryLock(0));
}

/// The edit that founds a workspace is the last step of making it.
bool isFounded(db::Database &database)
{
    return database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'edit'") > 0
           && database.integer("SELECT EXISTS (SELECT 1 FROM edit)") > 0;
}

/// A migration that needs what is derived to be made anew leaves this mark.
void rebuildIfStale(db::Database &database, const Product &product, const Catalogue &catalogue)
{
    const QString mark = QStringLiteral("derived.stale");
    if (settingIn(database, mark).isEmpty())
        return;
    db::Transaction transaction(database, db::Transaction::Kind::Write);
    for (const Derived &derived : product.derived)
        derived.rebuild(database, catalogue);
    database.prepare("DELETE FROM setting WHERE key = ?1").bind(1, mark).run();
    transaction.commit();
}

/// While an edit is written, its statements can be ended.
class Ending
{
public:
    Ending(db::Database &database, const std::function<bool()> &isCancelled) : m_database(isCancelled ? &database : nullptr)
    {
        if (m_database)
            m_database->endWhere(isCancelled);
    }
    ~Ending()
    {
        if (m_database)
            m_database->endWhere({});
    }
    Ending(const Ending &) = delete;
    Ending &operator=(const Ending &) = delete;

private:
    db::Database *m_database;
};

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    static const QList<QByteArray> kinds{"nfs",   "nfs4", "cifs", "smb",   "smb2",       "smb3",        "smbfs",
                                         "ncpfs", "afs",  "coda", "davfs", "fuse.sshfs", "fuse.davfs2", "fuse.gvfsd-fuse"};
    return kinds.contains(type);
}

Workspace::Snapshot::Snapshot(db::Database &database)
{
    if (database.inTransaction())
        return;
    database.prepare("BEGIN").run();
    m_database = &database;
}

Workspace::Snapshot::~Snapshot()
{
    if (!m_database || !m_database->inTransaction())
        return;
    try {
        // There is nothing to keep, and unlike a commit this also ends what was read from a damaged file.
        m_database->prepare("ROLLBACK").run();
    } catch (const Fault &) {
        // Whoever read was told already.
    }
}

Workspace::Workspace(QString path, const Product &product, WorkspaceOptions options)
    : m_path(std::move(path)), m_product(product), m_options(std::move(options)), m_openPath(m_path)
{
    Q_ASSERT(m_options.clock);
    if (!m_options.machineClock)
        m_options.machineClock = m_options.clock;
}

Workspace::~Workspace()
{
    if (!m_database || !m_writable)
        return;
    try {
        m_database->checkpointTruncate();
    } catch (const Fault &) {
        // The log keeps what could not be copied; the next open goes on from it.
    }
    m_database.reset();
}

Result<std::unique_ptr<QLockFile>> Workspace::lock() const
{
    if (!m_options.vfs.isEmpty())
        return std::unique_ptr<QLockFile>();
    auto file = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    file->setStaleLockTime(0);
    if (take(*file))
        return file;
    qint64 process = 0;
    QString computer;
    QString program;
    if (file->getLockInfo(&process, &computer, &program))
        return phrases::openElsewhere(program, process, computer);
    return phrases::cannotLock(m_path);
}

void Workspace::start(bool writable)
{
    m_writable = writable;
    if (writable) {
        m_database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864");
        db::migrate(*m_database);
    }
    checkSettings();
    m_catalogue = Catalogue::load(*m_database, m_product);
    if (writable)
        rebuildIfStale(*m_database, m_product, *m_catalogue);
    if (auto last = newestEdit(*m_database))
        m_last = std::move(*last);
    if (writable && m_options.watchWrites)
        m_watching = m_database->observeWrites([this](const db::SeenWrite &write) { m_seenWrites.push_back(write); });
}

void Workspace::checkSettings()
{
    m_replica = QByteArray::fromHex(settingIn(*m_database, QStringLiteral("replica")).toLatin1());
    m_currency = settingIn(*m_database, QStringLiteral("currency")).toLatin1();
    const auto zone = Zone::named(settingIn(*m_database, QStringLiteral("zone")).toLatin1());
    m_zone = zone ? *zone : Zone::utc();
    if (!isCurrency(m_currency))
        m_currency = "CNY";
}

void Workspace::storeSettings(const QByteArray &zone, const QByteArray &currency)
{
    const quint64 replica = QRandomGenerator::system()->generate64();
    db::Transaction transaction(*m_database, db::Transaction::Kind::Write);
    writeSetting(*m_database, QStringLiteral("replica"), QString::fromLatin1(bigEndian(replica, 8).toHex()));
    writeSetting(*m_database, QStringLiteral("zone"), QString::fromLatin1(zone));
    writeSetting(*m_database, QStringLiteral("currency"), QString::fromLatin1(currency));
    transaction.commit();
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Product &product, const WorkspaceOptions &options,
                                                     const NewWorkspace &wanted)
{
    const auto zone = wanted.zone.isEmpty() ? std::optional(Zone::ofThisComputer()) : Zone::named(wanted.zone);
    if (!zone)
        return phrases::unknownZone(QString::fromUtf8(wanted.zone));
    const QByteArray currency = wanted.currency.isEmpty() ? QByteArray("CNY") : wanted.currency;
    if (!isCurrency(currency))
        return phrases::unknownCurrency(QString::fromUtf8(currency));

    std::unique_ptr<Workspace> workspace(new Workspace(path, product, options));
    if (options.vfs.isEmpty()) {
        if (QFileInfo::exists(path))
            return phrases::fileExists(path);
        if (const auto refused = refuseFolder(path))
            return *refused;
    }
    auto lock = workspace->lock();
    if (!lock.ok())
        return lock.refusal();
    workspace->m_lock = *std::move(lock);
    try {
        workspace->m_database = std::make_unique<db::Database>(path, db::Access::Create, options.vfs);
        workspace->m_database->execute("PRAGMA page_size = 4096; PRAGMA application_id = "
                                       + QByteArray::number(db::applicationId));
        workspace->m_database->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        db::migrate(*workspace->m_database);
        workspace->storeSettings(zone->name(), currency);
        workspace->start(true);
        const auto founded =
            workspace->edit(EditHeader(phrases::workspaceCreated(), EditKind::Migration), [&](Edit &edit) -> Result<Done> {
                if (product.found)
                    product.found(edit);
                return Done{};
            });
        Q_ASSERT(founded.ok());
    } catch (...) {
        // Nothing half made stays behind.
        workspace->m_database.reset();
        if (options.vfs.isEmpty()) {
            for (const char *suffix : {"", "-wal", "-shm"})
                QFile::remove(path + QLatin1String(suffix));
        }
        throw;
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const Product &product, const WorkspaceOptions &options)
{
    std::unique_ptr<Workspace> workspace(new Workspace(path, product, options));
    if (options.vfs.isEmpty()) {
        if (const auto refused = refuseByHeader(path))
            return *refused;
        if (const auto refused = refuseFolder(path))
            return *refused;
    }
    auto lock = workspace->lock();
    if (!lock.ok())
        return lock.refusal();
    workspace->m_lock = *std::move(lock);
    try {
        workspace->m_database = std::make_unique<db::Database>(path, db::Access::ReadWrite, options.vfs);
        // What is refused is left as it is, the log beside it too.
        workspace->m_database->leaveLogAtClose(true);
        const qint64 version = workspace->m_database->integer("PRAGMA user_version");
        if (version > db::latestVersion())
            return phrases::newerFile(path);
        if (product.found && !isFounded(*workspace->m_database))
            return phrases::unfinishedFile(path);
        if (version < db::latestVersion() && options.vfs.isEmpty())
            backupBeforeMigration(*workspace->m_database, path, version);
        workspace->start(true);
        workspace->m_database->leaveLogAtClose(false);
    } catch (const Fault &fault) {
        if (fault.kind() == FaultKind::Damaged)
            return phrases::damagedFile(path, fault.detail());
        throw;
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::openForReading(const QString &path, const Product &product,
                                                             const WorkspaceOptions &options)
{
    const bool isOnTestDisk = !options.vfs.isEmpty();
    if (!isOnTestDisk) {
        if (const auto refused = refuseByHeader(path))
            return *refused;
    }
    std::unique_ptr<Workspace> workspace(new Workspace(path, product, options));
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const bool canWriteBeside = isOnTestDisk || (folder.isWritable() && QFileInfo(path).isWritable());
    try {
        if (canWriteBeside) {
            workspace->m_database = std::make_unique<db::Database>(path, db::Access::ReadOnly, options.vfs);
        } else if (QFileInfo(path + QStringLiteral("-wal")).size() == 0) {
            workspace->m_access = db::Access::Immutable;
            workspace->m_database = std::make_unique<db::Database>(path, db::Access::Immutable);
        } else {
            // The log beside the file holds edits that an immutable open would not see.
            workspace->m_copy = std::make_unique<QTemporaryDir>();
            const QString copy = workspace->m_copy->filePath(QStringLiteral("copy.plumbline"));
            if (!QFile::copy(path, copy) || !QFile::copy(path + QStringLiteral("-wal"), copy + QStringLiteral("-wal")))
                return phrases::notReadable(path);
            QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
            QFile::setPermissions(copy + QStringLiteral("-wal"), QFile::ReadOwner | QFile::WriteOwner);
            workspace->m_openPath = copy;
            workspace->m_database = std::make_unique<db::Database>(copy, db::Access::ReadOnly);
        }
        const qint64 version = workspace->m_database->integer("PRAGMA user_version");
        if (version != db::latestVersion())
            return version > db::latestVersion() ? phrases::newerFile(path) : phrases::olderFile(path);
        if (product.found && !isFounded(*workspace->m_database))
            return phrases::unfinishedFile(path);
        workspace->start(false);
    } catch (const Fault &fault) {
        if (fault.kind() == FaultKind::Damaged)
            return phrases::damagedFile(path, fault.detail());
        throw;
    }
    return workspace;
}

std::optional<Refusal> Workspace::transact(const EditHeader &header, const std::function<bool(Edit &)> &act)
{
    if (!m_writable)
        return phrases::openedForReading();
    const std::lock_guard guard(m_mutex);
    Q_ASSERT_X(!m_database->inTransaction(), "Workspace::edit", "acts do not call acts");

    std::shared_ptr<const Catalogue> catalogue = m_catalogue;
    ChangeSet changes;
    {
        const Ending ending(*m_database, header.isCancelled);
        db::Transaction transaction(*m_database, db::Transaction::Kind::Write);
        m_seenWrites.clear();
        Edit edit(reader(), m_product, m_uuids,
                  {now(), machineNow(), header.actor.isEmpty() ? m_options.actor : header.actor, m_replica, m_last}, header);
        if (!act(edit) || !edit.finish())
            return std::nullopt;
        if (m_watching) {
            const QString unseen = edit.writePastTheDoor(m_seenWrites);
            if (!unseen.isEmpty())
                throw std::logic_error("written past Edit: " + unseen.toStdString());
        }
        if (edit.touchedCustomFields())
            catalogue = Catalogue::load(*m_database, m_product);
        transaction.commit();
        m_last = edit.line();
        changes = edit.changes();
    }
    m_catalogue = catalogue;
    shortenLog();
    if (m_observer)
        m_observer(changes);
    return std::nullopt;
}

void Workspace::shortenLog()
{
    if (m_database->logPages() <= mostLogPages)
        return;
    try {
        m_database->checkpointPassive();
    } catch (const Fault &) {
        // The edit is durable in the log, and was promised; the next one tries again.
    }
}

void Workspace::rest()
{
    const std::lock_guard guard(m_mutex);
    if (m_writable)
        m_database->checkpointPassive();
}

bool Workspace::shrink()
{
    const std::lock_guard guard(m_mutex);
    if (!m_writable)
        return false;
    // The copy that it is written from must not stand in memory.
    m_database->execute("PRAGMA temp_store = FILE");
    std::optional<Fault> fault;
    try {
        m_database->execute("VACUUM");
        m_database->checkpointTruncate();
    } catch (const Fault &met) {
        fault = met;
    }
    m_database->execute("PRAGMA temp_store = MEMORY");
    if (fault && fault->kind() != FaultKind::DiskFull)
        throw *fault;
    return !fault;
}

QString Workspace::setting(const QString &key) const
{
    const std::lock_guard guard(m_mutex);
    return settingIn(*m_database, key);
}

void Workspace::setSetting(const QString &key, const QString &value)
{
    const std::lock_guard guard(m_mutex);
    writeSetting(*m_database, key, value);
}

std::unique_ptr<ReadConnection> Workspace::connect() const
{
    const db::Access access = m_access == db::Access::Immutable ? m_access : db::Access::ReadOnly;
    return std::make_unique<ReadConnection>(std::make_unique<db::Database>(m_openPath, access, m_options.vfs), m_product, m_zone,
                                            m_currency);
}

void Workspace::backupTo(const QString &path) const
{
    const std::lock_guard guard(m_mutex);
    m_database->backupTo(path);
}

} // namespace plumbline
