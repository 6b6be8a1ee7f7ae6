// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_reader.h"

#include <QBuffer>

/// Any bytes: records or a refusal, never a crash, and no more cells than bytes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    plumbline::exchange::CsvReader reader(buffer, QStringLiteral("x.csv"));
    plumbline::exchange::CsvRecord record;
    qsizetype cells = 0;
    while (true) {
        const auto more = reader.next(record);
        if (!more.ok() || !*more)
            break;
        cells += record.cells.size();
        if (cells > qsizetype(size) + 1)
            __builtin_trap();
    }
    return 0;
}
