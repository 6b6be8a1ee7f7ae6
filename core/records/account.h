// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// A customer organisation.
struct Account {
    using Id = AccountId;

    QString name;
    QString reference;
    std::optional<AccountId> parent;
    QString industry;
    QString region;
    QString customerSize;
    std::optional<qint64> employees;
    std::optional<Money> revenue;
    std::optional<qint64> founded;
    QString location;
    QString phone;
    QString website;
    QString taxCode;
    std::optional<PersonId> owner;
    QStringList tags;
    QString notes;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Account> &plumbline::tableOf<plumbline::records::Account>();
