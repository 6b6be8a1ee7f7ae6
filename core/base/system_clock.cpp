// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/system_clock.h"

#include <QDateTime>

namespace plumbline {

Moment SystemClock::now() const { return {QDateTime::currentMSecsSinceEpoch()}; }

} // namespace plumbline
