// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/pipeline/deal_list_query.h"
#include "core/pipeline/formula_facts.h"
#include "core/records/deal.h"
#include "core/workspace/store.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;
using namespace plumbline::pipeline;

/// Ten operators over fields of every kind.
const QString tenOperators = u"amount * 30% + budget / 4 >= 500000 AND budget - amount > 1000 AND source <> \"website\" "
                             "AND LEN(minutes_summary) >= 30"_s;

records::DealId addDeal(Edit &edit)
{
    records::Deal deal;
    deal.title = u"宏达机械产线改造"_s;
    deal.source = u"referral"_s;
    deal.amount = Money{38'600'000, "CNY"};
    deal.budget = Money{300'000'000, "CNY"};
    deal.minutesSummary = QString(60, u'字');
    return add(edit, deal);
}

/// The same ten operators by hand on the noun, as exact: decimals of major units, currencies compared, what is not filled in
/// first.
bool byHand(const records::Deal &deal)
{
    if (!deal.amount || !deal.budget || deal.minutesSummary.isEmpty() || deal.source.isEmpty()
        || deal.amount->currency != deal.budget->currency)
        return false;
    const Decimal amount = majorUnits(*deal.amount);
    const Decimal budget = majorUnits(*deal.budget);
    const auto part = product(amount, Decimal::scaled(30, 2));
    const auto quarter = quotient(budget, 4);
    const auto both = part && quarter ? sum(*part, *quarter) : std::nullopt;
    const auto rest = difference(budget, amount);
    return both && *both >= Decimal(500'000) && rest && *rest > Decimal(1'000) && deal.source != u"website"
           && characterCount(deal.minutesSummary) >= 30;
}

/// The same as somebody would write it for this one question alone: whole minor units, nothing that could fail.
bool byHandInMinorUnits(const records::Deal &deal)
{
    if (!deal.amount || !deal.budget || deal.amount->currency != deal.budget->currency || deal.minutesSummary.isEmpty()
        || deal.source.isEmpty())
        return false;
    // In 2,000ths of a minor unit nothing is lost: 30 % and a quarter.
    const Int128 amount = deal.amount->minor;
    const Int128 budget = deal.budget->minor;
    return amount * 600 + budget * 500 >= Int128(50'000'000) * 2'000 && budget - amount > 100'000 && deal.source != u"website"
           && characterCount(deal.minutesSummary) >= 30;
}

double each(int batch, const std::function<void()> &work)
{
    return microseconds([&] {
               for (int i = 0; i < batch; ++i)
                   work();
           })
           / batch;
}

} // namespace

std::vector<Measurement> formulaEval(const Wanted &wanted)
{
    Sample sample = Sample::create(wanted.folder + u"/formula.plumbline"_s);
    const auto id = valueOf(sample.workspace().edit(Phrase::verbatim(u"新建商机"_s),
                                                    [](Edit &edit) -> Result<records::DealId> { return addDeal(edit); }));
    const auto deal = sample.workspace().read([&](const Reader &reader) { return *formulaDeal(reader, id, {}); });
    const records::Deal noun = plumbline::tableOf<records::Deal>().unpack(deal.row);
    const Zone zone = Zone::utc();
    const Moment now = sample.workspace().now();
    const auto compiled = deal.facts.compile(tenOperators, formula::Kind::YesNo);
    if (!compiled.ok())
        throw std::runtime_error("the formula of the benchmark cannot be read");
    const FormulaRecord record(deal.row, deal.facts, now, zone);
    const formula::Record view = record.record();
    const formula::Surroundings where(now, zone, WorkCalendar(zone));
    formula::Program::Scratch scratch;
    constexpr int batch = 20'000;
    qint64 ours = 0;
    qint64 theirs = 0;
    const Alternation both =
        alternate([&] { return each(batch, [&] { ours += compiled.formula->holds(view, where, scratch); }); },
                  [&] { return each(batch, [&] { theirs += byHand(noun); }); });
    if (ours != theirs)
        throw std::runtime_error("the formula and the question by hand differ");
    Measurement time = besideGoal(u"formula.eval"_s, u"µs an evaluation of 10 operators"_s, both.value, 1, batch);
    Measurement ratio = besideBare(u"formula.eval_by_hand"_s, u"µs an evaluation of 10 operators"_s, both, 5, batch);
    const double bare = each(batch, [&] { theirs += byHandInMinorUnits(noun); });
    ratio.remarks = {u"baseline: the same in C++ on the loaded noun, exact decimals; in whole minor units, which this question "
                     "alone allows: %1 µs"_s.arg(bare, 0, 'f', 3)};

    const double compile = median([&] {
        std::vector<double> times;
        for (int i = 0; i < rounds; ++i)
            times.push_back(each(500, [&] { (void)deal.facts.compile(tenOperators, formula::Kind::YesNo); }));
        return times;
    }());
    return {time, ratio, besideGoal(u"formula.compile"_s, u"µs a formula of 10 operators"_s, compile, 50, tenOperators.size())};
}

std::vector<Measurement> formulaScan(const Wanted &wanted)
{
    Sample sample = sampleDeals(wanted, wanted.deals, 10);
    const QString text = u"amount >= 100000 AND source = \"referral\""_s;
    size_t found = 0;
    const auto scan = [&] {
        return sample.workspace().read([&](const Reader &reader) {
            DealFilter filter;
            filter.formula = dealFormula(reader, text, formula::Kind::YesNo).formula;
            return microseconds(
                [&] { found = dealOrder(reader, resolved(filter, reader, sample.workspace().now()), {}).size(); });
        });
    };
    BareSqlite bare(sample.path());
    sqlite3_stmt *statement = bare.prepare("SELECT n FROM deal WHERE amount_minor >= 10000000 AND amount_currency = 'CNY' "
                                           "AND source = 'referral' ORDER BY n DESC");
    const Alternation both = alternate(scan, [&] { return microseconds([&] { run(statement); }); });
    Measurement time = besideBare(u"formula.scan"_s, u"µs a list --where"_s, both, 3.0, wanted.deals);
    time.remarks = {u"%1 of %2 deals; baseline: the same condition as SQL WHERE"_s.arg(found).arg(wanted.deals)};
    return {time};
}

} // namespace plumbline::bench
