// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_writer.h"

#include <map>
#include <QTemporaryDir>
#include <string>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace plumbline::exchange {

/// An Excel workbook of one sheet (EXCH-9): dates are dates, amounts are numbers in the format of their currency, texts are
/// texts whatever they begin with; the header stays in sight and filters. Only one row is held in memory.
class XlsxWriter : public TableWriter
{
public:
    static constexpr qint64 mostRows = 1'048'575; ///< below the header
    static constexpr size_t longestText = 32'767; ///< UTF-16 units in a cell

    XlsxWriter(QIODevice &device, WritingRules rules);
    ~XlsxWriter() override;

    void begin(const TableHead &head) override;
    void row(const std::vector<TableCell> &cells) override;
    std::optional<Refusal> finish() override;
    qint64 cutTexts() const override { return m_cutTexts; }

private:
    void write(quint16 column, const TableCell &cell);
    void writeText(quint16 column, std::string_view text);
    void writeNumber(quint16 column, double number, lxw_format *format);
    lxw_format *formatNamed(const std::string &pattern);
    lxw_format *moneyFormat(std::string_view currency);
    void widen(quint16 column, int characters);
    void setWidths();

    QIODevice &m_device;
    WritingRules m_rules;
    QTemporaryDir m_folder;
    TableHead m_head;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    std::map<std::string, lxw_format *, std::less<>> m_formats;
    std::vector<int> m_widths; ///< of the first rows
    std::string m_text;
    quint32 m_row = 0;
    qint64 m_cutTexts = 0;
};

} // namespace plumbline::exchange
