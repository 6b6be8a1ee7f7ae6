// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/vocabulary.h"
#include "ui/kit/screen.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace plumbline::ui {

class FormulaText;

/// Everything that a formula may name, in groups: the fields of the record and of those it points at, the records that belong to
/// it, the functions. A click, or Enter, puts a name at the cursor.
class InsertList : public QWidget
{
    Q_OBJECT

public:
    InsertList(Screen &screen, FormulaText *into, QWidget *parent = nullptr);

    void setLanguage(const formula::Vocabulary &vocabulary, const formula::Lists &lists);
    void focusSearch();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTreeWidgetItem *group(const QString &name, const char *icon);
    void filter();
    void insert(QTreeWidgetItem *item);
    void describe(const QTreeWidgetItem *item);
    QTreeWidgetItem *firstShown() const;

    Screen &m_screen;
    FormulaText *m_into;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    QLabel *m_detail;
};

} // namespace plumbline::ui
