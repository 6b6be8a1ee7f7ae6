// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/paged_table_model.h"

#include <QTableView>
#include <QTimer>

namespace plumbline::ui {

/// The view of a PagedTableModel: rows to choose one from, headers to sort by, columns that fill the width exactly and remember
/// how wide a person made them. No cell is edited here, so keys never reach an input method.
class PagedTable : public QTableView
{
    Q_OBJECT

public:
    /// `name`: under which widths and sorting are remembered.
    PagedTable(Screen &screen, PagedTableModel *model, const QString &name, QWidget *parent = nullptr);

    PagedTableModel *pagedModel() const { return m_model; }
    qint64 currentNumber() const;
    /// Selects the row and scrolls to it; false where it is not in the list.
    bool choose(qint64 number);
    /// column -1: none.
    void showSort(int column, bool descending);
    int sortColumn() const;

Q_SIGNALS:
    /// Enter, double click; Ctrl: as a page of its own.
    void opened(qint64 number, bool asPage);
    /// Space: have a look, the keys stay here.
    void peeked(qint64 number);
    /// Another row is the current one, by key or mouse.
    void currentMoved(qint64 number);
    void sortWanted(int column);
    void copyWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    friend class PagedTableDelegate;
    void fitColumns(int kept = -1);
    void keepWidths();
    void setHovered(int row);

    Screen &m_screen;
    PagedTableModel *m_model;
    QString m_name;
    std::vector<int> m_wanted; ///< widths at a text scale of 100 %
    bool m_fitting = false;
    QTimer m_keep;
    int m_hovered = -1;
    qint64 m_current = 0;
};

} // namespace plumbline::ui
