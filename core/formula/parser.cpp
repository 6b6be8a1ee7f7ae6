// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/node.h"

#include "core/base/text.h"
#include "core/formula/phrases.h"

#include <algorithm>

namespace plumbline::formula {
namespace {

/// How strongly a sign holds its neighbours, as in a spreadsheet; NOT stands between AND and the comparisons.
namespace power {
constexpr int orWord = 1;
constexpr int andWord = 2;
constexpr int notWord = 3;
constexpr int comparison = 4;
constexpr int join = 5;
constexpr int sum = 6;
constexpr int product = 7;
} // namespace power

struct Infix {
    Operator op;
    int power;
};

std::optional<Infix> infixOf(const Token &token)
{
    if (token.what == Token::What::Name && !token.bracketed) {
        if (isAndWord(token.text))
            return Infix{Operator::And, power::andWord};
        if (isOrWord(token.text))
            return Infix{Operator::Or, power::orWord};
        return std::nullopt;
    }
    switch (token.sign) {
    case Sign::Plus: return Infix{Operator::Add, power::sum};
    case Sign::Minus: return Infix{Operator::Subtract, power::sum};
    case Sign::Times: return Infix{Operator::Multiply, power::product};
    case Sign::Divide: return Infix{Operator::Divide, power::product};
    case Sign::Join: return Infix{Operator::Join, power::join};
    case Sign::Equal: return Infix{Operator::Equal, power::comparison};
    case Sign::Unequal: return Infix{Operator::Unequal, power::comparison};
    case Sign::Less: return Infix{Operator::Less, power::comparison};
    case Sign::LessOrEqual: return Infix{Operator::LessOrEqual, power::comparison};
    case Sign::Greater: return Infix{Operator::Greater, power::comparison};
    case Sign::GreaterOrEqual: return Infix{Operator::GreaterOrEqual, power::comparison};
    default: return std::nullopt;
    }
}

/// Milliseconds of a unit of time; 0 where the word is none.
qint64 timeUnit(const QString &word)
{
    static const std::pair<qint64, QStringList> units[] = {
        {60'000, {QStringLiteral("min"), QStringLiteral("minute"), QStringLiteral("minutes"), QStringLiteral("分钟")}},
        {3'600'000, {QStringLiteral("h"), QStringLiteral("hour"), QStringLiteral("hours"), QStringLiteral("小时")}},
        {86'400'000, {QStringLiteral("d"), QStringLiteral("day"), QStringLiteral("days"), QStringLiteral("天")}},
        {604'800'000, {QStringLiteral("week"), QStringLiteral("weeks"), QStringLiteral("周")}}};
    const QString plain = word.toLower();
    for (const auto &[ms, names] : units) {
        if (names.contains(plain))
            return ms;
    }
    return 0;
}

/// A word in capitals that ISO 4217 lists, and 元.
bool isCurrencyWord(const QString &word)
{
    return word == u"元" || (isCurrency(word.toLatin1()) && moneyFromText(QStringLiteral("1 ") + word, {}).has_value());
}

class Parser
{
public:
    Parser(QStringView source, std::vector<Token> tokens) : m_source(source), m_tokens(std::move(tokens)) {}

    Parsed run()
    {
        // A spreadsheet's habit.
        if (m_tokens.size() > 1 && token().is(Sign::Equal))
            ++m_next;
        if (token().what == Token::What::End)
            return {nullptr, Problem{phrases::nothingWritten(), 0, 0}};
        auto tree = expression(0);
        if (tree && token().what != Token::What::End)
            fail(token(), unexpected());
        if (m_problem)
            return {nullptr, m_problem};
        return {std::move(tree), std::nullopt};
    }

private:
    using Tree = std::unique_ptr<Node>;

    const Token &token(size_t ahead = 0) const { return m_tokens[std::min(m_next + ahead, m_tokens.size() - 1)]; }
    QString spellingOf(int from, int end) const { return m_source.mid(from, end - from).toString(); }

    Tree fail(const Token &at, const Phrase &text, QStringList proposals = {})
    {
        if (!m_problem)
            m_problem = Problem{text, at.from, at.length, std::move(proposals)};
        return nullptr;
    }

    Phrase unexpected() const
    {
        const Token &at = token();
        if (at.what == Token::What::End)
            return phrases::endedTooEarly();
        if (at.is(Sign::Close))
            return phrases::closedTooOften();
        if (at.is(Sign::Comma) && token(1).what == Token::What::Number)
            return phrases::noThousands();
        return phrases::operatorExpected(spellingOf(at.from, at.end()));
    }

    Tree make(Node::What what, const Token &at) const
    {
        auto node = std::make_unique<Node>();
        node->what = what;
        node->from = at.from;
        node->length = at.length;
        node->spelling = spellingOf(at.from, at.end());
        return node;
    }

    static void stretch(Node &node, int from, int end)
    {
        node.from = from;
        node.length = end - from;
    }

    Tree expression(int least)
    {
        if (m_depth >= deepestFormula)
            return fail(token(), phrases::tooDeep());
        ++m_depth;
        Tree left = prefix();
        while (left && token().is(Sign::Percent)) {
            Tree percent = make(Node::What::Percent, token());
            stretch(*percent, left->from, token().end());
            percent->parts.push_back(std::move(left));
            left = std::move(percent);
            ++m_next;
        }
        while (left) {
            const auto infix = infixOf(token());
            if (!infix || infix->power < least)
                break;
            if (isComparison(infix->op) && left->what == Node::What::Binary && isComparison(left->op)) {
                left = fail(token(), phrases::oneComparisonAtATime());
                break;
            }
            Tree node = make(Node::What::Binary, token());
            node->op = infix->op;
            ++m_next;
            Tree right = expression(infix->power + 1);
            if (!right) {
                left = nullptr;
                break;
            }
            stretch(*node, left->from, right->end());
            node->parts.push_back(std::move(left));
            node->parts.push_back(std::move(right));
            left = std::move(node);
        }
        --m_depth;
        return left;
    }

    Tree prefix()
    {
        const Token &at = token();
        switch (at.what) {
        case Token::What::Number: return number();
        case Token::What::Text: {
            Tree node = make(Node::What::Text, at);
            node->text = at.text;
            ++m_next;
            return node;
        }
        case Token::What::Date: {
            Tree node = make(Node::What::Date, at);
            node->literal.units = at.date.day;
            ++m_next;
            return node;
        }
        case Token::What::Name: return name();
        case Token::What::Sign: return sign();
        case Token::What::End: break;
        }
        return fail(at, phrases::endedTooEarly());
    }

    Tree sign()
    {
        const Token &at = token();
        switch (at.sign) {
        case Sign::Open: return group();
        case Sign::Minus: {
            ++m_next;
            return unary(Node::What::Negative, at, operand());
        }
        case Sign::Plus: ++m_next; return operand();
        case Sign::CurrencySign: return moneyBehind(at);
        default: return fail(at, phrases::valueExpected(spellingOf(at.from, at.end())));
        }
    }

    /// What a sign before it holds: stronger than any infix, so -a * b is (-a) * b.
    Tree operand() { return expression(power::product + 1); }

    Tree unary(Node::What what, const Token &at, Tree part)
    {
        if (!part)
            return nullptr;
        Tree node = make(what, at);
        stretch(*node, at.from, part->end());
        node->parts.push_back(std::move(part));
        return node;
    }

    Tree group()
    {
        const Token open = token();
        ++m_next;
        Tree inner = expression(0);
        if (!inner)
            return nullptr;
        if (!token().is(Sign::Close))
            return fail(token().what == Token::What::End ? open : token(),
                        token().what == Token::What::End ? phrases::notClosed() : unexpected());
        Tree node = make(Node::What::Group, open);
        stretch(*node, open.from, token().end());
        node->parts.push_back(std::move(inner));
        ++m_next;
        return node;
    }

    /// 3,000,000 is one number where a comma can mean nothing else: outside the brackets of a function.
    Token takeNumber()
    {
        Token number = token();
        ++m_next;
        const bool leads = number.length <= 3 && m_calls == 0;
        while (leads && token().is(Sign::Comma) && token().from == number.end() && token(1).what == Token::What::Number
               && token(1).from == token().end() && spellingOf(token(1).from, token(1).end()).section(u'.', 0, 0).size() == 3) {
            const Token &group = token(1);
            number.number = Decimal::fromText(spellingOf(number.from, group.end()).remove(u',')).value_or(number.number);
            number.length = group.end() - number.from;
            m_next += 2;
        }
        return number;
    }

    /// 300, 300 USD, 300元, 48 h.
    Tree number()
    {
        const Token at = takeNumber();
        Tree node = make(Node::What::Number, at);
        node->literal.units = at.number.units();
        if (token().what != Token::What::Name || token().bracketed)
            return node;
        const QString word = token().text;
        if (const qint64 ms = timeUnit(word)) {
            const auto span = product(at.number, ms);
            if (!span)
                return fail(at, phrases::numberOutOfRange());
            node->what = Node::What::Duration;
            node->literal.units = span->units();
        } else if (isCurrencyWord(word)) {
            node->what = Node::What::Money;
            node->literal.currency = word == u"元" ? QByteArray() : word.toLatin1();
        } else {
            return node;
        }
        stretch(*node, at.from, token().end());
        node->spelling = spellingOf(at.from, token().end());
        ++m_next;
        return node;
    }

    /// ¥300, USD 300.
    Tree moneyBehind(const Token &currency)
    {
        const QString sign = spellingOf(currency.from, currency.end());
        ++m_next;
        if (token().what != Token::What::Number)
            return fail(token(), phrases::amountExpected(sign));
        const Token amount = takeNumber();
        Tree node = make(Node::What::Money, amount);
        node->literal.units = amount.number.units();
        node->literal.currency = sign == u"$"       ? QByteArray("USD")
                                 : sign == u"€"     ? QByteArray("EUR")
                                 : sign == u"£"     ? QByteArray("GBP")
                                 : sign.size() == 1 ? QByteArray() // ¥ is yuan and yen: the workspace's own
                                                    : sign.toLatin1();
        stretch(*node, currency.from, amount.end());
        node->spelling = spellingOf(currency.from, amount.end());
        return node;
    }

    Tree name()
    {
        const Token at = token();
        if (!at.bracketed) {
            if (token(1).is(Sign::Open))
                return call();
            if (isNotWord(at.text)) {
                ++m_next;
                return unary(Node::What::Not, at, expression(power::notWord));
            }
            if (infixOf(at))
                return fail(at, phrases::valueExpected(at.text));
            if (token(1).what == Token::What::Number && isCurrencyWord(at.text))
                return moneyBehind(at);
        }
        Tree node = make(Node::What::Name, at);
        node->text = nameHere();
        if (token().is(Sign::Dot)) {
            ++m_next;
            if (token().what != Token::What::Name)
                return fail(token(), phrases::nameExpectedAfterDot());
            node->qualifier = node->text;
            node->text = nameHere();
        }
        const int end = m_tokens[m_next - 1].end();
        stretch(*node, at.from, end);
        node->spelling = spellingOf(at.from, end);
        return node;
    }

    /// One name, which may be several words: expected close.
    QString nameHere()
    {
        QString text = token().text;
        const bool bracketed = token().bracketed;
        ++m_next;
        while (!bracketed && token().what == Token::What::Name && !token().bracketed && !infixOf(token())
               && !isNotWord(token().text) && !token(1).is(Sign::Open)) {
            text += u' ' + token().text;
            ++m_next;
        }
        return text;
    }

    Tree call()
    {
        const Token at = token();
        const Function *function = functionNamed(at.text);
        if (!function) {
            const QString near = nearest(at.text, functionSpellings());
            const Phrase text = phrases::noSuchFunction(at.text);
            return near.isEmpty() ? fail(at, text) : fail(at, phrases::didYouMean(text, near), {near});
        }
        m_next += 2;
        Tree node = make(Node::What::Call, at);
        node->function = function;
        ++m_calls;
        while (!token().is(Sign::Close)) {
            if (token().what == Token::What::End)
                return fail(at, phrases::functionNotClosed(at.text));
            if (token().is(Sign::Comma))
                return fail(token(), phrases::valueExpected(spellingOf(token().from, token().end())));
            Tree argument = expression(0);
            if (!argument)
                return nullptr;
            node->parts.push_back(std::move(argument));
            if (token().is(Sign::Comma)) {
                ++m_next;
                if (token().is(Sign::Close))
                    return fail(token(), phrases::valueExpected(spellingOf(token().from, token().end())));
            } else if (!token().is(Sign::Close) && token().what != Token::What::End) {
                return fail(token(), unexpected());
            }
        }
        stretch(*node, at.from, token().end());
        ++m_next;
        --m_calls;
        const int count = int(node->parts.size());
        if (count < function->least || (function->most >= 0 && count > function->most)) {
            m_problem = Problem{phrases::wrongArguments(at.text, function->signature(), function->least, function->most, count),
                                node->from, node->length};
            return nullptr;
        }
        return node;
    }

    QStringView m_source;
    std::vector<Token> m_tokens;
    size_t m_next = 0;
    int m_depth = 0;
    int m_calls = 0; ///< functions whose brackets are open
    std::optional<Problem> m_problem;
};

} // namespace

bool isComparison(Operator op) { return op >= Operator::Equal && op <= Operator::GreaterOrEqual; }

Parsed parse(QStringView source, const IsName &isName)
{
    if (source.size() > longestFormula)
        return {nullptr, Problem{phrases::tooLong(int(source.size())), longestFormula, int(source.size()) - longestFormula}};
    Tokens tokens = tokensOf(source, isName);
    if (tokens.problem)
        return {nullptr, tokens.problem};
    return Parser(source, std::move(tokens.list)).run();
}

} // namespace plumbline::formula
