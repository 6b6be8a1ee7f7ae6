// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/completion.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/formula/functions.h"
#include "core/formula/phrases.h"
#include "core/formula/token.h"

#include <algorithm>

namespace plumbline::formula {
namespace {

/// What stands before the cursor: whole tokens, and the word that is being typed.
struct Before {
    std::vector<Token> tokens; ///< without the End
    QString fragment;
    int from = 0; ///< of the fragment
    bool quoted = false;
};

Before before(const QString &text, int cursor, const Vocabulary &vocabulary)
{
    const QString left = text.left(cursor);
    const IsName isName = [&](QStringView word) { return vocabulary.knows(word.toString()); };
    Before found;
    Tokens tokens = tokensOf(left, isName);
    if (tokens.problem) {
        // An open quotation mark or bracket: what stands behind it is being typed.
        found.from = tokens.problem->from;
        found.fragment = left.mid(found.from + 1);
        found.quoted = true;
        tokens = tokensOf(left.left(found.from), isName);
        if (tokens.problem)
            return found;
        tokens.list.pop_back();
        found.tokens = std::move(tokens.list);
        return found;
    }
    tokens.list.pop_back();
    found.tokens = std::move(tokens.list);
    found.from = cursor;
    if (!found.tokens.empty() && found.tokens.back().what == Token::What::Name && found.tokens.back().end() == cursor
        && !found.tokens.back().bracketed) {
        found.fragment = found.tokens.back().text;
        found.from = found.tokens.back().from;
        found.tokens.pop_back();
    }
    return found;
}

/// The calls whose brackets are still open, the innermost last.
struct OpenCall {
    size_t name; ///< index of the function's token
    int argument = 0;
    std::vector<size_t> begins; ///< index of the first token of each argument
};

std::vector<OpenCall> openCalls(const std::vector<Token> &tokens)
{
    std::vector<std::optional<OpenCall>> open;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is(Sign::Open)) {
            const bool call = i > 0 && tokens[i - 1].what == Token::What::Name;
            open.push_back(call ? std::optional(OpenCall{i - 1, 0, {i + 1}}) : std::nullopt);
        } else if (tokens[i].is(Sign::Close) && !open.empty()) {
            open.pop_back();
        } else if (tokens[i].is(Sign::Comma) && !open.empty() && open.back()) {
            ++open.back()->argument;
            open.back()->begins.push_back(i + 1);
        }
    }
    std::vector<OpenCall> calls;
    for (auto &one : open) {
        if (one)
            calls.push_back(std::move(*one));
    }
    return calls;
}

class Proposer
{
public:
    Proposer(const QString &text, int cursor, const Vocabulary &vocabulary, const Lists &lists, Language language)
        : m_before(before(text, cursor, vocabulary)), m_lists(lists), m_language(language), m_cursor(cursor)
    {
        m_calls = openCalls(m_before.tokens);
        m_scopes.push_back(&vocabulary);
        for (const OpenCall &call : m_calls) {
            const size_t first = call.begins.front();
            if (call.argument == 0 || first >= m_before.tokens.size() || m_before.tokens[first].what != Token::What::Name)
                continue;
            const int belonging = m_scopes.front()->belongingNamed(m_before.tokens[first].text);
            if (belonging >= 0 && !m_scopes.front()->belongings()[size_t(belonging)].single)
                m_scopes.insert(m_scopes.begin(), m_scopes.front()->belongings()[size_t(belonging)].vocabulary.get());
        }
    }

    std::vector<Proposal> run(int most)
    {
        if (const auto type = listExpected())
            addChoices(*type);
        else if (const Vocabulary *record = recordBeforeDot())
            addFields(*record);
        else if (!m_before.quoted)
            addEverything();
        std::stable_sort(m_found.begin(), m_found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::vector<Proposal> best;
        for (auto &[rank, proposal] : m_found) {
            if (int(best.size()) < most)
                best.push_back(std::move(proposal));
        }
        return best;
    }

private:
    const Token *last(size_t back = 0) const
    {
        return back < m_before.tokens.size() ? &m_before.tokens[m_before.tokens.size() - 1 - back] : nullptr;
    }

    std::optional<Type> typeNamed(size_t index) const
    {
        const auto &tokens = m_before.tokens;
        if (index >= tokens.size() || tokens[index].what != Token::What::Name)
            return std::nullopt;
        if (index >= 2 && tokens[index - 1].is(Sign::Dot)) {
            const Vocabulary *record = recordNamed(tokens[index - 2].text);
            const int term = record ? record->termNamed(tokens[index].text) : -1;
            return term < 0 ? std::nullopt : std::optional(record->terms()[size_t(term)].type);
        }
        for (const Vocabulary *scope : m_scopes) {
            const int term = scope->termNamed(tokens[index].text);
            if (term >= 0)
                return scope->terms()[size_t(term)].type;
        }
        return std::nullopt;
    }

    const Vocabulary *recordNamed(const QString &name) const
    {
        for (const Vocabulary *scope : m_scopes) {
            const int belonging = scope->belongingNamed(name);
            if (belonging >= 0 && scope->belongings()[size_t(belonging)].single)
                return scope->belongings()[size_t(belonging)].vocabulary.get();
            if (scope->isNamed(name))
                return scope;
        }
        return nullptr;
    }

    const Vocabulary *recordBeforeDot() const
    {
        const Token *dot = last();
        const Token *name = last(1);
        return dot && dot->is(Sign::Dot) && name && name->what == Token::What::Name ? recordNamed(name->text) : nullptr;
    }

    /// The list that a choice is to be taken from here: source = …, IN(source, …), CONTAINS(pain_points, …).
    std::optional<Type> listExpected() const
    {
        const auto listed = [](const std::optional<Type> &type) {
            return type && (type->isListed() || type->kind == Kind::Choices) ? type : std::nullopt;
        };
        const Token *sign = last();
        if (sign && (sign->is(Sign::Equal) || sign->is(Sign::Unequal)))
            return listed(typeNamed(m_before.tokens.size() - 2));
        if (m_calls.empty() || m_calls.back().argument == 0)
            return std::nullopt;
        const OpenCall &call = m_calls.back();
        const Function *function = functionNamed(m_before.tokens[call.name].text);
        const bool takes = function && (function->id == FunctionId::In || function->id == FunctionId::Contains);
        const bool fresh = call.begins.back() == m_before.tokens.size();
        // The first value ends before its comma; its last token names the field.
        return takes && fresh ? listed(typeNamed(call.begins[1] - 2)) : std::nullopt;
    }

    /// Smaller is better; empty where it does not match.
    std::optional<int> rankOf(const QStringList &spellings) const
    {
        if (m_before.fragment.trimmed().isEmpty())
            return 10;
        const QString wanted = Vocabulary::nameKey(m_before.fragment);
        std::optional<int> best;
        const auto take = [&best](int rank) { best = best ? std::min(*best, rank) : rank; };
        for (const QString &spelling : spellings) {
            const QString name = Vocabulary::nameKey(spelling);
            if (name == wanted)
                take(0);
            else if (name.startsWith(wanted))
                take(1);
            else if (name.contains(wanted))
                take(3);
            else if (isPinyinQuery(m_before.fragment) && matchesPinyin(spelling, m_before.fragment))
                take(2);
        }
        return best;
    }

    void add(const QStringList &spellings, int penalty, Proposal proposal, const QStringList &synonyms = {})
    {
        auto rank = rankOf(spellings);
        if (!rank && (rank = rankOf(synonyms)))
            *rank += 4;
        if (!rank)
            return;
        // Of equals the shortest first: it is the nearest to what is typed.
        if (!m_before.fragment.isEmpty())
            penalty = penalty * 100 + int(std::min<qsizetype>(proposal.shown.size(), 99));
        proposal.from = m_before.from;
        proposal.length = m_cursor - m_before.from;
        if (proposal.cursor == 0)
            proposal.cursor = int(proposal.insert.size());
        m_found.emplace_back(*rank * 10'000 + penalty, std::move(proposal));
    }

    static QString bracketed(const QString &name)
    {
        const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
        return plain && !isAndWord(name) && !isOrWord(name) && !isNotWord(name) ? name : u'[' + name + u']';
    }

    /// As the writer writes: in Chinese by label, in English by key, which has no spaces.
    QString nameToInsert(const QByteArray &key, const QString &label) const
    {
        return m_language == Language::Chinese ? bracketed(label) : QString::fromUtf8(key);
    }

    void addFields(const Vocabulary &vocabulary, int penalty = 0)
    {
        for (size_t i = 0; i < vocabulary.terms().size(); ++i) {
            const Term &term = vocabulary.terms()[i];
            if (!vocabulary.isReadable(int(i)))
                continue;
            const QString label = inLanguage(term.label, m_language);
            add(QStringList(QString::fromUtf8(term.key)) + inEveryLanguage(term.label), penalty,
                {Proposal::What::Field, label, nameToInsert(term.key, label), 0, named(term.type.kind)}, term.synonyms);
        }
    }

    void addBelongings(const Vocabulary &vocabulary, int penalty)
    {
        const bool first = !m_calls.empty() && m_calls.back().argument == 0;
        for (const Belonging &belonging : vocabulary.belongings()) {
            const QString label = inLanguage(belonging.label, m_language);
            const QString name = nameToInsert(belonging.key, label);
            add(QStringList(QString::fromUtf8(belonging.key)) + inEveryLanguage(belonging.label),
                penalty + (first && !belonging.single ? 0 : 2),
                {Proposal::What::Records, belonging.single ? label + u'.' : label, belonging.single ? name + u'.' : name, 0,
                 phrases::say(belonging.single ? QT_TRANSLATE_NOOP("formula", "its fields")
                                               : QT_TRANSLATE_NOOP("formula", "records to count or add up"))},
                belonging.synonyms);
        }
    }

    void addFunctions()
    {
        for (const Function &function : functions()) {
            const QString english = QString::fromLatin1(function.name);
            const QString name = m_language == Language::Chinese ? function.chinese.first() : english;
            const bool empty = function.most == 0;
            const QString insert = name + QStringLiteral("()");
            add(QStringList(english) + function.chinese, 3,
                {Proposal::What::Function, name, insert, int(insert.size()) - (empty ? 0 : 1), function.description()});
        }
    }

    void addEverything()
    {
        if (valueEnds())
            return addWords();
        int penalty = 0;
        for (const Vocabulary *scope : m_scopes) {
            addFields(*scope, penalty);
            addBelongings(*scope, penalty);
            penalty += 4;
        }
        addFunctions();
    }

    /// Behind a whole value only an operator goes on.
    bool valueEnds() const
    {
        const Token *token = last();
        if (!token)
            return false;
        if (token->what == Token::What::Name)
            return token->bracketed || !(isAndWord(token->text) || isOrWord(token->text) || isNotWord(token->text));
        return token->what != Token::What::Sign || token->is(Sign::Close) || token->is(Sign::Percent);
    }

    void addWords()
    {
        const bool chinese = m_language == Language::Chinese;
        static const std::pair<QString, QString> words[] = {{QStringLiteral("AND"), QStringLiteral("且")},
                                                            {QStringLiteral("OR"), QStringLiteral("或")}};
        for (const auto &[english, written] : words) {
            const QString &word = chinese ? written : english;
            add({english, written}, 0,
                {Proposal::What::Word, word, word + u' ', 0, phrases::say(QT_TRANSLATE_NOOP("formula", "joins two conditions"))});
        }
    }

    void addChoices(const Type &type)
    {
        const auto quoted = [](QString text) { return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"'; };
        if (type.codes) {
            for (const Code &code : *type.codes) {
                const Phrase label("codes", code.label);
                const QString name = inLanguage(label, m_language);
                add(inEveryLanguage(label) + QStringList(QString::fromLatin1(code.key)), 0,
                    {Proposal::What::Choice, name, quoted(name), 0, named(Kind::Choice)});
            }
        }
        for (const Option &option : m_lists.of(type.list)) {
            if (option.retired)
                continue;
            const QString name = option.name.isEmpty() ? option.key : option.name.in(m_language);
            add({option.key, option.name.english, option.name.chinese}, 0,
                {Proposal::What::Choice, name, quoted(name), 0, named(Kind::Choice)});
        }
    }

    Before m_before;
    const Lists &m_lists;
    Language m_language;
    int m_cursor;
    std::vector<OpenCall> m_calls;
    std::vector<const Vocabulary *> m_scopes;
    std::vector<std::pair<int, Proposal>> m_found;
};

} // namespace

std::vector<Proposal> proposalsAt(const QString &text, int cursor, const Vocabulary &vocabulary, const Lists &lists,
                                  Language language, int most)
{
    return Proposer(text, std::clamp<int>(cursor, 0, int(text.size())), vocabulary, lists, language).run(most);
}

std::optional<FunctionHint> hintAt(const QString &text, int cursor, const Vocabulary &vocabulary)
{
    const Before left = before(text, std::clamp<int>(cursor, 0, int(text.size())), vocabulary);
    const auto calls = openCalls(left.tokens);
    if (calls.empty())
        return std::nullopt;
    const Function *function = functionNamed(left.tokens[calls.back().name].text);
    return function ? std::optional(FunctionHint{function, calls.back().argument}) : std::nullopt;
}

} // namespace plumbline::formula
