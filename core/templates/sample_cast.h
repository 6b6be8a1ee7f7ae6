// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/account.h"
#include "core/records/choice.h"
#include "core/records/contact.h"
#include "core/records/person.h"
#include "core/templates/chance.h"
#include "core/templates/vocabulary.h"
#include "core/templates/work_time.h"

#include <optional>

namespace plumbline {
class Edit;
}

namespace plumbline::templates {

/// The time that a sample world spans, in minutes of working time and as days.
struct SamplePeriod {
    qint64 from = 0;
    qint64 until = 0; ///< what begins later has not happened yet
    CivilDate begin;
    CivilDate end;
    int months = 6;
};

struct Seller {
    records::PersonId id;
    QString name;
    QString role; ///< "director", "lead", "rep"
    size_t region = 0;
    std::vector<int> skills; ///< in the order of Vocabulary::skills
    int dwell = 1000;        ///< thousandths of the usual time in a stage
    int activityRate = 1000; ///< thousandths of the usual number of activities
    std::optional<qint64> leavesAt;
    size_t successor = 0; ///< who takes over what the one who leaves had open

    int skill(const Vocabulary &words, const QString &axis) const;
    /// Thousandths by which this seller multiplies a stage's conversion.
    int conversionAt(const Vocabulary &words, const QString &axis) const;
};

struct CustomerContact {
    records::ContactId id;
    QString name;
    QString call; ///< 王经理
    QString mobile;
    records::DecisionRole role;
};

struct Customer {
    records::AccountId id;
    QString name;
    QString shortName;
    QString city;
    QString industry;
    QString region;
    size_t size = 0; ///< of Vocabulary::sizes
    int people = 0;
    size_t seller = 0; ///< who was in charge at the beginning
    std::vector<CustomerContact> contacts;

    bool hasDecisionMaker() const;
};

/// Who acts in a sample world, and what is sold.
struct SampleCast {
    std::vector<Seller> sellers;               ///< the director first, then region by region, each lead first
    std::vector<std::vector<size_t>> byRegion; ///< sellers with deals
    std::vector<Customer> customers;
    std::vector<std::vector<size_t>> inRegion; ///< customers
    std::vector<records::ProductId> products;  ///< in the order of Vocabulary::products
    std::vector<size_t> slow;                  ///< sellers with whom deals get stuck
};

/// Writes units, people, products, customers, contacts and the choices they need.
SampleCast writeCast(Edit &edit, const Vocabulary &words, quint64 seed, const SamplePeriod &period);

/// Money in the workspace's currency.
Money moneyOf(qint64 majorUnits, const QByteArray &currency);

} // namespace plumbline::templates
