// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_file.h"

#include "core/base/fault.h"
#include "core/exchange/import_preview.h"
#include "core/exchange/importer.h"
#include "core/exchange/mapping_json.h"
#include "core/exchange/phrases.h"
#include "core/exchange/read_ahead.h"
#include "core/exchange/rejects_file.h"
#include "core/exchange/target_file.h"
#include "core/exchange/trial_sink.h"
#include "core/records/find_row.h"
#include "core/words/words.h"
#include "core/workspace/read_connection.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <atomic>
#include <QFileInfo>

namespace plumbline::exchange {
namespace {

using Target = ColumnMeaning::Target;

/// The file as it is read.
struct Source {
    QString name; ///< for refusals
    FileFormat format;
    TableShape shape;
    QStringList headers;
    bool isMendedRejects = false; ///< it has the two columns of a file of refused rows
    std::unique_ptr<TableSource> rows;
};

Result<Source> openSource(const ImportWanted &wanted)
{
    Source source;
    source.name = QFileInfo(wanted.path).fileName();
    auto format = formatOf(wanted.path, wanted.format);
    if (!format.ok())
        return format.refusal();
    source.format = *std::move(format);
    if (!source.format.encodingIsSure && !wanted.format.encoding) {
        QStringList names;
        for (const Encoding candidate : source.format.candidates)
            names.append(nameOf(candidate));
        return phrases::encodingNotSure(source.name, names);
    }
    auto shape = shapeOf(wanted.path, source.format, wanted.shape);
    if (!shape.ok())
        return shape.refusal();
    source.shape = *std::move(shape);
    source.headers = withoutRejectColumns(source.shape.headers);
    source.isMendedRejects = source.headers.size() < source.shape.headers.size();
    auto rows = openTable(wanted.path, source.format);
    if (!rows.ok())
        return rows.refusal();
    source.rows = std::make_unique<ReadAhead>(*std::move(rows));
    return source;
}

/// A file of which no column says anything, or that cannot name a record, is refused before a row is read.
std::optional<Refusal> refuseMapping(const Mapping &mapping, const Source &source, const Reader &reader)
{
    const Entity &entity = reader.entity(entityFromWord(mapping.as));
    bool any = false;
    bool named = false;
    const Field *name = records::nameField(entity);
    for (const ColumnMeaning &meaning : mapping.columns) {
        any |= meaning.target != Target::Ignore && meaning.target != Target::Extra;
        named |= meaning.target == Target::FamilyName || meaning.target == Target::GivenName;
        // A deal's title can be made from its customer or its reference.
        named |= meaning.target == Target::Field
                 && (!name || meaning.field == name->key
                     || (entity.number == entity::deal && (meaning.field == "account" || meaning.field == "reference")));
    }
    if (!any)
        return phrases::noColumnKnown(source.name, entity.label(), source.headers);
    if (name && !named && mapping.title.isEmpty())
        return phrases::nameColumnMissing(source.name, name->label());
    return std::nullopt;
}

constexpr qint64 rowsBetweenTellings = 1000;

bool isCancelled(const ImportWanted &wanted, const TableSource &source, qint64 rows)
{
    return wanted.progress && !wanted.progress(rows, source.bytesRead(), source.bytes());
}

bool isBlank(std::string_view cell)
{
    return std::all_of(cell.begin(), cell.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

/// Only to choose between two ways of writing: a row of a file has about so many bytes.
qint64 likelyRows(const TableSource &source)
{
    constexpr qint64 bytesOfARow = 150;
    return source.bytes() / bytesOfARow;
}

ImportReport reportOf(const ImportReport &counted, const Source &source, const Proposal &proposal, const ImportPreview &preview)
{
    ImportReport report = counted;
    report.file = source.name;
    report.format = source.format;
    report.headerLine = source.shape.headerLine;
    report.columns = proposal.columns;
    report.mapping = toJson(proposal.mapping);
    report.preview = preview.rows();
    return report;
}

Result<ImportReport> readInto(RowSink &into, Source &source, const ImportWanted &wanted, RejectsFile &rejects, const Words &words)
{
    if (isCancelled(wanted, *source.rows, 0))
        return phrases::cancelled();
    const auto proposal =
        propose(into.reader(), {source.name, wanted.as, wanted.mapping, wanted.shape, source.format.kind}, source.shape);
    if (!proposal.ok())
        return proposal.refusal();
    if (const auto refusal = refuseMapping(proposal->mapping, source, into.reader()))
        return *refusal;
    Importer importer(into, *proposal, source.headers, {wanted.onDuplicate, wanted.onLikely}, likelyRows(*source.rows));
    ImportPreview preview(importer, words, wanted.previewRows);
    SourceRow row;
    while (true) {
        const auto more = source.rows->next(row);
        if (!more.ok())
            return more.refusal();
        if (!*more)
            break;
        if (row.line <= source.shape.headerLine || std::all_of(row.cells.begin(), row.cells.end(), isBlank))
            continue;
        const qint64 rows = importer.report().read;
        if (rows > 0 && rows % rowsBetweenTellings == 0 && isCancelled(wanted, *source.rows, rows))
            return phrases::cancelled();
        if (isSumRow(row)) {
            importer.noteSumRow(row.line);
            continue;
        }
        if (rows == ImportWanted::earlyRows && wanted.early)
            wanted.early(reportOf(importer.report(), source, *proposal, preview));
        if (source.isMendedRejects && row.cells.size() > size_t(source.headers.size()))
            row.cells.resize(size_t(source.headers.size()));
        const auto reject = importer.take(row);
        if (reject)
            rejects.add(row, *reject);
        preview.add(row, reject);
    }
    importer.finish();
    if (isCancelled(wanted, *source.rows, importer.report().read))
        return phrases::cancelled();
    return reportOf(importer.report(), source, *proposal, preview);
}

std::optional<Refusal> refuseRejects(const ImportWanted &wanted)
{
    return wanted.rejectsPath.isEmpty() ? std::nullopt : refuseTarget(wanted.rejectsPath, wanted.path);
}

/// What ended because nobody wants it any more is refused as what is read is.
Result<ImportReport> endable(const std::function<Result<ImportReport>()> &edit)
{
    try {
        return edit();
    } catch (const Fault &fault) {
        if (fault.kind() == FaultKind::Interrupted)
            return phrases::cancelled();
        throw;
    }
}

} // namespace

Result<ImportReport> tryFile(const Reader &reader, Moment now, const ImportWanted &wanted, const Words &words)
{
    if (entityFromWord(wanted.as) == 0)
        return phrases::unknownWord(wanted.as, importWords());
    auto opened = openSource(wanted);
    if (!opened.ok())
        return opened.refusal();
    if (const auto refusal = refuseRejects(wanted))
        return *refusal;
    Source source = *std::move(opened);
    RejectsFile nowhere({}, source.headers, source.format, words);
    TrialSink into(reader, now);
    return readInto(into, source, wanted, nowhere, words);
}

Result<ImportReport> importFile(Workspace &workspace, const ImportWanted &wanted, const Words &words)
{
    // Beside whoever writes: nobody waits for a trial.
    if (wanted.dryRun)
        return workspace.connect()->read([&](const Reader &reader) { return tryFile(reader, workspace.now(), wanted, words); });
    const int entity = entityFromWord(wanted.as);
    if (entity == 0)
        return phrases::unknownWord(wanted.as, importWords());
    auto opened = openSource(wanted);
    if (!opened.ok())
        return opened.refusal();
    Source source = *std::move(opened);
    const Phrase label =
        workspace.read([&](const Reader &reader) { return phrases::importFile(source.name, reader.entity(entity).label()); });
    if (const auto refusal = refuseRejects(wanted))
        return *refusal;
    RejectsFile rejects(wanted.rejectsPath, source.headers, source.format, words);
    EditHeader header(label, EditKind::Import);
    // Behind the last row, indexes and keys are made: then the statements ask.
    std::atomic<qint64> rowsRead = -1;
    header.isCancelled = [&] { return rowsRead >= 0 && isCancelled(wanted, *source.rows, rowsRead); };
    auto report = endable([&] {
        return workspace.edit(header, [&](Edit &edit) {
            EditSink into(edit);
            auto result = readInto(into, source, wanted, rejects, words);
            if (result.ok())
                rowsRead = result->read;
            return result;
        });
    });
    if (!report.ok())
        return report.refusal();
    if (const auto refusal = rejects.finish())
        return *refusal;
    if (wanted.remember)
        rememberMapping(workspace, source.headers, wanted.mapping.value_or(report->mapping));
    return *std::move(report);
}

} // namespace plumbline::exchange
