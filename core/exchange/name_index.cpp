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

/// Letters and digits only: Chinese and ASCII without a detour. `to` is written anew.
void squash(std::string &to, std::string_view folded)
{
    to.clear();
    for (size_t i = 0; i < folded.size();) {
        const auto c = static_cast<unsigned char>(folded[i]);
        if (c < 0x80) {
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
                to.push_back(char(c));
            ++i;
        } else if (c >= 0xe4 && c <= 0xe9 && i + 2 < folded.size()
                   && (c != 0xe4 || static_cast<unsigned char>(folded[i + 1]) >= 0xb8)) {
            to.append(folded.substr(i, 3));
            i += 3;
        } else {
            to = squashed(toQString(folded)).toStdString();
            return;
        }
    }
}

} // namespace

void NameIndex::putName(qint64 n, std::string_view name)
{
    if (name.empty())
        return;
    m_folded.clear();
    appendFolded(m_folded, name);
    put(m_byName, m_folded, n);
    squash(m_squashed, m_folded);
    if (m_squashed != m_folded)
        put(m_bySquashed, m_squashed, n);
}

void NameIndex::eachTextInTable(const Field &field, const TakeText &take) const
{
    db::Statement rows = m_rows.reader().database().prepare("SELECT n, " + field.column + " FROM " + m_entity.key + " WHERE "
                                                            + field.column + " IS NOT NULL");
    while (rows.step())
        take(rows.integer(0), rows.utf8View(1));
}

/// Every text of one field, as the rows stand now.
void NameIndex::eachText(const Field &field, const TakeText &take) const
{
    eachTextInTable(field, [&](qint64 n, std::string_view text) {
        if (m_rows.isInTable(m_entity.number, n))
            take(n, text);
    });
    m_rows.eachOutsideTable(m_entity.number, [&](const Row &row) {
        if (const auto *text = std::get_if<QString>(&row.at(m_entity, field.number)))
            take(row.n, text->toStdString());
    });
}

void NameIndex::loadNames()
{
    if (std::exchange(m_hasNames, true))
        return;
    const Field *name = records::nameField(m_entity);
    if (!name)
        return;
    eachText(*name, [this](qint64 n, std::string_view text) { putName(n, text); });
}

void NameIndex::loadReferences()
{
    if (std::exchange(m_hasReferences, true))
        return;
    const Field *reference = m_entity.fieldByKey("reference");
    if (!reference)
        return;
    if (m_probed == 0)
        return eachText(*reference, [this](qint64 n, std::string_view text) { put(m_byReference, text, n); });
    // As the table was when the first was asked for, which is what an import reads then; what came since was added.
    eachTextInTable(*reference, [this](qint64 n, std::string_view text) { put(m_byReference, text, n); });
}

void NameIndex::expect(qint64 rows) { m_byReference.expect(size_t(rows)); }

/// The first are looked up one by one: what comes of them is wanted at once, and to read a million takes longer than a look.
bool NameIndex::isProbing()
{
    constexpr int few = 300;
    if (!m_isAsked) {
        db::Statement index =
            m_rows.reader().database().prepare("SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?1");
        index.bind(1, QString::fromLatin1(m_entity.key + "_by_reference"));
        // An edit may have dropped its indexes, or drop them yet.
        m_isAsked = true;
        m_canProbe = !m_rows.edit() && index.step();
    }
    return m_canProbe && m_probed++ < few;
}

void NameIndex::probe(std::string_view reference)
{
    const Field &field = *m_entity.fieldByKey("reference");
    db::Statement rows =
        m_rows.reader().database().prepare("SELECT n FROM " + m_entity.key + " WHERE " + field.column + " = ?1 LIMIT 2");
    rows.bind(1, toQString(reference));
    while (rows.step())
        put(m_byReference, reference, rows.integer(0));
}

void NameIndex::add(qint64 n, std::string_view name, std::string_view reference)
{
    // What is not loaded yet will find the row where it is.
    if (m_hasReferences || m_canProbe)
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
    if (!m_hasReferences && isProbing())
        probe(reference);
    else
        loadReferences();
    return reference.empty() || m_byReference.size() == 0 ? Match{} : matchOf(m_byReference, keyOfText(reference), true);
}

qint64 NameIndex::findIdentifier(std::string_view text) const
{
    const auto uuid = Uuid::fromString(toQString(text));
    return uuid ? m_rows.findIdentifier(m_entity.number, *uuid) : 0;
}

void NameIndex::prepare(Question &question, std::string_view text) const
{
    question.text = text;
    question.form.clear();
    appendFolded(question.form, text);
    question.key = keyOfText(question.form);
    m_byName.prefetch(question.key);
}

NameIndex::Match NameIndex::find(std::string_view text)
{
    prepare(m_question, text);
    return find(m_question);
}

NameIndex::Match NameIndex::find(const Question &question)
{
    constexpr size_t uuidLength = 36;
    if (question.text.size() == uuidLength) {
        if (const qint64 n = findIdentifier(question.text))
            return {n, false, true};
    }
    const auto found = [](const Match &match) { return match.n != 0 || match.several; };
    if (const Match match = findReference(question.text); found(match))
        return match;
    loadNames();
    if (question.form.empty())
        return {};
    if (const Match match = matchOf(m_byName, question.key, true); found(match))
        return match;
    // Of names without spaces and signs the form is the squashed one.
    squash(m_squashed, question.form);
    if (m_squashed.empty())
        return {};
    const quint64 key = keyOfText(m_squashed);
    const Match withSigns = matchOf(m_bySquashed, key, false);
    const Match without = m_squashed == question.form ? Match{} : matchOf(m_byName, key, false);
    if (found(withSigns) && found(without) && withSigns.n != without.n)
        return {0, true, false};
    return found(withSigns) ? withSigns : without;
}

} // namespace plumbline::exchange
