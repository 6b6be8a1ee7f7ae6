// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace plumbline::db {

/// The SQL functions of Plumbline:
/// `contains_folded(text, needle)` is 1 where the folded text contains the needle, which the caller has folded (PIPE-13).
/// `matches_pinyin(text, typed)` is 1 where base's matchesPinyin() is true.
/// `folded(text)` is base's folded().
void defineFunctions(sqlite3 *handle);

} // namespace plumbline::db
