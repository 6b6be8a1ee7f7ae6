// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_dialect.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/encoding.h"
#include "core/exchange/value_look.h"

#include <QBuffer>

using namespace plumbline::exchange;

namespace {

/// The last byte chooses encoding and dialect; 0xFF: as they are found out.
FileFormat formatFor(const QByteArray &bytes, quint8 choice)
{
    FileFormat format;
    if (choice == 0xFF) {
        FileSamples samples{bytes, {bytes.mid(bytes.size() / 4 * 2)}, bytes.size()};
        format.encoding = encodingOf(samples).encoding;
        const CsvDialect dialect = dialectOf(toUtf8(bytes, format.encoding), choice % 2 == 0);
        format.separator = dialect.separator;
        format.quote = dialect.quote;
        return format;
    }
    format.encoding = Encoding(choice % 7);
    format.separator = ",;\t|,"[choice / 7 % 5];
    format.quote = "\"\"'\0"[choice / 35 % 4];
    return format;
}

} // namespace

/// Any bytes in any encoding and dialect: rows of valid UTF-8 or a refusal, never a crash, and no more cells than bytes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size - 1));
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    CsvTable table(std::move(device), QStringLiteral("x.csv"), formatFor(bytes, data[size - 1]));
    SourceRow row;
    size_t cells = 0;
    qint64 line = 0;
    while (true) {
        const auto more = table.next(row);
        if (!more.ok() || !*more)
            break;
        cells += row.cells.size();
        if (cells > size + 1 || row.line <= line || row.cells.empty())
            __builtin_trap();
        line = row.line;
        for (const std::string_view cell : row.cells) {
            if (validUtf8(cell.data(), qsizetype(cell.size())) != qsizetype(cell.size()))
                __builtin_trap();
            lookOf(cell);
            dateTellOf(cell);
            decimalTellOf(cell);
        }
    }
    return 0;
}
