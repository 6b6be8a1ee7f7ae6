// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/requirement.h"

#include "core/base/text.h"
#include "core/pipeline/deal_facts.h"
#include "core/pipeline/phrases.h"
#include "core/records/field_text.h"

#include <algorithm>

namespace plumbline::pipeline {
namespace {

using records::ActivityStatus;

Lack lackOfField(const QByteArray &key, const Phrase &text) { return {text, QStringLiteral("deal.") + QString::fromUtf8(key)}; }

Lack unknownField(const QByteArray &key) { return lackOfField(key, phrases::fieldUnknown(QString::fromUtf8(key))); }

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

    std::optional<Lack> operator()(const FormulaHolds &wanted) const
    {
        Q_ASSERT(facts.formulas); // whoever judges a pipeline with formulas reads what they ask
        const auto compiled = facts.formulas->compile(wanted.text, formula::Kind::YesNo);
        if (!compiled.ok())
            return Lack{phrases::formulaUnreadable(wanted.text, compiled.problem->text), QStringLiteral("deal")};
        const formula::Formula &formula = *compiled.formula;
        Whereabouts where = facts.formulas->whereabouts;
        where.stage = facts.stage;
        where.entered = facts.entered;
        const FormulaRecord record(facts.row, *facts.formulas, where, now, facts.zone);
        const formula::Surroundings surroundings(now, facts.zone, facts.formulas->calendar);
        const formula::Answer answer = formula.evaluate(record.record(), surroundings);
        if (answer.holds())
            return std::nullopt;
        return lackOfFormula(formula, answer);
    }

    /// What is not filled in comes first: it is what can be mended on the spot.
    Lack lackOfFormula(const formula::Formula &formula, const formula::Answer &answer) const
    {
        const LocalText text{formula.shown(facts.formulas->lists, Language::English),
                             formula.shown(facts.formulas->lists, Language::Chinese)};
        const QString where = placeOf(formula);
        if (answer.failure)
            return {
                phrases::formulaFails(text, formula::describe(*answer.failure, formula.text().mid(answer.from, answer.length))),
                where};
        std::vector<Phrase> values;
        for (const int term : formula.termsRead()) {
            if (term >= fieldCount())
                continue;
            const Field &field = facts.entity->fields[size_t(term)];
            const Value &value = facts.row.values[size_t(term)];
            if (!isFilled(value) && answer.isEmpty())
                return lackOfField(field.key, phrases::fieldEmpty(field.label()));
            values.push_back(isFilled(value) ? phrases::fieldIs(field.label(), spoken(field, value, facts))
                                             : phrases::fieldEmpty(field.label()));
        }
        return {values.empty() ? phrases::formulaMustHold(text) : phrases::formulaMustHoldWhere(text, std::move(values)), where};
    }

    int fieldCount() const { return int(facts.entity->fields.size()); }

    /// Where the first thing that it asks for is mended: a field, the activities, the files.
    QString placeOf(const formula::Formula &formula) const
    {
        for (const int term : formula.termsRead()) {
            if (term < fieldCount())
                return QStringLiteral("deal.") + QString::fromUtf8(facts.entity->fields[size_t(term)].key);
        }
        for (const int belonging : formula.belongingsRead()) {
            if (Belonging(belonging) == Belonging::Activities)
                return QStringLiteral("activity");
            if (Belonging(belonging) == Belonging::Files)
                return QStringLiteral("attachment");
        }
        return QStringLiteral("deal");
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

} // namespace plumbline::pipeline
