// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/move_deal.h"
#include "core/records/attach_file.h"
#include "core/records/log_activity.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace plumbline;
using namespace plumbline::pipeline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using records::ActivityKind;

namespace {

/// Every stay of a deal, oldest first.
std::vector<Stay> staysOf(WorkspaceFixture &fixture, records::DealId deal)
{
    return fixture.workspace().read([&](const Reader &reader) {
        std::vector<Stay> stays;
        for (const auto &[id, stay] : loadWhere<Stay>(reader, "t.deal = ?1 ORDER BY t.n", deal.n))
            stays.push_back(stay);
        return stays;
    });
}

QString stageKey(WorkspaceFixture &fixture, const Stay &stay)
{
    return fixture.workspace().read([&](const Reader &reader) { return load<StageRecord>(reader, stay.stage)->key; });
}

EditLine lastEdit(WorkspaceFixture &fixture)
{
    return fixture.workspace().read([](const Reader &reader) { return *newestEdit(reader.database()); });
}

QString refusedAt(const Verdict &verdict) { return verdict.refusal ? verdict.refusal->where : QString(); }

void attach(WorkspaceFixture &fixture, records::DealId deal, const QString &kind)
{
    const QString path = fixture.folder() + u"/file.pdf"_s;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF " + kind.toUtf8());
    file.close();
    valueOf(records::attachFile(fixture.workspace(), deal, kind, path));
}

void log(WorkspaceFixture &fixture, records::DealId deal, ActivityKind kind, std::optional<Moment> at = {})
{
    records::ActivityToLog activity;
    activity.deal = deal;
    activity.kind = kind;
    activity.answered = true;
    activity.at = at;
    valueOf(records::logActivity(fixture.workspace(), activity));
}

/// In "quote", a day in each stage.
records::DealId dealInQuote(WorkspaceFixture &fixture)
{
    const auto deal = fixture.deal(u"影像工作站"_s);
    fixture.clock().advance(days(1));
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    fixture.clock().advance(days(1));
    log(fixture, deal, ActivityKind::Call);
    REQUIRE(fixture.move(deal, u"needs_confirmed"_s).allowed());
    fixture.clock().advance(days(1));
    fixture.set(deal, {{u"pain_points"_s, u"成本高、数据分散、交付延误"_s}, {u"minutes_summary"_s, QString(30, u'字')}});
    REQUIRE(fixture.move(deal, u"solution_demo"_s).allowed());
    fixture.clock().advance(days(1));
    log(fixture, deal, ActivityKind::Demo);
    fixture.set(deal, {{u"next_step"_s, u"报价"_s}, {u"next_step_on"_s, u"2026-03-09"_s}});
    REQUIRE(fixture.move(deal, u"quote"_s).allowed());
    return deal;
}

} // namespace

TEST_CASE("a move ends one stay and begins one, in one edit, with who, when and how it was judged", "[pipeline][PIPE-9]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    const qint64 before = fixture.count("edit");
    fixture.clock().advance(hours(30));
    fixture.workspace().setActor(u"李敏"_s);
    const Verdict verdict = fixture.move(deal, u"first_contact"_s, u" 已联系 "_s);
    REQUIRE(verdict.allowed());

    CHECK(fixture.count("edit") == before + 1);
    const auto stays = staysOf(fixture, deal);
    REQUIRE(stays.size() == 2);
    const Stay &left = stays[0];
    CHECK(stageKey(fixture, left) == u"lead");
    CHECK(left.enteredAt == monday);
    CHECK(left.leftAt == monday + hours(30));
    CHECK(left.enteredBy == u"anna");
    CHECK(left.leftBy == u"李敏");
    CHECK(left.way == Way::Forward);
    CHECK(left.compliance == Compliance::Compliant);
    CHECK(left.reason == u"已联系");
    CHECK(left.verdict == uR"({"due":["lead.handle","lead.source"],"unmet":[]})");
    CHECK(left.version);
    const Stay &entered = stays[1];
    CHECK(stageKey(fixture, entered) == u"first_contact");
    CHECK(entered.enteredAt == left.leftAt);
    CHECK(entered.enteredBy == u"李敏");
    CHECK_FALSE(entered.leftAt);
    CHECK_FALSE(entered.way);
    CHECK(entered.verdict.isEmpty());
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a refused move writes nothing, not even a line of the journal", "[pipeline][PIPE-9]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    const QByteArray before = pictureOf(fixture.workspace(), true);
    CHECK(refusedAt(fixture.move(deal, u"needs_confirmed"_s, u"快"_s)) == u"gate");
    CHECK(refusedAt(fixture.move(deal, u"nosuch"_s)) == u"argument.stage");
    CHECK(refusedAt(fixture.move(deal, u"lost"_s, u"说不清"_s)) == u"gate");
    CHECK(refusedAt(fixture.move(deal, u"lead"_s)) == u"gate");
    CHECK(pictureOf(fixture.workspace(), true) == before);
}

TEST_CASE("a soft item that was passed with a reason stays written in the stay", "[pipeline][PIPE-6][PIPE-9]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInQuote(fixture);
    fixture.set(deal, {{u"amount"_s, u"38.6万"_s}, {u"expected_close"_s, u"2026-04-30"_s}, {u"signed_on"_s, u"2026-03-05"_s}});
    attach(fixture, deal, u"quote"_s);
    REQUIRE(fixture.move(deal, u"negotiation"_s).allowed());
    CHECK_FALSE(fixture.move(deal, u"signed"_s).allowed());
    REQUIRE(fixture.move(deal, u"signed"_s, u"扫描件下周到"_s).allowed());
    const Stay left = staysOf(fixture, deal)[5];
    CHECK(left.way == Way::Won);
    CHECK(left.compliance == Compliance::NonCompliant);
    CHECK(left.reason == u"扫描件下周到");
    const QJsonObject verdict = QJsonDocument::fromJson(left.verdict.toUtf8()).object();
    CHECK(verdict[u"unmet"_s].toVariant().toStringList() == QStringList{u"negotiation.signed_contract"_s});
    CHECK(verdict[u"due"_s].toVariant().toStringList()
          == QStringList{u"negotiation.signed_contract"_s, u"signed.amount"_s, u"signed.signed_on"_s});
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("undo of a move restores the deal and its stays exactly", "[pipeline][PIPE-9][PIPE-18]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInQuote(fixture);
    const QByteArray before = pictureOf(fixture.workspace());
    REQUIRE(fixture.move(deal, u"lost"_s, u"价格过高"_s).allowed());
    CHECK(fixture.load(deal).lossReason == u"price");
    valueOf(undo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    CHECK(fixture.stageOf(deal) == u"quote");
    CHECK(fixture.load(deal).lossReason.isEmpty());
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a loss reason may be given by key or by its name in either language", "[pipeline][PIPE-7]")
{
    WorkspaceFixture fixture;
    for (const QString &reason : {u"price"_s, u"Price too high"_s, u"PRICE TOO HIGH"_s, u"价格过高"_s, u" 价格过高 "_s}) {
        CAPTURE(reason);
        const auto deal = fixture.deal(reason);
        REQUIRE(fixture.move(deal, u"输单"_s, reason).allowed());
        CHECK(fixture.stageOf(deal) == u"lost");
        CHECK(fixture.load(deal).lossReason == u"price");
        CHECK(staysOf(fixture, deal).front().way == Way::Lost);
        CHECK(staysOf(fixture, deal).front().reason == reason.trimmed());
    }
    const auto told = fixture.deal(u"told before"_s);
    fixture.set(told, {{u"loss_reason"_s, u"没有预算"_s}});
    REQUIRE(fixture.move(told, u"lost"_s, u"预算被砍了一半"_s).allowed());
    CHECK(fixture.load(told).lossReason == u"no_budget");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a loss reason is taken from a move to lost only", "[pipeline][PIPE-7]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    REQUIRE(fixture.move(deal, u"lead"_s, u"price"_s).allowed());
    CHECK(fixture.load(deal).lossReason.isEmpty());
}

TEST_CASE("without a stage the deal goes to the next one, and the journal names it", "[pipeline][PIPE-7]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    const Verdict verdict = fixture.move(deal, {});
    REQUIRE(verdict.allowed());
    CHECK(verdict.to == u"first_contact");
    CHECK(say(lastEdit(fixture).label) == u"Move “影像工作站” to First contact");
    REQUIRE(fixture.move(deal, u"输单"_s, u"price"_s).allowed());
    CHECK(say(lastEdit(fixture).label) == u"Move “影像工作站” to Lost");
    const Verdict after = fixture.move(deal, {});
    CHECK(refusedAt(after) == u"argument.stage");
    CHECK(say(after.refusal->phrase).contains(u"closes the deal"));
}

TEST_CASE("judging a move says the same as making it, and writes nothing", "[pipeline][PIPE-8]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInQuote(fixture);
    const QByteArray before = pictureOf(fixture.workspace(), true);
    const auto judged = [&](const QString &stage, const QString &reason = {}) {
        return fixture.workspace().read([&](const Reader &reader) {
            return judgeMove(reader, {deal, stage, reason, false}, fixture.clock().now()).verdict;
        });
    };
    CHECK(judged(u"negotiation"_s).missing.size() == 3);
    CHECK(judged({}).to == u"negotiation");
    CHECK(judged(u"lost"_s, u"价格过高"_s).allowed());
    CHECK(pictureOf(fixture.workspace(), true) == before);
    const Verdict moved = fixture.move(deal, u"negotiation"_s);
    CHECK(moved.missing.size() == 3);
    CHECK(moved.due == judged(u"negotiation"_s).due);
}

TEST_CASE("reopening keeps both closures in the stays", "[pipeline][PIPE-7]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInQuote(fixture);
    fixture.clock().advance(days(1));
    REQUIRE(fixture.move(deal, u"lost"_s, u"价格过高"_s).allowed());
    fixture.clock().advance(days(30));
    CHECK(refusedAt(fixture.move(deal, u"quote"_s)) == u"gate");
    REQUIRE(fixture.move(deal, u"quote"_s, u"客户重启项目"_s).allowed());
    CHECK(fixture.load(deal).lossReason.isEmpty());
    fixture.clock().advance(days(1));
    // The next closing needs its own loss reason.
    CHECK(refusedAt(fixture.move(deal, u"lost"_s)) == u"gate");
    REQUIRE(fixture.move(deal, u"lost"_s, u"no_budget"_s).allowed());

    const auto stays = staysOf(fixture, deal);
    REQUIRE(stays.size() == 8);
    QStringList path;
    for (const Stay &stay : stays)
        path.append(stageKey(fixture, stay));
    CHECK(path
          == QStringList{u"lead"_s, u"first_contact"_s, u"needs_confirmed"_s, u"solution_demo"_s, u"quote"_s, u"lost"_s,
                         u"quote"_s, u"lost"_s});
    CHECK(stays[4].way == Way::Lost);
    CHECK(stays[4].reason == u"价格过高");
    CHECK(stays[5].way == Way::Reopened);
    CHECK(stays[5].reason == u"客户重启项目");
    CHECK(stays[6].way == Way::Lost);
    CHECK(stays[6].reason == u"no_budget");
    CHECK(fixture.load(deal).lossReason == u"no_budget");
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("a deal lost as a lead and reopened further on must satisfy what lies between", "[pipeline][PIPE-7]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    REQUIRE(fixture.move(deal, u"lost"_s, u"时机不合适"_s).allowed());
    CHECK(refusedAt(fixture.move(deal, u"negotiation"_s, u"重启"_s, true)) == u"gate");
    CHECK(refusedAt(fixture.move(deal, u"needs_confirmed"_s, u"重启"_s, true)) == u"gate");
    REQUIRE(fixture.move(deal, u"first_contact"_s, u"重启"_s).allowed());
    // Lost again: what counts is where it stood last.
    REQUIRE(fixture.move(deal, u"lost"_s, u"timing"_s).allowed());
    CHECK(refusedAt(fixture.move(deal, u"needs_confirmed"_s, u"重启"_s)) == u"gate");
    CHECK(fixture.move(deal, u"first_contact"_s, u"重启"_s).allowed());
}

TEST_CASE("gates count logged activities and attached files of this deal and this stay", "[pipeline][PIPE-5]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    const auto other = fixture.deal(u"另一单"_s);
    fixture.clock().advance(days(1));
    log(fixture, deal, ActivityKind::Call); // before the stay
    fixture.clock().advance(days(1));
    REQUIRE(fixture.move(deal, u"first_contact"_s).allowed());
    CHECK_FALSE(fixture.move(deal, u"needs_confirmed"_s).allowed());
    log(fixture, other, ActivityKind::Call);
    CHECK_FALSE(fixture.move(deal, u"needs_confirmed"_s).allowed());
    records::ActivityToLog unanswered{deal, ActivityKind::Call, records::ActivityStatus::Attempted, {}, false, u"无人接听"_s};
    valueOf(records::logActivity(fixture.workspace(), unanswered));
    CHECK_FALSE(fixture.move(deal, u"needs_confirmed"_s).allowed());
    log(fixture, deal, ActivityKind::Call, monday + days(1)); // recorded now, but it was before
    CHECK_FALSE(fixture.move(deal, u"needs_confirmed"_s).allowed());
    log(fixture, deal, ActivityKind::Call);
    CHECK(fixture.move(deal, u"needs_confirmed"_s).allowed());

    const auto quoted = dealInQuote(fixture);
    fixture.set(quoted, {{u"amount"_s, u"386000"_s}, {u"expected_close"_s, u"2026-04-30"_s}});
    attach(fixture, other, u"quote"_s);
    attach(fixture, quoted, u"contract"_s);
    const Verdict missing = fixture.move(quoted, u"negotiation"_s);
    REQUIRE(missing.missing.size() == 1);
    CHECK(missing.missing.front().where == u"attachment.quote");
    attach(fixture, quoted, u"报价单"_s);
    CHECK(fixture.move(quoted, u"negotiation"_s).allowed());
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("won through the gates, with amount and signing date", "[pipeline][PIPE-7]")
{
    WorkspaceFixture fixture;
    const auto deal = dealInQuote(fixture);
    attach(fixture, deal, u"quote"_s);
    attach(fixture, deal, u"signed_contract"_s);
    fixture.set(deal, {{u"amount"_s, u"386000"_s}, {u"expected_close"_s, u"2026-04-30"_s}});
    REQUIRE(fixture.move(deal, u"negotiation"_s).allowed());
    const Verdict unsignedYet = fixture.move(deal, u"签约"_s);
    REQUIRE(unsignedYet.missing.size() == 1);
    CHECK(unsignedYet.missing.front().where == u"deal.signed_on");
    fixture.set(deal, {{u"signed_on"_s, u"2026-03-06"_s}});
    const Verdict won = fixture.move(deal, u"签约"_s);
    CHECK(won.allowed());
    CHECK(won.way == Way::Won);
    CHECK(won.compliance == Compliance::Compliant);
}

TEST_CASE("a clock set back cannot make a deal leave before it came", "[pipeline][PIPE-8]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    fixture.clock().set(monday - minutes(1));
    CHECK(refusedAt(fixture.move(deal, u"first_contact"_s)) == u"argument.now");
    fixture.clock().set(monday);
    CHECK(fixture.move(deal, u"first_contact"_s).allowed());
}
