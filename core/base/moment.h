// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <QtGlobal>

namespace plumbline {

/// A span of time, milliseconds.
struct Duration {
    qint64 ms = 0;
    friend constexpr auto operator<=>(const Duration &, const Duration &) = default;
};

constexpr Duration days(qint64 count) { return {count * 86'400'000}; }
constexpr Duration hours(qint64 count) { return {count * 3'600'000}; }
constexpr Duration minutes(qint64 count) { return {count * 60'000}; }

/// An instant: milliseconds since 1970-01-01T00:00:00Z.
struct Moment {
    qint64 ms = 0;
    friend constexpr auto operator<=>(const Moment &, const Moment &) = default;
};

constexpr Moment operator+(Moment at, Duration span) { return {at.ms + span.ms}; }
constexpr Moment operator-(Moment at, Duration span) { return {at.ms - span.ms}; }
constexpr Duration operator-(Moment later, Moment earlier) { return {later.ms - earlier.ms}; }

} // namespace plumbline
