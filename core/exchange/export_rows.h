// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/db/statement.h"
#include "core/exchange/export_file.h"
#include "core/exchange/row_names.h"
#include "core/records/choice.h"
#include "core/words/words.h"

#include <map>
#include <memory>
#include <span>

namespace plumbline::exchange {

class ComputedCells;

/// The rows that an export is about as typed cells, one after the other: one statement steps through the table, and what its
/// rows refer to is read once. Texts live until the next row.
class ExportRows
{
public:
    /// `rows`: these in this order; empty: all.
    ExportRows(const Reader &reader, const Entity &entity, const ExportWanted &wanted, std::optional<std::vector<qint64>> rows,
               const Words &words);
    ~ExportRows();

    /// Why there are no such columns.
    static std::optional<Refusal> refuseFields(const Entity &entity, const QList<QByteArray> &fields);

    const TableHead &head() const { return m_head; }
    qint64 total() const;
    bool next();
    const std::vector<TableCell> &cells() const { return m_cells; }

private:
    enum class Source { Id, Field, Stage, StageSince, LineProduct, LineQuantity, LinePrice, Entered };
    struct Spoken {
        std::string text; ///< for people
        std::string key;  ///< for programs
    };
    struct Column {
        Source source;
        const Field *field = nullptr;
        int at = 0;                                             ///< among the columns of the statement
        std::map<std::string, Spoken, std::less<>> spoken = {}; ///< choices, by what is stored
        std::string text = {};                                  ///< made for this row
        qint64 stage = 0;                                       ///< for Entered
    };
    struct Line {
        qint64 deal;
        std::optional<qint64> product, quantity;
        std::optional<Money> price;
    };
    struct Entry {
        qint64 stage;
        Moment at;
    };

    void addColumns(const QList<QByteArray> &fields);
    void addColumn(const QByteArray &key);
    void addStages();
    void addHead(const QByteArray &key, QStringList names, CellKind kind);
    QByteArray fromClause() const;
    bool step();
    bool bindNextRows();
    TableCell cellOf(Column &column);
    TableCell fieldCell(Column &column);
    const Spoken &spokenOf(Column &column, std::string_view stored);
    QString keyFor(const QString &list, const QString &key) const;
    std::string_view nameOf(int entity, qint64 n);
    const std::pair<std::string, std::string> &stageOf(qint64 n);
    std::span<const Line> linesOf(qint64 deal);
    TableCell lineCell(Column &column);
    TableCell enteredCell(Column &column);
    const std::vector<Entry> &entriesOf(qint64 deal);

    Reader m_reader;
    const Entity &m_entity;
    const Naming m_naming;
    std::optional<std::vector<qint64>> m_wantedRows;
    size_t m_asked = 0; ///< of them
    const Words &m_words;
    records::ChoiceBook m_choices;
    TableHead m_head;
    QStringList m_taken; ///< forms of headers
    std::vector<Column> m_columns;
    QByteArray m_select;
    int m_selected = 2;
    std::unique_ptr<db::Statement> m_rows;
    std::vector<std::unique_ptr<ComputedCells>> m_computed;
    std::vector<TableCell> m_cells;
    std::map<int, RowNames> m_names;                                ///< by entity
    std::map<qint64, std::pair<std::string, std::string>> m_stages; ///< name and key
    std::optional<std::vector<Line>> m_lines;
    size_t m_nextLine = 0;
    std::unique_ptr<db::Statement> m_stays; ///< deals in ascending order, as rows mostly come
    bool m_hasStay = false;                 ///< it stands on one that was not taken yet
    qint64 m_entriesOf = 0;                 ///< the deal of `m_entries`
    std::vector<Entry> m_entries;
    std::string m_yes;
    std::string m_no;
};

} // namespace plumbline::exchange
