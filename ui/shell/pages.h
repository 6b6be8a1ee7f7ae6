// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/page.h"

namespace plumbline::ui {

/// The page of a route, whole or for the drawer; null where there is none of that name.
Page *makePage(Screen &screen, const Route &route, bool inDrawer, QWidget *parent);

} // namespace plumbline::ui
