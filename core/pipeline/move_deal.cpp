// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/move_deal.h"

#include "core/pipeline/phrases.h"
#include "core/records/deal.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace plumbline::pipeline {
namespace {

/// A reason that is one of the list stands for the loss reason itself.
void takeLossReason(const Reader &reader, JudgedMove &move)
{
    const StageDefinition *to = move.deal.pipeline.definition.stage(move.request.to);
    const auto *choice = move.deal.facts.choices.find(QStringLiteral("loss_reason"), move.request.reason);
    if (!to || to->kind != StageKind::Lost || !choice || choice->retired)
        return;
    move.lossReason = choice->key;
    const Entity &entity = reader.entity(entity::deal);
    const int index = entity.indexOf(entity.fieldByKey("loss_reason")->number);
    move.deal.facts.row.values[size_t(index)] = choice->key;
}

/// Null where there is no such stage, or none after this one.
const StageDefinition *targetOf(const JudgedDeal &deal, const QString &wanted)
{
    const Definition &definition = deal.pipeline.definition;
    return wanted.isEmpty() ? nextStage(definition, deal.facts.stage) : definition.find(wanted);
}

/// Why the stay was left: as written, else the loss reason that stands in the deal; it must outlive a reopening.
QString reasonOf(const JudgedMove &move)
{
    const QString written = move.request.reason.trimmed();
    if (!written.isEmpty() || move.verdict.way != Way::Lost)
        return written;
    return Stored<QString>::fromValue(move.deal.facts.value("loss_reason"));
}

/// A loss reason given with the move; and what belongs to a closing that no longer holds is taken out of the deal, so that
/// the next closing needs its own (PIPE-7). The closing itself stays in the stays.
std::vector<FieldValue> fieldsAfter(const Reader &reader, const JudgedMove &move)
{
    const Entity &entity = reader.entity(entity::deal);
    const Definition &definition = move.deal.pipeline.definition;
    const StageDefinition *from = definition.stage(move.verdict.from);
    const StageKind to = definition.stage(move.request.to)->kind;
    std::vector<FieldValue> values;
    if (move.lossReason)
        values.push_back({entity.fieldByKey("loss_reason")->number, *move.lossReason});
    else if (from && from->kind == StageKind::Lost && to != StageKind::Lost)
        values.push_back({entity.fieldByKey("loss_reason")->number, Value()});
    if (from && from->kind == StageKind::Won && to != StageKind::Won)
        values.push_back({entity.fieldByKey("signed_on")->number, Value()});
    return values;
}

void recordMove(Edit &edit, const JudgedMove &move)
{
    Stay left = *load<Stay>(edit.reader(), *move.deal.openStay);
    left.leftAt = edit.now();
    left.leftBy = edit.actor();
    left.way = move.verdict.way;
    left.compliance = move.verdict.compliance;
    left.reason = reasonOf(move);
    left.version = move.deal.pipeline.version;
    left.verdict = verdictJson(move.verdict);
    replace(edit, *move.deal.openStay, left);

    Stay entered;
    entered.deal = move.deal.id;
    entered.stage = move.deal.pipeline.stageIds.value(move.request.to);
    entered.version = move.deal.pipeline.version;
    entered.enteredAt = edit.now();
    entered.enteredBy = edit.actor();
    add(edit, entered);

    edit.update(entity::deal, move.deal.id.n, fieldsAfter(edit.reader(), move));
}

} // namespace

QString verdictJson(const Verdict &verdict)
{
    QJsonArray due;
    for (const QString &item : verdict.due)
        due.append(item);
    QJsonArray unmet;
    for (const Missing &item : verdict.missing)
        unmet.append(item.stage + u'.' + item.requirement);
    const QJsonObject json{{QStringLiteral("due"), due}, {QStringLiteral("unmet"), unmet}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

JudgedMove judgeMove(const Reader &reader, const MoveWanted &wanted, Moment now)
{
    JudgedMove move{factsOf(reader, wanted.deal), {wanted.stage, wanted.reason, wanted.skip}, {}, {}};
    const Definition &definition = move.deal.pipeline.definition;
    const StageDefinition *to = targetOf(move.deal, wanted.stage);
    if (!move.deal.exists) {
        move.verdict.refusal = records::refuseGone(reader, entity::deal, wanted.deal.n);
        return move;
    }
    if (!move.deal.openStay) {
        move.verdict.refusal = phrases::dealWithoutStage();
        return move;
    }
    if (!to && wanted.stage.isEmpty()) {
        const StageDefinition *here = definition.stage(move.deal.facts.stage);
        move.verdict.from = move.deal.facts.stage;
        move.verdict.refusal = phrases::nowhereToGo(here ? here->name : LocalText{});
        // What a closed deal owes is still worth knowing: imports bring them in without it.
        for (const Requirement &requirement : here ? entryRequirements(*here) : std::vector<Requirement>{}) {
            if (const auto lack = lackOf(requirement.condition, move.deal.facts, now))
                move.verdict.missing.push_back({requirement.key, here->key, requirement.hard, lack->text, lack->where});
        }
        return move;
    }
    if (to)
        move.request.to = to->key;
    takeLossReason(reader, move);
    move.verdict = judge(definition, move.deal.facts, move.request, now);
    return move;
}

Verdict writeMove(Edit &edit, const MoveWanted &wanted)
{
    const JudgedMove move = judgeMove(edit.reader(), wanted, edit.now());
    if (move.verdict.allowed())
        recordMove(edit, move);
    return move.verdict;
}

plumbline::Phrase moveLabel(const Reader &reader, const MoveWanted &wanted)
{
    const auto deal = factsOf(reader, wanted.deal);
    const StageDefinition *to = targetOf(deal, wanted.stage);
    return phrases::moveDeal(records::nameOfRow(reader, entity::deal, wanted.deal.n),
                             to ? to->name : LocalText{wanted.stage, wanted.stage});
}

Verdict moveDeal(Workspace &workspace, const MoveWanted &wanted)
{
    const auto label = workspace.read([&](const Reader &reader) { return moveLabel(reader, wanted); });
    Verdict verdict;
    const auto moved = workspace.edit(label, [&](Edit &edit) -> Result<Done> {
        verdict = writeMove(edit, wanted);
        if (!verdict.allowed())
            return *verdict.refusal;
        return Done{};
    });
    if (!moved.ok())
        verdict.refusal = moved.refusal();
    return verdict;
}

} // namespace plumbline::pipeline
