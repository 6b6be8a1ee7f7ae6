// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actions.h"

#include "ui/kit/icon.h"

#include <QKeySequence>

namespace plumbline::ui {

// Never bound, they belong to input methods: Ctrl+Space, Ctrl+Shift alone, Ctrl+., Ctrl+;, Ctrl+Shift+F, Ctrl+Alt+Shift+U.
const std::vector<ActionRow> &Actions::table()
{
    static const std::vector<ActionRow> rows{
        {"show.palette", QT_TR_NOOP("Find and do"), QT_TR_NOOP("Search or run a command"), "Ctrl+K", "search"},
        {"find", QT_TR_NOOP("Find and do"), QT_TR_NOOP("Filter this page"), "Ctrl+F", "filter"},
        {"log.sentence", QT_TR_NOOP("Find and do"), QT_TR_NOOP("Log in one sentence"), "Ctrl+N", "sparkle", true},
        {"edit.undo", QT_TR_NOOP("Find and do"), QT_TR_NOOP("Undo"), "Ctrl+Z", "undo", true},
        {"edit.redo", QT_TR_NOOP("Find and do"), QT_TR_NOOP("Redo"), "Ctrl+Shift+Z", "redo", true},
        {"show.history", QT_TR_NOOP("Find and do"), QT_TR_NOOP("History"), "Ctrl+H", "history"},
        {"go.board", QT_TR_NOOP("Pages"), QT_TR_NOOP("Board"), "Alt+4", "pipeline"},
        {"view.board", QT_TR_NOOP("Pages"), QT_TR_NOOP("Deals as a board"), "Ctrl+1", "pipeline"},
        {"view.list", QT_TR_NOOP("Pages"), QT_TR_NOOP("Deals as a list"), "Ctrl+2", "list"},
        {"go.import", QT_TR_NOOP("Pages"), QT_TR_NOOP("Import a file"), "Ctrl+I", "import", true},
        {"export", QT_TR_NOOP("Pages"), QT_TR_NOOP("Export…"), "Ctrl+Shift+E", "export"},
        {"reference.add", QT_TR_NOOP("Pages"), QT_TR_NOOP("Add a reference table"), "", "database", true},
        {"go.duplicates", QT_TR_NOOP("Pages"), QT_TR_NOOP("Find duplicates"), "", "merge"},
        {"go.gates", QT_TR_NOOP("Pages"), QT_TR_NOOP("Gates"), "", "gate"},
        {"go.settings", QT_TR_NOOP("Pages"), QT_TR_NOOP("Settings"), "Ctrl+,", "settings"},
        {"deal.new", QT_TR_NOOP("Deals"), QT_TR_NOOP("New deal"), "Ctrl+Shift+N", "plus", true},
        {"deal.forward", QT_TR_NOOP("Deals"), QT_TR_NOOP("Move the deal one stage on"), "Ctrl+Shift+Right", "arrow-right", true},
        {"deal.back", QT_TR_NOOP("Deals"), QT_TR_NOOP("Move the deal one stage back"), "Ctrl+Shift+Left", "arrow-left", true},
        {"deal.log", QT_TR_NOOP("Deals"), QT_TR_NOOP("Log an activity of the deal"), "Ctrl+L", "activity", true},
        {"account.new", QT_TR_NOOP("Customers"), QT_TR_NOOP("New customer"), "", "account", true},
        {"contact.new", QT_TR_NOOP("Customers"), QT_TR_NOOP("New contact"), "", "contact", true},
        {"theme.toggle", QT_TR_NOOP("Program"), QT_TR_NOOP("Switch between light and dark"), "", "sun-moon"},
        {"language.toggle", QT_TR_NOOP("Program"), QT_TR_NOOP("中文 / English"), "", "language"},
        {"navigation.fold", QT_TR_NOOP("Program"), QT_TR_NOOP("Fold or unfold the navigation"), "Ctrl+B", "panel-right"},
        {"toast.focus", QT_TR_NOOP("Program"), QT_TR_NOOP("To the message at the bottom"), "F6", "bell"},
        {"file.new", QT_TR_NOOP("Program"), QT_TR_NOOP("New workspace…"), "", "database"},
        {"file.open", QT_TR_NOOP("Program"), QT_TR_NOOP("Open a workspace…"), "Ctrl+O", "folder"},
        {"help", QT_TR_NOOP("Program"), QT_TR_NOOP("Help on this page"), "F1", "help"},
        {"help.shortcuts", QT_TR_NOOP("Program"), QT_TR_NOOP("Keyboard shortcuts"), "Ctrl+/", "keyboard"},
        {"quit", QT_TR_NOOP("Program"), QT_TR_NOOP("Quit"), "Ctrl+Q", "close"},
    };
    return rows;
}

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : table()) {
        auto *action = new QAction(icon(row.icon), tr(row.text), this);
        action->setObjectName(QLatin1String(row.id));
        if (*row.shortcut)
            action->setShortcut(QKeySequence::fromString(QLatin1String(row.shortcut), QKeySequence::PortableText));
        m_actions.push_back(action);
    }
}

QAction *Actions::of(const char *id) const
{
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](const QAction *action) { return action->objectName() == QLatin1String(id); });
    Q_ASSERT_X(found != m_actions.end(), "Actions", id);
    return *found;
}

std::vector<QAction *> Actions::all() const { return m_actions; }

QString Actions::groupOf(const QAction *action) const
{
    for (const ActionRow &row : table()) {
        if (action->objectName() == QLatin1String(row.id))
            return tr(row.group);
    }
    return {};
}

void Actions::setWritable(bool writable)
{
    for (size_t i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setEnabled(writable || !table()[i].writes);
}

QString Actions::keysOf(const QAction *action)
{
#ifdef Q_OS_MACOS
    return action->shortcut().toString(QKeySequence::NativeText);
#else
    // The words of Qt's own translation for the arrows ("右方向") are found on no keyboard.
    return action->shortcut()
        .toString(QKeySequence::PortableText)
        .replace(QStringLiteral("Right"), QStringLiteral("→"))
        .replace(QStringLiteral("Left"), QStringLiteral("←"));
#endif
}

QString Actions::tipOf(const QAction *action)
{
    const QString keys = keysOf(action);
    return keys.isEmpty() ? action->text() : action->text() + QStringLiteral("  ") + keys;
}

} // namespace plumbline::ui
