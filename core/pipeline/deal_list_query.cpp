// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/deal_list_query.h"

#include "core/db/database.h"
#include "core/pipeline/formula_scan.h"
#include "core/records/calendar_query.h"
#include "core/workspace/table.h"

#include <cmath>

namespace plumbline::pipeline {

const char *const dealRowColumns =
    "d.n, d.id, d.reference, d.title, s.key, s.name, s.phase, s.kind, p.name AS owner_name, "
    "a.name AS account_name, d.amount_minor, d.amount_currency, d.entered_at, d.next_step, d.next_step_on, "
    "d.expected_close";
const char *const dealRowJoins = "LEFT JOIN stage s ON s.n = d.stage LEFT JOIN person p ON p.n = d.owner "
                                 "LEFT JOIN account a ON a.n = d.account";

double daysBetween(Moment from, Moment to) { return std::round(double((to - from).ms) / 8'640'000.0) / 10.0; }

DealListRow readDealRow(const db::Statement &row, Moment now)
{
    DealListRow deal;
    deal.deal = records::DealId(row.integer(0));
    deal.id = Uuid{row.blob(1)};
    deal.reference = row.text(2);
    deal.title = row.text(3);
    deal.stage = row.text(4);
    deal.stageName = row.isNull(5) ? LocalText{} : Stored<LocalText>::fromValue(row.text(5));
    deal.phase = Phase(row.integer(6));
    deal.kind = StageKind(row.integer(7));
    deal.owner = row.text(8);
    deal.account = row.text(9);
    if (!row.isNull(10))
        deal.amount = Money{row.integer(10), row.utf8(11)};
    if (const auto entered = row.optionalInteger(12)) {
        deal.entered = Moment{*entered};
        deal.daysInStage = daysBetween(*deal.entered, now);
    }
    deal.nextStep = row.text(13);
    if (const auto day = row.optionalInteger(14))
        deal.nextStepOn = CivilDate{qint32(*day)};
    if (const auto day = row.optionalInteger(15))
        deal.expectedClose = CivilDate{qint32(*day)};
    return deal;
}

void addStandings(const Reader &reader, std::vector<DealListRow> &rows, const LoadedPipeline &pipeline, Moment now)
{
    const WorkCalendar calendar = records::calendarOf(reader);
    std::map<QByteArray, db::Statement> lastTouches; // by the kinds that count
    const auto lastTouch = [&](const StageDefinition &stage, records::DealId deal) -> std::optional<Moment> {
        QByteArray kinds;
        for (const records::ActivityKind kind : stage.touchKinds)
            kinds += (kinds.isEmpty() ? "" : ", ") + QByteArray::number(int(kind));
        auto touch = lastTouches.find(kinds);
        if (touch == lastTouches.end())
            touch = lastTouches
                        .emplace(kinds,
                                 reader.database().prepare("SELECT max(happened_at) FROM v_effective_touch WHERE deal = ?1"
                                                           + (kinds.isEmpty() ? QByteArray() : " AND kind IN (" + kinds + ")")))
                        .first;
        touch->second.reset();
        touch->second.bind(1, deal.n);
        touch->second.step();
        const auto ms = touch->second.optionalInteger(0);
        return ms ? std::optional(Moment{*ms}) : std::nullopt;
    };
    for (DealListRow &row : rows) {
        const StageDefinition *stage = pipeline.definition.stage(row.stage);
        if (stage && stage->kind == StageKind::Open)
            row.standing = standingOf(*stage, row.entered, lastTouch(*stage, row.deal), now, calendar);
    }
}

DealListView dealList(const Reader &reader, const DealFilter &unresolved, int limit, Moment now)
{
    const DealFilter filter = resolved(unresolved, reader, now);
    DealListView view;
    if (filter.formula) {
        std::vector<qint64> order = dealOrder(reader, filter, {});
        view.total = qint64(order.size());
        if (limit > 0)
            order.resize(std::min(order.size(), size_t(limit)));
        view.rows = dealRowsOf(reader, order, now);
        return view;
    }
    const QByteArray from = QByteArray(" FROM deal d ") + dealRowJoins + "\n WHERE " + conditionOf(filter);
    db::Statement rows =
        reader.database().prepare(QByteArray("SELECT ") + dealRowColumns + from + "\n ORDER BY d.n DESC LIMIT :limit");
    bindFilter(rows, filter);
    rows.bind(":limit", limit > 0 ? limit : -1);
    while (rows.step())
        view.rows.push_back(readDealRow(rows, now));
    view.total = qint64(view.rows.size());
    if (limit > 0 && view.total == limit) {
        db::Statement count = reader.database().prepare("SELECT count(*)" + from);
        bindFilter(count, filter);
        count.step();
        view.total = count.integer(0);
    }
    return view;
}

namespace {

struct OrderTerms {
    const char *joins;
    const char *empty; ///< true where there is nothing to sort by; null: there always is
    const char *first;
    const char *then = nullptr;   ///< within equals, in the same direction
    const char *before = nullptr; ///< above all, the same in both directions
};

/// The + keeps SQLite from walking an index in this order to spare itself the sort: where the filter lets few through it would
/// look at a million rows one by one, ten times slower than one scan.
OrderTerms termsOf(DealOrder by)
{
    switch (by) {
    case DealOrder::Title: return {"", "d.title IS NULL", "folded(d.title)"};
    case DealOrder::Account: return {"a", "a.name IS NULL", "folded(a.name)"};
    case DealOrder::Stage: return {"s", "s.position IS NULL", "s.position", "+d.entered_at"};
    // Amounts compare within their currency alone.
    case DealOrder::Amount:
        return {"", "d.amount_minor IS NULL", "+d.amount_minor", nullptr, "d.amount_currency <> :currency, d.amount_currency"};
    case DealOrder::Owner: return {"p", "p.name IS NULL", "folded(p.name)"};
    // Who is closed stays and plans no more. The longest stay is the earliest entry.
    case DealOrder::DaysInStage: return {"s", "s.kind IS NOT 1 OR d.entered_at IS NULL", "-d.entered_at"};
    case DealOrder::NextStep: return {"s", "s.kind IS NOT 1 OR d.next_step_on IS NULL", "+d.next_step_on"};
    case DealOrder::ExpectedClose: return {"", "d.expected_close IS NULL", "+d.expected_close"};
    case DealOrder::Newest: break;
    }
    return {"", nullptr, nullptr};
}

QByteArray joinsFor(const DealFilter &filter, const OrderTerms &terms)
{
    const bool hasText = !filter.text.trimmed().isEmpty();
    QByteArray joins;
    if (hasText || *terms.joins == 'a')
        joins += " LEFT JOIN account a ON a.n = d.account";
    if (hasText || *terms.joins == 'p')
        joins += " LEFT JOIN person p ON p.n = d.owner";
    if (*terms.joins == 's')
        joins += " LEFT JOIN stage s ON s.n = d.stage";
    return joins;
}

QByteArray orderClause(const DealSort &sort, const OrderTerms &terms)
{
    if (sort.by == DealOrder::Newest)
        return sort.descending ? "d.n" : "d.n DESC";
    const QByteArray direction = sort.descending ? " DESC" : "";
    QByteArrayList clause{terms.empty};
    if (terms.before)
        clause.append(terms.before);
    clause.append(terms.first + direction);
    if (terms.then)
        clause.append(terms.then + direction);
    clause.append("d.n DESC");
    return clause.join(", ");
}

} // namespace

std::vector<qint64> dealOrder(const Reader &reader, const DealFilter &filter, const DealSort &sort, int limit)
{
    const OrderTerms terms = termsOf(sort.by);
    std::optional<FormulaScan> scan;
    if (filter.formula)
        scan.emplace(reader, *filter.formula, filter.now);
    db::Statement rows =
        reader.database().prepare("SELECT d.n" + (scan ? scan->columns() : QByteArray()) + " FROM deal d"
                                  + joinsFor(filter, terms) + (scan ? scan->joins() : QByteArray()) + "\n WHERE "
                                  + conditionOf(filter) + "\n ORDER BY " + orderClause(sort, terms) + " LIMIT :limit");
    bindFilter(rows, filter);
    rows.bind(":limit", limit > 0 && !scan ? limit : -1);
    if (sort.by == DealOrder::Amount)
        rows.bind(":currency", QString::fromLatin1(reader.currency()));
    std::vector<qint64> order;
    while (rows.step()) {
        const qint64 deal = rows.integer(0);
        if (scan && !scan->holds(rows, deal, 1))
            continue;
        order.push_back(deal);
        if (limit > 0 && int(order.size()) == limit)
            break;
    }
    return order;
}

std::vector<DealListRow> dealRowsOf(const Reader &reader, const std::vector<qint64> &deals, Moment now)
{
    QByteArrayList numbers;
    for (const qint64 n : deals)
        numbers.append(QByteArray::number(n));
    db::Statement rows = reader.database().prepare(QByteArray("SELECT ") + dealRowColumns + " FROM deal d " + dealRowJoins
                                                   + "\n WHERE d.n IN (SELECT value FROM json_each(?1))");
    rows.bind(1, QString::fromLatin1('[' + numbers.join(',') + ']'));
    QHash<qint64, DealListRow> found;
    while (rows.step())
        found.insert(rows.integer(0), readDealRow(rows, now));
    std::vector<DealListRow> inOrder;
    for (const qint64 n : deals) {
        if (const auto row = found.constFind(n); row != found.constEnd())
            inOrder.push_back(*row);
    }
    return inOrder;
}

qint64 dealCount(const Reader &reader, const DealFilter &filter)
{
    if (filter.formula)
        return qint64(dealOrder(reader, filter, {}).size());
    db::Statement count = reader.database().prepare("SELECT count(*) FROM deal d" + joinsFor(filter, termsOf(DealOrder::Newest))
                                                    + "\n WHERE " + conditionOf(filter));
    bindFilter(count, filter);
    count.step();
    return count.integer(0);
}

} // namespace plumbline::pipeline
