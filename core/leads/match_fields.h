// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/match_keys.h"

#include <optional>
#include <string_view>

namespace plumbline::leads {

// The fields that keys are made of, by their numbers.
constexpr int accountName = 1;
constexpr int accountPhone = 11;
constexpr int accountTaxCode = 13;
constexpr int contactName = 1;
constexpr int contactAccount = 2;
constexpr int contactMobile = 5;
constexpr int contactPhone = 6;
constexpr int contactEmail = 7;
constexpr int dealHandle = 5;

MatchKey keyOfText(MatchKind kind, QStringView text);
MatchKey keyOfNumber(const QByteArray &digits);
/// Of a cell that holds a mainland mobile in eleven digits and nothing else, as most do.
std::optional<MatchKey> keyOfPlainMobile(std::string_view utf8);
MatchKind kindOfKey(qint64 key);

} // namespace plumbline::leads
