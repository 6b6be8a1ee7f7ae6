// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_filter.h"
#include "core/pipeline/definition.h"

namespace plumbline::pipeline {

struct DealListRow {
    records::DealId deal;
    Uuid id;
    QString reference;
    QString title;
    QString stage; ///< key; empty where the file is damaged
    LocalText stageName;
    Phase phase = Phase::Lead;
    StageKind kind = StageKind::Open;
    QString owner;
    QString account;
    std::optional<Money> amount;
    std::optional<Moment> entered; ///< the stage
    QString nextStep;
    std::optional<CivilDate> nextStepOn;
    std::optional<CivilDate> expectedClose;
    std::optional<Standing> standing;  ///< filled by addStandings
    std::optional<double> daysInStage; ///< calendar days, one decimal; empty where the entry is not known

    bool operator==(const DealListRow &) const = default;
};

struct DealListView {
    std::vector<DealListRow> rows; ///< newest first
    qint64 total = 0;              ///< that the filter lets through
};

/// limit 0: all.
DealListView dealList(const Reader &reader, const DealFilter &filter, int limit, Moment now);

enum class DealOrder { Newest, Title, Account, Stage, Amount, Owner, DaysInStage, NextStep, ExpectedClose };

/// What is not filled comes last both ways; equal ones stand newest first, so that the order is the same every time.
struct DealSort {
    DealOrder by = DealOrder::Newest;
    bool descending = false; ///< from Z to A, from much to little; of newest: the oldest first

    bool operator==(const DealSort &) const = default;
};

/// The numbers of the deals that the filter lets through, in order; limit 0: all. One statement.
std::vector<qint64> dealOrder(const Reader &reader, const DealFilter &filter, const DealSort &sort, int limit = 0);

/// Those deals, in the order given; those that are no more are left out. One statement.
std::vector<DealListRow> dealRowsOf(const Reader &reader, const std::vector<qint64> &deals, Moment now);

/// How many the filter lets through.
qint64 dealCount(const Reader &reader, const DealFilter &filter);

/// How each deal stands against the limits of its stage (PROC-3): one statement for each way in which the stages count touches.
void addStandings(const Reader &reader, std::vector<DealListRow> &rows, const LoadedPipeline &pipeline, Moment now);

/// Calendar days between two moments, rounded to one decimal.
double daysBetween(Moment from, Moment to);

/// The columns of a DealListRow, for queries that show deals in rows or cards; `deal d`, `stage s`, `person p`, `account a`.
extern const char *const dealRowColumns;
extern const char *const dealRowJoins;
DealListRow readDealRow(const db::Statement &statement, Moment now);

} // namespace plumbline::pipeline
