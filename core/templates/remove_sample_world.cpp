// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/choice.h"
#include "core/templates/phrases.h"
#include "core/templates/sample_rows.h"
#include "core/templates/sample_world.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QSet>

namespace plumbline::templates {
namespace {

class Clearance
{
public:
    explicit Clearance(Edit &edit) : m_edit(edit), m_made(sampleRows(edit.reader())) {}

    SampleRemoval run()
    {
        for (const auto &[entity, ranges] : m_made) {
            if (entity != entity::choice)
                takeWhatWasMade(entity, ranges);
        }
        while (takeWhatBelongs()) {
        }
        for (const Entity &entity : m_edit.reader().catalogue().entities())
            emptyReferences(entity);
        for (const auto &[entity, rows] : m_going) {
            for (const qint64 n : rows)
                erase(entity, n);
        }
        eraseChoices();
        return m_removal;
    }

private:
    db::Database &database() const { return m_edit.reader().database(); }

    void takeWhatWasMade(int entity, const std::vector<RowRange> &ranges)
    {
        for (const RowRange &range : ranges) {
            db::Statement rows =
                database().prepare("SELECT n FROM " + m_edit.reader().entity(entity).key + " WHERE n BETWEEN ?1 AND ?2");
            rows.bind(1, range.first).bind(2, range.last);
            while (rows.step())
                m_going[entity].insert(rows.integer(0));
        }
    }

    /// What was added later to a sample deal goes with it. True where there was something new.
    bool takeWhatBelongs()
    {
        bool found = false;
        for (const Entity &entity : m_edit.reader().catalogue().entities()) {
            for (const Field &field : entity.fields) {
                // Where a value is from belongs to its record, of whatever kind that is.
                const bool isRoot =
                    field.number == entity.rootField || (entity.number == entity::prefill && field.key != "source");
                if (!isRoot || field.kind != FieldKind::Reference)
                    continue;
                eachReferenceToGoing(entity, field, [&](qint64 n) {
                    m_going[entity.number].insert(n);
                    found = true;
                });
            }
        }
        return found;
    }

    /// Calls `take` with every row that stays so far and refers to one that goes.
    template <class Take> void eachReferenceToGoing(const Entity &entity, const Field &field, Take take)
    {
        const auto going = m_going.find(field.references);
        if (going == m_going.end())
            return;
        const QByteArray table = field.custom ? entity.moreTable() : entity.key;
        std::vector<qint64> referring;
        db::Statement rows =
            database().prepare("SELECT n, " + field.column + " FROM " + table + " WHERE " + field.column + " IS NOT NULL");
        while (rows.step()) {
            if (going->second.contains(rows.integer(1)) && !isGoing(entity.number, rows.integer(0)))
                referring.push_back(rows.integer(0));
        }
        for (const qint64 n : referring)
            take(n);
    }

    bool isGoing(int entity, qint64 n) const
    {
        const auto rows = m_going.find(entity);
        return rows != m_going.end() && rows->second.contains(n);
    }

    void emptyReferences(const Entity &entity)
    {
        for (const Field &field : entity.fields) {
            if (field.kind != FieldKind::Reference)
                continue;
            eachReferenceToGoing(entity, field, [&](qint64 n) {
                m_edit.update(entity.number, n, {{field.number, Value()}});
                ++m_removal.emptiedReferences;
            });
        }
    }

    void erase(int entity, qint64 n)
    {
        m_edit.erase(entity, n);
        ++m_removal.erased[entity];
    }

    /// A tag or a competitor that the team uses by now is the team's.
    void eraseChoices()
    {
        const auto made = m_made.find(entity::choice);
        if (made == m_made.end())
            return;
        for (const RowRange &range : made->second) {
            for (qint64 n = range.first; n <= range.last; ++n) {
                const auto choice = load<records::Choice>(m_edit.reader(), records::ChoiceId(n));
                if (!choice)
                    continue;
                if (isUsed(*choice))
                    ++m_removal.keptChoices;
                else
                    erase(entity::choice, n);
            }
        }
    }

    bool isUsed(const records::Choice &choice) const
    {
        for (const Entity &entity : m_edit.reader().catalogue().entities()) {
            for (const Field &field : entity.fields) {
                if (QString::fromUtf8(field.choiceList) == choice.list && isUsed(entity, field, choice.key))
                    return true;
            }
        }
        return false;
    }

    bool isUsed(const Entity &entity, const Field &field, const QString &key) const
    {
        const QByteArray table = field.custom ? entity.moreTable() : entity.key;
        const QByteArray condition = field.kind == FieldKind::Choice
                                         ? "t." + field.column + " = ?1"
                                         : "t." + field.column + " IS NOT NULL AND json_valid(t." + field.column
                                               + ") AND EXISTS (SELECT 1 FROM json_each(t." + field.column
                                               + ") j WHERE j.value = ?1)";
        db::Statement used = database().prepare("SELECT EXISTS (SELECT 1 FROM " + table + " t WHERE " + condition + ")");
        used.bind(1, key);
        return used.step() && used.integer(0) != 0;
    }

    Edit &m_edit;
    std::map<int, std::vector<RowRange>> m_made;
    std::map<int, QSet<qint64>> m_going;
    SampleRemoval m_removal;
};

} // namespace

Result<SampleRemoval> removeSampleWorld(Workspace &workspace)
{
    return workspace.edit(phrases::removeSampleData(), [](Edit &edit) -> Result<SampleRemoval> {
        if (!hasSampleWorld(edit.reader()))
            return phrases::noSample();
        return Clearance(edit).run();
    });
}

} // namespace plumbline::templates
