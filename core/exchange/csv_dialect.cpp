// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_dialect.h"

#include "core/exchange/csv_table.h"

#include <array>
#include <cmath>
#include <QBuffer>

namespace plumbline::exchange {
namespace {

constexpr qsizetype longestText = 64 * 1024;
constexpr size_t mostRows = 200;
constexpr std::array<char, 6> separators{',', ';', '\t', '|', '^', '~'};

struct Trial {
    CsvDialect dialect;
    bool isRefused = false;
    double consistency = 0; ///< the share of the rows that are as wide as most
    double score = 0;
};

std::vector<size_t> widthsOf(const QByteArray &text, bool isCut, Trial &trial)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(text);
    device->open(QIODevice::ReadOnly);
    FileFormat format;
    format.separator = trial.dialect.separator;
    format.quote = trial.dialect.quote;
    CsvTable table(std::move(device), QString(), format);
    std::vector<size_t> widths;
    SourceRow row;
    while (widths.size() < mostRows) {
        const auto more = table.next(row);
        trial.isRefused = !more.ok();
        if (!more.ok() || !*more)
            break;
        widths.push_back(row.cells.size());
    }
    const bool endsInside = isCut && widths.size() < mostRows && !trial.isRefused;
    if (endsInside && widths.size() > 1)
        widths.pop_back();
    trial.isRefused = trial.isRefused && (!isCut || widths.size() < 2);
    return widths;
}

size_t mostFrequent(const std::vector<size_t> &widths)
{
    std::map<size_t, size_t> counts;
    for (const size_t width : widths)
        ++counts[width];
    size_t best = 0;
    for (const auto &[width, count] : counts) {
        if (best == 0 || count >= counts[best])
            best = width;
    }
    return best;
}

Trial tryDialect(const QByteArray &text, bool isCut, CsvDialect dialect)
{
    Trial trial{dialect, false, 0, 0};
    const auto widths = widthsOf(text, isCut, trial);
    const size_t width = mostFrequent(widths);
    if (width < 2)
        return trial;
    trial.consistency = double(std::count(widths.begin(), widths.end(), width)) / double(widths.size());
    const bool isRare = dialect.separator == '^' || dialect.separator == '~' || dialect.separator == '|';
    if (isRare && trial.consistency < 0.9)
        return trial;
    // The numbers of a column may all have one decimal comma; its header has none.
    const double headerFits = widths.front() == width ? 0.1 : 0.0;
    trial.score = trial.consistency + headerFits + 0.05 * std::min(4.0, std::log2(double(width)));
    return trial;
}

struct QuoteCount {
    int opening = 0; ///< where a cell begins
    int closing = 0; ///< where one ends
};

QuoteCount countQuotes(const QByteArray &text, char quote, char separator)
{
    const auto isBorder = [&](char c) { return c == separator || c == '\n' || c == '\r'; };
    QuoteCount count;
    for (qsizetype i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
        const bool begins = i == 0 || isBorder(text[i - 1]);
        const bool ends = i + 1 == text.size() || isBorder(text[i + 1]);
        count.opening += begins;
        count.closing += ends && (!begins || (i > 0 && text[i - 1] != quote));
    }
    return count;
}

Trial bestOf(const QByteArray &text, bool isCut, char quote, const FormatWanted &wanted)
{
    if (wanted.separator)
        return tryDialect(text, isCut, {*wanted.separator, quote});
    Trial best{{',', quote}, false, 0, 0};
    for (const char separator : separators) {
        if (!text.contains(separator))
            continue;
        const Trial trial = tryDialect(text, isCut, {separator, quote});
        if (trial.score > best.score)
            best = trial;
    }
    return best;
}

/// Excel's own way to name the separator.
std::optional<char> saidSeparator(const QByteArray &text)
{
    const bool says = text.size() > 5 && text.startsWith("sep=") && (text[5] == '\r' || text[5] == '\n');
    return says ? std::optional(text[4]) : std::nullopt;
}

} // namespace

CsvDialect dialectOf(const QByteArray &whole, bool isCut, const FormatWanted &asked)
{
    FormatWanted wanted = asked;
    const QByteArray text = whole.left(longestText);
    isCut |= text.size() < whole.size();
    if (!wanted.separator)
        wanted.separator = saidSeparator(text);
    if (wanted.quote)
        return bestOf(text, isCut, *wanted.quote, wanted).dialect;
    const Trial quoted = bestOf(text, isCut, '"', wanted);
    if (text.contains('"')) {
        const Trial plain = bestOf(text, isCut, '\0', wanted);
        const QuoteCount count = countQuotes(text, '"', plain.dialect.separator);
        // Quotes that are opened and mostly not closed are inches, or somebody's ornaments.
        const bool isBroken = quoted.isRefused || quoted.consistency + 0.15 < plain.consistency;
        if (isBroken && count.closing * 2 < count.opening)
            return plain.dialect;
        if (count.opening > 0)
            return quoted.isRefused && quoted.score == 0 ? CsvDialect{plain.dialect.separator, '"'} : quoted.dialect;
    }
    const QuoteCount single = countQuotes(text, '\'', quoted.dialect.separator);
    if (single.opening >= 2 && single.closing * 10 >= single.opening * 8) {
        const Trial trial = bestOf(text, isCut, '\'', wanted);
        if (!trial.isRefused && trial.consistency >= quoted.consistency)
            return trial.dialect;
    }
    return quoted.dialect;
}

} // namespace plumbline::exchange
