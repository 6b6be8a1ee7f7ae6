// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace plumbline {
class Clock;
}

namespace plumbline::desktop {

/// The picture tour: every page in both languages, light and dark, at 1440×900 and 1280×720, as PNG files in `folder`. Without
/// a workspace it shows a sample world of its own. Returns the program's exit code.
int tour(const QString &folder, const QString &workspace, const Clock &clock);

} // namespace plumbline::desktop
