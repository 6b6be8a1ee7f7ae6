// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/text_stream.h"

#include <unordered_map>

namespace plumbline::exchange {

/// JSON Lines: one object a line. The first row, of line 0, are the keys as they first appear in the first 1,000 lines.
/// Numbers are plain digits, true and false are yes and no, null is empty, a list is joined by "; ".
class JsonLinesTable : public TableSource
{
public:
    static constexpr int linesForKeys = 1'000;

    /// `keys` is a second device of the same file, in which the keys are looked up.
    JsonLinesTable(std::unique_ptr<QIODevice> device, std::unique_ptr<QIODevice> keys, const QString &fileName,
                   Encoding encoding);

    Result<bool> next(SourceRow &row) override;
    qint64 bytesRead() const override { return m_lines.buffer().stream().bytesRead(); }
    qint64 bytes() const override { return m_lines.buffer().stream().bytes(); }

private:
    std::optional<Refusal> findKeys();
    std::optional<Refusal> readLine(std::string_view text, qint64 line, bool mayAddKeys);

    LineReader m_lines;
    std::unique_ptr<QIODevice> m_keysDevice;
    QString m_fileName;
    Encoding m_encoding;
    std::vector<std::string> m_keys;
    std::unordered_map<std::string, size_t> m_indexOfKey;
    std::vector<std::string> m_values;
};

} // namespace plumbline::exchange
