// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/records/search_index.h"
#include "core/words/local_text.h"

#include <optional>

namespace plumbline::records {

/// What a list of found rows shows of one: its name, and what tells it from others of that name. Each kind fills its own.
struct FoundDescription {
    int entity = 0;
    qint64 n = 0;
    Uuid id;
    QString name;
    QString customer;            ///< of a deal, a contact
    LocalText stage;             ///< of a deal
    QString owner;               ///< of a deal, an account
    std::optional<Money> amount; ///< of a deal
    LocalText industry;          ///< of an account
    LocalText region;            ///< of an account
    QString jobTitle;            ///< of a contact
    QString unit;                ///< of a person
    QString reference;           ///< of a product: its code
};

/// In the order of `rows`, without those that are no more; one statement a kind.
std::vector<FoundDescription> describeFound(const Reader &reader, const std::vector<FoundRow> &rows);

} // namespace plumbline::records
