// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"

namespace plumbline {

/// A day as people say it on `today`, in either language: 今天, 明天, 后天, 下周三, 周五, 3天后, 3月15日, 15日, 月底; today,
/// tomorrow, friday, next wed, in 3 days, 15 mar, end of month; and everything that dateFromText reads. A day without its year is
/// the next one from today on. Empty where the words are no certain day (下周, 近期).
std::optional<CivilDate> dateFromWords(const QString &text, CivilDate today);

} // namespace plumbline
