// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/board_query.h"
#include "ui/kit/screen.h"

#include <map>
#include <QAbstractListModel>
#include <QDeadlineTimer>

namespace plumbline::ui {

/// The cards of one stage, of which only those that are looked at are in memory: pages of rows are fetched as they come into
/// sight, and a card that has not come yet is painted as an empty one.
class CardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 40;
    enum Role { CardRole = Qt::UserRole + 1 };

    CardModel(Screen &screen, QObject *parent);

    /// What the board found; says nothing where nothing differs.
    void show(const pipeline::BoardColumn &column, const pipeline::DealFilter &filter);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Null where it is not loaded.
    const pipeline::DealListRow *card(int row) const;
    /// Among what is loaded; -1 where it is not there.
    int rowOf(records::DealId deal) const;
    int loadedCards() const;

    /// The card in one sentence, for tooltips and screen readers.
    QString sentenceOf(const pipeline::DealListRow &card) const;

private:
    bool wants(int page) const;
    void fetch(int page);

    Screen &m_screen;
    pipeline::DealFilter m_filter;
    pipeline::StageId m_stage;
    qint64 m_count = 0;
    std::map<int, std::vector<pipeline::DealListRow>> m_pages;
    mutable std::map<int, std::shared_ptr<Asked>> m_asked; ///< done and still here: it failed
    QDeadlineTimer m_pause;                                ///< before what failed is asked again
    int m_generation = 0;
};

/// "停滞 13 天（上限 5 天）": why a deal stands out; empty where it does not.
QString standingText(const pipeline::Standing &standing);

} // namespace plumbline::ui
