// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/field_text.h"

#include "core/base/text.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"

#include <algorithm>

namespace plumbline::records {
namespace {

/// "2026-03-15 00:00:00" is how databases write a date.
QStringView withoutMidnight(QStringView text)
{
    for (const QStringView midnight : {u" 00:00:00", u"T00:00:00", u" 00:00", u" 0:00:00", u" 0:00"}) {
        if (text.endsWith(midnight))
            return text.chopped(midnight.size());
    }
    return text;
}

bool isChoiceSeparator(QChar c) { return QStringView(u";；、,，|").contains(c); }

struct QuotedPart {
    QString text;
    qsizetype end; ///< the separator behind it, or the end of the text
};

/// What stands in double quotes, a doubled one being one of its own; empty where it is not closed, or more follows.
std::optional<QuotedPart> quotedPart(const QString &text, qsizetype from)
{
    while (from < text.size() && text[from].isSpace())
        ++from;
    if (from >= text.size() || text[from] != u'"')
        return std::nullopt;
    QuotedPart part;
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] != u'"') {
            part.text += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == u'"') {
            part.text += text[i++];
        } else {
            part.end = i + 1;
            while (part.end < text.size() && text[part.end].isSpace())
                ++part.end;
            const bool isWhole = part.end == text.size() || isChoiceSeparator(text[part.end]);
            return isWhole && !part.text.trimmed().isEmpty() ? std::optional(part) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// The refusal is made only where it is needed.
template <class T, class Refuse> Result<Value> valueOr(const std::optional<T> &value, Refuse refuse)
{
    if (!value)
        return refuse();
    return Stored<T>::toValue(*value);
}

} // namespace

std::optional<bool> yesOrNo(const QString &text)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("y"),  QStringLiteral("true"), QStringLiteral("1"),
                                 QStringLiteral("是"),  QStringLiteral("有"), QStringLiteral("√")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("n"),  QStringLiteral("false"), QStringLiteral("0"),
                                QStringLiteral("否"), QStringLiteral("无"), QStringLiteral("×")};
    const QString word = folded(text);
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return std::nullopt;
}

const Code *findCode(const CodeList &codes, const QString &text)
{
    static const Words english{Language::English};
    static const Words chinese{Language::Chinese};
    const QString wanted = folded(text);
    const auto found = std::find_if(codes.begin(), codes.end(), [&](const Code &code) {
        const Phrase label("codes", code.label);
        return wanted == QLatin1String(code.key) || wanted == folded(english.say(label)) || wanted == folded(chinese.say(label));
    });
    return found == codes.end() ? nullptr : &*found;
}

QString whereOf(const Entity &entity, const Field &field) { return QString::fromUtf8(entity.key + '.' + field.key); }

QStringList splitChoices(const QString &text)
{
    QStringList parts;
    qsizetype from = 0;
    while (from <= text.size()) {
        if (const auto quoted = quotedPart(text, from)) {
            parts.append(quoted->text);
            from = quoted->end + 1;
            continue;
        }
        qsizetype end = from;
        while (end < text.size() && !isChoiceSeparator(text[end]))
            ++end;
        const QString part = text.mid(from, end - from).trimmed();
        if (!part.isEmpty())
            parts.append(part);
        from = end + 1;
    }
    return parts;
}

QString choiceText(const ChoiceBook &choices, const QString &list, const QString &key, const Words &words)
{
    const QString name = words.say(choices.nameOf(list, key));
    const Choice *found = choices.find(list, name);
    return !found || found->key == key ? name : key;
}

QString choicesText(const ChoiceBook &choices, const QString &list, const QStringList &keys, const Words &words)
{
    const auto quoted = [](QString part) { return u'"' + part.replace(u'"', QStringLiteral("\"\"")) + u'"'; };
    QStringList parts;
    for (const QString &key : keys)
        parts.append(choiceText(choices, list, key, words));
    QStringList safe;
    for (const QString &part : std::as_const(parts)) {
        const bool isPlain = std::none_of(part.begin(), part.end(), isChoiceSeparator) && !part.startsWith(u'"');
        safe.append(isPlain ? part : quoted(part));
    }
    const QString joined = safe.join(QStringLiteral("; "));
    // There may be a choice that is called just like all of them together.
    if (keys.size() < 2 || !choices.find(list, joined))
        return joined;
    for (QString &part : parts)
        part = quoted(part);
    return parts.join(QStringLiteral("; "));
}

Result<Value> FieldText::read(const Entity &entity, const Field &field, const QString &given) const
{
    const bool manyLines = field.kind == FieldKind::Notes;
    const QString clean = withoutControls(given);
    const QString text = manyLines ? clean.trimmed() : oneLine(clean);
    const QString where = whereOf(entity, field);
    if (text.isEmpty())
        return Value();
    // Full-width digits and signs are what a Chinese keyboard types.
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
        if (characterCount(text) > field.limit)
            return phrases::tooLong(characterCount(text), field.limit, where);
        return Value(text);
    case FieldKind::Integer: return valueOr(scaledNumber(plain, 0), [&] { return phrases::notANumber(text, where); });
    case FieldKind::Money:
        return valueOr(moneyFromText(plain, m_rules.currency.isEmpty() ? m_reader.currency() : m_rules.currency),
                       [&] { return phrases::notMoney(text, where); });
    case FieldKind::Date:
        return valueOr(dateFromText(withoutMidnight(plain), m_rules.dateOrder), [&] { return phrases::notADate(text, where); });
    case FieldKind::Moment: return readMoment(plain, where);
    case FieldKind::YesNo: return valueOr(yesOrNo(text), [&] { return phrases::notYesOrNo(text, where); });
    case FieldKind::Choice: return readChoice(field, text, where);
    case FieldKind::Choices: return readChoices(field, text, where);
    case FieldKind::Code: return readCode(field, text, where);
    case FieldKind::Reference: {
        const auto row = findRow(m_reader, field.references, text, where);
        if (!row.ok())
            return row.refusal();
        return Value(*row);
    }
    case FieldKind::Name: return Stored<LocalText>::toValue({text, text});
    case FieldKind::Bytes: break;
    }
    return phrases::notYours(field.label(), where);
}

Result<Value> FieldText::readMoment(const QString &text, const QString &where) const
{
    if (const auto moment = m_reader.zone().momentFromIso(text))
        return Value(moment->ms);
    if (const auto date = dateFromText(text, m_rules.dateOrder))
        return Value(m_reader.zone().startOf(*date).ms);
    // "2026/3/15 14:05": a date as people write it, and a clock.
    const qsizetype space = text.lastIndexOf(u' ');
    const auto date = space < 0 ? std::nullopt : dateFromText(text.left(space), m_rules.dateOrder);
    if (date) {
        if (const auto moment = m_reader.zone().momentFromIso(toIso(*date) + u'T' + text.mid(space + 1).rightJustified(5, u'0')))
            return Value(moment->ms);
    }
    return phrases::notAMoment(text, where);
}

Result<Value> FieldText::readChoice(const Field &field, const QString &text, const QString &where) const
{
    const QString list = QString::fromUtf8(field.choiceList);
    const Choice *choice = m_choices.find(list, text);
    if (choice && !choice->retired)
        return Value(choice->key);
    std::vector<Phrase> names;
    for (const Choice &known : m_choices.of(list)) {
        if (!known.retired)
            names.push_back(Phrase::verbatim(known.name));
    }
    return phrases::unknownChoice(text, field.label(), std::move(names), where);
}

Result<Value> FieldText::readChoices(const Field &field, const QString &text, const QString &where) const
{
    // A name may hold a separator itself.
    const Choice *whole = m_choices.find(QString::fromUtf8(field.choiceList), text);
    const QStringList parts = whole ? QStringList{text} : splitChoices(text);
    QStringList keys;
    for (const QString &part : parts) {
        const auto key = readChoice(field, part, where);
        if (!key.ok())
            return key.refusal();
        if (!keys.contains(std::get<QString>(*key)))
            keys.append(std::get<QString>(*key));
    }
    return keys.isEmpty() ? Value() : Value(keys);
}

Result<Value> FieldText::readCode(const Field &field, const QString &text, const QString &where) const
{
    if (const Code *code = findCode(*field.codes, text))
        return Value(qint64(code->number));
    std::vector<Phrase> names;
    for (const Code &code : *field.codes)
        names.emplace_back("codes", code.label);
    return phrases::unknownChoice(text, field.label(), std::move(names), where);
}

QString FieldText::speak(const Field &field, const Value &value, const Words &words) const
{
    if (!isFilled(value))
        return {};
    switch (field.kind) {
    case FieldKind::Money: return words.say(std::get<Money>(value));
    case FieldKind::Date: return words.say(CivilDate{qint32(std::get<qint64>(value))});
    case FieldKind::Moment: return words.say(Moment{std::get<qint64>(value)});
    case FieldKind::Integer: return field.grouped ? words.say(std::get<qint64>(value)) : QString::number(std::get<qint64>(value));
    case FieldKind::Choice: return words.say(m_choices.nameOf(QString::fromUtf8(field.choiceList), std::get<QString>(value)));
    case FieldKind::Choices: {
        QStringList names;
        for (const QString &key : std::get<QStringList>(value))
            names.append(words.say(m_choices.nameOf(QString::fromUtf8(field.choiceList), key)));
        return words.list(names);
    }
    default: return write(field, value, words);
    }
}

QString FieldText::write(const Field &field, const Value &value, const Words &words) const
{
    if (!isFilled(value))
        return {};
    const QString list = QString::fromUtf8(field.choiceList);
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes: return std::get<QString>(value);
    case FieldKind::Integer: return QString::number(std::get<qint64>(value));
    case FieldKind::YesNo:
        return words.say(std::get<qint64>(value) != 0 ? Phrase("codes", QT_TRANSLATE_NOOP("codes", "yes"))
                                                      : Phrase("codes", QT_TRANSLATE_NOOP("codes", "no")));
    case FieldKind::Money: {
        const Money &money = std::get<Money>(value);
        return QString::fromLatin1(money.currency) + u' ' + toPlainText(money);
    }
    case FieldKind::Date: return toIso(CivilDate{qint32(std::get<qint64>(value))});
    case FieldKind::Moment: return m_reader.zone().toIso({std::get<qint64>(value)});
    case FieldKind::Choice: return choiceText(m_choices, list, std::get<QString>(value), words);
    case FieldKind::Choices: return choicesText(m_choices, list, std::get<QStringList>(value), words);
    case FieldKind::Code: {
        const auto code = std::find_if(field.codes->begin(), field.codes->end(),
                                       [&](const Code &known) { return known.number == std::get<qint64>(value); });
        return code == field.codes->end() ? QString() : words.say(Phrase("codes", code->label));
    }
    case FieldKind::Reference: return nameOfRow(m_reader, field.references, std::get<qint64>(value));
    case FieldKind::Name: return words.say(Stored<LocalText>::fromValue(value));
    case FieldKind::Bytes: return QString::fromLatin1(std::get<QByteArray>(value).toHex());
    }
    return {};
}

} // namespace plumbline::records
