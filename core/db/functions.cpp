// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/functions.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"

#include <memory>
#include <sqlite3.h>
#include <string_view>

namespace plumbline::db {
namespace {

std::string_view viewOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text ? text : "", size_t(sqlite3_value_bytes(value))};
}

bool isAscii(std::string_view text)
{
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    }
    return true;
}

bool containsLowered(std::string_view text, std::string_view needle)
{
    if (needle.size() > text.size())
        return false;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
    for (size_t start = 0; start + needle.size() <= text.size(); ++start) {
        size_t i = 0;
        while (i < needle.size() && lower(text[start + i]) == needle[i])
            ++i;
        if (i == needle.size())
            return true;
    }
    return false;
}

QString foldedText(sqlite3_value *value)
{
    const std::string_view text = viewOf(value);
    return folded(toQString(text));
}

void containsFolded(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
        sqlite3_result_int(context, 0);
        return;
    }
    const std::string_view text = viewOf(values[0]);
    const std::string_view needle = viewOf(values[1]);
    if (isAscii(text)) {
        sqlite3_result_int(context, containsLowered(text, needle));
        return;
    }
    const QByteArray form = foldedText(values[0]).toUtf8();
    sqlite3_result_int(context, std::string_view(form.constData(), size_t(form.size())).find(needle) != std::string_view::npos);
}

void matchesPinyinFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    // SQLite keeps what was made of a parameter as long as the statement runs.
    auto *pattern = static_cast<PinyinPattern *>(sqlite3_get_auxdata(context, 1));
    std::unique_ptr<PinyinPattern> made;
    if (!pattern) {
        const std::string_view typed = viewOf(values[1]);
        made = std::make_unique<PinyinPattern>(toQString(typed));
        pattern = made.get();
    }
    const bool matches = sqlite3_value_type(values[0]) != SQLITE_NULL && pattern->matches(viewOf(values[0]));
    if (made)
        sqlite3_set_auxdata(context, 1, made.release(), [](void *kept) { delete static_cast<PinyinPattern *>(kept); });
    sqlite3_result_int(context, matches);
}

void foldedFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
        sqlite3_result_null(context);
        return;
    }
    const QByteArray form = foldedText(values[0]).toUtf8();
    sqlite3_result_text(context, form.constData(), int(form.size()), SQLITE_TRANSIENT);
}

} // namespace

void defineFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    sqlite3_create_function(handle, "contains_folded", 2, flags, nullptr, containsFolded, nullptr, nullptr);
    sqlite3_create_function(handle, "matches_pinyin", 2, flags, nullptr, matchesPinyinFunction, nullptr, nullptr);
    sqlite3_create_function(handle, "folded", 1, flags, nullptr, foldedFunction, nullptr, nullptr);
}

} // namespace plumbline::db
