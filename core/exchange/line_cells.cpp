// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/line_cells.h"

namespace plumbline::exchange {
namespace {

const QString between = QStringLiteral("; ");

} // namespace

QString quotedList(const QStringList &texts)
{
    QStringList parts;
    for (QString text : texts)
        parts.append(u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"');
    return parts.join(between);
}

std::optional<QStringList> fromQuotedList(const QString &cell)
{
    QStringList texts;
    qsizetype at = 0;
    const auto skipSpace = [&] {
        while (at < cell.size() && cell[at].isSpace())
            ++at;
    };
    do {
        skipSpace();
        if (at >= cell.size() || cell[at] != u'"')
            return std::nullopt;
        QString text;
        for (++at; at < cell.size(); ++at) {
            const bool isQuote = cell[at] == u'"';
            if (isQuote && (at + 1 >= cell.size() || cell[at + 1] != u'"'))
                break;
            at += isQuote;
            text += cell[at];
        }
        if (at >= cell.size())
            return std::nullopt; // not closed
        ++at;
        texts.append(text);
        skipSpace();
    } while (at < cell.size() && cell[at++] == u';');
    return at >= cell.size() && cell.trimmed().endsWith(u'"') ? std::optional(texts) : std::nullopt;
}

QString plainList(const QStringList &texts) { return texts.join(between); }

QStringList fromPlainList(const QString &cell)
{
    QStringList parts = cell.split(u';');
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

} // namespace plumbline::exchange
