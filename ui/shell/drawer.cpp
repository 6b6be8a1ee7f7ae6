// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/drawer.h"

#include "ui/kit/controls.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QKeyEvent>

namespace plumbline::ui {
namespace {

constexpr int leastWidth = 420; ///< while nothing is shown

} // namespace

Drawer::Drawer(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("drawer"));
    setAttribute(Qt::WA_StyledBackground);
    parent->installEventFilter(this);
    hide();
}

void Drawer::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0); // the border stays in sight beside whatever is shown
    layout->setSpacing(0);
    auto *head = row(4);
    head->setContentsMargins(12, 12, 12, 8);
    m_back = named(iconButton("chevron-left", tr("Back")), "shell.drawer.back");
    m_title = named(elided({}, type::cardTitle, "", true), "shell.drawer.title");
    m_full = named(iconButton("external", tr("Open as a page")), "shell.drawer.full");
    m_close = named(iconButton("close", tr("Close (Esc)")), "shell.drawer.close");
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_full);
    head->addWidget(m_close);
    layout->addLayout(head);
    layout->addWidget(line());
    m_place = new QWidget;
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_place, 1);

    connect(m_close, &QToolButton::clicked, this, &Drawer::close);
    connect(m_full, &QToolButton::clicked, this, [this] { Q_EMIT fullWanted(m_route); });
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (m_before.empty())
            return;
        const Route route = m_before.back();
        m_before.pop_back();
        m_route = {}; // the one that is left is not kept
        Q_EMIT backWanted(route);
    });
}

void Drawer::open(Page *page, const Route &route)
{
    if (!layout())
        build();
    if (!isVisible()) {
        m_focusBefore = QApplication::focusWidget();
        m_before.clear();
    } else if (!m_route.isEmpty() && !(m_route == route) && !m_route.page.startsWith(u"new.") && m_route.page != u"move"
               && m_route.page != u"gate") {
        // A form that was sent off is nothing to go back to.
        m_before.push_back(m_route);
    }
    if (m_page) {
        Q_EMIT leaving(m_page, m_pageRoute);
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = page;
    m_route = route;
    // Where the cursor was put is no part of the place to come back to.
    if (route.page == u"deal")
        m_route.detail.clear();
    m_pageRoute = m_route;
    m_place->layout()->addWidget(page);
    m_title->setFullText(page->title());
    connect(page, &Page::titleChanged, this, [this, page] {
        if (page == m_page)
            m_title->setFullText(page->title());
    });
    setAccessibleName(page->title());
    m_full->setVisible(route.page == u"deal");
    m_back->setVisible(!m_before.empty());
    place();
    show();
    raise();
    page->show();
    if (!route.detail.isEmpty() && route.page == u"deal")
        page->focusOn(route.detail);
    else if (!isAncestorOf(QApplication::focusWidget()))
        m_close->setFocus(Qt::OtherFocusReason);
}

void Drawer::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_page) {
        Q_EMIT leaving(m_page, m_pageRoute);
        m_page->deleteLater();
    }
    m_page = nullptr;
    m_route = {};
    m_before.clear();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Drawer::place()
{
    const int width = std::min(theme().px(m_page ? m_page->drawerWidth() : leastWidth), parentWidget()->width());
    setGeometry(parentWidget()->width() - width, 0, width, parentWidget()->height());
}

bool Drawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace plumbline::ui
