// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/normal_forms.h"

#include "tests/support/catch.h"

using namespace plumbline;
using namespace plumbline::leads;
using namespace Qt::StringLiterals;

TEST_CASE("an e-mail address is found in what stands around it", "[leads][LEAD-8]")
{
    struct Case {
        QString cell;
        QString addresses;
    };
    const Case cases[] = {
        {u"a@b.cn"_s, u"a@b.cn"_s},
        {u" Zhang.San@Example.COM "_s, u"zhang.san@example.com"_s},
        {u"张三 <a@b.cn>"_s, u"a@b.cn"_s},
        {u"张三<a@b.cn>；李四<c@d.com>"_s, u"a@b.cn c@d.com"_s},
        {u"a@b.cn, c@d.com"_s, u"a@b.cn c@d.com"_s},
        {u"a@b.cn/c@d.com"_s, u"a@b.cn c@d.com"_s},
        {u"ａ＠ｂ．ｃｎ"_s, u"a@b.cn"_s},
        {u"mailto:a@b.cn"_s, u"a@b.cn"_s},
        {u"E-mail: a+crm@b.co.uk."_s, u"a+crm@b.co.uk"_s},
        {u"a@b.cn A@B.CN"_s, u"a@b.cn"_s},
        {u"13812345678@163.com"_s, u"13812345678@163.com"_s},
        {u"a@b"_s, u""_s},
        {u"@b.cn"_s, u""_s},
        {u"a@"_s, u""_s},
        {u"a@.cn"_s, u""_s},
        {u"a@b..cn"_s, u""_s},
        {u"a at b.cn"_s, u""_s},
        {u""_s, u""_s},
    };
    for (const Case &c : cases) {
        INFO(c.cell.toStdString());
        CHECK(emailAddresses(c.cell).join(u' ') == c.addresses);
    }
}

TEST_CASE("a credit code counts only where its check character is right", "[leads][LEAD-8]")
{
    CHECK(creditCode(u"91350100M000100Y43") == u"91350100M000100Y43"); // the example of GB 32100
    CHECK(creditCode(u" 91350100m000100y43 ") == u"91350100M000100Y43");
    CHECK(creditCode(u"９１３５０１００Ｍ０００１００Ｙ４３") == u"91350100M000100Y43");
    CHECK(creditCode(u"91350100-M000100Y-43") == u"91350100M000100Y43");
    CHECK(creditCode(u"91350100M000100Y44").isEmpty());
    CHECK(creditCode(u"91350100M000100Y4I").isEmpty());
    CHECK(creditCode(u"9135010OM000100Y43").isEmpty());
    CHECK(creditCode(u"330106000123456").isEmpty());
    CHECK(creditCode(u"").isEmpty());
}

TEST_CASE("a person's name is compared without width, case, signs and traditional characters", "[leads][LEAD-8]")
{
    CHECK(personName(u" 李 娜 ") == u"李娜");
    CHECK(personName(u"陳總（採購）") == u"陈总采购");
    CHECK(personName(u"O’Neil, Ann") == personName(u"o'neil ann"));
    CHECK(personName(u"—").isEmpty());
}
