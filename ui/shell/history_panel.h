// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/page.h"
#include "ui/shell/history_list.h"

class QListView;
class QStackedWidget;

namespace plumbline::ui {

class Fresh;
class Segment;

/// What was changed, when and by whom, newest first, and what undo and redo would take back now.
class HistoryPanel : public Page
{
    Q_OBJECT

public:
    /// Of the deal route.n, or of everything where that is 0.
    HistoryPanel(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("History"); }
    QString helpTopic() const override { return QStringLiteral("pipeline"); }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    std::optional<records::DealId> currentDeal() const override;
    void moveCurrent(int steps) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Wanted {
        qint64 deal = 0;
        int limit = 0;
        QString actor;
        Language language = Language::English;
    };

    void build();
    QPushButton *stepButton(const char *objectName, const char *icon);
    void ask();
    void show(const HistoryShown &shown);
    void showNext(QPushButton *button, const QString &verb, const QString &keys, const QString &label);
    void toggle(const QModelIndex &index);

    const qint64 m_deal;
    bool m_onlyDeal = false;
    int m_limit;
    std::shared_ptr<std::pair<std::mutex, Wanted>> m_wanted;
    Fresh *m_fresh = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    Segment *m_scope = nullptr;
    QStackedWidget *m_place = nullptr;
    QListView *m_list = nullptr;
    HistoryModel *m_model = nullptr;
};

} // namespace plumbline::ui
