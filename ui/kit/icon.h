// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace plumbline::ui {

/// One of the drawn icons (resources/icons) in a colour of the theme, rendered at the device's own resolution.
QIcon icon(const char *name, const QColor &colour = {});
QPixmap iconPixmap(const char *name, int size, const QColor &colour, double devicePixelRatio);
/// The application's own, in its own colours.
QIcon applicationIcon();

} // namespace plumbline::ui
