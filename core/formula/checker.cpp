// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/checker.h"

#include "core/base/text.h"
#include "core/formula/phrases.h"

#include <algorithm>
#include <QSet>

namespace plumbline::formula {
namespace {

bool isReckoned(Kind kind) { return kind == Kind::Number || kind == Kind::Money || kind == Kind::Duration; }
bool isDay(Kind kind) { return kind == Kind::Date || kind == Kind::Moment; }
bool isOrdered(Kind kind) { return isReckoned(kind) || isDay(kind) || kind == Kind::Text; }

/// A literal, brackets around it aside.
Node &bare(Node &node) { return node.what == Node::What::Group ? bare(*node.parts[0]) : node; }

class Checker
{
public:
    Checker(const Vocabulary &vocabulary, const Lists &lists) : m_scopes{&vocabulary}, m_lists(lists) {}

    bool check(Node &node)
    {
        switch (node.what) {
        case Node::What::Number: node.type = {Kind::Number}; return true;
        case Node::What::Text: node.type = {Kind::Text}; return true;
        case Node::What::Date: node.type = {Kind::Date}; return true;
        case Node::What::Duration: node.type = {Kind::Duration}; return true;
        case Node::What::Truth: return true;
        case Node::What::Money: return checkMoney(node);
        case Node::What::Name: return checkName(node);
        default: break;
        }
        if (node.what == Node::What::Call)
            return checkCall(node) && measure(node);
        for (const auto &part : node.parts) {
            if (!check(*part))
                return false;
        }
        switch (node.what) {
        case Node::What::Group:
            node.type = node.parts[0]->type;
            if (m_unresolved.contains(node.parts[0].get()))
                m_unresolved.insert(&node);
            break;
        case Node::What::Negative:
            if (!settle(*node.parts[0]) || !expect(*node.parts[0], isReckoned(node.parts[0]->type.kind), Kind::Number))
                return false;
            node.type = node.parts[0]->type;
            break;
        case Node::What::Percent:
            if (!wants(*node.parts[0], Kind::Number))
                return false;
            node.type = {Kind::Number};
            break;
        case Node::What::Not:
            if (!wantsTruth(*node.parts[0]))
                return false;
            node.type = {Kind::YesNo};
            break;
        case Node::What::Binary:
            if (!checkBinary(node))
                return false;
            break;
        default: break;
        }
        return measure(node);
    }

    /// A name that was neither a field nor, beside a choice, one of its list.
    bool settle(Node &node)
    {
        if (!m_unresolved.contains(&node))
            return true;
        Node &name = bare(node);
        QStringList known;
        for (const Vocabulary *vocabulary : m_scopes)
            known += vocabulary->spellings();
        const QString near = nearest(name.text, known);
        if (near.isEmpty()) {
            const Phrase text = phrases::noSuchField(name.text);
            return fail(name, phrases::withHint(text, phrases::textInQuotes(name.text)));
        }
        return fail(name, phrases::didYouMean(phrases::noSuchField(name.text), near), {bracketed(near)});
    }

    const std::optional<Problem> &problem() const { return m_problem; }

private:
    bool fail(const Node &node, const Phrase &text, QStringList proposals = {})
    {
        if (!m_problem)
            m_problem = Problem{text, node.from, node.length, std::move(proposals)};
        return false;
    }

    static bool measure(Node &node)
    {
        node.size = 1;
        for (const auto &part : node.parts)
            node.size += part->size;
        return true;
    }

    /// A proposal must be readable where it is put.
    static QString bracketed(const QString &name)
    {
        return name.contains(u' ') || name.contains(u'/') ? u'[' + name + u']' : name;
    }

    bool expect(const Node &node, bool fits, Kind expected)
    {
        return fits || fail(node, phrases::expectedKind(named(expected), named(node.type.kind)));
    }

    bool wants(Node &node, Kind kind) { return settle(node) && expect(node, node.type.kind == kind, kind); }

    bool wantsTruth(Node &node)
    {
        return settle(node) && (node.type.kind == Kind::YesNo || fail(node, phrases::yesNoWanted(named(node.type.kind))));
    }

    bool checkMoney(Node &node)
    {
        node.type = {Kind::Money};
        if (node.literal.currency.isEmpty()) {
            const QByteArray &own = m_lists.currency;
            node.literal.currency = own == "JPY" ? own : QByteArray("CNY");
        }
        return true;
    }

    bool checkName(Node &node) { return node.qualifier.isEmpty() ? checkPlainName(node) : checkQualifiedName(node); }

    bool take(Node &node, const Vocabulary &vocabulary, size_t level, int belonging, int term)
    {
        node.level = int(level);
        node.belonging = belonging;
        node.term = term;
        node.type = vocabulary.terms()[size_t(term)].type;
        return true;
    }

    bool checkPlainName(Node &node)
    {
        for (size_t level = 0; level < m_scopes.size(); ++level) {
            const int term = m_scopes[level]->termNamed(node.text);
            if (term >= 0)
                return take(node, *m_scopes[level], level, -1, term);
        }
        for (const Vocabulary *vocabulary : m_scopes) {
            const int belonging = vocabulary->belongingNamed(node.text);
            if (belonging >= 0)
                return fail(node, vocabulary->belongings()[size_t(belonging)].single ? phrases::singleRecordNotValue(node.text)
                                                                                     : phrases::recordsNotValue(node.text));
        }
        if (const auto truth = truthWord(node.text)) {
            node.what = Node::What::Truth;
            node.type = {Kind::YesNo};
            node.literal.units = *truth;
            return true;
        }
        node.type = {Kind::Text};
        m_unresolved.insert(&node);
        return true;
    }

    bool checkQualifiedName(Node &node)
    {
        for (size_t level = 0; level < m_scopes.size(); ++level) {
            const Vocabulary &vocabulary = *m_scopes[level];
            const int belonging = vocabulary.belongingNamed(node.qualifier);
            if (belonging >= 0 && vocabulary.belongings()[size_t(belonging)].single)
                return takeFrom(node, *vocabulary.belongings()[size_t(belonging)].vocabulary, level, belonging);
            if (vocabulary.isNamed(node.qualifier))
                return takeFrom(node, vocabulary, level, -1);
        }
        QStringList known;
        for (const Vocabulary *vocabulary : m_scopes) {
            for (const Belonging &belonging : vocabulary->belongings()) {
                if (belonging.single)
                    known += QStringList(QString::fromUtf8(belonging.key)) + inEveryLanguage(belonging.label);
            }
        }
        return failUnknown(node, phrases::noSuchField(node.qualifier), node.qualifier, known, u'.' + node.text);
    }

    bool takeFrom(Node &node, const Vocabulary &vocabulary, size_t level, int belonging)
    {
        const int term = vocabulary.termNamed(node.text);
        return term >= 0 ? take(node, vocabulary, level, belonging, term)
                         : failUnknown(node, phrases::noSuchFieldOf(node.text, vocabulary.label()), node.text,
                                       vocabulary.spellings(), {}, node.qualifier + u'.');
    }

    bool failUnknown(const Node &node, const Phrase &text, const QString &word, const QStringList &known,
                     const QString &behind = {}, const QString &before = {})
    {
        const QString near = nearest(word, known);
        return near.isEmpty() ? fail(node, text)
                              : fail(node, phrases::didYouMean(text, near), {before + bracketed(near) + behind});
    }

    // Texts that take the kind of what they stand beside.

    static bool isText(const Node &node) { return node.what == Node::What::Text; }

    /// Whether the piece is written as a text, or is a word that only a list could know.
    bool isAdaptable(Node &node) { return isText(bare(node)) || m_unresolved.contains(&node); }

    bool adapt(Node &node, const Type &to)
    {
        if (!isAdaptable(node) || to.kind == Kind::Text || to.kind == Kind::Choices)
            return settle(node);
        Node &word = bare(node);
        const bool listed = to.isListed() || to.kind == Kind::Reference;
        if (!isText(word) && !listed)
            return settle(node);
        if (!read(word, to))
            return false;
        for (Node *piece = &node; piece != &word; piece = piece->parts[0].get())
            piece->type = word.type;
        m_unresolved.remove(&node);
        m_unresolved.remove(&word);
        return true;
    }

    /// 来源 = 转介绍: a word that names a field too (转介绍方), but beside a choice can only mean one of its list.
    void retakeAsChoice(Node &node, const Type &other)
    {
        Node &name = bare(node);
        const bool plain = name.what == Node::What::Name && name.qualifier.isEmpty() && name.term >= 0;
        if (!plain || !other.isListed() || comparable(name.type, other))
            return;
        Node trial;
        trial.what = Node::What::Text;
        trial.text = name.text;
        const auto before = m_problem;
        if (read(trial, other)) {
            name.term = name.belonging = -1;
            m_unresolved.insert(&name);
            m_unresolved.insert(&node);
        }
        m_problem = before;
    }

    bool read(Node &word, const Type &to)
    {
        word.type = to;
        switch (to.kind) {
        case Kind::Choice: return readChoice(word, to);
        case Kind::Code: return readCode(word, to);
        case Kind::Reference: return readReference(word, to);
        case Kind::Date:
        case Kind::Moment:
            if (const auto date = dateFromText(word.text)) {
                word.type = {Kind::Date};
                word.literal.units = date->day;
                return true;
            }
            return fail(word, phrases::notADate(word.text));
        case Kind::Money:
            if (const auto money = moneyFromText(word.text, m_lists.currency)) {
                word.literal.units = majorUnits(*money).units();
                word.literal.currency = money->currency;
                return true;
            }
            return fail(word, phrases::notAnAmount(word.text));
        case Kind::YesNo:
            if (const auto truth = truthWord(word.text)) {
                word.literal.units = *truth;
                return true;
            }
            return fail(word, phrases::notYesOrNo(word.text));
        default: word.type = {Kind::Text}; return true;
        }
    }

    bool readChoice(Node &word, const Type &to)
    {
        if (const Option *option = m_lists.option(to.list, word.text)) {
            word.literal.text = option->key;
            word.isChoiceLiteral = true;
            return true;
        }
        QStringList spellings;
        std::vector<Phrase> names;
        for (const Option &option : m_lists.of(to.list)) {
            spellings << option.name.english << option.name.chinese << option.key;
            if (!option.retired && names.size() < 8)
                names.push_back(Phrase::verbatim(option.name));
        }
        return failChoice(word, std::move(names), spellings);
    }

    bool readCode(Node &word, const Type &to)
    {
        const QString wanted = Vocabulary::nameKey(word.text);
        QStringList spellings;
        std::vector<Phrase> names;
        for (const Code &code : *to.codes) {
            const Phrase label("codes", code.label);
            QStringList known = inEveryLanguage(label);
            known.append(QString::fromLatin1(code.key));
            if (std::any_of(known.begin(), known.end(),
                            [&](const QString &name) { return Vocabulary::nameKey(name) == wanted; })) {
                word.literal.units = code.number;
                word.literal.text = QString::fromLatin1(code.key);
                word.isChoiceLiteral = true;
                return true;
            }
            spellings += known;
            names.push_back(label);
        }
        return failChoice(word, std::move(names), spellings);
    }

    bool failChoice(const Node &word, std::vector<Phrase> names, const QStringList &spellings)
    {
        if (!isText(word) && names.empty())
            return fail(word, phrases::noSuchField(word.text));
        const Phrase text = phrases::noSuchChoice(word.text, std::move(names));
        const QString near = nearest(word.text, spellings);
        return near.isEmpty() ? fail(word, text) : fail(word, text, {u'"' + near + u'"'});
    }

    bool readReference(Node &word, const Type &to)
    {
        if (m_lists.findRows)
            word.literal.rows = m_lists.findRows(to.entity, word.text);
        if (!word.literal.rows.empty())
            return true;
        const Phrase text = phrases::noSuchRow(word.text);
        const QString near = m_lists.nearestRow ? m_lists.nearestRow(to.entity, word.text) : QString();
        return near.isEmpty() ? fail(word, text) : fail(word, phrases::didYouMean(text, near), {u'"' + near + u'"'});
    }

    // Operators.

    bool checkBinary(Node &node)
    {
        Node &left = *node.parts[0];
        Node &right = *node.parts[1];
        if (node.op == Operator::And || node.op == Operator::Or) {
            node.type = {Kind::YesNo};
            return wantsTruth(left) && wantsTruth(right);
        }
        if (isComparison(node.op))
            return checkComparison(node, left, right);
        if (node.op == Operator::Join) {
            node.type = {Kind::Text};
            return settle(left) && settle(right) && expectJoinable(left) && expectJoinable(right);
        }
        if (!adapt(left, right.type) || !adapt(right, left.type))
            return false;
        const auto result = reckoned(node.op, left.type.kind, right.type.kind);
        if (!result)
            return fail(node, phrases::cannotReckon(node.spelling, named(left.type.kind), named(right.type.kind)));
        node.type = {*result};
        return true;
    }

    bool expectJoinable(const Node &node)
    {
        switch (node.type.kind) {
        case Kind::Text:
        case Kind::Number:
        case Kind::Money:
        case Kind::Date:
        case Kind::Choice:
        case Kind::Code: return true;
        default: return fail(node, phrases::expectedKind(named(Kind::Text), named(node.type.kind)));
        }
    }

    /// What comes of two values; empty where they do not go together.
    static std::optional<Kind> reckoned(Operator op, Kind left, Kind right)
    {
        const auto are = [&](Kind l, Kind r) { return left == l && right == r; };
        switch (op) {
        case Operator::Add:
        case Operator::Subtract:
            if (left == right && isReckoned(left))
                return left;
            if (are(Kind::Money, Kind::Number) || are(Kind::Number, Kind::Money))
                return Kind::Money;
            if (are(Kind::Date, Kind::Number) || (op == Operator::Add && are(Kind::Number, Kind::Date)))
                return Kind::Date;
            if (isDay(left) && (right == Kind::Duration || right == Kind::Number))
                return Kind::Moment;
            if (op == Operator::Add && isDay(right) && (left == Kind::Duration || left == Kind::Number))
                return Kind::Moment;
            if (op == Operator::Subtract && are(Kind::Date, Kind::Date))
                return Kind::Number;
            if (op == Operator::Subtract && isDay(left) && isDay(right))
                return Kind::Duration;
            return std::nullopt;
        case Operator::Multiply:
            if (isReckoned(left) && right == Kind::Number)
                return left;
            if (left == Kind::Number && isReckoned(right))
                return right;
            return std::nullopt;
        case Operator::Divide:
            if (isReckoned(left) && right == Kind::Number)
                return left;
            if (left == right && isReckoned(left))
                return Kind::Number;
            return std::nullopt;
        default: return std::nullopt;
        }
    }

    static bool isEmptyText(Node &node) { return isText(bare(node)) && bare(node).text.isEmpty(); }

    bool checkComparison(Node &node, Node &left, Node &right)
    {
        node.type = {Kind::YesNo};
        const bool equality = node.op == Operator::Equal || node.op == Operator::Unequal;
        if (equality && (isEmptyText(left) || isEmptyText(right))) {
            node.blankTest = true;
            return settle(left) && settle(right);
        }
        for (const Node *side : {&left, &right}) {
            if (side->type.kind == Kind::Choices)
                return fail(*side, phrases::useContains(print(*side)));
        }
        retakeAsChoice(left, right.type);
        retakeAsChoice(right, left.type);
        if (!adapt(left, right.type) || !adapt(right, left.type))
            return false;
        if (!comparable(left.type, right.type)) {
            if ((left.type.kind == Kind::Duration && right.type.kind == Kind::Number)
                || (left.type.kind == Kind::Number && right.type.kind == Kind::Duration))
                return fail(left.type.kind == Kind::Number ? left : right, phrases::durationWithUnit());
            return fail(node, phrases::cannotCompare(named(left.type.kind), named(right.type.kind)));
        }
        return equality || isOrdered(left.type.kind) || fail(node, phrases::noOrder(named(left.type.kind)));
    }

    static bool comparable(const Type &left, const Type &right)
    {
        if (left.kind == right.kind)
            return left.list == right.list && left.codes == right.codes && left.entity == right.entity;
        const auto money = [](Kind kind) { return kind == Kind::Money || kind == Kind::Number; };
        return (money(left.kind) && money(right.kind)) || (isDay(left.kind) && isDay(right.kind));
    }

    // Functions.

    bool checkCall(Node &node)
    {
        if (const auto records = recordsOf(node))
            return checkOverRecords(node, records->first, records->second);
        for (const auto &part : node.parts) {
            if (!check(*part))
                return false;
        }
        auto &parts = node.parts;
        switch (node.function->id) {
        case FunctionId::If: return checkIf(node);
        case FunctionId::And:
        case FunctionId::Or:
        case FunctionId::Not:
            node.type = {Kind::YesNo};
            return std::all_of(parts.begin(), parts.end(), [&](const auto &part) { return wantsTruth(*part); });
        case FunctionId::In: return checkIn(node);
        case FunctionId::Contains: return checkContains(node);
        case FunctionId::IsBlank: node.type = {Kind::YesNo}; return settle(*parts[0]);
        case FunctionId::Count:
            node.type = {Kind::Number};
            return std::all_of(parts.begin(), parts.end(), [&](const auto &part) { return settle(*part); });
        case FunctionId::Sum:
        case FunctionId::Average: return sameKind(node, parts, false);
        case FunctionId::Min:
        case FunctionId::Max: return sameKind(node, parts, true);
        case FunctionId::Round:
        case FunctionId::RoundDown:
            if (!settle(*parts[0])
                || !expect(*parts[0], parts[0]->type.kind == Kind::Number || parts[0]->type.kind == Kind::Money, Kind::Number))
                return false;
            node.type = parts[0]->type;
            return parts.size() < 2 || wants(*parts[1], Kind::Number);
        case FunctionId::Abs:
            node.type = parts[0]->type;
            return settle(*parts[0]) && expect(*parts[0], isReckoned(parts[0]->type.kind), Kind::Number);
        case FunctionId::Len: node.type = {Kind::Number}; return wants(*parts[0], Kind::Text);
        case FunctionId::Today: node.type = {Kind::Date}; return true;
        case FunctionId::Now: node.type = {Kind::Moment}; return true;
        case FunctionId::Date:
            node.type = {Kind::Date};
            return std::all_of(parts.begin(), parts.end(), [&](const auto &part) { return wants(*part, Kind::Number); });
        case FunctionId::EDate: node.type = {Kind::Date}; return wantsDay(*parts[0]) && wants(*parts[1], Kind::Number);
        case FunctionId::Days:
        case FunctionId::WorkDays: node.type = {Kind::Number}; return wantsDay(*parts[0]) && wantsDay(*parts[1]);
        }
        return false;
    }

    bool wantsDay(Node &node) { return adapt(node, {Kind::Date}) && expect(node, isDay(node.type.kind), Kind::Date); }

    bool checkIf(Node &node)
    {
        if (!wantsTruth(*node.parts[0]) || !settle(*node.parts[1]))
            return false;
        node.type = node.parts[1]->type;
        if (node.parts.size() < 3)
            return true;
        Node &otherwise = *node.parts[2];
        if (!adapt(*node.parts[1], otherwise.type) || !adapt(otherwise, node.parts[1]->type))
            return false;
        return unite(node, node.parts[1]->type, otherwise);
    }

    /// The kind of all values so far with one more: amounts and bare numbers go together.
    bool unite(Node &node, const Type &soFar, const Node &next)
    {
        const auto money = [](const Type &type) { return type.kind == Kind::Money || type.kind == Kind::Number; };
        if (soFar == next.type)
            node.type = soFar;
        else if (money(soFar) && money(next.type))
            node.type = {Kind::Money};
        else
            return fail(next, phrases::differentKinds(named(soFar.kind), named(next.type.kind)));
        return true;
    }

    bool sameKind(Node &node, const std::vector<std::unique_ptr<Node>> &values, bool days)
    {
        node.type = values[0]->type;
        for (const auto &value : values) {
            const Type type = node.type;
            if (!settle(*value)
                || !expect(*value, isReckoned(value->type.kind) || (days && isDay(value->type.kind)), Kind::Number)
                || !unite(node, type, *value))
                return false;
        }
        return true;
    }

    bool checkIn(Node &node)
    {
        Node &value = *node.parts[0];
        node.type = {Kind::YesNo};
        if (!settle(value))
            return false;
        if (value.type.kind == Kind::Choices)
            return fail(value, phrases::useContains(print(value)));
        for (size_t i = 1; i < node.parts.size(); ++i) {
            Node &one = *node.parts[i];
            if (!adapt(one, value.type))
                return false;
            if (!comparable(value.type, one.type))
                return fail(one, phrases::cannotCompare(named(value.type.kind), named(one.type.kind)));
        }
        return true;
    }

    bool checkContains(Node &node)
    {
        Node &whole = *node.parts[0];
        Node &part = *node.parts[1];
        node.type = {Kind::YesNo};
        if (!settle(whole))
            return false;
        if (whole.type.kind == Kind::Choices) {
            const Type one{Kind::Choice, whole.type.list};
            return adapt(part, one)
                   && (part.type == one || fail(part, phrases::expectedKind(named(Kind::Choice), named(part.type.kind))));
        }
        return wants(whole, Kind::Text) && wants(part, Kind::Text);
    }

    /// The level and the belonging that a function runs over, where its first value names some.
    std::optional<std::pair<size_t, int>> recordsOf(const Node &node) const
    {
        static const FunctionId ids[] = {FunctionId::Count, FunctionId::Sum, FunctionId::Average, FunctionId::Min,
                                         FunctionId::Max};
        const Node &first = node.parts.empty() ? node : *node.parts[0];
        if (std::find(std::begin(ids), std::end(ids), node.function->id) == std::end(ids) || first.what != Node::What::Name
            || !first.qualifier.isEmpty())
            return std::nullopt;
        for (size_t level = 0; level < m_scopes.size(); ++level) {
            const int belonging = m_scopes[level]->belongingNamed(first.text);
            if (belonging >= 0 && !m_scopes[level]->belongings()[size_t(belonging)].single)
                return std::pair(level, belonging);
            if (m_scopes[level]->termNamed(first.text) >= 0)
                return std::nullopt;
        }
        return std::nullopt;
    }

    bool checkOverRecords(Node &node, size_t level, int belonging)
    {
        const bool counts = node.function->id == FunctionId::Count;
        const size_t condition = counts ? 1 : 2;
        if (!counts && node.parts.size() < 2)
            return fail(node, phrases::recordsExpected(node.spelling));
        if (node.parts.size() > condition + 1)
            return fail(*node.parts[condition + 1], phrases::tooManyForRecords(node.spelling));
        node.level = int(level);
        node.belonging = belonging;
        node.type = {Kind::Number};
        m_scopes.insert(m_scopes.begin(), m_scopes[level]->belongings()[size_t(belonging)].vocabulary.get());
        const bool fine = checkRecordParts(node, condition);
        m_scopes.erase(m_scopes.begin());
        return fine;
    }

    bool checkRecordParts(Node &node, size_t condition)
    {
        for (size_t i = 1; i < node.parts.size(); ++i) {
            if (!check(*node.parts[i]))
                return false;
        }
        if (condition == 2) {
            const bool days = node.function->id == FunctionId::Min || node.function->id == FunctionId::Max;
            Node &value = *node.parts[1];
            if (!settle(value) || !expect(value, isReckoned(value.type.kind) || (days && isDay(value.type.kind)), Kind::Number))
                return false;
            node.type = value.type;
        }
        return node.parts.size() <= condition || wantsTruth(*node.parts[condition]);
    }

    std::vector<const Vocabulary *> m_scopes; ///< the innermost first
    const Lists &m_lists;
    QSet<const Node *> m_unresolved;
    std::optional<Problem> m_problem;
};

} // namespace

std::optional<Problem> check(Node &tree, const Vocabulary &vocabulary, const Lists &lists)
{
    Checker checker(vocabulary, lists);
    if (!checker.check(tree) || !checker.settle(tree))
        return checker.problem();
    return std::nullopt;
}

} // namespace plumbline::formula
