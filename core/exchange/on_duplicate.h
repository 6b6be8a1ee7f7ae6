// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace plumbline::exchange {

/// What becomes of a row of a file that is there already (EXCH-6). A blank cell never overwrites.
enum class OnDuplicate {
    Skip,      ///< the row is passed over
    Fill,      ///< what is empty is filled from the row
    Overwrite, ///< what the row says replaces what is there
    Create,    ///< a record of its own, all the same (but never a second one with the same identifier)
};

} // namespace plumbline::exchange
