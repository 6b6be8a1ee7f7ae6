// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/table_source.h"

namespace plumbline {
class Words;
}

namespace plumbline::exchange {

class Importer;
struct ImportColumn;

/// Keeps some rows of a file with what became of them: those that stay out, those that may be others, and the first of the rest.
class ImportPreview
{
public:
    /// `most` of each kind; 0 keeps nothing and costs nothing.
    ImportPreview(const Importer &importer, const Words &words, qsizetype most);

    /// The row that the importer took last.
    void add(const SourceRow &row, const std::optional<ImportNote> &reject);
    std::vector<PreviewRow> rows() const;

private:
    QString meantBy(size_t column) const;

    const Importer &m_importer;
    const Words &m_words;
    size_t m_most;
    std::vector<PreviewRow> m_refused;
    std::vector<PreviewRow> m_likely;
    std::vector<PreviewRow> m_taken;
};

} // namespace plumbline::exchange
