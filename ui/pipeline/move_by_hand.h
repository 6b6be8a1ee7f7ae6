// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "ui/kit/screen.h"

#include <functional>

namespace plumbline::ui {

/// Asks for a move as a hand does it (drag, keys, the track): where the gate holds, the sheet with just what is missing opens in
/// the drawer; else a toast says what was done, with undo. `stage` empty: the next one.
/// `moved` is called once it did.
void moveByHand(Screen &screen, QObject *context, QWidget *control, records::DealId deal, const QString &stage,
                std::function<void()> moved = {});

/// One stage on (+1) or back (-1) from where the deal stands.
void stepByHand(Screen &screen, QObject *context, records::DealId deal, int steps, std::function<void()> moved = {});

} // namespace plumbline::ui
