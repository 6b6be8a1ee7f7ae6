// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/json_lines_table.h"
#include "core/exchange/vcard_table.h"

#include <QBuffer>

using namespace plumbline::exchange;

namespace {

std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

void readAll(TableSource &source, size_t most)
{
    SourceRow row;
    size_t rows = 0;
    size_t cells = 0;
    while (true) {
        const auto more = source.next(row);
        if (!more.ok() || !*more)
            break;
        if (++rows > most || (cells != 0 && row.cells.size() != cells))
            __builtin_trap();
        cells = row.cells.size();
    }
}

} // namespace

/// Any bytes as cards, and as lines of JSON: rows that are equally wide, or a refusal.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    VCardTable cards(deviceOf(bytes), QStringLiteral("x.vcf"), Encoding::Utf8);
    readAll(cards, size + 2);
    JsonLinesTable lines(deviceOf(bytes), deviceOf(bytes), QStringLiteral("x.jsonl"), Encoding::Utf8);
    readAll(lines, size + 2);
    return 0;
}
