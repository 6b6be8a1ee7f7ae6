// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/transaction.h"
#include "core/leads/duplicate_scan.h"
#include "core/leads/match_key_derived.h"
#include "core/records/deal.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <random>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr double keystroke = 16; ///< ms: a frame

/// What the rows of a table hold, some of them, in no order.
std::vector<std::vector<Value>> someRows(Sample &sample, int entity, int count)
{
    return sample.workspace().read([&](const Reader &reader) {
        std::mt19937 random(8); // NOLINT(cert-msc51-cpp): the same every time
        const qint64 last = reader.database().integer("SELECT max(n) FROM " + reader.entity(entity).key);
        std::vector<std::vector<Value>> rows;
        while (int(rows.size()) < count) {
            if (const auto row = reader.row(entity, 1 + qint64(random() % quint64(last))))
                rows.push_back(row->values);
        }
        return rows;
    });
}

} // namespace

std::vector<Measurement> duplicateLookup(const Wanted &wanted)
{
    Sample sample = sampleDeals(wanted, wanted.deals, 40);
    std::vector<double> times;
    QStringList remarks;
    for (const int entity : {entity::deal, entity::account}) {
        std::vector<double> own;
        for (const auto &values : someRows(sample, entity, 500)) {
            own.push_back(sample.workspace().read([&](const Reader &reader) {
                return microseconds([&] { leads::possibleDuplicates(reader, entity, values); }) / 1e3;
            }));
        }
        remarks.append(u"%1: median %2 ms, p99 %3 ms"_s.arg(entity == entity::deal ? u"deals"_s : u"accounts"_s)
                           .arg(median(own), 0, 'f', 2)
                           .arg(quantile(own, 0.99), 0, 'f', 2));
        times.insert(times.end(), own.begin(), own.end());
    }
    Measurement result = besideGoal(u"leads.lookup"_s, u"ms for what may be there already, p99; the goal is a keystroke"_s,
                                    quantile(times, 0.99), keystroke, wanted.deals);
    result.remarks = remarks;
    return {result};
}

std::vector<Measurement> duplicateScan(const Wanted &wanted)
{
    Sample sample = sampleDeals(wanted, wanted.deals, 40);
    size_t groups = 0;
    double all = 0;
    QStringList remarks;
    for (const int entity : {entity::deal, entity::account}) {
        const double seconds = sample.workspace().read([&](const Reader &reader) {
            return microseconds([&] {
                       leads::DuplicateScanOptions options;
                       options.entity = entity;
                       groups = leads::duplicateScan(reader, options).groups.size();
                   })
                   / 1e6;
        });
        all += seconds;
        remarks.append(u"%1: %2 s, %3 groups"_s.arg(entity == entity::deal ? u"deals"_s : u"accounts"_s)
                           .arg(seconds, 0, 'f', 2)
                           .arg(groups));
    }
    Measurement scan = besideGoal(u"leads.scan"_s, u"s to find all duplicates of deals and accounts"_s, all, 6, wanted.deals);
    scan.remarks = remarks;

    db::Database database(sample.path(), db::Access::ReadWrite);
    const auto catalogue = Catalogue::load(database, sample.workspace().product());
    const db::Transaction transaction(database, db::Transaction::Kind::Write); // taken back at the end
    const double seconds = microseconds([&] { leads::matchKeyDerived().rebuild(database, *catalogue); }) / 1e6;
    const auto keys = double(database.integer("SELECT count(*) FROM match_key"));
    Measurement rebuild =
        besideGoal(u"leads.rebuild"_s, u"s to make a million keys anew"_s, seconds / keys * 1e6, 1.2, qint64(keys));
    return {scan, rebuild};
}

} // namespace plumbline::bench
