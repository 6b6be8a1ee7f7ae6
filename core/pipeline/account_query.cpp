// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/account_query.h"

#include "core/db/database.h"
#include "core/records/find_row.h"
#include "core/workspace/store.h"

namespace plumbline::pipeline {
namespace {

std::vector<DealListRow> dealsWhere(const Reader &reader, const QByteArray &condition, qint64 argument, Moment now)
{
    db::Statement rows =
        reader.database().prepare(QByteArray("SELECT ") + dealRowColumns + " FROM deal d " + dealRowJoins + " WHERE " + condition
                                  + "\n ORDER BY s.kind, d.n DESC LIMIT " + QByteArray::number(AccountView::mostDeals));
    rows.bind(1, argument);
    std::vector<DealListRow> deals;
    while (rows.step())
        deals.push_back(readDealRow(rows, now));
    return deals;
}

/// `numbers`: the rows of activities to choose from, as a SELECT with ?1.
std::vector<RecentActivity> newestOf(const Reader &reader, const QByteArray &numbers, qint64 argument)
{
    const Table<records::Activity> &table = tableOf<records::Activity>();
    db::Statement rows = reader.database().prepare(selectRows(table.entity()) + " WHERE t.n IN (" + numbers
                                                   + ")\n ORDER BY t.happened_at DESC, t.n DESC LIMIT "
                                                   + QByteArray::number(AccountView::mostActivities));
    rows.bind(1, argument);
    std::vector<RecentActivity> activities;
    while (rows.step()) {
        RecentActivity recent{table.unpack(readRow(table.entity(), rows)), {}, {}, {}};
        if (recent.activity.person)
            recent.person = records::nameOfRow(reader, entity::person, recent.activity.person->n);
        if (recent.activity.contact)
            recent.contact = records::nameOfRow(reader, entity::contact, recent.activity.contact->n);
        if (recent.activity.deal)
            recent.deal = records::nameOfRow(reader, entity::deal, recent.activity.deal->n);
        activities.push_back(std::move(recent));
    }
    return activities;
}

void readSums(const Reader &reader, records::AccountId account, AccountView &view)
{
    db::Statement sums = reader.database().prepare(R"(
        SELECT s.kind, d.amount_currency, count(*), sum(d.amount_minor)
          FROM deal d
          LEFT JOIN stage s ON s.n = d.stage
         WHERE d.account = :account
         GROUP BY s.kind, d.amount_currency
         ORDER BY d.amount_currency <> :currency, d.amount_currency)");
    sums.bind(":account", account.n);
    sums.bind(":currency", QString::fromLatin1(reader.currency()));
    qint64 won = 0;
    qint64 closed = 0;
    while (sums.step()) {
        view.dealCount += sums.integer(2);
        const auto kind = StageKind(sums.integer(0));
        won += kind == StageKind::Won ? sums.integer(2) : 0;
        closed += kind == StageKind::Open || sums.isNull(0) ? 0 : sums.integer(2);
        if (sums.isNull(1) || kind == StageKind::Lost)
            continue;
        (kind == StageKind::Won ? view.won : view.open).push_back({sums.integer(3), sums.utf8(1)});
    }
    view.wonShare = shareOf(won, closed, "won_share");
}

} // namespace

AccountView accountView(const Reader &reader, records::AccountId account, Moment now)
{
    AccountView view;
    for (const auto &[id, contact] :
         loadWhere<records::Contact>(reader,
                                     "t.account = ?1 ORDER BY t.decision_role IS NULL, t.decision_role, t.n LIMIT "
                                         + QByteArray::number(AccountView::mostContacts),
                                     account.n))
        view.contacts.push_back({id, contact});
    db::Statement contacts = reader.database().prepare("SELECT count(*) FROM contact WHERE account = ?1");
    contacts.bind(1, account.n);
    contacts.step();
    view.contactCount = contacts.integer(0);
    view.deals = dealsWhere(reader, "d.account = ?1", account.n, now);
    readSums(reader, account, view);
    // The account of a deal's activity is the deal's; what was logged without a deal names its own.
    view.activities = newestOf(reader,
                               "SELECT x.n FROM deal d JOIN activity x ON x.deal = d.n WHERE d.account = ?1 "
                               "UNION SELECT x.n FROM activity x WHERE x.account = ?1 AND x.deal IS NULL",
                               account.n);
    view.merges = mergedFrom(reader, entity::account, account.n);
    return view;
}

ContactView contactView(const Reader &reader, records::ContactId id, Moment now)
{
    ContactView view;
    const auto contact = load<records::Contact>(reader, id);
    if (!contact)
        return view;
    view.accountId = contact->account;
    if (contact->account)
        view.account = records::nameOfRow(reader, entity::account, contact->account->n);
    view.role = contact->decisionRole;
    view.jobTitle = contact->jobTitle;
    view.deals = dealsWhere(reader, "d.contact = ?1", id.n, now);
    view.activities = newestOf(reader, "SELECT x.n FROM activity x WHERE x.contact = ?1", id.n);
    view.merges = mergedFrom(reader, entity::contact, id.n);
    return view;
}

} // namespace plumbline::pipeline
