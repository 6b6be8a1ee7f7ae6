// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/token.h"
#include "core/formula/vocabulary.h"

#include <memory>
#include <QSyntaxHighlighter>

namespace plumbline::ui {

/// The pieces of a formula that is being written: fields, functions, texts and numbers in colours of the theme.
class FormulaColours : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit FormulaColours(QTextDocument *document);

    void setVocabulary(std::shared_ptr<const formula::Vocabulary> vocabulary);
    /// Of the text as it is now; what stands behind something unreadable is missing.
    const std::vector<formula::Token> &tokens();

protected:
    void highlightBlock(const QString &text) override;

private:
    QTextCharFormat formatOf(size_t token) const;

    std::shared_ptr<const formula::Vocabulary> m_vocabulary;
    QString m_read;
    QString m_coloured;
    std::vector<formula::Token> m_tokens;
};

/// Where the bracket that the cursor stands at has its other one; empty where it stands at none.
std::optional<std::pair<int, int>> bracketsAt(const std::vector<formula::Token> &tokens, int cursor);

} // namespace plumbline::ui
