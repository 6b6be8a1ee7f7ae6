// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/duplicate_scan.h"

#include "core/db/database.h"
#include "core/leads/distinct_pair.h"
#include "core/leads/likeness.h"
#include "core/leads/match_fields.h"
#include "core/records/find_row.h"
#include "core/workspace/journal.h"

#include <algorithm>
#include <numeric>
#include <QHash>

namespace plumbline::leads {
namespace {

constexpr size_t tooCommon = 200;
constexpr size_t allPairs = 50; ///< in a larger group each row is compared with the first only

/// Rows that share a key.
struct Block {
    qint64 key;
    std::vector<qint64> rows;
};

struct Best {
    int score = 0;
    std::vector<Phrase> reasons;
};

void addTo(DuplicateGroup &group, const Reader &reader, const Entity &entity, const Row &row, const Best &best)
{
    if (best.score > group.score) {
        group.score = best.score;
        group.reasons = best.reasons;
    }
    Duplicate duplicate;
    duplicate.entity = entity.number;
    duplicate.n = row.n;
    duplicate.id = row.id;
    duplicate.name = records::nameOfRow(reader, entity.number, row.n);
    duplicate.owner = ownerOfRow(reader, entity.number, row);
    duplicate.score = best.score;
    duplicate.reasons = best.reasons;
    group.rows.push_back(std::move(duplicate));
}

constexpr int open = 1; ///< pipeline::StageKind

/// Won and lost ones, ascending: a customer who comes again is a new deal, and what is closed stays as it was reported.
std::vector<qint64> closedDeals(const Reader &reader, int kind)
{
    std::vector<qint64> closed;
    if (kind != entity::deal)
        return closed;
    db::Statement rows = reader.database().prepare("SELECT d.n FROM stage s JOIN deal d ON d.stage = s.n WHERE s.kind <> ?1");
    rows.bind(1, open);
    while (rows.step())
        closed.push_back(rows.integer(0));
    std::sort(closed.begin(), closed.end());
    return closed;
}

bool isClosed(const Reader &reader, int kind, qint64 n)
{
    if (kind != entity::deal)
        return false;
    db::Statement rows = reader.database().prepare("SELECT s.kind FROM deal d JOIN stage s ON s.n = d.stage WHERE d.n = ?1");
    rows.bind(1, n);
    return rows.step() && rows.integer(0) != open;
}

class Scan
{
public:
    Scan(const Reader &reader, const DuplicateScanOptions &options)
        : m_reader(reader),
          m_options(options),
          m_entity(reader.entity(options.entity)),
          m_distinct(distinctPairs(reader, options.entity))
    {}

    DuplicateScanView run()
    {
        m_closed = closedDeals(m_reader, m_entity.number);
        m_view.rows = m_reader.database().integer("SELECT count(*) FROM " + m_entity.key) - qint64(m_closed.size());
        readBlocks();
        if (goesOn(0.3))
            readFacts();
        if (!m_view.cancelled)
            compareBlocks();
        if (!m_view.cancelled)
            collectGroups();
        return std::move(m_view);
    }

private:
    bool goesOn(double part)
    {
        m_view.cancelled = m_view.cancelled || (m_options.goOn && !m_options.goOn(part));
        return !m_view.cancelled;
    }

    void readBlocks()
    {
        db::Statement rows = m_reader.database().prepare("SELECT key, n FROM match_key WHERE entity = ?1 ORDER BY key, n");
        rows.bind(1, m_entity.number);
        Block block{0, {}};
        size_t read = 0;
        while (rows.step()) {
            if (++read % 65'536 == 0 && !goesOn(0.1))
                return;
            if (rows.integer(0) != block.key) {
                takeBlock(std::move(block));
                block = {rows.integer(0), {}};
            }
            block.rows.push_back(rows.integer(1));
        }
        takeBlock(std::move(block));
    }

    void takeBlock(Block block)
    {
        if (!m_closed.empty() && block.rows.size() > 1)
            std::erase_if(block.rows, [&](qint64 n) { return std::binary_search(m_closed.begin(), m_closed.end(), n); });
        if (block.rows.size() > tooCommon) {
            m_view.common.push_back({kindOfKey(block.key), qint64(block.rows.size()),
                                     records::nameOfRow(m_reader, m_entity.number, block.rows.front())});
        } else if (block.rows.size() > 1) {
            for (const qint64 n : block.rows)
                m_index.insert(n, 0);
            m_blocks.push_back(std::move(block));
        }
    }

    /// In one pass over the table, of the rows that are in a block.
    void readFacts()
    {
        db::Statement rows = m_reader.database().prepare(selectRows(m_entity) + " ORDER BY t.n");
        while (rows.step()) {
            const auto wanted = m_index.find(rows.integer(0));
            if (wanted == m_index.end())
                continue;
            *wanted = int(m_rows.size());
            m_rows.push_back(rows.integer(0));
            m_facts.push_back(matchFacts(m_entity, readRow(m_entity, rows).values));
            if (m_rows.size() % 16'384 == 0 && !goesOn(0.3 + 0.4 * double(m_rows.size()) / double(m_index.size())))
                return;
        }
        m_best.resize(m_rows.size());
        m_parent.resize(m_rows.size());
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    void compareBlocks()
    {
        for (size_t b = 0; b < m_blocks.size(); ++b) {
            const auto &rows = m_blocks[b].rows;
            const size_t firsts = rows.size() <= allPairs ? rows.size() : 1;
            for (size_t i = 0; i < firsts; ++i) {
                for (size_t j = i + 1; j < rows.size(); ++j)
                    compare(m_index.value(rows[i]), m_index.value(rows[j]));
            }
            if (b % 4096 == 0 && !goesOn(0.7 + 0.3 * double(b) / double(m_blocks.size())))
                return;
        }
    }

    void compare(int a, int b)
    {
        const Likeness likeness = likenessOf(m_facts[size_t(a)], m_facts[size_t(b)]);
        if (likeness.score < m_options.least || isDistinct(a, b))
            return;
        m_parent[size_t(rootOf(a))] = rootOf(b);
        for (const int row : {a, b}) {
            if (likeness.score > m_best[size_t(row)].score)
                m_best[size_t(row)] = {likeness.score, likeness.reasons};
        }
    }

    bool isDistinct(int a, int b) const
    {
        const auto uuid = [&](int row) { return Uuid{uuidOf(m_reader.database(), m_entity, m_rows[size_t(row)])}; };
        return !m_distinct.empty() && m_distinct.contains(pairKey(uuid(a), uuid(b)));
    }

    int rootOf(int row)
    {
        while (m_parent[size_t(row)] != row) {
            m_parent[size_t(row)] = m_parent[size_t(m_parent[size_t(row)])];
            row = m_parent[size_t(row)];
        }
        return row;
    }

    void collectGroups()
    {
        std::map<int, std::vector<int>> byRoot;
        for (int row = 0; row < int(m_rows.size()); ++row) {
            if (m_best[size_t(row)].score > 0)
                byRoot[rootOf(row)].push_back(row);
        }
        std::vector<std::vector<int>> groups;
        for (auto &[root, rows] : byRoot)
            groups.push_back(std::move(rows));
        const auto scoreOf = [&](const std::vector<int> &rows) {
            int most = 0;
            for (const int row : rows)
                most = std::max(most, m_best[size_t(row)].score);
            return most;
        };
        std::stable_sort(groups.begin(), groups.end(), [&](const auto &a, const auto &b) {
            return std::pair(-scoreOf(a), a.front()) < std::pair(-scoreOf(b), b.front());
        });
        m_view.groupCount = groups.size();
        if (groups.size() > m_options.mostGroups)
            groups.resize(m_options.mostGroups);
        for (const auto &rows : groups) {
            m_view.groups.push_back(groupOf(rows));
            m_view.groups.back().place = m_view.groups.size() - 1;
        }
    }

    DuplicateGroup groupOf(const std::vector<int> &rows)
    {
        DuplicateGroup group;
        for (const int row : rows)
            addTo(group, m_reader, m_entity, *m_reader.row(m_entity.number, m_rows[size_t(row)]), m_best[size_t(row)]);
        return group;
    }

    const Reader &m_reader;
    const DuplicateScanOptions &m_options;
    const Entity &m_entity;
    std::set<QByteArray> m_distinct;
    std::vector<qint64> m_closed; ///< deals
    std::vector<Block> m_blocks;
    QHash<qint64, int> m_index; ///< n → place in the lists below
    std::vector<qint64> m_rows;
    std::vector<MatchFacts> m_facts;
    std::vector<Best> m_best;
    std::vector<int> m_parent;
    DuplicateScanView m_view;
};

/// The likeliest pair of each of these rows; none for a row that is like no other.
std::vector<Best> bestOf(const Entity &entity, const std::vector<Row> &rows, const std::set<QByteArray> &distinct, int least)
{
    std::vector<MatchFacts> facts;
    facts.reserve(rows.size());
    for (const Row &row : rows)
        facts.push_back(matchFacts(entity, row.values));
    std::vector<Best> best(rows.size());
    const size_t firsts = rows.size() <= allPairs ? rows.size() : 1;
    for (size_t i = 0; i < firsts; ++i) {
        for (size_t j = i + 1; j < rows.size(); ++j) {
            const Likeness likeness = likenessOf(facts[i], facts[j]);
            if (likeness.score < least || distinct.contains(pairKey(rows[i].id, rows[j].id)))
                continue;
            for (const size_t row : {i, j}) {
                if (likeness.score > best[row].score)
                    best[row] = {likeness.score, likeness.reasons};
            }
        }
    }
    return best;
}

} // namespace

std::vector<DuplicateGroup> groupsNow(const Reader &reader, int number, const std::vector<DuplicateGroup> &groups, int least)
{
    const Entity &entity = reader.entity(number);
    const std::set<QByteArray> distinct = distinctPairs(reader, number);
    std::vector<DuplicateGroup> all;
    for (const DuplicateGroup &group : groups) {
        std::vector<Row> rows;
        for (const Duplicate &duplicate : group.rows) {
            auto row = isClosed(reader, number, duplicate.n) ? std::nullopt : reader.row(number, duplicate.n);
            if (row)
                rows.push_back(*std::move(row));
        }
        const std::vector<Best> best = bestOf(entity, rows, distinct, least);
        DuplicateGroup now;
        now.place = group.place;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (best[i].score > 0)
                addTo(now, reader, entity, rows[i], best[i]);
        }
        if (now.rows.size() > 1)
            all.push_back(std::move(now));
    }
    return all;
}

DuplicateScanView duplicateScan(const Reader &reader, const DuplicateScanOptions &options) { return Scan(reader, options).run(); }

} // namespace plumbline::leads
