// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/file_format.h"
#include "core/exchange/import_report.h"
#include "core/words/words.h"

#include <optional>
#include <QSaveFile>
#include <QStringEncoder>

namespace plumbline::exchange {

/// A file of refused rows, mended, comes back without the two columns that were added to it.
QStringList withoutRejectColumns(QStringList headers);

/// EXCH-7: rows that could not be taken, in the encoding and with the columns of their file, with line and reason behind: mend
/// them and import just those. A sheet or cards become CSV.
class RejectsFile
{
public:
    /// `path` empty: nothing is written.
    RejectsFile(const QString &path, const QStringList &headers, const FileFormat &source, const Words &words);

    void add(const SourceRow &row, const ImportNote &note);
    /// Puts it in its place.
    std::optional<Refusal> finish();

private:
    void write(const QStringList &cells);

    QSaveFile m_file;
    const Words &m_words;
    QStringEncoder m_encoder;
    QChar m_separator;
    QChar m_quote;
    qsizetype m_columns;
};

} // namespace plumbline::exchange
