// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/mapping.h"

#include "core/base/text.h"
#include "core/exchange/phrases.h"
#include "core/words/json_reader.h"
#include "core/words/words.h"

#include <QDir>
#include <QFile>
#include <QSet>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(presets); }

namespace plumbline::exchange {
namespace {

using namespace Qt::StringLiterals;
using Target = ColumnMeaning::Target;

struct ImportWord {
    const char16_t *word;
    int entity;
};

constexpr ImportWord words[] = {{u"deals", entity::deal},
                                {u"accounts", entity::account},
                                {u"contacts", entity::contact},
                                {u"activities", entity::activity},
                                {u"products", entity::product},
                                {u"people", entity::person},
                                {u"instalments", entity::instalment},
                                {u"receipts", entity::receipt}};

struct SpecialHeader {
    Target target;
    QStringList headers;
};

const std::vector<SpecialHeader> &specialHeaders()
{
    static const std::vector<SpecialHeader> special{
        {Target::Stage,
         {u"stage"_s, u"deal_stage"_s, u"deal stage"_s, u"sales stage"_s, u"阶段"_s, u"商机阶段"_s, u"销售阶段"_s,
          u"线索阶段"_s}},
        {Target::StageEntered, {u"entered_stage_at"_s, u"stage since"_s, u"进入阶段时间"_s, u"阶段开始时间"_s}},
        {Target::Closed, {u"close_date"_s, u"close date"_s, u"closed at"_s, u"关闭日期"_s, u"结束日期"_s}},
        {Target::LineProduct, {u"product"_s, u"产品"_s, u"产品名称"_s}},
        {Target::LineQuantity, {u"quantity"_s, u"数量"_s}},
    };
    return special;
}

bool isMeantBy(const Field &field, const QString &header)
{
    static const Words english{Language::English};
    static const Words chinese{Language::Chinese};
    if (header == QString::fromUtf8(field.key) || header == folded(english.say(field.label()))
        || header == folded(chinese.say(field.label())))
        return true;
    return std::any_of(field.synonyms.begin(), field.synonyms.end(), [&](const QString &word) { return folded(word) == header; });
}

ColumnMeaning columnFromJson(JsonReader &json, const Entity &entity)
{
    ColumnMeaning meaning;
    if (json.yes(u"ignore"_s, false))
        return meaning;
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
        const QStringList kinds{u"id"_s, u"stage"_s, u"stage_entered"_s, u"closed"_s, u"line_product"_s, u"line_quantity"_s};
        constexpr Target targets[] = {Target::Identifier, Target::Stage,       Target::StageEntered,
                                      Target::Closed,     Target::LineProduct, Target::LineQuantity};
        meaning.target = targets[json.oneOf(u"is"_s, kinds, -1)];
    }
    return meaning;
}

} // namespace

QString headerForm(const QString &header) { return folded(header.simplified()); }

int entityFromWord(const QString &word)
{
    for (const auto &known : words) {
        if (word == QStringView(known.word))
            return known.entity;
    }
    return 0;
}

QStringList importWords()
{
    QStringList all;
    for (const auto &known : words)
        all.append(QString::fromUtf16(known.word));
    return all;
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
    constexpr DateOrder orders[] = {DateOrder::YearMonthDay, DateOrder::MonthDayYear, DateOrder::DayMonthYear};
    mapping.dateOrder = orders[root.oneOf(u"date_order"_s, {u"ymd"_s, u"mdy"_s, u"dmy"_s}, 0)];
    mapping.currency = root.text(u"currency"_s, false).toLatin1();
    if (!mapping.currency.isEmpty() && !isCurrency(mapping.currency))
        root.refuse(u"currency"_s, phrases::notACurrency());
    mapping.title = root.text(u"title"_s, false);
    root.texts(u"headers"_s);
    const Entity &entity = reader.entity(entityFromWord(mapping.as));
    root.eachObject(u"columns"_s, [&](const QString &header, JsonReader &column) {
        mapping.columns[headerForm(header)] = columnFromJson(column, entity);
    });
    root.refuseUnknownKeys();
    if (wrong)
        return *wrong;
    return mapping;
}

std::optional<QJsonObject> presetFor(const QString &as, const QStringList &headers)
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    const auto formsOf = [](const QStringList &list) {
        QSet<QString> forms;
        for (const QString &header : list)
            forms.insert(headerForm(header));
        return forms;
    };
    const QDir folder(u":/presets"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        QStringList wanted;
        const QJsonArray list = json[u"headers"_s].toArray();
        for (const auto &header : list)
            wanted.append(header.toString());
        if (json[u"as"_s].toString() == as && formsOf(wanted) == formsOf(headers))
            return json;
    }
    return std::nullopt;
}

Mapping mappingByHeaders(const QString &as, const QStringList &headers, const Reader &reader)
{
    Mapping mapping;
    mapping.as = as;
    const Entity &entity = reader.entity(entityFromWord(as));
    QSet<QByteArray> taken;
    const auto meaningOf = [&](const QString &header) {
        ColumnMeaning meaning;
        if (header == u"id" && !entity.fieldByKey("id")) {
            meaning.target = Target::Identifier;
            return meaning;
        }
        for (const Field &field : entity.fields) {
            if (!field.internal && !taken.contains(field.key) && isMeantBy(field, header)) {
                meaning.target = Target::Field;
                meaning.field = field.key;
                taken.insert(field.key);
                return meaning;
            }
        }
        for (const SpecialHeader &special : specialHeaders()) {
            if (entity.number == entity::deal && special.headers.contains(header))
                meaning.target = special.target;
        }
        return meaning;
    };
    for (const QString &header : headers)
        mapping.columns[headerForm(header)] = meaningOf(headerForm(header));
    return mapping;
}

} // namespace plumbline::exchange
