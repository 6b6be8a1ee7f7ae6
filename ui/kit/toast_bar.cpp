// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/toast_bar.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QEvent>

namespace plumbline::ui {
namespace {

constexpr int shownMs = 8000;
constexpr int againMs = 1000;
constexpr int aboveBottom = 20;

} // namespace

ToastBar::ToastBar(Screen &screen, QWidget *parent) : QFrame(parent), m_screen(screen)
{
    setObjectName(QStringLiteral("toast"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 6, 6);
    layout->setSpacing(8);
    m_icon = new QLabel;
    m_text = label({}, type::dense);
    m_text->setObjectName(QStringLiteral("shell.toast.text"));
    m_text->setWordWrap(true);
    m_undo = named(new QPushButton(tr("Undo  %1").arg(QStringLiteral("Ctrl+Z"))), "shell.toast.undo", tr("Undo"));
    m_close = named(new QPushButton(tr("Close")), "shell.toast.close", tr("Close the message"));
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        m_screen.undo();
    });
    connect(m_close, &QPushButton::clicked, this, &ToastBar::next);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { isHeld() ? m_timer.start(againMs) : next(); });
    parent->installEventFilter(this);
    hide();
}

QString ToastBar::text() const { return isVisible() ? m_text->text() : QString(); }

void ToastBar::show(const Toast &toast)
{
    // A message about the newest thing done takes the place of the one before; problems wait to be read.
    if (isVisible() && m_timer.isActive() && !m_waiting.empty() && m_waiting.back().isProblem) {
        m_waiting.push_back(toast);
        return;
    }
    m_waiting.push_back(toast);
    next();
}

void ToastBar::next()
{
    if (m_waiting.empty()) {
        m_timer.stop();
        hide();
        return;
    }
    const Toast toast = m_waiting.front();
    m_waiting.pop_front();
    m_text->setText(toast.detail.isEmpty() ? toast.text : toast.text + u'\n' + toast.detail);
    const Theme &t = theme();
    m_icon->setPixmap(iconPixmap(toast.isProblem ? "alert-triangle" : "check-circle", t.px(18),
                                 toast.isProblem ? (t.dark ? QColor(0x96610A) : QColor(0xE3B04E))
                                                 : (t.dark ? QColor(0x187649) : QColor(0x56C58D)),
                                 devicePixelRatioF()));
    m_undo->setVisible(toast.offersUndo);
    QFrame::show();
    place();
    raise();
    m_timer.start(shownMs);
    QAccessibleEvent event(this, QAccessible::Alert);
    setAccessibleDescription(m_text->text());
    QAccessible::updateAccessibility(&event);
}

void ToastBar::takeFocus()
{
    if (isVisible())
        (m_undo->isVisible() ? m_undo : m_close)->setFocus(Qt::ShortcutFocusReason);
}

bool ToastBar::isHeld() const { return underMouse() || m_undo->hasFocus() || m_close->hasFocus(); }

void ToastBar::place()
{
    const int most = std::min(parentWidget()->width() - 48, theme().px(620));
    m_text->setMinimumWidth(0);
    m_text->setWordWrap(false);
    if (sizeHint().width() > most) {
        m_text->setWordWrap(true);
        resize(most, layout()->hasHeightForWidth() ? layout()->heightForWidth(most) : sizeHint().height());
    } else {
        resize(sizeHint());
    }
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - aboveBottom);
}

bool ToastBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return QFrame::event(event);
}

bool ToastBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace plumbline::ui
