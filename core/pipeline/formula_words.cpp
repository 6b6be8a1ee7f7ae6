// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/formula_words.h"

#include "core/pipeline/phrases.h"

namespace plumbline::pipeline {
namespace {

using namespace Qt::StringLiterals;

struct Speak {
    const formula::Type &type;
    const formula::Lists &lists;
    const Words &words;
    const NameOfRow &nameOf;

    QString operator()(std::monostate) const { return words.say(phrases::notFilledIn()); }
    QString operator()(const QString &text) const { return u'“' + text + u'”'; }
    QString operator()(bool yes) const { return words.say(phrases::yesOrNo(yes)); }
    QString operator()(CivilDate date) const { return words.say(date); }
    QString operator()(Moment at) const { return words.say(at); }
    QString operator()(const formula::Chosen &chosen) const { return nameOfChoice(chosen.key); }

    QString operator()(Decimal number) const
    {
        const QString plain = number.toText();
        const qsizetype point = plain.indexOf(u'.');
        const auto whole = number.whole();
        if (!whole || (*whole == 0 && plain.startsWith(u'-')))
            return plain;
        return words.say(*whole) + (point < 0 ? QString() : plain.mid(point));
    }

    QString operator()(const formula::Amount &amount) const
    {
        if (amount.currency.isEmpty())
            return (*this)(amount.major);
        const auto money = moneyOf(amount.major, amount.currency);
        return money ? words.say(*money) : QString::fromLatin1(amount.currency) + u' ' + amount.major.toText();
    }

    QString operator()(const formula::Span &span) const
    {
        constexpr qint64 minute = 60'000;
        const auto ms = span.ms.magnitude().whole();
        if (!ms)
            return span.ms.toText();
        const qint64 days = *ms / (minute * 60 * 24);
        const qint64 hours = *ms / (minute * 60) % 24;
        const qint64 minutes = *ms / minute % 60;
        QStringList parts;
        if (days > 0)
            parts.append(words.say(phrases::days(days)));
        if (hours > 0)
            parts.append(words.say(phrases::hours(hours)));
        if (days == 0 && (minutes > 0 || hours == 0))
            parts.append(words.say(phrases::minutes(minutes)));
        return (span.ms < Decimal() ? u"-"_s : QString()) + parts.join(u' ');
    }

    QString operator()(const QStringList &keys) const
    {
        QStringList names;
        for (const QString &key : keys)
            names.append(nameOfChoice(key));
        return names.isEmpty() ? words.say(phrases::notFilledIn()) : words.list(names);
    }

    QString operator()(formula::Referred row) const
    {
        const QString name = nameOf ? nameOf(type.entity, row.n) : QString();
        return name.isEmpty() ? u'#' + QString::number(row.n) : name;
    }

    QString nameOfChoice(const QString &key) const
    {
        if (type.codes) {
            for (const Code &code : *type.codes) {
                if (key == QLatin1String(code.key))
                    return words.say(Phrase("codes", code.label));
            }
        }
        const formula::Option *option = lists.option(type.list, key);
        return option && !option->name.isEmpty() ? words.say(option->name) : key;
    }
};

} // namespace

QString spoken(const formula::Answer &answer, const QString &text, const formula::Lists &lists, const Words &words,
               const NameOfRow &nameOf)
{
    if (answer.failure)
        return words.say(formula::describe(*answer.failure, text.mid(answer.from, answer.length)));
    return std::visit(Speak{answer.type, lists, words, nameOf}, answer.value);
}

} // namespace plumbline::pipeline
