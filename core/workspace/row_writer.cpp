// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/row_writer.h"

#include "core/db/database.h"
#include "core/workspace/journal.h"

#include <QStringEncoder>

namespace plumbline {
namespace {

QByteArrayList derivedColumnsOf(const Entity &entity)
{
    return entity.derivedColumns.isEmpty() ? QByteArrayList() : entity.derivedColumns.split(' ');
}

QByteArray insertSql(const Entity &entity)
{
    QByteArrayList columns{"n", "id"};
    for (const Field &field : entity.fields) {
        if (!field.custom)
            columns += field.columns();
    }
    columns += derivedColumnsOf(entity);
    QByteArrayList places;
    for (qsizetype i = 1; i <= columns.size(); ++i)
        places.append('?' + QByteArray::number(i));
    return "INSERT INTO " + entity.key + " (" + columns.join(", ") + ") VALUES (" + places.join(", ") + ')';
}

void appendBigEndian(QByteArray &bytes, quint64 number, int size)
{
    for (int i = size - 1; i >= 0; --i)
        bytes += char(number >> (8 * i));
}

} // namespace

RowWriter::RowWriter(db::Database &database, const Entity &entity)
    : m_entity(entity), m_statement(database.prepare(insertSql(entity)))
{
    int parameter = 3;
    for (const Field &field : entity.fields) {
        m_parameters.push_back(field.custom ? 0 : parameter);
        m_hasCustomFields |= field.custom;
        if (!field.custom)
            parameter += field.kind == FieldKind::Money ? 2 : 1;
    }
    m_firstDerived = parameter;
    m_isEmpty.assign(entity.fields.size(), false);
    m_derived = int(derivedColumnsOf(entity).size());
    m_portable.reserve(4096);
}

void RowWriter::appendText(const QString &text)
{
    // In place: room for the worst case, then its length in front.
    const qsizetype from = m_portable.size();
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_portable.resize(from + 5 + encoder.requiredSpace(text.size()));
    char *const begin = m_portable.data() + from + 5;
    const char *const end = encoder.appendToBuffer(begin, text);
    const auto size = quint64(end - begin);
    m_portable[from] = 't';
    for (int i = 0; i < 4; ++i)
        m_portable[from + 1 + i] = char(size >> (8 * (3 - i)));
    m_portable.resize(from + 5 + qsizetype(size));
}

/// As ContentHash::addCreated would, and remembers where the texts are.
void RowWriter::encode(const Row &row, const UuidOf &uuidOf)
{
    m_texts.clear();
    m_portable.resize(0); // clear() would give its memory back
    m_portable += row.id.bytes;
    for (size_t i = 0; i < row.values.size(); ++i) {
        const Value &value = row.values[i];
        if (!isFilled(value))
            continue;
        const Field &field = m_entity.fields[i];
        appendBigEndian(m_portable, quint64(field.number), 4);
        if (const auto *text = std::get_if<QString>(&value)) {
            const qsizetype from = m_portable.size() + 5;
            appendText(*text);
            m_texts.push_back({m_parameters[i], from, m_portable.size() - from});
        } else if (const auto *number = std::get_if<qint64>(&value); number && field.kind != FieldKind::Reference) {
            m_portable += 'i';
            appendBigEndian(m_portable, quint64(*number), 8);
        } else {
            appendPortableValue(m_portable, field, value, uuidOf);
        }
    }
    appendBigEndian(m_portable, 0, 4);
}

/// What was bound stays bound from row to row, and most fields of most rows are empty.
void RowWriter::bindEmpty(size_t field)
{
    if (!m_isEmpty[field])
        bindValue(m_statement, m_parameters[field], m_entity.fields[field], Value());
}

qint64 RowWriter::insert(const Row &row, std::span<const Value> derived, const UuidOf &uuidOf)
{
    Q_ASSERT(derived.empty() || int(derived.size()) == m_derived);
    encode(row, uuidOf);
    m_statement.bind(1, row.n > 0 ? std::optional(row.n) : std::nullopt);
    m_statement.bind(2, row.id.bytes);
    for (size_t i = 0; i < row.values.size(); ++i) {
        if (m_parameters[i] == 0)
            continue;
        if (!isFilled(row.values[i]))
            bindEmpty(i);
        else if (!std::holds_alternative<QString>(row.values[i]))
            bindValue(m_statement, m_parameters[i], m_entity.fields[i], row.values[i]);
        m_isEmpty[i] = !isFilled(row.values[i]);
    }
    for (const Text &text : m_texts) {
        if (text.parameter > 0)
            m_statement.bindKept(text.parameter, {m_portable.constData() + text.from, size_t(text.size)});
    }
    for (int i = 0; i < m_derived; ++i)
        bindValue(m_statement, m_firstDerived + i, Field{}, derived.empty() ? Value() : derived[size_t(i)]);
    m_statement.run();
    return m_statement.lastInsertId();
}

} // namespace plumbline
