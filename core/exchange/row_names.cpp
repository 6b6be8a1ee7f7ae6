// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/row_names.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/cell_text.h"
#include "core/records/find_row.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace plumbline::exchange {
namespace {

struct Names {
    std::unordered_map<std::string, int> folded; ///< how many rows are called so
    std::unordered_set<std::string> references;

    /// Whether an import that reads the name finds this row and no other.
    bool isOneRow(std::string_view name, std::string_view reference)
    {
        std::string form;
        appendFolded(form, name);
        // A name of invisible signs is none.
        return !form.empty() && folded[form] == 1 && (name == reference || !references.contains(std::string(name)));
    }
};

Names namesOf(db::Statement &rows)
{
    Names names;
    while (rows.step()) {
        std::string form;
        appendFolded(form, rows.utf8View(2));
        ++names.folded[form];
        if (!rows.isNull(3))
            names.references.emplace(rows.utf8View(3));
    }
    return names;
}

} // namespace

RowNames RowNames::load(const Reader &reader, const Entity &entity, Naming naming)
{
    const bool isPlain = naming == Naming::Plain;
    const Field *name = entity.number == entity::deal && !isPlain ? nullptr : records::nameField(entity);
    const QByteArray reference = entity.fieldByKey("reference") ? "reference" : "NULL";
    const QByteArray sql =
        "SELECT n, id, " + (name ? name->column : QByteArray("NULL")) + ", " + reference + " FROM " + entity.key + " ORDER BY n";
    Names names;
    if (name && !isPlain) {
        db::Statement rows = reader.database().prepare(sql);
        names = namesOf(rows);
    }
    RowNames made;
    db::Statement rows = reader.database().prepare(sql);
    while (rows.step()) {
        if (!rows.isNull(2) && (isPlain || names.isOneRow(rows.utf8View(2), rows.utf8View(3))))
            made.m_texts += rows.utf8View(2);
        else if (!rows.isNull(3) && (name || entity.number == entity::deal))
            made.m_texts += rows.utf8View(3);
        else
            appendUuid(made.m_texts, rows.blob(1));
        made.m_numbers.push_back(rows.integer(0));
        made.m_ends.push_back(made.m_texts.size());
    }
    return made;
}

std::string_view RowNames::of(qint64 n) const
{
    if (m_numbers.empty() || n < m_numbers.front() || n > m_numbers.back())
        return {};
    // Where no row was ever erased the numbers are without gaps.
    size_t at = size_t(n - m_numbers.front());
    if (at >= m_numbers.size() || m_numbers[at] != n) {
        const auto found = std::lower_bound(m_numbers.begin(), m_numbers.end(), n);
        if (found == m_numbers.end() || *found != n)
            return {};
        at = size_t(found - m_numbers.begin());
    }
    const size_t from = at == 0 ? 0 : m_ends[at - 1];
    return std::string_view(m_texts).substr(from, m_ends[at] - from);
}

} // namespace plumbline::exchange
