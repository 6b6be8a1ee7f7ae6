// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/exchange/file_format.h"

#include <QStringList>
#include <string>
#include <vector>

namespace plumbline::exchange {

/// What the cells of a column look like, by their content (EXCH-4): how many of the looked-at filled cells are such.
struct ColumnLook {
    int filled = 0;
    int phones = 0;
    int damagedPhones = 0; ///< 1.38E+10: a spreadsheet rounded the digits away
    int emails = 0;
    int days = 0;
    int moments = 0;
    int serialDays = 0; ///< whole numbers that could be days of a spreadsheet (46096 is 2026-03-15); a weak hint
    int numbers = 0;
    int amounts = 0;       ///< numbers with a currency sign, 万/亿, or grouping
    int decimalCommas = 0; ///< of the two: those that show by their signs which one is the decimal's
    int decimalPoints = 0;
    int creditCodes = 0;
    int urls = 0;
    int uuids = 0;
    int distinct = 0; ///< different texts, up to 1,000
    int longest = 0;  ///< characters
};

/// Where in the rows of a file the table is: people put titles above it and sums below.
struct TableShape {
    qint64 headerLine =
        1;              ///< of the (last) line of headers; 0: the file has none, headers are "#1", "#2" … (or the reader's own)
    int headerRows = 1; ///< 2: a double header, joined by " / "
    QStringList headers;
    std::vector<QString> preamble; ///< what stands above, told to the user
    DateOrder dateOrder = DateOrder::YearMonthDay;
    bool dateOrderIsSure = true; ///< false: no cell tells day from month
    bool decimalComma = false;   ///< 1.284,00
    std::vector<ColumnLook> columns;
    std::vector<std::vector<QString>> sample; ///< the first rows, for the preview
    std::vector<qint64> sampleLines;
};

/// What a user says of it; what is empty is found out.
struct ShapeWanted {
    std::optional<qint64> headerLine = {}; ///< 0: none
    std::optional<DateOrder> dateOrder = {};
    std::optional<bool> decimalComma = {};
};

/// Reads the first rows, and of a large text file 64 places across it.
Result<TableShape> shapeOf(const QString &path, const FileFormat &format, const ShapeWanted &wanted = {}, int sampleRows = 200);

/// A row below the table that only adds it up: 合计, 总计, Total … in its first filled cell, and numbers beside.
bool isSumRow(const SourceRow &row);

} // namespace plumbline::exchange
