// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/pages.h"

namespace plumbline::ui {

Page *makePage(Screen &, const Route &, bool, QWidget *) { return nullptr; }

} // namespace plumbline::ui
