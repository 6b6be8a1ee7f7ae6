// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QStringList>

/// Several values of one record in one cell of its row: a deal's product lines, the times at which it entered a stage.
namespace plumbline::exchange {

/// `"GTX Pro"; "MG, 3 m"`: each in quotes, so that no name of one product is taken for several.
QString quotedList(const QStringList &texts);
/// Empty where the cell is not written so.
std::optional<QStringList> fromQuotedList(const QString &cell);

/// `3; ; 1`: numbers, amounts and times, where one may be missing.
QString plainList(const QStringList &texts);
QStringList fromPlainList(const QString &cell);

} // namespace plumbline::exchange
