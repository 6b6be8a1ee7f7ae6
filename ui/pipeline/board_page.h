// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/board_query.h"
#include "ui/kit/fresh.h"
#include "ui/kit/page.h"

#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;

namespace plumbline::ui {

class BoardColumn;
class CardList;
class ClosedColumn;
class DealFilterBar;

/// PIPE-14: columns are stages, cards are deals. Cards move by drag, by Space and arrows, and by Ctrl+Shift+arrows.
class BoardPage : public Page
{
    Q_OBJECT

public:
    BoardPage(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("Deals"); }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QHash<QString, QString> filter() const override;
    void focusFilter() override;
    bool clearFilter() override;
    std::optional<records::DealId> currentDeal() const override;
    void moveCurrent(int steps) override;

private:
    void build(const Route &route);
    void show(const pipeline::BoardView &view);
    void makeColumns(const pipeline::BoardView &view);
    QWidget *none();
    void refilter();
    void sideways(CardList *from, int columns);
    void toggleCarry(CardList *list);
    void endCarry();
    void follow(records::DealId deal);
    void announce(const QString &text);
    void showTarget();
    QString targetName() const;
    QString targetKey() const;
    void choose(records::DealId deal, bool takeFocus);

    struct Question {
        pipeline::DealFilter filter;
        bool counts = false; ///< the first look does without where there are very many deals
    };
    Shared<Question> m_question;
    Fresh *m_fresh = nullptr;
    DealFilterBar *m_filterBar;
    QPushButton *m_idle;
    QStackedLayout *m_stack;
    QScrollArea *m_scroll;
    QWidget *m_columnsPlace;
    QHBoxLayout *m_columnsRow;
    QHBoxLayout *m_foot;
    QLabel *m_status;
    QWidget *m_none = nullptr; ///< made by none() for the few who have no deal
    std::vector<BoardColumn *> m_columns;
    std::vector<ClosedColumn *> m_closed;
    QStringList m_stageKeys;
    QPointer<CardList> m_focused;
    std::optional<records::DealId> m_carried;
    QPointer<CardList> m_carriedFrom;
    int m_target = 0; ///< over the open columns, then the closed ones
    std::optional<records::DealId> m_chooseWhenShown;
    bool m_focusWhenShown = false;
};

} // namespace plumbline::ui
