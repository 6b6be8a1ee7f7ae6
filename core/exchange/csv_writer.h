// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <string>
#include <string_view>

class QIODevice;

namespace plumbline::exchange {

/// Writes CSV for spreadsheets: UTF-8 with a byte order mark, CR LF. A cell that a spreadsheet would run as a formula gets
/// an apostrophe in front (EXCH-9); unguarded() takes it away again.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device);

    void write(const QStringList &cells);

private:
    QIODevice &m_device;
};

/// `=1+1` → `'=1+1`; numbers stay numbers.
QString guarded(const QString &cell);
QString unguarded(const QString &cell);

/// Guarded, and in quotes where CSV asks for them.
void appendCsvText(std::string &to, std::string_view utf8);

} // namespace plumbline::exchange
