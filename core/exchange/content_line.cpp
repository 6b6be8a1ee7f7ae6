// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/content_line.h"

namespace plumbline::exchange {
namespace {

constexpr size_t longestLine = 75; ///< octets, without the line end

/// Of UTF-8: not the first byte of a character.
bool isInside(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

} // namespace

void appendContentLine(std::string &to, std::string_view name, std::string_view value)
{
    std::string line(name);
    line.append(1, ':').append(value);
    std::string_view rest = line;
    size_t room = longestLine;
    while (rest.size() > room) {
        size_t cut = room;
        while (cut > 1 && isInside(rest[cut]))
            --cut;
        to.append(rest.substr(0, cut)).append("\r\n ");
        rest.remove_prefix(cut);
        room = longestLine - 1; // the space in front
    }
    to.append(rest).append("\r\n");
}

std::string escapedText(std::string_view text)
{
    std::string escaped;
    escaped.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r') {
            if (i + 1 == text.size() || text[i + 1] != '\n')
                escaped += "\\n";
        } else if (c == '\n') {
            escaped += "\\n";
        } else if (c == '\\' || c == ',' || c == ';') {
            escaped.append(1, '\\').append(1, c);
        } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') {
            escaped += c;
        }
    }
    return escaped;
}

} // namespace plumbline::exchange
