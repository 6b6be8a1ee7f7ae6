// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/formulas.h"
#include "app/cli/phrases.h"
#include "core/exchange/export_file.h"
#include "core/exchange/phrases.h"
#include "core/pipeline/deal_vocabulary.h"

#include <memory>
#include <QJsonArray>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct ExportOptions {
    std::string file;
    std::string what;
    std::string to;
    std::string format;
    std::string encoding;
    std::string where;
    std::vector<std::string> columns;
};

/// --format, else what the name of the file ends in, else CSV.
Result<exchange::ExportFormat> formatOf(const ExportOptions &options)
{
    if (options.what == "calendar" && options.format.empty())
        return exchange::ExportFormat::Calendar;
    if (options.format.empty())
        return exchange::exportFormatOf(text(options.to)).value_or(exchange::ExportFormat::Csv);
    const auto format = exchange::exportFormatNamed(text(options.format));
    if (!format)
        return exchange::phrases::unknownExportFormat(text(options.format), exchange::exportFormatNames());
    return *format;
}

Result<exchange::Encoding> encodingOf(const std::string &name)
{
    const QString wanted = text(name).toLower();
    if (wanted.isEmpty() || wanted == u"utf-8" || wanted == u"utf8")
        return exchange::Encoding::Utf8Bom;
    if (wanted == u"gb18030" || wanted == u"gbk")
        return exchange::Encoding::Gb18030;
    return Refusal{say(QT_TRANSLATE_NOOP("cli", "“%1” is no encoding of an export. Choose utf-8 or gb18030.")).with(text(name)),
                   u"argument.encoding"_s};
}

Result<exchange::ExportWanted> wantedOf(const Session &session, const Reader &reader, const ExportOptions &options)
{
    const auto format = formatOf(options);
    if (!format.ok())
        return format.refusal();
    const auto encoding = encodingOf(options.encoding);
    if (!encoding.ok())
        return encoding.refusal();
    exchange::ExportWanted wanted{.what = options.what == "calendar" ? u"deals"_s : text(options.what),
                                  .path = text(options.to),
                                  .format = *format,
                                  .encoding = *encoding,
                                  .now = session.now()};
    if (options.what == "calendar" && *format != exchange::ExportFormat::Calendar)
        return exchange::phrases::calendarIsOfDeals();
    if (!options.where.empty()) {
        auto compiled = pipeline::dealFormula(reader, text(options.where), formula::Kind::YesNo);
        if (!compiled.ok())
            return compiled.problem->refusal(text(options.where));
        wanted.filter.emplace();
        wanted.filter->formula = std::move(compiled.formula);
    }
    auto columns = formulaColumns(reader, options.columns);
    if (!columns.ok())
        return columns.refusal();
    for (const FormulaColumn &column : *columns)
        wanted.computed.push_back({column.name, column.formula});
    return wanted;
}

void printReport(Session &session, const exchange::ExportReport &report, exchange::ExportFormat format)
{
    Output &out = session.out();
    if (out.json()) {
        out.object({{u"path"_s, report.path},
                    {u"rows"_s, report.rows},
                    {u"format"_s, exchange::nameOf(format)},
                    {u"cut_texts"_s, report.cutTexts},
                    {u"files"_s, QJsonArray::fromStringList(report.files)}});
        return;
    }
    if (format == exchange::ExportFormat::Calendar)
        out.line(say(QT_TRANSLATE_N_NOOP("cli", "%n date(s) written to %1.")).with(report.path).counting(report.rows));
    else
        out.line(say(QT_TRANSLATE_N_NOOP("cli", "%n row(s) written to %1.")).with(report.path).counting(report.rows));
    if (report.cutTexts > 0)
        out.line(say(QT_TRANSLATE_N_NOOP("cli", "%n text(s) did not fit into a cell and were cut; CSV keeps them whole."))
                     .counting(report.cutTexts));
}

int runExport(Session &session, const ExportOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        const auto wanted = wantedOf(session, reader, options);
        if (!wanted.ok())
            return session.out().refuse(wanted.refusal());
        const auto report = exchange::exportFile(reader, *wanted, session.words());
        if (!report.ok())
            return session.out().refuse(report.refusal());
        printReport(session, *report, wanted->format);
        return Ok;
    });
}

} // namespace

void addExportCommands(CommandLine &line)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App *command = line.command(
        "export", say(QT_TRANSLATE_NOOP("cli", "Write rows of a kind for a spreadsheet, an address book or a calendar")),
        [options](Session &session) { return runExport(session, *options); });
    line.place(command, "FILE", options->file, say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)")));
    line.place(command, "WHAT", options->what,
               say(QT_TRANSLATE_NOOP(
                   "cli", "deals, accounts, contacts, activities, products, people, instalments, receipts or calendar")));
    line.option(command, "--to", options->to, say(QT_TRANSLATE_NOOP("cli", "The file to write; a calendar also to a folder")))
        ->required();
    line.option(command, "--format", options->format,
                say(QT_TRANSLATE_NOOP("cli", "csv, xlsx, jsonl, vcf or ics (default: by the ending of the name, else csv)")));
    line.option(command, "--encoding", options->encoding,
                say(QT_TRANSLATE_NOOP("cli", "Of CSV: utf-8 (the default) or gb18030")));
    line.option(command, "--where", options->where,
                say(QT_TRANSLATE_NOOP("cli", "Only deals of which this formula holds, like 'amount >= 100000'")));
    line.options(command, "--column", options->columns,
                 say(QT_TRANSLATE_NOOP("cli", "NAME=FORMULA: a column of one's own; may be repeated")));
}

} // namespace plumbline::cli
