// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette.h"

namespace plumbline::ui {

Palette::Palette(Screen &, Actions &, std::optional<records::DealId>, QWidget *parent) : QFrame(parent) { hide(); }
void Palette::open() { deleteLater(); }

} // namespace plumbline::ui
