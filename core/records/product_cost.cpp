// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/product_cost.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::ProductCost;

template <> const Table<ProductCost> &plumbline::tableOf<ProductCost>()
{
    static const Table<ProductCost> table{
        {entity::productCost, "product_cost", QT_TRANSLATE_NOOP("fields", "Product cost"), {}, 1, ""},
        {
            field(1, "product", QT_TRANSLATE_NOOP("fields", "Product"), &ProductCost::product).synonyms({u"产品"_s}),
            field(2, "cost", QT_TRANSLATE_NOOP("fields", "Cost price"), &ProductCost::cost).synonyms({u"成本"_s, u"成本价"_s}),
            field(3, "valid_from", QT_TRANSLATE_NOOP("fields", "Valid from"), &ProductCost::validFrom).synonyms({u"生效日期"_s}),
        }};
    return table;
}
