// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/mapping_json.h"

#include "core/base/text.h"
#include "core/exchange/phrases.h"
#include "core/words/json_reader.h"

#include <iterator>

namespace plumbline::exchange {
namespace {

using namespace Qt::StringLiterals;
using Target = ColumnMeaning::Target;

/// Meanings that "is" names.
struct Named {
    Target target;
    const char16_t *word;
};
constexpr Named named[] = {{Target::Identifier, u"id"},
                           {Target::Stage, u"stage"},
                           {Target::StageEntered, u"stage_entered"},
                           {Target::Closed, u"closed"},
                           {Target::LineProduct, u"line_product"},
                           {Target::LineQuantity, u"line_quantity"},
                           {Target::LinePrice, u"line_price"},
                           {Target::GivenName, u"given_name"},
                           {Target::FamilyName, u"family_name"}};

constexpr DateOrder orders[] = {DateOrder::YearMonthDay, DateOrder::MonthDayYear, DateOrder::DayMonthYear};
const QStringList &orderWords()
{
    static const QStringList words{u"ymd"_s, u"mdy"_s, u"dmy"_s};
    return words;
}

ColumnMeaning columnFromJson(JsonReader &json, const Entity &entity)
{
    ColumnMeaning meaning;
    if (json.yes(u"ignore"_s, false))
        return meaning;
    if (json.yes(u"extra"_s, false)) {
        meaning.target = Target::Extra;
        return meaning;
    }
    json.eachText(u"values"_s, [&](const QString &text, const QString &meant) { meaning.values[text] = meant; });
    meaning.power = json.integer(u"power"_s, 0, 12).value_or(0);
    meaning.unitLevel = json.text(u"level"_s, false);
    if (json.has(u"field"_s)) {
        meaning.target = Target::Field;
        meaning.field = json.text(u"field"_s).toUtf8();
        const Field *field = entity.fieldByKey(meaning.field);
        QStringList keys;
        for (const Field &known : entity.fields) {
            if (!known.internal)
                keys.append(QString::fromUtf8(known.key));
        }
        if (!field || field->internal)
            json.refuse(u"field"_s, phrases::unknownField(QString::fromUtf8(meaning.field), entity.label(),
                                                          nearest(QString::fromUtf8(meaning.field), keys)));
    } else if (json.has(u"entered"_s)) {
        meaning.target = Target::Entered;
        meaning.stage = json.text(u"entered"_s);
    } else {
        QStringList words;
        for (const Named &one : named)
            words.append(QString::fromUtf16(one.word));
        meaning.target = named[json.oneOf(u"is"_s, words, -1)].target;
    }
    return meaning;
}

} // namespace

QJsonObject toJson(const ColumnMeaning &meaning)
{
    QJsonObject json;
    switch (meaning.target) {
    case Target::Ignore: return {{u"ignore"_s, true}};
    case Target::Extra: return {{u"extra"_s, true}};
    case Target::Field: json[u"field"_s] = QString::fromUtf8(meaning.field); break;
    case Target::Entered: json[u"entered"_s] = meaning.stage; break;
    default:
        for (const Named &one : named) {
            if (one.target == meaning.target)
                json[u"is"_s] = QString::fromUtf16(one.word);
        }
    }
    if (!meaning.values.isEmpty()) {
        QJsonObject values;
        for (auto value = meaning.values.begin(); value != meaning.values.end(); ++value)
            values[value.key()] = value.value();
        json[u"values"_s] = values;
    }
    if (meaning.power > 0)
        json[u"power"_s] = meaning.power;
    if (!meaning.unitLevel.isEmpty())
        json[u"level"_s] = meaning.unitLevel;
    return json;
}

Result<Mapping> mappingFromJson(const QJsonObject &json, const Reader &reader)
{
    std::optional<Refusal> wrong;
    JsonReader root(json, {}, wrong);
    Mapping mapping;
    if (root.text(u"format"_s) != u"plumbline.mapping/1")
        root.refuse(u"format"_s, phrases::unknownMappingFormat());
    mapping.name = root.name(u"name"_s, false);
    mapping.as = importWords()[root.oneOf(u"as"_s, importWords(), -1)];
    mapping.dateOrder = orders[root.oneOf(u"date_order"_s, orderWords(), 0)];
    mapping.currency = root.text(u"currency"_s, false).toLatin1();
    if (!mapping.currency.isEmpty() && !isCurrency(mapping.currency))
        root.refuse(u"currency"_s, phrases::notACurrency());
    mapping.title = root.text(u"title"_s, false);
    root.texts(u"headers"_s);
    mapping.isOfKind = !root.texts(u"match"_s).isEmpty();
    const Entity &entity = reader.entity(entityFromWord(mapping.as));
    root.eachObject(u"columns"_s, [&](const QString &header, JsonReader &column) {
        mapping.columns[headerForm(header)] = columnFromJson(column, entity);
    });
    root.refuseUnknownKeys();
    if (wrong)
        return *wrong;
    return mapping;
}

QJsonObject toJson(const Mapping &mapping, std::optional<DateOrder> dateOrder)
{
    QJsonObject columns;
    for (auto column = mapping.columns.begin(); column != mapping.columns.end(); ++column)
        columns[column.key()] = toJson(column.value());
    QJsonObject json{{u"format"_s, u"plumbline.mapping/1"_s}, {u"as"_s, mapping.as}, {u"columns"_s, columns}};
    if (dateOrder)
        json[u"date_order"_s] = orderWords()[std::find(std::begin(orders), std::end(orders), *dateOrder) - std::begin(orders)];
    if (!mapping.currency.isEmpty())
        json[u"currency"_s] = QString::fromLatin1(mapping.currency);
    if (!mapping.title.isEmpty())
        json[u"title"_s] = mapping.title;
    return json;
}

} // namespace plumbline::exchange
