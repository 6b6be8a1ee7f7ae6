// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the pipeline room can say.
namespace plumbline::pipeline::phrases {

inline Phrase moveDeal(const QString &deal, const LocalText &stage)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Move “%1” to %2")).with(deal).with(stage);
}
inline Phrase createDeal(const QString &deal)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "New deal “%1”")).with(deal);
}
inline Phrase publishPipeline(const LocalText &name, qint64 version)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Publish the pipeline “%1”, version %2")).with(name).with(version);
}

// What a gate asks for is edited.
inline Phrase addToGate(const LocalText &stage, bool leaving)
{
    return (leaving ? Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Add a condition to leave “%1”"))
                    : Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Add a condition to enter “%1”")))
        .with(stage);
}
inline Phrase changeGate(const LocalText &stage, bool leaving)
{
    return (leaving ? Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Change a condition to leave “%1”"))
                    : Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Change a condition to enter “%1”")))
        .with(stage);
}
inline Phrase removeFromGate(const LocalText &stage, bool leaving)
{
    return (leaving ? Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Remove a condition to leave “%1”"))
                    : Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Remove a condition to enter “%1”")))
        .with(stage);
}
inline Phrase stageGone(const QString &stage)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "There is no stage “%1” any more.")).with(stage);
}
inline Phrase requirementGone()
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "This condition was changed or removed meanwhile."));
}

// What lacks (PIPE-6): in words that say what to do.
inline Phrase fieldEmpty(const Phrase &field)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1” is not filled in")).with(field);
}
inline Phrase fieldEmptyChoose(const Phrase &field, std::vector<Phrase> choices)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1” is not filled in; choose one of: %2"))
        .with(field)
        .with(std::move(choices));
}
inline Phrase fieldUnknown(const QString &field)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "there is no field “%1” any more; change the gate")).with(field);
}
inline Phrase yesOrNo(bool yes)
{
    return yes ? Phrase("codes", QT_TRANSLATE_NOOP("codes", "yes")) : Phrase("codes", QT_TRANSLATE_NOOP("codes", "no"));
}

// What a formula gave.
inline Phrase notFilledIn() { return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "not filled in")); }
inline Phrase days(qint64 count) { return Phrase("pipeline", QT_TRANSLATE_N_NOOP("pipeline", "%n day(s)")).counting(count); }
inline Phrase hours(qint64 count) { return Phrase("pipeline", QT_TRANSLATE_N_NOOP("pipeline", "%n hour(s)")).counting(count); }
inline Phrase minutes(qint64 count)
{
    return Phrase("pipeline", QT_TRANSLATE_N_NOOP("pipeline", "%n minute(s)")).counting(count);
}

inline Phrase fieldIs(const Phrase &field, const PhraseArgument &is)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1” is %2")).with(field).with(is);
}
inline Phrase formulaMustHold(const LocalText &formula)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1 must hold")).with(formula);
}
inline Phrase formulaMustHoldWhere(const LocalText &formula, std::vector<Phrase> values)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1 must hold; %2")).with(formula).with(std::move(values));
}
inline Phrase formulaFails(const LocalText &formula, const Phrase &why)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1 cannot be worked out: %2")).with(formula).with(why);
}
inline Phrase formulaUnreadable(const QString &formula, const Phrase &why)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "the formula %1 cannot be read any more; change the gate: %2"))
        .with(formula)
        .with(why);
}
inline Phrase tooFewChoices(const Phrase &field, int least, qint64 are)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1”: at least %2, so far %3")).with(field).with(least).with(are);
}
inline Phrase textTooShort(const Phrase &field, int least, qint64 has)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1”: at least %2 characters, so far %3"))
        .with(field)
        .with(least)
        .with(has);
}
inline Phrase attachmentMissing(const LocalText &kind)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "no file of the kind “%1” is attached")).with(kind);
}
inline Phrase activitiesMissingInStage(std::vector<Phrase> kinds, int least, qint64 are)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1 held since the deal entered this stage: at least %2, so far %3"))
        .with(std::move(kinds))
        .with(least)
        .with(are);
}
inline Phrase activitiesMissing(std::vector<Phrase> kinds, int least, qint64 are)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1 held: at least %2, so far %3"))
        .with(std::move(kinds))
        .with(least)
        .with(are);
}
inline Phrase touchesMissingInStage(int least, qint64 are)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP(
                                  "pipeline", "effective touches since the deal entered this stage: at least %1, so far %2 (one "
                                              "that took place, with an answer or an outcome of at least 10 characters)"))
        .with(least)
        .with(are);
}
inline Phrase touchesMissing(int least, qint64 are)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "effective touches: at least %1, so far %2")).with(least).with(are);
}
inline Phrase reasonForSoft()
{
    return {"pipeline", QT_TRANSLATE_NOOP("pipeline", "a written reason for moving on without what is missing")};
}
inline Phrase reasonForBack() { return {"pipeline", QT_TRANSLATE_NOOP("pipeline", "a reason for moving back")}; }
inline Phrase reasonForReopening()
{
    return {"pipeline", QT_TRANSLATE_NOOP("pipeline", "a reason for reopening the closed deal")};
}

// What a gate asks for, where it is met.
inline Phrase asksChoices(const Phrase &field, int least)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1: at least %2")).with(field).with(least);
}
inline Phrase asksCharacters(const Phrase &field, int least)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1: at least %2 characters")).with(field).with(least);
}
inline Phrase asksFile(const LocalText &kind)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "A file of the kind “%1”")).with(kind);
}
inline Phrase asksActivities(std::vector<Phrase> kinds, int least)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1 held: at least %2")).with(std::move(kinds)).with(least);
}
inline Phrase asksTouches(int least)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Effective touches: at least %1")).with(least);
}

// Refusals.
inline Refusal gateHolds(qint64 missing, const LocalText &stage)
{
    return {Phrase("pipeline", QT_TRANSLATE_N_NOOP("pipeline", "%n item(s) still missing to enter “%1”."))
                .with(stage)
                .counting(missing),
            QStringLiteral("gate")};
}
inline Refusal unknownStage(const QString &stage, std::vector<Phrase> stages)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "There is no stage “%1”. The stages are: %2."))
                .with(stage)
                .with(std::move(stages)),
            QStringLiteral("argument.stage")};
}
inline Refusal alreadyThere(const LocalText &stage)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "The deal stands in “%1” already.")).with(stage),
            QStringLiteral("argument.stage")};
}
inline Refusal oneStageAtATime(const LocalText &next)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "This pipeline moves one stage at a time; the next one is “%1”."))
                .with(next),
            QStringLiteral("argument.stage")};
}
inline Refusal askToSkip(const LocalText &next)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP(
                                   "pipeline", "The next stage is “%1”. To jump over it, say that you want to skip (--skip); the "
                                               "gates in between must hold all the same."))
                .with(next),
            QStringLiteral("argument.skip")};
}
inline Refusal movedBeforeEntry(Moment entered)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "The deal entered its stage at %1; it cannot leave it earlier."))
                .with(entered),
            QStringLiteral("argument.now")};
}
inline Refusal nowhereToGo(const LocalText &stage)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1” closes the deal; there is no stage after it.")).with(stage),
            QStringLiteral("argument.stage")};
}
inline Refusal dealWithoutStage()
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "The deal stands in no stage. Run check.")),
            QStringLiteral("deal.stage")};
}
inline Refusal formIncomplete(std::vector<Phrase> fields)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "A new deal needs: %1.")).with(std::move(fields)),
            QStringLiteral("deal")};
}
inline Refusal noPipeline(const QString &key)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "There is no pipeline “%1”.")).with(key),
            QStringLiteral("argument.pipeline")};
}
inline Refusal noShippedPipeline(const QString &key, const QStringList &keys)
{
    return {
        Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "There is no pipeline “%1”. Plumbline ships: %2.")).with(key).with(keys),
        QStringLiteral("argument.pipeline")};
}
inline Refusal stageNeedsMove(const QString &stage, qint64 deals)
{
    return {Phrase("pipeline",
                   QT_TRANSLATE_N_NOOP("pipeline",
                                       "%n deal(s) stand in the stage “%1”, which the new version no longer has. Say under "
                                       "“moves” where they go."))
                .with(stage)
                .counting(deals),
            QStringLiteral("moves.") + stage};
}
inline Refusal badDefinition(const QString &path, const Phrase &what)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "%1: %2.")).with(path).with(what), path};
}
inline Phrase duplicateKey(const QString &key)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1” stands here twice")).with(key);
}
inline Phrase noFieldOfDeal(const QString &key)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "a deal has no field “%1”")).with(key);
}
inline Phrase wrongFieldKind(const QString &key)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "this requirement does not fit the field “%1”")).with(key);
}
inline Phrase newerFormula()
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "this formula was written by a newer Plumbline; update the program"));
}
inline Phrase noSuchAttachmentKind(const QString &kind)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "there is no attachment kind “%1”")).with(kind);
}
inline Phrase oneOfKinds(const QStringList &kinds)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "one or more of %1 was expected")).with(kinds);
}
inline Phrase stageOrder()
{
    return {"pipeline", QT_TRANSLATE_NOOP("pipeline", "open stages come first, then exactly one won and exactly one lost stage")};
}
inline Phrase unknownFormat() { return {"pipeline", QT_TRANSLATE_NOOP("pipeline", "“plumbline.pipeline/1” was expected")}; }
inline Phrase moveTarget(const QString &stage)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%1” is no open stage of the new version")).with(stage);
}
inline Refusal importedOrder(const LocalText &earlier, const LocalText &later)
{
    return {Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "“%2” is dated before “%1”.")).with(earlier).with(later),
            QStringLiteral("stay")};
}

// What check finds.
inline Phrase checkOpenStays(qint64 deal, qint64 count)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Deal %1 has %2 open stays instead of one."))
        .with(QString::number(deal))
        .with(QString::number(count));
}
inline Phrase checkPlace(qint64 deal)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "The stage shown for deal %1 is not where its open stay is."))
        .with(QString::number(deal));
}
inline Phrase checkStayTimes(qint64 stay)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Stay %1 was left before it was entered."))
        .with(QString::number(stay));
}
inline Phrase checkStayStage(qint64 stay)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "Stay %1 is in a stage of another pipeline than its deal."))
        .with(QString::number(stay));
}
inline Phrase checkDefinition(qint64 version)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP("pipeline", "The definition of pipeline version %1 is unreadable."))
        .with(QString::number(version));
}
inline Phrase checkCurrentVersion(qint64 pipeline)
{
    return Phrase("pipeline", QT_TRANSLATE_NOOP(
                                  "pipeline", "The current version of pipeline %1 is missing, or its stages are not as it says."))
        .with(QString::number(pipeline));
}

} // namespace plumbline::pipeline::phrases
