// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xlsx_table.h"

#include <QBuffer>

using namespace plumbline::exchange;

namespace {

void readAll(TableSource &source)
{
    SourceRow row;
    qint64 rows = 0;
    while (true) {
        const auto more = source.next(row);
        if (!more.ok() || !*more)
            break;
        if (row.cells.empty() || qint64(row.cells.size()) > xlsx::mostColumns || row.line > xlsx::mostRows
            || ++rows > xlsx::mostRows)
            __builtin_trap();
    }
}

} // namespace

/// Any bytes as the zip of a workbook, or, where they begin with a sign of XML, as its sheet: rows or a refusal.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (bytes.startsWith('<')) {
        auto device = std::make_unique<QBuffer>();
        device->setData(bytes);
        device->open(QIODevice::ReadOnly);
        readAll(*sheetXml(std::move(device), QStringLiteral("x.xlsx")));
        return 0;
    }
    for (int sheet = 0; sheet < 2; ++sheet) {
        const auto source = openXlsx(bytes, QStringLiteral("x.xlsx"), sheet);
        if (source.ok())
            readAll(**source);
    }
    return 0;
}
