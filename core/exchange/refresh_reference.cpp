// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/refresh_reference.h"

#include "core/db/database.h"
#include "core/exchange/mapping.h"
#include "core/exchange/reference_fields.h"
#include "core/exchange/reference_phrases.h"
#include "core/exchange/reference_source.h"
#include "core/exchange/references_query.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QFileInfo>

namespace plumbline::exchange {
namespace {

constexpr qint64 recordsBetweenTellings = 500;

QByteArray bytesOf(const Value &value)
{
    QByteArray bytes;
    appendValue(bytes, value);
    return bytes;
}

/// Fills the fields of one kind of record from what one source says.
class Refresh
{
public:
    Refresh(Edit &edit, ReferenceTableId id, const ReferenceTable &table, const ReferenceRows &rows, RefreshReport &report)
        : m_edit(edit),
          m_entity(edit.reader().entity(entityFromWord(table.kind))),
          m_id(id),
          m_rows(rows),
          m_text(edit.reader(), records::ChoiceBook::load(edit.reader())),
          m_report(report)
    {
        for (const FilledColumn &column : filledColumns(table))
            m_fields.push_back(m_entity.fieldByKey(column.field.toUtf8()));
        for (auto &[prefillId, prefill] : loadWhere<Prefill>(edit.reader(), "t.source = ?1", id.n)) {
            const std::optional<qint64> n = prefill.deal      ? std::optional(prefill.deal->n)
                                            : prefill.account ? std::optional(prefill.account->n)
                                            : prefill.contact ? std::optional(prefill.contact->n)
                                                              : std::nullopt;
            // One whose record is gone is of no value.
            if (n)
                m_origins.emplace(std::pair(*n, prefill.field), std::pair(prefillId, prefill));
        }
    }

    /// False where it was ended.
    bool run(const Field &key, const FillProgress &progress)
    {
        std::vector<std::pair<qint64, const QStringList *>> found;
        for (const auto &[n, itsKey] : keysOf(m_edit.reader(), m_entity, key)) {
            const auto row = m_rows.byKey.constFind(itsKey);
            if (row != m_rows.byKey.constEnd())
                found.emplace_back(n, &*row);
        }
        const auto all = qint64(found.size());
        for (qint64 done = 0; done < all; ++done) {
            if (progress && done % recordsBetweenTellings == 0 && !progress(done, all))
                return false;
            fill(found[size_t(done)].first, *found[size_t(done)].second);
        }
        m_report.records = qint64(found.size());
        for (const auto &[field, cells] : m_unreadable)
            m_report.notes.push_back(reference_phrases::unreadable(field->label(), cells));
        return true;
    }

private:
    void fill(qint64 n, const QStringList &cells)
    {
        const Row row = *m_edit.reader().row(m_entity.number, n);
        std::vector<FieldValue> values;
        for (size_t i = 0; i < m_fields.size(); ++i) {
            const Field *field = m_fields[i];
            if (!field || cells[qsizetype(i)].isEmpty())
                continue;
            const auto value = m_text.read(m_entity, *field, cells[qsizetype(i)]);
            if (!value.ok()) {
                ++m_unreadable[field];
                continue;
            }
            if (isNew(n, *field, row.at(m_entity, field->number), *value))
                values.push_back({field->number, *value});
        }
        if (!values.empty())
            m_edit.update(m_entity.number, n, values);
    }

    /// Whether the value is to be written; then its origin is noted.
    bool isNew(qint64 n, const Field &field, const Value &current, const Value &value)
    {
        if (current == value)
            return false;
        const QString key = QString::fromUtf8(field.key);
        const auto origin = m_origins.find({n, key});
        const bool isOurs = origin != m_origins.end() && origin->second.second.value == bytesOf(current);
        if (origin == m_origins.end() ? isFilled(current) : !isOurs) {
            ++m_report.kept;
            return false;
        }
        ++(isOurs ? m_report.updated : m_report.filled);
        Prefill prefill;
        if (origin != m_origins.end())
            prefill = origin->second.second;
        prefill.source = m_id;
        prefill.field = key;
        prefill.value = bytesOf(value);
        prefill.asOf = m_rows.asOf;
        switch (m_entity.number) {
        case entity::deal: prefill.deal = records::DealId(n); break;
        case entity::account: prefill.account = records::AccountId(n); break;
        default: prefill.contact = records::ContactId(n);
        }
        if (origin == m_origins.end())
            add(m_edit, prefill);
        else
            replace(m_edit, origin->second.first, prefill);
        return true;
    }

    Edit &m_edit;
    const Entity &m_entity;
    ReferenceTableId m_id;
    const ReferenceRows &m_rows;
    records::FieldText m_text;
    RefreshReport &m_report;
    std::vector<const Field *> m_fields; ///< null: it was retired
    std::map<std::pair<qint64, QString>, std::pair<PrefillId, Prefill>> m_origins;
    std::map<const Field *, qint64> m_unreadable;
};

/// What this machine remembers of reading a source; no fact of the workspace.
QString lastReadKey(ReferenceTableId id) { return QStringLiteral("reference.%1.read").arg(id.n); }

QString stampOf(const QString &path)
{
    const QFileInfo file(path);
    return QStringLiteral("%1 %2").arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size());
}

} // namespace

QString programItself() { return QStringLiteral("Plumbline"); }

Result<ReferenceReading> readReference(const Reader &reader, ReferenceTableId id, const SourceProgress &progress)
{
    const auto table = load<ReferenceTable>(reader, id);
    if (!table)
        return *records::refuseGone(reader, entity::referenceTable, id.n);
    const QString stamp = stampOf(table->path);
    auto rows = readReference(*table, progress);
    if (!rows.ok())
        return rows.refusal();
    return ReferenceReading{id, *table, *std::move(rows), stamp};
}

Result<RefreshReport> fillFromReference(Workspace &workspace, const ReferenceReading &reading, const QString &actor,
                                        const FillProgress &progress)
{
    const ReferenceTable &table = reading.table;
    RefreshReport report{table.name, reading.rows.asOf, reading.rows.rows};
    report.severalTimes = reading.rows.severalTimes;
    EditHeader header(reference_phrases::refresh(table.name), EditKind::Import);
    header.actor = actor;
    const auto done = workspace.edit(header, [&](Edit &edit) -> Result<Done> {
        if (const auto gone = records::refuseGone(edit.reader(), entity::referenceTable, reading.id.n))
            return *gone;
        const Field *key = edit.reader().entity(entityFromWord(table.kind)).fieldByKey(table.keyField.toUtf8());
        if (key && !Refresh(edit, reading.id, table, reading.rows, report).run(*key, progress))
            return reference_phrases::cancelled(table.name);
        return Done{};
    });
    if (!done.ok())
        return done.refusal();
    workspace.setSetting(lastReadKey(reading.id), QString::number(workspace.machineNow().ms) + u' ' + reading.stamp);
    return report;
}

Result<RefreshReport> refreshReference(Workspace &workspace, ReferenceTableId id, const QString &actor)
{
    const auto reading = workspace.read([&](const Reader &reader) { return readReference(reader, id); });
    if (!reading.ok())
        return reading.refusal();
    return fillFromReference(workspace, *reading, actor);
}

std::vector<ReferenceView> dueReferences(const Reader &reader, Moment machineNow)
{
    std::vector<ReferenceView> due;
    for (const ReferenceView &view : references(reader)) {
        if (!view.table.hours)
            continue;
        const QString last = reader.setting(lastReadKey(view.id));
        const Moment readAt{last.section(u' ', 0, 0).toLongLong()};
        if (readAt + hours(*view.table.hours) <= machineNow && last.section(u' ', 1) != stampOf(view.table.path))
            due.push_back(view);
    }
    return due;
}

} // namespace plumbline::exchange
