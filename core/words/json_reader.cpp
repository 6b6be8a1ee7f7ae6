// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/json_reader.h"

#include "core/base/text.h"

#include <cmath>
#include <QCoreApplication>
#include <QJsonDocument>

namespace plumbline {
namespace {

Phrase expectedText() { return {"json", QT_TRANSLATE_NOOP("json", "a text was expected")}; }
Phrase expectedName() { return {"json", QT_TRANSLATE_NOOP("json", "a text, or an object with “en” and “zh_CN”, was expected")}; }
Phrase expectedYesNo() { return {"json", QT_TRANSLATE_NOOP("json", "true or false was expected")}; }
Phrase expectedArray() { return {"json", QT_TRANSLATE_NOOP("json", "a list was expected")}; }
Phrase expectedObject() { return {"json", QT_TRANSLATE_NOOP("json", "an object was expected")}; }
Phrase expectedInteger(int least, int most)
{
    return Phrase("json", QT_TRANSLATE_NOOP("json", "a whole number from %1 to %2 was expected")).with(least).with(most);
}
Phrase expectedOneOf(const QStringList &words)
{
    return Phrase("json", QT_TRANSLATE_NOOP("json", "one of %1 was expected")).with(words);
}
Phrase unknownKey(const QString &near)
{
    if (near.isEmpty())
        return {"json", QT_TRANSLATE_NOOP("json", "this is not known here")};
    return Phrase("json", QT_TRANSLATE_NOOP("json", "this is not known here; the nearest is “%1”")).with(near);
}

std::optional<int> wholeNumber(const QJsonValue &value, int least, int most)
{
    const double number = value.toDouble(std::nan(""));
    const bool fits = value.isDouble() && number == std::floor(number) && number >= least && number <= most;
    return fits ? std::optional(int(number)) : std::nullopt;
}

} // namespace

Result<QJsonObject> JsonReader::parse(const QByteArray &json, const QString &fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before = json.left(error.offset);
        return Refusal{Phrase("json", QT_TRANSLATE_NOOP("json", "%1, line %2, column %3: this is not JSON (%4)."))
                           .with(fileName)
                           .with(qint64(before.count('\n') + 1))
                           .with(qint64(before.size() - (before.lastIndexOf('\n') + 1) + 1))
                           .with(error.errorString()),
                       QStringLiteral("file")};
    }
    if (!document.isObject())
        return Refusal{Phrase("json", QT_TRANSLATE_NOOP("json", "%1: an object was expected at the top.")).with(fileName),
                       QStringLiteral("file")};
    return document.object();
}

QString JsonReader::pathOf(const QString &key) const { return m_path.isEmpty() ? key : m_path + u'.' + key; }

void JsonReader::refuse(const QString &key, const Phrase &expected)
{
    if (m_wrong)
        return;
    const QString path = pathOf(key);
    m_wrong = Refusal{Phrase("json", QT_TRANSLATE_NOOP("json", "%1: %2.")).with(path).with(expected), path};
}

bool JsonReader::has(const QString &key)
{
    m_asked.append(key);
    return m_object.contains(key);
}

QJsonValue JsonReader::take(const QString &key, bool required, const Phrase &expected)
{
    m_asked.append(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined() && required)
        refuse(key, expected);
    return value;
}

QString JsonReader::text(const QString &key, bool required)
{
    const QJsonValue value = take(key, required, expectedText());
    if (!value.isUndefined() && (!value.isString() || (required && value.toString().isEmpty())))
        refuse(key, expectedText());
    return value.toString();
}

LocalText JsonReader::name(const QString &key, bool required)
{
    const QJsonValue value = take(key, required, expectedName());
    const LocalText text = LocalText::fromJson(value);
    if (!value.isUndefined() && text.isEmpty() && (required || !(value.isString() || value.isObject())))
        refuse(key, expectedName());
    return text;
}

bool JsonReader::yes(const QString &key, bool otherwise)
{
    const QJsonValue value = take(key, false, expectedYesNo());
    if (!value.isUndefined() && !value.isBool())
        refuse(key, expectedYesNo());
    return value.toBool(otherwise);
}

std::optional<int> JsonReader::integer(const QString &key, int least, int most, bool required)
{
    const QJsonValue value = take(key, required, expectedInteger(least, most));
    if (value.isUndefined() || (value.isNull() && !required))
        return std::nullopt;
    const auto number = wholeNumber(value, least, most);
    if (!number)
        refuse(key, expectedInteger(least, most));
    return number;
}

std::vector<int> JsonReader::integers(const QString &key, int least, int most)
{
    const QJsonValue value = take(key, true, expectedArray());
    if (!value.isArray())
        refuse(key, expectedArray());
    std::vector<int> numbers;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (const auto number = wholeNumber(array[i], least, most))
            numbers.push_back(*number);
        else
            refuse(QStringLiteral("%1[%2]").arg(key).arg(i), expectedInteger(least, most));
    }
    return numbers;
}

int JsonReader::oneOf(const QString &key, const QStringList &words, int otherwise)
{
    const QJsonValue value = take(key, otherwise < 0, expectedOneOf(words));
    if (value.isUndefined())
        return std::max(otherwise, 0);
    const qsizetype index = words.indexOf(value.toString());
    if (index < 0)
        refuse(key, expectedOneOf(words));
    return int(std::max<qsizetype>(index, 0));
}

QStringList JsonReader::texts(const QString &key)
{
    const QJsonValue value = take(key, false, expectedArray());
    if (!value.isUndefined() && !value.isArray())
        refuse(key, expectedArray());
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const auto &item : array) {
        if (!item.isString())
            refuse(key, expectedText());
        list.append(item.toString());
    }
    return list;
}

void JsonReader::each(const QString &key, const std::function<void(JsonReader &)> &take)
{
    const QJsonValue value = this->take(key, false, expectedArray());
    if (!value.isUndefined() && !value.isArray())
        refuse(key, expectedArray());
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(key).arg(i);
        if (!array[i].isObject())
            refuse(place, expectedObject());
        JsonReader reader(array[i].toObject(), pathOf(place), m_wrong);
        take(reader);
        reader.refuseUnknownKeys();
    }
}

void JsonReader::eachText(const QString &key, const std::function<void(const QString &, const QString &)> &take)
{
    const QJsonValue value = this->take(key, false, expectedObject());
    if (!value.isUndefined() && !value.isObject())
        refuse(key, expectedObject());
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (!it->isString())
            refuse(key + u'.' + it.key(), expectedText());
        take(it.key(), it->toString());
    }
}

void JsonReader::object(const QString &key, const std::function<void(JsonReader &)> &take)
{
    const QJsonValue value = this->take(key, false, expectedObject());
    if (value.isUndefined())
        return;
    if (!value.isObject())
        refuse(key, expectedObject());
    JsonReader reader(value.toObject(), pathOf(key), m_wrong);
    take(reader);
    reader.refuseUnknownKeys();
}

void JsonReader::eachObject(const QString &key, const std::function<void(const QString &, JsonReader &)> &take)
{
    object(key, [&](JsonReader &members) {
        const QStringList names = members.m_object.keys();
        for (const QString &name : names)
            members.object(name, [&](JsonReader &member) { take(name, member); });
    });
}

void JsonReader::refuseUnknownKeys()
{
    const QStringList keys = m_object.keys();
    for (const QString &key : keys) {
        if (!m_asked.contains(key))
            refuse(key, unknownKey(nearest(key, m_asked)));
    }
}

} // namespace plumbline
