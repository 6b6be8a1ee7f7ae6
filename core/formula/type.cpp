// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/type.h"

#include "core/formula/phrases.h"

namespace plumbline::formula {

std::optional<Type> typeOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes: return Type{Kind::Text};
    case FieldKind::Integer: return Type{Kind::Number};
    case FieldKind::YesNo: return Type{Kind::YesNo};
    case FieldKind::Money: return Type{Kind::Money};
    case FieldKind::Date: return Type{Kind::Date};
    case FieldKind::Moment: return Type{Kind::Moment};
    case FieldKind::Choice: return Type{Kind::Choice, field.choiceList};
    case FieldKind::Choices: return Type{Kind::Choices, field.choiceList};
    case FieldKind::Code: return Type{Kind::Code, {}, field.codes};
    case FieldKind::Reference: return Type{Kind::Reference, {}, nullptr, field.references};
    case FieldKind::Name:
    case FieldKind::Bytes: break;
    }
    return std::nullopt;
}

Phrase named(Kind kind)
{
    switch (kind) {
    case Kind::Number: return phrases::say(QT_TRANSLATE_NOOP("formula", "a number"));
    case Kind::Text: return phrases::say(QT_TRANSLATE_NOOP("formula", "a text"));
    case Kind::YesNo: return phrases::say(QT_TRANSLATE_NOOP("formula", "yes or no"));
    case Kind::Date: return phrases::say(QT_TRANSLATE_NOOP("formula", "a date"));
    case Kind::Moment: return phrases::say(QT_TRANSLATE_NOOP("formula", "a date with time"));
    case Kind::Duration: return phrases::say(QT_TRANSLATE_NOOP("formula", "a span of time"));
    case Kind::Money: return phrases::say(QT_TRANSLATE_NOOP("formula", "an amount of money"));
    case Kind::Choice:
    case Kind::Code: return phrases::say(QT_TRANSLATE_NOOP("formula", "a choice"));
    case Kind::Choices: return phrases::say(QT_TRANSLATE_NOOP("formula", "a list of choices"));
    case Kind::Reference: return phrases::say(QT_TRANSLATE_NOOP("formula", "a record"));
    }
    return Phrase::verbatim(QString());
}

} // namespace plumbline::formula
