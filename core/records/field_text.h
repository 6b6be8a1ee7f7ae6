// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/records/choice.h"
#include "core/words/result.h"
#include "core/words/words.h"
#include "core/workspace/reader.h"

namespace plumbline::records {

/// How the texts of a file or a person are to be read.
struct ReadingRules {
    DateOrder dateOrder = DateOrder::YearMonthDay;
    QByteArray currency; ///< where none is written; empty: the workspace's own
};

/// Turns text into the value of a field: by screen, command line and import alike. Choices match by key or by name in
/// either language, several are separated by ; or 、; references match by identifier, external reference or name.
class FieldText
{
public:
    FieldText(const Reader &reader, ChoiceBook choices, ReadingRules rules = {})
        : m_reader(reader), m_choices(std::move(choices)), m_rules(std::move(rules))
    {}

    /// Empty text is "not filled". The refusal names the text and what was expected; `where` is "deal.amount".
    Result<Value> read(const Entity &entity, const Field &field, const QString &text) const;

    /// For people, in the language of `words`.
    QString speak(const Field &field, const Value &value, const Words &words) const;
    /// For files: dates and times ISO 8601, choices and references by name in the language of `words`.
    QString write(const Field &field, const Value &value, const Words &words) const;

    const ChoiceBook &choices() const { return m_choices; }
    ChoiceBook &choices() { return m_choices; }

private:
    Result<Value> readChoice(const Field &field, const QString &text, const QString &where) const;
    Result<Value> readChoices(const Field &field, const QString &text, const QString &where) const;
    Result<Value> readCode(const Field &field, const QString &text, const QString &where) const;
    Result<Value> readMoment(const QString &text, const QString &where) const;

    Reader m_reader;
    ChoiceBook m_choices;
    ReadingRules m_rules;
};

/// yes, 是, true, 1 … and their opposites; empty where it is neither.
std::optional<bool> yesOrNo(const QString &text);

/// The code that a text means, by key or by label in either language; null where there is none.
const Code *findCode(const CodeList &codes, const QString &text);

/// "deal.amount"
QString whereOf(const Entity &entity, const Field &field);

/// Splits "a; b、c" into its parts. A part in double quotes is one whatever stands in it: "a、b"; c.
QStringList splitChoices(const QString &text);

/// A choice as files name it, so that reading finds it again: by its name, or by its key where another has that name.
QString choiceText(const ChoiceBook &choices, const QString &list, const QString &key, const Words &words);
/// Several of them, so that splitChoices() finds each.
QString choicesText(const ChoiceBook &choices, const QString &list, const QStringList &keys, const Words &words);

} // namespace plumbline::records
