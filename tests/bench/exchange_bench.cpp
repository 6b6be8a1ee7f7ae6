// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/export_file.h"
#include "core/exchange/import_file.h"
#include "core/workspace/read_connection.h"
#include "tests/bench/bare_sqlite.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <sqlite3.h>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

struct SourceFile {
    const char *name;
    const char *as;
};
constexpr SourceFile files[] = {
    {"sales_teams", "people"}, {"accounts", "accounts"}, {"products", "products"}, {"sales_pipeline", "deals"}};

/// Empty where this machine has no copy of the data set.
QString dataFolder()
{
    const QString root = qEnvironmentVariable("PLUMBLINE_DATA", QStringLiteral(PLUMBLINE_SOURCE_DIR "/../shared"));
    for (const QString &below : {u"/data/crm-sales-opportunities"_s, u"/crm-sales-opportunities"_s, QString()}) {
        if (QFile::exists(root + below + u"/sales_pipeline.csv"_s))
            return root + below;
    }
    return {};
}

/// A CSV reader as one writes it in ten minutes: commas, quotes, line feeds.
std::vector<std::vector<QByteArray>> parse(const QByteArray &text)
{
    std::vector<std::vector<QByteArray>> rows(1);
    QByteArray cell;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
            cell += c;
        } else if (c != '\r') {
            rows.back().push_back(std::exchange(cell, {}));
            if (c == '\n')
                rows.emplace_back();
        }
    }
    if (!cell.isEmpty())
        rows.back().push_back(cell);
    if (rows.back().empty())
        rows.pop_back();
    return rows;
}

qint64 importBare(BareSqlite &database, const QString &folder)
{
    qint64 read = 0;
    for (const SourceFile &source : files) {
        QFile file(folder + u'/' + QLatin1String(source.name) + u".csv"_s);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot read the data set");
        const auto rows = parse(file.readAll());
        QByteArrayList columns;
        QByteArrayList places;
        for (const QByteArray &header : rows.front()) {
            columns.append(header + " TEXT");
            places.append("?");
        }
        database.execute(QByteArray("CREATE TABLE ") + source.name + " (n INTEGER PRIMARY KEY, " + columns.join(", ") + ")");
        sqlite3_stmt *insert =
            database.prepare(QByteArray("INSERT INTO ") + source.name + " VALUES (NULL, " + places.join(", ") + ")");
        database.execute("BEGIN IMMEDIATE");
        for (size_t i = 1; i < rows.size(); ++i) {
            for (size_t cell = 0; cell < rows[i].size(); ++cell)
                sqlite3_bind_text(insert, int(cell) + 1, rows[i][cell].constData(), int(rows[i][cell].size()), SQLITE_STATIC);
            run(insert);
            ++read;
        }
        database.execute("COMMIT");
    }
    return read;
}

qint64 importOurs(Workspace &workspace, const QString &folder)
{
    static const Words words(Language::English);
    qint64 read = 0;
    for (const SourceFile &source : files) {
        const QString path = folder + u'/' + QLatin1String(source.name) + u".csv"_s;
        read += valueOf(exchange::importFile(workspace, {path, QString::fromLatin1(source.as)}, words)).read;
    }
    return read;
}

} // namespace

std::vector<Measurement> importSmall(const Wanted &wanted)
{
    const QString folder = dataFolder();
    if (folder.isEmpty()) {
        tell(u"exchange.import_small: skipped, there is no crm-sales-opportunities under $PLUMBLINE_DATA or ../shared"_s);
        return {};
    }
    const QString ourPath = wanted.folder + u"/import.plumbline"_s;
    const QString barePath = wanted.folder + u"/import.sqlite"_s;
    qint64 read = 0;
    const Alternation both = alternate(
        [&] {
            Sample sample = Sample::create(ourPath);
            return microseconds([&] { read = importOurs(sample.workspace(), folder); }) / 1'000;
        },
        [&] {
            removeFiles(barePath);
            BareSqlite database(barePath);
            return microseconds([&] { importBare(database, folder); }) / 1'000;
        });
    removeFiles(ourPath);
    removeFiles(barePath);
    Measurement result = besideBare(u"exchange.import_small"_s, u"ms for four files"_s, both, {}, read);
    result.remarks = {u"%1 rows, %2 µs a row; baseline: parse and insert as text, no references, no journal"_s.arg(read).arg(
        both.value * 1'000 / double(read), 0, 'f', 1)};
    return {result};
}

namespace {

/// The columns of an export as they are stored: no names looked up, no dates spelled, no guards.
QString rawColumns(const Reader &reader)
{
    QByteArrayList columns{"id"};
    for (const Field &field : reader.entity(entity::deal).fields) {
        if (!field.internal && !field.custom)
            columns += field.columns();
    }
    columns += {"stage", "entered_at"};
    return QString::fromUtf8("SELECT " + columns.join(", ") + " FROM deal ORDER BY n");
}

void exportByShell(const QString &program, const QString &database, const QString &query, const QString &to)
{
    QProcess shell;
    shell.setStandardOutputFile(to);
    shell.start(program, {u"-readonly"_s, u"-csv"_s, database, query});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        throw std::runtime_error("sqlite3 failed: " + shell.readAllStandardError().toStdString());
}

} // namespace

std::vector<Measurement> exportDeals(const Wanted &wanted)
{
    const QString program = QStandardPaths::findExecutable(u"sqlite3"_s);
    if (program.isEmpty()) {
        tell(u"exchange.export: skipped, there is no sqlite3 shell"_s);
        return {};
    }
    Sample sample = sampleDeals(wanted, wanted.deals, 40);
    const QString query = sample.workspace().read(rawColumns);
    const QString ours = wanted.folder + u"/export.csv"_s;
    const QString bare = wanted.folder + u"/export-bare.csv"_s;
    const Words words(Language::Chinese, *Zone::named("Asia/Shanghai"));
    // As both programs export: beside whoever writes.
    const auto connection = sample.workspace().connect();
    const Alternation both = alternate(
        [&] {
            return microseconds([&] {
                       connection->read([&](const Reader &reader) {
                           return valueOf(exchange::exportFile(reader, {.what = u"deals"_s, .path = ours}, words)).rows;
                       });
                   })
                   / 1'000;
        },
        [&] {
            QFile::remove(bare);
            return microseconds([&] { exportByShell(program, sample.path(), query, bare); }) / 1'000;
        });
    constexpr double mostTimes = 1.5;
    Measurement result = besideBare(u"exchange.export"_s, u"ms"_s, both, mostTimes, wanted.deals);
    result.remarks = {u"%1 µs a row, %2 MB; baseline: the sqlite3 shell's -csv of the raw columns, %3 MB"_s
                          .arg(both.value * 1'000 / double(wanted.deals), 0, 'f', 2)
                          .arg(QFile(ours).size() / 1'000'000)
                          .arg(QFile(bare).size() / 1'000'000)};
    QFile::remove(ours);
    QFile::remove(bare);
    return {result};
}

} // namespace plumbline::bench
