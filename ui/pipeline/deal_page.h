// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_page_query.h"
#include "ui/kit/page.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace plumbline::ui {

class ActivityForm;
class Card;
class DealFiles;
class ElidedLabel;
class FactRows;
class Fresh;
class Pill;
class StageTrack;
class TimelineView;

/// PIPE-16: one deal, as a page or in the drawer: where it stands, what it lacks to move on, and everything that happened.
class DealPage : public Page
{
    Q_OBJECT

public:
    DealPage(Screen &screen, records::DealId deal, bool inDrawer, QWidget *parent);

    QString title() const override;
    QString subject() const override { return m_isShown ? m_view.head.title : title(); }
    std::optional<records::DealId> currentDeal() const override { return m_deal; }
    void moveCurrent(int steps) override;
    void focusOn(const QString &where) override;
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QJsonObject drafts() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    void show(const pipeline::DealPageView &view);
    void showHead();
    void showGate();
    void showContacts();
    void logActivity();
    void paste();

    records::DealId m_deal;
    bool m_inDrawer;
    pipeline::DealPageView m_view;
    bool m_isShown = false;
    Fresh *m_fresh = nullptr;
    QString m_focusWhenShown;
    int m_scrollWhenShown = 0;

    ElidedLabel *m_title = nullptr;
    QPushButton *m_account;
    QLabel *m_amount;
    ElidedLabel *m_meta;
    Pill *m_standing;
    QLabel *m_reason;
    StageTrack *m_track;
    Card *m_gateCard;
    QVBoxLayout *m_gateRows;
    ActivityForm *m_activity;
    FactRows *m_facts;
    QVBoxLayout *m_contactRows;
    DealFiles *m_files;
    TimelineView *m_timeline;
    QButtonGroup *m_timelineFilter = nullptr;
    QScrollArea *m_scroll = nullptr;
    QPushButton *m_advance;
};

} // namespace plumbline::ui
