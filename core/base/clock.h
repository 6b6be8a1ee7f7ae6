// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"

namespace plumbline {

/// Tells the time. Handed in at the composition root; rules take `now` as an argument instead.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Moment now() const = 0;
};

/// A clock that stands where it was set: tests, and `plumbline-cli --now`.
class FixedClock : public Clock
{
public:
    explicit FixedClock(Moment at) : m_at(at) {}
    Moment now() const override { return m_at; }
    void set(Moment at) { m_at = at; }
    void advance(Duration span) { m_at = m_at + span; }

private:
    Moment m_at;
};

} // namespace plumbline
