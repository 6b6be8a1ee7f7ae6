// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// What somebody does in the customer's decision (CUST-3).
enum class DecisionRole { DecisionMaker = 1, User = 2, Influencer = 3, Gatekeeper = 4, Procurement = 5, Other = 6 };
const CodeList &decisionRoles();

/// A human at a customer, with the part they play in its decision.
struct Contact {
    using Id = ContactId;

    QString name;
    std::optional<AccountId> account;
    QString jobTitle;
    std::optional<DecisionRole> decisionRole;
    QString mobile;
    QString phone;
    QString email;
    QString wechat;
    QString reference;
    QString notes;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Contact> &plumbline::tableOf<plumbline::records::Contact>();
