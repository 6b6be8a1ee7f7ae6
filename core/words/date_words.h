// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/zone.h"

namespace plumbline {

/// Which one of the days that a weekday or a date without its year may mean: what is planned lies ahead, what took place
/// behind. Today is both.
enum class NearestDay { Next, Last };

/// A day as people say it on `today`, in either language: 今天, 明天, 后天, 下周三, 周五, 3天后, 3月15日, 15日, 月底; today,
/// tomorrow, friday, next wed, in 3 days, 15 mar, end of month; and everything that dateFromText reads. A day without its year is
/// the nearest in that direction. Empty where the words are no certain day (下周, 近期).
std::optional<CivilDate> dateFromWords(const QString &text, CivilDate today, NearestDay nearest = NearestDay::Next);

/// The same with a time of day behind it, "yesterday 15:30", or a time alone. Without a time: of today that took place it is
/// now, of another day nine in the morning.
std::optional<Moment> momentFromWords(const QString &text, const Zone &zone, Moment now, NearestDay nearest);

} // namespace plumbline
