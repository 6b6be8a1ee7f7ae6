// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/text_stream.h"

#include <array>

namespace plumbline::exchange {

/// vCard 2.1, 3.0 and 4.0: one row a card. The first row, of line 0, are the headers: the keys of a contact's fields.
class VCardTable : public TableSource
{
public:
    VCardTable(std::unique_ptr<QIODevice> device, const QString &fileName, Encoding encoding);

    Result<bool> next(SourceRow &row) override;
    qint64 bytesRead() const override { return m_lines.buffer().stream().bytesRead(); }
    qint64 bytes() const override { return m_lines.buffer().stream().bytes(); }

    enum Column { Name, Account, JobTitle, Mobile, Phone, Email, WeChat, Reference, Notes, ColumnCount };

private:
    struct Property;

    Result<bool> nextLine();
    Result<bool> nextProperty(std::string &text);
    void take(const Property &property);
    void add(Column column, const std::string &text);
    void giveHeaders(SourceRow &row) const;

    LineReader m_lines;
    std::string m_ahead; ///< the line behind the one at hand: it may be its continuation
    qint64 m_aheadLine = 0;
    bool m_hasAhead = false;
    bool m_begun = false;
    bool m_gaveHeaders = false;
    qint64 m_propertyLine = 0;
    std::array<std::string, ColumnCount> m_card;
    std::string m_nameParts; ///< of N, where FN is missing
    std::string m_role;      ///< of ROLE, where TITLE is missing
};

} // namespace plumbline::exchange
