// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The only file that names libphonenumber: the module libplumbline_phone.so, see phone_library.h.

#include <algorithm>
#include <phonenumbers/phonenumberutil.h>
#include <string>

/// Writes the E.164 digits of a possible number; how many, 0 where there is none.
extern "C" __attribute__((visibility("default"))) int plumbline_read_phone(const char *text, char *digits, int size)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(text, "CN", &number) != PhoneNumberUtil::NO_PARSING_ERROR || !util.IsPossibleNumber(number))
        return 0;
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    if (e164.size() < 2 || e164.size() - 1 > size_t(size))
        return 0;
    std::copy(e164.begin() + 1, e164.end(), digits);
    return int(e164.size()) - 1;
}
