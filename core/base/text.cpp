// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <QStringList>
#include <unicode/unorm2.h>
#include <vector>

namespace plumbline {
namespace {

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString foldedAscii(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), result.begin(),
                   [](QChar c) { return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c; });
    return result;
}

/// Optimal string alignment: insertions, deletions, replacements, swapped neighbours.
int editDistance(QStringView a, QStringView b)
{
    std::vector<std::vector<int>> d(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1));
    for (size_t i = 0; i <= size_t(a.size()); ++i)
        d[i][0] = int(i);
    for (size_t j = 0; j <= size_t(b.size()); ++j)
        d[0][j] = int(j);
    for (size_t i = 1; i <= size_t(a.size()); ++i) {
        for (size_t j = 1; j <= size_t(b.size()); ++j) {
            const QChar x = a[qsizetype(i) - 1];
            const QChar y = b[qsizetype(j) - 1];
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (x == y ? 0 : 1)});
            if (i > 1 && j > 1 && x == b[qsizetype(j) - 2] && y == a[qsizetype(i) - 2])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[size_t(a.size())][size_t(b.size())];
}

} // namespace

QString folded(QStringView text)
{
    if (isAscii(text))
        return foldedAscii(text);
    UErrorCode error = U_ZERO_ERROR;
    static const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&error);
    QString result(text.size() + 16, Qt::Uninitialized);
    while (true) {
        error = U_ZERO_ERROR;
        const int32_t length = unorm2_normalize(normalizer, reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()),
                                                reinterpret_cast<UChar *>(result.data()), int32_t(result.size()), &error);
        result.resize(length);
        if (error != U_BUFFER_OVERFLOW_ERROR)
            return U_FAILURE(error) ? text.toString() : result;
    }
}

void appendFolded(std::string &to, std::string_view utf8)
{
    const size_t before = to.size();
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) == 0x80; };
    for (size_t i = 0; i < utf8.size();) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c < 0x80) {
            to.push_back(c >= 'A' && c <= 'Z' ? char(c + 32) : char(c));
            ++i;
        } else if (c >= 0xe4 && c <= 0xe9 && i + 2 < utf8.size() && continues(utf8[i + 1]) && continues(utf8[i + 2])
                   && (c != 0xe4 || static_cast<unsigned char>(utf8[i + 1]) >= 0xb8)) {
            to.append(utf8.substr(i, 3)); // U+4E00–U+9FFF, which nothing folds
            i += 3;
        } else {
            to.resize(before);
            to += folded(toQString(utf8)).toStdString();
            return;
        }
    }
}

namespace {

enum class Sign : quint8 { Plain, Space, MayBeMark, Other };

/// By the first byte of its UTF-8. c2 and e1 … e3 begin all spaces that are none of ASCII; ef the byte order mark.
constexpr std::array<Sign, 256> signs = [] {
    std::array<Sign, 256> table{};
    for (size_t c = 0; c < 0x20; ++c)
        table.at(c) = Sign::Other;
    for (const size_t c : {0x7f, 0xc2, 0xe1, 0xe2, 0xe3})
        table.at(c) = Sign::Other;
    table.at(' ') = Sign::Space;
    table.at(0xef) = Sign::MayBeMark;
    return table;
}();

} // namespace

bool isPlainLine(std::string_view text)
{
    bool space = true;
    for (size_t i = 0; i < text.size(); ++i) {
        const Sign sign = signs[static_cast<unsigned char>(text[i])];
        if (sign == Sign::Plain) {
            space = false;
            continue;
        }
        if (sign == Sign::Other || (sign == Sign::Space && space) || text.substr(i).starts_with("\ufeff"))
            return false;
        space = sign == Sign::Space;
    }
    return !space || text.empty();
}

void appendFoldedLine(std::string &to, std::string_view utf8)
{
    if (isPlainLine(utf8))
        return appendFolded(to, utf8);
    appendFolded(to, oneLine(toQString(utf8)).toStdString());
}

QString squashed(QStringView text)
{
    QString result = folded(text);
    result.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return result;
}

QString oneLine(QStringView text)
{
    // Most texts are one already, and most of their letters stand above every kind of space.
    constexpr QChar lastSpace(0x3000);
    bool isBetween = false; // words: a space may come
    for (const QChar c : text) {
        const bool isSpace = c <= lastSpace && c.isSpace();
        if (isSpace && (c != u' ' || !isBetween))
            return text.toString().simplified();
        isBetween = !isSpace;
    }
    return text.isEmpty() || isBetween ? text.toString() : text.toString().simplified();
}

QString withoutControls(QString text)
{
    text.removeIf(
        [](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7F) || c == QChar::ByteOrderMark; });
    return text;
}

qsizetype characterCount(QStringView text)
{
    text = text.trimmed();
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

QString nearest(QStringView word, const QStringList &candidates)
{
    const QString wanted = folded(word);
    QString best;
    int bestDistance = std::max<int>(1, int(wanted.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        const QString form = folded(candidate);
        if (std::abs(form.size() - wanted.size()) >= bestDistance)
            continue;
        const int distance = editDistance(wanted, form);
        if (distance < bestDistance && distance < form.size()) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace plumbline
