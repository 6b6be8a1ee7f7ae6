// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/company_name.h"

#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace plumbline;
using namespace plumbline::leads;
using namespace Qt::StringLiterals;

namespace {

enum class Likeness { Same, Sounds, Other };

struct Pair {
    QString a;
    QString b;
    Likeness likeness;
};

Likeness likenessOf(const QString &a, const QString &b)
{
    const CompanyName first = companyName(a);
    const CompanyName second = companyName(b);
    if (first.exact() == second.exact())
        return Likeness::Same;
    return first.sound() == second.sound() ? Likeness::Sounds : Likeness::Other;
}

} // namespace

TEST_CASE("two ways of writing a company are the same, sound the same or are two companies", "[leads][LEAD-8]")
{
    using enum Likeness;
    const Pair pairs[] = {
        // legal form
        {u"宏达机械有限公司"_s, u"宏达机械"_s, Same},
        {u"宏达机械有限公司"_s, u"宏达机械有限责任公司"_s, Same},
        {u"宏达机械股份有限公司"_s, u"宏达机械有限公司"_s, Same},
        {u"宏达机械集团"_s, u"宏达机械集团有限公司"_s, Same},
        {u"宏达机械（集团）有限公司"_s, u"宏达机械"_s, Same},
        {u"宏达机械集团股份有限公司"_s, u"宏达机械"_s, Same},
        {u"宏达机械总公司"_s, u"宏达机械公司"_s, Same},
        {u"宏达机械股份"_s, u"宏达机械"_s, Same},
        {u"天启投资合伙企业(有限合伙)"_s, u"天启投资合伙企业"_s, Same},
        {u"宏达科技有限公司"_s, u"宏达机械有限公司"_s, Other},
        {u"宏达机械控股有限公司"_s, u"宏达机械有限公司"_s, Other},
        // width, case, signs, traditional
        {u"ＡＢＣ有限公司"_s, u"abc有限公司"_s, Same},
        {u"宏达-机械"_s, u"宏达 机械"_s, Same},
        {u"宏達機械有限公司"_s, u"宏达机械有限公司"_s, Same},
        {u"臺灣鴻海精密工業股份有限公司"_s, u"台湾鸿海精密工业"_s, Same},
        {u"宏达·机械"_s, u"宏达机械"_s, Same},
        {u"“宏达”机械"_s, u"宏达机械"_s, Same},
        {u"3M中国有限公司"_s, u"３Ｍ中国"_s, Same},
        {u"A&B科技"_s, u"AB科技"_s, Same},
        // regions
        {u"宏达（上海）机械有限公司"_s, u"宏达机械有限公司"_s, Same},
        {u"宏达(上海)机械有限公司"_s, u"宏达[上海]机械有限公司"_s, Same},
        {u"宏达机械（浙江省）有限公司"_s, u"宏达机械"_s, Same},
        {u"宏达机械（杭州市）有限公司"_s, u"宏达机械"_s, Same},
        {u"西门子（中国）有限公司"_s, u"西门子"_s, Same},
        {u"宏达（精密）机械有限公司"_s, u"宏达精密机械有限公司"_s, Same},
        {u"宏达（精密）机械有限公司"_s, u"宏达机械有限公司"_s, Other},
        {u"上海市宏达机械有限公司"_s, u"上海宏达机械"_s, Same},
        {u"上海宏达机械有限公司"_s, u"宏达机械有限公司"_s, Sounds},
        {u"浙江省杭州市宏达机械有限公司"_s, u"宏达机械"_s, Sounds},
        {u"上海宏达机械"_s, u"杭州宏达机械"_s, Sounds},
        {u"上海银行"_s, u"北京银行"_s, Other},
        {u"上海银行"_s, u"银行"_s, Other},
        {u"上海市政工程有限公司"_s, u"上海政工程"_s, Other},
        {u"深圳华强"_s, u"华强"_s, Sounds},
        // branches
        {u"宏达机械有限公司上海分公司"_s, u"宏达机械有限公司"_s, Sounds},
        {u"宏达机械有限公司上海分公司"_s, u"宏达机械上海分公司"_s, Same},
        {u"宏达机械上海分公司"_s, u"宏达机械北京分公司"_s, Sounds},
        {u"中国工商银行股份有限公司杭州西湖支行"_s, u"中国工商银行股份有限公司"_s, Sounds},
        {u"招商银行上海分行"_s, u"招商银行"_s, Sounds},
        {u"宏达机械驻京办事处"_s, u"宏达机械"_s, Other},
        {u"宏达机械北京办事处"_s, u"宏达机械"_s, Sounds},
        {u"宏达机械分公司"_s, u"宏达机械有限公司"_s, Sounds},
        {u"ABC Co., Ltd. 上海分公司"_s, u"ABC Ltd"_s, Sounds},
        // sounds
        {u"鸿达机械"_s, u"宏达机械"_s, Sounds},
        {u"洪达机械有限公司"_s, u"宏达机械"_s, Sounds},
        {u"金诚科技"_s, u"京城科技"_s, Sounds},
        {u"金诚科技"_s, u"今晨科技"_s, Sounds},
        {u"中声电气"_s, u"宗生电气"_s, Sounds},
        {u"宏大机械"_s, u"宏达机械"_s, Sounds},
        {u"宏远机械"_s, u"宏达机械"_s, Other},
        {u"上海鸿达机械"_s, u"宏达机械有限公司"_s, Sounds},
        // Latin
        {u"Acme Inc."_s, u"ACME"_s, Same},
        {u"Acme Co., Ltd."_s, u"Acme Co.,Ltd"_s, Same},
        {u"Acme Co.Ltd"_s, u"Acme Limited"_s, Same},
        {u"Acme GmbH & Co. KG"_s, u"Acme AG"_s, Same},
        {u"Acme S.A."_s, u"Acme"_s, Same},
        {u"Acme B.V."_s, u"Acme Pte Ltd"_s, Same},
        {u"Acme (Shanghai) Co., Ltd."_s, u"Acme Corp"_s, Same},
        {u"GTX Pro LLC"_s, u"GTXPro"_s, Same},
        {u"O'Neil Corporation"_s, u"ONeil"_s, Same},
        {u"Müller GmbH"_s, u"MÜLLER GMBH"_s, Same},
        {u"Acme Tools"_s, u"Acme Toys"_s, Other},
        {u"Meyer & Söhne GmbH"_s, u"Meyer Söhne"_s, Same},
        {u"Mannesmann AG"_s, u"Manesman"_s, Sounds},
        {u"Siemens"_s, u"Simens"_s, Sounds},
        {u"Google"_s, u"Gogle Inc"_s, Sounds},
        {u"Bosch"_s, u"Basch"_s, Sounds},
        {u"Bosch"_s, u"Busy"_s, Other},
        {u"Werk 11"_s, u"Werk 1"_s, Other},
    };
    for (const Pair &pair : pairs) {
        INFO(pair.a.toStdString() << " / " << pair.b.toStdString() << ": " << companyName(pair.a).exact().toStdString() << " / "
                                  << companyName(pair.b).exact().toStdString() << ", "
                                  << companyName(pair.a).sound().toStdString() << " / "
                                  << companyName(pair.b).sound().toStdString());
        CHECK(int(likenessOf(pair.a, pair.b)) == int(pair.likeness));
    }
}

TEST_CASE("a name that is nothing but its legal form is no name", "[leads][LEAD-8]")
{
    for (const QString &name :
         {u""_s, u"有限公司"_s, u"（集团）股份有限公司"_s, u"Co., Ltd."_s, u"—"_s, u"分公司"_s, u"公司"_s}) {
        INFO(name.toStdString());
        CHECK(companyName(name).exact().isEmpty());
    }
}

TEST_CASE("the parts of a company's name are told apart", "[leads][LEAD-8]")
{
    CHECK(companyName(u"宏達（上海）機械有限公司杭州分公司") == CompanyName{u"宏达机械"_s, u"上海"_s, u"杭州分公司"_s});
    CHECK(companyName(u"宏达机械有限公司西湖分公司") == CompanyName{u"宏达机械"_s, u""_s, u"西湖分公司"_s});
    CHECK(companyName(u"招商银行杭州分行") == CompanyName{u"招商银行"_s, u""_s, u"杭州分行"_s});
}

TEST_CASE("reading a company's name again changes nothing", "[leads][LEAD-8]")
{
    const QStringList pieces{u"宏达"_s,       u"上海"_s,   u"浙江省"_s, u"杭州市"_s, u"机械"_s, u"有限公司"_s, u"集团"_s,
                             u"股份"_s,       u"分公司"_s, u"支行"_s,   u"（"_s,     u"）"_s,   u" "_s,        u"Acme"_s,
                             u" Co., Ltd."_s, u"Gmb"_s,    u"H"_s,      u"."_s,      u"-"_s,    u"總公司"_s,   u"Ａ"_s,
                             u"办事处"_s,     u"公"_s,     u"司"_s,     u"市"_s,     u"s"_s};
    const bool holds = rc::check("reading it again", [&] {
        const auto chosen = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size())));
        QString name;
        for (const int i : chosen)
            name += pieces[i];
        const QString once = companyName(name).exact();
        RC_LOG() << name.toStdString() << " → " << once.toStdString() << " → " << companyName(once).exact().toStdString();
        RC_ASSERT(companyName(once).exact() == once);
    });
    CHECK(holds);
}
