// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/phone.h"

#include "core/base/phone_library.h"
#include "tests/support/catch.h"

#include <random>

using namespace plumbline;
using namespace Qt::StringLiterals;

namespace {

/// "8657188888888-801 8613812345678"
QString read(const QString &cell)
{
    QStringList numbers;
    for (const PhoneNumber &number : phoneNumbers(cell))
        numbers.append(QString::fromLatin1(number.extension.isEmpty() ? number.digits : number.digits + '-' + number.extension));
    return numbers.join(u' ');
}

struct Case {
    QString cell;
    QString numbers;
};

} // namespace

TEST_CASE("a number is the same however it was written", "[base][LEAD-8]")
{
    const Case cases[] = {
        // mobiles of mainland China
        {u"13812345678"_s, u"8613812345678"_s},
        {u" 138 1234 5678 "_s, u"8613812345678"_s},
        {u"138-1234-5678"_s, u"8613812345678"_s},
        {u"138.1234.5678"_s, u"8613812345678"_s},
        {u"138—1234—5678"_s, u"8613812345678"_s},
        {u"１３８１２３４５６７８"_s, u"8613812345678"_s},
        {u"１３８　１２３４　５６７８"_s, u"8613812345678"_s},
        {u"+86 138 1234 5678"_s, u"8613812345678"_s},
        {u"＋８６－１３８１２３４５６７８"_s, u"8613812345678"_s},
        {u"(+86)13812345678"_s, u"8613812345678"_s},
        {u"（+86）138 1234 5678"_s, u"8613812345678"_s},
        {u"+8613812345678"_s, u"8613812345678"_s},
        {u"008613812345678"_s, u"8613812345678"_s},
        {u"0086-138-1234-5678"_s, u"8613812345678"_s},
        {u"8613812345678"_s, u"8613812345678"_s},
        {u"86 138 1234 5678"_s, u"8613812345678"_s},
        {u"013812345678"_s, u"8613812345678"_s},
        {u"1795113812345678"_s, u"8613812345678"_s},
        {u"手机：13812345678"_s, u"8613812345678"_s},
        {u"手机13812345678"_s, u"8613812345678"_s},
        {u"Tel: 13812345678"_s, u"8613812345678"_s},
        {u"Tel13812345678"_s, u"8613812345678"_s},
        {u"张总 13812345678"_s, u"8613812345678"_s},
        {u"13812345678（微信同号）"_s, u"8613812345678"_s},
        {u"13812345678微信"_s, u"8613812345678"_s},
        {u"'13812345678"_s, u"8613812345678"_s},
        {u"=\"13812345678\""_s, u"8613812345678"_s},
        {u"19912345678"_s, u"8619912345678"_s},
        // landlines, with the code of the area
        {u"0571-88888888"_s, u"8657188888888"_s},
        {u"0571-8888 8888"_s, u"8657188888888"_s},
        {u"(0571)88888888"_s, u"8657188888888"_s},
        {u"（０５７１）８８８８－８８８８"_s, u"8657188888888"_s},
        {u"057188888888"_s, u"8657188888888"_s},
        {u"571-88888888"_s, u"8657188888888"_s},
        {u"57188888888"_s, u"8657188888888"_s},
        {u"+86 571 8888 8888"_s, u"8657188888888"_s},
        {u"+86 (0571) 8888 8888"_s, u"8657188888888"_s},
        {u"+86-0571-88888888"_s, u"8657188888888"_s},
        {u"0086 571 88888888"_s, u"8657188888888"_s},
        {u"86-571-88888888"_s, u"8657188888888"_s},
        {u"86-0571-8888-8888"_s, u"8657188888888"_s},
        {u"010-65551234"_s, u"861065551234"_s},
        {u"01065551234"_s, u"861065551234"_s},
        {u"10 6555 1234"_s, u"861065551234"_s},
        {u"021 5888 1234"_s, u"862158881234"_s},
        {u"+86 21 5888 1234"_s, u"862158881234"_s},
        {u"0575-8512345"_s, u"865758512345"_s},
        {u"0755 2688 1234"_s, u"8675526881234"_s},
        // behind a switchboard
        {u"0571-88888888-801"_s, u"8657188888888-801"_s},
        {u"0571-8888 8888转801"_s, u"8657188888888-801"_s},
        {u"0571-88888888 轉 801"_s, u"8657188888888-801"_s},
        {u"0571-88888888分机801"_s, u"8657188888888-801"_s},
        {u"021-58881234 ext. 801"_s, u"862158881234-801"_s},
        {u"021-58881234 x801"_s, u"862158881234-801"_s},
        {u"021-58881234#801"_s, u"862158881234-801"_s},
        {u"021-58881234＃８０１"_s, u"862158881234-801"_s},
        // service lines
        {u"400-820-8820"_s, u"864008208820"_s},
        {u"4008208820"_s, u"864008208820"_s},
        {u"800 810 1234"_s, u"868008101234"_s},
        {u"400-820-8820转2"_s, u"864008208820-2"_s},
        // several
        {u"13812345678/13987654321"_s, u"8613812345678 8613987654321"_s},
        {u"13812345678、13987654321"_s, u"8613812345678 8613987654321"_s},
        {u"13812345678，0571-88888888转801；400-820-8820"_s, u"8613812345678 8657188888888-801 864008208820"_s},
        {u"13812345678\n13987654321"_s, u"8613812345678 8613987654321"_s},
        {u"13812345678 13987654321"_s, u"8613812345678 8613987654321"_s},
        {u"138 1234 5678 139 8765 4321"_s, u"8613812345678 8613987654321"_s},
        {u"0571-88888888 13812345678"_s, u"8657188888888 8613812345678"_s},
        {u"13812345678或13987654321"_s, u"8613812345678 8613987654321"_s},
        {u"张三13812345678 李四13987654321"_s, u"8613812345678 8613987654321"_s},
        {u"13812345678/+86 138 1234 5678"_s, u"8613812345678"_s},
        {u"0571-88888888/89"_s, u"8657188888888"_s},
        // of North America, which need no library
        {u"+1 415 555 2671"_s, u"14155552671"_s},
        {u"+1 (415) 555-2671"_s, u"14155552671"_s},
        {u"001-415-555-2671"_s, u"14155552671"_s},
    };
    for (const Case &c : cases) {
        INFO(c.cell.toStdString());
        CHECK(read(c.cell) == c.numbers);
    }
}

TEST_CASE("what is no whole number gives none", "[base][LEAD-8]")
{
    for (const QString &cell : {u""_s,
                                u"无"_s,
                                u"-"_s,
                                u"1.38E+10"_s,
                                u"1.3812E+10"_s,
                                u"1.38123456e10"_s,
                                u"1381234567"_s,
                                u"138123456789"_s,
                                u"12345678901"_s,
                                u"88888888"_s,
                                u"330106199001011234"_s,
                                u"6222021381234567890"_s,
                                u"wxid_13812345678"_s,
                                u"a13812345678"_s,
                                u"13812345678abc"_s,
                                u"13812345678@qq.com"_s,
                                u"li@13812345678.cn"_s,
                                u"2026-03-15"_s,
                                u"+86"_s,
                                u"+12"_s,
                                u"00"_s,
                                u"91330106MA27X12345"_s,
                                u"138****5678"_s,
                                u"95588"_s}) {
        INFO(cell.toStdString());
        CHECK(read(cell) == u"");
    }
}

TEST_CASE("numbers of other countries are read by libphonenumber", "[base][LEAD-8]")
{
    if (!hasPhoneLibrary()) {
        WARN("libplumbline_phone.so is not beside the tests");
        return;
    }
    const Case cases[] = {
        {u"+44 (0)20 7946 0958"_s, u"442079460958"_s},
        {u"+44 20 7946 0958"_s, u"442079460958"_s},
        {u"0044 20 79460958"_s, u"442079460958"_s},
        {u"+49 (0) 30 901820"_s, u"4930901820"_s},
        {u"+49-30-901820"_s, u"4930901820"_s},
        {u"+39 06 6982"_s, u"39066982"_s},
        {u"+852 2123 4567"_s, u"85221234567"_s},
        {u"＋８５２ ２１２３ ４５６７"_s, u"85221234567"_s},
        {u"+886 2 2345 6789"_s, u"886223456789"_s},
        {u"+81 3-1234-5678"_s, u"81312345678"_s},
        {u"+65 6123 4567/+65 8123 4567"_s, u"6561234567 6581234567"_s},
    };
    for (const Case &c : cases) {
        INFO(c.cell.toStdString());
        CHECK(read(c.cell) == c.numbers);
    }
}

TEST_CASE("the own way of reading mainland numbers agrees with libphonenumber on 100,000", "[base][LEAD-8]")
{
    if (!hasPhoneLibrary()) {
        WARN("libplumbline_phone.so is not beside the tests");
        return;
    }
    std::mt19937 random(8); // NOLINT(cert-msc51-cpp): the same every time
    const auto digit = [&](int from) { return QString::number(from + int(random() % unsigned(10 - from))); };
    const auto digits = [&](int count) {
        QString text;
        for (int i = 0; i < count; ++i)
            text += digit(0);
        return text;
    };
    const QStringList areas{u"10"_s, u"20"_s, u"21"_s, u"22"_s, u"25"_s, u"28"_s, u"571"_s, u"755"_s, u"512"_s, u"769"_s};
    const QStringList before{u""_s, u"0"_s, u"+86"_s, u"+86 "_s, u"0086"_s, u"+86-"_s};
    const QStringList between{u""_s, u" "_s, u"-"_s};
    int different = 0;
    for (int i = 0; i < 100'000; ++i) {
        const QString gap = between[qsizetype(random() % 3)];
        QString national;
        if (random() % 2) {
            national = u'1' + digit(3) + digits(1) + gap + digits(4) + gap + digits(4);
        } else {
            const QString area = areas[qsizetype(random() % unsigned(areas.size()))];
            national = area + gap + digit(2) + digits(3) + gap + digits(4);
        }
        const QString cell = before[qsizetype(random() % 6)] + national;
        const auto own = phoneNumbers(cell);
        if (own.size() != 1 || own.front().digits != numberByPhoneLibrary(cell.toUtf8())) {
            if (++different < 10)
                UNSCOPED_INFO(cell.toStdString() << " is " << read(cell).toStdString() << ", libphonenumber says "
                                                 << numberByPhoneLibrary(cell.toUtf8()).toStdString());
        }
    }
    CHECK(different == 0);
}
