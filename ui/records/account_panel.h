// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/account_query.h"
#include "core/records/record_query.h"
#include "ui/kit/page.h"

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace plumbline::ui {

class Card;
class ElidedLabel;
class DuplicateNotes;
class FactRows;

/// Everything about one customer, in the drawer: what it is, who is there, what is going on.
class AccountPanel : public Page
{
    Q_OBJECT

public:
    AccountPanel(Screen &screen, records::AccountId account, QWidget *parent);

    QString title() const override { return tr("Customer"); }
    QString subject() const override;
    void focusOn(const QString &where) override;
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QJsonObject drafts() const override;

private:
    struct Answer {
        records::RecordView record;
        pipeline::AccountView account;
    };
    void build();
    void show(const Answer &answer);
    void showHead(const Answer &answer);

    records::AccountId m_account;
    ElidedLabel *m_name = nullptr;
    QHBoxLayout *m_pills = nullptr;
    QHBoxLayout *m_sums = nullptr;
    DuplicateNotes *m_duplicates = nullptr;
    FactRows *m_facts = nullptr;
    QScrollArea *m_scroll = nullptr;
    int m_scrollWhenShown = 0;
    Card *m_contactCard = nullptr;
    QVBoxLayout *m_contacts = nullptr;
    Card *m_dealCard = nullptr;
    QVBoxLayout *m_deals = nullptr;
    QVBoxLayout *m_activities = nullptr;
    QString m_focusWhenShown;
    bool m_isShown = false;
};

} // namespace plumbline::ui
