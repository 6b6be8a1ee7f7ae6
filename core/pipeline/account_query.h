// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "core/pipeline/deal_list_query.h"
#include "core/pipeline/merged_from_query.h"
#include "core/records/activity.h"
#include "core/records/contact.h"

namespace plumbline::pipeline {

/// An activity as the panel of a customer or a contact tells it.
struct RecentActivity {
    records::Activity activity;
    QString person;
    QString contact;
    QString deal; ///< its title
};

struct AccountContact {
    records::ContactId id;
    records::Contact contact;
};

/// What the panel of a customer shows beside its fields.
struct AccountView {
    std::vector<AccountContact> contacts; ///< by decision role, then as they came; at most mostContacts
    qint64 contactCount = 0;
    std::vector<DealListRow> deals; ///< open ones first, newest first; at most mostDeals
    qint64 dealCount = 0;
    std::vector<Money> open; ///< by currency, the workspace's own first
    std::vector<Money> won;
    Figure wonShare;                        ///< of its closed deals
    std::vector<RecentActivity> activities; ///< newest first; at most mostActivities
    std::vector<MergedFrom> merges;         ///< newest first

    static constexpr int mostContacts = 50;
    static constexpr int mostDeals = 50;
    static constexpr int mostActivities = 10;
};

AccountView accountView(const Reader &reader, records::AccountId account, Moment now);

/// What the panel of a contact shows beside its fields.
struct ContactView {
    QString account; ///< its name
    std::optional<records::AccountId> accountId;
    std::optional<records::DecisionRole> role;
    QString jobTitle;
    std::vector<DealListRow> deals;         ///< in which this is the contact; open ones first, newest first
    std::vector<RecentActivity> activities; ///< with this contact, newest first
    std::vector<MergedFrom> merges;         ///< newest first
};

ContactView contactView(const Reader &reader, records::ContactId contact, Moment now);

} // namespace plumbline::pipeline
