// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// Who decides at the customer: choices only (PIPE-11).
enum class DecisionChain { FounderDecides = 1, ProcurementDirector = 2, TechnicalCommittee = 3 };
const CodeList &decisionChains();

enum class DealKind { New = 1, Renewal = 2, Upsell = 3 };
const CodeList &dealKinds();

/// One selling effort, from raw lead to won or lost: one record all the way (PIPE-11).
struct Deal {
    using Id = DealId;

    QString title;
    QString reference;
    std::optional<AccountId> account;
    std::optional<ContactId> contact;
    QString handle;
    QString source;
    QString budgetBand;
    std::optional<PersonId> owner;
    std::optional<Money> amount;
    std::optional<Money> budget;
    std::optional<CivilDate> expectedClose;
    std::optional<DecisionChain> decisionChain;
    QStringList painPoints;
    QStringList decisionFactors;
    QStringList competitors;
    QString industry;
    QString region;
    QString customerSize;
    std::optional<DealKind> dealKind;
    std::optional<AccountId> referredBy;
    std::optional<CivilDate> contractEnd;
    QString nextStep;
    std::optional<CivilDate> nextStepOn;
    QString minutesSummary;
    std::optional<CivilDate> signedOn;
    QString lossReason;
    QStringList tags;
    QString notes;
    std::optional<pipeline::PipelineId> pipeline;
    std::optional<Moment> arrivedAt;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Deal> &plumbline::tableOf<plumbline::records::Deal>();
