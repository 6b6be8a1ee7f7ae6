// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <vector>

class QAction;
class QMenu;
class QToolButton;

namespace plumbline::ui {

class Actions;
class ElidedLabel;

/// The left edge: whose workspace this is, and the pages. 204 px, or 56 with icons alone.
class Navigation : public QFrame
{
    Q_OBJECT

public:
    Navigation(Actions &actions, QWidget *parent);

    void setWorkspace(const QString &name, const QString &state);
    /// Which page is marked: the id of its action.
    void setCurrent(const QString &actionId);
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }

private:
    void add(const char *actionId, const QString &text, const char *icon);
    QMenu *makeMenu();

    Actions &m_actions;
    ElidedLabel *m_name;
    ElidedLabel *m_state;
    QToolButton *m_menu;
    struct Entry {
        QAbstractButton *button;
        QString action;
        QString text;
        QByteArray icon;
    };
    std::vector<Entry> m_entries;
    QString m_current;
    bool m_folded = false;
};

} // namespace plumbline::ui
