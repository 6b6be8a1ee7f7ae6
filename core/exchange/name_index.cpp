// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/name_index.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/find_row.h"

namespace plumbline::exchange {
namespace {

constexpr qint64 severalRows = -1;

} // namespace

void NameIndex::put(QHash<QString, qint64> &index, const QString &key, qint64 n)
{
    if (key.isEmpty())
        return;
    const auto found = index.find(key);
    if (found == index.end())
        index.insert(key, n);
    else if (*found != n)
        *found = severalRows;
}

void NameIndex::add(qint64 n, const QString &name, const QString &reference)
{
    put(m_byReference, reference, n);
    put(m_byName, folded(name), n);
    put(m_bySquashed, squashed(name), n);
    if (!name.isEmpty())
        m_names.insert(n, name);
}

NameIndex NameIndex::load(const Reader &reader, const Entity &entity)
{
    NameIndex index;
    const Field *name = records::nameField(entity);
    const QByteArray nameColumn = name ? name->column : QByteArray("NULL");
    const QByteArray referenceColumn = entity.fieldByKey("reference") ? "reference" : "NULL";
    db::Statement rows =
        reader.database().prepare("SELECT n, id, " + nameColumn + ", " + referenceColumn + " FROM " + entity.key);
    while (rows.step()) {
        index.add(rows.integer(0), rows.text(2), rows.text(3));
        index.m_byIdentifier.insert(Uuid{rows.blob(1)}.toString(), rows.integer(0));
    }
    return index;
}

NameIndex::Match NameIndex::findReference(const QString &reference) const
{
    const qint64 n = m_byReference.value(reference);
    return n == severalRows ? Match{0, true, true} : Match{n, false, true};
}

NameIndex::Match NameIndex::find(const QString &text) const
{
    const std::tuple<const QHash<QString, qint64> &, QString, bool> ways[] = {
        {m_byIdentifier, text.toLower(), true},
        {m_byReference, text, true},
        {m_byName, folded(text), true},
        {m_bySquashed, squashed(text), false},
    };
    for (const auto &[index, key, exact] : ways) {
        const auto found = index.constFind(key);
        if (found != index.constEnd() && !key.isEmpty())
            return *found == severalRows ? Match{0, true, exact} : Match{*found, false, exact};
    }
    return {};
}

} // namespace plumbline::exchange
