// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/account_query.h"
#include "core/records/record_query.h"
#include "ui/kit/page.h"

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace plumbline::ui {

class ElidedLabel;
class DuplicateNotes;
class FactRows;

/// Everything about one person at a customer, in the drawer: how to reach them, what part they play, what was said.
class ContactPanel : public Page
{
    Q_OBJECT

public:
    ContactPanel(Screen &screen, records::ContactId contact, QWidget *parent);

    QString title() const override { return tr("Contact"); }
    QString subject() const override;
    void focusOn(const QString &where) override;
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QJsonObject drafts() const override;

private:
    struct Answer {
        records::RecordView record;
        pipeline::ContactView contact;
    };
    void build();
    void show(const Answer &answer);
    void showHead(const Answer &answer);
    QWidget *reachRow(const QString &name, const QString &value, const char *icon);

    records::ContactId m_contact;
    std::optional<records::AccountId> m_account;
    ElidedLabel *m_name = nullptr;
    QHBoxLayout *m_pills = nullptr;
    ElidedLabel *m_job = nullptr;
    QPushButton *m_accountLink = nullptr;
    QVBoxLayout *m_reach = nullptr;
    QWidget *m_reachCard = nullptr;
    DuplicateNotes *m_duplicates = nullptr;
    FactRows *m_facts = nullptr;
    QScrollArea *m_scroll = nullptr;
    int m_scrollWhenShown = 0;
    QVBoxLayout *m_deals = nullptr;
    QVBoxLayout *m_activities = nullptr;
    QString m_focusWhenShown;
    bool m_isShown = false;
};

} // namespace plumbline::ui
