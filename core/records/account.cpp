// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/account.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Account;

template <> const Table<Account> &plumbline::tableOf<Account>()
{
    static const Table<Account> table{
        {entity::account, "account", QT_TRANSLATE_NOOP("fields", "Account"), {}, 0, ""},
        {
            field(1, "name", QT_TRANSLATE_NOOP("fields", "Name"), &Account::name)
                .synonyms({u"客户"_s, u"客户名称"_s, u"公司"_s, u"公司名称"_s, u"单位"_s, u"单位名称"_s, u"account"_s,
                           u"company"_s, u"customer"_s}),
            field(2, "reference", QT_TRANSLATE_NOOP("fields", "External reference"), &Account::reference)
                .limit(100)
                .synonyms({u"编号"_s, u"客户编号"_s, u"外部编号"_s, u"account_id"_s}),
            field(3, "parent", QT_TRANSLATE_NOOP("fields", "Subsidiary of"), &Account::parent)
                .synonyms({u"母公司"_s, u"上级公司"_s, u"集团"_s, u"subsidiary_of"_s, u"parent account"_s}),
            field(4, "industry", QT_TRANSLATE_NOOP("fields", "Industry"), &Account::industry)
                .choice("industry")
                .synonyms({u"行业"_s, u"sector"_s}),
            field(5, "region", QT_TRANSLATE_NOOP("fields", "Region"), &Account::region)
                .choice("region")
                .synonyms({u"地区"_s, u"大区"_s, u"区域"_s}),
            field(6, "customer_size", QT_TRANSLATE_NOOP("fields", "Customer size"), &Account::customerSize)
                .choice("customer_size")
                .synonyms({u"客户规模"_s, u"规模"_s}),
            field(7, "employees", QT_TRANSLATE_NOOP("fields", "Employees"), &Account::employees)
                .synonyms({u"员工数"_s, u"人数"_s}),
            field(8, "revenue", QT_TRANSLATE_NOOP("fields", "Revenue"), &Account::revenue)
                .synonyms({u"营业额"_s, u"年营收"_s, u"营收"_s}),
            field(9, "founded", QT_TRANSLATE_NOOP("fields", "Year founded"), &Account::founded)
                .ungrouped()
                .synonyms({u"成立年份"_s, u"year_established"_s}),
            field(10, "location", QT_TRANSLATE_NOOP("fields", "Location"), &Account::location)
                .synonyms({u"地址"_s, u"所在地"_s, u"address"_s, u"office_location"_s}),
            field(11, "phone", QT_TRANSLATE_NOOP("fields", "Phone"), &Account::phone)
                .limit(100)
                .synonyms({u"电话"_s, u"联系电话"_s, u"telephone"_s}),
            field(12, "website", QT_TRANSLATE_NOOP("fields", "Website"), &Account::website).synonyms({u"网址"_s, u"网站"_s}),
            field(13, "tax_code", QT_TRANSLATE_NOOP("fields", "Unified social credit code"), &Account::taxCode)
                .limit(40)
                .synonyms({u"统一社会信用代码"_s, u"税号"_s, u"tax code"_s}),
            field(14, "owner", QT_TRANSLATE_NOOP("fields", "Owner"), &Account::owner)
                .synonyms({u"负责人"_s, u"销售"_s, u"owner"_s}),
            field(15, "tags", QT_TRANSLATE_NOOP("fields", "Tags"), &Account::tags).choice("tag").synonyms({u"标签"_s}),
            field(16, "notes", QT_TRANSLATE_NOOP("fields", "Notes"), &Account::notes)
                .notes()
                .synonyms({u"备注"_s, u"说明"_s, u"描述"_s, u"description"_s}),
        }};
    return table;
}
