// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/export_file.h"

#include "core/db/database.h"
#include "core/exchange/calendar_file.h"
#include "core/exchange/export_rows.h"
#include "core/exchange/mapping.h"
#include "core/exchange/phrases.h"
#include "core/exchange/row_queue.h"
#include "core/exchange/target_file.h"
#include "core/exchange/xlsx_writer.h"

#include <QSaveFile>

namespace plumbline::exchange {
namespace {

constexpr qint64 rowsBetweenTellings = 1000;

/// As the rows were made.
constexpr pipeline::DealSort oldestFirst{pipeline::DealOrder::Newest, true};

/// Empty: all rows, as they were made.
std::optional<std::vector<qint64>> rowsOf(const Reader &reader, const ExportWanted &wanted)
{
    if (wanted.rows || (!wanted.filter && !wanted.sort))
        return wanted.rows;
    const pipeline::DealFilter filter = pipeline::resolved(wanted.filter.value_or(pipeline::DealFilter{}), reader, wanted.now);
    return pipeline::dealOrder(reader, filter, wanted.sort.value_or(oldestFirst));
}

std::optional<Refusal> refuse(const Reader &reader, const ExportWanted &wanted, int entity)
{
    if (entity == 0)
        return phrases::unknownWord(wanted.what, importWords());
    if (!wanted.computed.empty() && entity != entity::deal)
        return phrases::columnsOfDealsOnly(wanted.what);
    if ((wanted.filter || wanted.sort) && entity != entity::deal)
        return phrases::filterOfDealsOnly(wanted.what);
    if (wanted.format == ExportFormat::VCard && entity != entity::contact)
        return phrases::cardsAreContacts();
    if (wanted.format == ExportFormat::Calendar && entity != entity::deal)
        return phrases::calendarIsOfDeals();
    return ExportRows::refuseFields(reader.entity(entity), wanted.fields);
}

bool isCancelled(const ExportWanted &wanted, qint64 rows, qint64 total)
{
    return wanted.progress && !wanted.progress(rows, total);
}

/// False where it was cancelled.
bool writeRows(ExportRows &rows, TableWriter &writer, const QSaveFile &file, const ExportWanted &wanted, qint64 total,
               ExportReport &report)
{
    if (isCancelled(wanted, 0, total))
        return false;
    writer.begin(rows.head());
    RowQueue queue(writer, file);
    while (rows.next()) {
        queue.add(rows.cells());
        if (++report.rows % rowsBetweenTellings != 0)
            continue;
        if (isCancelled(wanted, report.rows, total))
            return false;
        if (queue.fileFailed())
            break;
    }
    queue.finish();
    return !isCancelled(wanted, report.rows, total);
}

} // namespace

QHash<QString, qint64> rowsToExport(const Reader &reader)
{
    QHash<QString, qint64> counts;
    const QStringList words = importWords();
    for (const QString &word : words)
        counts[word] = reader.database().integer("SELECT count(*) FROM " + reader.entity(entityFromWord(word)).key);
    return counts;
}

Result<ExportReport> exportFile(const Reader &reader, const ExportWanted &wanted, const Words &words)
{
    const int number = entityFromWord(wanted.what);
    if (const auto refusal = refuse(reader, wanted, number))
        return *refusal;
    if (wanted.format == ExportFormat::Calendar)
        return exportCalendar(reader, {wanted.path, rowsOf(reader, wanted), wanted.now, wanted.progress}, words);
    if (const auto refusal = refuseTarget(wanted.path))
        return *refusal;
    ExportWanted all = wanted;
    if (wanted.format == ExportFormat::VCard)
        all.fields.clear();
    ExportRows rows(reader, reader.entity(number), all, rowsOf(reader, wanted), words);
    const qint64 total = rows.total();
    if (wanted.format == ExportFormat::Xlsx && total > XlsxWriter::mostRows)
        return phrases::tooManyRowsForSheet(total, XlsxWriter::mostRows);

    QSaveFile file(wanted.path);
    if (!file.open(QIODevice::WriteOnly))
        return phrases::cannotWrite(wanted.path, file.errorString());
    const auto writer = makeTableWriter(wanted.format, file, {wanted.encoding, words.zone(), reader.currency()});
    ExportReport report{wanted.path};
    if (!writeRows(rows, *writer, file, wanted, total, report))
        return phrases::exportCancelled(wanted.path);
    if (const auto refusal = writer->finish())
        return *refusal;
    if (!file.commit())
        return phrases::cannotWrite(wanted.path, file.errorString());
    report.cutTexts = writer->cutTexts();
    return report;
}

} // namespace plumbline::exchange
