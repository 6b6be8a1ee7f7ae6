// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/row_identity.h"

#include "core/base/text.h"
#include "core/db/database.h"

#include <algorithm>

namespace plumbline::exchange {
namespace {

QByteArrayList identityFields(int entity)
{
    switch (entity) {
    case entity::deal: return {"title", "account", "handle"};
    case entity::contact: return {"name", "account"};
    case entity::activity: return {"deal", "kind", "happened_at", "outcome"};
    case entity::instalment: return {"deal", "kind", "due_on", "amount"};
    case entity::receipt: return {"deal", "received_on", "amount"};
    default: return {"name"};
    }
}

} // namespace

RowIdentity::RowIdentity(RowSink &rows, const Entity &entity) : m_rows(rows), m_entity(entity)
{
    for (const QByteArray &key : identityFields(entity.number))
        m_fields.push_back(entity.indexOf(entity.fieldByKey(key)->number));
}

quint64 RowIdentity::of(const DraftValues &values)
{
    m_form.clear();
    for (const int index : m_fields) {
        const DraftValue &value = values.at(index);
        if (const auto *text = std::get_if<std::string_view>(&value)) {
            appendFoldedLine(m_form, *text);
        } else if (const auto *number = std::get_if<qint64>(&value)) {
            m_form.append(reinterpret_cast<const char *>(number), sizeof *number);
        } else if (isFilled(value)) {
            QByteArray bytes;
            appendValue(bytes, toValue(value));
            m_form.append(bytes.constData(), size_t(bytes.size()));
        }
        m_form.push_back('\x1f');
    }
    return keyOfText(m_form);
}

quint64 RowIdentity::of(const Row &row)
{
    m_values.begin(row.values.size());
    for (const int index : m_fields)
        m_values.setValue(index, row.values[size_t(index)]);
    return of(m_values);
}

bool RowIdentity::namesNew(const RowDraft &draft) const
{
    return std::any_of(draft.references.begin(), draft.references.end(), [this](const PendingReference &reference) {
        return std::find(m_fields.begin(), m_fields.end(), reference.field) != m_fields.end();
    });
}

void RowIdentity::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    Entity part = m_entity;
    std::erase_if(part.fields, [this](const Field &field) {
        return std::find(m_fields.begin(), m_fields.end(), m_entity.indexOf(field.number)) == m_fields.end();
    });
    db::Statement rows = m_rows.reader().database().prepare(selectRows(part));
    while (rows.step()) {
        const Row row = readRow(part, rows);
        if (!m_rows.isInTable(part.number, row.n))
            continue;
        m_values.begin(m_entity.fields.size());
        for (size_t i = 0; i < part.fields.size(); ++i)
            m_values.setValue(m_entity.indexOf(part.fields[i].number), row.values[i]);
        m_known.insert(of(m_values), row.n);
    }
    m_rows.eachOutsideTable(part.number, [this](const Row &row) { m_known.insert(of(row), row.n); });
}

const qint64 *RowIdentity::find(const DraftValues &values)
{
    load();
    return m_known.find(of(values));
}

void RowIdentity::add(const DraftValues &values, qint64 n)
{
    // What is not loaded yet will find the row where it is.
    if (m_isLoaded)
        m_known.insert(of(values), n);
}

} // namespace plumbline::exchange
