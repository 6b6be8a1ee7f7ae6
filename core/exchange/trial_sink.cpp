// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/trial_sink.h"

#include "core/db/database.h"

#include <algorithm>

namespace plumbline::exchange {
namespace {

constexpr int blockBits = 20;
constexpr qsizetype blockSize = qsizetype(1) << blockBits;
constexpr int placeBits = 32; ///< of a place in its block: a block grows for a row that is larger

quint64 keyOf(const Uuid &id) { return keyOfText({id.bytes.constData(), size_t(id.bytes.size())}); }

} // namespace

qint64 PackedRows::add(const std::vector<Value> &values)
{
    if (m_blocks.empty() || m_blocks.back().size() > blockSize) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(blockSize + blockSize / 16);
    }
    QByteArray &block = m_blocks.back();
    const qint64 place = (qint64(m_blocks.size() - 1) << placeBits) | block.size();
    const qsizetype countAt = block.size();
    block.append(2, '\0');
    quint16 count = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!isFilled(values[i]))
            continue;
        block.append(char(i >> 8)).append(char(i));
        appendValue(block, values[i]);
        ++count;
    }
    block[countAt] = char(count >> 8);
    block[countAt + 1] = char(count);
    return place;
}

std::vector<Value> PackedRows::at(qint64 place, size_t fields) const
{
    const QByteArray &block = m_blocks[size_t(place >> placeBits)];
    qsizetype position = place & ((qint64(1) << placeBits) - 1);
    const auto number = [&] {
        const int high = quint8(block[position++]);
        return high << 8 | quint8(block[position++]);
    };
    std::vector<Value> values(fields);
    for (int count = number(); count > 0; --count) {
        const size_t field = size_t(number());
        readValue(block, position, values[field]);
    }
    return values;
}

const qint64 *TrialSink::Table::placeOf(qint64 n) const
{
    if (n >= firstMade)
        return size_t(n - firstMade) < made.size() ? &made[size_t(n - firstMade)] : nullptr;
    const auto found = changed.find(n);
    return found == changed.end() ? nullptr : &found->second;
}

TrialSink::Table &TrialSink::table(int number)
{
    const auto found = m_tables.find(number);
    if (found != m_tables.end())
        return found->second;
    const Entity &entity = m_reader.entity(number);
    return m_tables
        .emplace(number, Table{&entity, m_reader.database().integer("SELECT max(n) FROM " + entity.key) + 1, {}, {}, {}, {}})
        .first->second;
}

void TrialSink::expect(int entity, qint64 rows) { table(entity).made.reserve(size_t(rows)); }

qint64 TrialSink::insert(int entity, const std::vector<Value> &values, std::span<const Value>, std::optional<Uuid> id)
{
    Table &its = table(entity);
    its.made.push_back(its.rows.add(values));
    const qint64 n = its.firstMade + qint64(its.made.size()) - 1;
    if (id)
        its.identifiers.insert(keyOf(*id), n);
    return n;
}

void TrialSink::update(int entity, qint64 n, const std::vector<FieldValue> &values)
{
    if (values.empty())
        return;
    Table &its = table(entity);
    auto now = row(entity, n);
    Q_ASSERT_X(now, "TrialSink::update", "the row exists");
    for (const FieldValue &value : values)
        now->values[size_t(its.entity->indexOf(value.field))] = value.value;
    const qint64 place = its.rows.add(now->values);
    if (n >= its.firstMade)
        its.made[size_t(n - its.firstMade)] = place;
    else
        its.changed[n] = place;
}

std::optional<Row> TrialSink::row(int entity, qint64 n)
{
    const Table &its = table(entity);
    if (const qint64 *place = its.placeOf(n))
        return Row{n, {}, its.rows.at(*place, its.entity->fields.size())};
    return m_reader.row(entity, n);
}

qint64 TrialSink::findIdentifier(int entity, const Uuid &id)
{
    const qint64 *made = table(entity).identifiers.find(keyOf(id));
    return made ? *made : findIdentifierInTable(entity, id);
}

bool TrialSink::isInTable(int entity, qint64 n) const
{
    const auto its = m_tables.find(entity);
    return its == m_tables.end() || !its->second.placeOf(n);
}

void TrialSink::eachOutsideTable(int entity, const std::function<void(const Row &)> &take) const
{
    const auto its = m_tables.find(entity);
    if (its == m_tables.end())
        return;
    const Table &table = its->second;
    for (const auto &[n, place] : table.changed)
        take({n, {}, table.rows.at(place, table.entity->fields.size())});
    for (size_t i = 0; i < table.made.size(); ++i)
        take({table.firstMade + qint64(i), {}, table.rows.at(table.made[i], table.entity->fields.size())});
}

} // namespace plumbline::exchange
