// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_list_query.h"
#include "ui/kit/page.h"
#include "ui/kit/route.h"

#include <QTimer>

class QMenu;
class QStackedLayout;
class QToolButton;

namespace plumbline::ui {

/// As preferences and routes keep it: "amount", "-amount", "newest".
QString textOf(const pipeline::DealSort &sort);
pipeline::DealSort dealSortOf(const QString &text);

class DealFilterBar;
class PagedTable;
class PagedTableModel;
struct PagedRow;

/// PIPE-15: which deals there are, in rows; a million of them without waiting.
class DealListPage : public Page
{
    Q_OBJECT

public:
    DealListPage(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override;
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QHash<QString, QString> filter() const override;
    void focusFilter() override;
    bool clearFilter() override;
    std::optional<records::DealId> currentDeal() const override;
    void moveCurrent(int steps) override;

private:
    void buildTable();
    void buildSortButton();
    QWidget *noDeals();
    QWidget *nothingMatches();
    PagedRow rowOf(const pipeline::DealListRow &deal) const;

    void sortBy(const pipeline::DealSort &sort);
    void sortByColumn(int column);
    void showSort();
    void showList();
    void look(const ChangeSet &changes);
    void open(qint64 deal, bool asPage);
    void peek(qint64 deal);
    void follow();
    void showMenu(const QPoint &at);
    void copyRow();

    DealFilterBar *m_bar;
    PagedTableModel *m_model = nullptr;
    PagedTable *m_table = nullptr;
    QStackedLayout *m_places = nullptr;
    QToolButton *m_sortButton = nullptr;
    pipeline::DealSort m_sort;
    std::optional<qint64> m_all; ///< deals that there are
    qint64 m_current = 0;        ///< stays chosen while rows come and go
    std::optional<int> m_scroll; ///< to go back to
    bool m_answered = false;
    QTimer m_follow;
    QTimer m_day;
    CivilDate m_today;
};

} // namespace plumbline::ui
