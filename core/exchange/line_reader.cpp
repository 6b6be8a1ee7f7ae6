// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/line_reader.h"

#include "core/base/text.h"
#include "core/exchange/line_cells.h"
#include "core/exchange/phrases.h"
#include "core/exchange/plain_cell.h"
#include "core/records/phrases.h"

namespace plumbline::exchange {

using Target = ColumnMeaning::Target;

std::optional<ImportNote> LineReader::readProduct(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known)
{
    if (auto several = fromQuotedList(text)) {
        draft.products = *std::move(several);
        return std::nullopt;
    }
    const auto match = m_context.namesOf(entity::product).find(text.toStdString());
    if (match.several)
        return draft.note(column.header, phrases::severalMatch(text));
    if (match.n == 0) {
        draft.newProduct = text;
        return std::nullopt;
    }
    draft.product = match.n;
    known.value = match.n;
    if (!match.exact) {
        const QString name = m_context.rows.nameOf(entity::product, match.n);
        known.text = name.toStdString();
        known.note = m_context.noteReadAs(column, text, name, draft.line);
    }
    return std::nullopt;
}

std::optional<ImportNote> LineReader::readQuantity(const ImportColumn &column, const QString &text, RowDraft &draft)
{
    if (text.contains(u';')) {
        draft.quantities = text;
        return std::nullopt;
    }
    const Entity &line = m_context.reader().entity(entity::dealLine);
    const auto value = m_context.text.read(line, *line.fieldByKey("quantity"), text);
    if (!value.ok())
        return draft.note(column.header, value.refusal().phrase);
    draft.quantity = std::get<qint64>(*value);
    return std::nullopt;
}

std::optional<ImportNote> LineReader::readPrice(const ImportColumn &column, const QString &text, RowDraft &draft)
{
    if (text.contains(u';')) {
        draft.prices = text;
        return std::nullopt;
    }
    const Entity &line = m_context.reader().entity(entity::dealLine);
    const auto value = m_context.text.read(line, *line.fieldByKey("unit_price"), text);
    const auto whole = value.ok() ? scaled(*value, column.meaning.power) : std::nullopt;
    if (!whole)
        return draft.note(column.header, value.ok() ? records::phrases::notMoney(text, {}).phrase : value.refusal().phrase);
    draft.price = std::get<Money>(*whole);
    return std::nullopt;
}

/// A list of products has one of quantities and one of prices beside it, of the same length or empty.
std::optional<ImportNote> LineReader::finish(RowDraft &draft)
{
    if (draft.products.isEmpty()) {
        const bool isAlone = draft.quantities.isEmpty() && draft.prices.isEmpty();
        const Target target = draft.quantities.isEmpty() ? Target::LinePrice : Target::LineQuantity;
        return isAlone ? std::nullopt : std::optional(draft.note(m_context.headerOf(target), phrases::linesWithoutProducts()));
    }
    const auto partsOf = [&](const QString &several, bool hasOne) {
        return several.isEmpty() ? QStringList(hasOne ? 1 : draft.products.size()) : fromPlainList(several);
    };
    const QStringList quantities = partsOf(draft.quantities, draft.quantity.has_value());
    const QStringList prices = partsOf(draft.prices, draft.price.has_value());
    for (const auto &[parts, target] : {std::pair(&quantities, Target::LineQuantity), std::pair(&prices, Target::LinePrice)}) {
        if (parts->size() != draft.products.size())
            return draft.note(m_context.headerOf(target), phrases::linesDiffer(draft.products.size(), parts->size()));
    }
    const QString product = m_context.headerOf(Target::LineProduct);
    const ImportColumn *quantity = m_context.columnOf(Target::LineQuantity);
    const ImportColumn *price = m_context.columnOf(Target::LinePrice);
    for (qsizetype i = 0; i < draft.products.size(); ++i) {
        const QString &name = draft.products[i];
        LineDraft line{{}, {}, draft.quantity, draft.price};
        const auto match = m_context.namesOf(entity::product).find(name.toStdString());
        if (match.several)
            return draft.note(product, phrases::severalMatch(name));
        if (match.n != 0)
            line.product = match.n;
        else
            line.newProduct = oneLine(name);
        if (!quantities[i].isEmpty()) {
            if (auto reject = readQuantity(*quantity, quantities[i], draft))
                return reject;
            line.quantity = std::exchange(draft.quantity, {});
        }
        if (!prices[i].isEmpty()) {
            if (auto reject = readPrice(*price, prices[i], draft))
                return reject;
            line.price = std::exchange(draft.price, {});
        }
        draft.lines.push_back(std::move(line));
    }
    return std::nullopt;
}

} // namespace plumbline::exchange
