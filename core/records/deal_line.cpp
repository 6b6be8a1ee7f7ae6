// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/deal_line.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::DealLine;

template <> const Table<DealLine> &plumbline::tableOf<DealLine>()
{
    static const Table<DealLine> table{
        {entity::dealLine, "deal_line", QT_TRANSLATE_NOOP("fields", "Deal line"), {}, 1, ""},
        {
            field(1, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), &DealLine::deal).synonyms({u"商机"_s}),
            field(2, "product", QT_TRANSLATE_NOOP("fields", "Product"), &DealLine::product).synonyms({u"产品"_s}),
            field(3, "quantity", QT_TRANSLATE_NOOP("fields", "Quantity"), &DealLine::quantity).synonyms({u"数量"_s}),
            field(4, "unit_price", QT_TRANSLATE_NOOP("fields", "Unit price"), &DealLine::unitPrice).synonyms({u"单价"_s}),
        }};
    return table;
}
