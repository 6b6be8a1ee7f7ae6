// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/undo.h"

#include "core/base/fault.h"
#include "core/db/database.h"
#include "core/workspace/compact.h"
#include "core/workspace/compact_phrases.h"
#include "core/workspace/edit.h"
#include "core/workspace/phrases.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <atomic>
#include <set>

namespace plumbline {
namespace {

using RowKey = std::pair<int, qint64>;

bool isWork(EditKind kind) { return kind == EditKind::User || kind == EditKind::Import; }

/// What stands is found from the newest edit backwards: an edit stands unless a standing edit undoes it, or undoes what
/// caused it.
class Standing
{
public:
    explicit Standing(db::Database &database) : m_database(database) {}

    bool take(const EditHead &line)
    {
        const bool stands = !m_undone.contains(line.seq) && !causeIsUndone(line);
        if (stands && line.undoes)
            m_undone.insert(*line.undoes);
        return stands;
    }

private:
    bool causeIsUndone(const EditHead &line) const
    {
        std::optional<qint64> cause = line.cause;
        while (cause) {
            if (m_undone.contains(*cause))
                return true;
            const auto causing = editLine(m_database, *cause);
            cause = causing && causing->cause < cause ? causing->cause : std::nullopt;
        }
        return false;
    }

    db::Database &m_database;
    std::set<qint64> m_undone;
};

/// Whether an undo took back work (and so can be redone), or took back another undo (and so is a redo).
bool undoesWork(db::Database &database, const EditHead &line)
{
    const auto undone = line.undoes ? editLine(database, *line.undoes) : std::nullopt;
    return undone && undone->kind != EditKind::Undo;
}

/// How far it is. Read by whoever runs a statement, which may be another thread.
struct Steps {
    std::atomic<qint64> done = 0;
    std::atomic<qint64> all = 0;
};

/// Takes one edit back inside another.
class Reversal
{
public:
    Reversal(Edit &edit, const EditLine &target, Steps &steps)
        : m_edit(edit), m_database(edit.reader().database()), m_target(target), m_steps(steps)
    {
        findFamilyAndLaterEdits();
        for (const qint64 seq : m_seqs) {
            for (const auto &[entity, ranges] : createdBy(m_database, seq)) {
                for (const RowRange &range : ranges) {
                    m_created[entity].push_back(range);
                    m_steps.all += range.last - range.first + 1;
                }
            }
            db::Statement lines = m_database.prepare("SELECT count(*) FROM change WHERE edit = ?1");
            lines.bind(1, seq);
            // Each is looked at, and put back.
            m_steps.all += lines.step() ? 2 * lines.integer(0) : 0;
        }
    }

    Result<UndoReport> run()
    {
        m_tolerant = m_target.kind == EditKind::Import;
        findTouchedRows();
        if (!m_retiredField.isEmpty())
            return phrases::undoAcrossMigration(m_target.label, m_retiredField);
        findLostTargets();
        if (m_tolerant)
            keepWhatBelongsTogether();
        else
            findReferringRows();
        if (!m_obstacles.empty())
            return phrases::undoStandsInTheWay(m_target.label, m_obstacles);
        for (const qint64 seq : m_seqs)
            reverse(seq);
        UndoReport report{m_target.seq, m_target.label, {}};
        for (const auto &[entity, n] : m_kept)
            report.left.push_back({entity, uuidOf(m_database, m_edit.reader().entity(entity), n)});
        return report;
    }

private:
    /// What the target caused goes with it. Standing edits after it that are not its own family are later ones; a pair of
    /// an edit and its undo, both later, is none.
    void findFamilyAndLaterEdits()
    {
        Standing standing(m_database);
        std::vector<EditHead> lines;
        eachEditBackwards(m_database, [&](const EditHead &line) {
            if (standing.take(line))
                lines.push_back(line);
            return line.seq > m_target.seq;
        });
        std::set<qint64> family{m_target.seq};
        for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
            if (line->cause && family.contains(*line->cause))
                family.insert(line->seq);
        }
        m_seqs.assign(family.rbegin(), family.rend());
        for (const EditHead &line : lines) {
            const bool cancelsLater = line.undoes && *line.undoes > m_target.seq;
            if (!cancelsLater && !family.contains(line.seq))
                m_later.push_back(line.seq);
        }
    }

    bool isCreated(int entity, qint64 n) const
    {
        const auto found = m_created.find(entity);
        return found != m_created.end() && std::any_of(found->second.begin(), found->second.end(), [&](const RowRange &r) {
                   return n >= r.first && n <= r.last;
               });
    }

    void findTouchedRows()
    {
        for (const qint64 later : m_later) {
            db::Statement lines = m_database.prepare("SELECT entity, row, field FROM change WHERE edit = ?1");
            lines.bind(1, later);
            bool inTheWay = false;
            while (lines.step()) {
                const RowKey row{int(lines.integer(0)), lines.integer(1)};
                const int field = int(lines.integer(2));
                if (isCreated(row.first, row.second)) {
                    inTheWay = true;
                    m_kept.insert(row);
                } else if (wasChanged(row, field)) {
                    inTheWay = true;
                    m_keptCells.insert({row, field});
                }
            }
            if (inTheWay && !m_tolerant)
                addObstacle(later);
        }
        for (const qint64 seq : m_seqs) {
            db::Statement lines = m_database.prepare("SELECT DISTINCT entity, field FROM change WHERE edit = ?1 AND field > 0");
            lines.bind(1, seq);
            while (lines.step()) {
                const Entity *entity = m_edit.reader().catalogue().find(int(lines.integer(0)));
                if (!entity || !entity->field(int(lines.integer(1))))
                    m_retiredField = QString::number(lines.integer(1));
            }
        }
    }

    bool wasChanged(RowKey row, int field)
    {
        for (const qint64 seq : m_seqs) {
            db::Statement line = m_database.prepare(
                "SELECT 1 FROM change WHERE edit = ?1 AND entity = ?2 AND row = ?3 AND (field = ?4 OR field = 0 OR ?4 = 0)");
            line.bind(1, seq).bind(2, row.first).bind(3, row.second).bind(4, field);
            if (line.step())
                return true;
        }
        return false;
    }

    /// Many rows refer to the same few.
    bool exists(RowKey row)
    {
        const auto [known, isNew] = m_exists.try_emplace(row, false);
        if (isNew)
            known->second = loadRow(m_database, m_edit.reader().entity(row.first), row.second).has_value();
        return known->second;
    }

    /// A later edit wrote this cell, or erased its row.
    bool isKept(RowKey row, int field) const { return m_keptCells.contains({row, field}) || m_keptCells.contains({row, 0}); }

    /// What this reversal puts back must not refer to rows that are gone since.
    void findLostTargets()
    {
        const std::map<int, RowRanges> restored = findRestored();
        const auto isRestored = [&](RowKey row) {
            const auto rows = restored.find(row.first);
            return rows != restored.end() && rows->second.contains(row.second);
        };
        std::map<std::pair<RowKey, int>, RowKey> lost; // by cell; few, where the cells are millions
        for (const qint64 seq : m_seqs) {              // newest first: what the oldest found is what comes back
            db::Statement lines = m_database.prepare("SELECT entity, row, field, was FROM change WHERE edit = ?1");
            lines.bind(1, seq);
            while (lines.step()) {
                ++m_steps.done;
                const RowKey row{int(lines.integer(0)), lines.integer(1)};
                const Entity &entity = m_edit.reader().entity(row.first);
                const int number = int(lines.integer(2));
                const auto packed = number == 0 ? unpackRow(entity, row.second, lines.blob(3)) : std::nullopt;
                for (const Field &field : entity.fields) {
                    if (field.kind != FieldKind::Reference || (!packed && field.number != number))
                        continue;
                    const Value was = packed ? packed->at(entity, field.number) : readWas(field, lines, 3);
                    lost.erase({row, field.number});
                    const RowKey target{field.references, isFilled(was) ? std::get<qint64>(was) : 0};
                    if (target.second != 0 && !isRestored(target) && !exists(target))
                        lost.emplace(std::pair(row, field.number), target);
                }
            }
        }
        for (const auto &[cell, target] : lost) {
            const auto &[row, number] = cell;
            if (isCreated(row.first, row.second) || isKept(row, number))
                continue;
            if (m_tolerant && !isRestored(row))
                m_keptCells.insert(cell);
            else
                addObstacle(editThatErased(target));
        }
    }

    std::map<int, RowRanges> findRestored()
    {
        std::map<int, RowRanges> restored;
        for (const qint64 seq : m_seqs) {
            db::Statement lines = m_database.prepare("SELECT entity, row FROM change WHERE edit = ?1 AND field = 0");
            lines.bind(1, seq);
            while (lines.step()) {
                RowRanges &rows = restored[int(lines.integer(0))];
                if (!rows.contains(lines.integer(1)))
                    rows.add(lines.integer(1));
            }
        }
        return restored;
    }

    qint64 editThatErased(RowKey row)
    {
        db::Statement line = m_database.prepare("SELECT max(edit) FROM change WHERE entity = ?1 AND row = ?2 AND field = 0");
        line.bind(1, row.first).bind(2, row.second);
        return line.step() ? line.integer(0) : 0;
    }

    void addObstacle(qint64 seq)
    {
        const auto line = editLine(m_database, seq);
        const Phrase obstacle = phrases::laterEdit(seq, line ? line->label : Phrase::verbatim(QString()));
        if (std::find(m_obstacles.begin(), m_obstacles.end(), obstacle) == m_obstacles.end())
            m_obstacles.push_back(obstacle);
    }

    /// As long as nothing is kept, rows that go keep nothing: of an import, these are nearly all that refer to its rows.
    QByteArray butThoseThatGo(int entity) const
    {
        constexpr size_t mostRanges = 8;
        const auto created = m_created.find(entity);
        QByteArray sql;
        if (!m_kept.empty() || created == m_created.end() || created->second.size() > mostRanges)
            return sql;
        for (const RowRange &range : created->second)
            sql += " AND NOT n BETWEEN " + QByteArray::number(range.first) + " AND " + QByteArray::number(range.last);
        return sql;
    }

    /// Calls `found` for every row that will refer to a created row, unless the one goes and the other is not kept.
    void eachReference(const std::function<void(RowKey referring, RowKey referred)> &found)
    {
        for (const Entity &entity : m_edit.reader().catalogue().entities()) {
            for (const Field &field : entity.fields) {
                const auto created = m_created.find(field.references);
                if (field.kind != FieldKind::Reference || created == m_created.end())
                    continue;
                const QByteArray table = field.custom ? entity.moreTable() : entity.key;
                for (const RowRange &range : created->second) {
                    db::Statement rows =
                        m_database.prepare("SELECT n, " + field.column + " FROM " + table + " WHERE " + field.column
                                           + " BETWEEN ?1 AND ?2" + butThoseThatGo(entity.number));
                    rows.bind(1, range.first).bind(2, range.last);
                    while (rows.step()) {
                        const RowKey referring{entity.number, rows.integer(0)};
                        const RowKey referred{field.references, rows.integer(1)};
                        if ((stays(referring) || m_kept.contains(referred)) && !isPutBack(referring, field.number))
                            found(referring, referred);
                    }
                }
            }
        }
    }

    /// Calls `found` for every row that will have something in a custom field which this reversal would take away.
    void eachFilledCustomField(const std::function<void(RowKey filled, RowKey definition)> &found)
    {
        if (!m_created.contains(entity::customField))
            return;
        for (const Entity &entity : m_edit.reader().catalogue().entities()) {
            for (const Field &field : entity.fields) {
                const RowKey definition{entity::customField, field.number - firstCustomField};
                if (!field.custom || !isCreated(definition.first, definition.second))
                    continue;
                db::Statement rows = m_database.prepare("SELECT n FROM " + entity.moreTable() + " WHERE "
                                                        + field.columns().first() + " IS NOT NULL");
                while (rows.step()) {
                    const RowKey filled{entity.number, rows.integer(0)};
                    if (!isPutBack(filled, field.number))
                        found(filled, definition);
                }
            }
        }
    }

    bool stays(RowKey row) const { return !isCreated(row.first, row.second) || m_kept.contains(row); }

    void findReferringRows()
    {
        const auto refuse = [&](RowKey referring, RowKey) {
            if (!stays(referring))
                return;
            const Entity &entity = m_edit.reader().entity(referring.first);
            const QString uuid = Uuid{uuidOf(m_database, entity, referring.second)}.toString();
            m_obstacles.push_back(phrases::laterRow(entity.label(), uuid));
        };
        eachReference(refuse);
        // Taking a custom field's definition back must not hide what was written into it.
        eachFilledCustomField(refuse);
    }

    /// A cell that this same reversal puts back to what it was.
    bool isPutBack(RowKey row, int field) const
    {
        return !isKept(row, field) && std::any_of(m_seqs.begin(), m_seqs.end(), [&](qint64 seq) {
            db::Statement line =
                m_database.prepare("SELECT 1 FROM change WHERE edit = ?1 AND entity = ?2 AND row = ?3 AND field = ?4");
            line.bind(1, seq).bind(2, row.first).bind(3, row.second).bind(4, field);
            return line.step();
        });
    }

    /// An import leaves a row that was edited since; then also what that row refers to, and what belongs to it.
    void keepWhatBelongsTogether()
    {
        for (size_t before = size_t(-1); before != m_kept.size();) {
            before = m_kept.size();
            eachReference([&](RowKey referring, RowKey referred) {
                if (stays(referring))
                    m_kept.insert(referred);
                const Entity &entity = m_edit.reader().entity(referring.first);
                const Field *root = entity.field(entity.rootField);
                if (root && root->references == referred.first && m_kept.contains(referred)
                    && belongsTo(entity, referring, referred))
                    m_kept.insert(referring);
            });
            eachFilledCustomField([&](RowKey filled, RowKey definition) {
                if (stays(filled))
                    m_kept.insert(definition);
            });
        }
    }

    bool belongsTo(const Entity &entity, RowKey row, RowKey owner)
    {
        const auto found = loadRow(m_database, entity, row.second);
        return found && isCreated(row.first, row.second) && found->at(entity, entity.rootField) == Value(owner.second);
    }

    void reverse(qint64 seq)
    {
        restoreErased(seq);
        restoreFields(seq);
        eraseCreated(seq);
    }

    /// Restored rows wait to be written together until the database is asked for something: it is asked for many at a time.
    void restoreErased(qint64 seq)
    {
        constexpr size_t atOnce = 4096;
        expectErased(seq);
        db::Statement lines = m_database.prepare("SELECT entity, row, was FROM change WHERE edit = ?1 AND field = 0");
        lines.bind(1, seq);
        std::vector<std::pair<int, Row>> rows;
        for (bool more = true; more; rows.clear()) {
            while (rows.size() < atOnce && (more = lines.step())) {
                const Entity &entity = m_edit.reader().entity(int(lines.integer(0)));
                if (auto row = unpackRow(entity, lines.integer(1), lines.blob(2)))
                    rows.emplace_back(entity.number, *std::move(row));
            }
            for (const auto &[entity, row] : rows)
                m_edit.restore(entity, row);
            m_steps.done += qint64(rows.size());
        }
    }

    void expectErased(qint64 seq)
    {
        std::map<int, qint64> rows;
        db::Statement counts =
            m_database.prepare("SELECT entity, count(*) FROM change WHERE edit = ?1 AND field = 0 GROUP BY entity");
        counts.bind(1, seq);
        while (counts.step())
            rows[int(counts.integer(0))] = counts.integer(1);
        counts.reset();
        for (const auto &[entity, count] : rows)
            m_edit.expect(entity, count);
    }

    void restoreFields(qint64 seq)
    {
        std::map<RowKey, std::vector<FieldValue>> values;
        db::Statement lines = m_database.prepare("SELECT entity, row, field, was FROM change WHERE edit = ?1 AND field > 0");
        lines.bind(1, seq);
        while (lines.step()) {
            const RowKey row{int(lines.integer(0)), lines.integer(1)};
            const int number = int(lines.integer(2));
            if (isKept(row, number)) {
                m_kept.insert(row);
                continue;
            }
            const Field &field = *m_edit.reader().entity(row.first).field(number);
            values[row].push_back({number, readWas(field, lines, 3)});
        }
        for (const auto &[row, fields] : values) {
            m_edit.update(row.first, row.second, fields);
            m_steps.done += qint64(fields.size());
        }
    }

    void eraseCreated(qint64 seq)
    {
        const auto created = createdBy(m_database, seq);
        for (const auto &[entity, ranges] : created) {
            qint64 rows = 0;
            for (const RowRange &range : ranges)
                rows += range.last - range.first + 1;
            m_edit.expectErasing(entity, rows - countKept(entity));
        }
        for (const auto &[entity, ranges] : created) {
            for (const RowRange &range : ranges)
                eraseUnlessKept(entity, range);
        }
    }

    qint64 countKept(int entity) const
    {
        return std::distance(m_kept.lower_bound({entity, 0}), m_kept.lower_bound({entity + 1, 0}));
    }

    void eraseUnlessKept(int entity, RowRange range)
    {
        for (auto kept = m_kept.lower_bound({entity, range.first}); range.first <= range.last; ++kept) {
            const bool isLast = kept == m_kept.end() || *kept > RowKey{entity, range.last};
            const qint64 end = isLast ? range.last + 1 : kept->second;
            if (range.first < end)
                m_edit.erase(entity, RowRange{range.first, end - 1}, [this](qint64 rows) { m_steps.done += rows; });
            if (isLast)
                return;
            range.first = end + 1;
        }
    }

    Edit &m_edit;
    db::Database &m_database;
    EditLine m_target;
    Steps &m_steps;
    std::vector<qint64> m_seqs; ///< the target and what it caused, newest first
    std::vector<qint64> m_later;
    std::map<int, std::vector<RowRange>> m_created;
    std::map<RowKey, bool> m_exists;
    std::set<RowKey> m_kept;
    std::set<std::pair<RowKey, int>> m_keptCells;
    std::vector<Phrase> m_obstacles;
    QString m_retiredField;
    bool m_tolerant = false;
};

Result<UndoReport> takeBack(Workspace &workspace, const EditLine &target, Phrase label, const TellUndo &tell)
{
    Steps steps;
    EditHeader header(std::move(label), EditKind::Undo);
    header.undoes = target.seq;
    // A short one comes to its end before a statement asks.
    const auto isCancelled = [&] { return tell && !tell(steps.done, steps.all); };
    if (tell)
        header.isCancelled = isCancelled;
    try {
        if (isCancelled())
            return phrases::undoCancelled();
        return workspace.edit(header, [&](Edit &edit) -> Result<UndoReport> {
            auto report = Reversal(edit, target, steps).run();
            if (isCancelled())
                return phrases::undoCancelled();
            if (report.ok() && edit.touchedCustomFields())
                edit.refreshCatalogue();
            return report;
        });
    } catch (const Fault &fault) {
        if (fault.kind() == FaultKind::Interrupted && tell)
            return phrases::undoCancelled();
        throw;
    }
}

} // namespace

std::optional<EditLine> nextToUndo(db::Database &database, const QString &actor)
{
    std::optional<qint64> found;
    Standing standing(database);
    eachEditBackwards(database, [&](const EditHead &line) {
        if (standing.take(line) && isWork(line.kind) && line.actor == actor)
            found = line.seq;
        return !found;
    });
    return found ? editLine(database, *found) : std::nullopt;
}

std::optional<EditLine> nextToRedo(db::Database &database, const QString &actor)
{
    std::optional<qint64> found;
    Standing standing(database);
    eachEditBackwards(database, [&](const EditHead &line) {
        const bool stands = standing.take(line);
        // What was undone before standing work is past.
        if (stands && isWork(line.kind))
            return false;
        if (stands && line.kind == EditKind::Undo && line.actor == actor && undoesWork(database, line))
            found = line.seq;
        return !found;
    });
    return found ? editLine(database, *found) : std::nullopt;
}

std::vector<UndoneImport> undoneImports(db::Database &database)
{
    std::vector<UndoneImport> imports;
    std::map<qint64, qint64> undoneBy;
    Standing standing(database);
    eachEditBackwards(database, [&](const EditHead &line) {
        const bool stands = standing.take(line);
        if (stands && line.undoes)
            undoneBy[*line.undoes] = line.seq;
        const auto undo = undoneBy.find(line.seq);
        if (!stands && line.kind == EditKind::Import && undo != undoneBy.end())
            imports.push_back({line.seq, undo->second});
        return true;
    });
    return imports;
}

Result<UndoReport> undo(Workspace &workspace, const TellUndo &tell)
{
    const auto target = workspace.read([&](const Reader &reader) { return nextToUndo(reader.database(), workspace.actor()); });
    if (!target)
        return phrases::nothingToUndo();
    return takeBack(workspace, *target, phrases::undo(target->label), tell);
}

Result<UndoReport> undoEdit(Workspace &workspace, qint64 seq, const TellUndo &tell)
{
    const auto target = workspace.read([&](const Reader &reader) {
        bool stands = false;
        Standing standing(reader.database());
        eachEditBackwards(reader.database(), [&](const EditHead &line) {
            const bool itStands = standing.take(line);
            if (line.seq == seq)
                stands = itStands && isWork(line.kind);
            return line.seq > seq;
        });
        return stands ? editLine(reader.database(), seq) : std::nullopt;
    });
    if (!target)
        return phrases::nothingLeftToUndo();
    return takeBack(workspace, *target, phrases::undo(target->label), tell);
}

Result<UndoReport> redo(Workspace &workspace, const TellUndo &tell)
{
    const auto target = workspace.read([&](const Reader &reader) { return nextToRedo(reader.database(), workspace.actor()); });
    if (!target)
        return phrases::nothingToRedo();
    const auto work = workspace.read([&](const Reader &reader) { return editLine(reader.database(), *target->undoes); });
    const auto dropped = workspace.read([&](const Reader &reader) { return droppedAt(reader.database(), work->seq); });
    if (dropped)
        return compact_phrases::redoWasDropped(work->label, target->recorded, *dropped);
    auto report = takeBack(workspace, *target, phrases::redo(work->label), tell);
    if (!report.ok())
        return report;
    return UndoReport{target->seq, work->label, report->left};
}

} // namespace plumbline
