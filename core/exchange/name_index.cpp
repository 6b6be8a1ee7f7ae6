// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/name_index.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/find_row.h"

namespace plumbline::exchange {
namespace {

constexpr qint64 severalRows = -1;

void put(KeyMap &map, std::string_view text, qint64 n)
{
    if (text.empty())
        return;
    const auto [known, isNew] = map.tryInsert(keyOfText(text), n);
    if (!isNew && known != n)
        known = severalRows;
}

/// Letters and digits only: Chinese and ASCII without a detour.
std::string squashedOf(std::string_view folded)
{
    std::string result;
    result.reserve(folded.size());
    for (size_t i = 0; i < folded.size();) {
        const auto c = static_cast<unsigned char>(folded[i]);
        if (c < 0x80) {
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
                result.push_back(char(c));
            ++i;
        } else if (c >= 0xe4 && c <= 0xe9 && i + 2 < folded.size()
                   && (c != 0xe4 || static_cast<unsigned char>(folded[i + 1]) >= 0xb8)) {
            result.append(folded.substr(i, 3));
            i += 3;
        } else {
            return squashed(QString::fromUtf8(folded.data(), qsizetype(folded.size()))).toStdString();
        }
    }
    return result;
}

} // namespace

void NameIndex::putName(qint64 n, std::string_view name)
{
    if (name.empty())
        return;
    m_folded.clear();
    appendFolded(m_folded, name);
    put(m_byName, m_folded, n);
    put(m_bySquashed, squashedOf(m_folded), n);
}

void NameIndex::loadNames()
{
    if (std::exchange(m_hasNames, true))
        return;
    const Field *name = records::nameField(m_entity);
    if (!name)
        return;
    db::Statement rows = m_reader.database().prepare("SELECT n, " + name->column + " FROM " + m_entity.key);
    while (rows.step())
        putName(rows.integer(0), rows.utf8View(1));
}

void NameIndex::loadReferences()
{
    if (std::exchange(m_hasReferences, true) || !m_entity.fieldByKey("reference"))
        return;
    db::Statement rows = m_reader.database().prepare("SELECT n, reference FROM " + m_entity.key + " WHERE reference IS NOT NULL");
    while (rows.step())
        put(m_byReference, rows.utf8View(1), rows.integer(0));
}

void NameIndex::add(qint64 n, std::string_view name, std::string_view reference)
{
    // What is not loaded yet will find the row in its table.
    if (m_hasReferences)
        put(m_byReference, reference, n);
    if (m_hasNames)
        putName(n, name);
}

NameIndex::Match NameIndex::matchOf(const KeyMap &map, quint64 key, bool exact)
{
    const qint64 *n = map.find(key);
    if (!n)
        return {};
    return *n == severalRows ? Match{0, true, exact} : Match{*n, false, exact};
}

NameIndex::Match NameIndex::findReference(std::string_view reference)
{
    loadReferences();
    return reference.empty() ? Match{} : matchOf(m_byReference, keyOfText(reference), true);
}

qint64 NameIndex::findIdentifier(std::string_view text) const
{
    const auto uuid = Uuid::fromString(QString::fromUtf8(text.data(), qsizetype(text.size())));
    if (!uuid)
        return 0;
    db::Statement row = m_reader.database().prepare("SELECT n FROM " + m_entity.key + " WHERE id = ?1");
    row.bind(1, uuid->bytes);
    return row.step() ? row.integer(0) : 0;
}

NameIndex::Match NameIndex::find(std::string_view text)
{
    constexpr size_t uuidLength = 36;
    if (text.size() == uuidLength) {
        if (const qint64 n = findIdentifier(text))
            return {n, false, true};
    }
    const auto found = [](const Match &match) { return match.n != 0 || match.several; };
    if (const Match match = findReference(text); found(match))
        return match;
    loadNames();
    std::string form;
    appendFolded(form, text);
    if (const Match match = matchOf(m_byName, keyOfText(form), true); found(match) && !form.empty())
        return match;
    form = squashedOf(form);
    return form.empty() ? Match{} : matchOf(m_bySquashed, keyOfText(form), false);
}

} // namespace plumbline::exchange
