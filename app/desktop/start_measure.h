// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace plumbline::ui {
class Desktop;
}

namespace plumbline::desktop {

/// For the benchmark (--measure-start): writes "painted" to standard output when the first page stands on the screen with rows
/// in it, and "search" when everything can be found, each with the memory in use in kB and the GUI thread's
/// processor time in ms; then leaves.
void measureStart(ui::Desktop &desktop);

} // namespace plumbline::desktop
