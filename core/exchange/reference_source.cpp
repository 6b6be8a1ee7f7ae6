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

#include <functional>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace plumbline::exchange {
namespace {

/// Headers first; then rows, each as many cells as there are headers.
using TakeRow = std::function<void(const QStringList &cells)>;

bool isSqlite(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

QByteArray quoted(const QString &name) { return '"' + name.toUtf8().replace('"', "\"\"") + '"'; }

/// A database with one table needs no name of it.
Result<QString> tableIn(db::Database &database, const QString &path, const QString &wanted)
{
    QStringList names;
    db::Statement tables = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (tables.step())
        names.append(tables.text(0));
    if (names.contains(wanted))
        return wanted;
    if (wanted.isEmpty() && names.size() == 1)
        return names.front();
    return reference_phrases::noSuchTable(QFileInfo(path).fileName(), wanted, names);
}

Result<QStringList> readSqlite(const QString &path, const QString &innerTable, const TakeRow &take)
{
    try {
        db::Database database(path, db::Access::ReadOnly);
        const auto table = tableIn(database, path, innerTable);
        if (!table.ok())
            return table.refusal();
        QStringList headers;
        QByteArrayList columns;
        db::Statement names = database.prepare("SELECT name FROM pragma_table_info(?1)");
        names.bind(1, *table);
        while (names.step()) {
            headers.append(names.text(0));
            columns.append(quoted(names.text(0)));
        }
        if (!take)
            return headers;
        db::Statement rows = database.prepare("SELECT " + columns.join(", ") + " FROM " + quoted(*table));
        while (rows.step()) {
            QStringList cells;
            for (int i = 0; i < int(headers.size()); ++i)
                cells.append(rows.isNull(i) ? QString() : rows.text(i));
            take(cells);
        }
        return headers;
    } catch (const Fault &fault) {
        // It is not our file: what is wrong with it is told, and nothing of ours is damaged.
        return reference_phrases::cannotRead(QFileInfo(path).fileName(), fault.detail());
    }
}

Result<QStringList> readTable(const QString &path, const QString &sheet, const TakeRow &take)
{
    FormatWanted wanted;
    auto format = formatOf(path, wanted);
    if (!format.ok())
        return format.refusal();
    if (!sheet.isEmpty()) {
        const auto index = format->sheets.indexOf(sheet);
        if (index < 0)
            return reference_phrases::noSuchTable(QFileInfo(path).fileName(), sheet, format->sheets);
        wanted.sheet = int(index);
        format = formatOf(path, wanted);
        if (!format.ok())
            return format.refusal();
    }
    const auto shape = shapeOf(path, *format);
    if (!shape.ok())
        return shape.refusal();
    if (!take)
        return shape->headers;
    auto rows = openTable(path, *format);
    if (!rows.ok())
        return rows.refusal();
    SourceRow row;
    while (true) {
        const auto more = (*rows)->next(row);
        if (!more.ok())
            return more.refusal();
        if (!*more)
            return shape->headers;
        if (row.line <= shape->headerLine || isSumRow(row))
            continue;
        QStringList cells;
        for (qsizetype i = 0; i < shape->headers.size(); ++i) {
            const std::string_view cell = size_t(i) < row.cells.size() ? row.cells[size_t(i)] : std::string_view();
            cells.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())).trimmed());
        }
        take(cells);
    }
}

Result<QStringList> readSource(const QString &path, const QString &innerTable, const TakeRow &take)
{
    if (path.startsWith(u"postgres:") || path.startsWith(u"postgresql:"))
        return reference_phrases::serversAreNotRead();
    return isSqlite(path) ? readSqlite(path, innerTable, take) : readTable(path, innerTable, take);
}

} // namespace

QString keyForm(const QString &key) { return folded(oneLine(key)); }

Result<QStringList> columnsOfSource(const QString &path, const QString &innerTable) { return readSource(path, innerTable, {}); }

Result<ReferenceRows> readReference(const ReferenceTable &table)
{
    const auto headers = columnsOfSource(table.path, table.innerTable);
    if (!headers.ok())
        return headers.refusal();
    QStringList wanted{table.keyColumn};
    for (const FilledColumn &column : filledColumns(table))
        wanted.append(column.column);
    std::vector<qsizetype> places;
    for (const QString &column : std::as_const(wanted)) {
        const auto found = std::find_if(headers->begin(), headers->end(),
                                        [&](const QString &header) { return headerForm(header) == headerForm(column); });
        if (found == headers->end())
            return reference_phrases::noSuchColumn(QFileInfo(table.path).fileName(), column, *headers);
        places.push_back(found - headers->begin());
    }

    ReferenceRows rows;
    rows.asOf = Moment{QFileInfo(table.path).lastModified().toMSecsSinceEpoch()};
    QHash<QString, bool> contradicted;
    const auto read = readSource(table.path, table.innerTable, [&](const QStringList &cells) {
        ++rows.rows;
        const QString key = keyForm(cells[places.front()]);
        QStringList values;
        for (size_t i = 1; i < places.size(); ++i)
            values.append(cells[places[i]]);
        if (key.isEmpty() || contradicted.contains(key))
            return;
        const auto known = rows.byKey.constFind(key);
        if (known == rows.byKey.constEnd()) {
            rows.byKey.insert(key, values);
        } else if (*known != values) {
            rows.byKey.remove(key);
            contradicted.insert(key, true);
            ++rows.severalTimes;
        }
    });
    if (!read.ok())
        return read.refusal();
    return rows;
}

} // namespace plumbline::exchange
