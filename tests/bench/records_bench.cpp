// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/bare_sqlite.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

struct BytesPerRow {
    double all = 0;
    QString parts; ///< "deal 190, deal_by_owner 14 …"
};

BytesPerRow bytesPerRow(const QString &path, const QByteArray &table, qint64 rows)
{
    BytesPerRow bytes;
    QStringList parts;
    for (const auto &[name, size] : BareSqlite(path).bytesOf(table)) {
        bytes.all += double(size) / double(rows);
        parts.append(u"%1 %2"_s.arg(QString::fromUtf8(name)).arg(double(size) / double(rows), 0, 'f', 1));
    }
    bytes.parts = parts.join(u", "_s);
    return bytes;
}

BytesPerRow activityBytes(const Wanted &wanted, qint64 rows, bool withOutcomes)
{
    Sample sample = sampleActivities(wanted, rows, withOutcomes);
    return bytesPerRow(sample.path(), "activity", rows);
}

} // namespace

std::vector<Measurement> bytesPerLead(const Wanted &wanted)
{
    Sample sample = sampleDeals(wanted, wanted.deals, 40);
    BytesPerRow bytes = bytesPerRow(sample.path(), "deal", wanted.deals);
    const BytesPerRow keys = bytesPerRow(sample.path(), "match_key", wanted.deals);
    bytes.all += keys.all;
    bytes.parts += u", "_s + keys.parts;
    Measurement result = besideGoal(u"records.bytes"_s, u"bytes a lead with its indexes"_s, bytes.all, 360, wanted.deals);
    result.remarks = {bytes.parts};
    return {result};
}

std::vector<Measurement> bytesPerActivity(const Wanted &wanted)
{
    const qint64 rows = wanted.quick ? 50'000 : 300'000;
    const BytesPerRow without = activityBytes(wanted, rows, false);
    const BytesPerRow with = activityBytes(wanted, rows, true);
    removeFiles(wanted.folder + u"/activities.plumbline"_s);
    Measurement result = besideGoal(u"records.bytes_activity"_s, u"bytes an activity with its indexes"_s, with.all, 110, rows);
    result.remarks = {with.parts, u"without outcomes %1: %2"_s.arg(without.all, 0, 'f', 1).arg(without.parts)};
    return {result};
}

} // namespace plumbline::bench
