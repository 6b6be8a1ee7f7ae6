// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/stage_machine.h"
#include "tests/support/catch.h"
#include "tests/support/deal_builder.h"

#include <random>

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using records::ActivityKind;

namespace {

constexpr int rounds = 20'000;

class Dice
{
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_engine); }
    bool yes() { return upTo(1) == 1; }
    template <class T> T oneOf(std::initializer_list<T> choices) { return *(choices.begin() + upTo(int(choices.size()) - 1)); }

private:
    std::mt19937 m_engine;
};

const std::initializer_list<const char *> texts = {"handle", "next_step", "notes", "title"};

Condition randomCondition(Dice &dice)
{
    const auto since = dice.yes() ? Since::DealBegan : Since::StageEntered;
    switch (dice.upTo(6)) {
    case 0: return FieldFilled{dice.oneOf(texts)};
    case 1: return FormulaHolds{u"headcount >= "_s + QString::number(dice.upTo(5))};
    case 2: return ChoicesTicked{"pain_points", 1 + dice.upTo(2)};
    case 3: return TextLength{"minutes_summary", 1 + dice.upTo(9)};
    case 4: return AttachmentPresent{dice.yes() ? u"quote"_s : u"contract"_s};
    case 5: return ActivitiesHeld{{dice.yes() ? ActivityKind::Demo : ActivityKind::Visit}, 1 + dice.upTo(1), since};
    default: return EffectiveTouches{1, since};
    }
}

std::vector<Requirement> randomGate(Dice &dice)
{
    std::vector<Requirement> gate;
    for (int i = dice.upTo(2); i > 0; --i)
        gate.push_back({u"r%1"_s.arg(i), dice.upTo(2) > 0, randomCondition(dice)});
    return gate;
}

Definition randomPipeline(Dice &dice)
{
    Definition definition{u"random"_s, {}, dice.yes(), {}};
    const int open = 1 + dice.upTo(4);
    for (int i = 0; i < open + 2; ++i) {
        StageDefinition stage;
        stage.key = u"s%1"_s.arg(i);
        stage.kind = i < open ? StageKind::Open : i == open ? StageKind::Won : StageKind::Lost;
        stage.exit = randomGate(dice);
        stage.entry = randomGate(dice);
        if (dice.upTo(4) == 0)
            stage.touchKinds = {ActivityKind::Visit};
        definition.stages.push_back(stage);
    }
    return definition;
}

QString randomStage(Dice &dice, const Definition &definition)
{
    return dice.upTo(30) == 0 ? u"nosuch"_s : definition.stages[size_t(dice.upTo(int(definition.stages.size()) - 1))].key;
}

DealFacts randomFacts(Dice &dice, const Definition &definition)
{
    DealBuilder deal = aDeal().in("", days(dice.upTo(5)));
    for (const char *field : texts) {
        if (dice.upTo(3) > 0)
            deal.with(field, u"x"_s);
    }
    if (dice.upTo(3) > 0)
        deal.with("amount", u"1"_s).with("signed_on", u"2026-03-02"_s).with("loss_reason", u"price"_s);
    if (dice.yes())
        deal.with("headcount", QString::number(dice.upTo(6)));
    deal.with("pain_points", QStringList{u"cost"_s, u"quality"_s, u"delivery"_s}.mid(dice.upTo(3)).join(u','));
    deal.with("minutes_summary", QString(dice.upTo(12), u'x'));
    for (const char *kind : {"quote", "contract"}) {
        if (dice.upTo(3) > 0)
            deal.attached(kind);
    }
    for (int i = dice.upTo(4); i > 0; --i)
        deal.touch(dice.oneOf({ActivityKind::Demo, ActivityKind::Visit, ActivityKind::Call}), days(dice.upTo(8) - 1));
    DealFacts facts = deal;
    facts.stage = randomStage(dice, definition);
    if (dice.yes())
        facts.lastOpenStage = randomStage(dice, definition);
    if (dice.upTo(5) == 0)
        facts.entered.reset();
    return facts;
}

int position(const Definition &definition, const QString &stage)
{
    const StageDefinition *found = definition.stage(stage);
    return !found || found->kind == StageKind::Lost ? -1 : definition.indexOf(stage);
}

bool hasHardItemMissing(const std::vector<Requirement> &gate, const StageDefinition &stage, const DealFacts &facts)
{
    return std::any_of(gate.begin(), gate.end(), [&](const Requirement &requirement) {
        return requirement.hard && lackOf(requirement.condition, facts, monday, stage.touchKinds);
    });
}

/// PIPE-7, said once more and in another way: whether a hard item lies between where the deal is known to have been judged
/// and where it shall go.
bool isBarred(const Definition &definition, const DealFacts &facts, const QString &to)
{
    const StageDefinition *here = definition.stage(facts.stage);
    const QString judged = here && here->kind == StageKind::Open ? facts.stage : facts.lastOpenStage;
    const int from = position(definition, judged);
    const int target = position(definition, to);
    if (from < 0 || target <= from)
        return false;
    for (int i = from; i <= target; ++i) {
        const StageDefinition &stage = definition.stages[size_t(i)];
        if (i < target && hasHardItemMissing(stage.exit, stage, facts))
            return true;
        if (i > from && hasHardItemMissing(entryRequirements(stage), stage, facts))
            return true;
    }
    return false;
}

QString pictureOf(const Verdict &verdict)
{
    QString picture = u"%1 %2 %3 %4 "_s.arg(verdict.from, verdict.to).arg(int(verdict.way)).arg(int(verdict.compliance));
    for (const Missing &item : verdict.missing)
        picture += item.stage + item.requirement + (item.hard ? u'!' : u'?') + say(item.text) + item.where;
    for (const QString &item : verdict.due)
        picture += item;
    return picture + (verdict.refusal ? say(verdict.refusal->phrase) + verdict.refusal->where : u"allowed"_s);
}

} // namespace

TEST_CASE("whatever the pipeline and the deal, no forward move is allowed with a hard item missing", "[pipeline][PIPE-8]")
{
    Dice dice(20260302);
    int barred = 0;
    int allowed = 0;
    for (int round = 0; round < rounds; ++round) {
        const Definition definition = randomPipeline(dice);
        const DealFacts facts = randomFacts(dice, definition);
        const MoveRequest request{randomStage(dice, definition), dice.yes() ? u"reason"_s : QString(), dice.yes()};
        const Verdict verdict = judge(definition, facts, request, monday);
        const bool hardMissing =
            std::any_of(verdict.missing.begin(), verdict.missing.end(), [](const Missing &item) { return item.hard; });
        const bool bar = isBarred(definition, facts, request.to);
        barred += bar;
        allowed += verdict.allowed();
        if ((bar || hardMissing) && verdict.allowed())
            FAIL("round " << round << ": " << pictureOf(verdict).toStdString());
    }
    // The dice must have thrown both.
    CHECK(barred > rounds / 20);
    CHECK(allowed > rounds / 20);
}

TEST_CASE("an allowed move is compliant only without a skip and with every item met", "[pipeline][PIPE-8]")
{
    Dice dice(7);
    int compliant = 0;
    for (int round = 0; round < rounds; ++round) {
        const Definition definition = randomPipeline(dice);
        const DealFacts facts = randomFacts(dice, definition);
        const Verdict verdict = judge(definition, facts, {randomStage(dice, definition), u"reason"_s, true}, monday);
        if (!verdict.allowed() || verdict.compliance != Compliance::Compliant)
            continue;
        ++compliant;
        const StageDefinition *here = definition.stage(facts.stage);
        const int from = position(definition, here && here->kind == StageKind::Open ? facts.stage : facts.lastOpenStage);
        if (!verdict.missing.empty()
            || (from >= 0 && position(definition, verdict.to) - from != 1
                && definition.stages[size_t(from)].kind == StageKind::Open))
            FAIL("round " << round << ": " << pictureOf(verdict).toStdString());
    }
    CHECK(compliant > rounds / 100);
}

TEST_CASE("the same pipeline, facts, request and now give the same verdict", "[pipeline][PIPE-8]")
{
    Dice dice(11);
    for (int round = 0; round < rounds / 10; ++round) {
        const Definition definition = randomPipeline(dice);
        const DealFacts facts = randomFacts(dice, definition);
        const MoveRequest request{randomStage(dice, definition), dice.yes() ? u"reason"_s : QString(), dice.yes()};
        const QString once = pictureOf(judge(definition, facts, request, monday));
        const QString again = pictureOf(judge(Definition(definition), DealFacts(facts), MoveRequest(request), monday));
        if (once != again)
            FAIL(once.toStdString() << "\n" << again.toStdString());
    }
}
