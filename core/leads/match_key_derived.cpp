// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/match_key_derived.h"

#include "core/base/phone_library.h"
#include "core/db/database.h"
#include "core/leads/match_fields.h"
#include "core/leads/match_keys.h"
#include "core/leads/phrases.h"
#include "core/workspace/catalogue.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <string>

namespace plumbline::leads {
namespace {

/// One line of the table, in its order.
struct Line {
    Line(qint64 itsKey, int entity, qint64 n) : key(itsKey), row(qint64(entity) << 48 | n) {}

    qint64 key;
    qint64 row; ///< half as much to sort as with entity and n beside each other

    int entity() const { return int(row >> 48); }
    qint64 n() const { return row & ((1LL << 48) - 1); }
    auto operator<=>(const Line &) const = default;
};

const std::vector<int> &fieldsOf(int entityNumber)
{
    static const std::vector<int> ofDeal{dealHandle};
    static const std::vector<int> ofAccount{accountName, accountPhone, accountTaxCode};
    static const std::vector<int> ofContact{contactName, contactAccount, contactMobile, contactPhone, contactEmail};
    return entityNumber == entity::deal ? ofDeal : entityNumber == entity::account ? ofAccount : ofContact;
}

bool keysMayDiffer(const RowChange &change)
{
    const auto differs = [&](int field) { return change.before(field) != change.after(field); };
    const auto &fields = fieldsOf(change.entity->number);
    return !change.was || !change.is || std::any_of(fields.begin(), fields.end(), differs);
}

std::vector<qint64> sortedKeys(const Entity &entity, const std::optional<Row> &row)
{
    std::vector<MatchKey> keys;
    if (row)
        appendMatchKeys(entity, row->values, keys);
    std::vector<qint64> sorted;
    std::transform(keys.begin(), keys.end(), std::back_inserter(sorted), [](const MatchKey &key) { return key.key; });
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void apply(db::Database &database, const Catalogue &, const RowChange &change)
{
    if (!keysMayDiffer(change))
        return;
    const auto was = sortedKeys(*change.entity, change.was);
    const auto is = sortedKeys(*change.entity, change.is);
    const auto write = [&](const QByteArray &sql, const std::vector<qint64> &these, const std::vector<qint64> &without) {
        for (const qint64 key : these) {
            if (!std::binary_search(without.begin(), without.end(), key))
                database.prepare(sql).bind(1, key).bind(2, change.entity->number).bind(3, change.n).run();
        }
    };
    write("DELETE FROM match_key WHERE key = ?1 AND entity = ?2 AND n = ?3", was, is);
    write("INSERT OR IGNORE INTO match_key (key, entity, n) VALUES (?1, ?2, ?3)", is, was);
}

/// What makes the keys of some rows of one entity, as it lies in the file: short to keep, quick to hand over.
class Facts
{
public:
    explicit Facts(const Entity &entity) : m_entity(&entity)
    {
        for (const int number : fieldsOf(entity.number))
            m_places.push_back(size_t(entity.indexOf(number)));
    }

    /// n, and then the fields of fieldsOf().
    void add(const db::Statement &row)
    {
        ++m_rows;
        append(row.integer(0));
        for (size_t i = 0; i < m_places.size(); ++i) {
            const int column = int(i) + 1;
            if (isText(i)) {
                const std::string_view text = row.utf8View(column);
                append(qint64(text.size()));
                m_bytes.append(text);
            } else {
                append(row.integer(column));
            }
        }
    }
    bool isLarge() const { return m_bytes.size() > 1 << 20; }
    size_t rows() const { return m_rows; }

    void appendLines(std::vector<Line> &lines) const
    {
        std::vector<Value> values(m_entity->fields.size());
        std::vector<MatchKey> keys;
        for (size_t at = 0; at < m_bytes.size();) {
            const qint64 n = number(at);
            for (size_t i = 0; i < m_places.size(); ++i) {
                const qint64 numberOrSize = number(at);
                Value &value = values[m_places[i]];
                if (numberOrSize == 0) {
                    value = {};
                } else if (isText(i)) {
                    value = QString::fromUtf8(m_bytes.data() + at, numberOrSize);
                    at += size_t(numberOrSize);
                } else {
                    value = numberOrSize;
                }
            }
            keys.clear();
            appendMatchKeys(*m_entity, values, keys);
            for (const MatchKey &key : keys)
                lines.emplace_back(key.key, m_entity->number, n);
        }
    }

private:
    bool isText(size_t place) const { return m_entity->fields[m_places[place]].kind != FieldKind::Reference; }
    void append(qint64 number) { m_bytes.append(reinterpret_cast<const char *>(&number), sizeof number); }
    qint64 number(size_t &at) const
    {
        qint64 number = 0;
        m_bytes.copy(reinterpret_cast<char *>(&number), sizeof number, at);
        at += sizeof number;
        return number;
    }

    const Entity *m_entity;
    std::vector<size_t> m_places;
    std::string m_bytes;
    size_t m_rows = 0;
};

void readFacts(db::Database &database, const Entity &entity, std::optional<RowRange> range, std::vector<Facts> &facts)
{
    QByteArray columns = "n";
    for (const int field : fieldsOf(entity.number))
        columns += ", " + entity.field(field)->column;
    db::Statement rows =
        database.prepare("SELECT " + columns + " FROM " + entity.key + (range ? " WHERE n BETWEEN ?1 AND ?2" : ""));
    if (range)
        rows.bind(1, range->first).bind(2, range->last);
    facts.emplace_back(entity);
    while (rows.step()) {
        if (facts.back().isLarge())
            facts.emplace_back(entity);
        facts.back().add(rows);
    }
}

std::vector<Facts> readFacts(db::Database &database, const Catalogue &catalogue)
{
    std::vector<Facts> facts;
    for (const int number : {entity::account, entity::contact, entity::deal})
        readFacts(database, catalogue.entity(number), {}, facts);
    return facts;
}

std::vector<Line> linesOf(std::vector<Facts> facts, const std::atomic<bool> *isDropped = nullptr)
{
    // Most rows have one key or two; a list that grows would for a moment lie in memory twice.
    size_t rows = 0;
    for (const Facts &some : facts)
        rows += some.rows();
    std::vector<Line> lines;
    lines.reserve(rows * 2);
    for (; !facts.empty(); facts.pop_back()) {
        if (isDropped && *isDropped)
            return {};
        facts.back().appendLines(lines);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::vector<Line> linesOnTwoThreads(std::vector<Facts> facts)
{
    // In turn, for a company takes longer than a telephone.
    std::array<std::vector<Facts>, 2> halves;
    for (size_t i = 0; i < facts.size(); ++i)
        halves.at(i % 2).push_back(std::move(facts[i]));
    auto theirs = std::async(std::launch::async, linesOf, std::move(halves[1]), nullptr);
    std::vector<Line> lines = linesOf(std::move(halves[0]));
    const auto middle = qsizetype(lines.size());
    const std::vector<Line> more = theirs.get();
    lines.insert(lines.end(), more.begin(), more.end());
    std::inplace_merge(lines.begin(), lines.begin() + middle, lines.end());
    return lines;
}

QByteArray insertRows(size_t count)
{
    // With OR FAIL SQLite keeps nothing to take back one statement of many rows; a failure ends the whole edit.
    QByteArray sql = "INSERT OR FAIL INTO match_key (key, entity, n) VALUES (?, ?, ?)";
    for (size_t i = 1; i < count; ++i)
        sql += ", (?, ?, ?)";
    return sql;
}

void insert(db::Database &database, const std::vector<Line> &lines)
{
    // Many rows a statement: half of the work of a small row is beginning and ending it.
    constexpr size_t together = 100;
    size_t at = 0;
    for (const size_t count : {together, size_t(1)}) {
        db::Statement insert = database.prepare(insertRows(count));
        for (; at + count <= lines.size(); at += count) {
            int parameter = 0;
            for (size_t i = at; i < at + count; ++i) {
                insert.bind(++parameter, lines[i].key);
                insert.bind(++parameter, lines[i].entity());
                insert.bind(++parameter, lines[i].n());
            }
            insert.run();
        }
    }
}

/// In the order of the table, so that what lies together is found together.
void erase(db::Database &database, const std::vector<Line> &lines)
{
    db::Statement erase = database.prepare("DELETE FROM match_key WHERE key = ?1 AND entity = ?2 AND n = ?3");
    for (const Line &line : lines) {
        erase.bind(1, line.key).bind(2, line.entity()).bind(3, line.n());
        erase.run();
    }
}

/// Keys that are made on a thread of their own; where nobody wants them any more, it ends soon.
class Making
{
public:
    explicit Making(std::vector<Facts> facts) : m_lines(std::async(std::launch::async, linesOf, std::move(facts), &m_isDropped))
    {}
    ~Making() { m_isDropped = true; }
    Making(const Making &) = delete;
    Making &operator=(const Making &) = delete;
    std::vector<Line> take() { return m_lines.get(); }

private:
    std::atomic<bool> m_isDropped = false;
    std::future<std::vector<Line>> m_lines; ///< last: it uses the other, and waits for its thread
};

void write(db::Database &database, const std::vector<Line> &lines)
{
    database.execute("DELETE FROM match_key");
    insert(database, lines);
}

void rebuild(db::Database &database, const Catalogue &catalogue)
{
    write(database, linesOnTwoThreads(readFacts(database, catalogue)));
}

/// The keys are made on a thread of their own, and only one: an import holds no more than it must.
std::function<void(db::Database &)> beginRebuild(db::Database &database, const Catalogue &catalogue)
{
    const auto making = std::make_shared<Making>(readFacts(database, catalogue));
    return [making](db::Database &writer) { write(writer, making->take()); };
}

void applyCreated(db::Database &database, const Catalogue &, const Entity &entity, qint64 first, qint64 last)
{
    std::vector<Facts> facts;
    readFacts(database, entity, RowRange{first, last}, facts);
    insert(database, linesOnTwoThreads(std::move(facts)));
}

std::function<void(db::Database &)> beginErase(db::Database &database, const Catalogue &, const Entity &entity, RowRange rows)
{
    std::vector<Facts> facts;
    readFacts(database, entity, rows, facts);
    const auto making = std::make_shared<Making>(std::move(facts));
    return [making](db::Database &writer) { erase(writer, making->take()); };
}

void check(db::Database &database, const Catalogue &catalogue, const FoundProblem &found)
{
    const std::vector<Line> wanted = linesOf(readFacts(database, catalogue));
    const auto tell = [&](int entity, qint64 n) {
        const Entity *known = catalogue.find(entity);
        found({"derived-match-keys", phrases::checkMatchKeys((known ? *known : catalogue.entity(entity::deal)).label(), n)});
    };
    std::vector<Line> is;
    db::Statement rows = database.prepare("SELECT key, entity, n FROM match_key ORDER BY key, entity, n");
    while (rows.step()) {
        const Line line(rows.integer(0), int(rows.integer(1)), rows.integer(2));
        // In a damaged file anything may stand.
        if (line.entity() == rows.integer(1) && line.n() == rows.integer(2))
            is.push_back(line);
        else
            tell(int(rows.integer(1)), rows.integer(2));
    }
    std::vector<Line> different;
    std::set_symmetric_difference(is.begin(), is.end(), wanted.begin(), wanted.end(), std::back_inserter(different));
    for (const Line &line : different) {
        // A computer that has no libphonenumber reads numbers of other countries in another way: that is no damage.
        if (hasPhoneLibrary() || kindOfKey(line.key) != MatchKind::Phone)
            tell(line.entity(), line.n());
    }
}

} // namespace

Derived matchKeyDerived()
{
    Derived derived{"match_keys", {entity::deal, entity::account, entity::contact}, {}, apply, rebuild, check};
    derived.beginRebuild = beginRebuild;
    derived.applyCreated = applyCreated;
    derived.beginErase = beginErase;
    return derived;
}

} // namespace plumbline::leads
