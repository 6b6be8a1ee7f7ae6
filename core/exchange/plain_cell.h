// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/workspace/value.h"

#include <optional>
#include <string_view>

/// Cells as most files have them, read without a detour: a million rows have ten million. Whatever is written otherwise is empty
/// here, and read with care elsewhere.
namespace plumbline::exchange {

/// Without white space of ASCII at its ends.
std::string_view trimmed(std::string_view text);
/// "2026-03-15" and "2026/03/15".
std::optional<CivilDate> plainDate(std::string_view text);
/// "1250" and "0.6" times 10^power, in units of 10^-digits.
std::optional<qint64> plainNumber(std::string_view text, int power, int digits);
/// A number or an amount times 10^power; empty where it is neither, or grows too large.
std::optional<Value> scaled(const Value &value, int power);

} // namespace plumbline::exchange
