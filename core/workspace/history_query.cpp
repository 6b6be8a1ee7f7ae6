// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/history_query.h"

#include "core/db/database.h"

#include <set>

namespace plumbline {
namespace {

using RowKey = std::pair<int, qint64>;

/// The deals that were merged into this one, and into those.
std::vector<qint64> dealsMergedInto(const Reader &reader, qint64 deal)
{
    const Entity &entity = reader.entity(entity::deal);
    std::vector<qint64> all{deal};
    for (size_t i = 0; i < all.size(); ++i) {
        const QByteArray kept = uuidOf(reader.database(), entity, all[i]);
        db::Statement merges = reader.database().prepare("SELECT lost FROM merge WHERE kind = ?1 AND kept = ?2");
        merges.bind(1, entity::deal).bind(2, kept);
        while (merges.step()) {
            db::Statement erased = reader.database().prepare("SELECT row, was FROM change WHERE entity = ?1 AND field = 0");
            erased.bind(1, entity::deal);
            while (erased.step()) {
                const auto row = unpackRow(entity, erased.integer(0), erased.blob(1));
                if (row && row->id.bytes == merges.blob(0) && std::find(all.begin(), all.end(), row->n) == all.end())
                    all.push_back(row->n);
            }
        }
    }
    return all;
}

/// The rows of one deal, with those that were erased: itself, and every row whose root it is.
std::set<RowKey> rowsOfOneDeal(const Reader &reader, qint64 deal)
{
    std::set<RowKey> rows{{entity::deal, deal}};
    for (const Entity &entity : reader.catalogue().entities()) {
        const Field *root = entity.field(entity.rootField);
        if (!root || root->references != entity::deal)
            continue;
        db::Statement present = reader.database().prepare("SELECT n FROM " + entity.key + " WHERE " + root->column + " = ?1");
        present.bind(1, deal);
        while (present.step())
            rows.insert({entity.number, present.integer(0)});
        db::Statement erased = reader.database().prepare("SELECT row, was FROM change WHERE entity = ?1 AND field = 0");
        erased.bind(1, entity.number);
        while (erased.step()) {
            const auto row = unpackRow(entity, erased.integer(0), erased.blob(1));
            if (row && row->at(entity, root->number) == Value(deal))
                rows.insert({entity.number, erased.integer(0)});
        }
    }
    return rows;
}

/// LEAD-10: a merge keeps the histories of both.
std::set<RowKey> rowsOfDeal(const Reader &reader, qint64 deal)
{
    std::set<RowKey> rows;
    for (const qint64 n : dealsMergedInto(reader, deal))
        rows.merge(rowsOfOneDeal(reader, n));
    return rows;
}

std::set<qint64, std::greater<>> editsTouching(db::Database &database, const std::set<RowKey> &rows)
{
    std::set<qint64, std::greater<>> edits;
    for (const auto &[entity, n] : rows) {
        for (const char *sql : {"SELECT edit FROM change WHERE entity = ?1 AND row = ?2",
                                "SELECT edit FROM created WHERE entity = ?1 AND first <= ?2 AND last >= ?2"}) {
            db::Statement statement = database.prepare(sql);
            statement.bind(1, entity).bind(2, n);
            while (statement.step())
                edits.insert(statement.integer(0));
        }
    }
    return edits;
}

class LineReader
{
public:
    LineReader(const Reader &reader, const std::set<RowKey> *only) : m_reader(reader), m_database(reader.database()), m_only(only)
    {}

    HistoryLine read(EditLine edit) const
    {
        HistoryLine line;
        line.edit = std::move(edit);
        readCreated(line);
        readChanges(line);
        return line;
    }

private:
    bool wanted(int entity, qint64 n) const { return !m_only || m_only->contains({entity, n}); }

    void readCreated(HistoryLine &line) const
    {
        for (const auto &[number, ranges] : createdBy(m_database, line.edit.seq)) {
            const Entity *entity = m_reader.catalogue().find(number);
            if (!entity)
                continue;
            qint64 count = 0;
            qint64 first = 0;
            qint64 last = 0;
            for (const RowRange &range : ranges)
                takeRange(number, range, count, first, last);
            if (count > 0)
                line.created.push_back({entity, count, uuid(*entity, first), uuid(*entity, last)});
        }
    }

    void takeRange(int entity, const RowRange &range, qint64 &count, qint64 &first, qint64 &last) const
    {
        const auto take = [&](qint64 from, qint64 to) {
            first = count == 0 ? from : first;
            last = to;
            count += to - from + 1;
        };
        if (!m_only)
            return take(range.first, range.last);
        for (auto it = m_only->lower_bound({entity, range.first}); it != m_only->end() && *it <= RowKey{entity, range.last}; ++it)
            take(it->second, it->second);
    }

    void readChanges(HistoryLine &line) const
    {
        db::Statement statement =
            m_database.prepare("SELECT entity, row, field, was FROM change WHERE edit = ?1 ORDER BY entity, row, field");
        statement.bind(1, line.edit.seq);
        while (statement.step()) {
            const Entity *entity = m_reader.catalogue().find(int(statement.integer(0)));
            const qint64 n = statement.integer(1);
            if (!entity || !wanted(entity->number, n) || ++line.changeCount > mostChangesShown)
                continue;
            HistoryChange change{entity, n, uuid(*entity, n), nullptr, {}, {}, {}};
            if (statement.integer(2) == 0) {
                change.erased = unpackRow(*entity, n, statement.blob(3));
            } else {
                change.field = entity->field(int(statement.integer(2)));
                if (!change.field)
                    continue;
                change.was = readWas(*change.field, statement, 3);
                change.is = valueAfter(line.edit.seq, *entity, n, *change.field);
            }
            line.changes.push_back(std::move(change));
        }
    }

    /// The new value of a change is the next change's `was`, what an erased row held, or what the table holds.
    Value valueAfter(qint64 seq, const Entity &entity, qint64 n, const Field &field) const
    {
        db::Statement next =
            m_database.prepare("SELECT field, was FROM change WHERE entity = ?1 AND row = ?2 AND field IN (0, ?3) "
                               "AND edit > ?4 ORDER BY edit LIMIT 1");
        next.bind(1, entity.number).bind(2, n).bind(3, field.number).bind(4, seq);
        if (!next.step()) {
            const auto row = m_reader.row(entity.number, n);
            return row ? row->at(entity, field.number) : Value();
        }
        if (next.integer(0) != 0)
            return readWas(field, next, 1);
        const auto row = unpackRow(entity, n, next.blob(1));
        return row ? row->at(entity, field.number) : Value();
    }

    Uuid uuid(const Entity &entity, qint64 n) const { return {uuidOf(m_database, entity, n)}; }

    const Reader &m_reader;
    db::Database &m_database;
    const std::set<RowKey> *m_only;
};

} // namespace

HistoryView historyOf(const Reader &reader, const HistoryScope &scope)
{
    HistoryView view{reader.sharedCatalogue(), {}};
    const size_t most = scope.limit > 0 ? size_t(scope.limit) : size_t(-1);
    const std::set<RowKey> rows = scope.deal ? rowsOfDeal(reader, *scope.deal) : std::set<RowKey>();
    const LineReader lineReader(reader, scope.deal ? &rows : nullptr);
    const auto take = [&](qint64 seq) {
        if (auto edit = editLine(reader.database(), seq))
            view.lines.push_back(lineReader.read(std::move(*edit)));
        return view.lines.size() < most;
    };
    if (scope.deal) {
        for (const qint64 seq : editsTouching(reader.database(), rows)) {
            if (!take(seq))
                break;
        }
    } else {
        eachEditBackwards(reader.database(), [&](const EditHead &head) { return take(head.seq); });
    }
    return view;
}

} // namespace plumbline
