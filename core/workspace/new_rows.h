// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/row_writer.h"

#include <functional>
#include <memory>

namespace plumbline {

class TaskQueue;

/// The rows that one edit makes. Each is written at once; or, once they are gathered, some wait to be written together.
/// Whoever asks the database anything gets them written first, so that nobody can tell.
class NewRows
{
public:
    /// The 16 bytes of a row's UUID, until the next row is made; empty where no row ever had this number.
    using UuidOf = std::function<QByteArrayView(int entity, qint64 n)>;

    NewRows(db::Database &database, UuidOf uuidOf);
    /// What still waits is dropped: the edit was refused or has failed.
    ~NewRows();
    NewRows(const NewRows &) = delete;
    NewRows &operator=(const NewRows &) = delete;

    /// From now on rows wait. Full loads are written by a thread of their own.
    void gather();
    /// Returns n: that of the row, or the next one where it is 0. The portable form of the row is added to the hash, if any,
    /// by the time that write() returns.
    qint64 insert(const Entity &entity, Row row, std::span<const Value> derived, QCryptographicHash *hash);
    /// A row that waits, as it was made.
    std::optional<Row> waiting(int entity, qint64 n) const;
    /// Writes what waits, and forgets the field tables.
    void finish();

    /// Asks the database something with which rows that wait have nothing to do, and leaves them waiting.
    template <class Question> auto besides(Question question)
    {
        rest();
        auto answer = question();
        writeBeforeNext();
        return answer;
    }

private:
    /// Rows of one entity.
    struct Load {
        std::vector<NewRow> rows; ///< used again and again, for their memory
        size_t count = 0;
        quint64 task = 0; ///< that writes it
    };
    struct Table {
        explicit Table(db::Database &database, const Entity &entity) : writer(database, entity) {}
        RowWriter writer;
        std::array<Load, 4> loads;
        size_t current = 0; ///< the load that is being filled
        qint64 next = 0;    ///< n of the next row, of gathered ones
        Load &load() { return loads.at(current); }
    };

    void lookUpTargets(const Entity &entity, const Row &row);
    void number(Row &row, Table &table, const Entity &entity);
    void send(Table &table);
    void writeWaiting();
    void writeBeforeNext();
    void rest();

    db::Database &m_database;
    UuidOf m_uuidOf;
    std::map<int, Table> m_tables;
    std::vector<NewRow::Target> m_targets; ///< of the row being made
    std::unique_ptr<TaskQueue> m_queue;    ///< null: each row is written at once
};

} // namespace plumbline
