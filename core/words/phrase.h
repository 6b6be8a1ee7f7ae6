// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/moment.h"
#include "core/base/money.h"
#include "core/words/local_text.h"

#include <optional>
#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <type_traits>
#include <variant>
#include <vector>

namespace plumbline {

class Phrase;
/// What stands for %1, %2 … in a phrase. Several phrases are spoken as a list.
using PhraseArgument = std::variant<QString, qint64, LocalText, Money, CivilDate, Moment, std::vector<Phrase>>;

/// A sentence as a value: the English source text and what fills its gaps. Words speaks it in a chosen language.
/// The source texts stand in each room's phrases.h, marked for lupdate with QT_TRANSLATE_NOOP(context, text).
class Phrase
{
public:
    Phrase(const char *context, const char *source) : m_context(context), m_source(source) {}
    /// A text that is the same in every language: a name, a path.
    static Phrase verbatim(const QString &text);
    static Phrase verbatim(const LocalText &text);

    template <class T> Phrase &&with(T argument) &&
    {
        m_arguments.push_back(toArgument(std::move(argument)));
        return std::move(*this);
    }
    /// The number for %n and for the plural form.
    Phrase &&counting(qint64 count) &&
    {
        m_count = count;
        return std::move(*this);
    }

    const QByteArray &context() const { return m_context; }
    const QByteArray &source() const { return m_source; }
    const std::vector<PhraseArgument> &arguments() const { return m_arguments; }
    std::optional<qint64> count() const { return m_count; }

    /// For the journal, so that a label can be spoken later in any language.
    QJsonObject toJson() const;
    static Phrase fromJson(const QJsonObject &json);

    bool operator==(const Phrase &other) const { return toJson() == other.toJson(); }

private:
    template <class T> static PhraseArgument toArgument(T argument)
    {
        if constexpr (std::is_integral_v<T>)
            return qint64(argument);
        else if constexpr (std::is_same_v<T, Phrase>)
            return std::vector<Phrase>{std::move(argument)};
        else if constexpr (std::is_same_v<T, QStringList>)
            return verbatimList(argument);
        else if constexpr (std::is_convertible_v<T, QString>)
            return QString(std::move(argument));
        else
            return argument;
    }

    static std::vector<Phrase> verbatimList(const QStringList &texts);

    QByteArray m_context;
    QByteArray m_source;
    std::vector<PhraseArgument> m_arguments;
    std::optional<qint64> m_count;
};

} // namespace plumbline
