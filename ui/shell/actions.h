// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QObject>
#include <vector>

namespace plumbline::ui {

/// One row per command of the program: menu, shortcuts, palette and the cheat sheet all read this table.
struct ActionRow {
    const char *id;
    const char *group;    ///< heading in menu and cheat sheet
    const char *text;     ///< source text
    const char *shortcut; ///< portable text; empty: none
    const char *icon;
    bool writes = false; ///< not for a workspace that is open for reading only
};

class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    static const std::vector<ActionRow> &table();
    QAction *of(const char *id) const;
    /// In the order of the table.
    std::vector<QAction *> all() const;
    QString groupOf(const QAction *action) const;
    void setWritable(bool writable);
    /// "Ctrl+Shift+→"; empty where there are none.
    static QString keysOf(const QAction *action);
    /// Without the mnemonic, with the keys behind: for tooltips.
    static QString tipOf(const QAction *action);

private:
    std::vector<QAction *> m_actions;
};

} // namespace plumbline::ui
