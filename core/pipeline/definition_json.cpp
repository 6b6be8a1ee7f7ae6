// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/definition_json.h"

#include "core/base/text.h"
#include "core/pipeline/deal_vocabulary.h"
#include "core/pipeline/phrases.h"
#include "core/records/choice.h"
#include "core/records/field_text.h"
#include "core/words/json_reader.h"
#include "core/words/words.h"

#include <algorithm>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(packs); }

namespace plumbline::pipeline {
namespace {

using namespace Qt::StringLiterals;

const QString format = QStringLiteral("plumbline.pipeline/1");

QStringList keysOf(const CodeList &codes)
{
    QStringList keys;
    for (const Code &code : codes)
        keys.append(QLatin1String(code.key));
    return keys;
}

QString keyOf(const CodeList &codes, int number)
{
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code &code) { return code.number == number; });
    return found == codes.end() ? QString() : QString::fromLatin1(found->key);
}

QString sinceKey(Since since) { return since == Since::DealBegan ? u"deal"_s : u"stage"_s; }

QJsonArray kindKeys(const std::vector<records::ActivityKind> &kinds)
{
    QJsonArray keys;
    for (const auto kind : kinds)
        keys.append(keyOf(records::activityKinds(), int(kind)));
    return keys;
}

QJsonObject conditionToJson(const Condition &condition)
{
    struct Encode {
        QJsonObject operator()(const FieldFilled &c) const
        {
            return {{u"type"_s, u"field"_s}, {u"field"_s, QString::fromUtf8(c.field)}};
        }
        QJsonObject operator()(const FormulaHolds &c) const
        {
            return {{u"type"_s, u"formula"_s}, {u"formula"_s, c.text}, {u"language"_s, formula::languageVersion}};
        }
        QJsonObject operator()(const ChoicesTicked &c) const
        {
            return {{u"type"_s, u"choices"_s}, {u"field"_s, QString::fromUtf8(c.field)}, {u"least"_s, c.least}};
        }
        QJsonObject operator()(const TextLength &c) const
        {
            return {{u"type"_s, u"text"_s}, {u"field"_s, QString::fromUtf8(c.field)}, {u"least"_s, c.least}};
        }
        QJsonObject operator()(const AttachmentPresent &c) const { return {{u"type"_s, u"attachment"_s}, {u"kind"_s, c.kind}}; }
        QJsonObject operator()(const ActivitiesHeld &c) const
        {
            return {{u"type"_s, u"activities"_s},
                    {u"kinds"_s, kindKeys(c.kinds)},
                    {u"least"_s, c.least},
                    {u"since"_s, sinceKey(c.since)}};
        }
        QJsonObject operator()(const EffectiveTouches &c) const
        {
            return {{u"type"_s, u"effective_touch"_s}, {u"least"_s, c.least}, {u"since"_s, sinceKey(c.since)}};
        }
    };
    return std::visit(Encode{}, condition);
}

QJsonArray requirementsToJson(const std::vector<Requirement> &requirements)
{
    QJsonArray list;
    for (const Requirement &requirement : requirements) {
        QJsonObject json = conditionToJson(requirement.condition);
        json[u"key"_s] = requirement.key;
        json[u"hard"_s] = requirement.hard;
        list.append(json);
    }
    return list;
}

QJsonObject stageToJson(const StageDefinition &stage)
{
    QJsonObject json{{u"key"_s, stage.key},
                     {u"name"_s, stage.name.toJson()},
                     {u"phase"_s, keyOf(phases(), int(stage.phase))},
                     {u"kind"_s, keyOf(stageKinds(), int(stage.kind))}};
    const auto putName = [&](const QString &key, const LocalText &text) {
        if (!text.isEmpty())
            json[key] = text.toJson();
    };
    putName(u"group"_s, stage.group);
    putName(u"role"_s, stage.role);
    putName(u"sop"_s, stage.sop);
    const auto putNumber = [&](const QString &key, std::optional<int> number) {
        if (number)
            json[key] = *number;
    };
    putNumber(u"idle_limit_days"_s, stage.idleLimitDays);
    putNumber(u"dwell_limit_days"_s, stage.dwellLimitDays);
    putNumber(u"win_probability"_s, stage.winProbability);
    if (!stage.touchKinds.empty())
        json[u"touch_kinds"_s] = kindKeys(stage.touchKinds);
    if (!stage.exit.empty())
        json[u"exit"_s] = requirementsToJson(stage.exit);
    if (!stage.entry.empty())
        json[u"entry"_s] = requirementsToJson(stage.entry);
    return json;
}

/// Decodes with a workspace's fields at hand, or without.
class Decoder
{
public:
    explicit Decoder(const Reader *reader) : m_reader(reader)
    {
        if (reader)
            m_choices = records::ChoiceBook::load(*reader);
    }

    StageDefinition stage(JsonReader &json) const
    {
        StageDefinition stage;
        stage.key = json.text(u"key"_s);
        stage.name = json.name(u"name"_s);
        stage.group = json.name(u"group"_s, false);
        stage.phase = Phase(json.oneOf(u"phase"_s, keysOf(phases()), 1) + 1);
        stage.kind = StageKind(json.oneOf(u"kind"_s, keysOf(stageKinds()), 0) + 1);
        stage.role = json.name(u"role"_s, false);
        stage.sop = json.name(u"sop"_s, false);
        stage.idleLimitDays = json.integer(u"idle_limit_days"_s, 1, 3650);
        stage.dwellLimitDays = json.integer(u"dwell_limit_days"_s, 1, 3650);
        stage.winProbability = json.integer(u"win_probability"_s, 0, 100);
        stage.touchKinds = kinds(json, u"touch_kinds"_s);
        stage.exit = requirements(json, u"exit"_s);
        stage.entry = requirements(json, u"entry"_s);
        return stage;
    }

private:
    std::vector<records::ActivityKind> kinds(JsonReader &json, const QString &key) const
    {
        std::vector<records::ActivityKind> kinds;
        const QStringList names = json.texts(key);
        const QStringList known = keysOf(records::activityKinds());
        for (const QString &name : names) {
            const qsizetype index = known.indexOf(name);
            if (index < 0)
                json.refuse(key, phrases::oneOfKinds(known));
            else
                kinds.push_back(records::ActivityKind(records::activityKinds()[size_t(index)].number));
        }
        return kinds;
    }

    std::vector<Requirement> requirements(JsonReader &stage, const QString &key) const
    {
        std::vector<Requirement> list;
        QSet<QString> keys;
        stage.each(key, [&](JsonReader &json) {
            Requirement requirement;
            requirement.key = json.text(u"key"_s);
            requirement.hard = json.yes(u"hard"_s, true);
            requirement.condition = condition(json);
            if (keys.contains(requirement.key))
                json.refuse(u"key"_s, phrases::duplicateKey(requirement.key));
            keys.insert(requirement.key);
            list.push_back(requirement);
        });
        return list;
    }

    Condition condition(JsonReader &json) const
    {
        static const QStringList types{u"field"_s,      u"formula"_s,    u"choices"_s,        u"text"_s,
                                       u"attachment"_s, u"activities"_s, u"effective_touch"_s};
        constexpr int mostCount = 100'000;
        const auto least = [&] { return json.integer(u"least"_s, 1, mostCount).value_or(1); };
        const auto since = [&] {
            return json.oneOf(u"since"_s, {u"deal"_s, u"stage"_s}, 1) == 0 ? Since::DealBegan : Since::StageEntered;
        };
        switch (json.oneOf(u"type"_s, types, -1)) {
        case 0: return FieldFilled{field(json, {})};
        case 1: return formula(json);
        case 2: return ChoicesTicked{field(json, {FieldKind::Choices}), least()};
        case 3: return TextLength{field(json, {FieldKind::Text, FieldKind::Notes}), least()};
        case 4: return AttachmentPresent{attachmentKind(json)};
        case 5: {
            ActivitiesHeld held{kinds(json, u"kinds"_s), least(), since()};
            if (held.kinds.empty())
                json.refuse(u"kinds"_s, phrases::oneOfKinds(keysOf(records::activityKinds())));
            return held;
        }
        default: return EffectiveTouches{least(), since()};
        }
    }

    QByteArray field(JsonReader &json, const std::vector<FieldKind> &fitting) const
    {
        const QByteArray key = json.text(u"field"_s).toUtf8();
        checkField(json, u"field"_s, key, fitting);
        return key;
    }

    void checkField(JsonReader &json, const QString &at, const QByteArray &key, const std::vector<FieldKind> &fitting) const
    {
        if (!m_reader)
            return;
        const Field *found = m_reader->entity(entity::deal).fieldByKey(key);
        if (!found || found->internal)
            json.refuse(at, phrases::noFieldOfDeal(QString::fromUtf8(key)));
        else if (!fitting.empty() && std::find(fitting.begin(), fitting.end(), found->kind) == fitting.end())
            json.refuse(at, phrases::wrongFieldKind(QString::fromUtf8(key)));
    }

    /// Read and checked where there is a workspace to check it against; kept with choices by key.
    FormulaHolds formula(JsonReader &json) const
    {
        const QString text = json.text(u"formula"_s);
        const int version = json.integer(u"language"_s, 1, 1'000'000).value_or(formula::languageVersion);
        if (version > formula::languageVersion)
            json.refuse(u"language"_s, phrases::newerFormula());
        if (!m_reader)
            return {text};
        const auto compiled = formula::compile(text, *dealVocabulary(m_reader->sharedCatalogue()),
                                               formulaLists(*m_reader, m_choices), formula::Kind::YesNo);
        if (compiled.ok())
            return {compiled.formula->stored()};
        json.refuse(u"formula"_s, compiled.problem->refusal(text).phrase);
        return {text};
    }

    QString attachmentKind(JsonReader &json) const
    {
        const QString kind = json.text(u"kind"_s);
        if (m_reader && !m_choices.find(u"attachment_kind"_s, kind))
            json.refuse(u"kind"_s, phrases::noSuchAttachmentKind(kind));
        return kind;
    }

    const Reader *m_reader;
    records::ChoiceBook m_choices;
};

/// Open stages first, then one won and one lost; every key once.
std::optional<plumbline::Phrase> wrongOrder(const Definition &definition)
{
    const auto count = [&](StageKind kind) {
        return std::count_if(definition.stages.begin(), definition.stages.end(), [&](const auto &s) { return s.kind == kind; });
    };
    const auto firstClosed =
        std::find_if(definition.stages.begin(), definition.stages.end(), [](const auto &s) { return s.kind != StageKind::Open; });
    const bool openAfterClosed =
        std::any_of(firstClosed, definition.stages.end(), [](const auto &s) { return s.kind == StageKind::Open; });
    if (count(StageKind::Open) < 1 || count(StageKind::Won) != 1 || count(StageKind::Lost) != 1 || openAfterClosed)
        return phrases::stageOrder();
    QSet<QString> keys;
    for (const StageDefinition &stage : definition.stages) {
        if (keys.contains(stage.key))
            return phrases::duplicateKey(stage.key);
        keys.insert(stage.key);
    }
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const Definition &definition)
{
    QJsonArray stages;
    for (const StageDefinition &stage : definition.stages)
        stages.append(stageToJson(stage));
    return {{u"format"_s, format},
            {u"key"_s, definition.key},
            {u"name"_s, definition.name.toJson()},
            {u"allows_skipping"_s, definition.allowsSkipping},
            {u"stages"_s, stages}};
}

Result<DecodedDefinition> definitionFromJson(const QJsonObject &json, const Reader *reader)
{
    std::optional<Refusal> wrong;
    JsonReader root(json, {}, wrong);
    DecodedDefinition decoded;
    if (root.text(u"format"_s) != format)
        root.refuse(u"format"_s, phrases::unknownFormat());
    decoded.definition.key = root.text(u"key"_s);
    decoded.definition.name = root.name(u"name"_s);
    decoded.definition.allowsSkipping = root.yes(u"allows_skipping"_s, false);
    const Decoder decoder(reader);
    root.each(u"stages"_s, [&](JsonReader &stage) { decoded.definition.stages.push_back(decoder.stage(stage)); });
    if (const auto order = wrongOrder(decoded.definition))
        root.refuse(u"stages"_s, *order);
    root.eachText(u"moves"_s, [&](const QString &from, const QString &to) {
        const StageDefinition *target = decoded.definition.stage(to);
        if (!target || target->kind != StageKind::Open)
            root.refuse(u"moves."_s + from, phrases::moveTarget(to));
        decoded.moves[from] = to;
    });
    root.refuseUnknownKeys();
    if (wrong)
        return *wrong;
    return decoded;
}

QStringList shippedPipelines() { return {u"standard"_s, u"short"_s, u"detailed"_s}; }

Result<Definition> shippedPipeline(const QString &key)
{
    if (!shippedPipelines().contains(key))
        return phrases::noShippedPipeline(key, shippedPipelines());
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    QFile file(u":/packs/pipeline-"_s + key + u".json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const auto json = JsonReader::parse(file.readAll(), file.fileName());
    if (!json.ok())
        return json.refusal();
    const auto decoded = definitionFromJson(*json, nullptr);
    if (!decoded.ok())
        return decoded.refusal();
    return decoded->definition;
}

} // namespace plumbline::pipeline
