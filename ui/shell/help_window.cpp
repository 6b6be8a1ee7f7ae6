// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/help_window.h"

namespace plumbline::ui {

void HelpWindow::open(const QString &, Language, QWidget *) {}
void HelpWindow::openShortcuts(const Actions &, Language, QWidget *) {}

} // namespace plumbline::ui
