// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/power_loss_vfs.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <sqlite3.h>
#include <utility>

namespace plumbline::tests {
namespace {

constexpr qint64 sector = 512;

/// One write or truncation that no sync has made durable yet.
struct Change {
    qint64 offset; ///< of a truncation: the new size
    QByteArray bytes;
    bool truncates;
};

void put(QByteArray &content, qint64 offset, const QByteArray &bytes)
{
    if (content.size() < offset + bytes.size())
        content.resize(offset + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), content.begin() + offset);
}

void apply(QByteArray &content, const Change &change)
{
    if (change.truncates)
        content.resize(std::min<qint64>(content.size(), change.offset));
    else
        put(content, change.offset, change.bytes);
}

/// Writes some of the sectors that the write touches.
void applyTorn(QByteArray &content, const Change &write, QRandomGenerator &random)
{
    const qint64 end = write.offset + write.bytes.size();
    for (qint64 from = write.offset; from < end;) {
        const qint64 to = std::min(end, (from / sector + 1) * sector);
        if (random.bounded(2))
            put(content, from, write.bytes.mid(from - write.offset, to - from));
        from = to;
    }
}

} // namespace

struct PowerLossDisk::File {
    QByteArray content; ///< as programs see it
    QByteArray durable;
    std::vector<Change> unsynced;
    bool folderUnsynced = false; ///< the first sync of a new journal syncs its folder too, as SQLite's own VFS does

    int readers = 0;
    Handle *reserved = nullptr;
    Handle *exclusive = nullptr;

    int mappers = 0;
    std::vector<std::unique_ptr<std::array<char, 32768>>> sharedMemory;
    std::array<int, SQLITE_SHM_NLOCK> sharedLocks{};
    std::array<Handle *, SQLITE_SHM_NLOCK> exclusiveLocks{};

    void change(const Change &change)
    {
        apply(content, change);
        unsynced.push_back(change);
    }
    void sync()
    {
        for (const Change &change : unsynced)
            apply(durable, change);
        unsynced.clear();
    }
    QByteArray afterPowerLoss(QRandomGenerator &random) const
    {
        QByteArray left = durable;
        for (const Change &change : unsynced) {
            const quint32 fate = random.bounded(3);
            if (fate == 0)
                apply(left, change);
            else if (fate == 1 && !change.truncates)
                applyTorn(left, change, random);
        }
        return left;
    }
};

struct PowerLossDisk::Handle : sqlite3_file {
    PowerLossDisk *disk = nullptr;
    std::shared_ptr<File> file;
    int lock = SQLITE_LOCK_NONE;
    bool mapped = false;
};

/// SQLite's calls, one function each; their meaning is SQLite's (sqlite3_io_methods, sqlite3_vfs).
struct DiskCalls {
    using Handle = PowerLossDisk::Handle;
    using File = PowerLossDisk::File;

    static Handle &handle(sqlite3_file *file) { return *static_cast<Handle *>(file); }
    static PowerLossDisk &disk(sqlite3_vfs *vfs) { return *static_cast<PowerLossDisk *>(vfs->pAppData); }

    static int open(sqlite3_vfs *vfs, const char *name, sqlite3_file *place, int flags, int *outFlags)
    {
        PowerLossDisk &disk = DiskCalls::disk(vfs);
        place->pMethods = nullptr;
        auto file = name ? find(disk, name) : std::make_shared<File>();
        if (!disk.m_power)
            return SQLITE_IOERR;
        if (!file) {
            if (!(flags & SQLITE_OPEN_CREATE) || !disk.spendOperation())
                return SQLITE_CANTOPEN;
            file = disk.m_files[name] = std::make_shared<File>();
            file->folderUnsynced = flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL);
        }
        auto *handle = new (place) Handle;
        handle->pMethods = &methods;
        handle->disk = &disk;
        handle->file = std::move(file);
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }

    static std::shared_ptr<File> find(PowerLossDisk &disk, const char *name)
    {
        const auto found = disk.m_files.find(name);
        return found == disk.m_files.end() ? nullptr : found->second;
    }

    static int remove(sqlite3_vfs *vfs, const char *name, int syncsFolder)
    {
        PowerLossDisk &disk = DiskCalls::disk(vfs);
        const bool done = disk.spendOperation();
        if (!disk.m_files.erase(name))
            return SQLITE_IOERR_DELETE_NOENT;
        if (done && syncsFolder)
            disk.syncFolder();
        return done ? SQLITE_OK : SQLITE_IOERR_DELETE;
    }

    static int access(sqlite3_vfs *vfs, const char *name, int, int *result)
    {
        PowerLossDisk &disk = DiskCalls::disk(vfs);
        const auto file = find(disk, name);
        // As SQLite's own VFS: an empty file does not exist.
        *result = file && !file->content.isEmpty();
        return disk.m_power ? SQLITE_OK : SQLITE_IOERR_ACCESS;
    }

    static int fullPathname(sqlite3_vfs *, const char *name, int size, char *out)
    {
        sqlite3_snprintf(size, out, "%s", name);
        return SQLITE_OK;
    }

    static int close(sqlite3_file *place)
    {
        unlock(place, SQLITE_LOCK_NONE);
        handle(place).~Handle();
        return SQLITE_OK;
    }

    static int read(sqlite3_file *place, void *to, int amount, sqlite3_int64 offset)
    {
        const Handle &handle = DiskCalls::handle(place);
        if (!handle.disk->m_power)
            return SQLITE_IOERR_READ;
        const QByteArray part = handle.file->content.mid(offset, amount);
        std::memcpy(to, part.constData(), size_t(part.size()));
        std::memset(static_cast<char *>(to) + part.size(), 0, size_t(amount - part.size()));
        return part.size() == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }

    static int write(sqlite3_file *place, const void *from, int amount, sqlite3_int64 offset)
    {
        Handle &handle = DiskCalls::handle(place);
        if (!handle.disk->m_power)
            return SQLITE_IOERR_WRITE;
        if (!handle.disk->spendWrite())
            return SQLITE_FULL;
        const bool done = handle.disk->spendOperation();
        handle.file->change({offset, QByteArray(static_cast<const char *>(from), amount), false});
        return done ? SQLITE_OK : SQLITE_IOERR_WRITE;
    }

    static int truncate(sqlite3_file *place, sqlite3_int64 size)
    {
        Handle &handle = DiskCalls::handle(place);
        if (!handle.disk->m_power)
            return SQLITE_IOERR_TRUNCATE;
        const bool done = handle.disk->spendOperation();
        handle.file->change({size, {}, true});
        return done ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
    }

    static int sync(sqlite3_file *place, int)
    {
        Handle &handle = DiskCalls::handle(place);
        if (!handle.disk->spendOperation())
            return SQLITE_IOERR_FSYNC;
        handle.file->sync();
        if (std::exchange(handle.file->folderUnsynced, false))
            handle.disk->syncFolder();
        return SQLITE_OK;
    }

    static int fileSize(sqlite3_file *place, sqlite3_int64 *size)
    {
        *size = handle(place).file->content.size();
        return handle(place).disk->m_power ? SQLITE_OK : SQLITE_IOERR_FSTAT;
    }

    static int lock(sqlite3_file *place, int level)
    {
        Handle &handle = DiskCalls::handle(place);
        File &file = *handle.file;
        if (level <= handle.lock)
            return SQLITE_OK;
        if ((file.exclusive && file.exclusive != &handle)
            || (level > SQLITE_LOCK_SHARED && file.reserved && file.reserved != &handle)
            || (level == SQLITE_LOCK_EXCLUSIVE && file.readers > 1))
            return SQLITE_BUSY;
        if (handle.lock == SQLITE_LOCK_NONE)
            ++file.readers;
        if (level >= SQLITE_LOCK_RESERVED)
            file.reserved = &handle;
        if (level == SQLITE_LOCK_EXCLUSIVE)
            file.exclusive = &handle;
        handle.lock = level;
        return SQLITE_OK;
    }

    static int unlock(sqlite3_file *place, int level)
    {
        Handle &handle = DiskCalls::handle(place);
        File &file = *handle.file;
        if (file.reserved == &handle)
            file.reserved = nullptr;
        if (file.exclusive == &handle)
            file.exclusive = nullptr;
        if (handle.lock > SQLITE_LOCK_NONE && level == SQLITE_LOCK_NONE)
            --file.readers;
        handle.lock = std::min(handle.lock, level);
        return SQLITE_OK;
    }

    static int checkReservedLock(sqlite3_file *place, int *result)
    {
        *result = handle(place).file->reserved != nullptr;
        return SQLITE_OK;
    }

    static int fileControl(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
    // As SQLite's own VFS on Linux.
    static int sectorSize(sqlite3_file *) { return 4096; }
    static int deviceCharacteristics(sqlite3_file *) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

    static int shmMap(sqlite3_file *place, int region, int size, int extend, void volatile **memory)
    {
        Handle &handle = DiskCalls::handle(place);
        auto &regions = handle.file->sharedMemory;
        if (!std::exchange(handle.mapped, true))
            ++handle.file->mappers;
        Q_ASSERT(size == int(sizeof(*regions[0])));
        while (extend && int(regions.size()) <= region)
            regions.push_back(std::make_unique<std::array<char, 32768>>());
        *memory = region < int(regions.size()) ? regions[size_t(region)]->data() : nullptr;
        return SQLITE_OK;
    }

    static int shmLock(sqlite3_file *place, int first, int count, int flags)
    {
        Handle &handle = DiskCalls::handle(place);
        File &file = *handle.file;
        const bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
        for (auto i = size_t(first); i < size_t(first + count) && (flags & SQLITE_SHM_LOCK); ++i) {
            if (file.exclusiveLocks[i] || (exclusive && file.sharedLocks[i] > 0))
                return SQLITE_BUSY;
        }
        for (auto i = size_t(first); i < size_t(first + count); ++i) {
            if (exclusive)
                file.exclusiveLocks[i] = flags & SQLITE_SHM_LOCK ? &handle : nullptr;
            else
                file.sharedLocks[i] += flags & SQLITE_SHM_LOCK ? 1 : -1;
        }
        return SQLITE_OK;
    }

    static void shmBarrier(sqlite3_file *) {}

    static int shmUnmap(sqlite3_file *place, int)
    {
        Handle &handle = DiskCalls::handle(place);
        if (std::exchange(handle.mapped, false) && --handle.file->mappers == 0)
            handle.file->sharedMemory.clear();
        return SQLITE_OK;
    }

    static constexpr sqlite3_io_methods methods{2,
                                                close,
                                                read,
                                                write,
                                                truncate,
                                                sync,
                                                fileSize,
                                                lock,
                                                unlock,
                                                checkReservedLock,
                                                fileControl,
                                                sectorSize,
                                                deviceCharacteristics,
                                                shmMap,
                                                shmLock,
                                                shmBarrier,
                                                shmUnmap,
                                                nullptr,
                                                nullptr};
};

PowerLossDisk::PowerLossDisk() : m_vfs(std::make_unique<sqlite3_vfs>())
{
    static int count = 0;
    m_name = "power-loss-" + QByteArray::number(++count);
    // Time, sleep and chance stay the system's.
    const sqlite3_vfs &system = *sqlite3_vfs_find(nullptr);
    *m_vfs = system;
    m_vfs->szOsFile = int(sizeof(Handle));
    m_vfs->zName = m_name.constData();
    m_vfs->pNext = nullptr;
    m_vfs->pAppData = this;
    m_vfs->xOpen = DiskCalls::open;
    m_vfs->xDelete = DiskCalls::remove;
    m_vfs->xAccess = DiskCalls::access;
    m_vfs->xFullPathname = DiskCalls::fullPathname;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

PowerLossDisk::~PowerLossDisk() { sqlite3_vfs_unregister(m_vfs.get()); }

bool PowerLossDisk::spendOperation()
{
    if (m_operationsLeft > 0 && --m_operationsLeft == 0)
        m_power = false;
    m_operations += m_power;
    return m_power;
}

bool PowerLossDisk::spendWrite()
{
    if (m_writesLeft > 0)
        --m_writesLeft;
    return !isFull();
}

PowerLossDisk::Image PowerLossDisk::image() const
{
    Image image;
    for (const auto &[name, file] : m_files)
        image[name] = file->content;
    return image;
}

void PowerLossDisk::load(const Image &image)
{
    m_files.clear();
    for (const auto &[name, content] : image) {
        m_files[name] = std::make_shared<File>();
        m_files[name]->content = m_files[name]->durable = content;
    }
    syncFolder();
    m_power = true;
    m_operationsLeft = 0;
    makeSpace();
}

void PowerLossDisk::restorePower(quint32 seed)
{
    QRandomGenerator random(seed);
    // A name that was made or removed since the folder was synced may be there or not.
    auto files = m_files;
    files.insert(m_durableFiles.begin(), m_durableFiles.end());
    Image left;
    for (const auto &[name, unused] : files) {
        const auto &folder = random.bounded(2) ? m_files : m_durableFiles;
        if (const auto found = folder.find(name); found != folder.end())
            left[name] = found->second->afterPowerLoss(random);
    }
    load(left);
}

} // namespace plumbline::tests
