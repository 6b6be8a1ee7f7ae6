// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/move_by_hand.h"

#include "core/pipeline/facts_query.h"
#include "core/pipeline/move_deal.h"
#include "core/records/find_row.h"

#include <QCoreApplication>

namespace plumbline::ui {
namespace {

struct Outcome {
    pipeline::Verdict verdict;
    QString title;
    LocalText to;
};

} // namespace

void moveByHand(Screen &screen, QObject *context, QWidget *control, records::DealId deal, const QString &stage,
                std::function<void()> moved)
{
    screen.runAct(
        context, control,
        [deal, stage](Workspace &workspace) {
            Outcome outcome;
            // A hand that passes over a stage means it; the gates in between are asked all the same.
            const pipeline::MoveWanted wanted{deal, stage, {}, true};
            workspace.read([&](const Reader &reader) {
                outcome.title = records::nameOfRow(reader, entity::deal, deal.n);
                const pipeline::JudgedDeal judged = pipeline::factsOf(reader, deal);
                const auto *to = stage.isEmpty() ? pipeline::nextStage(judged.pipeline.definition, judged.facts.stage)
                                                 : judged.pipeline.definition.find(stage);
                outcome.to = to ? to->name : LocalText{};
                return Done{};
            });
            outcome.verdict = pipeline::moveDeal(workspace, wanted);
            return outcome;
        },
        [&screen, deal, stage, moved = std::move(moved)](const Outcome &outcome) {
            if (outcome.verdict.allowed() && moved)
                moved();
            if (outcome.verdict.allowed())
                screen.told(QCoreApplication::translate("plumbline::ui::MoveByHand", "“%1” is now in %2.")
                                .arg(outcome.title, screen.say(outcome.to)));
            else if (outcome.verdict.missing.empty())
                screen.refuse(*outcome.verdict.refusal);
            else
                screen.openDrawer({QStringLiteral("move"), deal.n, outcome.verdict.to.isEmpty() ? stage : outcome.verdict.to});
        });
}

void stepByHand(Screen &screen, QObject *context, records::DealId deal, int steps, std::function<void()> moved)
{
    if (steps > 0)
        return moveByHand(screen, context, nullptr, deal, {}, std::move(moved));
    screen.ask(
        context,
        [deal](const Reader &reader) {
            const pipeline::JudgedDeal judged = pipeline::factsOf(reader, deal);
            const auto &stages = judged.pipeline.definition.stages;
            // A closed deal goes back to where it stood.
            const int at = judged.pipeline.definition.indexOf(judged.facts.stage);
            if (at >= 0 && stages[size_t(at)].kind != pipeline::StageKind::Open)
                return judged.facts.lastOpenStage;
            return at > 0 ? stages[size_t(at) - 1].key : QString();
        },
        [&screen, context, deal, moved = std::move(moved)](const QString &stage) {
            if (!stage.isEmpty())
                moveByHand(screen, context, nullptr, deal, stage, moved);
        });
}

} // namespace plumbline::ui
