// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/db/database.h"
#include "core/words/result.h"
#include "core/workspace/edit.h"
#include "core/workspace/phrases.h"

#include <functional>
#include <memory>
#include <mutex>
#include <QString>

class QLockFile;
class QTemporaryDir;

namespace plumbline {

class ReadConnection;

/// How a workspace is opened.
struct WorkspaceOptions {
    const Clock *clock = nullptr;        ///< at which rules judge; must outlive the workspace
    const Clock *machineClock = nullptr; ///< what the journal records; null: the same
    QString actor;                       ///< who is at work
    QByteArray vfs;                      ///< a SQLite VFS (tests of power loss); then there is no lock file
    bool watchWrites = false;            ///< compare every write with the journal (debug and test builds)
};

struct NewWorkspace {
    QByteArray zone;     ///< IANA name; empty: this computer's
    QByteArray currency; ///< ISO 4217; empty: CNY
};

/// One SQLite file (*.plumbline) with all of a user's data. One process writes, others may read; one thread at a time
/// writes. Opening, editing and reading only: everything else is a function of a Reader or an Edit.
class Workspace
{
public:
    /// Refuses where the file exists. `product` must outlive the workspace.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Product &product, const WorkspaceOptions &options,
                                                     const NewWorkspace &wanted = {});
    /// For writing: takes the lock beside the file and brings an older file up to date. Refuses a foreign, damaged or
    /// newer file, one that another process writes, a folder that cannot be written, a network drive.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const Product &product, const WorkspaceOptions &options);
    /// For reading, beside a writer or in a folder that cannot be written.
    static Result<std::unique_ptr<Workspace>> openForReading(const QString &path, const Product &product,
                                                             const WorkspaceOptions &options);
    ~Workspace();

    /// Runs an act inside one transaction: committed, durable and journalled where it returns a value; without a trace
    /// where it returns a refusal or throws a Fault. May be called from any thread; blocks.
    template <class Act> auto edit(const EditHeader &header, Act &&act) -> std::invoke_result_t<Act, Edit &>
    {
        using Outcome = std::invoke_result_t<Act, Edit &>;
        std::optional<Outcome> outcome;
        const auto refused = transact(header, [&](Edit &edit) {
            outcome.emplace(act(edit));
            return outcome->ok();
        });
        if (refused)
            return *refused;
        return std::move(*outcome);
    }

    /// Runs a query on one snapshot.
    template <class Query> auto read(Query &&query) const -> std::invoke_result_t<Query, const Reader &>
    {
        const std::lock_guard guard(m_mutex);
        const Snapshot snapshot(*m_database);
        return query(reader());
    }

    /// For reading in another thread, beside whoever writes. It must not outlive the workspace.
    std::unique_ptr<ReadConnection> connect() const;

    const QString &path() const { return m_path; }
    const QString &actor() const { return m_options.actor; }
    void setActor(const QString &actor) { m_options.actor = actor; }
    Moment now() const { return m_options.clock->now(); }
    Moment machineNow() const { return m_options.machineClock->now(); }
    const Product &product() const { return m_product; }
    bool isWritable() const { return m_writable; }

    /// Told after each commit, on the thread that wrote.
    void observe(std::function<void(const ChangeSet &)> observer) { m_observer = std::move(observer); }

    /// Copies the write-ahead log into the file as far as nobody waits for it; for idle moments.
    void rest();

    /// Gives the room that nothing uses any more back to the disk. Writes the file anew, by way of a copy and of the log: for a
    /// while that takes its size twice more. False where there is no such room; then the file is as it was.
    bool shrink();

    /// What this machine remembers in the workspace beside its facts (who is at work); not journalled.
    QString setting(const QString &key) const;
    void setSetting(const QString &key, const QString &value);

    void backupTo(const QString &path) const;

private:
    /// A read transaction, unless one is open already.
    class Snapshot
    {
    public:
        explicit Snapshot(db::Database &database);
        ~Snapshot();

    private:
        db::Database *m_database = nullptr;
    };

    Workspace(QString path, const Product &product, WorkspaceOptions options);
    void start(bool writable);
    void checkSettings();
    void storeSettings(const QByteArray &zone, const QByteArray &currency);
    std::optional<Refusal> transact(const EditHeader &header, const std::function<bool(Edit &)> &act);
    void shortenLog();
    Reader reader() const { return {*m_database, m_catalogue, m_zone, m_currency}; }
    Result<std::unique_ptr<QLockFile>> lock() const;

    QString m_path;
    const Product &m_product;
    WorkspaceOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QTemporaryDir> m_copy;
    QString m_openPath; ///< the file that is really open: m_path, or a copy of it
    db::Access m_access = db::Access::ReadWrite;
    mutable std::recursive_mutex m_mutex;
    std::unique_ptr<db::Database> m_database;
    std::shared_ptr<const Catalogue> m_catalogue;
    Zone m_zone = Zone::utc();
    QByteArray m_currency;
    QByteArray m_replica;
    UuidMaker m_uuids;
    EditLine m_last;
    std::vector<db::SeenWrite> m_seenWrites;
    std::function<void(const ChangeSet &)> m_observer;
    bool m_writable = false;
    bool m_watching = false;
};

/// Whether a drive of this kind (QStorageInfo::fileSystemType) is reached over a network.
bool isNetworkFileSystem(const QByteArray &type);

} // namespace plumbline
