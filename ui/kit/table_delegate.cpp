// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/table_delegate.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTimer>

namespace plumbline::ui {
namespace {

constexpr int padding = 8;

QColor inkOf(const QString &tone)
{
    const Theme &t = theme();
    return tone == QLatin1String("2")       ? t.text2
           : tone == QLatin1String("3")     ? t.text3
           : tone == QLatin1String("red")   ? t.red
           : tone == QLatin1String("amber") ? t.amber
                                            : t.text;
}

QColor groundOf(const QModelIndex &index, bool isSelected)
{
    const QString tint = index.data(cell::Ground).toString();
    return tint == QLatin1String("red")     ? theme().redSoft
           : tint == QLatin1String("amber") ? theme().amberSoft
           : isSelected                     ? theme().accentSoft
                                            : QColor();
}

void drawLine(QPainter *painter, const QRect &area, const QString &text, Qt::Alignment alignment)
{
    const QString shown = painter->fontMetrics().elidedText(text.simplified(), Qt::ElideRight, area.width());
    painter->drawText(area, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    painter->save();
    if (const QColor ground = groundOf(index, option.state.testFlag(QStyle::State_Selected)); ground.isValid())
        painter->fillRect(option.rect, ground);
    painter->setPen(t.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    QRect area = option.rect.adjusted(t.px(padding), 0, -t.px(padding), -1);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (const QVariant mark = index.data(cell::Mark); mark.isValid() && !text.isEmpty()) {
        painter->setFont(t.font(type::caption, true));
        const int height = painter->fontMetrics().height() + 6;
        paintPill(*painter, {area.left(), area.center().y() - height / 2 + 1}, height, text, Tone(mark.toInt()), area.width());
        painter->restore();
        return;
    }
    if (index.flags().testFlag(Qt::ItemIsEditable) && index.data(cell::Options).isValid()) {
        const int arrow = t.px(14);
        painter->drawPixmap(area.right() - arrow + 1, area.center().y() - arrow / 2 + 1,
                            iconPixmap("chevron-down", arrow, t.text2, painter->device()->devicePixelRatioF()));
        area.setRight(area.right() - arrow - t.px(4));
    }
    const QString second = index.data(cell::Second).toString();
    if (!second.isEmpty()) {
        painter->setFont(t.font(type::caption));
        painter->setPen(t.text3);
        drawLine(painter, area.adjusted(0, area.height() / 2, 0, -t.px(4)), second, Qt::AlignLeft);
        area.setBottom(area.center().y() + t.px(2));
        area.setTop(area.top() + t.px(4));
    }
    const bool isNumber = index.data(cell::IsNumber).toBool();
    painter->setFont(isNumber ? t.numberFont(type::dense) : t.font(type::dense));
    painter->setPen(inkOf(index.data(cell::Ink).toString()));
    drawLine(painter, area, text, isNumber ? Qt::AlignRight : Qt::AlignLeft);
    painter->restore();
}

void dressTable(QTableView *table, int rowHeight)
{
    const Theme &t = theme();
    table->setItemDelegate(new TableDelegate(table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFont(t.font(type::dense));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed
                           | QAbstractItemView::DoubleClicked);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setAccessibleName(table->accessibleName());
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(t.px(rowHeight));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // A choice opens at once: it looks like one.
    QObject::connect(table, &QTableView::clicked, table, [table](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsEditable))
            table->edit(index);
    });
    QObject::connect(table, &QTableView::activated, table, [table](const QModelIndex &index) {
        const int columns = index.model()->columnCount();
        for (int column = 0; column < columns; ++column) {
            const QModelIndex cell = index.siblingAtColumn(column);
            if (cell.flags().testFlag(Qt::ItemIsEditable))
                return table->edit(cell);
        }
    });
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    // A pill has its icon, and room at both ends.
    constexpr int aroundPill = 32;
    const int beside = index.data(cell::Mark).isValid() ? aroundPill : 0;
    return {size.width() + theme().px(2 * padding + beside), size.height()};
}

QWidget *TableDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->addItems(index.data(cell::Options).toStringList());
    box->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    constexpr int mostVisible = 14;
    box->setMaxVisibleItems(mostVisible);
    auto *self = const_cast<TableDelegate *>(this);
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void TableDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void TableDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const int chosen = static_cast<QComboBox *>(editor)->currentIndex();
    if (chosen != index.data(Qt::EditRole).toInt())
        model->setData(index, chosen, Qt::EditRole);
}

void TableDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect area = option.rect;
    const int height = std::max(area.height(), editor->sizeHint().height());
    area.setTop(area.center().y() - height / 2);
    area.setHeight(height);
    editor->setGeometry(area);
}

} // namespace plumbline::ui
