// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/record_query.h"
#include "ui/kit/page.h"
#include "ui/kit/route.h"

#include <QTimer>

class QLabel;

namespace plumbline::ui {

class RecordForm;

/// The form of a new deal, customer or contact, in the drawer. A deal may name a customer that is not known yet: both are made
/// together.
class NewRecordPage : public Page
{
    Q_OBJECT

public:
    /// `route`: "new.deal", "new.account" or "new.contact"; its detail may say for whom: "account:17".
    NewRecordPage(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override;
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QJsonObject drafts() const override;

private:
    struct Answer {
        records::RecordView record;
        QString ownerId;
        QString ownerName;
        QString accountId;
        QString accountName;
    };
    void show(const Answer &answer);
    void submit();
    void made(qint64 n);
    void lookForAccount();
    QString typedAccount() const;

    int m_entity;
    Route m_route;
    QHash<QString, QString> m_given; ///< texts by the key of their field
    RecordForm *m_form = nullptr;
    QLabel *m_newAccount = nullptr; ///< under the form's customer: that it is a new one
    QString m_unknownAccount;       ///< as typed; empty: it is known, or nothing stands there
    QTimer m_look;
    std::shared_ptr<Asked> m_asked;
    QJsonObject m_restoreWhenShown;
    bool m_isMade = false;
};

} // namespace plumbline::ui
