// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/board_query.h"
#include "ui/kit/screen.h"

#include <QFrame>
#include <QListView>

class QLabel;

namespace plumbline::ui {

class CardDelegate;
class CardModel;
class ElidedLabel;

/// What a dragged card is to Qt.
extern const char *const dealMimeType;
/// Empty where nothing of ours is dragged.
std::optional<records::DealId> draggedDeal(const class QMimeData *mime);

/// The cards of one stage: they can be dragged out, and others dropped in.
class CardList : public QListView
{
    Q_OBJECT

public:
    CardList(Screen &screen, QWidget *parent);

    CardModel *cards() const { return m_model; }
    CardDelegate *delegate() const { return m_delegate; }
    std::optional<records::DealId> currentDeal() const;
    void choose(int row);

Q_SIGNALS:
    void opened(plumbline::records::DealId deal);
    void dropped(plumbline::records::DealId deal);
    void currentDealChanged();
    /// ← and →.
    void sideways(int columns);
    /// Space.
    void carryToggled();
    void carryCancelled();
    void draggedOver(bool over);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    CardModel *m_model;
    CardDelegate *m_delegate;
};

/// One open stage: its head with count, amount and weighted amount, and its cards.
class BoardColumn : public QFrame
{
    Q_OBJECT

public:
    BoardColumn(Screen &screen, const QString &stageKey, QWidget *parent);

    /// Without counts the head says nothing of how much there is.
    void show(const pipeline::BoardColumn &column, const pipeline::DealFilter &filter, bool isCounted);
    const QString &stageKey() const { return m_stageKey; }
    QString stageName() const;
    CardList *list() const { return m_list; }
    /// Where a carried or dragged card would land.
    void setTarget(bool target);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showEmpty(bool isEmpty, const pipeline::DealFilter &filter);

    Screen &m_screen;
    QString m_stageKey;
    bool m_isTarget = false;
    ElidedLabel *m_name;
    QLabel *m_count;
    ElidedLabel *m_amount;
    QLabel *m_empty = nullptr; ///< of a column that once was
    CardList *m_list;
};

/// Won or lost, at the foot of the board: a count, and a place to drop a card.
class ClosedColumn : public QFrame
{
    Q_OBJECT

public:
    ClosedColumn(Screen &screen, const QString &stageKey, pipeline::StageKind kind, QWidget *parent);
    void show(const pipeline::BoardColumn &column, bool isCounted);
    const QString &stageKey() const { return m_stageKey; }
    void setTarget(bool target);

Q_SIGNALS:
    void dropped(plumbline::records::DealId deal);
    void clicked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Screen &m_screen;
    QString m_stageKey;
    bool m_isTarget = false;
    QLabel *m_name;
    QLabel *m_count;
};

} // namespace plumbline::ui
