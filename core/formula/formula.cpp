// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/formula.h"

#include "core/formula/checker.h"
#include "core/formula/phrases.h"

#include <algorithm>
#include <functional>

namespace plumbline::formula {
namespace {

void visit(const Node &node, int depth, const std::function<void(const Node &, int)> &see)
{
    see(node, depth);
    const bool overRecords = node.what == Node::What::Call && node.belonging >= 0;
    for (size_t i = 0; i < node.parts.size(); ++i)
        visit(*node.parts[i], depth + (overRecords && i > 0 ? 1 : 0), see);
}

/// The text with each choice put as `spelled` says.
QString respelled(const QString &text, const Node &tree, const std::function<QString(const Node &)> &spelled)
{
    std::vector<const Node *> choices;
    visit(tree, 0, [&](const Node &node, int) {
        if (node.isChoiceLiteral)
            choices.push_back(&node);
    });
    std::sort(choices.begin(), choices.end(), [](const Node *a, const Node *b) { return a->from > b->from; });
    QString result = text;
    for (const Node *choice : choices)
        result.replace(choice->from, choice->length, spelled(*choice));
    return result;
}

QString quoted(QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

} // namespace

Answer Formula::evaluate(const Record &record, const Surroundings &where) const
{
    Program::Scratch scratch;
    const Cell cell = m_program->run(record, where, scratch);
    Answer answer = answerOf(cell, type());
    if (cell.hasFailed()) {
        answer.from = fromOf(cell.place);
        answer.length = lengthOf(cell.place);
    }
    return answer;
}

bool Formula::holds(const Record &record, const Surroundings &where, Program::Scratch &scratch) const
{
    const Cell cell = m_program->run(record, where, scratch);
    return cell.isFilled() && cell.units != 0;
}

Explanation Formula::explain(const Record &record, const Surroundings &where) const
{
    return formula::explain(*m_tree, record, where);
}

QString Formula::stored() const
{
    return respelled(m_text, *m_tree, [](const Node &choice) { return quoted(choice.literal.text); });
}

QString Formula::shown(const Lists &lists, Language language) const
{
    return respelled(m_text, *m_tree, [&](const Node &choice) {
        if (choice.type.kind == Kind::Code) {
            const auto code = std::find_if(choice.type.codes->begin(), choice.type.codes->end(),
                                           [&](const Code &known) { return known.number == qint64(choice.literal.units); });
            return quoted(inLanguage(Phrase("codes", code->label), language));
        }
        const Option *option = lists.option(choice.type.list, choice.literal.text);
        return quoted(option && !option->name.isEmpty() ? option->name.in(language) : choice.literal.text);
    });
}

std::vector<int> Formula::termsRead() const
{
    std::vector<int> terms;
    visit(*m_tree, 0, [&](const Node &node, int depth) {
        if (node.what == Node::What::Name && node.term >= 0 && node.belonging < 0 && node.level == depth)
            terms.push_back(node.term);
    });
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    return terms;
}

std::vector<int> Formula::belongingsRead() const
{
    std::vector<int> belongings;
    visit(*m_tree, 0, [&](const Node &node, int depth) {
        if (node.belonging >= 0 && node.level == depth)
            belongings.push_back(node.belonging);
    });
    std::sort(belongings.begin(), belongings.end());
    belongings.erase(std::unique(belongings.begin(), belongings.end()), belongings.end());
    return belongings;
}

bool Formula::countsWorkingDays() const
{
    bool counts = false;
    visit(*m_tree, 0, [&](const Node &node, int) { counts |= node.function && node.function->id == FunctionId::WorkDays; });
    return counts;
}

struct Compiler {
    static Compiled finish(const QString &text, std::unique_ptr<Node> tree)
    {
        Formula formula;
        formula.m_text = text;
        formula.m_program = std::make_shared<const Program>(*tree);
        formula.m_tree = std::move(tree);
        return {std::move(formula), std::nullopt};
    }
};

Compiled compile(const QString &text, const Vocabulary &vocabulary, const Lists &lists, std::optional<Kind> wanted)
{
    Parsed parsed = parse(text, [&](QStringView word) {
        const QString name = word.toString();
        return vocabulary.knows(name);
    });
    if (parsed.problem)
        return {std::nullopt, parsed.problem};
    if (const auto problem = check(*parsed.tree, vocabulary, lists))
        return {std::nullopt, problem};
    if (wanted && parsed.tree->type.kind != *wanted) {
        const Phrase is = named(parsed.tree->type.kind);
        return {std::nullopt,
                Problem{*wanted == Kind::YesNo ? phrases::yesNoWanted(is) : phrases::expectedKind(named(*wanted), is),
                        parsed.tree->from, parsed.tree->length}};
    }
    return Compiler::finish(text, std::move(parsed.tree));
}

Refusal Problem::refusal(const QString &source) const
{
    const QString words = source.mid(from, length);
    return {words.isEmpty() ? text : phrases::atPlace(text, from + 1, words), QStringLiteral("formula:%1").arg(from + 1)};
}

} // namespace plumbline::formula
