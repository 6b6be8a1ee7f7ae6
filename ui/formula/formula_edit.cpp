// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formula/formula_edit.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/formula/completion.h"
#include "core/formula/functions.h"
#include "ui/formula/formula_colours.h"
#include "ui/formula/proposal_popup.h"
#include "ui/kit/controls.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/theme.h"

#include <cmath>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using formula::Proposal;

namespace {

constexpr int checkAfterMs = 150;
constexpr int leastLines = 2;
constexpr int mostLines = 8;

QString fragmentOf(const QString &text, const Proposal &proposal) { return text.mid(proposal.from, proposal.length); }

/// Whether a proposal is worth opening a list for by itself: of one Latin letter only what begins with it.
bool beginsWith(const Proposal &proposal, const QString &fragment)
{
    const QString wanted = folded(fragment);
    if (folded(proposal.shown).startsWith(wanted) || folded(proposal.insert).startsWith(wanted))
        return true;
    const auto match = isPinyinQuery(fragment) ? findPinyin(proposal.shown, fragment) : std::nullopt;
    return match && match->start == 0;
}

} // namespace

FormulaText::FormulaText(Screen &screen, QWidget *parent) : QPlainTextEdit(parent), m_screen(screen)
{
    setFont(theme().numberFont(type::body));
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_colours = new FormulaColours(document());
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &FormulaText::mark);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        updateGeometry();
        mark();
    });
}

FormulaText::~FormulaText() { delete m_popup; }

void FormulaText::setLanguage(std::shared_ptr<const formula::Vocabulary> vocabulary, formula::Lists lists)
{
    m_vocabulary = std::move(vocabulary);
    m_lists = std::move(lists);
    m_colours->setVocabulary(m_vocabulary);
}

QSize FormulaText::sizeHint() const
{
    double lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += blockBoundingRect(block).height();
    const int spacing = fontMetrics().lineSpacing();
    constexpr int frame = 2 * (2 + 5); // of the style sheet
    return {theme().px(260), int(std::clamp(std::ceil(lines), double(leastLines * spacing), double(mostLines * spacing))) + frame
                                 + int(2 * document()->documentMargin()) + 2};
}

void FormulaText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void FormulaText::replace(int from, int length, const QString &words, int cursor)
{
    QTextCursor at(document());
    at.setPosition(from);
    at.setPosition(from + length, QTextCursor::KeepAnchor);
    at.insertText(words);
    at.setPosition(from + cursor);
    setTextCursor(at);
    ensureCursorVisible();
}

void FormulaText::insertName(const QString &words, int cursor)
{
    const QString all = toPlainText();
    QTextCursor at = textCursor();
    const int from = at.selectionStart();
    const auto joins = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u')' || c == u']' || c == u'"'; };
    const bool before = from > 0 && (joins(all[from - 1]) || u"=<>+-*/&,，≥≤≠"_s.contains(all[from - 1]));
    const int behind = at.selectionEnd();
    const bool after = behind < all.size() && (all[behind].isLetterOrNumber() || all[behind] == u'_') && !words.endsWith(u'.');
    replace(from, behind - from, (before ? u" "_s : QString()) + words + (after ? u" "_s : QString()), cursor + (before ? 1 : 0));
}

void FormulaText::underline(int from, int length)
{
    m_wrongFrom = from;
    m_wrongLength = length;
    mark();
}

void FormulaText::mark()
{
    const Theme &t = theme();
    QList<QTextEdit::ExtraSelection> marks;
    const auto words = [this](int from, int length) {
        QTextCursor at(document());
        const int end = document()->characterCount() - 1;
        at.setPosition(std::min(from, end));
        at.setPosition(std::min(from + length, end), QTextCursor::KeepAnchor);
        return at;
    };
    if (const auto pair = hasFocus() ? bracketsAt(m_colours->tokens(), cursorPosition()) : std::nullopt) {
        for (const int place : {pair->first, pair->second}) {
            QTextEdit::ExtraSelection bracket;
            bracket.cursor = words(place, 1);
            bracket.format.setBackground(t.accentSoft);
            bracket.format.setForeground(t.accent);
            marks.append(bracket);
        }
    }
    if (m_wrongLength > 0) {
        QTextEdit::ExtraSelection wrong;
        wrong.cursor = words(m_wrongFrom, m_wrongLength);
        wrong.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.format.setUnderlineColor(t.red);
        marks.append(wrong);
    }
    setExtraSelections(marks);
}

void FormulaText::offer(bool asked)
{
    if (!m_vocabulary || m_composing || textCursor().hasSelection())
        return closePopup();
    const QString text = toPlainText();
    const int cursor = cursorPosition();
    auto proposals = formula::proposalsAt(text, cursor, *m_vocabulary, m_lists, m_screen.language());
    if (proposals.empty())
        return closePopup();
    const QString fragment = fragmentOf(text, proposals.front());
    if (!asked) {
        const bool choice = proposals.front().what == Proposal::What::Choice;
        const bool ofRecord = text.left(proposals.front().from).trimmed().endsWith(u'.');
        if (fragment.trimmed().isEmpty() && !choice && !ofRecord)
            return closePopup();
        const bool oneLetter = fragment.size() == 1 && isPinyinQuery(fragment);
        if (oneLetter)
            std::erase_if(proposals, [&](const Proposal &proposal) { return !beginsWith(proposal, fragment); });
        // What stands there in full needs no proposing.
        if (proposals.empty() || (proposals.size() == 1 && proposals.front().insert == fragment))
            return closePopup();
    }
    if (!m_popup) {
        m_popup = new ProposalPopup(m_screen, this);
        connect(m_popup, &ProposalPopup::taken, this, &FormulaText::take);
    }
    m_popup->show(std::move(proposals), cursorRect().translated(viewport()->pos()));
}

void FormulaText::take(const Proposal &proposal)
{
    const Proposal its = proposal; // the popup's own goes
    closePopup();
    const QString behind = toPlainText().mid(its.from + its.length);
    QString words = its.insert;
    int cursor = its.cursor;
    int length = its.length;
    // What stands behind the cursor already is not written twice.
    if (words.endsWith(u'"') && behind.startsWith(u'"'))
        ++length;
    if (its.what == Proposal::What::Function && behind.startsWith(u'(')) {
        words.chop(2);
        cursor = int(words.size());
    }
    replace(its.from, length, words, cursor);
    if (words.endsWith(u'.'))
        offer(false);
}

void FormulaText::closePopup()
{
    if (m_popup)
        m_popup->hide();
}

bool FormulaText::popupTakes(QKeyEvent *event)
{
    if (!m_popup || !m_popup->isVisible() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Down: m_popup->step(1); return true;
    case Qt::Key_Up: m_popup->step(-1); return true;
    case Qt::Key_PageDown: m_popup->step(8); return true;
    case Qt::Key_PageUp: m_popup->step(-8); return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_popup->current()); return true;
    case Qt::Key_Escape: closePopup(); return true;
    default: return false;
    }
}

bool FormulaText::event(QEvent *event)
{
    // Tab would go to the next field before it is a key.
    if (event->type() == QEvent::KeyPress && popupTakes(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    // What is accepted here is no shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void FormulaText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        || (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier))
        return offer(true);
    if (enter && (event->modifiers() & Qt::AltModifier)) {
        Q_EMIT mendWanted();
        return;
    }
    if (enter && ((event->modifiers() & Qt::ControlModifier) || (m_enterAccepts && !(event->modifiers() & Qt::ShiftModifier)))) {
        closePopup();
        Q_EMIT accepted();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    const bool typed = !event->text().isEmpty() && event->text().front().isPrint();
    if (typed || (event->key() == Qt::Key_Backspace && m_popup && m_popup->isVisible()))
        offer(false);
    else if (event->key() != Qt::Key_Shift && event->key() != Qt::Key_Control && event->key() != Qt::Key_Alt)
        closePopup();
}

void FormulaText::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    const bool committed = !event->commitString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (m_composing)
        closePopup();
    else if (committed)
        offer(false);
}

void FormulaText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    closePopup();
    mark();
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT leftAlone();
}

void FormulaText::mousePressEvent(QMouseEvent *event)
{
    closePopup();
    QPlainTextEdit::mousePressEvent(event);
}

void FormulaText::wheelEvent(QWheelEvent *event)
{
    // A short formula does not keep the page from scrolling.
    if (verticalScrollBar()->minimum() == verticalScrollBar()->maximum())
        event->ignore();
    else
        QPlainTextEdit::wheelEvent(event);
}

FormulaEdit::FormulaEdit(Screen &screen, const char *objectName, const QString &accessibleName, Check check, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_check(std::move(check))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    // The hint stands above: the list of proposals opens below.
    m_head = row(12);
    m_head->addWidget(label(accessibleName, type::dense, "", true));
    m_hint = named(paragraph({}, type::caption, "2"), "formula.hint");
    m_hint->setTextFormat(Qt::RichText);
    m_head->addWidget(m_hint, 1);
    layout->addLayout(m_head);
    m_text = named(new FormulaText(screen), objectName, accessibleName);
    layout->addWidget(m_text);
    setFocusProxy(m_text);
    auto *below = new QWidget;
    auto *lines = new QVBoxLayout(below);
    lines->setContentsMargins(2, 0, 2, 0);
    lines->setSpacing(4);
    m_message = named(paragraph({}, type::caption, "3"), "formula.message");
    lines->addWidget(m_message);
    m_proposals = new QWidget;
    new FlowLayout(6, m_proposals);
    m_proposals->hide();
    lines->addWidget(m_proposals);
    layout->addWidget(below);

    m_typing.setSingleShot(true);
    m_typing.setInterval(checkAfterMs);
    connect(&m_typing, &QTimer::timeout, this, &FormulaEdit::ask);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this, before = QString()]() mutable {
        const QString now = text();
        if (now == before)
            return; // only its colours changed
        before = now;
        m_insists = false;
        m_read = false;
        m_text->underline(0, 0);
        m_typing.start();
        Q_EMIT edited();
    });
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        showHint();
        // Whoever leaves the wrong words behind is told.
        if (m_read && m_problem)
            showState();
    });
    connect(m_text, &FormulaText::leftAlone, this, [this] {
        m_insists = true;
        if (m_read)
            showState();
    });
    connect(m_text, &FormulaText::accepted, this, &FormulaEdit::accepted);
    connect(m_text, &FormulaText::mendWanted, this, [this] {
        if (!m_mends.empty() && m_proposals->isVisible())
            m_mends.front()->click();
    });
    showState();
}

void FormulaEdit::setLanguage(std::shared_ptr<const formula::Vocabulary> vocabulary, formula::Lists lists)
{
    m_text->setLanguage(std::move(vocabulary), std::move(lists));
    showHint();
}

QString FormulaEdit::text() const { return m_text->toPlainText(); }

void FormulaEdit::setText(const QString &text)
{
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    m_typing.stop();
    ask();
}

void FormulaEdit::addToHead(QWidget *widget) { m_head->addWidget(widget); }

void FormulaEdit::setPlaceholder(const QString &text) { m_text->setPlaceholderText(text); }

void FormulaEdit::ask()
{
    if (m_asked)
        m_asked->cancel();
    const QString text = this->text();
    if (text.trimmed().isEmpty())
        return take(text, std::nullopt);
    m_asked = m_screen.ask(
        this, [text, check = m_check](const Reader &reader) { return check(reader, text).problem; },
        [this, text](const std::optional<formula::Problem> &problem) {
            if (text == this->text())
                take(text, problem);
        });
}

void FormulaEdit::take(const QString &, const std::optional<formula::Problem> &problem)
{
    m_problem = problem;
    m_read = true;
    showState();
    Q_EMIT checked();
}

bool FormulaEdit::isHalfTyped(const QString &text, const formula::Problem &problem) const
{
    const auto blank = [&text](int from, int to) { return text.mid(from, to - from).trimmed().isEmpty(); };
    const int cursor = m_text->cursorPosition();
    // Nothing more is written where something has to come.
    if (problem.length == 0 && blank(problem.from, int(text.size())))
        return true;
    if (m_insists || !m_text->hasFocus() || !m_text->vocabulary())
        return false;
    // The next word belongs where the cursor stands.
    if (cursor <= problem.from && blank(cursor, problem.from))
        return true;
    // A word that is not finished.
    if (cursor == problem.from + problem.length || (cursor > problem.from && cursor < problem.from + problem.length)) {
        const auto proposals =
            formula::proposalsAt(text, cursor, *m_text->vocabulary(), m_text->lists(), m_screen.language(), 20);
        if (std::any_of(proposals.begin(), proposals.end(), [&](const Proposal &proposal) {
                const QString fragment = fragmentOf(text, proposal);
                return !fragment.trimmed().isEmpty() && beginsWith(proposal, fragment);
            }))
            return true;
    }
    // Brackets and quotation marks that are still open, and a function of which not all values are there.
    const bool openToEnd = blank(cursor, int(text.size())) && cursor > problem.from;
    const bool within = cursor > problem.from && cursor < problem.from + problem.length
                        && formula::hintAt(text, cursor, *m_text->vocabulary()).has_value();
    const bool isOpening = problem.from < text.size() && u"(（\"“「[【"_s.contains(text[problem.from]);
    const bool isCall = formula::functionNamed(text.mid(problem.from, problem.length)) != nullptr;
    return within || (openToEnd && (isOpening || isCall));
}

void FormulaEdit::showState()
{
    const QString text = this->text();
    m_state = text.trimmed().isEmpty()        ? FormulaState::Empty
              : !m_problem                    ? FormulaState::Right
              : isHalfTyped(text, *m_problem) ? FormulaState::Writing
                                              : FormulaState::Wrong;
    switch (m_state) {
    case FormulaState::Empty: m_message->setText(tr("Type a name, or press Alt+↓ to see what can stand here.")); break;
    case FormulaState::Writing: m_message->setText(tr("Not finished yet.")); break;
    case FormulaState::Right: m_message->setText(tr("The formula is complete.")); break;
    case FormulaState::Wrong: m_message->setText(m_screen.say(m_problem->text)); break;
    }
    const bool wrong = m_state == FormulaState::Wrong;
    setTone(m_message, wrong ? "red" : m_state == FormulaState::Right ? "green" : "3");
    m_text->setProperty("wrong", wrong);
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    m_text->setAccessibleDescription(m_message->text());
    // Words that are not there cannot be underlined: the last ones stand for them.
    const int at = wrong && m_problem->length == 0 ? std::max(0, std::min(m_problem->from, int(text.trimmed().size())) - 1)
                   : wrong                         ? m_problem->from
                                                   : 0;
    m_text->underline(at, wrong ? std::max(1, m_problem->length) : 0);
    showHint();
    showProposals();
}

void FormulaEdit::showProposals()
{
    clear(m_proposals->layout());
    m_mends.clear();
    if (m_state == FormulaState::Wrong) {
        for (const QString &words : m_problem->proposals) {
            auto *mend = button(tr("Write “%1”").arg(words), "toggle", "check");
            mend->setObjectName(u"formula.mend.%1"_s.arg(m_mends.size()));
            mend->setFont(theme().font(type::caption));
            mend->setAccessibleName(mend->text());
            if (m_mends.empty())
                mend->setToolTip(u"Alt+Enter"_s);
            connect(mend, &QPushButton::clicked, this, [this, problem = *m_problem, words] {
                m_text->replace(problem.from, problem.length, words, int(words.size()));
                m_text->setFocus(Qt::OtherFocusReason);
                m_typing.stop();
                ask();
            });
            m_proposals->layout()->addWidget(mend);
            m_mends.push_back(mend);
        }
    }
    m_proposals->setVisible(!m_mends.empty());
}

void FormulaEdit::showHint()
{
    const auto hint =
        m_text->vocabulary() ? formula::hintAt(text(), m_text->cursorPosition(), *m_text->vocabulary()) : std::nullopt;
    if (!hint)
        return m_hint->clear();
    const bool chinese = m_screen.language() == Language::Chinese;
    const QString name = chinese ? hint->function->chinese.front() : QString::fromLatin1(hint->function->name);
    QStringList arguments;
    if (*hint->function->arguments)
        arguments = m_screen.say(hint->function->signature()).split(u", "_s);
    const int current = std::min(hint->argument, int(arguments.size()) - 1);
    for (int i = 0; i < arguments.size(); ++i) {
        arguments[i] = arguments[i].toHtmlEscaped();
        if (i == current)
            arguments[i] = u"<b style=\"color:%1\">%2</b>"_s.arg(theme().text.name(), arguments[i]);
    }
    m_hint->setText(u"%1(%2)"_s.arg(name, arguments.join(u", "_s)));
    m_hint->setToolTip(m_screen.say(hint->function->description()));
}

bool FormulaEdit::insist()
{
    m_insists = true;
    // Who saves judges it anyway: what is not read yet is not waited for.
    if (!isRead()) {
        if (m_typing.isActive()) {
            m_typing.stop();
            ask();
        }
        return !text().trimmed().isEmpty();
    }
    showState();
    if (m_state == FormulaState::Writing || m_state == FormulaState::Empty)
        refuse(m_problem ? m_screen.say(m_problem->text) : tr("Write a formula first."));
    return m_state == FormulaState::Right;
}

void FormulaEdit::refuse(const QString &problem)
{
    m_message->setText(problem);
    setTone(m_message, "red");
}

} // namespace plumbline::ui
