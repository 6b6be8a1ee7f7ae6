// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/key_map.h"
#include "core/exchange/row_sink.h"

#include <memory>
#include <QTemporaryFile>

namespace plumbline::exchange {

/// Rows packed to 60 to 200 bytes each, where a Row takes a thousand. The last of them are in memory, the others in a temporary
/// file, for as long as there is room for it on the disk.
class PackedRows
{
public:
    PackedRows();
    PackedRows(PackedRows &&) noexcept;
    ~PackedRows();

    /// Where the row can be found again.
    qint64 add(const DraftValues &values);
    /// `isOneOfMany`: its neighbours will be asked for, too.
    std::vector<Value> at(qint64 place, size_t fields, bool isOneOfMany = false) const;

private:
    using Bytes = std::vector<char, LargeAllocator<char>>;
    struct Block {
        Bytes bytes;
        qint64 inFile = 0; ///< where it begins there
        size_t size = 0;   ///< in the file; 0: it is in memory
    };
    Bytes putAway(Block &block);
    const char *packed(qint64 place, bool isOneOfMany) const;
    void read(const Block &block, size_t from, char *to, size_t size) const;

    std::vector<Block> m_blocks;
    std::unique_ptr<QTemporaryFile> m_file;
    bool m_canWrite = false;
    mutable Bytes m_fetched; ///< a block of the file
    mutable qint64 m_fetchedBlock = -1;
    mutable Bytes m_one; ///< a row of the file
};

/// Nowhere: a trial of an import (EXCH-7). Beside the tables, which nobody else is kept from writing meanwhile, it holds what the
/// import would have made and changed.
class TrialSink : public RowSink
{
public:
    TrialSink(const Reader &reader, Moment now) : m_reader(reader), m_now(now) {}

    const Reader &reader() const override { return m_reader; }
    Moment now() const override { return m_now; }
    void expect(int entity, qint64 rows) override;
    qint64 insert(int entity, const DraftValues &values, std::span<const Value> derived, std::optional<Uuid> id) override;
    Edit *edit() override { return nullptr; }
    void update(int entity, qint64 n, const std::vector<FieldValue> &values) override;
    std::optional<Row> row(int entity, qint64 n) override;
    qint64 findIdentifier(int entity, const Uuid &id) override;
    bool isInTable(int entity, qint64 n) const override;
    void eachOutsideTable(int entity, const std::function<void(const Row &)> &take) const override;

private:
    struct Table {
        const Entity *entity;
        qint64 firstMade; ///< n
        PackedRows rows;
        std::vector<qint64> made;         ///< their places, by n
        std::map<qint64, qint64> changed; ///< places of rows that are in the table otherwise, by n
        KeyMap identifiers;               ///< of made rows that brought one
        const qint64 *placeOf(qint64 n) const;
    };
    Table &table(int entity);

    Reader m_reader;
    Moment m_now;
    std::map<int, Table> m_tables;
    DraftValues m_changed; ///< kept for its memory
};

} // namespace plumbline::exchange
