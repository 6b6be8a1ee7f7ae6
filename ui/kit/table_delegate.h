// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace plumbline::ui {

/// What a model may say of a cell beside its text.
namespace cell {
enum Role {
    Second = Qt::UserRole + 100, ///< a second line, in a quieter tone
    Ink,                         ///< "", "2", "3", "red", "amber" …
    Mark,                        ///< int(Tone): the text as a pill
    Options,                     ///< QStringList: the cell is chosen from these; Qt::EditRole is the index of the chosen one
    Ground,                      ///< "red" or "amber": the cell is tinted
    IsNumber,                    ///< tabular digits, right-aligned
};
} // namespace cell

/// Draws cells of small tables: one or two lines, a pill, or a choice that opens by a click, Enter or F2.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(QObject *parent) : QStyledItemDelegate(parent) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// No grid, whole rows, one click or Enter opens a choice; drawn by a TableDelegate.
void dressTable(QTableView *table, int rowHeight);

} // namespace plumbline::ui
