// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/activity.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Activity;

template <> const Table<Activity> &plumbline::tableOf<Activity>()
{
    static const Table<Activity> table{
        {entity::activity, "activity", QT_TRANSLATE_NOOP("fields", "Activity"), {}, 1, ""},
        {
            field(1, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), &Activity::deal)
                .synonyms({u"商机"_s, u"线索"_s, u"deal"_s, u"opportunity"_s, u"opportunity_id"_s}),
            field(2, "account", QT_TRANSLATE_NOOP("fields", "Account"), &Activity::account)
                .synonyms({u"客户"_s, u"客户名称"_s, u"公司"_s, u"company"_s}),
            field(3, "contact", QT_TRANSLATE_NOOP("fields", "Contact"), &Activity::contact).synonyms({u"联系人"_s}),
            field(4, "person", QT_TRANSLATE_NOOP("fields", "By"), &Activity::person)
                .synonyms({u"跟进人"_s, u"销售"_s, u"owner"_s, u"person"_s, u"sales_agent"_s}),
            field(5, "kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Activity::kind)
                .codes(records::activityKinds())
                .synonyms({u"类型"_s, u"方式"_s, u"跟进方式"_s, u"type"_s}),
            field(6, "status", QT_TRANSLATE_NOOP("fields", "Status"), &Activity::status)
                .codes(records::activityStatuses())
                .synonyms({u"状态"_s}),
            field(7, "direction", QT_TRANSLATE_NOOP("fields", "Direction"), &Activity::direction)
                .codes(records::directions())
                .synonyms({u"方向"_s}),
            field(8, "answered", QT_TRANSLATE_NOOP("fields", "Customer answered"), &Activity::answered)
                .synonyms({u"客户已回应"_s, u"已回复"_s}),
            field(9, "happened_at", QT_TRANSLATE_NOOP("fields", "Happened at"), &Activity::happenedAt)
                .synonyms({u"时间"_s, u"日期"_s, u"跟进时间"_s, u"date"_s, u"time"_s}),
            field(10, "recorded_at", QT_TRANSLATE_NOOP("fields", "Recorded at"), &Activity::recordedAt).internal(),
            field(11, "outcome", QT_TRANSLATE_NOOP("fields", "Outcome"), &Activity::outcome)
                .notes()
                .synonyms({u"结果"_s, u"内容"_s, u"跟进内容"_s, u"摘要"_s, u"text"_s, u"summary"_s, u"note"_s, u"description"_s}),
            field(12, "reference", QT_TRANSLATE_NOOP("fields", "External reference"), &Activity::reference)
                .limit(100)
                .synonyms({u"编号"_s, u"外部编号"_s, u"activity_id"_s}),
        }};
    return table;
}

namespace plumbline::records {

const CodeList &activityKinds()
{
    static const CodeList list{
        {1, "call", QT_TRANSLATE_NOOP("codes", "Call")},
        {2, "visit", QT_TRANSLATE_NOOP("codes", "Visit")},
        {3, "meeting", QT_TRANSLATE_NOOP("codes", "Meeting")},
        {4, "demo", QT_TRANSLATE_NOOP("codes", "Demo")},
        {5, "message", QT_TRANSLATE_NOOP("codes", "Message")},
        {6, "appointment", QT_TRANSLATE_NOOP("codes", "Appointment made")},
        {7, "bulk_mail", QT_TRANSLATE_NOOP("codes", "Bulk mail")},
        {8, "note", QT_TRANSLATE_NOOP("codes", "Note")},
    };
    return list;
}

const CodeList &activityStatuses()
{
    static const CodeList list{
        {0, "held", QT_TRANSLATE_NOOP("codes", "Held")},
        {1, "planned", QT_TRANSLATE_NOOP("codes", "Planned")},
        {2, "attempted", QT_TRANSLATE_NOOP("codes", "Attempted")},
        {3, "cancelled", QT_TRANSLATE_NOOP("codes", "Cancelled")},
    };
    return list;
}

const CodeList &directions()
{
    static const CodeList list{
        {0, "outgoing", QT_TRANSLATE_NOOP("codes", "Outgoing")},
        {1, "incoming", QT_TRANSLATE_NOOP("codes", "Incoming")},
    };
    return list;
}

} // namespace plumbline::records
