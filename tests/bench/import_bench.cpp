// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_date.h"
#include "core/exchange/import_file.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/leads_file.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <charconv>
#include <ctime>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <random>
#include <sqlite3.h>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int columns = 14;

void bind(sqlite3_stmt *statement, int index, std::string_view text)
{
    if (text.empty())
        sqlite3_bind_null(statement, index);
    else
        sqlite3_bind_text(statement, index, text.data(), int(text.size()), SQLITE_STATIC);
}

/// The cells of one record; the buffer keeps what had to be unquoted.
const char *cellsOf(const char *at, const char *end, std::vector<std::string_view> &cells, std::vector<std::string> &unquoted)
{
    cells.clear();
    unquoted.clear();
    while (true) {
        if (*at == '"') {
            std::string cell;
            ++at;
            while (at < end && (*at != '"' || (at + 1 < end && at[1] == '"'))) {
                at += *at == '"';
                cell += *at++;
            }
            ++at;
            unquoted.push_back(std::move(cell));
            cells.push_back(unquoted.back());
        } else {
            const char *begin = at;
            while (at < end && *at != ',' && *at != '\r')
                ++at;
            cells.emplace_back(begin, size_t(at - begin));
        }
        if (at >= end || *at == '\r')
            return std::min(at + 2, end);
        ++at;
    }
}

/// The program one writes in an afternoon in C: the same tables, the same columns, the same indexes, a hash set of what is
/// there, one transaction. No journal, no undo, no checking, no names in two languages.
/// `path`: a workspace that was just made, whose tables it fills.
qint64 importBare(const QString &path, const QString &csv, bool indexesLast)
{
    BareSqlite database(path);
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read the leads");
    const char *at = reinterpret_cast<const char *>(file.map(0, file.size()));
    const char *end = at + file.size();
    database.execute("BEGIN IMMEDIATE");
    std::vector<QByteArray> indexes;
    if (indexesLast) {
        sqlite3_stmt *list = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL "
                                              "AND tbl_name IN ('deal', 'account', 'person', 'stay')");
        QByteArrayList names;
        while (sqlite3_step(list) == SQLITE_ROW) {
            names.append(reinterpret_cast<const char *>(sqlite3_column_text(list, 0)));
            indexes.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(list, 1)));
        }
        sqlite3_reset(list);
        for (const QByteArray &name : names)
            database.execute("DROP INDEX " + name);
    }
    std::unordered_map<std::string, qint64> stages;
    sqlite3_stmt *stage = database.prepare("SELECT key, n FROM stage");
    while (sqlite3_step(stage) == SQLITE_ROW)
        stages.emplace(reinterpret_cast<const char *>(sqlite3_column_text(stage, 0)), sqlite3_column_int64(stage, 1));
    sqlite3_reset(stage);

    sqlite3_stmt *deal = database.prepare(
        "INSERT INTO deal (id, title, account, handle, source, budget_band, owner, budget_minor, budget_currency, industry, "
        "region, next_step, notes, arrived_at, reference, pipeline, stage, entered_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'CNY', ?9, ?10, ?11, ?12, ?13, ?14, 1, ?15, ?13)");
    sqlite3_stmt *account = database.prepare("INSERT INTO account (n, id, name) VALUES (?1, ?2, ?3)");
    sqlite3_stmt *person = database.prepare("INSERT INTO person (n, id, name) VALUES (?1, ?2, ?3)");
    sqlite3_stmt *stay =
        database.prepare("INSERT INTO stay (id, deal, stage, version, entered_at, imported) VALUES (?1, ?2, ?3, 1, ?4, 1)");
    std::mt19937_64 engine{std::random_device{}()};
    quint64 ids = 0;
    const auto bindId = [&](sqlite3_stmt *statement, int index) {
        quint64 id[2] = {__builtin_bswap64(0x0199'0000'0000'7000ULL + ++ids), engine()};
        sqlite3_bind_blob(statement, index, id, 16, SQLITE_TRANSIENT);
    };
    std::unordered_map<std::string, qint64> accounts;
    std::unordered_map<std::string, qint64> people;
    const auto numberOf = [&](std::unordered_map<std::string, qint64> &known, sqlite3_stmt *insert, std::string_view name) {
        const auto [found, isNew] = known.try_emplace(std::string(name), qint64(known.size()) + 1);
        if (isNew) {
            sqlite3_bind_int64(insert, 1, found->second);
            bindId(insert, 2);
            bind(insert, 3, name);
            run(insert);
        }
        return found->second;
    };
    std::unordered_set<std::string> references;
    std::vector<std::string_view> cells;
    std::vector<std::string> unquoted;
    unquoted.reserve(columns);
    at = cellsOf(at, end, cells, unquoted);
    qint64 dealN = 0;
    qint64 read = 0;
    while (at < end) {
        at = cellsOf(at, end, cells, unquoted);
        ++read;
        if (!references.emplace(cells[13]).second)
            continue;
        bindId(deal, 1);
        bind(deal, 2, cells[0]);
        sqlite3_bind_int64(deal, 3, numberOf(accounts, account, cells[1]));
        bind(deal, 4, cells[2]);
        bind(deal, 5, cells[3]);
        bind(deal, 6, cells[4]);
        sqlite3_bind_int64(deal, 7, numberOf(people, person, cells[5]));
        if (cells[6].empty()) {
            sqlite3_bind_null(deal, 8);
        } else {
            double amount = 0;
            std::from_chars(cells[6].data(), cells[6].data() + cells[6].size(), amount);
            sqlite3_bind_int64(deal, 8, qint64(amount * 100 + 0.5));
        }
        bind(deal, 9, cells[7]);
        bind(deal, 10, cells[8]);
        bind(deal, 11, cells[9]);
        bind(deal, 12, cells[10]);
        const auto number = [&](size_t from, size_t size) {
            int value = 0;
            std::from_chars(cells[11].data() + from, cells[11].data() + from + size, value);
            return value;
        };
        const qint64 arrived = qint64(civilDate(number(0, 4), number(5, 2), number(8, 2))->day) * 86'400'000 - 8 * 3'600'000;
        sqlite3_bind_int64(deal, 13, arrived);
        bind(deal, 14, cells[13]);
        const qint64 stageN = stages[std::string(cells[12])];
        sqlite3_bind_int64(deal, 15, stageN);
        run(deal);
        bindId(stay, 1);
        sqlite3_bind_int64(stay, 2, ++dealN);
        sqlite3_bind_int64(stay, 3, stageN);
        sqlite3_bind_int64(stay, 4, arrived);
        run(stay);
    }
    for (const QByteArray &index : indexes)
        database.execute(index);
    database.execute("COMMIT");
    return read;
}

/// Of one import. An import works on two threads: what a user waits for is the clock's time, what it costs is the processor's.
struct Spent {
    double clock = 0;
    double processor = 0;
};

Spent spentBy(const std::function<void()> &work)
{
    const auto processor = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    };
    const double before = processor();
    const double clock = microseconds(work) / 1e6;
    return {clock, processor() - before};
}

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
    const QString csv = leadsFile(wanted);
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
    const auto bare = [&](bool indexesLast) {
        removeFiles(path);
        {
            Sample::create(path);
        }
        return spentBy([&] { importBare(path, csv, indexesLast); });
    };
    Times times;
    const int times3 = wanted.quick ? 3 : 5;
    for (int i = 0; i < times3; ++i) {
        const Spent plumbline = ours();
        const Spent last = bare(true);
        const Spent inPlace = bare(false);
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
