// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <memory>
#include <QByteArray>
#include <QRandomGenerator>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace plumbline::tests {

/// A disk in memory that SQLite sees as a VFS. It knows what lies on it for good and what was only written since the last
/// sync, so that it can lose power (a random part of the unsynced writes survives, torn at sectors) and can be full. For
/// one process; the shared memory of a write-ahead log is part of it.
class PowerLossDisk
{
public:
    using Image = std::map<std::string, QByteArray>;

    PowerLossDisk();
    ~PowerLossDisk();
    PowerLossDisk(const PowerLossDisk &) = delete;
    PowerLossDisk &operator=(const PowerLossDisk &) = delete;

    /// What sqlite3_open_v2 and WorkspaceOptions::vfs take.
    const QByteArray &name() const { return m_name; }

    /// Everything on the disk as programs see it.
    Image image() const;
    /// Puts an image there for good. No file may be open.
    void load(const Image &image);

    /// The power fails at the n-th operation from now that would change the disk; it and everything after it fails.
    void failPowerAt(qint64 n) { m_operationsLeft = n; }
    bool hasPower() const { return m_power; }
    /// Leaves what one accident of many would have left. No file may be open.
    void restorePower(quint32 seed);
    /// Operations that changed the disk.
    qint64 operations() const { return m_operations; }

    /// There is no space from the n-th write from now on.
    void fillUpAt(qint64 n) { m_writesLeft = n; }
    bool isFull() const { return m_writesLeft == 0; }
    void makeSpace() { m_writesLeft = -1; }

    struct File;
    struct Handle;

private:
    friend struct DiskCalls;
    /// False where the power is gone, with this operation or before it.
    bool spendOperation();
    bool spendWrite();
    void syncFolder() { m_durableFiles = m_files; }

    QByteArray m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    std::map<std::string, std::shared_ptr<File>> m_files;
    std::map<std::string, std::shared_ptr<File>> m_durableFiles; ///< as the folder was last synced
    qint64 m_operations = 0;
    qint64 m_operationsLeft = 0; ///< 0: the power does not fail
    qint64 m_writesLeft = -1;    ///< -1: there is space
    bool m_power = true;
};

} // namespace plumbline::tests
