// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/header.h"

#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/shell/actions.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace plumbline::ui {
Header::Header(Screen &screen, Actions &actions, QWidget *parent) : QWidget(parent), m_screen(screen)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 8);
    layout->setSpacing(12);
    m_title = named(label({}, type::pageTitle, "", true), "shell.title");
    layout->addWidget(m_title);

    m_sentence = named(new QLineEdit(this), "shell.sentence", tr("Log in one sentence"));
    m_sentence->setFont(theme().font(type::body));
    m_sentence->setPlaceholderText(tr("What happened? A note on the open deal…"));
    m_sentence->setToolTip(Actions::tipOf(actions.of("log.sentence")));
    m_sentence->setMaxLength(1'000'000);
    QAction *mark = m_sentence->addAction(icon("sparkle", theme().accent), QLineEdit::LeadingPosition);
    mark->setText(tr("Log in one sentence"));
    m_sentence->setText(screen.drafts().sentence());
    m_sentence->installEventFilter(this);
    m_sentence->setEnabled(screen.isWritable());
    layout->addWidget(m_sentence, 1);

    QAction *palette = actions.of("show.palette");
    auto *search = named(button(tr("Search / command") + QStringLiteral("   Ctrl+K"), "", "search"), "shell.search",
                         tr("Search or run a command"));
    connect(search, &QPushButton::clicked, palette, &QAction::trigger);
    layout->addWidget(search);

    QAction *newDeal = actions.of("deal.new");
    auto *add = named(button(tr("New deal"), "primary", "plus"), "shell.new", tr("New deal"));
    add->setToolTip(Actions::tipOf(newDeal));
    add->setEnabled(screen.isWritable());
    connect(add, &QPushButton::clicked, newDeal, &QAction::trigger);
    layout->addWidget(add);

    connect(m_sentence, &QLineEdit::textChanged, &screen.drafts(), &Drafts::setSentence);
    connect(m_sentence, &QLineEdit::returnPressed, this, [this] {
        if (!m_sentence->text().trimmed().isEmpty())
            Q_EMIT sentenceEntered(m_sentence->text());
    });
}

void Header::setTitle(const QString &title) { m_title->setText(title); }

void Header::focusSentence()
{
    m_sentence->setFocus(Qt::ShortcutFocusReason);
    m_sentence->selectAll();
}

QString Header::sentence() const { return m_sentence->text(); }

void Header::clearSentence() { m_sentence->clear(); }

bool Header::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_sentence && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_sentence->text().isEmpty()) {
        Q_EMIT sentenceLeft();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace plumbline::ui
