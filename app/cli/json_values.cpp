// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/json_values.h"

#include "app/cli/phrases.h"
#include "core/words/json_reader.h"
#include "core/workspace/journal.h"

#include <algorithm>
#include <QFile>

namespace plumbline::cli {

using namespace Qt::StringLiterals;

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

Result<QJsonObject> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Refusal{say(QT_TRANSLATE_NOOP("cli", "The file %1 cannot be read.")).with(path), u"file"_s};
    return JsonReader::parse(file.readAll(), path);
}

QJsonValue jsonOf(const Zone &zone, std::optional<Moment> moment)
{
    return moment ? QJsonValue(zone.toIso(*moment)) : QJsonValue();
}

QJsonValue jsonOf(const CodeList &codes, int number)
{
    const auto code = std::find_if(codes.begin(), codes.end(), [&](const Code &known) { return known.number == number; });
    return code == codes.end() ? QJsonValue() : QJsonValue(QLatin1String(code->key));
}

QString keyOf(const Entity &entity) { return QString::fromUtf8(entity.key); }

QJsonValue jsonOf(const Reader &reader, const Field &field, const Value &value)
{
    if (!isFilled(value))
        return {};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
    case FieldKind::Choice: return std::get<QString>(value);
    case FieldKind::Choices: return QJsonArray::fromStringList(std::get<QStringList>(value));
    case FieldKind::Integer: return std::get<qint64>(value);
    case FieldKind::YesNo: return std::get<qint64>(value) != 0;
    case FieldKind::Money: {
        const Money &money = std::get<Money>(value);
        return QJsonObject{{u"minor"_s, money.minor}, {u"currency"_s, QString::fromLatin1(money.currency)}};
    }
    case FieldKind::Date: return toIso(CivilDate{qint32(std::get<qint64>(value))});
    case FieldKind::Moment: return reader.zone().toIso({std::get<qint64>(value)});
    case FieldKind::Code: return jsonOf(*field.codes, int(std::get<qint64>(value)));
    case FieldKind::Reference: {
        const QByteArray uuid = uuidOf(reader.database(), reader.entity(field.references), std::get<qint64>(value));
        return uuid.isEmpty() ? QJsonValue() : QJsonValue(Uuid{uuid}.toString());
    }
    case FieldKind::Name: return Stored<LocalText>::fromValue(value).toJson();
    case FieldKind::Bytes: return QString::fromLatin1(std::get<QByteArray>(value).toHex());
    }
    return {};
}

QJsonObject jsonOf(const Zone &zone, const pipeline::DealListRow &deal)
{
    return {{u"id"_s, deal.id.toString()},
            {u"reference"_s, textOrNull(deal.reference)},
            {u"title"_s, deal.title},
            {u"stage"_s, textOrNull(deal.stage)},
            {u"phase"_s, jsonOf(pipeline::phases(), int(deal.phase))},
            {u"kind"_s, jsonOf(pipeline::stageKinds(), int(deal.kind))},
            {u"owner"_s, textOrNull(deal.owner)},
            {u"account"_s, textOrNull(deal.account)},
            {u"amount_minor"_s, deal.amount ? QJsonValue(deal.amount->minor) : QJsonValue()},
            {u"currency"_s, deal.amount ? QJsonValue(QString::fromLatin1(deal.amount->currency)) : QJsonValue()},
            {u"entered_stage_at"_s, jsonOf(zone, deal.entered)},
            {u"days_in_stage"_s, deal.daysInStage ? QJsonValue(*deal.daysInStage) : QJsonValue()},
            {u"next_step"_s, textOrNull(deal.nextStep)},
            {u"next_step_on"_s, deal.nextStepOn ? QJsonValue(toIso(*deal.nextStepOn)) : QJsonValue()}};
}

QJsonObject jsonOf(const Words &words, const pipeline::Verdict &verdict)
{
    QJsonArray missing;
    for (const pipeline::Missing &item : verdict.missing) {
        missing.append(QJsonObject{{u"requirement"_s, item.requirement},
                                   {u"stage"_s, item.stage},
                                   {u"hard"_s, item.hard},
                                   {u"text"_s, words.say(item.text)},
                                   {u"where"_s, item.where}});
    }
    return {{u"allowed"_s, verdict.allowed()},
            {u"from"_s, textOrNull(verdict.from)},
            {u"to"_s, textOrNull(verdict.to)},
            {u"missing"_s, missing}};
}

} // namespace plumbline::cli
