// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_shape.h"

#include <QByteArray>

namespace plumbline::tests {

/// "1:a|b 2:c|d" – the line of each row and its cells; or the refusal.
QString toldRows(exchange::TableSource &source);
QString toldCsv(const QByteArray &bytes, const exchange::FileFormat &format = {});
/// Everything that is found out about a file, and its rows; or the refusal, in both languages.
QString toldFile(const QString &path);

} // namespace plumbline::tests
