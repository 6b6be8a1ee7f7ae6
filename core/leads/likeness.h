// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/phone.h"
#include "core/leads/company_name.h"
#include "core/words/phrase.h"
#include "core/workspace/entity.h"
#include "core/workspace/value.h"

#include <optional>
#include <QStringList>
#include <vector>

namespace plumbline::leads {

/// What of a row says who it is, in normal form; for comparing, see match_keys for finding.
struct MatchFacts {
    QString name; ///< as it is written
    std::vector<PhoneNumber> phones;
    QStringList addresses;
    QString creditCode;
    std::optional<CompanyName> company; ///< of an account
    QString person;                     ///< of a contact
    std::optional<qint64> account;
    QString title; ///< of a deal, folded
};
MatchFacts matchFacts(const Entity &entity, const std::vector<Value> &values);

/// How sure one can be that two rows are the same, 0 … 100, and why. Certain is nothing: two people share a telephone, and
/// two companies a name.
struct Likeness {
    int score = 0;
    std::vector<Phrase> reasons; ///< the strongest first
};

namespace score {
constexpr int sameCreditCode = 99;
constexpr int sameEmail = 97;
constexpr int samePhone = 96;
constexpr int sameCompany = 90;
constexpr int samePerson = 85;     ///< name and account
constexpr int branch = 80;         ///< the company, or another branch of it
constexpr int otherPlace = 75;     ///< the name with and without a city, or with another one in brackets
constexpr int switchboard = 70;    ///< the telephone, but two extensions
constexpr int differentPlace = 62; ///< two cities before one name
constexpr int soundsLeast = 60;    ///< the same sound, and as many characters different as may be
constexpr int soundsMost = 85;
constexpr int eachMore = 2;              ///< for every further reason
constexpr int differentCreditCodes = 25; ///< is taken off: a company has one
constexpr int differentTitles = 20;      ///< is taken off: a customer may have two deals
constexpr int least = 60;                ///< below this nothing is shown
} // namespace score

Likeness likenessOf(const MatchFacts &a, const MatchFacts &b);

} // namespace plumbline::leads
