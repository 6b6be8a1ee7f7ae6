// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_file.h"
#include "core/workspace/undo.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/leads_file.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <map>
#include <QFile>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

using LastNumbers = std::map<QByteArray, qint64>;

/// Of the tables that an import of leads adds to.
LastNumbers lastNumbers(const QString &path)
{
    BareSqlite database(path);
    LastNumbers last;
    for (const char *table : {"deal", "account", "person", "stay"})
        last[table] = database.integer(QByteArray("SELECT max(n) FROM ") + table);
    return last;
}

/// What undo comes down to for a program that keeps no journal: it cannot be redone.
void deleteBare(const QString &path, const LastNumbers &before)
{
    BareSqlite database(path);
    database.execute("BEGIN IMMEDIATE");
    for (const auto &[table, last] : before)
        database.execute("DELETE FROM " + table + " WHERE n > " + QByteArray::number(last));
    database.execute("COMMIT");
}

struct Times {
    std::vector<double> append, bareAppend, appendRatio;
    std::vector<double> undo, bareUndo, undoRatio;
    std::vector<double> redo;
};

} // namespace

std::vector<Measurement> appendLeads(const Wanted &wanted)
{
    const qint64 leads = wanted.deals / 10;
    const QString csv = leadsFile(wanted, leads);
    const QString base = sampleDeals(wanted, wanted.deals, 40).path();
    const QString path = wanted.folder + u"/append.plumbline"_s;
    const LastNumbers before = lastNumbers(base);
    const auto copyBase = [&] {
        removeFiles(path);
        if (!QFile::copy(base, path))
            throw std::runtime_error("cannot copy the workspace");
    };
    const Words words(Language::English);
    exchange::ImportReport report;
    Times times;
    const int rounds = wanted.quick ? 3 : 5;
    for (int i = 0; i < rounds; ++i) {
        copyBase();
        {
            Sample sample = Sample::open(path);
            const auto timeOf = [&](auto act) { return spentBy([&] { valueOf(act(sample.workspace())); }).clock; };
            times.append.push_back(timeOf([&](Workspace &workspace) {
                auto imported = exchange::importFile(workspace, {csv, u"deals"_s}, words);
                report = imported.ok() ? *imported : report;
                return imported;
            }));
            times.undo.push_back(timeOf([](Workspace &workspace) { return undo(workspace); }));
            times.redo.push_back(timeOf([](Workspace &workspace) { return redo(workspace); }));
        }
        copyBase();
        times.bareAppend.push_back(spentBy([&] { importBare(path, csv, BareIndexes::InPlace); }).clock);
        times.bareUndo.push_back(spentBy([&] { deleteBare(path, before); }).clock);
        times.appendRatio.push_back(times.append.back() / times.bareAppend.back());
        times.undoRatio.push_back(times.undo.back() / times.bareUndo.back());
    }
    removeFiles(path);
    constexpr double mostOfAppend = 1.25;
    constexpr double mostOfUndo = 3.5;
    const QString there = u" into a workspace of %1 deals"_s.arg(wanted.deals);
    Measurement append =
        besideBare(u"exchange.append"_s, u"s for %1 leads"_s.arg(leads) + there,
                   {median(times.append), median(times.bareAppend), median(times.appendRatio)}, mostOfAppend, leads);
    append.remarks = {u"%1 read = %2 created + %3 updated + %4 skipped + %5 refused; baseline: a bare C program into the same "
                      "tables, their indexes in place"_s.arg(report.read)
                          .arg(report.created)
                          .arg(report.updated)
                          .arg(report.skipped)
                          .arg(report.refused)};
    Measurement taken = besideBare(u"exchange.append_undo"_s, u"s to undo it"_s,
                                   {median(times.undo), median(times.bareUndo), median(times.undoRatio)}, mostOfUndo, leads);
    taken.remarks = {u"baseline: DELETE of the same rows by their numbers, which nobody can redo"_s,
                     u"redo: %1 s, %2 times the bare import"_s.arg(median(times.redo), 0, 'f', 2)
                         .arg(median(times.redo) / median(times.bareAppend), 0, 'f', 2)};
    return {append, taken};
}

} // namespace plumbline::bench
