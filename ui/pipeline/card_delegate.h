// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_list_query.h"
#include "ui/kit/screen.h"

#include <QStyledItemDelegate>

namespace plumbline::ui {

/// Paints a deal as a card: title, customer, amount, days in the stage against its limit, owner and next step.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CardDelegate(Screen &screen, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setCarried(std::optional<records::DealId> deal) { m_carried = deal; }

private:
    void paintCard(QPainter &painter, const QRect &frame, const pipeline::DealListRow &card) const;

    Screen &m_screen;
    std::optional<records::DealId> m_carried;
};

} // namespace plumbline::ui
