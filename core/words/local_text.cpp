// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/local_text.h"

#include "core/base/text.h"

#include <QJsonObject>

namespace plumbline {

QString LocalText::in(Language language) const
{
    const QString &wanted = language == Language::Chinese ? chinese : english;
    const QString &other = language == Language::Chinese ? english : chinese;
    return wanted.isEmpty() ? other : wanted;
}

bool LocalText::matches(QStringView text) const
{
    const QString wanted = folded(text.trimmed());
    return !wanted.isEmpty() && (folded(english) == wanted || folded(chinese) == wanted);
}

QJsonValue LocalText::toJson() const
{
    QJsonObject object;
    if (!english.isEmpty())
        object[codeOf(Language::English)] = english;
    if (!chinese.isEmpty())
        object[codeOf(Language::Chinese)] = chinese;
    return object;
}

LocalText LocalText::fromJson(const QJsonValue &json)
{
    if (json.isString())
        return {json.toString(), json.toString()};
    const QJsonObject object = json.toObject();
    return {object[codeOf(Language::English)].toString(), object[codeOf(Language::Chinese)].toString()};
}

} // namespace plumbline
