// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/first_run.h"

#include "ui/shell/desktop.h"

namespace plumbline::ui {

FirstRun::FirstRun(Desktop &desktop, const QString &why) : m_desktop(desktop), m_why(why) { rebuild(); }

void FirstRun::rebuild() {}

} // namespace plumbline::ui
