// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace plumbline {

/// The computer's clock. The only file that asks the time.
class SystemClock : public Clock
{
public:
    Moment now() const override;
};

} // namespace plumbline
