// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/value_look.h"
#include "tests/support/catch.h"

using namespace plumbline::exchange;

namespace {

/// What holds of a cell, one letter each.
std::string told(std::string_view cell)
{
    const ValueLook look = lookOf(cell);
    std::string letters;
    const std::pair<bool, char> kinds[] = {{look.isPhone, 'P'},  {look.isDamagedPhone, 'X'}, {look.isEmail, 'E'},
                                           {look.isDay, 'D'},    {look.isMoment, 'M'},       {look.isSerialDay, 'S'},
                                           {look.isNumber, 'N'}, {look.isAmount, 'A'},       {look.isCreditCode, 'C'},
                                           {look.isUrl, 'U'},    {look.isUuid, 'I'}};
    for (const auto &[holds, letter] : kinds)
        letters += holds ? std::string(1, letter) : "";
    return letters;
}

} // namespace

TEST_CASE("a cell is known by its look", "[exchange][EXCH-4][EXCH-5]")
{
    const std::pair<const char *, const char *> cases[] = {
        {"13800138000", "PN"},
        {"138 0013 8000", "P"},
        {"138-0013-8000", "P"},
        {"+86 138 0013 8000", "P"},
        {"0086-13800138000", "P"},
        {"１３８００１３８０００", "PN"},
        {"'13800138000", "PN"},
        {"010-62345678", "P"},
        {"(021) 6234 5678", "P"},
        {"0755-26001234 转 801", "P"},
        {"0755-26001234-801", ""},
        {"400-810-8888", "P"},
        {"13800138000/010-62345678", "P"},
        {"13800138000、13912345678", "P"},
        {"+49 89 1234567", "P"},
        {"(555) 123-4567", "P"},
        {"555-123-4567", "P"},
        {"12345", "N"},
        {"23800138000", "N"},
        {"1.38E+10", "X"},
        {"1.38001E+10", "X"},
        {"8.61E+12", "X"},
        {"1E+5", ""},
        {"2.5E-3", ""},
        {"a@b.example", "E"},
        {"a@b", ""},
        {"a b@c.de", ""},
        {"@b.de", ""},
        {"2026-03-15", "D"},
        {"2026/3/5", "D"},
        {"2026.3.5", "D"},
        {"2026年3月15日", "D"},
        {"15.03.2026", "D"},
        {"3/15/2026", "D"},
        {"20260315", "DN"},
        {"2026-13-01", ""},
        {"30.02.2026", ""},
        {"2026-03-15 14:30", "M"},
        {"2026-03-15T14:30:05Z", "M"},
        {"3/15/2026 2:30 PM", "M"},
        {"2026年3月15日 14:30", "M"},
        {"45731", "SN"},
        {"1,284.00", "A"},
        {"1.284,00", "A"},
        {"1284.5", "N"},
        {"-5", "N"},
        {"¥860", "A"},
        {"￥ 1,284.00", "A"},
        {"$86.50", "A"},
        {"86.5€", "A"},
        {"38.6万", "A"},
        {"1.2亿元", "A"},
        {"100元", "A"},
        {"CNY 5000", "A"},
        {"-¥5", "A"},
        {"(1,284)", "A"},
        {"12%", "N"},
        {"1,2,3", ""},
        {"3.14.15", ""},
        {"914403001922038216", "NC"},
        {"914403001922038217", "N"},
        {"91310000MA1FL4J78K", ""},
        {"https://plumbline.example/a?b=c", "U"},
        {"www.example.com", "U"},
        {"0195c2a0-1111-7222-8333-944445555666", "I"},
        {"{0195C2A0-1111-7222-8333-944445555666}", "I"},
        {"王小明", ""},
        {"", ""},
        {"  ", ""},
        {"A型号 50 台", ""},
    };
    for (const auto &[cell, kinds] : cases) {
        INFO(cell);
        CHECK(told(cell) == kinds);
    }
}

TEST_CASE("a date tells its order, a number its decimal sign", "[exchange][EXCH-2]")
{
    CHECK(dateTellOf("15.3.2026") == DateTell::DayFirst);
    CHECK(dateTellOf("3/15/2026") == DateTell::MonthFirst);
    CHECK(dateTellOf("3/4/2026") == DateTell::Unclear);
    CHECK(dateTellOf("2026-03-15 10:00") == DateTell::YearFirst);
    CHECK(dateTellOf("15.3.26") == DateTell::NoDate);
    CHECK(decimalTellOf("1.284,00") == DecimalTell::Comma);
    CHECK(decimalTellOf("€ 3,5") == DecimalTell::Comma);
    CHECK(decimalTellOf("1,284.00") == DecimalTell::Point);
    CHECK(decimalTellOf("3.5万") == DecimalTell::Point);
    CHECK(decimalTellOf("1.284") == DecimalTell::Nothing);
    CHECK(decimalTellOf("1,284") == DecimalTell::Nothing);
    CHECK(decimalTellOf("12,345,678") == DecimalTell::Point);
}
