// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/language.h"

#include <QWidget>
#include <vector>

class QLineEdit;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace plumbline::ui {

class Actions;

/// The manual (resources/help), page by page, and the cheat sheet of the keyboard.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    /// One window per parent; a second call turns its page.
    static void open(const QString &topic, Language language, QWidget *parent);
    static void openShortcuts(const Actions &actions, Language language, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct HelpPage {
        QString topic;
        QString title;
        QString text;
        QStringList sections;
    };

    HelpWindow(Language language, QWidget *parent);
    void load(Language language);
    void fillContents();
    void show(const QString &topic, const QString &section = {});
    void showText(const HelpPage &page);
    void search(const QString &text);
    void mark(const QString &text);
    void goTo(const QString &section);

    Language m_language;
    std::vector<HelpPage> m_pages;
    QString m_topic;
    QLineEdit *m_search;
    QTreeWidget *m_contents;
    QTextBrowser *m_browser;
};

/// Every shortcut of the program, in its groups.
class ShortcutSheet : public QWidget
{
    Q_OBJECT

public:
    ShortcutSheet(const Actions &actions, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace plumbline::ui
