// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/requirement.h"

#include "core/base/text.h"
#include "core/pipeline/deal_facts.h"
#include "core/pipeline/phrases.h"
#include "core/records/field_text.h"

#include <algorithm>
#include <QRegularExpression>

namespace plumbline::pipeline {
namespace {

using records::ActivityStatus;

Lack lackOfField(const QByteArray &key, const Phrase &text) { return {text, QStringLiteral("deal.") + QString::fromUtf8(key)}; }

Lack unknownField(const QByteArray &key) { return lackOfField(key, phrases::fieldUnknown(QString::fromUtf8(key))); }

/// Negative, zero, positive; empty where the two cannot be compared.
std::optional<int> compare(const Field &field, const Value &value, const QString &constant, const DealFacts &facts)
{
    const auto sign = [](auto a, auto b) { return a < b ? -1 : a > b ? 1 : 0; };
    switch (field.kind) {
    case FieldKind::Money: {
        const Money &money = std::get<Money>(value);
        const auto limit = moneyFromText(constant, money.currency);
        return limit && limit->currency == money.currency ? std::optional(sign(money.minor, limit->minor)) : std::nullopt;
    }
    case FieldKind::Integer: {
        const auto limit = scaledNumber(constant, 0);
        return limit ? std::optional(sign(std::get<qint64>(value), *limit)) : std::nullopt;
    }
    case FieldKind::Date: {
        const auto limit = dateFromText(constant);
        return limit ? std::optional(sign(std::get<qint64>(value), qint64(limit->day))) : std::nullopt;
    }
    case FieldKind::Moment: {
        const auto limit = facts.zone.momentFromIso(constant);
        return limit ? std::optional(sign(std::get<qint64>(value), limit->ms)) : std::nullopt;
    }
    case FieldKind::YesNo: {
        const auto yes = records::yesOrNo(constant);
        return yes ? std::optional(sign(std::get<qint64>(value), qint64(*yes))) : std::nullopt;
    }
    case FieldKind::Code: {
        const Code *code = records::findCode(*field.codes, constant);
        return code ? std::optional(sign(std::get<qint64>(value), qint64(code->number))) : std::nullopt;
    }
    case FieldKind::Choice: {
        const auto *choice = facts.choices.find(QString::fromUtf8(field.choiceList), constant);
        return choice && choice->key == std::get<QString>(value) ? 0 : 1;
    }
    case FieldKind::Text:
    case FieldKind::Notes: return folded(std::get<QString>(value)).compare(folded(constant));
    default: return std::nullopt;
    }
}

/// Choices stand in no order: a budget band that is another one is not a greater one.
bool hasOrder(FieldKind kind) { return kind != FieldKind::Choice && kind != FieldKind::Code && kind != FieldKind::YesNo; }

bool holds(FieldCompares::Operator op, int order)
{
    switch (op) {
    case FieldCompares::Operator::Equal: return order == 0;
    case FieldCompares::Operator::Unequal: return order != 0;
    case FieldCompares::Operator::Less: return order < 0;
    case FieldCompares::Operator::LessOrEqual: return order <= 0;
    case FieldCompares::Operator::Greater: return order > 0;
    case FieldCompares::Operator::GreaterOrEqual: return order >= 0;
    }
    return false;
}

PhraseArgument spoken(const Field &field, const Value &value, const DealFacts &facts)
{
    switch (field.kind) {
    case FieldKind::Money: return std::get<Money>(value);
    case FieldKind::Integer: return std::get<qint64>(value);
    case FieldKind::Date: return CivilDate{qint32(std::get<qint64>(value))};
    case FieldKind::Moment: return Moment{std::get<qint64>(value)};
    case FieldKind::YesNo: return std::vector{phrases::yesOrNo(std::get<qint64>(value) != 0)};
    case FieldKind::Choice: return facts.choices.nameOf(QString::fromUtf8(field.choiceList), std::get<QString>(value));
    case FieldKind::Code: {
        const auto code = std::find_if(field.codes->begin(), field.codes->end(),
                                       [&](const Code &known) { return known.number == std::get<qint64>(value); });
        return code == field.codes->end() ? QString() : PhraseArgument(std::vector{Phrase("codes", code->label)});
    }
    default: return std::holds_alternative<QString>(value) ? std::get<QString>(value) : QString();
    }
}

/// The stay's beginning, where it is asked for and known.
bool counts(const ActivityFact &activity, const DealFacts &facts, Since since, Moment now)
{
    if (!activity.happenedAt || *activity.happenedAt > now)
        return false;
    return since == Since::DealBegan || !facts.entered || *activity.happenedAt >= *facts.entered;
}

struct FindLack {
    const DealFacts &facts;
    Moment now;
    const std::vector<records::ActivityKind> &touchKinds;

    /// A retired field can no longer be filled in, so a gate cannot ask for it either.
    const Field *fieldOf(const QByteArray &key) const
    {
        const Field *field = facts.entity->fieldByKey(key);
        return field && !field->internal ? field : nullptr;
    }

    std::optional<Lack> operator()(const FieldFilled &wanted) const
    {
        const Field *field = fieldOf(wanted.field);
        if (!field)
            return unknownField(wanted.field);
        if (isFilled(facts.value(wanted.field)))
            return std::nullopt;
        return lackOfField(wanted.field, emptyField(*field));
    }

    /// A closed list is short enough to be read out.
    Phrase emptyField(const Field &field) const
    {
        const QString list = QString::fromUtf8(field.choiceList);
        if (field.kind != FieldKind::Choice || records::isOpenList(list))
            return phrases::fieldEmpty(field.label());
        std::vector<Phrase> names;
        for (const records::Choice &choice : facts.choices.of(list)) {
            if (!choice.retired)
                names.push_back(Phrase::verbatim(choice.name));
        }
        return names.empty() ? phrases::fieldEmpty(field.label()) : phrases::fieldEmptyChoose(field.label(), std::move(names));
    }

    std::optional<Lack> operator()(const FieldCompares &wanted) const
    {
        const Field *field = fieldOf(wanted.field);
        if (!field)
            return unknownField(wanted.field);
        const Value &value = facts.value(wanted.field);
        if (!isFilled(value))
            return lackOfField(wanted.field, phrases::fieldEmpty(field->label()));
        const auto order = compare(*field, value, wanted.constant, facts);
        if (order && fitsOperator(field->kind, wanted.op) && holds(wanted.op, *order))
            return std::nullopt;
        return lackOfField(wanted.field, phrases::comparisonFails(wanted.text, field->label(), spoken(*field, value, facts)));
    }

    std::optional<Lack> operator()(const ChoicesTicked &wanted) const
    {
        const Field *field = fieldOf(wanted.field);
        if (!field)
            return unknownField(wanted.field);
        const auto *ticked = std::get_if<QStringList>(&facts.value(wanted.field));
        const qint64 count = ticked ? ticked->size() : 0;
        if (count >= wanted.least)
            return std::nullopt;
        return lackOfField(wanted.field, phrases::tooFewChoices(field->label(), wanted.least, count));
    }

    std::optional<Lack> operator()(const TextLength &wanted) const
    {
        const Field *field = fieldOf(wanted.field);
        if (!field)
            return unknownField(wanted.field);
        const auto *text = std::get_if<QString>(&facts.value(wanted.field));
        const qint64 length = text ? characterCount(*text) : 0;
        if (length >= wanted.least)
            return std::nullopt;
        return lackOfField(wanted.field, phrases::textTooShort(field->label(), wanted.least, length));
    }

    std::optional<Lack> operator()(const AttachmentPresent &wanted) const
    {
        if (facts.attachmentKinds.contains(wanted.kind))
            return std::nullopt;
        return Lack{phrases::attachmentMissing(facts.choices.nameOf(QStringLiteral("attachment_kind"), wanted.kind)),
                    QStringLiteral("attachment.") + wanted.kind};
    }

    std::optional<Lack> operator()(const ActivitiesHeld &wanted) const
    {
        const qint64 count = std::count_if(facts.activities.begin(), facts.activities.end(), [&](const ActivityFact &activity) {
            return activity.status == ActivityStatus::Held && counts(activity, facts, wanted.since, now)
                   && std::find(wanted.kinds.begin(), wanted.kinds.end(), activity.kind) != wanted.kinds.end();
        });
        if (count >= wanted.least)
            return std::nullopt;
        std::vector<Phrase> kinds;
        QString where = QStringLiteral("activity");
        for (const Code &code : records::activityKinds()) {
            if (std::find(wanted.kinds.begin(), wanted.kinds.end(), records::ActivityKind(code.number)) == wanted.kinds.end())
                continue;
            kinds.emplace_back("codes", code.label);
            if (kinds.size() == 1)
                where += u'.' + QLatin1String(code.key);
        }
        return Lack{wanted.since == Since::StageEntered ? phrases::activitiesMissingInStage(std::move(kinds), wanted.least, count)
                                                        : phrases::activitiesMissing(std::move(kinds), wanted.least, count),
                    where};
    }

    std::optional<Lack> operator()(const EffectiveTouches &wanted) const
    {
        const qint64 count = std::count_if(facts.activities.begin(), facts.activities.end(), [&](const ActivityFact &activity) {
            return activity.effective && counts(activity, facts, wanted.since, now)
                   && (touchKinds.empty() || std::find(touchKinds.begin(), touchKinds.end(), activity.kind) != touchKinds.end());
        });
        if (count >= wanted.least)
            return std::nullopt;
        return Lack{wanted.since == Since::StageEntered ? phrases::touchesMissingInStage(wanted.least, count)
                                                        : phrases::touchesMissing(wanted.least, count),
                    QStringLiteral("activity")};
    }
};

} // namespace

std::optional<Lack> lackOf(const Condition &condition, const DealFacts &facts, Moment now,
                           const std::vector<records::ActivityKind> &touchKinds)
{
    return std::visit(FindLack{facts, now, touchKinds}, condition);
}

bool fitsOperator(FieldKind kind, FieldCompares::Operator op)
{
    return hasOrder(kind) || op == FieldCompares::Operator::Equal || op == FieldCompares::Operator::Unequal;
}

std::optional<FieldCompares> comparisonFromText(const QString &text)
{
    using Operator = FieldCompares::Operator;
    static const std::pair<QString, Operator> operators[] = {
        {QStringLiteral("<="), Operator::LessOrEqual}, {QStringLiteral(">="), Operator::GreaterOrEqual},
        {QStringLiteral("<>"), Operator::Unequal},     {QStringLiteral("<"), Operator::Less},
        {QStringLiteral(">"), Operator::Greater},      {QStringLiteral("="), Operator::Equal}};
    // Full-width signs are what a Chinese keyboard types.
    const QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    const qsizetype at = plain.indexOf(QRegularExpression(QStringLiteral("[<>=]")));
    if (at <= 0)
        return std::nullopt;
    for (const auto &[sign, op] : operators) {
        if (!plain.mid(at).startsWith(sign))
            continue;
        QString constant = plain.mid(at + sign.size()).trimmed();
        const bool quoted = constant.size() >= 2 && constant.startsWith(u'"') && constant.endsWith(u'"');
        if (quoted)
            constant = constant.mid(1, constant.size() - 2);
        if (constant.isEmpty() || (!quoted && constant.contains(QRegularExpression(QStringLiteral("[<>=\"]")))))
            return std::nullopt;
        return FieldCompares{text, plain.left(at).trimmed().toUtf8(), op, constant};
    }
    return std::nullopt;
}

} // namespace plumbline::pipeline
