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
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { isHeld() ? m_timer.start(againMs) : next(); });
    parent->installEventFilter(this);
    hide();
}

void ToastBar::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 6, 6);
    layout->setSpacing(8);
    m_icon = new QLabel;
    m_text = label({}, type::dense);
    m_text->setObjectName(QStringLiteral("shell.toast.text"));
    m_text->setWordWrap(true);
    m_undo = named(new QPushButton, "shell.toast.undo", tr("Undo"));
    m_offer = named(new QPushButton, "shell.toast.offer");
    m_close = named(new QPushButton(tr("Close")), "shell.toast.close", tr("Close the message"));
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const qint64 edit = m_shown.undoes;
        next();
        m_screen.undoEdit(edit);
    });
    connect(m_offer, &QPushButton::clicked, this, [this] {
        const auto follow = m_shown.follow;
        next();
        if (follow)
            follow();
    });
    // Ctrl+Z means another step from now on.
    connect(&m_screen, &Screen::changed, this, [this] {
        m_newest = 0;
        showUndo();
    });
    connect(m_close, &QPushButton::clicked, this, &ToastBar::next);
}

QString ToastBar::text() const { return isVisible() ? m_text->text() : QString(); }

void ToastBar::show(const Toast &toast)
{
    // A message about the newest thing done takes the place of the one before; problems wait to be read.
    m_waiting.push_back(toast);
    if (toast.undoes != 0)
        m_newest = toast.undoes;
    if (!isVisible() || !m_shown.isProblem)
        next();
}

void ToastBar::showUndo()
{
    const bool isNewest = m_shown.undoes == m_newest;
    m_undo->setText(isNewest ? tr("Undo  %1").arg(QStringLiteral("Ctrl+Z")) : tr("Undo"));
    m_undo->setVisible(m_shown.undoes != 0);
    if (isVisible())
        place();
}

void ToastBar::next()
{
    if (m_waiting.empty()) {
        m_timer.stop();
        hide();
        return;
    }
    m_shown = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (!layout())
        build();
    const Toast &toast = m_shown;
    m_text->setText(toast.detail.isEmpty() ? toast.text : toast.text + u'\n' + toast.detail);
    const Theme inverse = theme().inverse();
    m_icon->setPixmap(iconPixmap(toast.isProblem ? "alert-triangle" : "check-circle", inverse.px(18),
                                 toast.isProblem ? inverse.amber : inverse.green, devicePixelRatioF()));
    m_offer->setText(toast.offer);
    m_offer->setAccessibleName(toast.offer);
    m_offer->setVisible(!toast.offer.isEmpty());
    showUndo();
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
        (m_offer->isVisible() ? m_offer : m_undo->isVisible() ? m_undo : m_close)->setFocus(Qt::ShortcutFocusReason);
}

bool ToastBar::isHeld() const { return underMouse() || m_undo->hasFocus() || m_offer->hasFocus() || m_close->hasFocus(); }

void ToastBar::place()
{
    // Measured, not tried out: each change of the wrapping would ask for a new layout, and that for a new place.
    const int most = std::min(parentWidget()->width() - 48, theme().px(620));
    const QMargins margins = layout()->contentsMargins();
    int besides =
        margins.left() + margins.right() + m_icon->sizeHint().width() + m_close->sizeHint().width() + 2 * layout()->spacing();
    for (const QPushButton *button : {m_offer, m_undo}) {
        if (!button->isHidden())
            besides += button->sizeHint().width() + layout()->spacing();
    }
    int wanted = 0;
    for (const QString &line : m_text->text().split(u'\n'))
        wanted = std::max(wanted, m_text->fontMetrics().horizontalAdvance(line) + 4);
    const bool wraps = besides + wanted > most;
    if (m_text->wordWrap() != wraps)
        m_text->setWordWrap(wraps);
    const int width = wraps ? most : besides + wanted;
    const int textHeight = wraps ? m_text->heightForWidth(most - besides) : m_text->sizeHint().height();
    const int height = margins.top() + margins.bottom() + std::max(textHeight, m_close->sizeHint().height());
    const QRect place((parentWidget()->width() - width) / 2, parentWidget()->height() - height - aboveBottom, width, height);
    if (geometry() != place)
        setGeometry(place);
}

bool ToastBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace plumbline::ui
