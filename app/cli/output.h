// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/refusal.h"
#include "core/words/words.h"

#include <QJsonObject>
#include <QStringList>
#include <QTextStream>

namespace plumbline::cli {

enum ExitCode { Ok = 0, Refused = 1, WrongUsage = 2, FaultHappened = 3 };

/// Standard output, as text for people or as JSON for programs.
class Output
{
public:
    Output(Language language, bool json);

    bool json() const { return m_json; }
    const Words &words() const { return m_words; }
    /// From here on times are shown in this zone.
    void setZone(const Zone &zone) { m_words = Words(m_words.language(), zone); }

    void line(const QString &text = {}) { m_out << text << '\n'; }
    void line(const Phrase &phrase) { line(m_words.say(phrase)); }
    void object(const QJsonObject &object);
    /// A JSON array, one object a line, without holding it.
    void beginArray() { m_out << '['; }
    void item(const QJsonObject &object);
    void endArray() { m_out << (m_items > 0 ? "\n]\n" : "]\n"); }
    /// Columns side by side; a character of the CJK blocks is two wide.
    void table(const QStringList &heads, const QList<QStringList> &rows);

    /// False where standard output took not all of it (a full disk behind a redirection).
    bool flush();
    /// {"refused", "where"} and exit code 1.
    int refuse(const Refusal &refusal);

private:
    Words m_words;
    bool m_json;
    QTextStream m_out;
    qint64 m_items = 0;
};

} // namespace plumbline::cli
