// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_file.h"

#include "core/base/text.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/importer.h"
#include "core/exchange/phrases.h"
#include "core/exchange/target_file.h"
#include "core/records/find_row.h"
#include "core/words/words.h"
#include "core/workspace/workspace.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

namespace plumbline::exchange {
namespace {

Phrase lineColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Line")}; }
Phrase reasonColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Reason")}; }

/// A file of refused rows, mended, comes back without the two columns that were added to it.
QStringList withoutRejectColumns(QStringList headers)
{
    const qsizetype last = headers.size() - 1;
    for (const Language language : allLanguages()) {
        const Words words(language);
        if (last > 1 && headers[last - 1] == words.say(lineColumn()) && headers[last] == words.say(reasonColumn()))
            return headers.mid(0, last - 1);
    }
    return headers;
}

/// Rows that could not be taken, in the shape of the file, with line and reason: mend them and import just those.
class RejectsFile
{
public:
    RejectsFile(const QString &path, const QStringList &headers, const Words &words) : m_file(path), m_words(words)
    {
        if (path.isEmpty())
            return;
        if (!m_file.open(QIODevice::WriteOnly))
            return;
        m_writer.emplace(m_file);
        m_columns = headers.size();
        m_writer->write(headers + QStringList{words.say(lineColumn()), words.say(reasonColumn())});
    }

    void add(const SourceRow &row, const ImportNote &note)
    {
        if (!m_writer)
            return;
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        while (cells.size() < m_columns)
            cells.append(QString());
        const QString where = note.column.isEmpty() ? QString() : note.column + QStringLiteral(": ");
        m_writer->write(cells + QStringList{QString::number(row.line), where + m_words.say(note.text)});
    }

    std::optional<Refusal> finish()
    {
        if (m_file.fileName().isEmpty())
            return std::nullopt;
        if (!m_writer || !m_file.commit())
            return phrases::cannotWrite(m_file.fileName(), m_file.errorString());
        return std::nullopt;
    }

private:
    QSaveFile m_file;
    const Words &m_words;
    std::optional<CsvWriter> m_writer;
    qsizetype m_columns = 0;
};

Result<Mapping> mappingFor(const ImportWanted &wanted, const QStringList &headers, const QString &file, const Reader &reader)
{
    const auto json = wanted.mapping ? wanted.mapping : presetFor(wanted.as, headers);
    if (!json) {
        Mapping nothing;
        nothing.as = wanted.as;
        return completed(nothing, headers, reader);
    }
    auto mapping = mappingFromJson(*json, reader);
    if (!mapping.ok())
        return mapping;
    if (mapping->as != wanted.as)
        return phrases::otherMapping(mapping->as, wanted.as);
    if (mapping->isOfKind)
        return completed(*mapping, headers, reader);
    QSet<QString> present;
    for (const QString &header : headers)
        present.insert(headerForm(header));
    for (auto it = mapping->columns.cbegin(); it != mapping->columns.cend(); ++it) {
        if (!present.contains(it.key()))
            return phrases::columnMissing(file, it.key());
    }
    return mapping;
}

/// A file of which no column says anything, or that cannot name a record, is refused before a row is read.
std::optional<Refusal> refuseMapping(const Mapping &mapping, const QStringList &headers, const QString &file,
                                     const Reader &reader)
{
    using Target = ColumnMeaning::Target;
    const Entity &entity = reader.entity(entityFromWord(mapping.as));
    bool any = false;
    bool named = false;
    const Field *name = records::nameField(entity);
    for (const ColumnMeaning &meaning : mapping.columns) {
        any |= meaning.target != Target::Ignore && meaning.target != Target::Extra;
        // A deal's title can be made from its customer or its reference.
        named |= meaning.target == Target::FamilyName || meaning.target == Target::GivenName;
        named |= meaning.target == Target::Field
                 && (!name || meaning.field == name->key
                     || (entity.number == entity::deal && (meaning.field == "account" || meaning.field == "reference")));
    }
    if (!any)
        return phrases::noColumnKnown(file, entity.label(), headers);
    if (name && !named && mapping.title.isEmpty())
        return phrases::nameColumnMissing(file, name->label());
    return std::nullopt;
}

std::optional<Refusal> refuseHeaders(const QStringList &headers, const QString &file)
{
    QSet<QString> seen;
    for (const QString &header : headers) {
        const QString form = headerForm(header);
        if (!form.isEmpty() && seen.contains(form))
            return phrases::columnTwice(file, header);
        seen.insert(form);
    }
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

/// By the length of the first rows.
qint64 likelyRows(const TableSource &source)
{
    constexpr qint64 bytesOfARow = 100;
    return source.bytes() / bytesOfARow;
}

Result<ImportReport> readInto(Edit &edit, TableSource &source, const QString &file, const QStringList &headers,
                              const ImportWanted &wanted, bool isMendedRejects, RejectsFile &rejects)
{
    if (isCancelled(wanted, source, 0))
        return phrases::cancelled();
    const auto mapping = mappingFor(wanted, headers, file, edit.reader());
    if (!mapping.ok())
        return mapping.refusal();
    if (const auto refusal = refuseMapping(*mapping, headers, file, edit.reader()))
        return *refusal;
    Importer importer(edit, *mapping, headers, wanted.onDuplicate, likelyRows(source));
    SourceRow row;
    while (true) {
        const auto more = source.next(row);
        if (!more.ok())
            return more.refusal();
        if (!*more)
            break;
        const qint64 rows = importer.report().read;
        if (rows > 0 && rows % rowsBetweenTellings == 0 && isCancelled(wanted, source, rows))
            return phrases::cancelled();
        if (std::all_of(row.cells.begin(), row.cells.end(), isBlank))
            continue;
        if (isMendedRejects && row.cells.size() > size_t(headers.size()))
            row.cells.resize(size_t(headers.size()));
        if (const auto reject = importer.take(row))
            rejects.add(row, *reject);
    }
    importer.finish();
    if (isCancelled(wanted, source, importer.report().read))
        return phrases::cancelled();
    importer.report().file = file;
    return importer.report();
}

/// Until tables are read in every format.
class CsvTableOfReader : public TableSource
{
public:
    CsvTableOfReader(QFile &device, CsvReader &csv) : m_device(device), m_csv(csv) {}
    Result<bool> next(SourceRow &row) override
    {
        auto more = m_csv.next(m_record);
        if (!more.ok() || !*more)
            return more;
        row.line = m_record.line;
        row.cells.clear();
        m_cells.clear();
        for (const QString &cell : m_record.cells)
            m_cells.push_back(cell.toStdString());
        for (const std::string &cell : m_cells)
            row.cells.emplace_back(cell);
        return true;
    }
    qint64 bytesRead() const override { return m_device.pos(); }
    qint64 bytes() const override { return m_device.size(); }

private:
    QFile &m_device;
    CsvReader &m_csv;
    CsvRecord m_record;
    std::vector<std::string> m_cells;
};

} // namespace

Result<ImportReport> importFile(Workspace &workspace, const ImportWanted &wanted, const Words &words)
{
    const int entity = entityFromWord(wanted.as);
    if (entity == 0)
        return phrases::unknownWord(wanted.as, importWords());
    QFile device(wanted.path);
    if (QFileInfo(wanted.path).isDir() || !device.open(QIODevice::ReadOnly))
        return phrases::cannotRead(wanted.path);
    const QString file = QFileInfo(wanted.path).fileName();
    CsvReader csv(device, file);
    CsvRecord first;
    const auto hasHeader = csv.next(first);
    if (!hasHeader.ok())
        return hasHeader.refusal();
    if (!*hasHeader)
        return phrases::emptyFile(file);
    const QStringList headers = withoutRejectColumns(first.cells);
    if (const auto refusal = refuseHeaders(headers, file))
        return *refusal;

    const Phrase label =
        workspace.read([&](const Reader &reader) { return phrases::importFile(file, reader.entity(entity).label()); });
    if (const auto refusal = refuseTarget(wanted.rejectsPath, wanted.path); refusal && !wanted.rejectsPath.isEmpty())
        return *refusal;
    RejectsFile rejects(wanted.dryRun ? QString() : wanted.rejectsPath, headers, words);
    CsvTableOfReader source(device, csv);
    std::optional<ImportReport> report;
    const auto imported = workspace.edit(EditHeader(label, EditKind::Import), [&](Edit &edit) -> Result<Done> {
        auto result = readInto(edit, source, file, headers, wanted, headers.size() < first.cells.size(), rejects);
        if (!result.ok())
            return result.refusal();
        report = *std::move(result);
        // A refusal leaves no trace: just what a dry run wants.
        if (wanted.dryRun)
            return Refusal{Phrase::verbatim(QString()), {}};
        return Done{};
    });
    if (!imported.ok() && !(wanted.dryRun && report))
        return imported.refusal();
    if (const auto refusal = rejects.finish())
        return *refusal;
    return *std::move(report);
}

} // namespace plumbline::exchange
