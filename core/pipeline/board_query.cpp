// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/board_query.h"

#include "core/db/database.h"

#include <cmath>

namespace plumbline::pipeline {
namespace {

BoardColumn *columnOf(BoardView &board, StageId stage)
{
    for (BoardColumn &column : board.columns) {
        if (column.id == stage)
            return &column;
    }
    return nullptr;
}

QByteArray joinsFor(const DealFilter &filter)
{
    // Names are joined only where the filter reads them.
    return filter.text.trimmed().isEmpty()
               ? QByteArray()
               : QByteArray(" LEFT JOIN person p ON p.n = d.owner LEFT JOIN account a ON a.n = d.account");
}

/// The sums of one column, a currency each.
void addAmount(BoardColumn &column, qint64 minor, std::string_view currency)
{
    for (Money &sum : column.amounts) {
        if (std::string_view(sum.currency.constData(), size_t(sum.currency.size())) == currency) {
            sum.minor += minor;
            return;
        }
    }
    column.amounts.push_back({minor, QByteArray(currency.data(), qsizetype(currency.size()))});
}

void weigh(BoardColumn &column)
{
    std::sort(column.amounts.begin(), column.amounts.end(),
              [](const Money &a, const Money &b) { return a.currency < b.currency; });
    if (!column.stage.winProbability)
        return;
    for (const Money &sum : column.amounts)
        column.weighted.push_back({qint64(std::llround(double(sum.minor) * *column.stage.winProbability / 100.0)), sum.currency});
}

/// Summed here: to group by two columns SQLite would sort every deal.
void readHeads(const Reader &reader, const DealFilter &filter, BoardView &board)
{
    db::Statement deals = reader.database().prepare("SELECT d.stage, d.amount_minor, d.amount_currency FROM deal d"
                                                    + joinsFor(filter) + "\n WHERE " + conditionOf(filter));
    bindFilter(deals, filter);
    BoardColumn *column = nullptr;
    while (deals.step()) {
        const StageId stage(deals.integer(0));
        if (!column || column->id != stage)
            column = columnOf(board, stage);
        if (!column)
            continue;
        ++column->count;
        if (!deals.isNull(2))
            addAmount(*column, deals.integer(1), deals.utf8View(2));
    }
    for (BoardColumn &summed : board.columns)
        weigh(summed);
}

/// Closed stages may hold years of deals: counted from the index, not summed.
void countClosed(const Reader &reader, DealFilter filter, const std::vector<StageId> &closed, BoardView &board)
{
    filter.stages = closed;
    db::Statement counts = reader.database().prepare("SELECT d.stage, count(*) FROM deal d" + joinsFor(filter) + "\n WHERE "
                                                     + conditionOf(filter) + "\n GROUP BY d.stage");
    bindFilter(counts, filter);
    while (counts.step()) {
        if (BoardColumn *column = columnOf(board, StageId(counts.integer(0))))
            column->count = counts.integer(1);
    }
}

void readCards(const Reader &reader, DealFilter filter, const std::vector<StageId> &open, int cards, Moment now, BoardView &board)
{
    QByteArrayList parts;
    for (const StageId stage : open) {
        filter.stages = {stage};
        // The stage comes last, so that the row reader finds its columns where they are.
        parts.append(QByteArray("SELECT * FROM (SELECT ") + dealRowColumns + ", d.stage AS board_stage FROM deal d "
                     + dealRowJoins + "\n WHERE " + conditionOf(filter) + "\n ORDER BY d.entered_at, d.n LIMIT "
                     + QByteArray::number(cards) + ")");
    }
    db::Statement rows = reader.database().prepare(parts.join("\nUNION ALL\n"));
    bindFilter(rows, filter);
    while (rows.step()) {
        if (BoardColumn *column = columnOf(board, StageId(rows.integer(rows.columns() - 1))))
            column->cards.push_back(readDealRow(rows, now));
    }
}

/// All cards in one go, so that the statements are as few as the ways of counting touches.
void addStandings(const Reader &reader, BoardView &board, const LoadedPipeline &pipeline, Moment now)
{
    std::vector<DealListRow> all;
    for (BoardColumn &column : board.columns)
        std::move(column.cards.begin(), column.cards.end(), std::back_inserter(all));
    addStandings(reader, all, pipeline, now);
    auto next = all.begin();
    for (BoardColumn &column : board.columns) {
        for (DealListRow &card : column.cards)
            card = std::move(*next++);
    }
}

} // namespace

std::vector<DealListRow> boardCards(const Reader &reader, const DealFilter &unresolved, StageId stage, qint64 offset, int limit,
                                    Moment now)
{
    DealFilter filter = resolved(unresolved, reader, now);
    filter.stages = {stage};
    const bool names = !filter.text.trimmed().isEmpty();
    // The numbers come from the index alone; names are joined for what is shown.
    db::Statement rows = reader.database().prepare(
        QByteArray("SELECT ") + dealRowColumns + "\n  FROM (SELECT d.n AS wanted FROM deal d"
        + (names ? " LEFT JOIN person p ON p.n = d.owner LEFT JOIN account a ON a.n = d.account" : "") + "\n WHERE "
        + conditionOf(filter) + "\n ORDER BY d.entered_at, d.n LIMIT :limit OFFSET :offset) JOIN deal d ON d.n = wanted "
        + dealRowJoins + " ORDER BY d.entered_at, d.n");
    bindFilter(rows, filter);
    rows.bind(":limit", limit).bind(":offset", offset);
    std::vector<DealListRow> cards;
    while (rows.step())
        cards.push_back(readDealRow(rows, now));
    addStandings(reader, cards, defaultPipeline(reader), now);
    return cards;
}

namespace {

enum class Counting { All, Cards };

BoardView read(const Reader &reader, const DealFilter &unresolved, int cardsPerColumn, Moment now, Counting counting)
{
    const DealFilter filter = resolved(unresolved, reader, now);
    const LoadedPipeline pipeline = defaultPipeline(reader);
    BoardView board{pipeline.definition.name, {}};
    std::vector<StageId> open;
    std::vector<StageId> closed;
    for (const StageDefinition &stage : pipeline.definition.stages) {
        const StageId id = pipeline.stageIds.value(stage.key);
        board.columns.push_back({id, stage, 0, {}, {}, {}});
        (stage.kind == StageKind::Open ? open : closed).push_back(id);
    }
    if (counting == Counting::All) {
        DealFilter openOnly = filter;
        openOnly.stages = open;
        readHeads(reader, openOnly, board);
        countClosed(reader, filter, closed, board);
    }
    if (cardsPerColumn > 0)
        readCards(reader, filter, open, cardsPerColumn, now, board);
    addStandings(reader, board, pipeline, now);
    for (BoardColumn &column : board.columns) {
        if (counting == Counting::Cards)
            column.count = qint64(column.cards.size());
    }
    board.isCounted = counting == Counting::All;
    return board;
}

} // namespace

BoardView boardOf(const Reader &reader, const DealFilter &filter, int cardsPerColumn, Moment now)
{
    return read(reader, filter, cardsPerColumn, now, Counting::All);
}

BoardView boardAtFirst(const Reader &reader, const DealFilter &filter, int cardsPerColumn, Moment now, qint64 many)
{
    const bool areMany = reader.database().integer("SELECT max(n) FROM deal") > many;
    return read(reader, filter, cardsPerColumn, now, areMany ? Counting::Cards : Counting::All);
}

} // namespace plumbline::pipeline
