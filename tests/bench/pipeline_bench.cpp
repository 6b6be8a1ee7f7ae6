// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/pipeline/board_query.h"
#include "core/pipeline/facts_query.h"
#include "core/records/attachment.h"
#include "core/records/deal.h"
#include "core/workspace/store.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;
using namespace plumbline::pipeline;
using records::ActivityKind;
using records::ActivityStatus;

/// A deal at the beginning of the pipeline with 40 activities, one attachment, and all but two things that its gates ask for.
records::DealId addBusyDeal(Edit &edit)
{
    const LoadedPipeline pipeline = defaultPipeline(edit.reader());
    records::Deal deal;
    deal.title = u"宏达机械产线改造"_s;
    deal.handle = u"13800138000"_s;
    deal.source = u"referral"_s;
    deal.painPoints = {u"cost"_s, u"quality"_s, u"delivery"_s};
    deal.minutesSummary = QString(60, u'字');
    deal.nextStep = u"发送报价单"_s;
    deal.nextStepOn = CivilDate{20'521};
    deal.amount = Money{38'600'000, "CNY"};
    deal.expectedClose = CivilDate{20'573};
    deal.pipeline = pipeline.id;
    const records::DealId id = add(edit, deal);
    Stay stay;
    stay.deal = id;
    stay.stage = pipeline.stageIds.value(u"lead"_s);
    stay.version = pipeline.version;
    stay.enteredAt = edit.now() - days(90);
    add(edit, stay);
    for (int i = 0; i < 40; ++i) {
        records::Activity activity;
        activity.deal = id;
        activity.kind = ActivityKind(1 + i % 8);
        activity.status = i % 5 == 0 ? ActivityStatus::Planned : ActivityStatus::Held;
        activity.answered = i % 2 == 0;
        activity.happenedAt = edit.now() - days(80 - i);
        add(edit, activity);
    }
    add(edit, records::Attachment{id, u"quote"_s, u"报价单.pdf"_s, 3, edit.keepContent("pdf"), edit.now()});
    return id;
}

/// What the gates of the standard pipeline ask, written out by hand: how many of it lack.
int lackingByHand(const DealFacts &facts, Moment now)
{
    const auto filled = [&](const char *field) { return isFilled(facts.value(field)); };
    const auto held = [&](auto wanted) {
        for (const ActivityFact &activity : facts.activities) {
            if (activity.happenedAt && *activity.happenedAt >= *facts.entered && *activity.happenedAt <= now && wanted(activity))
                return true;
        }
        return false;
    };
    const auto *pains = std::get_if<QStringList>(&facts.value("pain_points"));
    const auto *minutes = std::get_if<QString>(&facts.value("minutes_summary"));
    int lacking = 0;
    for (const char *field : {"handle", "source", "next_step", "next_step_on", "amount", "expected_close", "signed_on"})
        lacking += !filled(field);
    lacking += !(pains && pains->size() >= 3);
    lacking += !(minutes && characterCount(*minutes) >= 30);
    lacking += !held([](const ActivityFact &a) { return a.effective; });
    lacking += !held([](const ActivityFact &a) { return a.kind == ActivityKind::Demo && a.status == ActivityStatus::Held; });
    lacking += !facts.attachmentKinds.contains(u"quote"_s);
    lacking += !facts.attachmentKinds.contains(u"signed_contract"_s);
    return lacking;
}

} // namespace

std::vector<Measurement> judgeMove(const Wanted &wanted)
{
    Sample sample = Sample::create(wanted.folder + u"/judge.plumbline"_s);
    const auto id = valueOf(sample.workspace().edit(Phrase::verbatim(u"新建商机"_s),
                                                    [](Edit &edit) -> Result<records::DealId> { return addBusyDeal(edit); }));
    const JudgedDeal deal = sample.workspace().read([&](const Reader &reader) { return factsOf(reader, id); });
    const Moment now = sample.workspace().now();
    const MoveRequest jump{u"signed"_s, u"客户直接签约"_s, true};
    const Verdict verdict = judge(deal.pipeline.definition, deal.facts, jump, now);
    const int lacking = lackingByHand(deal.facts, now);
    if (int(verdict.missing.size()) != lacking)
        throw std::runtime_error("the machine and the check by hand differ");

    constexpr int batch = 1'000;
    size_t seen = 0;
    const auto each = [&](const std::function<size_t()> &judgeOnce) {
        return microseconds([&] {
                   for (int i = 0; i < batch; ++i)
                       seen += judgeOnce();
               })
               / batch;
    };
    const Alternation both =
        alternate([&] { return each([&] { return judge(deal.pipeline.definition, deal.facts, jump, now).due.size(); }); },
                  [&] { return each([&] { return size_t(lackingByHand(deal.facts, now)); }); });
    Measurement result = besideGoal(u"pipeline.judge"_s, u"µs a verdict"_s, both.value, 20, qint64(verdict.due.size()));
    result.baseline = both.baseline;
    result.remarks = {
        u"baseline: the same %1 questions asked by hand; %2 of them lack (%3 answers seen)"_s.arg(verdict.due.size())
            .arg(lacking)
            .arg(seen)};
    return {result};
}

std::vector<Measurement> boardQuery(const Wanted &wanted)
{
    const qint64 deals = wanted.quick ? 10'000 : 100'000;
    StatementRecorder recorder;
    Sample sample = sampleDeals(wanted, deals, 100);
    qint64 statements = 0;
    const auto board = [&] {
        return sample.workspace().read([&](const Reader &reader) {
            const qint64 before = reader.database().statementCount();
            BoardView view = boardOf(reader, {}, 20, sample.workspace().now());
            statements = reader.database().statementCount() - before;
            return view;
        });
    };
    recorder.start();
    const BoardView view = board();
    const std::vector<QByteArray> sql = recorder.stop();
    size_t cards = 0;
    for (const BoardColumn &column : view.columns)
        cards += column.cards.size();

    BareSqlite bare(sample.path());
    std::vector<sqlite3_stmt *> prepared;
    for (const QByteArray &statement : sql)
        prepared.push_back(bare.prepare(statement));
    const auto repeat = [](const std::function<void()> &work) {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i)
            times.push_back(microseconds(work));
        return median(times);
    };
    const Alternation both = alternate([&] { return repeat([&] { board(); }); },
                                       [&] {
                                           return repeat([&] {
                                               for (sqlite3_stmt *statement : prepared)
                                                   run(statement);
                                           });
                                       });
    Measurement time = besideBare(u"pipeline.board_query"_s, u"µs a board"_s, both, 3.0, deals);
    time.remarks = {u"%1 columns, %2 cards"_s.arg(view.columns.size()).arg(cards)};
    return {time, besideGoal(u"pipeline.board_statements"_s, u"SQL statements a board"_s, double(statements), 10, deals)};
}

} // namespace plumbline::bench
