// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/entity.h"
#include "core/workspace/value.h"

#include <QString>
#include <vector>

namespace plumbline::leads {

/// By what two records may be the same (LEAD-8). The first four are exact: who shares one is the same, as far as a machine can
/// say. The others only bring candidates together, which are then compared and scored.
enum class MatchKind : quint8 {
    Phone = 1,        ///< E.164 digits, or the bare digits of an extension's main number
    Email = 2,        ///< lower case
    CreditCode = 3,   ///< unified social credit code, checksum right
    Company = 4,      ///< the name without legal form, region in brackets, width, case, signs; simplified
    CompanySound = 5, ///< the same by pinyin, or without vowels: 宏达 and 鸿达
    Person = 6,       ///< the name of a contact, within its account
};
constexpr bool isExact(MatchKind kind) { return kind <= MatchKind::Company; }

/// 64 bits of kind and normalised text: what is stored and probed. Two texts with one key are told apart by reading the rows.
struct MatchKey {
    MatchKind kind;
    qint64 key;

    bool operator==(const MatchKey &) const = default;
};

/// The keys of a row: of a deal by its handle; of an account by name, phone, tax code; of a contact by mobile, phone, e-mail
/// and its name. No row has more than 10. `values` in the order of the entity's fields.
void appendMatchKeys(const Entity &entity, const std::vector<Value> &values, std::vector<MatchKey> &keys);

} // namespace plumbline::leads
