// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/search_query.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/find_row.h"
#include "core/workspace/journal.h"

namespace plumbline::records {
namespace {

bool isSearched(const Field &field)
{
    return !field.internal && (field.kind == FieldKind::Text || field.kind == FieldKind::Notes);
}

QString excerptAround(const QString &text, qsizetype at, qsizetype length)
{
    constexpr qsizetype around = 24;
    const qsizetype start = std::max<qsizetype>(0, at - around);
    QString excerpt = oneLine(text.mid(start, length + 2 * around));
    if (start > 0)
        excerpt.prepend(u'…');
    if (start + length + 2 * around < text.size())
        excerpt.append(u'…');
    return excerpt;
}

/// The text around what was found in a field; empty where nothing was.
std::optional<QString> excerptOf(const QString &value, const QString &needle, const PinyinPattern &pinyin, bool isName)
{
    // Folding may change lengths (ﬁ → fi), so the place is only near; that is enough for an excerpt.
    if (const qsizetype at = folded(value).indexOf(needle); at >= 0)
        return excerptAround(value, at, needle.size());
    if (const auto match = isName ? pinyin.find(value) : std::nullopt)
        return excerptAround(value, match->start, match->length);
    return std::nullopt;
}

QByteArray sqlFor(const Entity &entity, bool byPinyin)
{
    QByteArray condition;
    for (const Field &field : entity.fields) {
        if (isSearched(field))
            condition += (condition.isEmpty() ? "" : " OR ") + QByteArray("contains_folded(") + (field.custom ? "m." : "t.")
                         + field.column + ", ?1)";
    }
    if (const Field *name = nameField(entity); name && byPinyin)
        condition += " OR matches_pinyin(t." + name->column + ", ?1)";
    return selectRows(entity) + " WHERE " + condition + " ORDER BY t.n DESC LIMIT ?2";
}

} // namespace

SearchView search(const Reader &reader, const QString &text, int limit)
{
    SearchView view;
    const QString needle = folded(text.trimmed());
    if (needle.isEmpty())
        return view;
    const PinyinPattern pinyin(needle);
    for (const int number : {entity::deal, entity::account, entity::contact, entity::person, entity::product, entity::activity}) {
        const Entity &entity = reader.entity(number);
        const int room = limit - int(view.hits.size());
        db::Statement statement = reader.database().prepare(sqlFor(entity, !pinyin.isEmpty()));
        statement.bind(1, needle).bind(2, room + 1);
        while (statement.step()) {
            if (int(view.hits.size()) == limit) {
                view.more = true;
                return view;
            }
            const Row row = readRow(entity, statement);
            for (size_t i = 0; i < entity.fields.size(); ++i) {
                if (!isSearched(entity.fields[i]) || !isFilled(row.values[i]))
                    continue;
                const QString &value = std::get<QString>(row.values[i]);
                const auto excerpt = excerptOf(value, needle, pinyin, &entity.fields[i] == nameField(entity));
                if (!excerpt)
                    continue;
                SearchHit hit{
                    number,   row.n, row.id, nameOfRow(reader, number, row.n), entity.fields[i].label(), entity.fields[i].key,
                    *excerpt, {}};
                if (const Value &deal = row.at(entity, entity.rootField); isFilled(deal)) {
                    hit.name = nameOfRow(reader, entity::deal, std::get<qint64>(deal));
                    hit.deal = Uuid{uuidOf(reader.database(), reader.entity(entity::deal), std::get<qint64>(deal))};
                }
                view.hits.push_back(std::move(hit));
                break;
            }
        }
    }
    return view;
}

} // namespace plumbline::records
