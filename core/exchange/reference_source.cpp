// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/reference_source.h"

#include "core/base/fault.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/file_format.h"
#include "core/exchange/mapping.h"
#include "core/exchange/reference_phrases.h"
#include "core/exchange/table_shape.h"
#include "core/exchange/table_source.h"

#include <algorithm>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace plumbline::exchange {
namespace {

/// A row, as many cells as there are columns, and how much of the source is read. False: no more are wanted.
using TakeRow = std::function<bool(const QStringList &cells, int percent)>;

/// How a source is read.
struct Reading {
    QString path;
    QString innerTable;      ///< empty: the only one
    bool takesFirst = false; ///< of several, where none is named
    TakeRow take;            ///< null: only the columns are wanted
    /// Asked while no row comes: true ends it as if there were no more.
    std::function<bool()> isCancelled = {};
};

bool isSqlite(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

QByteArray quoted(const QString &name) { return '"' + name.toUtf8().replace('"', "\"\"") + '"'; }

/// A source with one table needs no name of it.
Result<QString> tableOf(const Reading &reading, const QStringList &names)
{
    if (names.contains(reading.innerTable))
        return reading.innerTable;
    if (reading.innerTable.isEmpty() && !names.isEmpty() && (names.size() == 1 || reading.takesFirst))
        return names.front();
    return reference_phrases::noSuchTable(QFileInfo(reading.path).fileName(), reading.innerTable, names);
}

Result<SourceLook> readSqlite(const Reading &reading)
{
    SourceLook look;
    try {
        db::Database database(reading.path, db::Access::ReadOnly);
        // A view may work for long before its first row.
        if (reading.isCancelled)
            database.endWhere(reading.isCancelled);
        db::Statement tables = database.prepare(
            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name");
        while (tables.step())
            look.tables.append(tables.text(0));
        const auto table = tableOf(reading, look.tables);
        if (!table.ok())
            return table.refusal();
        look.table = *table;
        QByteArrayList columns;
        db::Statement names = database.prepare("SELECT name FROM pragma_table_info(?1)");
        names.bind(1, look.table);
        while (names.step()) {
            look.columns.append(names.text(0));
            columns.append(quoted(names.text(0)));
        }
        if (!reading.take)
            return look;
        db::Statement rows = database.prepare("SELECT " + columns.join(", ") + " FROM " + quoted(look.table));
        while (rows.step()) {
            QStringList cells;
            for (int i = 0; i < int(look.columns.size()); ++i)
                cells.append(rows.isNull(i) ? QString() : rows.text(i));
            if (!reading.take(cells, -1))
                break;
        }
        return look;
    } catch (const Fault &fault) {
        if (fault.kind() == FaultKind::Interrupted && reading.isCancelled)
            return look;
        // It is not our file: what is wrong with it is told, and nothing of ours is damaged.
        return reference_phrases::cannotRead(QFileInfo(reading.path).fileName(), fault.detail());
    }
}

Result<SourceLook> readTable(const Reading &reading)
{
    FormatWanted wanted;
    auto format = formatOf(reading.path, wanted);
    if (!format.ok())
        return format.refusal();
    SourceLook look;
    // The first sheet needs no name, and keeps none: a workbook may call it otherwise next time.
    look.tables = format->sheets;
    look.table = format->sheets.value(0);
    if (!reading.innerTable.isEmpty()) {
        const auto sheet = tableOf(reading, format->sheets);
        if (!sheet.ok())
            return sheet.refusal();
        look.table = *sheet;
        wanted.sheet = int(format->sheets.indexOf(*sheet));
        format = formatOf(reading.path, wanted);
        if (!format.ok())
            return format.refusal();
    }
    const auto shape = shapeOf(reading.path, *format);
    if (!shape.ok())
        return shape.refusal();
    look.columns = shape->headers;
    if (!reading.take)
        return look;
    auto rows = openTable(reading.path, *format);
    if (!rows.ok())
        return rows.refusal();
    const qint64 bytes = std::max<qint64>(1, (*rows)->bytes());
    SourceRow row;
    while (true) {
        const auto more = (*rows)->next(row);
        if (!more.ok())
            return more.refusal();
        if (!*more)
            return look;
        if (row.line <= shape->headerLine || isSumRow(row))
            continue;
        QStringList cells;
        for (qsizetype i = 0; i < look.columns.size(); ++i) {
            const std::string_view cell = size_t(i) < row.cells.size() ? row.cells[size_t(i)] : std::string_view();
            cells.append(toQString(cell).trimmed());
        }
        if (!reading.take(cells, int(std::min<qint64>(100, (*rows)->bytesRead() * 100 / bytes))))
            return look;
    }
}

Result<SourceLook> readSource(const Reading &reading)
{
    if (reading.path.startsWith(u"postgres:") || reading.path.startsWith(u"postgresql:"))
        return reference_phrases::serversAreNotRead();
    return isSqlite(reading.path) ? readSqlite(reading) : readTable(reading);
}

constexpr qint64 rowsBetweenTellings = 1000;

/// Where the key stands among the columns of the source, then what fills fields.
Result<std::vector<qsizetype>> placesOf(const ReferenceTable &table)
{
    const auto look = readSource({table.path, table.innerTable, false, {}});
    if (!look.ok())
        return look.refusal();
    QStringList wanted{table.keyColumn};
    for (const FilledColumn &column : filledColumns(table))
        wanted.append(column.column);
    std::vector<qsizetype> places;
    for (const QString &column : std::as_const(wanted)) {
        const auto found = std::find_if(look->columns.begin(), look->columns.end(),
                                        [&](const QString &header) { return headerForm(header) == headerForm(column); });
        if (found == look->columns.end())
            return reference_phrases::noSuchColumn(QFileInfo(table.path).fileName(), column, look->columns);
        places.push_back(found - look->columns.begin());
    }
    return places;
}

} // namespace

QString keyForm(const QString &key) { return folded(oneLine(key)); }

Result<SourceLook> lookAtSource(const QString &path, const QString &innerTable, qsizetype mostRows)
{
    std::vector<QStringList> rows;
    const TakeRow take = [&](const QStringList &cells, int) {
        rows.push_back(cells);
        return qsizetype(rows.size()) < mostRows;
    };
    auto read = readSource({path, innerTable, true, take});
    if (!read.ok())
        return read.refusal();
    SourceLook look = *std::move(read);
    look.rows = std::move(rows);
    return look;
}

std::optional<Refusal> refuseColumns(const ReferenceTable &table)
{
    const auto places = placesOf(table);
    return places.ok() ? std::nullopt : std::optional(places.refusal());
}

Result<ReferenceRows> readReference(const ReferenceTable &table, const SourceProgress &progress)
{
    const auto columns = placesOf(table);
    if (!columns.ok())
        return columns.refusal();
    const std::vector<qsizetype> &places = *columns;
    ReferenceRows rows;
    rows.asOf = Moment{QFileInfo(table.path).lastModified().toMSecsSinceEpoch()};
    QHash<QString, bool> contradicted;
    bool isCancelled = false;
    const TakeRow take = [&](const QStringList &cells, int percent) {
        isCancelled = progress && rows.rows % rowsBetweenTellings == 0 && !progress(rows.rows, percent);
        if (isCancelled)
            return false;
        ++rows.rows;
        const QString key = keyForm(cells[places.front()]);
        QStringList values;
        for (size_t i = 1; i < places.size(); ++i)
            values.append(cells[places[i]]);
        if (key.isEmpty() || contradicted.contains(key))
            return true;
        const auto known = rows.byKey.constFind(key);
        if (known == rows.byKey.constEnd()) {
            rows.byKey.insert(key, values);
        } else if (*known != values) {
            rows.byKey.remove(key);
            contradicted.insert(key, true);
            ++rows.severalTimes;
        }
        return true;
    };
    const auto ask = [&] { return isCancelled = progress && !progress(rows.rows, -1); };
    const auto read = readSource({table.path, table.innerTable, false, take, ask});
    if (!read.ok())
        return read.refusal();
    if (isCancelled)
        return reference_phrases::cancelled(table.name);
    return rows;
}

} // namespace plumbline::exchange
