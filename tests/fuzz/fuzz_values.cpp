// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_date.h"
#include "core/base/money.h"
#include "core/base/zone.h"
#include "core/workspace/value.h"

/// What people type, and packed bytes: read or refused; what was read comes back the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace plumbline;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    static const Zone zone = Zone::utc();
    if (const auto money = moneyFromText(text, "CNY")) {
        if (moneyFromText(toPlainText(*money), money->currency) != money)
            __builtin_trap();
    }
    if (const auto date = dateFromText(text)) {
        if (dateFromIso(toIso(*date)) != date)
            __builtin_trap();
    }
    if (const auto moment = zone.momentFromIso(text)) {
        if (zone.momentFromIso(zone.toIso(*moment)) != moment)
            __builtin_trap();
    }

    qsizetype position = 0;
    Value value;
    while (position < bytes.size() && readValue(bytes, position, value)) {
    }
    return 0;
}
