// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/shell/actions.h"

#include <QMenu>

namespace plumbline::ui {

Navigation::Navigation(Actions &actions, QWidget *parent) : QFrame(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("nav"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Navigation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 16, 12, 12);
    layout->setSpacing(4);

    auto *head = row(4);
    auto *names = column(2);
    m_name = named(elided({}, type::dense, "", true), "shell.workspace.name");
    m_state = named(elided({}, type::caption, "2"), "shell.workspace.state");
    names->addWidget(m_name);
    names->addWidget(m_state);
    head->addLayout(names, 1);
    m_menu = named(iconButton("more", tr("Menu")), "shell.menu");
    m_menu->setMenu(makeMenu());
    m_menu->setPopupMode(QToolButton::InstantPopup);
    head->addWidget(m_menu, 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addSpacing(12);

    add("view.board", tr("Board"), "pipeline");
    add("view.list", tr("List"), "list");
    add("go.import", tr("Import"), "import");
    add("go.duplicates", tr("Duplicates"), "merge");
    layout->addStretch();
    add("show.history", tr("History"), "history");
    add("go.gates", tr("Gates"), "gate");
    add("go.settings", tr("Settings"), "settings");
    add("help", tr("Help"), "help");
    setFolded(false);
}

void Navigation::add(const char *actionId, const QString &text, const char *iconName)
{
    auto *entry = button(text, "nav");
    entry->setIcon(icon(iconName));
    entry->setIconSize(QSize(theme().px(18), theme().px(18)));
    entry->setCheckable(true);
    named(entry, actionId, text);
    QAction *action = m_actions.of(actionId);
    entry->setToolTip(Actions::tipOf(action));
    connect(entry, &QPushButton::clicked, this, [this, action] {
        // What is marked follows the page, not the click.
        setCurrent(m_current);
        action->trigger();
    });
    static_cast<QVBoxLayout *>(layout())->addWidget(entry);
    m_entries.push_back({entry, QLatin1String(actionId), text, iconName});
}

QMenu *Navigation::makeMenu()
{
    auto *menu = new QMenu(this);
    QString group;
    for (QAction *action : m_actions.all()) {
        const QString its = m_actions.groupOf(action);
        if (!group.isEmpty() && its != group)
            menu->addSeparator();
        group = its;
        menu->addAction(action);
    }
    return menu;
}

void Navigation::setWorkspace(const QString &name, const QString &state)
{
    m_name->setFullText(name);
    m_state->setFullText(state);
}

void Navigation::setCurrent(const QString &actionId)
{
    m_current = actionId;
    for (const Entry &entry : m_entries) {
        const bool current = entry.action == actionId;
        entry.button->setChecked(current);
        entry.button->setIcon(icon(entry.icon.constData(), current ? theme().accent : theme().text2));
    }
}

void Navigation::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? theme().px(56) : theme().px(204));
    layout()->setContentsMargins(folded ? 8 : 12, 16, folded ? 8 : 12, 12);
    m_name->setVisible(!folded);
    m_state->setVisible(!folded);
    for (const Entry &entry : m_entries)
        entry.button->setText(folded ? QString() : entry.text);
}

} // namespace plumbline::ui
