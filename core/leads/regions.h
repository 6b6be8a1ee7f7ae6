// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace plumbline::leads {

/// Provinces and cities as they stand in names of companies: 上海宏达, 宏达（浙江省）, Hongda (Shanghai). Texts are folded
/// and simplified.
bool isRegion(QStringView text);
/// How many characters at the beginning name a region (浙江省杭州市: 6); 0 where none does.
qsizetype leadingRegion(QStringView text);
/// The same at the end: 宏达杭州.
qsizetype trailingRegion(QStringView text);

} // namespace plumbline::leads
