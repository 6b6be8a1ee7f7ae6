// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/row_writer.h"

#include "core/db/database.h"

#include <algorithm>
#include <cstring>
#include <QCryptographicHash>
#include <QStringEncoder>
#include <QtEndian>
#include <string_view>

namespace plumbline {
namespace {

QByteArrayList derivedColumnsOf(const Entity &entity)
{
    return entity.derivedColumns.isEmpty() ? QByteArrayList() : entity.derivedColumns.split(' ');
}

} // namespace

RowWriter::RowWriter(db::Database &database, const Entity &entity) : m_database(database), m_entity(entity)
{
    QByteArrayList columns{"n", "id"};
    for (const Field &field : entity.fields) {
        m_columnOf.push_back(field.custom ? 0 : int(columns.size()) + 1);
        if (!field.custom)
            columns += field.columns();
    }
    m_firstDerived = int(columns.size()) + 1;
    columns += derivedColumnsOf(entity);
    m_columnCount = int(columns.size());
    m_columns = columns.join(", ");
}

/// A failure of any row ends the whole edit, so none needs to be taken back alone: with OR FAIL, SQLite keeps no copy of the
/// pages that a statement of many rows touches.
QByteArray RowWriter::sqlFor(size_t rows)
{
    QByteArray &sql = m_sql[rows];
    if (sql.isEmpty()) {
        const QByteArray row = "(?" + QByteArray(", ?").repeated(m_columnCount - 1) + ')';
        sql = "INSERT OR FAIL INTO " + m_entity.key + " (" + m_columns + ") VALUES " + row + (", " + row).repeated(int(rows) - 1);
    }
    return sql;
}

void RowWriter::prepare()
{
    if (!m_prepared)
        m_prepared.emplace(m_database.prepare(sqlFor(most)));
}

char *RowWriter::room(size_t size)
{
    if (m_used + size > m_bytes.size())
        m_bytes.resize(std::max(m_bytes.size() * 2, m_used + size));
    return m_bytes.data() + m_used;
}

/// Big-endian.
template <int size> void RowWriter::appendNumber(quint64 number)
{
    const quint64 bytes = qToBigEndian(number << (64 - 8 * size));
    std::memcpy(room(size), &bytes, size);
    m_used += size;
}

RowWriter::Slice RowWriter::appendBytes(QByteArrayView bytes)
{
    const Slice slice{m_used, size_t(bytes.size())};
    if (!bytes.isEmpty())
        std::memcpy(room(slice.size), bytes.data(), slice.size);
    m_used += slice.size;
    return slice;
}

RowWriter::Slice RowWriter::appendText(const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    char *begin = room(size_t(encoder.requiredSpace(text.size())));
    const Slice slice{m_used, size_t(encoder.appendToBuffer(begin, text) - begin)};
    m_used += slice.size;
    return slice;
}

/// The portable form as ContentHash::addCreated makes it; a text in it is a cell at once.
void RowWriter::encode(const NewRow &newRow, int firstParameter)
{
    const Row &row = newRow.row;
    const size_t begin = m_used;
    m_cells.push_back({firstParameter + 2, CellKind::Blob, 0, appendBytes(row.id.bytes)});
    auto target = newRow.targets.begin();
    for (size_t i = 0; i < row.values.size(); ++i) {
        const Value &value = row.values[i];
        if (!isFilled(value))
            continue;
        const Field &field = m_entity.fields[i];
        appendNumber<4>(quint64(field.number));
        if (const auto *text = std::get_if<QString>(&value)) {
            appendNumber<1>('t');
            const size_t length = m_used;
            appendNumber<4>(0);
            const Slice utf8 = appendText(*text);
            qToBigEndian(quint32(utf8.size), m_bytes.data() + length);
            if (m_columnOf[i] > 0)
                m_cells.push_back({firstParameter + m_columnOf[i], CellKind::Text, 0, utf8});
        } else if (target != newRow.targets.end() && target->field == i) {
            appendNumber<1>('u');
            appendBytes(target->uuid);
            ++target;
        } else if (const auto *number = std::get_if<qint64>(&value)) {
            appendNumber<1>('i');
            appendNumber<8>(quint64(*number));
        } else {
            m_form.resize(0); // clear() would give its memory back
            appendValue(m_form, value);
            appendBytes(m_form);
        }
    }
    appendNumber<4>(0);
    if (newRow.hash)
        newRow.hash->addData({m_bytes.data() + begin, qsizetype(m_used - begin)});
}

void RowWriter::addCell(int parameter, const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value)) {
        m_cells.push_back({parameter, CellKind::Integer, *number});
    } else if (const auto *text = std::get_if<QString>(&value)) {
        m_cells.push_back({parameter, CellKind::Text, 0, appendText(*text)});
    } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        m_cells.push_back({parameter, CellKind::Blob, 0, appendBytes(*bytes)});
    } else if (const auto *list = std::get_if<QStringList>(&value)) {
        m_cells.push_back({parameter, CellKind::Text, 0, appendBytes(toJsonText(*list).toUtf8())});
    } else if (const auto *money = std::get_if<Money>(&value)) {
        m_cells.push_back({parameter, CellKind::Integer, money->minor});
        m_cells.push_back({parameter + 1, CellKind::Text, 0, appendBytes(money->currency)});
    }
}

void RowWriter::bindCells(db::Statement &statement) const
{
    for (const Cell &cell : m_cells) {
        const std::string_view bytes(m_bytes.data() + cell.bytes.from, cell.bytes.size);
        switch (cell.kind) {
        case CellKind::Integer: statement.bind(cell.parameter, cell.number); break;
        case CellKind::Text: statement.bindKept(cell.parameter, bytes); break;
        case CellKind::Blob: statement.bindKeptBytes(cell.parameter, bytes); break;
        }
    }
}

void RowWriter::writeTogether(std::span<const NewRow> rows)
{
    m_cells.clear();
    m_used = 0;
    int firstParameter = 0;
    for (const NewRow &newRow : rows) {
        const Row &row = newRow.row;
        encode(newRow, firstParameter);
        if (row.n > 0)
            m_cells.push_back({firstParameter + 1, CellKind::Integer, row.n});
        for (size_t i = 0; i < row.values.size(); ++i) {
            if (m_columnOf[i] > 0 && !std::holds_alternative<QString>(row.values[i]))
                addCell(firstParameter + m_columnOf[i], row.values[i]);
        }
        for (size_t i = 0; i < newRow.derived.size(); ++i)
            addCell(firstParameter + m_firstDerived + int(i), newRow.derived[i]);
        firstParameter += m_columnCount;
    }
    if (rows.size() == most && m_prepared) {
        m_prepared->clearBindings();
        bindCells(*m_prepared);
        m_prepared->runWaiting();
    } else {
        db::Statement statement = m_database.prepare(sqlFor(rows.size()));
        bindCells(statement);
        statement.run();
    }
}

qint64 RowWriter::write(std::span<const NewRow> rows)
{
    // Four statements serve any number of rows.
    for (const size_t together : {most, most / 4, most / 16, size_t(1)}) {
        for (; rows.size() >= together; rows = rows.subspan(together))
            writeTogether(rows.first(together));
    }
    return m_database.lastInsertId();
}

} // namespace plumbline
