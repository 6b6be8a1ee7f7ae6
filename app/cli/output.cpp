// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include <algorithm>
#include <cstdio>
#include <QJsonDocument>

namespace plumbline::cli {
namespace {

int widthOf(const QString &text)
{
    int width = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool wide = (u >= 0x1100 && u <= 0x115F) || (u >= 0x2E80 && u <= 0xA4CF) || (u >= 0xAC00 && u <= 0xD7A3)
                          || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFE30 && u <= 0xFE6F) || (u >= 0xFF00 && u <= 0xFF60)
                          || (u >= 0xFFE0 && u <= 0xFFE6);
        width += c.isLowSurrogate() ? 0 : wide || c.isHighSurrogate() ? 2 : 1;
    }
    return width;
}

QString padded(const QString &text, int width) { return text + QString(std::max(0, width - widthOf(text)), u' '); }

} // namespace

Output::Output(Language language, bool json) : m_words(language), m_json(json), m_out(stdout)
{
    m_out.setEncoding(QStringConverter::Utf8);
}

void Output::object(const QJsonObject &object) { m_out << QJsonDocument(object).toJson(QJsonDocument::Indented); }

void Output::item(const QJsonObject &object)
{
    m_out << (m_items++ > 0 ? ",\n" : "\n") << QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void Output::table(const QStringList &heads, const QList<QStringList> &rows)
{
    constexpr int widest = 46;
    QList<int> widths;
    for (qsizetype i = 0; i < heads.size(); ++i) {
        int width = widthOf(heads[i]);
        for (const QStringList &row : rows)
            width = std::max(width, std::min(widest, widthOf(row[i])));
        widths.append(width);
    }
    const auto print = [&](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += i + 1 < cells.size() ? padded(cells[i], widths[i]) + QStringLiteral("  ") : cells[i];
        line(text);
    };
    print(heads);
    for (const QStringList &row : rows)
        print(row);
}

bool Output::flush()
{
    m_out.flush();
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && m_out.status() == QTextStream::Ok;
}

int Output::refuse(const Refusal &refusal)
{
    const QString text = m_words.say(refusal.phrase);
    if (m_json)
        object({{QStringLiteral("refused"), text}, {QStringLiteral("where"), refusal.where}});
    else
        line(text);
    return Refused;
}

} // namespace plumbline::cli
