// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/simplified.h"

#include <algorithm>
#include <QFile>
#include <stdexcept>
#include <vector>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(simplified); }

namespace plumbline {
namespace {

constexpr char16_t first = 0x4e00;
constexpr char16_t end = 0xa000;

/// The form of each character of the main block.
std::vector<char16_t> readForms()
{
    initResources();
    QFile file(QStringLiteral(":/simplified/characters.txt"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the table of simplified characters is not in the program");
    std::vector<char16_t> forms(end - first);
    for (char16_t c = first; c < end; ++c)
        forms[c - first] = c;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith('#'))
            continue;
        const QString pairs = QString::fromUtf8(line);
        for (qsizetype i = 0; i + 1 < pairs.size(); i += 2) {
            if (pairs[i] >= first && pairs[i] < end)
                forms[pairs[i].unicode() - first] = pairs[i + 1].unicode();
        }
    }
    return forms;
}

} // namespace

QChar simplified(QChar c)
{
    static const std::vector<char16_t> forms = readForms();
    return c.unicode() >= first && c.unicode() < end ? QChar(forms[c.unicode() - first]) : c;
}

QString simplified(QString text)
{
    const auto differs = [](QChar c) { return simplified(c) != c; };
    const auto at = std::find_if(text.cbegin(), text.cend(), differs) - text.cbegin();
    if (at < text.size())
        std::transform(text.cbegin() + at, text.cend(), text.begin() + at, [](QChar c) { return simplified(c); });
    return text;
}

} // namespace plumbline
