// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/told_table.h"

#include "core/exchange/csv_table.h"
#include "core/words/words.h"
#include "tests/support/workspace_fixture.h"

#include <QBuffer>
#include <QFileInfo>

namespace plumbline::tests {

using namespace exchange;
using namespace Qt::StringLiterals;

namespace {

QString shown(std::string_view cell)
{
    QString text = QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    return text.replace(u'\\', u"\\\\"_s)
        .replace(u'\r', u"\\r"_s)
        .replace(u'\n', u"\\n"_s)
        .replace(u'\t', u"\\t"_s)
        .replace(u'|', u"\\|"_s);
}

QString nameOfKind(FileKind kind)
{
    switch (kind) {
    case FileKind::Csv: return u"csv"_s;
    case FileKind::Xlsx: return u"xlsx"_s;
    case FileKind::VCard: return u"vcard"_s;
    case FileKind::JsonLines: return u"json lines"_s;
    }
    return {};
}

QString toldRefusal(const Refusal &refusal)
{
    return u"refused: "_s + say(refusal.phrase) + u"\n拒绝："_s + Words(Language::Chinese).say(refusal.phrase) + u'\n';
}

QString toldFormat(const FileFormat &format)
{
    QString told = u"kind: "_s + nameOfKind(format.kind) + u'\n';
    if (format.kind == FileKind::Xlsx)
        return told + u"sheets: "_s + format.sheets.join(u" | "_s) + u'\n';
    QStringList candidates;
    for (const Encoding encoding : format.candidates)
        candidates.append(nameOf(encoding));
    told += u"encoding: "_s + nameOf(format.encoding)
            + (format.encodingIsSure ? QString() : u" (not sure: "_s + candidates.join(u", "_s) + u')') + u'\n';
    if (format.kind == FileKind::Csv)
        told += u"separator: "_s + (format.separator == '\t' ? u"tab"_s : QString(QLatin1Char(format.separator))) + u"\nquote: "_s
                + (format.quote == 0 ? u"none"_s : QString(QLatin1Char(format.quote))) + u'\n';
    return told;
}

QString toldLook(const ColumnLook &look)
{
    const std::pair<const char *, int> kinds[] = {{"phones", look.phones},
                                                  {"damaged phones", look.damagedPhones},
                                                  {"emails", look.emails},
                                                  {"days", look.days},
                                                  {"moments", look.moments},
                                                  {"serial days", look.serialDays},
                                                  {"numbers", look.numbers},
                                                  {"amounts", look.amounts},
                                                  {"credit codes", look.creditCodes},
                                                  {"urls", look.urls},
                                                  {"uuids", look.uuids}};
    QString told = u"filled %1"_s.arg(look.filled);
    for (const auto &[name, count] : kinds)
        told += count == 0 ? QString() : u", %1 %2"_s.arg(QLatin1String(name)).arg(count);
    return told;
}

QString toldShape(const TableShape &shape)
{
    constexpr const char *orders[] = {"year month day", "month day year", "day month year"};
    QString told = u"header: line %1, %2 row(s)\n"_s.arg(shape.headerLine).arg(shape.headerRows);
    for (const QString &line : shape.preamble)
        told += u"above: "_s + line + u'\n';
    told += u"dates: "_s + QLatin1String(orders[int(shape.dateOrder)]) + (shape.dateOrderIsSure ? u""_s : u" (not sure)"_s)
            + (shape.decimalComma ? u"; decimal comma\n"_s : u"\n"_s);
    for (qsizetype i = 0; i < shape.headers.size(); ++i)
        told += u"column: "_s + shape.headers[i] + u": "_s + toldLook(shape.columns[size_t(i)]) + u'\n';
    return told;
}

} // namespace

QString toldRows(TableSource &source)
{
    QStringList rows;
    SourceRow row;
    while (true) {
        const auto more = source.next(row);
        if (!more.ok()) {
            rows.append(say(more.refusal().phrase));
            break;
        }
        if (!*more)
            break;
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells.append(shown(cell));
        rows.append(QString::number(row.line) + u':' + cells.join(u'|'));
    }
    return rows.join(u' ');
}

QString toldCsv(const QByteArray &bytes, const FileFormat &format)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    CsvTable table(std::move(device), u"x.csv"_s, format);
    return toldRows(table);
}

QString toldFile(const QString &path)
{
    const auto format = formatOf(path);
    if (!format.ok())
        return toldRefusal(format.refusal());
    QString told = toldFormat(*format);
    const auto shape = shapeOf(path, *format);
    told += shape.ok() ? toldShape(*shape) : QString();
    const auto source = openTable(path, *format);
    if (!source.ok())
        return told + toldRefusal(source.refusal());
    SourceRow row;
    while (true) {
        const auto more = (*source)->next(row);
        if (!more.ok())
            return told + toldRefusal(more.refusal());
        if (!*more)
            return told;
        QStringList cells;
        for (const std::string_view cell : row.cells)
            cells.append(shown(cell));
        told += QString::number(row.line) + u": "_s + cells.join(u" | "_s) + (isSumRow(row) ? u"  (a sum)"_s : QString()) + u'\n';
    }
}

} // namespace plumbline::tests
