// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "ui/kit/screen.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

namespace plumbline::ui {

/// What the shell shows in its middle, or in the drawer. Built in its constructor and filled when its answer comes; asks other
/// pages through the Screen. A switch of language or theme builds it anew from its viewState().
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Screen &screen, QWidget *parent) : QWidget(parent), m_screen(screen) {}

    virtual QString title() const = 0;
    /// What it is about, where a message names it.
    virtual QString subject() const { return title(); }
    /// In the manual: the room's help page, "pipeline".
    virtual QString helpTopic() const { return QStringLiteral("pipeline"); }
    /// How wide the drawer is for it, at a text scale of 100 %.
    virtual int drawerWidth() const { return 420; }
    virtual QJsonObject viewState() const { return {}; }
    virtual void restore(const QJsonObject &) {}
    /// The part of viewState() that holds half-written words; empty where there are none. The shell keeps it when the page is
    /// left, and restores it when its route is opened again.
    virtual QJsonObject drafts() const { return {}; }

    /// Ctrl+F.
    virtual void focusFilter() {}
    /// Esc, after the drawer closed; false where there was nothing to clear.
    virtual bool clearFilter() { return false; }
    /// What is filtered, so that the next page over the same records shows the same.
    virtual QHash<QString, QString> filter() const { return {}; }
    /// The deal that commands of the shell act on: the open one, or the one that has the focus.
    virtual std::optional<records::DealId> currentDeal() const { return std::nullopt; }
    /// Ctrl+Shift+→ and ←.
    virtual void moveCurrent(int /*steps*/) {}
    /// Puts the cursor on a place: "deal.pain_points".
    virtual void focusOn(const QString & /*where*/) {}

Q_SIGNALS:
    void titleChanged();

protected:
    Screen &screen() const { return m_screen; }

private:
    Screen &m_screen;
};

} // namespace plumbline::ui
