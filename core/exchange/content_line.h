// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

/// The lines that vCard (RFC 2426) and iCalendar (RFC 5545) are made of.
namespace plumbline::exchange {

/// `name:value`, folded at 75 octets between characters, CR LF.
void appendContentLine(std::string &to, std::string_view name, std::string_view value);

/// Backslash, comma, semicolon and line ends made harmless.
std::string escapedText(std::string_view text);

} // namespace plumbline::exchange
