// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace plumbline {

/// Where `needle` first stands in a long text; npos where it does not. For UTF-8 of any script: std::string_view::find and
/// memmem look for the first bytes, which for Chinese are nearly everywhere.
size_t findBytes(std::string_view text, std::string_view needle);

} // namespace plumbline
