// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/formula.h"
#include "ui/kit/screen.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace plumbline {
class Reader;
}
namespace plumbline::formula {
struct Proposal;
}

namespace plumbline::ui {

class FormulaColours;
class ProposalPopup;

/// How far a formula that is being written has come.
enum class FormulaState {
    Empty,
    Writing, ///< it ends too early, or the cursor still stands in what is wrong: no reason to complain yet
    Wrong,
    Right
};

/// The lines a formula is written in: colours, brackets, the wrong words underlined, and what could stand at the cursor.
class FormulaText : public QPlainTextEdit
{
    Q_OBJECT

public:
    FormulaText(Screen &screen, QWidget *parent = nullptr);
    ~FormulaText() override;

    void setLanguage(std::shared_ptr<const formula::Vocabulary> vocabulary, formula::Lists lists);
    const formula::Vocabulary *vocabulary() const { return m_vocabulary.get(); }
    const formula::Lists &lists() const { return m_lists; }
    int cursorPosition() const { return textCursor().position(); }
    /// Replaces words, in one step of undo; the cursor stands `cursor` characters into what was put there.
    void replace(int from, int length, const QString &words, int cursor);
    /// Puts a name at the cursor, with the spaces that keep it apart.
    void insertName(const QString &words, int cursor);
    void underline(int from, int length);
    void setEnterAccepts(bool accepts) { m_enterAccepts = accepts; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Ctrl+Enter; Enter too where it was told so.
    void accepted();
    /// Alt+Enter.
    void mendWanted();
    void leftAlone();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    void offer(bool asked);
    void take(const formula::Proposal &proposal);
    void closePopup();
    bool popupTakes(QKeyEvent *event);
    void mark();

    Screen &m_screen;
    std::shared_ptr<const formula::Vocabulary> m_vocabulary;
    formula::Lists m_lists;
    FormulaColours *m_colours;
    QPointer<ProposalPopup> m_popup;
    int m_wrongFrom = 0;
    int m_wrongLength = 0;
    bool m_composing = false;
    bool m_enterAccepts = false;
};

/// RULE-3: writes a formula. Checks while one types, says what is wrong in words and what could have been meant, and tells which
/// value of a function stands at the cursor.
class FormulaEdit : public QWidget
{
    Q_OBJECT

public:
    /// Reads a text as a formula; called on a worker.
    using Check = std::function<formula::Compiled(const Reader &reader, const QString &text)>;

    FormulaEdit(Screen &screen, const char *objectName, const QString &accessibleName, Check check, QWidget *parent = nullptr);

    /// The names that may stand in it; until it is known nothing is proposed.
    void setLanguage(std::shared_ptr<const formula::Vocabulary> vocabulary, formula::Lists lists);
    QString text() const;
    void setText(const QString &text);
    /// On the right, above the lines.
    void addToHead(QWidget *widget);
    void setPlaceholder(const QString &text);
    FormulaState state() const { return m_state; }
    /// Whether state() is that of the text as it stands.
    bool isRead() const { return m_read; }
    FormulaText *lines() const { return m_text; }
    /// Whoever wants to go on is told what is wrong also where it was only half typed; true where nothing is.
    bool insist();
    void refuse(const QString &problem);

Q_SIGNALS:
    /// The text is another one, and not read yet.
    void edited();
    /// What was typed is read: see state().
    void checked();
    void accepted();

private:
    void ask();
    void take(const QString &text, const std::optional<formula::Problem> &problem);
    bool isHalfTyped(const QString &text, const formula::Problem &problem) const;
    void showState();
    void showHint();
    void showProposals();

    Screen &m_screen;
    Check m_check;
    QHBoxLayout *m_head;
    FormulaText *m_text;
    QLabel *m_hint;
    QLabel *m_message;
    QWidget *m_proposals;
    std::vector<QPushButton *> m_mends;
    QTimer m_typing;
    std::shared_ptr<Asked> m_asked;
    std::optional<formula::Problem> m_problem;
    bool m_insists = false;
    bool m_read = true;
    FormulaState m_state = FormulaState::Empty;
};

} // namespace plumbline::ui
