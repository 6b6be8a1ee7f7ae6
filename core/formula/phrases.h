// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"

#include <QCoreApplication>

/// Every sentence that the formula room can say.
namespace plumbline::formula::phrases {

inline Phrase say(const char *source) { return Phrase("formula", source); }

// What is wrong with the writing.
inline Phrase nothingWritten() { return say(QT_TRANSLATE_NOOP("formula", "Write a formula, for example: budget >= 3000000")); }
inline Phrase tooLong(int length)
{
    return say(QT_TRANSLATE_NOOP("formula", "A formula has at most 2,000 characters; this one has %1.")).with(length);
}
inline Phrase tooDeep()
{
    return say(QT_TRANSLATE_NOOP("formula", "More than 64 brackets and functions within one another; split the formula."));
}
inline Phrase numberOutOfRange()
{
    return say(QT_TRANSLATE_NOOP("formula", "This number is too large, or has more than 12 decimals."));
}
inline Phrase noSuchDay(const QString &text) { return say(QT_TRANSLATE_NOOP("formula", "There is no day “%1”.")).with(text); }
inline Phrase textNotClosed() { return say(QT_TRANSLATE_NOOP("formula", "This text lacks its closing quotation mark.")); }
inline Phrase bracketNotClosed() { return say(QT_TRANSLATE_NOOP("formula", "This name lacks its closing bracket ].")); }
inline Phrase writtenOtherwise(const QString &wrong, const QString &right)
{
    return say(QT_TRANSLATE_NOOP("formula", "Instead of “%1” write “%2”.")).with(wrong).with(right);
}
inline Phrase strangeSign(const QString &sign)
{
    return say(QT_TRANSLATE_NOOP("formula", "The sign “%1” means nothing in a formula.")).with(sign);
}
inline Phrase endedTooEarly()
{
    return say(QT_TRANSLATE_NOOP("formula",
                                 "The formula ends too early; a value was expected: a field, a number, a text or a function."));
}
inline Phrase valueExpected(const QString &found)
{
    return say(QT_TRANSLATE_NOOP("formula", "A value was expected before “%1”: a field, a number, a text or a function."))
        .with(found);
}
inline Phrase operatorExpected(const QString &found)
{
    return say(QT_TRANSLATE_NOOP("formula", "Before “%1” something is missing: = < > + - * / & AND OR, or a comma.")).with(found);
}
inline Phrase noThousands() { return say(QT_TRANSLATE_NOOP("formula", "Write numbers without thousands separators: 3000000.")); }
inline Phrase closedTooOften() { return say(QT_TRANSLATE_NOOP("formula", "This bracket closes nothing.")); }
inline Phrase notClosed() { return say(QT_TRANSLATE_NOOP("formula", "This bracket is never closed.")); }
inline Phrase functionNotClosed(const QString &name)
{
    return say(QT_TRANSLATE_NOOP("formula", "The bracket of %1 is never closed.")).with(name);
}
inline Phrase oneComparisonAtATime()
{
    return say(QT_TRANSLATE_NOOP("formula", "Compare two values at a time: instead of 1 < a < 5 write 1 < a AND a < 5."));
}
inline Phrase amountExpected(const QString &currency)
{
    return say(QT_TRANSLATE_NOOP("formula", "A number was expected behind “%1”.")).with(currency);
}
inline Phrase nameExpectedAfterDot()
{
    return say(QT_TRANSLATE_NOOP("formula", "The name of a field was expected behind the dot."));
}
inline Phrase wrongArguments(const QString &name, const Phrase &signature, int least, int most, int are)
{
    if (least == most)
        return say(QT_TRANSLATE_NOOP("formula", "%1 takes %2 values (%3), here are %4."))
            .with(name)
            .with(least)
            .with(signature)
            .with(are);
    if (most < 0)
        return say(QT_TRANSLATE_NOOP("formula", "%1 takes at least %2 values (%3), here are %4."))
            .with(name)
            .with(least)
            .with(signature)
            .with(are);
    return say(QT_TRANSLATE_NOOP("formula", "%1 takes %2 to %3 values (%4), here are %5."))
        .with(name)
        .with(least)
        .with(most)
        .with(signature)
        .with(are);
}

// Names.
inline Phrase didYouMean(const Phrase &problem, const QString &proposal)
{
    return say(QT_TRANSLATE_NOOP("formula", "%1; did you mean “%2”?")).with(problem).with(proposal);
}
inline Phrase noSuchFunction(const QString &name)
{
    return say(QT_TRANSLATE_NOOP("formula", "There is no function “%1”")).with(name);
}
inline Phrase noSuchField(const QString &name) { return say(QT_TRANSLATE_NOOP("formula", "There is no field “%1”")).with(name); }
inline Phrase noSuchFieldOf(const QString &name, const Phrase &record)
{
    return say(QT_TRANSLATE_NOOP("formula", "%2 has no field “%1”")).with(name).with(record);
}
inline Phrase noSuchChoice(const QString &text, std::vector<Phrase> known)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” is not in the list; it has: %2")).with(text).with(std::move(known));
}
inline Phrase noSuchRow(const QString &name) { return say(QT_TRANSLATE_NOOP("formula", "Nothing is called “%1”")).with(name); }
inline Phrase recordsNotValue(const QString &name)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” are several records; count or add them up: COUNT(%1), SUM(%1, …).")).with(name);
}
inline Phrase singleRecordNotValue(const QString &name)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” is a record; name one of its fields behind a dot.")).with(name);
}
inline Phrase withHint(const Phrase &problem, const Phrase &hint)
{
    return say(QT_TRANSLATE_NOOP("formula", "%1; %2")).with(problem).with(hint);
}
inline Phrase textInQuotes(const QString &word)
{
    return say(QT_TRANSLATE_NOOP("formula", "if it is a text, put it in quotation marks: \"%1\"")).with(word);
}

// Types.
inline Phrase expectedKind(const Phrase &expected, const Phrase &is)
{
    return say(QT_TRANSLATE_NOOP("formula", "Here %1 was expected; this is %2.")).with(expected).with(is);
}
inline Phrase cannotCompare(const Phrase &left, const Phrase &right)
{
    return say(QT_TRANSLATE_NOOP("formula", "Cannot compare %1 with %2.")).with(left).with(right);
}
inline Phrase cannotReckon(const QString &sign, const Phrase &left, const Phrase &right)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” does not work between %2 and %3.")).with(sign).with(left).with(right);
}
inline Phrase noOrder(const Phrase &kind)
{
    return say(QT_TRANSLATE_NOOP("formula", "Such a value is equal or not, but never greater or less (%1): write = or <>."))
        .with(kind);
}
inline Phrase useContains(const QString &list)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” may hold several choices: ask CONTAINS(%1, …) or COUNT(%1).")).with(list);
}
inline Phrase notADate(const QString &text)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” is no date; write it as 2026-03-15.")).with(text);
}
inline Phrase notAnAmount(const QString &text)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” is no amount of money; write it as 300000 or USD 300000.")).with(text);
}
inline Phrase notYesOrNo(const QString &text)
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” is neither yes nor no.")).with(text);
}
inline Phrase durationWithUnit()
{
    return say(QT_TRANSLATE_NOOP("formula", "A span of time needs its unit: 5 days, 48 h, 30 min."));
}
inline Phrase differentKinds(const Phrase &one, const Phrase &other)
{
    return say(QT_TRANSLATE_NOOP("formula", "All values must be of one kind; here are %1 and %2.")).with(one).with(other);
}
inline Phrase recordsExpected(const QString &function)
{
    return say(QT_TRANSLATE_NOOP("formula", "%1 over records needs the value to take: %1(records, value, condition)."))
        .with(function);
}
inline Phrase tooManyForRecords(const QString &function)
{
    return say(QT_TRANSLATE_NOOP("formula", "%1 over records takes the records, a value and a condition, no more."))
        .with(function);
}
inline Phrase yesNoWanted(const Phrase &is)
{
    return say(QT_TRANSLATE_NOOP("formula", "A condition was expected, something that holds or not; this is %1.")).with(is);
}

// What goes wrong while reckoning.
inline Phrase dividedByZero() { return say(QT_TRANSLATE_NOOP("formula", "“%1” divides by zero")); }
inline Phrase outOfRange() { return say(QT_TRANSLATE_NOOP("formula", "“%1” leaves the range of numbers and dates")); }
inline Phrase differentCurrencies() { return say(QT_TRANSLATE_NOOP("formula", "“%1” mixes currencies")); }
inline Phrase notWholeDays() { return say(QT_TRANSLATE_NOOP("formula", "“%1” is no whole number")); }
inline Phrase tooManySteps()
{
    return say(QT_TRANSLATE_NOOP("formula", "“%1” would take more than 10,000 steps; ask less of it"));
}

inline Phrase atPlace(const Phrase &problem, qint64 character, const QString &words)
{
    return say(QT_TRANSLATE_NOOP("formula", "%1 (character %2: “%3”)")).with(problem).with(character).with(words);
}

} // namespace plumbline::formula::phrases
