// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/mapping.h"

#include "core/base/simplified.h"
#include "core/base/text.h"
#include "core/exchange/phrases.h"
#include "core/pipeline/pipeline_store.h"
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
        {Target::StageEntered, {u"entered_stage_at"_s, u"stage_since"_s, u"stage since"_s, u"进入阶段时间"_s, u"阶段开始时间"_s}},
        {Target::Closed, {u"close_date"_s, u"close date"_s, u"closed at"_s, u"关闭日期"_s, u"结束日期"_s}},
        {Target::LineProduct, {u"product"_s, u"产品"_s, u"产品名称"_s}},
        {Target::LineQuantity, {u"quantity"_s, u"数量"_s}},
        {Target::LinePrice, {u"unit_price"_s, u"unit price"_s, u"单价"_s}},
    };
    return special;
}

/// "entered:quote", "Entered Quote", and what the other language calls it, as headers without sign or case; and the stages.
QHash<QString, QString> enteredHeaders(const Reader &reader)
{
    static const Words english{Language::English};
    static const Words chinese{Language::Chinese};
    QHash<QString, QString> stages;
    for (const pipeline::StageDefinition &stage : pipeline::defaultPipeline(reader).definition.stages) {
        const Phrase header = phrases::enteredColumn(stage.name);
        for (const QString &form : {enteredKey(stage.key), english.say(header), chinese.say(header)})
            stages[simplified(headerForm(form))] = stage.key;
    }
    return stages;
}

/// 編號 is 编号.
bool isMeantBy(const Field &field, const QString &written)
{
    const QString header = simplified(written);
    static const Words english{Language::English};
    static const Words chinese{Language::Chinese};
    if (header == QString::fromUtf8(field.key) || header == folded(english.say(field.label()))
        || header == folded(chinese.say(field.label())))
        return true;
    return std::any_of(field.synonyms.begin(), field.synonyms.end(), [&](const QString &word) { return folded(word) == header; });
}

} // namespace

QString enteredKey(const QString &stage) { return u"entered:"_s + stage; }

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

namespace {

const std::vector<QJsonObject> &presets()
{
    static const std::vector<QJsonObject> all = [] {
        initResources();
        std::vector<QJsonObject> list;
        const QDir folder(u":/presets"_s);
        const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                list.push_back(QJsonDocument::fromJson(file.readAll()).object());
        }
        return list;
    }();
    return all;
}

QSet<QString> formsIn(const QJsonArray &list)
{
    QSet<QString> forms;
    for (const auto &header : list)
        forms.insert(headerForm(header.toString()));
    return forms;
}

/// How many of the headers the preset names; 0 where it is not of this kind of file.
qsizetype knownBy(const QJsonObject &preset, const QSet<QString> &headers)
{
    if (preset.contains(u"headers"_s))
        return formsIn(preset[u"headers"_s].toArray()) == headers ? headers.size() + 1 : 0;
    if (!headers.contains(formsIn(preset[u"match"_s].toArray())))
        return 0;
    qsizetype known = 0;
    const QJsonObject columns = preset[u"columns"_s].toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        known += headers.contains(headerForm(column.key()));
    return known;
}

struct HeaderUnit {
    QString base; ///< the header without it
    int power = 0;
};

/// 预算（万元） is 预算 in ten thousands; a star and 必填 say nothing of what the column means.
HeaderUnit unitOf(QString header)
{
    // `header` is folded: brackets and stars are ASCII.
    while (header.endsWith(u'*') || header.startsWith(u'*'))
        header = (header.endsWith(u'*') ? header.chopped(1) : header.mid(1)).trimmed();
    const qsizetype open = header.lastIndexOf(u'(');
    if (open <= 0 || !header.endsWith(u')'))
        return {header, 0};
    static const QHash<QString, int> powers{{u"元"_s, 0},   {u"rmb"_s, 0},      {u"cny"_s, 0},     {u"千元"_s, 3}, {u"k"_s, 3},
                                            {u"万元"_s, 4}, {u"万"_s, 4},       {u"亿元"_s, 8},    {u"亿"_s, 8},   {u"必填"_s, 0},
                                            {u"选填"_s, 0}, {u"required"_s, 0}, {u"optional"_s, 0}};
    const auto power = powers.constFind(header.mid(open + 1).chopped(1).trimmed());
    return power == powers.constEnd() ? HeaderUnit{header, 0} : HeaderUnit{header.left(open).trimmed(), *power};
}

} // namespace

std::optional<QJsonObject> presetFor(const QString &as, const QStringList &headers)
{
    QSet<QString> forms;
    for (const QString &header : headers)
        forms.insert(headerForm(header));
    const QJsonObject *best = nullptr;
    qsizetype most = 0;
    for (const QJsonObject &preset : presets()) {
        const qsizetype known = preset[u"as"_s].toString() == as ? knownBy(preset, forms) : 0;
        if (known > most) {
            best = &preset;
            most = known;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

Mapping mappingByHeaders(const QString &as, const QStringList &headers, const Reader &reader)
{
    Mapping mapping;
    mapping.as = as;
    const Entity &entity = reader.entity(entityFromWord(as));
    QSet<QByteArray> taken;
    const QHash<QString, QString> entered = entity.number == entity::deal ? enteredHeaders(reader) : QHash<QString, QString>();
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
        // A second phone: where the first is empty it is the one.
        for (const Field &field : entity.fields) {
            if (!field.internal && field.kind == FieldKind::Text && isMeantBy(field, header)) {
                meaning.target = Target::Field;
                meaning.field = field.key;
                return meaning;
            }
        }
        for (const SpecialHeader &special : specialHeaders()) {
            if (entity.number == entity::deal && special.headers.contains(simplified(header)))
                meaning.target = special.target;
        }
        if (const auto stage = entered.constFind(simplified(header)); stage != entered.constEnd()) {
            meaning.target = Target::Entered;
            meaning.stage = *stage;
        }
        return meaning;
    };
    for (const QString &header : headers) {
        const QString form = headerForm(header);
        if (mapping.columns.contains(form))
            continue;
        ColumnMeaning meaning = meaningOf(form);
        const HeaderUnit unit = unitOf(form);
        if (meaning.target == Target::Ignore && unit.base != form) {
            meaning = meaningOf(unit.base);
            const Field *field = meaning.target == Target::Field ? entity.fieldByKey(meaning.field) : nullptr;
            if (field && (field->kind == FieldKind::Money || field->kind == FieldKind::Integer))
                meaning.power = unit.power;
        }
        mapping.columns[form] = meaning;
    }
    return mapping;
}

Mapping completed(const Mapping &mapping, const QStringList &headers, const Reader &reader)
{
    Mapping whole = mapping;
    whole.columns.clear();
    QStringList unknown;
    for (const QString &header : headers) {
        const QString form = headerForm(header);
        const auto said = mapping.columns.constFind(form);
        if (said == mapping.columns.constEnd())
            unknown.append(header);
        else
            whole.columns[form] = *said;
    }
    const Entity &entity = reader.entity(entityFromWord(mapping.as));
    QSet<QByteArray> taken;
    for (const ColumnMeaning &meaning : std::as_const(whole.columns))
        taken.insert(meaning.field);
    const Mapping byHeaders = mappingByHeaders(mapping.as, unknown, reader);
    for (const QString &header : std::as_const(unknown)) {
        const QString form = headerForm(header);
        ColumnMeaning meaning = byHeaders.columns.value(form);
        const Field *field = meaning.target == Target::Field ? entity.fieldByKey(meaning.field) : nullptr;
        if (field && taken.contains(meaning.field) && field->kind != FieldKind::Text)
            meaning = {};
        if (meaning.target == Target::Ignore && !form.isEmpty() && entity.fieldByKey("notes"))
            meaning.target = Target::Extra;
        whole.columns[form] = meaning;
    }
    return whole;
}

} // namespace plumbline::exchange
