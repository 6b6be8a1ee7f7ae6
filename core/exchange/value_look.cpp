// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/value_look.h"

#include "core/base/civil_date.h"

#include <array>

namespace plumbline::exchange {
namespace {

using std::string;
using std::string_view;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool isAllDigits(string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }
bool startsWith(string_view text, string_view with) { return text.substr(0, with.size()) == with; }
bool endsWith(string_view text, string_view with)
{
    return text.size() >= with.size() && text.substr(text.size() - with.size()) == with;
}

string_view trimmed(string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

// Phones.

/// An extension behind a number: 转 801, ext. 801, x801, #801.
string_view withoutExtension(string_view text)
{
    size_t digits = text.size();
    while (digits > 0 && isDigit(text[digits - 1]))
        --digits;
    const size_t extension = text.size() - digits;
    if (extension == 0 || extension > 6)
        return text;
    string_view rest = trimmed(text.substr(0, digits));
    for (const string_view mark : {"转", "轉", "ext.", "ext", "Ext.", "Ext", "EXT", "x", "#", "分机"}) {
        if (endsWith(rest, mark))
            return trimmed(rest.substr(0, rest.size() - mark.size()));
    }
    return text;
}

bool isMobile(string_view digits) { return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3'; }

bool isLandline(string_view digits) { return digits.size() >= 10 && digits.size() <= 12 && digits[0] == '0' && digits[1] != '0'; }

bool isServiceNumber(string_view digits)
{
    return digits.size() == 10 && (startsWith(digits, "400") || startsWith(digits, "800"));
}

bool isOnePhone(string_view text)
{
    text = withoutExtension(trimmed(text));
    string digits;
    int signs = 0;
    bool brackets = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c))
            digits += c;
        else if (c == '-' || c == ' ' || c == '.' || c == '/')
            ++signs;
        else if (c == '(' || c == ')')
            brackets = true;
        else if (c != '+' || i != 0)
            return false;
    }
    if (startsWith(text, "+"))
        return digits.size() >= 8 && digits.size() <= 15 && digits[0] != '0';
    if (startsWith(digits, "0086"))
        digits.erase(0, 4);
    else if (startsWith(digits, "86") && digits.size() == 13)
        digits.erase(0, 2);
    if (isMobile(digits) || isServiceNumber(digits))
        return text.find('.') == string_view::npos;
    if (isLandline(digits))
        return text.find('.') == string_view::npos;
    // (555) 123-4567 and 555-123-4567
    const bool american = digits.size() == 10 && digits[0] >= '2' && (brackets || signs == 2) && signs <= 2;
    return american && text.find('/') == string_view::npos;
}

bool isPhone(string_view text)
{
    // Two numbers in a cell: 13800138000/010-62345678
    if (text.size() > 80)
        return false;
    size_t begin = 0;
    for (size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] != ',' && text[i] != ';' && text[i] != '/')
            continue;
        if (!isOnePhone(text.substr(begin, i - begin)))
            return false;
        begin = i + 1;
    }
    return true;
}

/// 1.38E+10: a mobile number of which a spreadsheet kept three digits.
bool isDamagedPhone(string_view text)
{
    const size_t e = text.find_first_of("eE");
    if (e == string_view::npos || e == 0 || e > 18 || !isDigit(text[0]) || text[0] == '0')
        return false;
    const string_view mantissa = text.substr(0, e);
    if (mantissa.size() > 1 && (mantissa[1] != '.' || !isAllDigits(mantissa.substr(2))))
        return false;
    const string_view power = text.substr(e + 1);
    return power == "+10" || power == "10" || power == "+11" || power == "11" || power == "+12" || power == "12";
}

// Addresses.

bool isEmail(string_view text)
{
    const size_t at = text.find('@');
    if (at == 0 || at == string_view::npos || text.find('@', at + 1) != string_view::npos || text.size() > 254)
        return false;
    const string_view domain = text.substr(at + 1);
    const size_t dot = domain.rfind('.');
    if (dot == string_view::npos || dot == 0 || domain.size() - dot < 3)
        return false;
    return text.find_first_of(" \t\r\n,;<>()\"") == string_view::npos;
}

bool isUrl(string_view text)
{
    const bool scheme = startsWith(text, "http://") || startsWith(text, "https://") || startsWith(text, "HTTP://")
                        || startsWith(text, "HTTPS://") || startsWith(text, "www.") || startsWith(text, "WWW.");
    return scheme && text.find('.') != string_view::npos && text.find_first_of(" \t\r\n") == string_view::npos;
}

bool isUuid(string_view text)
{
    if (text.size() == 38 && text.front() == '{' && text.back() == '}')
        text = text.substr(1, 36);
    if (text.size() != 36)
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (hyphen ? text[i] != '-' : !isHex(text[i]))
            return false;
    }
    return true;
}

/// 统一社会信用代码, GB 32100: 18 signs, the last one checks the others.
bool isCreditCode(string_view text)
{
    constexpr string_view signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    if (text.size() != 18)
        return false;
    size_t sum = 0;
    size_t weight = 1;
    for (size_t i = 0; i < 18; ++i) {
        const char upper = text[i] >= 'a' && text[i] <= 'z' ? char(text[i] - 32) : text[i];
        const size_t value = signs.find(upper);
        if (value == string_view::npos)
            return false;
        if (i == 17)
            return value == (31 - sum % 31) % 31;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return false;
}

// Numbers.

/// "1,284.00" → 1284.00: groups of three (or 万 groups of four are nowhere written), then at most one decimal sign.
struct Digits {
    bool isNumber = false;
    bool isGrouped = false;
    DecimalTell tell = DecimalTell::Nothing;
};

bool groupsFit(string_view whole, char sign)
{
    size_t begin = 0;
    bool first = true;
    for (size_t i = 0; i <= whole.size(); ++i) {
        if (i < whole.size() && whole[i] != sign)
            continue;
        const string_view group = whole.substr(begin, i - begin);
        if (!isAllDigits(group) || (first ? group.size() > 3 : group.size() != 3))
            return false;
        first = false;
        begin = i + 1;
    }
    return true;
}

Digits digitsOf(string_view text)
{
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        text.remove_prefix(1);
    if (text.empty() || !isDigit(text[0]) || text.size() > 40)
        return {};
    const size_t commas = size_t(std::count(text.begin(), text.end(), ','));
    const size_t points = size_t(std::count(text.begin(), text.end(), '.'));
    if (commas == 0 && points == 0)
        return {isAllDigits(text), false, DecimalTell::Nothing};
    if (commas > 0 && points > 0) {
        const char decimal = text.rfind(',') > text.rfind('.') ? ',' : '.';
        const size_t at = text.rfind(decimal);
        const bool fits = groupsFit(text.substr(0, at), decimal == ',' ? '.' : ',') && isAllDigits(text.substr(at + 1))
                          && (decimal == ',' ? commas : points) == 1;
        return {fits, fits, decimal == ',' ? DecimalTell::Comma : DecimalTell::Point};
    }
    const char sign = commas > 0 ? ',' : '.';
    const DecimalTell asDecimal = sign == ',' ? DecimalTell::Comma : DecimalTell::Point;
    const DecimalTell asGroup = sign == ',' ? DecimalTell::Point : DecimalTell::Comma;
    if (commas + points > 1)
        return {groupsFit(text, sign), groupsFit(text, sign), asGroup};
    const size_t at = text.find(sign);
    const string_view rest = text.substr(at + 1);
    if (!isAllDigits(text.substr(0, at)) || !isAllDigits(rest) || text.size() > 20)
        return {};
    // One sign and three digits: 1,284 is a thousand to most; 1.284 is told by its neighbours.
    if (rest.size() == 3 && at <= 3 && text[0] != '0')
        return {true, sign == ',', DecimalTell::Nothing};
    return {true, false, asDecimal};
}

constexpr std::array<string_view, 19> currencies{"¥",   "￥",  "$",   "€",   "£",    "RMB", "CNY", "USD",    "EUR", "HKD",
                                                 "rmb", "cny", "US$", "HK$", "元整", "元",  "圆",  "人民币", "GBP"};
constexpr std::array<string_view, 9> magnitudes{"百万", "千万", "亿", "万", "千", "億", "萬", "w", "W"};

/// Takes one of the words off the ends; true where there was one.
template <class Words> bool takeOff(string_view &text, const Words &words, bool also_front)
{
    for (const string_view word : words) {
        if (also_front && startsWith(text, word)) {
            text = trimmed(text.substr(word.size()));
            return true;
        }
        if (endsWith(text, word)) {
            text = trimmed(text.substr(0, text.size() - word.size()));
            return true;
        }
    }
    return false;
}

struct Amount {
    Digits digits;
    bool isAmount = false;
};

Amount amountOf(string_view text)
{
    if (text.size() > 60)
        return {};
    bool negative = false;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = trimmed(text.substr(1, text.size() - 2));
        negative = true;
    }
    if (!text.empty() && text.front() == '-' && text.size() > 1 && !isDigit(text[1]))
        text = trimmed(text.substr(1));
    const bool percent = endsWith(text, "%");
    if (percent)
        text = trimmed(text.substr(0, text.size() - 1));
    bool signs = takeOff(text, currencies, true);
    signs |= takeOff(text, magnitudes, false);
    signs |= takeOff(text, currencies, true);
    const Digits digits = digitsOf(text);
    return {digits, digits.isNumber && (signs || digits.isGrouped || negative)};
}

// Days.

struct DateParts {
    std::array<string_view, 3> runs;
    size_t count = 0;
    size_t end = 0; ///< of the date in the text
};

/// 2026/3/15, 15.03.2026, 2026年3月15日: three runs of digits with one sign between them.
DateParts datePartsOf(string_view text)
{
    DateParts parts;
    size_t i = 0;
    while (parts.count < 3 && i < text.size()) {
        const size_t begin = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        if (i == begin || i - begin > 4)
            return {};
        parts.runs[parts.count++] = text.substr(begin, i - begin);
        parts.end = i;
        if (parts.count == 3)
            break;
        const string_view rest = text.substr(i);
        if (startsWith(rest, "年") || startsWith(rest, "月"))
            i += 3;
        else if (!rest.empty() && (rest[0] == '-' || rest[0] == '/' || rest[0] == '.'))
            i += 1;
        else
            return {};
        while (i < text.size() && text[i] == ' ')
            ++i;
    }
    if (parts.count == 3 && (startsWith(text.substr(parts.end), "日") || startsWith(text.substr(parts.end), "号")))
        parts.end += 3;
    return parts.count == 3 ? parts : DateParts{};
}

int numberOf(string_view digits)
{
    int number = 0;
    for (const char c : digits)
        number = number * 10 + (c - '0');
    return number;
}

DateTell tellOf(const DateParts &parts)
{
    if (parts.count != 3)
        return DateTell::NoDate;
    const int a = numberOf(parts.runs[0]);
    const int b = numberOf(parts.runs[1]);
    const int c = numberOf(parts.runs[2]);
    if (parts.runs[0].size() == 4)
        return parts.runs[1].size() <= 2 && parts.runs[2].size() <= 2 && civilDate(a, b, c) ? DateTell::YearFirst
                                                                                            : DateTell::NoDate;
    if (parts.runs[2].size() != 4 || parts.runs[0].size() > 2 || parts.runs[1].size() > 2)
        return DateTell::NoDate;
    const bool dayFirst = civilDate(c, b, a).has_value();
    const bool monthFirst = civilDate(c, a, b).has_value();
    if (dayFirst && monthFirst)
        return DateTell::Unclear;
    return dayFirst ? DateTell::DayFirst : monthFirst ? DateTell::MonthFirst : DateTell::NoDate;
}

/// 14:30, 9:05:30, 2:30 PM, 14:30:00.000, T14:30Z, 下午 2:30
bool isTime(string_view text)
{
    text = trimmed(text);
    for (const string_view word : {"T", "上午", "下午"}) {
        if (startsWith(text, word))
            text = trimmed(text.substr(word.size()));
    }
    if (text.size() < 4 || !isDigit(text[0]))
        return false;
    const size_t colon = text.find(':');
    if (colon == string_view::npos || colon > 2 || colon + 3 > text.size() || !isDigit(text[colon + 1])
        || !isDigit(text[colon + 2]))
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || c == ':' || c == '.' || c == '+' || c == '-' || c == ' ' || c == 'Z' || c == 'A' || c == 'P'
               || c == 'M';
    });
}

bool isCompactDay(string_view text)
{
    return text.size() == 8 && isAllDigits(text) && (startsWith(text, "19") || startsWith(text, "20"))
           && civilDate(numberOf(text.substr(0, 4)), numberOf(text.substr(4, 2)), numberOf(text.substr(6, 2)));
}

void lookForDay(ValueLook &look, string_view text)
{
    if (text.size() > 40 || text.size() < 8 || !isDigit(text[0]))
        return;
    const DateParts parts = datePartsOf(text);
    if (tellOf(parts) == DateTell::NoDate) {
        look.isDay = isCompactDay(text);
        return;
    }
    const string_view rest = trimmed(text.substr(parts.end));
    look.isDay = rest.empty();
    look.isMoment = !rest.empty() && isTime(rest);
}

/// Days between 1954 and 2064.
bool isSerialDay(string_view text) { return text.size() == 5 && isAllDigits(text) && text[0] >= '2' && text[0] <= '5'; }

} // namespace

string halfWidth(string_view cell)
{
    string text;
    text.reserve(cell.size());
    for (size_t i = 0; i < cell.size(); ++i) {
        const quint8 byte = quint8(cell[i]);
        const bool three = i + 2 < cell.size();
        if (byte == 0xEF && three && (quint8(cell[i + 1]) == 0xBC || quint8(cell[i + 1]) == 0xBD)) {
            const unsigned code = 0xF000u | ((quint8(cell[i + 1]) & 0x3Fu) << 6) | (quint8(cell[i + 2]) & 0x3Fu);
            if (code >= 0xFF01 && code <= 0xFF5E) {
                text += char(code - 0xFEE0);
                i += 2;
                continue;
            }
        }
        if (byte == 0xE3 && three && cell.substr(i, 3) == "\xE3\x80\x80") { // ideographic space
            text += ' ';
            i += 2;
        } else if (byte == 0xC2 && i + 1 < cell.size() && quint8(cell[i + 1]) == 0xA0) { // no-break space
            text += ' ';
            ++i;
        } else if (byte == 0xE3 && three && cell.substr(i, 3) == "、") {
            text += ',';
            i += 2;
        } else {
            text += cell[i];
        }
    }
    const string_view inner = trimmed(text);
    return string(inner);
}

ValueLook lookOf(string_view cell)
{
    ValueLook look;
    if (cell.size() > 500)
        return look;
    const string plain = halfWidth(cell);
    string_view text = plain;
    if (text.size() > 1 && text[0] == '\'') // the guard of a spreadsheet
        text.remove_prefix(1);
    if (text.empty())
        return look;
    const Amount amount = amountOf(text);
    look.isNumber = amount.digits.isNumber && !amount.isAmount;
    look.isAmount = amount.isAmount;
    look.isPhone = isPhone(text);
    look.isDamagedPhone = isDamagedPhone(text);
    look.isEmail = isEmail(text);
    look.isUrl = isUrl(text);
    look.isUuid = isUuid(text);
    look.isCreditCode = isCreditCode(text);
    look.isSerialDay = isSerialDay(text);
    lookForDay(look, text);
    if ((look.isDay || look.isMoment) && !isAllDigits(text))
        look.isPhone = false;
    return look;
}

DateTell dateTellOf(string_view cell)
{
    if (cell.size() > 60)
        return DateTell::NoDate;
    const string plain = halfWidth(cell);
    const DateParts parts = datePartsOf(plain);
    const string_view rest = trimmed(string_view(plain).substr(parts.end));
    return rest.empty() || isTime(rest) ? tellOf(parts) : DateTell::NoDate;
}

DecimalTell decimalTellOf(string_view cell)
{
    if (cell.size() > 80)
        return DecimalTell::Nothing;
    const Amount amount = amountOf(halfWidth(cell));
    return amount.digits.isNumber ? amount.digits.tell : DecimalTell::Nothing;
}

} // namespace plumbline::exchange
