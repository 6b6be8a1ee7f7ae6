// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_facts.h"
#include "core/pipeline/definition.h"
#include "core/words/result.h"

namespace plumbline::pipeline {

/// By which way a stay ends.
enum class Way { Forward = 1, Jump = 2, Won = 3, Lost = 4, Back = 5, Reopened = 6, Edited = 7, Imported = 8 };
const CodeList &ways();

/// Whether a stay kept to the rules (PROC-2 counts it): every requirement met and no skip; or it is not judged.
enum class Compliance { Compliant = 1, NonCompliant = 2, NotJudged = 3 };
const CodeList &compliances();

struct MoveRequest {
    QString to;     ///< stage key
    QString reason; ///< written reason; empty: none
    bool skip = false;
};

struct Missing {
    QString requirement;
    QString stage; ///< whose gate asks for it
    bool hard = true;
    Phrase text;
    QString where;
};

/// What the stage machine says of a requested move.
struct Verdict {
    QString from;
    QString to;
    Way way = Way::Forward;
    Compliance compliance = Compliance::NotJudged;
    std::vector<Missing> missing;   ///< hard ones refuse; soft ones stay listed when a reason was given
    std::vector<QString> due;       ///< "stage.requirement" of all that was asked (PROC-1)
    std::optional<Refusal> refusal; ///< why not; empty: allowed

    bool allowed() const { return !refusal; }
};

/// The stage machine (PIPE-6 … PIPE-8): the only way a stage changes. Pure: the same pipeline, facts, request and now give
/// the same verdict, on screen, command line, import and in a trial on the past.
Verdict judge(const Definition &pipeline, const DealFacts &facts, const MoveRequest &request, Moment now);

/// The stage after this one, lost aside; null behind won and lost.
const StageDefinition *nextStage(const Definition &pipeline, const QString &stage);

/// What an import says of one stay: only stages that the file dates become stays, in the order of their dates; the current one
/// stays open.
struct ImportedStay {
    QString stage;
    std::optional<Moment> entered;
    std::optional<Moment> left;
};
/// PIPE-8, EXCH-8: the stays of an imported deal. Gates are not asked (the past is the past), but the order of dates is.
Result<std::vector<ImportedStay>> placeImported(const Definition &pipeline, std::vector<ImportedStay> dated,
                                                const QString &current, std::optional<Moment> enteredCurrent);

} // namespace plumbline::pipeline
