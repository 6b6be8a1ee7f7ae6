// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/product.h"

#include <QCoreApplication>

using namespace plumbline;
using namespace Qt::StringLiterals;
using records::Product;

template <> const Table<Product> &plumbline::tableOf<Product>()
{
    static const Table<Product> table{
        {entity::product, "product", QT_TRANSLATE_NOOP("fields", "Product"), {}, 0, ""},
        {
            field(1, "name", QT_TRANSLATE_NOOP("fields", "Name"), &Product::name)
                .synonyms({u"产品"_s, u"产品名称"_s, u"名称"_s, u"product"_s}),
            field(2, "reference", QT_TRANSLATE_NOOP("fields", "Product code"), &Product::reference)
                .limit(100)
                .synonyms({u"产品编号"_s, u"编码"_s, u"型号"_s, u"sku"_s, u"code"_s}),
            field(3, "series", QT_TRANSLATE_NOOP("fields", "Series"), &Product::series)
                .synonyms({u"系列"_s, u"类别"_s, u"category"_s}),
            field(4, "price", QT_TRANSLATE_NOOP("fields", "List price"), &Product::price)
                .synonyms({u"价格"_s, u"单价"_s, u"标价"_s, u"sales_price"_s, u"price"_s}),
            field(5, "notes", QT_TRANSLATE_NOOP("fields", "Notes"), &Product::notes)
                .notes()
                .synonyms({u"备注"_s, u"说明"_s, u"描述"_s, u"description"_s}),
            field(6, "retired", QT_TRANSLATE_NOOP("fields", "Retired"), &Product::retired).synonyms({u"停售"_s}),
        }};
    return table;
}
