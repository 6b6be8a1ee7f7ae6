// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/instalment.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Instalment;

template <> const Table<Instalment> &plumbline::tableOf<Instalment>()
{
    static const Table<Instalment> table{
        {entity::instalment, "instalment", QT_TRANSLATE_NOOP("fields", "Instalment"), {}, 1, ""},
        {
            field(1, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), &Instalment::deal)
                .synonyms({u"商机"_s, u"合同"_s, u"deal"_s, u"opportunity_id"_s}),
            field(2, "kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Instalment::kind)
                .codes(records::instalmentKinds())
                .synonyms({u"款项"_s, u"类型"_s, u"type"_s}),
            field(3, "due_on", QT_TRANSLATE_NOOP("fields", "Due on"), &Instalment::dueOn)
                .synonyms({u"应收日期"_s, u"到期日"_s, u"due date"_s}),
            field(4, "amount", QT_TRANSLATE_NOOP("fields", "Amount"), &Instalment::amount).synonyms({u"金额"_s, u"应收金额"_s}),
            field(5, "reference", QT_TRANSLATE_NOOP("fields", "External reference"), &Instalment::reference)
                .limit(100)
                .synonyms({u"编号"_s, u"外部编号"_s}),
            field(6, "notes", QT_TRANSLATE_NOOP("fields", "Notes"), &Instalment::notes).notes().synonyms({u"备注"_s}),
        }};
    return table;
}

namespace plumbline::records {

const CodeList &instalmentKinds()
{
    static const CodeList list{
        {1, "down_payment", QT_TRANSLATE_NOOP("codes", "Down payment")},
        {2, "progress", QT_TRANSLATE_NOOP("codes", "Progress payment")},
        {3, "acceptance", QT_TRANSLATE_NOOP("codes", "Payment on acceptance")},
        {4, "retention", QT_TRANSLATE_NOOP("codes", "Retention money")},
        {5, "other", QT_TRANSLATE_NOOP("codes", "Other payment")},
    };
    return list;
}

} // namespace plumbline::records
