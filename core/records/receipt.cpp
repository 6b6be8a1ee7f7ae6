// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/receipt.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Receipt;

template <> const Table<Receipt> &plumbline::tableOf<Receipt>()
{
    static const Table<Receipt> table{
        {entity::receipt, "receipt", QT_TRANSLATE_NOOP("fields", "Receipt"), {}, 1, ""},
        {
            field(1, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), &Receipt::deal)
                .synonyms({u"商机"_s, u"合同"_s, u"deal"_s, u"opportunity_id"_s}),
            field(2, "instalment", QT_TRANSLATE_NOOP("fields", "Instalment"), &Receipt::instalment).synonyms({u"分期"_s}),
            field(3, "received_on", QT_TRANSLATE_NOOP("fields", "Received on"), &Receipt::receivedOn)
                .synonyms({u"回款日期"_s, u"到账日期"_s, u"date"_s}),
            field(4, "amount", QT_TRANSLATE_NOOP("fields", "Amount"), &Receipt::amount).synonyms({u"金额"_s, u"回款金额"_s}),
            field(5, "reverses", QT_TRANSLATE_NOOP("fields", "Reverses"), &Receipt::reverses).synonyms({u"冲销"_s}),
            field(6, "reference", QT_TRANSLATE_NOOP("fields", "External reference"), &Receipt::reference)
                .limit(100)
                .synonyms({u"编号"_s, u"流水号"_s, u"外部编号"_s}),
            field(7, "notes", QT_TRANSLATE_NOOP("fields", "Notes"), &Receipt::notes).notes().synonyms({u"备注"_s}),
        }};
    return table;
}
