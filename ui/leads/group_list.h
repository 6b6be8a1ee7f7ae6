// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/duplicate_scan.h"
#include "ui/kit/screen.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace plumbline::ui {

/// Groups of records that may be one: their names, how likely, and why.
class GroupModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit GroupModel(const Screen &screen, QObject *parent) : QAbstractListModel(parent), m_screen(screen) {}

    void set(std::vector<leads::DuplicateGroup> groups);
    const leads::DuplicateGroup &at(int row) const { return m_groups[size_t(row)]; }
    /// The row of the group with this place in the scan, else of the next one, else of the last; -1 where there is none.
    int rowNear(size_t place) const;
    bool holds(size_t place) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    QString name(int row) const;
    QString others(int row) const;
    QString reasons(int row) const;
    QString score(int row) const;

private:
    const Screen &m_screen;
    std::vector<leads::DuplicateGroup> m_groups;
};

class GroupDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace plumbline::ui
