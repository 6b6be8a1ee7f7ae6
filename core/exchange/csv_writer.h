// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace plumbline::exchange {

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front (EXCH-9): `=1+1` → `'=1+1`; numbers stay
/// numbers. unguarded() takes it away again.
QString guarded(const QString &cell);
QString unguarded(const QString &cell);

/// Guarded, and in quotes where CSV asks for them.
void appendCsvText(std::string &to, std::string_view utf8);

} // namespace plumbline::exchange
