// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/explain.h"

#include "core/formula/program.h"

#include <algorithm>

namespace plumbline::formula {
namespace {

const Node &bare(const Node &node) { return node.what == Node::What::Group ? bare(*node.parts[0]) : node; }

class Walker
{
public:
    Walker(const Record &record, const Surroundings &where, int steps) : m_scopes{&record}, m_where(where), m_steps(steps) {}

    /// The value of a node; where `told` is given, what it was made of is written there.
    Cell walk(const Node &wrapped, Explanation *told)
    {
        const Node &node = bare(wrapped);
        Cell cell = valueOf(node, told);
        if (told)
            tell(node, cell, *told);
        return cell;
    }

private:
    static void tell(const Node &node, const Cell &cell, Explanation &told)
    {
        told.from = node.from;
        told.length = node.length;
        told.words = print(node);
        told.isLiteral = node.isLiteral() || node.isChoiceLiteral || !node.literal.rows.empty();
        told.answer = answerOf(cell, node.type);
        if (cell.hasFailed()) {
            told.answer.from = fromOf(cell.place);
            told.answer.length = lengthOf(cell.place);
        }
    }

    Cell part(const Node &node, Explanation *told)
    {
        if (!told)
            return walk(node, nullptr);
        Explanation inner;
        const Cell cell = walk(node, &inner);
        told->parts.push_back(std::move(inner));
        return cell;
    }

    std::vector<Cell> allParts(const Node &node, Explanation *told)
    {
        std::vector<Cell> cells;
        for (const auto &one : node.parts)
            cells.push_back(part(*one, told));
        return cells;
    }

    Cell valueOf(const Node &node, Explanation *told)
    {
        switch (node.what) {
        case Node::What::Name:
            if (node.term >= 0) {
                const Record &record = *m_scopes[m_scopes.size() - 1 - size_t(node.level)];
                const Value *value = valueAt(record, node.belonging, node.term);
                return value ? read(node.type.kind, *value) : Cell::empty();
            }
            return literal(node);
        case Node::What::Negative: {
            const Cell cell = part(*node.parts[0], told);
            return cell.isFilled() ? Cell::of(-cell.number(), cell.currency) : cell;
        }
        case Node::What::Percent: {
            const Cell cell = part(*node.parts[0], told);
            return cell.isFilled() ? divide(cell, Cell::of(Decimal(100)), false, placeOf(node)) : cell;
        }
        case Node::What::Not: return opposite(part(*node.parts[0], told));
        case Node::What::Binary: return binary(node, told);
        case Node::What::Call: return node.belonging >= 0 ? records(node, told) : call(node, told);
        default: return literal(node);
        }
    }

    static Cell literal(const Node &node)
    {
        if (node.type.kind == Kind::Choice)
            return Cell::ofText(node.literal.text);
        if (node.type.kind == Kind::Text)
            return node.text.isEmpty() ? Cell::empty() : Cell::ofText(node.text);
        return Cell::of(node.literal.units, packedCurrency(node.literal.currency));
    }

    static Cell opposite(const Cell &cell) { return cell.isFilled() ? Cell::of(Int128(cell.units == 0)) : cell; }

    /// The first failure; else an empty one where any is empty.
    static const Cell *firstUnknown(const std::vector<Cell> &cells)
    {
        const auto failed = std::find_if(cells.begin(), cells.end(), [](const Cell &cell) { return cell.hasFailed(); });
        if (failed != cells.end())
            return &*failed;
        const auto empty = std::find_if(cells.begin(), cells.end(), [](const Cell &cell) { return cell.isEmpty(); });
        return empty != cells.end() ? &*empty : nullptr;
    }

    Cell binary(const Node &node, Explanation *told)
    {
        if (node.op == Operator::And || node.op == Operator::Or)
            return decided(node, node.op == Operator::And, told);
        const std::vector<Cell> cells = allParts(node, told);
        if (node.blankTest) {
            const Node &first = bare(*node.parts[0]);
            const Cell &asked = first.what == Node::What::Text && first.text.isEmpty() ? cells[1] : cells[0];
            return asked.hasFailed() ? asked : Cell::of(Int128(asked.isEmpty() == (node.op == Operator::Equal)));
        }
        if (const Cell *unknown = firstUnknown(cells))
            return *unknown;
        if (isComparison(node.op))
            return compared(node, *node.parts[0], cells[0], *node.parts[1], cells[1],
                            Relation(int(node.op) - int(Operator::Equal)));
        return reckoned(node, cells[0], cells[1]);
    }

    Cell compared(const Node &node, const Node &left, const Cell &a, const Node &right, const Cell &b, Relation relation)
    {
        const Kind l = left.type.kind;
        const Kind r = right.type.kind;
        if (l == Kind::Reference) {
            const auto &leftRows = bare(left).literal.rows;
            const auto &rightRows = bare(right).literal.rows;
            const auto has = [](const std::vector<qint64> &rows, const Cell &cell) {
                return std::find(rows.begin(), rows.end(), qint64(cell.units)) != rows.end();
            };
            const bool same = !leftRows.empty() ? has(leftRows, b) : !rightRows.empty() ? has(rightRows, a) : a.units == b.units;
            return Cell::of(Int128(same == (relation == Relation::Equal)));
        }
        if (l == Kind::Text)
            return Cell::of(Int128(holds(relation, compareTexts(a.text, b.text))));
        if (l == Kind::Choice)
            return Cell::of(Int128((a.text == b.text) == (relation == Relation::Equal)));
        if (l == Kind::Moment && r == Kind::Date)
            return compareNumbers(dayOf(a, m_where), b, relation, placeOf(node));
        if (l == Kind::Date && r == Kind::Moment)
            return compareNumbers(a, dayOf(b, m_where), relation, placeOf(node));
        return compareNumbers(a, b, relation, placeOf(node));
    }

    Cell reckoned(const Node &node, const Cell &a, const Cell &b)
    {
        const qint32 place = placeOf(node);
        const Kind left = node.parts[0]->type.kind;
        const Kind right = node.parts[1]->type.kind;
        const auto isDay = [](Kind kind) { return kind == Kind::Date || kind == Kind::Moment; };
        const auto moment = [&](const Cell &cell, Kind kind) { return kind == Kind::Date ? startOfDay(cell, m_where) : cell; };
        switch (node.op) {
        case Operator::Join:
            return join(textOf(a, node.parts[0]->type, m_texts), textOf(b, node.parts[1]->type, m_texts), m_texts);
        case Operator::Multiply: return multiply(a, b, place);
        case Operator::Divide: return divide(a, b, node.type.kind == Kind::Number, place);
        default: break;
        }
        const bool back = node.op == Operator::Subtract;
        if (node.type.kind == Kind::Date)
            return isDay(left) ? addDays(a, b, back, place) : addDays(b, a, back, place);
        if (node.type.kind == Kind::Moment) {
            const Cell &day = isDay(left) ? a : b;
            Cell span = isDay(left) ? b : a;
            if ((isDay(left) ? right : left) == Kind::Number)
                span = spanOfDays(span, placeOf(*node.parts[isDay(left) ? 1 : 0]));
            return span.hasFailed() ? span : addSpan(moment(day, isDay(left) ? left : right), span, back, place);
        }
        if (left == Kind::Date && right == Kind::Date)
            return Cell::of(Decimal(qint64(a.units - b.units)));
        if (isDay(left))
            return spanBetween(moment(a, left), moment(b, right), place);
        return back ? subtract(a, b, place) : add(a, b, place);
    }

    /// AND and OR from the left: what is decided stays decided, and what is not known waits for one that decides.
    Cell decided(const Node &node, bool all, Explanation *told)
    {
        std::optional<Cell> result;
        bool unknown = false;
        for (const auto &one : node.parts) {
            const Cell cell = part(*one, told);
            if (result) {
                if (told)
                    told->parts.back().idle = true;
            } else if (cell.hasFailed() || (cell.isFilled() && (cell.units != 0) != all)) {
                result = cell;
            } else if (cell.isEmpty()) {
                unknown = true;
            }
        }
        return result ? *result : unknown ? Cell::empty() : Cell::of(Int128(all));
    }

    Cell records(const Node &node, Explanation *told)
    {
        const bool counts = node.function->id == FunctionId::Count;
        const size_t condition = counts ? 1 : 2;
        const bool asks = node.parts.size() > condition;
        const int cost = std::max(1, (counts ? 0 : node.parts[1]->size) + (asks ? node.parts[condition]->size : 0));
        const Record &owner = *m_scopes[m_scopes.size() - 1 - size_t(node.level)];
        Accumulator result(node.function->id, placeOf(node));
        if (size_t(node.belonging) >= owner.belongings.size()) {
            if (told)
                told->records = {0, 0};
            return result.result();
        }
        const auto &records = owner.belongings[size_t(node.belonging)];
        m_steps += int(std::min<size_t>(records.size(), mostSteps)) * cost;
        if (m_steps > mostSteps)
            return Cell::failed(Failure::TooManySteps, placeOf(node));
        for (const Record &record : records) {
            m_scopes.push_back(&record);
            const Cell wanted = asks ? walk(*node.parts[condition], nullptr) : Cell::of(Int128(1));
            Cell value = wanted;
            if (wanted.isFilled() && wanted.units != 0 && !counts)
                value = walk(*node.parts[1], nullptr);
            m_scopes.pop_back();
            if (wanted.hasFailed() || (wanted.isFilled() && wanted.units != 0))
                result.take(value);
            if (wanted.hasFailed() || value.hasFailed())
                break;
        }
        if (told)
            told->records = {result.count(), qint64(records.size())};
        return result.result();
    }

    Cell in(const Node &node, const std::vector<Cell> &cells)
    {
        bool unknown = false;
        for (size_t i = 1; i < cells.size(); ++i) {
            if (cells[0].hasFailed() || cells[i].hasFailed())
                return cells[0].hasFailed() ? cells[0] : cells[i];
            if (cells[0].isEmpty() || cells[i].isEmpty()) {
                unknown = true;
                continue;
            }
            const Cell same = compared(node, *node.parts[0], cells[0], *node.parts[i], cells[i], Relation::Equal);
            if (same.hasFailed() || same.units != 0)
                return same;
        }
        return unknown ? Cell::empty() : Cell::of(Int128(0));
    }

    Cell day(const Node &node, const Cell &cell) { return node.type.kind == Kind::Moment ? dayOf(cell, m_where) : cell; }

    Cell branch(const Node &node, Explanation *told)
    {
        const std::vector<Cell> cells = allParts(node, told);
        if (!cells[0].isFilled())
            return cells[0];
        const size_t taken = cells[0].units != 0 ? 1 : 2;
        if (told) {
            for (size_t i = 1; i < told->parts.size(); ++i)
                told->parts[i].idle = i != taken;
        }
        return taken < cells.size() ? cells[taken] : Cell::empty();
    }

    Cell call(const Node &node, Explanation *told)
    {
        const qint32 place = placeOf(node);
        switch (node.function->id) {
        case FunctionId::If: return branch(node, told);
        case FunctionId::And: return decided(node, true, told);
        case FunctionId::Or: return decided(node, false, told);
        default: break;
        }
        const std::vector<Cell> cells = allParts(node, told);
        switch (node.function->id) {
        case FunctionId::In: return in(node, cells);
        case FunctionId::IsBlank: return cells[0].hasFailed() ? cells[0] : Cell::of(Int128(cells[0].isEmpty()));
        case FunctionId::Count:
            if (cells.size() == 1 && node.parts[0]->type.kind == Kind::Choices)
                return cells[0].hasFailed() ? cells[0] : ticked(cells[0]);
            [[fallthrough]];
        case FunctionId::Sum:
        case FunctionId::Average:
        case FunctionId::Min:
        case FunctionId::Max: {
            Accumulator result(node.function->id, place);
            for (const Cell &cell : cells)
                result.take(cell);
            return result.result();
        }
        default: break;
        }
        if (const Cell *unknown = firstUnknown(cells))
            return *unknown;
        switch (node.function->id) {
        case FunctionId::Not: return opposite(cells[0]);
        case FunctionId::Contains:
            return Cell::of(Int128(node.parts[0]->type.kind == Kind::Choices ? cells[0].choices->contains(cells[1].text)
                                                                             : containsText(cells[0].text, cells[1].text)));
        case FunctionId::Round:
        case FunctionId::RoundDown:
            return round(cells[0], cells.size() > 1 ? cells[1] : Cell::of(Decimal()), node.function->id == FunctionId::RoundDown,
                         place);
        case FunctionId::Abs: return Cell::of(cells[0].number().magnitude(), cells[0].currency);
        case FunctionId::Len: return length(cells[0]);
        case FunctionId::Today: return Cell::of(Int128(m_where.today.day));
        case FunctionId::Now: return Cell::of(Int128(m_where.now.ms));
        case FunctionId::Date: return civilDay(cells[0], cells[1], cells[2], place);
        case FunctionId::EDate: return monthsLater(day(*node.parts[0], cells[0]), cells[1], place);
        case FunctionId::Days:
            return Cell::of(Decimal(qint64(day(*node.parts[0], cells[0]).units - day(*node.parts[1], cells[1]).units)));
        case FunctionId::WorkDays: return workingDays(day(*node.parts[0], cells[0]), day(*node.parts[1], cells[1]), m_where);
        default: return Cell::empty();
        }
    }

    std::vector<const Record *> m_scopes;
    const Surroundings &m_where;
    Texts m_texts;
    int m_steps;
};

} // namespace

Explanation explain(const Node &tree, const Record &record, const Surroundings &where)
{
    Explanation told;
    Walker(record, where, tree.size).walk(tree, &told);
    return told;
}

} // namespace plumbline::formula
