// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/program.h"

#include <algorithm>

namespace plumbline::formula {

/// Each takes its values from the top of the stack and leaves one.
enum class Program::Step : quint8 {
    Constant, ///< a: which
    Field,    ///< detail: kind; level; a: belonging, b: term
    Add,
    Subtract,
    Multiply,
    Divide,
    DividePlain,
    Negate,
    Percent,
    AddDays,
    SubtractDays,
    AddSpan,
    SubtractSpan,
    SpanBetween,
    DaysBetween,
    SpanOfDays,
    StartOfDay,
    DayOf,
    CompareNumbers, ///< detail: relation; also days, moments, truths, codes
    CompareTexts,
    CompareKeys, ///< of choices: equal or not
    CompareRows, ///< a: the constant that holds the rows
    IsBlank,
    IsFilled,
    Not,
    SkipIfNo,  ///< a: where to go on where the condition is decided already
    SkipIfYes, ///< the same for OR
    And,
    Or,
    Branch, ///< takes a condition; a: where the other value begins, b: the end
    Jump,   ///< a: where to
    Empty,
    Join,
    TextOf, ///< a: the type
    Over,   ///< SUM, AVERAGE, MIN, MAX, COUNT of values; detail: function, a: how many
    Ticked,
    Round,
    RoundDown,
    Abs,
    ContainsText,
    ContainsChoice,
    Length,
    Today,
    Now,
    CivilDay,
    MonthsLater,
    WorkDays,
    Records, ///< detail: function; level, a: belonging; b: where its parts begin, described by the three jumps that follow
};

class Program::Builder
{
public:
    explicit Builder(Program &program) : m_program(program) {}

    void build(const Node &node)
    {
        switch (node.what) {
        case Node::What::Group: return build(*node.parts[0]);
        case Node::What::Name:
            if (!node.isChoiceLiteral && node.term >= 0)
                return field(node);
            return constant(node);
        case Node::What::Negative: build(*node.parts[0]); return emit(Step::Negate, 0, node);
        case Node::What::Percent:
            if (node.parts[0]->what == Node::What::Number)
                return constantPercent(node);
            build(*node.parts[0]);
            return emit(Step::Percent, 0, node);
        case Node::What::Not: build(*node.parts[0]); return emit(Step::Not, 0, node);
        case Node::What::Binary: return binary(node);
        case Node::What::Call: return node.belonging >= 0 ? records(node) : call(node);
        default: return constant(node);
        }
    }

private:
    /// `change`: how the height of the stack changes.
    void emit(Step step, int change, const Node &node, int detail = 0, qint32 a = 0, qint32 b = 0)
    {
        m_program.m_code.push_back({step, quint8(detail), qint16(node.level), a, b, placeOf(node)});
        m_height += change;
        m_program.m_deepest = std::max(m_program.m_deepest, m_height);
    }
    qint32 here() const { return qint32(m_program.m_code.size()); }
    Instruction &at(qint32 index) { return m_program.m_code[size_t(index)]; }

    void field(const Node &node) { emit(Step::Field, 1, node, int(node.type.kind), node.belonging, node.term); }

    qint32 addConstant(const Node &node)
    {
        Constant made;
        made.isText = node.type.kind == Kind::Choice || node.type.kind == Kind::Text;
        if (made.isText)
            made.text = node.type.kind == Kind::Choice ? node.literal.text : node.text;
        else
            made.cell = Cell::of(node.literal.units, packedCurrency(node.literal.currency));
        made.rows = node.literal.rows;
        m_program.m_constants.push_back(std::move(made));
        return qint32(m_program.m_constants.size()) - 1;
    }

    void constant(const Node &node)
    {
        emit(node.type.kind == Kind::Text && node.text.isEmpty() ? Step::Empty : Step::Constant, 1, node, int(node.type.kind),
             addConstant(node));
    }

    /// 30 % is a number; it is worked out once.
    void constantPercent(const Node &node)
    {
        const auto number = quotient(Decimal::ofUnits(node.parts[0]->literal.units), 100);
        m_program.m_constants.push_back({number ? Cell::of(*number) : Cell::failed(Failure::OutOfRange, placeOf(node))});
        emit(Step::Constant, 1, node, int(Kind::Number), qint32(m_program.m_constants.size()) - 1);
    }

    void day(const Node &node)
    {
        build(node);
        if (node.type.kind == Kind::Moment)
            emit(Step::DayOf, 0, node);
    }

    void moment(const Node &node)
    {
        build(node);
        if (node.type.kind == Kind::Date)
            emit(Step::StartOfDay, 0, node);
    }

    void span(const Node &node)
    {
        build(node);
        if (node.type.kind == Kind::Number)
            emit(Step::SpanOfDays, 0, node);
    }

    void both(const Node &node)
    {
        build(*node.parts[0]);
        build(*node.parts[1]);
    }

    void binary(const Node &node)
    {
        if (node.op == Operator::And || node.op == Operator::Or)
            return chain(node, node.op == Operator::And);
        if (isComparison(node.op))
            return comparison(node);
        const Kind left = node.parts[0]->type.kind;
        const Kind right = node.parts[1]->type.kind;
        switch (node.op) {
        case Operator::Join:
            for (const auto &part : node.parts)
                text(*part);
            return emit(Step::Join, -1, node);
        case Operator::Multiply: both(node); return emit(Step::Multiply, -1, node);
        case Operator::Divide:
            both(node);
            return emit(node.type.kind == Kind::Number ? Step::DividePlain : Step::Divide, -1, node);
        default: break;
        }
        const bool adds = node.op == Operator::Add;
        if (node.type.kind == Kind::Date) {
            const bool dayFirst = left == Kind::Date;
            build(*node.parts[dayFirst ? 0 : 1]);
            build(*node.parts[dayFirst ? 1 : 0]);
            return emit(adds ? Step::AddDays : Step::SubtractDays, -1, node);
        }
        if (node.type.kind == Kind::Moment) {
            const bool dayFirst = left == Kind::Date || left == Kind::Moment;
            moment(*node.parts[dayFirst ? 0 : 1]);
            span(*node.parts[dayFirst ? 1 : 0]);
            return emit(adds ? Step::AddSpan : Step::SubtractSpan, -1, node);
        }
        if (left == Kind::Date && right == Kind::Date) {
            both(node);
            return emit(Step::DaysBetween, -1, node);
        }
        if (node.type.kind == Kind::Duration && left != Kind::Duration) {
            moment(*node.parts[0]);
            moment(*node.parts[1]);
            return emit(Step::SpanBetween, -1, node);
        }
        both(node);
        emit(adds ? Step::Add : Step::Subtract, -1, node);
    }

    void text(const Node &node)
    {
        build(node);
        if (node.type.kind == Kind::Text || node.type.kind == Kind::Choice)
            return;
        m_program.m_types.push_back(node.type);
        emit(Step::TextOf, 0, node, 0, qint32(m_program.m_types.size()) - 1);
    }

    static bool isEmptyText(const Node &node)
    {
        return node.what == Node::What::Group ? isEmptyText(*node.parts[0])
                                              : node.what == Node::What::Text && node.text.isEmpty();
    }

    void comparison(const Node &node)
    {
        if (node.blankTest) {
            build(*node.parts[isEmptyText(*node.parts[0]) ? 1 : 0]);
            return emit(node.op == Operator::Equal ? Step::IsBlank : Step::IsFilled, 0, node);
        }
        compare(node, *node.parts[0], *node.parts[1], Relation(int(node.op) - int(Operator::Equal)));
    }

    static const Node &bare(const Node &node) { return node.what == Node::What::Group ? bare(*node.parts[0]) : node; }
    static bool isRows(const Node &node) { return !bare(node).literal.rows.empty(); }

    /// One comparison; IN is several of them.
    void compare(const Node &node, const Node &left, const Node &right, Relation relation)
    {
        const Kind l = left.type.kind;
        const Kind r = right.type.kind;
        if (l == Kind::Reference && (isRows(left) || isRows(right))) {
            const bool literalFirst = isRows(left);
            build(literalFirst ? right : left);
            return emit(Step::CompareRows, 0, node, int(relation), addConstant(bare(literalFirst ? left : right)));
        }
        const bool days = (l == Kind::Date) != (r == Kind::Date);
        days ? day(left) : build(left);
        days ? day(right) : build(right);
        emit(l == Kind::Text     ? Step::CompareTexts
             : l == Kind::Choice ? Step::CompareKeys
                                 : Step::CompareNumbers,
             -1, node, int(relation));
    }

    /// Decided as soon as one is No (AND) or Yes (OR).
    void chain(const Node &node, bool all)
    {
        std::vector<qint32> skips;
        for (size_t i = 0; i < node.parts.size(); ++i) {
            build(*node.parts[i]);
            if (i > 0)
                emit(all ? Step::And : Step::Or, -1, node);
            if (i + 1 < node.parts.size()) {
                skips.push_back(here());
                emit(all ? Step::SkipIfNo : Step::SkipIfYes, 0, node);
            }
        }
        for (const qint32 skip : skips)
            at(skip).a = here();
    }

    void branches(const Node &node)
    {
        build(*node.parts[0]);
        const qint32 branch = here();
        emit(Step::Branch, -1, node);
        build(*node.parts[1]);
        const qint32 jump = here();
        emit(Step::Jump, -1, node);
        at(branch).a = here();
        if (node.parts.size() > 2)
            build(*node.parts[2]);
        else
            emit(Step::Empty, 1, node);
        at(branch).b = at(jump).a = here();
    }

    /// IN is OR over comparisons with the same value.
    void in(const Node &node)
    {
        std::vector<qint32> skips;
        for (size_t i = 1; i < node.parts.size(); ++i) {
            compare(node, *node.parts[0], *node.parts[i], Relation::Equal);
            if (i > 1)
                emit(Step::Or, -1, node);
            if (i + 1 < node.parts.size()) {
                skips.push_back(here());
                emit(Step::SkipIfYes, 0, node);
            }
        }
        for (const qint32 skip : skips)
            at(skip).a = here();
    }

    void all(const Node &node)
    {
        for (const auto &part : node.parts)
            build(*part);
    }

    void call(const Node &node)
    {
        const int count = int(node.parts.size());
        switch (node.function->id) {
        case FunctionId::If: return branches(node);
        case FunctionId::And: return chain(node, true);
        case FunctionId::Or: return chain(node, false);
        case FunctionId::Not: all(node); return emit(Step::Not, 0, node);
        case FunctionId::In: return in(node);
        case FunctionId::Contains:
            all(node);
            return emit(node.parts[0]->type.kind == Kind::Choices ? Step::ContainsChoice : Step::ContainsText, -1, node);
        case FunctionId::IsBlank: all(node); return emit(Step::IsBlank, 0, node);
        case FunctionId::Count:
            all(node);
            if (count == 1 && node.parts[0]->type.kind == Kind::Choices)
                return emit(Step::Ticked, 0, node);
            return emit(Step::Over, 1 - count, node, int(node.function->id), count);
        case FunctionId::Sum:
        case FunctionId::Average:
        case FunctionId::Min:
        case FunctionId::Max: all(node); return emit(Step::Over, 1 - count, node, int(node.function->id), count);
        case FunctionId::Round:
        case FunctionId::RoundDown:
            all(node);
            if (count < 2) {
                m_program.m_constants.push_back({Cell::of(Decimal())});
                emit(Step::Constant, 1, node, int(Kind::Number), qint32(m_program.m_constants.size()) - 1);
            }
            return emit(node.function->id == FunctionId::Round ? Step::Round : Step::RoundDown, -1, node);
        case FunctionId::Abs: all(node); return emit(Step::Abs, 0, node);
        case FunctionId::Len: all(node); return emit(Step::Length, 0, node);
        case FunctionId::Today: return emit(Step::Today, 1, node);
        case FunctionId::Now: return emit(Step::Now, 1, node);
        case FunctionId::Date: all(node); return emit(Step::CivilDay, -2, node);
        case FunctionId::EDate:
            day(*node.parts[0]);
            build(*node.parts[1]);
            return emit(Step::MonthsLater, -1, node);
        case FunctionId::Days:
        case FunctionId::WorkDays:
            day(*node.parts[0]);
            day(*node.parts[1]);
            return emit(node.function->id == FunctionId::Days ? Step::DaysBetween : Step::WorkDays, -1, node);
        }
    }

    /// Records: [value] [condition] end. Two jumps behind the instruction hold where value and condition end.
    void records(const Node &node)
    {
        const qint32 begin = here();
        emit(Step::Records, 1, node, int(node.function->id), node.belonging);
        emit(Step::Jump, 0, node);
        emit(Step::Jump, 0, node);
        const bool counts = node.function->id == FunctionId::Count;
        const size_t condition = counts ? 1 : 2;
        int bodySize = 0;
        if (!counts) {
            build(*node.parts[1]);
            --m_height;
            bodySize += node.parts[1]->size;
        }
        at(begin + 1).a = here();
        if (node.parts.size() > condition) {
            build(*node.parts[condition]);
            --m_height;
            bodySize += node.parts[condition]->size;
        }
        at(begin + 2).a = here();
        at(begin).b = std::max(1, bodySize);
    }

    Program &m_program;
    int m_height = 0;
};

Program::Program(const Node &tree) : m_size(tree.size)
{
    Builder(*this).build(tree);
    for (Constant &constant : m_constants) {
        if (constant.isText)
            constant.cell = Cell::ofText(constant.text);
    }
}

const Value *valueAt(const Record &record, int belonging, int term)
{
    const Record *from = &record;
    if (belonging >= 0) {
        if (size_t(belonging) >= record.belongings.size() || record.belongings[size_t(belonging)].empty())
            return nullptr;
        from = &record.belongings[size_t(belonging)].front();
    }
    const size_t index = size_t(term);
    if (index < from->fields.size())
        return &from->fields[index];
    const size_t behind = index - from->fields.size();
    return behind < from->computed.size() ? &from->computed[behind] : nullptr;
}

Cell Program::run(const Record &record, const Surroundings &where, Scratch &scratch) const
{
    if (scratch.stack.size() < size_t(m_deepest) + 1)
        scratch.stack.resize(size_t(m_deepest) + 1);
    scratch.scopes.assign(1, &record);
    scratch.texts.clear();
    scratch.steps = m_size;
    run(0, qint32(m_code.size()), scratch.stack.data(), where, scratch);
    return scratch.stack.front();
}

Cell Program::overRecords(const Instruction &instruction, Cell *top, const Surroundings &where, Scratch &scratch) const
{
    const auto id = FunctionId(instruction.detail);
    const qint32 valueBegin = qint32(&instruction - m_code.data()) + 3;
    const qint32 valueEnd = m_code[size_t(valueBegin) - 2].a;
    const qint32 end = m_code[size_t(valueBegin) - 1].a;
    const Record &owner = *scratch.scopes[scratch.scopes.size() - 1 - size_t(instruction.level)];
    Accumulator result(id, instruction.place);
    if (size_t(instruction.a) >= owner.belongings.size())
        return result.result();
    const std::vector<Record> &records = owner.belongings[size_t(instruction.a)];
    scratch.steps += int(std::min<size_t>(records.size(), mostSteps)) * instruction.b;
    if (scratch.steps > mostSteps)
        return Cell::failed(Failure::TooManySteps, instruction.place);
    scratch.scopes.push_back(nullptr);
    for (const Record &record : records) {
        scratch.scopes.back() = &record;
        Cell counted = Cell::of(Int128(1));
        if (valueEnd < end) {
            run(valueEnd, end, top, where, scratch);
            if (!top->hasFailed() && (top->isEmpty() || top->units == 0))
                continue;
            counted = *top;
        }
        if (!counted.hasFailed() && valueBegin < valueEnd) {
            run(valueBegin, valueEnd, top, where, scratch);
            counted = *top;
        }
        result.take(counted);
        if (counted.hasFailed())
            break;
    }
    scratch.scopes.pop_back();
    return result.result();
}

void Program::run(qint32 from, qint32 to, Cell *top, const Surroundings &where, Scratch &scratch) const
{
    // `top` is the first free place; the result is left at where it was.
    const auto strict = [&top](auto &&reckon) {
        --top;
        Cell &a = top[-1];
        const Cell &b = top[0];
        if (a.isFilled() && b.isFilled())
            a = reckon(a, b);
        else if (!a.hasFailed() && (b.hasFailed() || a.isFilled()))
            a = b;
    };
    const auto single = [&top](auto &&reckon) {
        if (top[-1].isFilled())
            top[-1] = reckon(top[-1]);
    };
    const Instruction *code = m_code.data();
    for (qint32 i = from; i < to; ++i) {
        const Instruction &step = code[i];
        const qint32 place = step.place;
        switch (step.step) {
        case Step::Constant: {
            const Constant &constant = m_constants[size_t(step.a)];
            *top++ = constant.cell;
            break;
        }
        case Step::Field: {
            const Value *value = valueAt(*scratch.scopes[scratch.scopes.size() - 1 - size_t(step.level)], step.a, step.b);
            *top++ = value ? read(Kind(step.detail), *value) : Cell::empty();
            break;
        }
        case Step::Empty: *top++ = Cell::empty(); break;
        case Step::Add: strict([=](const Cell &a, const Cell &b) { return add(a, b, place); }); break;
        case Step::Subtract: strict([=](const Cell &a, const Cell &b) { return subtract(a, b, place); }); break;
        case Step::Multiply: strict([=](const Cell &a, const Cell &b) { return multiply(a, b, place); }); break;
        case Step::Divide: strict([=](const Cell &a, const Cell &b) { return divide(a, b, false, place); }); break;
        case Step::DividePlain: strict([=](const Cell &a, const Cell &b) { return divide(a, b, true, place); }); break;
        case Step::Negate: single([](const Cell &a) { return Cell::of(-a.units, a.currency); }); break;
        case Step::Percent: single([=](const Cell &a) { return divide(a, Cell::of(Decimal(100)), false, place); }); break;
        case Step::AddDays: strict([=](const Cell &a, const Cell &b) { return addDays(a, b, false, place); }); break;
        case Step::SubtractDays: strict([=](const Cell &a, const Cell &b) { return addDays(a, b, true, place); }); break;
        case Step::AddSpan: strict([=](const Cell &a, const Cell &b) { return addSpan(a, b, false, place); }); break;
        case Step::SubtractSpan: strict([=](const Cell &a, const Cell &b) { return addSpan(a, b, true, place); }); break;
        case Step::SpanBetween: strict([=](const Cell &a, const Cell &b) { return spanBetween(a, b, place); }); break;
        case Step::DaysBetween:
            strict([](const Cell &a, const Cell &b) { return Cell::of(Decimal(qint64(a.units) - qint64(b.units))); });
            break;
        case Step::SpanOfDays: single([=](const Cell &a) { return spanOfDays(a, place); }); break;
        case Step::StartOfDay: single([&](const Cell &a) { return startOfDay(a, where); }); break;
        case Step::DayOf: single([&](const Cell &a) { return dayOf(a, where); }); break;
        case Step::CompareNumbers:
            strict([=](const Cell &a, const Cell &b) { return compareNumbers(a, b, Relation(step.detail), place); });
            break;
        case Step::CompareTexts:
            strict([&](const Cell &a, const Cell &b) {
                return Cell::of(Int128(holds(Relation(step.detail), compareTexts(a.text, b.text))));
            });
            break;
        case Step::CompareKeys:
            strict([&](const Cell &a, const Cell &b) {
                return Cell::of(Int128((a.text == b.text) == (Relation(step.detail) == Relation::Equal)));
            });
            break;
        case Step::CompareRows: {
            const auto &rows = m_constants[size_t(step.a)].rows;
            single([&](const Cell &a) {
                const bool found = std::find(rows.begin(), rows.end(), qint64(a.units)) != rows.end();
                return Cell::of(Int128(found == (Relation(step.detail) == Relation::Equal)));
            });
            break;
        }
        case Step::IsBlank:
        case Step::IsFilled:
            if (!top[-1].hasFailed())
                top[-1] = Cell::of(Int128(top[-1].isFilled() == (step.step == Step::IsFilled)));
            break;
        case Step::Not: single([](const Cell &a) { return Cell::of(Int128(a.units == 0)); }); break;
        case Step::SkipIfNo:
            if (top[-1].hasFailed() || (top[-1].isFilled() && top[-1].units == 0))
                i = step.a - 1;
            break;
        case Step::SkipIfYes:
            if (top[-1].hasFailed() || (top[-1].isFilled() && top[-1].units != 0))
                i = step.a - 1;
            break;
        case Step::And:
        case Step::Or: {
            // The left one has not decided it: it is Yes (AND), No (OR), or empty. An empty one waits for the other to decide.
            --top;
            const bool decides = top[0].isFilled() && (top[0].units != 0) == (step.step == Step::Or);
            if (top[-1].isFilled() || top[0].hasFailed() || decides)
                top[-1] = top[0];
            break;
        }
        case Step::Branch: {
            --top;
            if (!top[0].isFilled()) {
                ++top; // what is not known stays so
                i = step.b - 1;
            } else if (top[0].units == 0) {
                i = step.a - 1;
            }
            break;
        }
        case Step::Jump: i = step.a - 1; break;
        case Step::Join: strict([&](const Cell &a, const Cell &b) { return join(a, b, scratch.texts); }); break;
        case Step::TextOf: single([&](const Cell &a) { return textOf(a, m_types[size_t(step.a)], scratch.texts); }); break;
        case Step::Over: {
            Accumulator result(FunctionId(step.detail), place);
            top -= step.a;
            for (int k = 0; k < step.a; ++k)
                result.take(top[k]);
            *top++ = result.result();
            break;
        }
        case Step::Ticked:
            if (!top[-1].hasFailed())
                top[-1] = ticked(top[-1]);
            break;
        case Step::Round: strict([=](const Cell &a, const Cell &b) { return round(a, b, false, place); }); break;
        case Step::RoundDown: strict([=](const Cell &a, const Cell &b) { return round(a, b, true, place); }); break;
        case Step::Abs: single([](const Cell &a) { return Cell::of(a.number().magnitude(), a.currency); }); break;
        case Step::ContainsText:
            strict([](const Cell &a, const Cell &b) { return Cell::of(Int128(containsText(a.text, b.text))); });
            break;
        case Step::ContainsChoice:
            strict([](const Cell &a, const Cell &b) { return Cell::of(Int128(a.choices->contains(b.text))); });
            break;
        case Step::Length: single([](const Cell &a) { return length(a); }); break;
        case Step::Today: *top++ = Cell::of(Int128(where.today.day)); break;
        case Step::Now: *top++ = Cell::of(Int128(where.now.ms)); break;
        case Step::CivilDay: {
            top -= 2;
            Cell &year = top[-1];
            const Cell month = top[0], day = top[1];
            const Cell *bad = nullptr;
            for (const Cell *part : std::initializer_list<const Cell *>{&year, &month, &day}) {
                if (!part->isFilled() && (!bad || (bad->isEmpty() && part->hasFailed())))
                    bad = part;
            }
            year = bad ? *bad : civilDay(year, month, day, place);
            break;
        }
        case Step::MonthsLater: strict([=](const Cell &a, const Cell &b) { return monthsLater(a, b, place); }); break;
        case Step::WorkDays: strict([&](const Cell &a, const Cell &b) { return workingDays(a, b, where); }); break;
        case Step::Records:
            *top = overRecords(step, top + 1, where, scratch);
            ++top;
            i = code[i + 2].a - 1;
            break;
        }
    }
}

} // namespace plumbline::formula
