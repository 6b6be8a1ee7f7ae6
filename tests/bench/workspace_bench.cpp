// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/migrator.h"
#include "core/workspace/entity.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <chrono>
#include <QFile>
#include <random>
#include <sqlite3.h>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int editsPerRound = 300;

/// The deals and their indexes alone; user_version is set last: a whole copy of this version's table.
void copyDeals(const QString &from, const QString &to)
{
    tell(u"building the bare copy %1"_s.arg(to));
    removeFiles(to);
    BareSqlite copy(to);
    copy.attach(from, "source");
    sqlite3_stmt *schema =
        copy.prepare("SELECT sql FROM source.sqlite_schema WHERE tbl_name = 'deal' AND sql IS NOT NULL ORDER BY type DESC");
    std::vector<QByteArray> definitions;
    while (sqlite3_step(schema) == SQLITE_ROW)
        definitions.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(schema, 0)));
    sqlite3_reset(schema);
    for (const QByteArray &definition : definitions)
        copy.execute(definition);
    copy.execute("INSERT INTO main.deal SELECT * FROM source.deal ORDER BY n; DETACH source");
    copy.execute("PRAGMA user_version = " + QByteArray::number(db::latestVersion()));
    copy.checkpoint();
}

bool isWhole(const QString &path)
{
    return QFile::exists(path) && BareSqlite(path).integer("PRAGMA user_version") == db::latestVersion();
}

/// One side of the race: how long each edit took.
struct Times {
    std::vector<double> wall;
    std::vector<double> processor;

    void take(const std::function<void()> &edit)
    {
        wall.push_back(microseconds([&] { processor.push_back(processorMicroseconds(edit)); }));
    }
    double medianOfLast(int edits) const { return median({wall.end() - edits, wall.end()}); }
    QString told() const
    {
        return u"p50 %1 µs, p99 %2 µs; processor p50 %3 µs"_s.arg(median(wall), 0, 'f', 0)
            .arg(quantile(wall, 0.99), 0, 'f', 0)
            .arg(median(processor), 0, 'f', 0);
    }
};

} // namespace

std::vector<Measurement> editCommit(const Wanted &wanted)
{
    Sample sample = sampleDeals(wanted, wanted.deals, 40);
    const QString barePath = sample.path() + u".bare"_s;
    if (!isWhole(barePath))
        copyDeals(sample.path(), barePath);
    BareSqlite bare(barePath);
    sqlite3_stmt *begin = bare.prepare("BEGIN IMMEDIATE");
    sqlite3_stmt *update = bare.prepare("UPDATE deal SET next_step = ?1 WHERE n = ?2");
    sqlite3_stmt *commit = bare.prepare("COMMIT");

    const int nextStep =
        sample.workspace().read([](const Reader &r) { return r.entity(entity::deal).fieldByKey("next_step")->number; });
    std::mt19937_64 chance(1);
    const auto someDeal = [&] { return qint64(chance() % quint64(wanted.deals)) + 1; };
    qint64 edits = std::chrono::system_clock::now().time_since_epoch().count() / 1'000'000; // never what stands there
    const auto someText = [&] { return u"第%1次回访：确认需求"_s.arg(++edits); };

    Times ours;
    Times theirs;
    const auto roundOfOurs = [&] {
        for (int i = 0; i < editsPerRound; ++i) {
            const qint64 deal = someDeal();
            const QString text = someText();
            ours.take([&] {
                valueOf(sample.workspace().edit(Phrase::verbatim(u"修改商机"_s), [&](Edit &edit) -> Result<Done> {
                    edit.update(entity::deal, deal, {{nextStep, text}});
                    return Done{};
                }));
            });
        }
        sample.workspace().rest();
        return ours.medianOfLast(editsPerRound);
    };
    const auto roundOfBare = [&] {
        for (int i = 0; i < editsPerRound; ++i) {
            const QByteArray text = someText().toUtf8();
            sqlite3_bind_text(update, 1, text.constData(), int(text.size()), SQLITE_STATIC);
            sqlite3_bind_int64(update, 2, someDeal());
            theirs.take([&] {
                run(begin);
                run(update);
                run(commit);
            });
        }
        bare.checkpoint();
        return theirs.medianOfLast(editsPerRound);
    };
    Measurement result =
        besideBare(u"workspace.edit_commit"_s, u"µs an edit"_s, alternate(roundOfOurs, roundOfBare), 2.0, wanted.deals);
    result.remarks = {u"ours "_s + ours.told(), u"bare "_s + theirs.told()};
    return {result};
}

} // namespace plumbline::bench
