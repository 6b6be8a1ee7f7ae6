// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/contact.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Contact;

template <> const Table<Contact> &plumbline::tableOf<Contact>()
{
    static const Table<Contact> table{
        {entity::contact, "contact", QT_TRANSLATE_NOOP("fields", "Contact"), {}, 0, ""},
        {
            field(1, "name", QT_TRANSLATE_NOOP("fields", "Full name"), &Contact::name)
                .synonyms({u"姓名"_s, u"联系人"_s, u"contact"_s, u"name"_s}),
            field(2, "account", QT_TRANSLATE_NOOP("fields", "Account"), &Contact::account)
                .synonyms({u"客户"_s, u"客户名称"_s, u"公司"_s, u"公司名称"_s, u"单位"_s, u"company"_s, u"customer"_s}),
            field(3, "job_title", QT_TRANSLATE_NOOP("fields", "Job title"), &Contact::jobTitle)
                .synonyms({u"职务"_s, u"职位"_s, u"title"_s}),
            field(4, "decision_role", QT_TRANSLATE_NOOP("fields", "Decision role"), &Contact::decisionRole)
                .codes(records::decisionRoles())
                .synonyms({u"决策角色"_s, u"角色"_s, u"role"_s}),
            field(5, "mobile", QT_TRANSLATE_NOOP("fields", "Mobile"), &Contact::mobile)
                .limit(100)
                .synonyms({u"手机"_s, u"手机号"_s}),
            field(6, "phone", QT_TRANSLATE_NOOP("fields", "Phone"), &Contact::phone)
                .limit(100)
                .synonyms({u"电话"_s, u"座机"_s, u"telephone"_s}),
            field(7, "email", QT_TRANSLATE_NOOP("fields", "E-mail"), &Contact::email)
                .limit(200)
                .synonyms({u"邮箱"_s, u"电子邮件"_s, u"email"_s, u"e-mail"_s}),
            field(8, "wechat", QT_TRANSLATE_NOOP("fields", "WeChat"), &Contact::wechat)
                .limit(100)
                .synonyms({u"微信"_s, u"微信号"_s}),
            field(9, "reference", QT_TRANSLATE_NOOP("fields", "External reference"), &Contact::reference)
                .limit(100)
                .synonyms({u"编号"_s, u"外部编号"_s, u"contact_id"_s}),
            field(10, "notes", QT_TRANSLATE_NOOP("fields", "Notes"), &Contact::notes)
                .notes()
                .synonyms({u"备注"_s, u"说明"_s, u"描述"_s, u"description"_s}),
        }};
    return table;
}

namespace plumbline::records {

const CodeList &decisionRoles()
{
    static const CodeList list{
        {1, "decision_maker", QT_TRANSLATE_NOOP("codes", "Decision maker")},
        {2, "user", QT_TRANSLATE_NOOP("codes", "User")},
        {3, "influencer", QT_TRANSLATE_NOOP("codes", "Influencer")},
        {4, "gatekeeper", QT_TRANSLATE_NOOP("codes", "Gatekeeper")},
        {5, "procurement", QT_TRANSLATE_NOOP("codes", "Procurement")},
        {6, "other", QT_TRANSLATE_NOOP("codes", "Other role")},
    };
    return list;
}

} // namespace plumbline::records
