// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"

#include <functional>
#include <optional>
#include <QJsonArray>
#include <QJsonObject>
#include <vector>

namespace plumbline {

/// Reads a JSON object that a person may have written: every value by name, type checked, and every refusal with its path
/// (`stages[0].idle_limit_days: a whole number was expected`). The first thing found wrong stays; reading goes on.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString path, std::optional<Refusal> &firstWrong)
        : m_object(std::move(object)), m_path(std::move(path)), m_wrong(firstWrong)
    {}

    /// Parses a document whose root must be an object; refuses with line and column.
    static Result<QJsonObject> parse(const QByteArray &json, const QString &fileName);

    bool has(const QString &key);
    QString text(const QString &key, bool required = true);
    LocalText name(const QString &key, bool required = true);
    bool yes(const QString &key, bool otherwise);
    std::optional<int> integer(const QString &key, int least, int most, bool required = false);
    /// One of the given words; the index of it.
    int oneOf(const QString &key, const QStringList &words, int otherwise);
    QStringList texts(const QString &key);
    /// A list of whole numbers; must be there.
    std::vector<int> integers(const QString &key, int least, int most);
    /// Each object of an array, with a reader that knows its path.
    void each(const QString &key, const std::function<void(JsonReader &)> &take);
    /// Each member of an object whose members are texts.
    void eachText(const QString &key, const std::function<void(const QString &name, const QString &text)> &take);
    void object(const QString &key, const std::function<void(JsonReader &)> &take);
    /// The members that are objects, by name.
    void eachObject(const QString &key, const std::function<void(const QString &name, JsonReader &)> &take);

    /// A key that was never asked for is a slip of the pen: refused, with the nearest one that was.
    void refuseUnknownKeys();
    void refuse(const QString &key, const Phrase &expected);

private:
    QString pathOf(const QString &key) const;
    QJsonValue take(const QString &key, bool required, const Phrase &expected);

    QJsonObject m_object;
    QString m_path;
    QStringList m_asked;
    std::optional<Refusal> &m_wrong;
};

} // namespace plumbline
