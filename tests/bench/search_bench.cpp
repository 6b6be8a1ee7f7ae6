// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/records/search_index.h"
#include "core/workspace/entity.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <cstring>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;
using records::SearchIndex;

void build(Sample &sample, SearchIndex &index)
{
    sample.workspace().read([&](const Reader &reader) {
        index.build(reader);
        return 0;
    });
}

/// The bare program: every place of the needle in one block of memory, from the beginning to the end.
qint64 placesIn(const std::string &text, const std::string &needle)
{
    qint64 places = 0;
    const char *const end = text.data() + text.size();
    for (const char *at = text.data();
         (at = static_cast<const char *>(memmem(at, size_t(end - at), needle.data(), needle.size()))); at += needle.size())
        ++places;
    return places;
}

QString figuresOf(const Alternation &both, const QString &typed, qint64 total)
{
    return u"%1: %2 ms, memmem %3 ms, ratio %4, %5 rows"_s.arg(typed)
        .arg(both.value / 1e3, 0, 'f', 1)
        .arg(both.baseline / 1e3, 0, 'f', 1)
        .arg(both.ratio, 0, 'f', 2)
        .arg(total);
}

} // namespace

std::vector<Measurement> searchText(const Wanted &wanted)
{
    Sample sample = sampleDeals(wanted, wanted.deals, 40);
    SearchIndex index;
    build(sample, index);
    std::string text;
    index.eachText([&](std::string_view piece) { text += piece; });

    // Common, two characters that are rare, a customer's word, a Latin infix, a telephone number, nothing.
    Measurement worst;
    QStringList remarks;
    for (const QString &typed :
         {u"科技"_s, u"机械"_s, u"苏州"_s, u"苏州腾飞"_s, u"王伟"_s, u"rp 升"_s, u"XS-00"_s, u"38001"_s, u"恒信医院"_s}) {
        const std::string needle = folded(typed).toStdString();
        qint64 total = 0;
        qint64 places = 0;
        const Alternation both = alternate([&] { return microseconds([&] { total = index.search(typed).total(); }); },
                                           [&] { return microseconds([&] { places += placesIn(text, needle); }); });
        remarks.append(figuresOf(both, typed, total));
        if (both.ratio > worst.ratio || worst.name.isEmpty())
            worst = besideBare(u"records.search"_s, u"µs for 50 rows of each kind and exact totals; the worst ratio"_s, both, 1.5,
                               index.rowCount());
    }
    worst.remarks = remarks;

    double slowest = 0;
    QStringList pinyin;
    for (const QString &typed :
         {u"hdyl"_s, u"yxgs"_s, u"s"_s, u"sz"_s, u"suzhou"_s, u"suzhoutf"_s, u"hxylqx"_s, u"jinqiao zhineng"_s, u"qqq"_s}) {
        std::vector<double> times;
        qint64 total = 0;
        for (int i = 0; i < rounds; ++i)
            times.push_back(processorMicroseconds([&] { total = index.search(typed).total(); }));
        slowest = std::max(slowest, median(times) / 1e3);
        pinyin.append(u"%1: %2 ms, %3 rows"_s.arg(typed).arg(median(times) / 1e3, 0, 'f', 1).arg(total));
    }
    Measurement byPinyin =
        besideGoal(u"records.search_pinyin"_s, u"ms of the processor, the slowest pinyin"_s, slowest, 50, index.rowCount());
    byPinyin.remarks = pinyin;
    return {worst, byPinyin};
}

std::vector<Measurement> searchLoad(const Wanted &wanted)
{
    StatementRecorder recorder;
    Sample sample = sampleDeals(wanted, wanted.deals, 40);
    SearchIndex index;
    recorder.start();
    build(sample, index);
    const std::vector<QByteArray> sql = recorder.stop();

    BareSqlite bare(sample.path());
    std::vector<sqlite3_stmt *> prepared;
    for (const QByteArray &statement : sql)
        prepared.push_back(bare.prepare(statement));
    const Alternation both = alternate([&] { return microseconds([&] { build(sample, index); }) / 1e3; },
                                       [&] {
                                           return microseconds([&] {
                                                      for (sqlite3_stmt *statement : prepared)
                                                          run(statement);
                                                  })
                                                  / 1e3;
                                       });
    qint64 text = 0;
    index.eachText([&](std::string_view piece) { text += qint64(piece.size()); });
    const auto rows = double(index.rowCount());
    Measurement result =
        besideBare(u"records.search_load"_s, u"ms to read all; bare: the same SELECTs"_s, both, std::nullopt, index.rowCount());
    result.remarks = {u"%1 MB: %2 bytes a row, %3 of them text"_s.arg(double(index.bytes()) / 1e6, 0, 'f', 0)
                          .arg(double(index.bytes()) / rows, 0, 'f', 1)
                          .arg(double(text) / rows, 0, 'f', 1)};
    return {result};
}

} // namespace plumbline::bench
