// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/record_query.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/records/origins_query.h"
#include "core/records/person.h"
#include "core/workspace/store.h"

namespace plumbline::records {
namespace {

std::vector<Option> namedRows(const Reader &reader, const QByteArray &sql)
{
    std::vector<Option> options;
    db::Statement rows = reader.database().prepare(sql);
    while (rows.step())
        options.push_back({Uuid{rows.blob(0)}.toString(), rows.text(1), rows.text(2)});
    return options;
}

QString writtenOf(const Reader &reader, const FieldText &text, const Field &field, const Value &value, const Words &words)
{
    if (!isFilled(value))
        return {};
    if (field.kind == FieldKind::Reference)
        return Uuid{uuidOf(reader.database(), reader.entity(field.references), std::get<qint64>(value))}.toString();
    if (field.kind == FieldKind::Choice)
        return std::get<QString>(value);
    if (field.kind == FieldKind::Choices)
        return std::get<QStringList>(value).join(u';');
    return text.write(field, value, words);
}

} // namespace

const FactView *RecordView::fact(QByteArrayView key) const
{
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const FactView &fact) { return fact.field.key == key; });
    return found == facts.end() ? nullptr : &*found;
}

RecordView recordView(const Reader &reader, int entityNumber, qint64 n, const Words &words)
{
    RecordView view;
    view.entity = entityNumber;
    view.n = n;
    view.choices = ChoiceBook::load(reader);
    const Entity &entity = reader.entity(entityNumber);
    const FieldText text(reader, view.choices);
    const auto row = n > 0 ? reader.row(entityNumber, n) : std::nullopt;
    if (row)
        view.name = nameOfRow(reader, entityNumber, n);
    const QHash<QByteArray, Phrase> origins = originsOf(reader, entityNumber, n);
    for (size_t i = 0; i < entity.fields.size(); ++i) {
        const Field &field = entity.fields[i];
        if (field.internal)
            continue;
        const Value value = row ? row->values[i] : Value();
        const auto origin = origins.constFind(field.key);
        view.facts.push_back({field, value, isFilled(value) ? text.speak(field, value, words) : QString(),
                              writtenOf(reader, text, field, value, words),
                              origin == origins.constEnd() ? QString() : words.say(*origin)});
    }
    view.people = namedRows(reader, "SELECT p.id, p.name, u.name FROM person p LEFT JOIN unit u ON u.n = p.unit "
                                    "ORDER BY p.left_on IS NOT NULL, p.n");
    view.units = namedRows(reader, "SELECT u.id, u.name, v.name FROM unit u LEFT JOIN unit v ON v.n = u.parent ORDER BY u.n");
    return view;
}

std::vector<Option> rowsNamed(const Reader &reader, int entityNumber, const QString &typed, int limit)
{
    const Entity &entity = reader.entity(entityNumber);
    const Field *name = nameField(entity);
    Q_ASSERT(name);
    const QByteArray detail = entityNumber == entity::contact   ? "(SELECT a.name FROM account a WHERE a.n = t.account)"
                              : entityNumber == entity::account ? "t.location"
                                                                : "NULL";
    const QByteArray column = "t." + name->column;
    const QString needle = folded(typed.trimmed());
    const QByteArray pinyin = isPinyinQuery(needle) ? " OR matches_pinyin(" + column + ", ?1)" : QByteArray();
    db::Statement rows = reader.database().prepare(
        "SELECT t.id, " + column + ", " + detail + " FROM " + entity.key + " t WHERE ?1 = '' OR contains_folded(" + column
        + ", ?1)" + pinyin + " ORDER BY substr(folded(" + column + "), 1, length(?1)) <> ?1, t.n DESC LIMIT ?2");
    rows.bind(1, needle).bind(2, limit);
    std::vector<Option> options;
    while (rows.step())
        options.push_back({Uuid{rows.blob(0)}.toString(), rows.text(1), rows.text(2)});
    return options;
}

} // namespace plumbline::records
