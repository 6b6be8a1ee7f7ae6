// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/definition_json.h"
#include "core/pipeline/stage_machine.h"
#include "tests/support/catch.h"
#include "tests/support/deal_builder.h"

#include <QRegularExpression>

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using records::ActivityKind;

namespace {

const Definition &standard()
{
    static const Definition definition = valueOf(shippedPipeline(u"standard"_s));
    return definition;
}

Definition withoutSkipping()
{
    Definition definition = standard();
    definition.allowsSkipping = false;
    return definition;
}

MoveRequest to(const char *stage, const QString &reason = {}) { return {QString::fromLatin1(stage), reason, false}; }
MoveRequest skipTo(const char *stage, const QString &reason = {}) { return {QString::fromLatin1(stage), reason, true}; }

/// What lacks, as "stage.requirement", soft ones with "?".
QStringList missingIn(const Verdict &verdict)
{
    QStringList list;
    for (const Missing &item : verdict.missing)
        list.append(item.stage + u'.' + item.requirement + (item.hard ? u""_s : u"?"_s));
    return list;
}

QString refusedAt(const Verdict &verdict) { return verdict.refusal ? verdict.refusal->where : QString(); }

/// Has everything that any gate of the standard pipeline asks for.
DealBuilder complete()
{
    return aDeal()
        .with("handle", u"13800138000"_s)
        .with("source", u"website"_s)
        .with("pain_points", u"cost,quality,delivery"_s)
        .with("minutes_summary", QString(30, u'字'))
        .with("next_step", u"发送报价"_s)
        .with("next_step_on", u"2026-03-09"_s)
        .with("amount", u"386000"_s)
        .with("expected_close", u"2026-04-30"_s)
        .with("signed_on", u"2026-03-01"_s)
        .touch(ActivityKind::Call)
        .activity(ActivityKind::Demo)
        .attached("quote")
        .attached("signed_contract");
}

} // namespace

TEST_CASE("forward by one stage asks the exit gate of the stage that is left", "[pipeline][PIPE-7]")
{
    const Verdict empty = judge(standard(), aDeal().in("lead"), to("first_contact"), monday);
    CHECK(refusedAt(empty) == u"gate");
    CHECK(missingIn(empty) == QStringList{u"lead.handle"_s, u"lead.source"_s});
    CHECK(empty.due == std::vector{u"lead.handle"_s, u"lead.source"_s});

    const Verdict half = judge(standard(), aDeal().in("lead").with("source", u"website"_s), to("first_contact"), monday);
    CHECK(missingIn(half) == QStringList{u"lead.handle"_s});
    CHECK(half.missing.front().where == u"deal.handle");

    const Verdict full = judge(standard(), complete().in("lead"), to("first_contact"), monday);
    CHECK(full.allowed());
    CHECK(full.missing.empty());
    CHECK(full.due == empty.due);
    CHECK(full.way == Way::Forward);
    CHECK(full.compliance == Compliance::Compliant);
    CHECK(full.from == u"lead");
    CHECK(full.to == u"first_contact");
}

TEST_CASE("a soft item needs a written reason and makes the stay non-compliant", "[pipeline][PIPE-6]")
{
    const DealBuilder deal = aDeal().in("negotiation").with("amount", u"386000"_s).with("signed_on", u"2026-03-01"_s);
    const Verdict silent = judge(standard(), deal, to("signed"), monday);
    CHECK(refusedAt(silent) == u"gate");
    CHECK(missingIn(silent) == QStringList{u"negotiation.signed_contract?"_s, u"signed.reason"_s});
    CHECK(silent.missing.back().where == u"move.reason");

    CHECK_FALSE(judge(standard(), deal, to("signed", u" 　\t"_s), monday).allowed());

    const Verdict written = judge(standard(), deal, to("signed", u"扫描件下周到"_s), monday);
    CHECK(written.allowed());
    CHECK(missingIn(written) == QStringList{u"negotiation.signed_contract?"_s});
    CHECK(written.compliance == Compliance::NonCompliant);

    const DealBuilder kept = DealBuilder(deal).attached("signed_contract");
    CHECK(judge(standard(), kept, to("signed"), monday).compliance == Compliance::Compliant);
}

TEST_CASE("no reason opens a hard gate", "[pipeline][PIPE-6]")
{
    const Verdict verdict = judge(standard(), aDeal().in("solution_demo"), to("quote", u"客户很急"_s), monday);
    CHECK(refusedAt(verdict) == u"gate");
    CHECK(missingIn(verdict)
          == QStringList{u"solution_demo.demo_held"_s, u"solution_demo.next_step?"_s, u"solution_demo.next_step_on?"_s});
    CHECK(verdict.compliance == Compliance::NonCompliant);
}

TEST_CASE("every item that lacks says in words what to do and where", "[pipeline][PIPE-6]")
{
    for (const StageDefinition &stage : standard().stages) {
        if (stage.kind != StageKind::Open)
            continue;
        const StageDefinition *next = nextStage(standard(), stage.key);
        const Verdict verdict = judge(standard(), aDeal().in(stage.key.toLatin1().constData()), {next->key, {}, false}, monday);
        CHECK_FALSE(verdict.allowed());
        CHECK_FALSE(verdict.missing.empty());
        for (const Missing &item : verdict.missing) {
            CAPTURE(item.requirement);
            CHECK(say(item.text).size() > 10);
            CHECK(item.where.contains(QRegularExpression(u"^(deal|attachment|move)\\.[a-z_]+$|^activity(\\.[a-z_]+)?$"_s)));
        }
    }
}

TEST_CASE("a skip must be allowed, asked for, and satisfy every gate it passes over", "[pipeline][PIPE-7]")
{
    const DealBuilder deal = complete().in("lead", days(3));
    CHECK(refusedAt(judge(withoutSkipping(), deal, skipTo("quote"), monday)) == u"argument.stage");
    CHECK(refusedAt(judge(standard(), deal, to("quote"), monday)) == u"argument.skip");

    const Verdict jump = judge(standard(), deal, skipTo("quote"), monday);
    CHECK(jump.allowed());
    CHECK(jump.way == Way::Jump);
    CHECK(jump.compliance == Compliance::NonCompliant);
    CHECK(jump.due.size() == 8);

    const Verdict bare = judge(standard(), aDeal().in("lead"), skipTo("quote"), monday);
    CHECK(refusedAt(bare) == u"gate");
    CHECK(missingIn(bare)
          == QStringList{u"lead.handle"_s, u"lead.source"_s, u"first_contact.effective_touch"_s, u"needs_confirmed.pain_points"_s,
                         u"needs_confirmed.minutes_summary"_s, u"solution_demo.demo_held"_s, u"solution_demo.next_step?"_s,
                         u"solution_demo.next_step_on?"_s});
}

TEST_CASE("one unmet item anywhere on the way stops a skip", "[pipeline][PIPE-7]")
{
    const Verdict all = judge(standard(), complete().in("lead"), skipTo("signed"), monday);
    REQUIRE(all.allowed());
    CHECK(all.way == Way::Won);
    const char *fields[] = {"handle", "source", "pain_points", "minutes_summary", "amount", "expected_close", "signed_on"};
    for (const char *field : fields) {
        CAPTURE(field);
        const Verdict verdict = judge(standard(), complete().in("lead").with(field, {}), skipTo("signed"), monday);
        CHECK_FALSE(verdict.allowed());
        for (const Missing &item : verdict.missing)
            CHECK(item.where == u"deal."_s + QString::fromLatin1(field));
    }
}

TEST_CASE("a skip also asks the entry gates of the stages it passes over", "[pipeline][PIPE-7]")
{
    Definition definition = standard();
    definition.stages[2].entry.push_back({u"budget"_s, true, FieldFilled{"budget"}});
    CHECK(missingIn(judge(definition, complete().in("lead"), skipTo("solution_demo"), monday))
          == QStringList{u"needs_confirmed.budget"_s});
    CHECK(missingIn(judge(definition, complete().in("first_contact"), to("needs_confirmed"), monday))
          == QStringList{u"needs_confirmed.budget"_s});
    CHECK(judge(definition, complete().in("needs_confirmed"), to("solution_demo"), monday).allowed());
}

TEST_CASE("lost can be reached from every stage, with a loss reason and nothing else", "[pipeline][PIPE-7]")
{
    for (const StageDefinition &stage : standard().stages) {
        if (stage.kind != StageKind::Open)
            continue;
        CAPTURE(stage.key);
        const QByteArray key = stage.key.toLatin1();
        const Verdict bare = judge(standard(), aDeal().in(key.constData()), to("lost"), monday);
        CHECK(missingIn(bare) == QStringList{u"lost.loss_reason"_s});
        CHECK(refusedAt(bare) == u"gate");
        const Verdict lost = judge(standard(), aDeal().in(key.constData()).with("loss_reason", u"price"_s), to("lost"), monday);
        CHECK(lost.allowed());
        CHECK(lost.way == Way::Lost);
        CHECK(lost.compliance == Compliance::NotJudged);
    }
}

TEST_CASE("backwards needs a reason only, however far", "[pipeline][PIPE-7]")
{
    for (const char *stage : {"quote", "solution_demo", "lead"}) {
        CAPTURE(stage);
        const DealBuilder deal = aDeal().in("negotiation");
        const Verdict silent = judge(withoutSkipping(), deal, to(stage), monday);
        CHECK(missingIn(silent) == QStringList{QString::fromLatin1(stage) + u".reason"_s});
        const Verdict back = judge(withoutSkipping(), deal, to(stage, u"客户要求重新演示"_s), monday);
        CHECK(back.allowed());
        CHECK(back.way == Way::Back);
        CHECK(back.compliance == Compliance::NotJudged);
        CHECK(back.due.empty());
    }
}

TEST_CASE("won needs amount and signing date, and lost a reason, whatever the definition says", "[pipeline][PIPE-7]")
{
    Definition silent = standard();
    for (StageDefinition &stage : silent.stages)
        stage.entry.clear();
    CHECK(missingIn(judge(silent, aDeal().in("negotiation").attached("signed_contract"), to("signed"), monday))
          == QStringList{u"signed.amount"_s, u"signed.signed_on"_s});
    CHECK(missingIn(judge(silent, aDeal().in("lead"), to("lost"), monday)) == QStringList{u"lost.loss_reason"_s});

    Definition soft = standard();
    for (StageDefinition &stage : soft.stages) {
        for (Requirement &requirement : stage.entry)
            requirement.hard = false;
    }
    const Verdict verdict = judge(soft, aDeal().in("negotiation").attached("signed_contract"), to("signed", u"急"_s), monday);
    CHECK_FALSE(verdict.allowed());
    CHECK(missingIn(verdict) == QStringList{u"signed.amount"_s, u"signed.signed_on"_s});

    for (const QString &key : shippedPipelines()) {
        const Definition definition = valueOf(shippedPipeline(key));
        const QStringList needs = [&] {
            QStringList fields;
            for (const Requirement &requirement : entryRequirements(*definition.ofKind(StageKind::Won)))
                fields.append(QString::fromUtf8(std::get<FieldFilled>(requirement.condition).field));
            return fields;
        }();
        CHECK(needs == QStringList{u"amount"_s, u"signed_on"_s});
    }
}

TEST_CASE("reopening needs a reason", "[pipeline][PIPE-7]")
{
    for (const char *closed : {"signed", "lost"}) {
        CAPTURE(closed);
        const DealBuilder deal = aDeal().in(closed).closedFrom("negotiation");
        const Verdict silent = judge(standard(), deal, to("negotiation"), monday);
        CHECK(missingIn(silent) == QStringList{u"negotiation.reason"_s});
        const Verdict reopened = judge(standard(), deal, to("negotiation", u"客户重启项目"_s), monday);
        CHECK(reopened.allowed());
        CHECK(reopened.way == Way::Reopened);
        CHECK(reopened.compliance == Compliance::NotJudged);
        CHECK(judge(standard(), deal, to("lead", u"换了项目"_s), monday).way == Way::Reopened);
    }
}

TEST_CASE("reopening is no way round the gates", "[pipeline][PIPE-7]")
{
    const DealBuilder lostFromLead = aDeal().in("lost").closedFrom("lead").with("loss_reason", u"price"_s);
    const Verdict bare = judge(standard(), lostFromLead, skipTo("negotiation", u"重启"_s), monday);
    CHECK(refusedAt(bare) == u"gate");
    CHECK(missingIn(bare).size() == 11);
    CHECK(missingIn(bare).first() == u"lead.handle");
    CHECK(missingIn(bare).last() == u"quote.expected_close");

    const DealBuilder full = complete().in("lost").closedFrom("lead");
    CHECK(refusedAt(judge(standard(), full, to("negotiation", u"重启"_s), monday)) == u"argument.skip");
    CHECK(refusedAt(judge(withoutSkipping(), full, skipTo("negotiation", u"重启"_s), monday)) == u"argument.stage");
    CHECK(missingIn(judge(standard(), full, skipTo("negotiation"), monday)) == QStringList{u"negotiation.reason"_s});
    const Verdict reopened = judge(standard(), full, skipTo("negotiation", u"重启"_s), monday);
    CHECK(reopened.allowed());
    CHECK(reopened.way == Way::Reopened);
    CHECK(reopened.compliance == Compliance::NonCompliant);

    const Verdict next = judge(standard(), full, to("first_contact", u"重启"_s), monday);
    CHECK(next.allowed());
    CHECK(next.way == Way::Reopened);
    CHECK(next.compliance == Compliance::Compliant);
}

TEST_CASE("a closed deal changes sides only with a reason and what the other side needs", "[pipeline][PIPE-7]")
{
    const Verdict lost = judge(standard(), aDeal().in("signed").closedFrom("negotiation"), to("lost"), monday);
    CHECK(missingIn(lost) == QStringList{u"lost.loss_reason"_s, u"lost.reason"_s});
    const Verdict won =
        judge(standard(), aDeal().in("lost").closedFrom("negotiation").attached("signed_contract"), to("signed"), monday);
    CHECK(missingIn(won) == QStringList{u"signed.amount"_s, u"signed.signed_on"_s, u"signed.reason"_s});
    const Verdict both = judge(standard(), complete().in("lost").closedFrom("negotiation"), to("signed", u"合同已签"_s), monday);
    CHECK(both.allowed());
    CHECK(both.way == Way::Won);
}

TEST_CASE("what is no move is refused by name", "[pipeline][PIPE-7]")
{
    CHECK(refusedAt(judge(standard(), complete().in("quote"), to("quote"), monday)) == u"argument.stage");
    const Verdict unknown = judge(standard(), complete().in("quote"), to("quotation"), monday);
    CHECK(refusedAt(unknown) == u"argument.stage");
    CHECK(say(unknown.refusal->phrase).contains(u"lead, first_contact, needs_confirmed"));
    CHECK(judge(standard(), aDeal().in("lost"), to("lost"), monday).refusal);
}

TEST_CASE("a deal cannot leave its stage before it entered", "[pipeline][PIPE-8]")
{
    const DealBuilder deal = complete().in("lead", ahead(Duration{1}));
    CHECK(refusedAt(judge(standard(), deal, to("first_contact"), monday)) == u"argument.now");
    CHECK(judge(standard(), deal, to("first_contact"), monday + Duration{1}).allowed());
    CHECK(judge(standard(), complete().inSinceUnknown("lead"), to("first_contact"), monday).allowed());
}

TEST_CASE("the next stage is the one after, and nothing follows a closing", "[pipeline][PIPE-7]")
{
    CHECK(nextStage(standard(), u"lead"_s)->key == u"first_contact");
    CHECK(nextStage(standard(), u"negotiation"_s)->key == u"signed");
    CHECK_FALSE(nextStage(standard(), u"signed"_s));
    CHECK_FALSE(nextStage(standard(), u"lost"_s));
    CHECK_FALSE(nextStage(standard(), u"nosuch"_s));
}

TEST_CASE("a stage counts only the touches of its own kinds", "[pipeline][PIPE-5][PIPE-8]")
{
    Definition narrowed = standard();
    narrowed.stages[1].touchKinds = {ActivityKind::Visit};
    const DealBuilder called = aDeal().in("first_contact", days(2)).touch(ActivityKind::Call, days(1));
    CHECK(judge(standard(), called, to("needs_confirmed"), monday).allowed());
    CHECK_FALSE(judge(narrowed, called, to("needs_confirmed"), monday).allowed());
    CHECK(judge(narrowed, DealBuilder(called).touch(ActivityKind::Visit), to("needs_confirmed"), monday).allowed());
}

TEST_CASE("imported stays are put in order, and only what the file dates becomes a stay", "[pipeline][PIPE-8]")
{
    const Moment first = monday - days(20);
    const Moment second = monday - days(10);
    const auto stays =
        valueOf(placeImported(standard(), {{u"needs_confirmed"_s, second, {}}, {u"lead"_s, first, {}}, {u"quote"_s, {}, {}}},
                              u"negotiation"_s, monday));
    REQUIRE(stays.size() == 3);
    CHECK(stays[0].stage == u"lead");
    CHECK(stays[0].left == second);
    CHECK(stays[1].stage == u"needs_confirmed");
    CHECK(stays[1].left == monday);
    CHECK(stays[2].stage == u"negotiation");
    CHECK(stays[2].entered == monday);
    CHECK_FALSE(stays[2].left);

    const auto undated = valueOf(placeImported(standard(), {{u"lead"_s, first, {}}}, u"quote"_s, {}));
    REQUIRE(undated.size() == 1); // the lead was left, nobody knows when
    CHECK(undated[0].stage == u"quote");
    CHECK_FALSE(undated[0].entered);

    const auto backwards = placeImported(standard(), {{u"lead"_s, monday, {}}, {u"quote"_s, first, {}}}, u"quote"_s, {});
    CHECK_FALSE(backwards.ok());
}
