// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/likely_rows.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/leads/likeness.h"
#include "core/leads/match_fields.h"

#include <algorithm>

namespace plumbline::exchange {
namespace {

/// A switchboard that hundreds share: these few are compared.
constexpr int mostOfOneKey = 5;
constexpr qint64 severalRows = -1;

bool isOneName(const leads::MatchFacts &a, const leads::MatchFacts &b)
{
    if (a.company && b.company)
        return *a.company == *b.company;
    if (!a.person.isEmpty() || !b.person.isEmpty())
        return a.person == b.person;
    return folded(oneLine(a.name)) == folded(oneLine(b.name));
}

} // namespace

LikelyRows::LikelyRows(RowSink &into, const Entity &entity, qint64 rows)
    : m_rows(into),
      m_entity(entity),
      m_hasKeys(entity.number == entity::deal || entity.number == entity::account || entity.number == entity::contact),
      m_isThereAny(into.reader().database().prepare("SELECT 1 FROM " + entity.key + " LIMIT 1").step())
{
    if (entity.number == entity::deal)
        m_handle = entity.indexOf(leads::dealHandle);
    if (m_hasKeys)
        m_ofFile.expect(size_t(rows));
    constexpr qint64 manyRows = 5'000;
    m_isMany = m_hasKeys && m_isThereAny && rows >= manyRows;
}

/// To ask the table for each row would make every row be written by itself. The first go without, so that what comes of them is
/// seen at once.
void LikelyRows::load()
{
    m_there.emplace();
    db::Statement keys = m_rows.reader().database().prepare("SELECT key, n FROM match_key WHERE entity = ?1");
    keys.bind(1, m_entity.number);
    while (keys.step()) {
        if (!leads::isExact(leads::kindOfKey(keys.integer(0))))
            continue;
        const auto [known, isNew] = m_there->tryInsert(quint64(keys.integer(0)), keys.integer(1));
        if (!isNew)
            known = severalRows;
    }
}

void LikelyRows::collect(quint64 key, std::vector<qint64> &rows) const
{
    const auto add = [&](qint64 n) {
        if (std::find(rows.begin(), rows.end(), n) == rows.end())
            rows.push_back(n);
    };
    if (const qint64 *n = m_ofFile.find(key))
        add(*n);
    if (!m_isThereAny)
        return;
    if (m_there) {
        const qint64 *n = m_there->find(key);
        if (!n)
            return;
        if (*n != severalRows)
            return add(*n);
    }
    db::Statement there = m_rows.reader().database().prepare("SELECT n FROM match_key WHERE key = ?1 AND entity = ?2 LIMIT ?3");
    there.bind(1, qint64(key)).bind(2, m_entity.number).bind(3, mostOfOneKey);
    while (there.step())
        add(there.integer(0));
}

void LikelyRows::begin(std::string_view handle)
{
    m_keys.clear();
    const auto key = leads::keyOfPlainMobile(handle);
    if (!key)
        return;
    m_ofFile.prefetch(quint64(key->key));
    if (m_there)
        m_there->prefetch(quint64(key->key));
}

void LikelyRows::findKeys(const DraftValues &values)
{
    m_keys.clear();
    if (m_handle >= 0) {
        // Most deals are found by a mobile, and by nothing else.
        const std::string_view handle = values.textAt(m_handle);
        if (handle.empty())
            return;
        if (const auto key = leads::keyOfPlainMobile(handle))
            return m_keys.push_back(*key);
    }
    leads::appendMatchKeys(m_entity, values.toValues(), m_keys);
    std::erase_if(m_keys, [](const leads::MatchKey &key) { return !leads::isExact(key.kind); });
}

std::optional<LikelyRows::Match> LikelyRows::find(const DraftValues &draft)
{
    if (!m_hasKeys)
        return std::nullopt;
    constexpr qint64 fewRows = 300;
    if (m_isMany && !m_there && ++m_asked > fewRows)
        load();
    findKeys(draft);
    std::vector<qint64> rows;
    for (const leads::MatchKey &key : m_keys)
        collect(quint64(key.key), rows);
    if (rows.empty())
        return std::nullopt;
    const leads::MatchFacts facts = leads::matchFacts(m_entity, draft.toValues());
    std::optional<Match> best;
    for (const qint64 n : rows) {
        const auto row = m_rows.row(m_entity.number, n);
        if (!row)
            continue;
        const leads::MatchFacts others = leads::matchFacts(m_entity, row->values);
        leads::Likeness likeness = leads::likenessOf(facts, others);
        if (likeness.score < leads::score::least)
            continue;
        const bool isCertain = likeness.score >= leads::score::sameCompany && isOneName(facts, others);
        if (!best || std::pair(isCertain, likeness.score) > std::pair(best->isCertain, best->score))
            best = Match{n, likeness.score, isCertain, std::move(likeness.reasons)};
    }
    return best;
}

void LikelyRows::add(qint64 n)
{
    for (const leads::MatchKey &key : m_keys)
        m_ofFile.tryInsert(quint64(key.key), n);
}

} // namespace plumbline::exchange
