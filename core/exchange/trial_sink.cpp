// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/trial_sink.h"

#include "core/base/fault.h"
#include "core/db/database.h"

#include <algorithm>
#include <cstring>

namespace plumbline::exchange {
namespace {

constexpr size_t blockSize = size_t(1) << 22;
constexpr int placeBits = 40; ///< of a place in its block: a block grows for a row that is larger
constexpr qint64 inBlock = (qint64(1) << placeBits) - 1;

quint64 keyOf(const Uuid &id) { return keyOfText({id.bytes.constData(), size_t(id.bytes.size())}); }

enum class Kind : quint8 { Number, Text, LongText, Amount, Other };

/// What stands before a packed value. The bytes never leave this process.
struct Head {
    quint16 size; ///< of what follows; of LongText and Other a quint32 does
    quint16 fieldAndKind;
    int field() const { return fieldAndKind >> 3; }
    Kind kind() const { return Kind(fieldAndKind & 7); }
};

struct PackedMoney {
    qint64 minor;
    char currency[3];
};

/// Writes at the end of a block of bytes.
template <class Bytes> class Packer
{
public:
    explicit Packer(Bytes &bytes) : m_all(bytes) {}

    void add(int field, const DraftValue &value)
    {
        if (const auto *number = std::get_if<qint64>(&value))
            return add(field, Kind::Number, number, sizeof *number);
        if (const auto *text = std::get_if<std::string_view>(&value))
            return text->size() < 0x10000 ? add(field, Kind::Text, text->data(), text->size())
                                          : addLong(field, Kind::LongText, text->data(), text->size());
        if (const auto *money = std::get_if<Money>(&value)) {
            PackedMoney packed{money->minor, {}};
            std::copy_n(money->currency.begin(), std::min<qsizetype>(money->currency.size(), 3), packed.currency);
            return add(field, Kind::Amount, &packed, sizeof packed);
        }
        QByteArray bytes;
        appendValue(bytes, toValue(value));
        addLong(field, Kind::Other, bytes.constData(), size_t(bytes.size()));
    }

private:
    void write(const void *bytes, size_t size)
    {
        const size_t end = m_all.size();
        m_all.resize(end + size);
        std::memcpy(m_all.data() + end, bytes, size);
    }
    void add(int field, Kind kind, const void *bytes, size_t size)
    {
        const Head head{quint16(size), quint16(field << 3 | int(kind))};
        write(&head, sizeof head);
        write(bytes, size);
    }
    void addLong(int field, Kind kind, const void *bytes, size_t size)
    {
        const auto length = quint32(size);
        add(field, kind, &length, sizeof length);
        write(bytes, size);
    }

    Bytes &m_all;
};

class Unpacker
{
public:
    explicit Unpacker(const char *bytes) : m_bytes(bytes) {}

    /// The end of so many bytes from here.
    const char *after(size_t size) const { return m_bytes + size; }
    bool isAt(const char *end) const { return m_bytes == end; }
    template <class Part> Part take()
    {
        Part part{};
        std::memcpy(&part, m_bytes, sizeof part);
        m_bytes += sizeof part;
        return part;
    }
    Value take(const Head &head)
    {
        switch (head.kind()) {
        case Kind::Number: return take<qint64>();
        case Kind::Amount: {
            const auto money = take<PackedMoney>();
            return Money{money.minor, QByteArray(money.currency, sizeof money.currency)};
        }
        case Kind::Text: return QString::fromUtf8(takeBytes(head.size));
        case Kind::LongText: return QString::fromUtf8(takeBytes(take<quint32>()));
        case Kind::Other: break;
        }
        Value value;
        qsizetype position = 0;
        readValue(takeBytes(take<quint32>()), position, value);
        return value;
    }

private:
    QByteArray takeBytes(size_t size)
    {
        m_bytes += size;
        return {m_bytes - size, qsizetype(size)};
    }

    const char *m_bytes;
};

} // namespace

PackedRows::PackedRows() = default;
PackedRows::PackedRows(PackedRows &&) noexcept = default;
PackedRows::~PackedRows() = default;

qint64 PackedRows::add(const DraftValues &values)
{
    if (m_blocks.empty() || m_blocks.back().bytes.size() > blockSize) {
        Bytes bytes;
        if (!m_blocks.empty())
            bytes = putAway(m_blocks.back());
        bytes.reserve(blockSize + blockSize / 64);
        m_blocks.push_back({std::move(bytes)});
    }
    Bytes &bytes = m_blocks.back().bytes;
    const size_t from = bytes.size();
    quint32 size = 0;
    bytes.resize(from + sizeof size);
    Packer packer(bytes);
    for (const int index : values.touched()) {
        if (values.isFilledAt(index))
            packer.add(index, values.at(index));
    }
    size = quint32(bytes.size() - from - sizeof size);
    std::memcpy(bytes.data() + from, &size, sizeof size);
    return (qint64(m_blocks.size() - 1) << placeBits) | qint64(from);
}

/// Into the file, where that can be written. Returns memory for the next block.
PackedRows::Bytes PackedRows::putAway(Block &block)
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        m_canWrite = m_file->open();
    }
    if (!m_canWrite)
        return {};
    block.inFile = m_file->size();
    m_canWrite = m_file->seek(block.inFile)
                 && m_file->write(block.bytes.data(), qint64(block.bytes.size())) == qint64(block.bytes.size())
                 && m_file->flush();
    if (!m_canWrite)
        return {};
    block.size = block.bytes.size();
    Bytes bytes = std::exchange(block.bytes, {});
    bytes.clear();
    return bytes;
}

void PackedRows::read(const Block &block, size_t from, char *to, size_t size) const
{
    if (!m_file->seek(block.inFile + qint64(from)) || m_file->read(to, qint64(size)) != qint64(size))
        throw Fault(FaultKind::Unreadable, m_file->errorString());
}

const char *PackedRows::packed(qint64 place, bool isOneOfMany) const
{
    const qint64 number = place >> placeBits;
    const auto from = size_t(place & inBlock);
    const Block &block = m_blocks[size_t(number)];
    if (block.size == 0)
        return block.bytes.data() + from;
    if (isOneOfMany && m_fetchedBlock != number) {
        m_fetched.resize(block.size);
        read(block, 0, m_fetched.data(), block.size);
        m_fetchedBlock = number;
    }
    if (m_fetchedBlock == number)
        return m_fetched.data() + from;
    quint32 size = 0;
    read(block, from, reinterpret_cast<char *>(&size), sizeof size);
    m_one.resize(sizeof size + size);
    read(block, from, m_one.data(), m_one.size());
    return m_one.data();
}

std::vector<Value> PackedRows::at(qint64 place, size_t fields, bool isOneOfMany) const
{
    Unpacker unpacker(packed(place, isOneOfMany));
    const char *end = unpacker.after(unpacker.take<quint32>());
    std::vector<Value> values(fields);
    while (!unpacker.isAt(end)) {
        const auto head = unpacker.take<Head>();
        values[size_t(head.field())] = unpacker.take(head);
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

qint64 TrialSink::insert(int entity, const DraftValues &values, std::span<const Value>, std::optional<Uuid> id)
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
    m_changed.begin(now->values.size());
    for (size_t i = 0; i < now->values.size(); ++i)
        m_changed.setValue(int(i), now->values[i]);
    const qint64 place = its.rows.add(m_changed);
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
        take({n, {}, table.rows.at(place, table.entity->fields.size(), true)});
    for (size_t i = 0; i < table.made.size(); ++i)
        take({table.firstMade + qint64(i), {}, table.rows.at(table.made[i], table.entity->fields.size(), true)});
}

} // namespace plumbline::exchange
