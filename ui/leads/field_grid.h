// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/comparison_query.h"
#include "ui/kit/screen.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace plumbline::ui {

/// The fields of compared records, a column for each record: first those that differ, whose values can be chosen by click, or by
/// arrows and Enter; then what is filled in one of them, then what is the same.
class FieldGrid : public QWidget
{
    Q_OBJECT

public:
    FieldGrid(Screen &screen, const leads::ComparisonView &view, QWidget *parent = nullptr);

    /// Marks what is kept: the value of one record, or, where `sourceOf` names none, those of all.
    void mark(const std::function<std::optional<size_t>(const leads::ComparedField &)> &sourceOf);

    /// Column 0 for the names of fields, then one for each record, all of one width.
    static void setColumns(QGridLayout *grid, size_t records);

Q_SIGNALS:
    /// The place of a field among those of the view, and of a record.
    void chose(int field, int place);
    void cursorMoved(QWidget *cell);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct CellRow {
        size_t field;
        std::vector<QPushButton *> cells; ///< one for each record
    };
    void addSection(const QString &title, const std::vector<size_t> &fields);
    void addCells(int row, size_t field);
    void addSame(int row, size_t field);
    QPushButton *cellOf(size_t field, size_t place);
    bool moveCursor(const QObject *cell, int key);
    void setTabStop(QWidget *cell);

    Screen &m_screen;
    leads::ComparisonView m_view;
    QGridLayout *m_grid;
    std::vector<CellRow> m_cells;
};

} // namespace plumbline::ui
