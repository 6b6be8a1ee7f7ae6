// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/person.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Person;

template <> const Table<Person> &plumbline::tableOf<Person>()
{
    static const Table<Person> table{
        {entity::person, "person", QT_TRANSLATE_NOOP("fields", "Person"), {}, 0, ""},
        {
            field(1, "name", QT_TRANSLATE_NOOP("fields", "Full name"), &Person::name)
                .synonyms({u"姓名"_s, u"销售"_s, u"销售人员"_s, u"sales_agent"_s, u"agent"_s, u"name"_s}),
            field(2, "unit", QT_TRANSLATE_NOOP("fields", "Unit"), &Person::unit)
                .synonyms({u"部门"_s, u"大区"_s, u"区域"_s, u"regional_office"_s, u"office"_s, u"team"_s}),
            field(3, "manager", QT_TRANSLATE_NOOP("fields", "Manager"), &Person::manager)
                .synonyms({u"上级"_s, u"经理"_s, u"主管"_s, u"supervisor"_s}),
            field(4, "mobile", QT_TRANSLATE_NOOP("fields", "Mobile"), &Person::mobile)
                .limit(40)
                .synonyms({u"手机"_s, u"手机号"_s, u"电话"_s, u"phone"_s}),
            field(5, "email", QT_TRANSLATE_NOOP("fields", "E-mail"), &Person::email)
                .limit(200)
                .synonyms({u"邮箱"_s, u"电子邮件"_s, u"email"_s, u"e-mail"_s}),
            field(6, "joined_on", QT_TRANSLATE_NOOP("fields", "Joined on"), &Person::joinedOn)
                .synonyms({u"入职日期"_s, u"入职"_s, u"joined"_s}),
            field(7, "left_on", QT_TRANSLATE_NOOP("fields", "Left on"), &Person::leftOn)
                .synonyms({u"离职日期"_s, u"离职"_s, u"left"_s}),
            field(8, "leave_reason", QT_TRANSLATE_NOOP("fields", "Reason for leaving"), &Person::leaveReason)
                .choice("leave_reason")
                .synonyms({u"离职原因"_s}),
            field(9, "reference", QT_TRANSLATE_NOOP("fields", "Employee number"), &Person::reference)
                .limit(100)
                .synonyms({u"工号"_s, u"员工编号"_s, u"reference"_s, u"employee_id"_s}),
        }};
    return table;
}
