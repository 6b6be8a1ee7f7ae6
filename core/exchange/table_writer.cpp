// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/table_writer.h"

#include "core/exchange/csv_table_writer.h"
#include "core/exchange/json_lines_writer.h"
#include "core/exchange/vcard_writer.h"
#include "core/exchange/xlsx_writer.h"

#include <QFileInfo>

namespace plumbline::exchange {
namespace {

constexpr std::pair<const char *, ExportFormat> formats[] = {{"csv", ExportFormat::Csv},
                                                             {"xlsx", ExportFormat::Xlsx},
                                                             {"jsonl", ExportFormat::JsonLines},
                                                             {"vcf", ExportFormat::VCard},
                                                             {"ics", ExportFormat::Calendar}};

} // namespace

QString nameOf(ExportFormat format)
{
    for (const auto &[name, known] : formats) {
        if (known == format)
            return QLatin1String(name);
    }
    return {};
}

QStringList exportFormatNames()
{
    QStringList names;
    for (const auto &[name, known] : formats)
        names.append(QLatin1String(name));
    return names;
}

std::optional<ExportFormat> exportFormatNamed(const QString &name)
{
    for (const auto &[known, format] : formats) {
        if (name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

std::optional<ExportFormat> exportFormatOf(const QString &path) { return exportFormatNamed(QFileInfo(path).suffix()); }

std::unique_ptr<TableWriter> makeTableWriter(ExportFormat format, QIODevice &device, const WritingRules &rules)
{
    switch (format) {
    case ExportFormat::Csv: return std::make_unique<CsvTableWriter>(device, rules);
    case ExportFormat::Xlsx: return std::make_unique<XlsxWriter>(device, rules);
    case ExportFormat::JsonLines: return std::make_unique<JsonLinesWriter>(device, rules);
    case ExportFormat::VCard: return std::make_unique<VCardWriter>(device);
    case ExportFormat::Calendar: break;
    }
    Q_ASSERT_X(false, "makeTableWriter", "a calendar is no table");
    return nullptr;
}

} // namespace plumbline::exchange
