// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formula/formula_colours.h"

#include "core/formula/functions.h"
#include "ui/kit/theme.h"

#include <QTextDocument>

namespace plumbline::ui {

using formula::Sign;
using formula::Token;

FormulaColours::FormulaColours(QTextDocument *document) : QSyntaxHighlighter(document)
{
    // A line's colours may hang on another line: a text that is not closed.
    connect(document, &QTextDocument::contentsChanged, this, [this, document] {
        const QString text = document->toPlainText();
        if (text == m_coloured)
            return;
        m_coloured = text;
        if (document->blockCount() > 1)
            rehighlight();
    });
}

void FormulaColours::setVocabulary(std::shared_ptr<const formula::Vocabulary> vocabulary)
{
    m_vocabulary = std::move(vocabulary);
    m_read = QString();
    rehighlight();
}

const std::vector<Token> &FormulaColours::tokens()
{
    const QString text = document()->toPlainText();
    if (m_read == text && !m_read.isNull())
        return m_tokens;
    m_read = text;
    const formula::IsName isName = [this](QStringView word) { return m_vocabulary && m_vocabulary->knows(word.toString()); };
    m_tokens = formula::tokensOf(text, isName).list;
    return m_tokens;
}

QTextCharFormat FormulaColours::formatOf(size_t at) const
{
    const Theme &t = theme();
    const Token &token = m_tokens[at];
    QTextCharFormat format;
    switch (token.what) {
    case Token::What::Number:
    case Token::What::Date: format.setForeground(t.amber); break;
    case Token::What::Text: format.setForeground(t.green); break;
    case Token::What::Name:
        if (!token.bracketed
            && (formula::isAndWord(token.text) || formula::isOrWord(token.text) || formula::isNotWord(token.text))) {
            format.setForeground(t.violet);
            format.setFontWeight(QFont::Bold);
        } else if (at + 1 < m_tokens.size() && m_tokens[at + 1].is(Sign::Open) && formula::functionNamed(token.text)) {
            format.setForeground(t.violet);
        } else if (m_vocabulary && m_vocabulary->knows(token.text)) {
            format.setForeground(t.accent);
        } else if (at > 0 && m_tokens[at - 1].what == Token::What::Number) {
            format.setForeground(t.amber); // 48 h, 300 USD
        }
        break;
    case Token::What::Sign: format.setForeground(token.is(Sign::CurrencySign) ? t.amber : t.text2); break;
    case Token::What::End: break;
    }
    return format;
}

void FormulaColours::highlightBlock(const QString &text)
{
    tokens();
    const int begin = currentBlock().position();
    const int end = begin + int(text.size());
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        const int from = std::max(begin, m_tokens[i].from);
        const int to = std::min(end, m_tokens[i].end());
        if (from < to)
            setFormat(from - begin, to - from, formatOf(i));
    }
}

std::optional<std::pair<int, int>> bracketsAt(const std::vector<Token> &tokens, int cursor)
{
    // The one before the cursor is meant first: it was just typed.
    for (const int place : {cursor - 1, cursor}) {
        std::vector<int> open;
        for (const Token &token : tokens) {
            if (token.is(Sign::Open))
                open.push_back(token.from);
            if (!token.is(Sign::Close) || open.empty())
                continue;
            if (token.from == place || open.back() == place)
                return std::pair(open.back(), token.from);
            open.pop_back();
        }
    }
    return std::nullopt;
}

} // namespace plumbline::ui
