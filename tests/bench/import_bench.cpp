// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_file.h"
#include "tests/bench/leads_file.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <QFile>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

struct Times {
    std::vector<double> ours, last, inPlace, toBest, toInPlace;
    std::vector<double> processor, processorToBest;
};

qint64 residentBytes(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(qsizetype(strlen(what)) + 1).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

std::vector<Measurement> importLeads(const Wanted &wanted)
{
    const QString csv = leadsFile(wanted, wanted.deals);
    const QString path = wanted.folder + u"/import-leads.plumbline"_s;
    const Words words(Language::English);
    exchange::ImportReport report;
    double memory = 0;
    const auto ours = [&] {
        removeFiles(path);
        Sample sample = Sample::create(path);
        const qint64 before = residentBytes("VmRSS:");
        QFile peak(u"/proc/self/clear_refs"_s);
        if (peak.open(QIODevice::WriteOnly))
            peak.write("5");
        peak.close();
        const Spent spent = spentBy([&] {
            report = valueOf(exchange::importFile(sample.workspace(), {csv, u"deals"_s}, words));
        });
        // Later rounds find the memory of earlier ones: the first tells.
        memory = std::max(memory, double(residentBytes("VmHWM:") - before) / 1e6);
        return spent;
    };
    const auto bare = [&](BareIndexes indexes) {
        removeFiles(path);
        {
            Sample::create(path);
        }
        return spentBy([&] { importBare(path, csv, indexes); });
    };
    Times times;
    const int times3 = wanted.quick ? 3 : 5;
    for (int i = 0; i < times3; ++i) {
        const Spent plumbline = ours();
        const Spent last = bare(BareIndexes::Last);
        const Spent inPlace = bare(BareIndexes::InPlace);
        times.ours.push_back(plumbline.clock);
        times.last.push_back(last.clock);
        times.inPlace.push_back(inPlace.clock);
        times.toBest.push_back(plumbline.clock / last.clock);
        times.toInPlace.push_back(plumbline.clock / inPlace.clock);
        times.processor.push_back(plumbline.processor);
        times.processorToBest.push_back(plumbline.processor / last.processor);
    }
    removeFiles(path);
    Measurement best = besideBare(u"exchange.import"_s, u"s for %1 leads"_s.arg(wanted.deals),
                                  {median(times.ours), median(times.last), median(times.toBest)}, 1.4, wanted.deals);
    best.remarks = {
        u"%1 read = %2 created + %3 updated + %4 skipped + %5 refused; baseline: a bare C program into the same "
        "tables, indexes built last"_s.arg(report.read)
            .arg(report.created)
            .arg(report.updated)
            .arg(report.skipped)
            .arg(report.refused),
        u"of the processor, both threads together: %1 s, %2 times the baseline"_s.arg(median(times.processor), 0, 'f', 2)
            .arg(median(times.processorToBest), 0, 'f', 2)};
    Measurement inPlace = besideBare(u"exchange.import_in_place"_s, u"s for %1 leads"_s.arg(wanted.deals),
                                     {median(times.ours), median(times.inPlace), median(times.toInPlace)}, 0.85, wanted.deals);
    inPlace.remarks = {u"baseline: the same with the indexes in place"_s};
    Measurement resident =
        besideGoal(u"exchange.import_memory"_s, u"MB above what was there before"_s, memory, 350, wanted.deals);
    return {best, inPlace, resident};
}

} // namespace plumbline::bench
