// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "ui/kit/screen.h"

#include <optional>
#include <QFrame>

namespace plumbline::ui {

class Actions;

/// Ctrl+K: every command and every record behind one box.
class Palette : public QFrame
{
    Q_OBJECT

public:
    /// `deal`: what verbs act on; empty: none is chosen.
    Palette(Screen &screen, Actions &actions, std::optional<records::DealId> deal, QWidget *parent);
    void open();
};

} // namespace plumbline::ui
