// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/workspace/durability/random_work.h"

#include "core/pipeline/create_deal.h"
#include "core/pipeline/move_deal.h"
#include "core/records/account.h"
#include "core/records/change_record.h"
#include "core/records/deal.h"
#include "core/records/log_activity.h"
#include "core/records/person.h"
#include "core/workspace/store.h"
#include "core/workspace/undo.h"
#include "core/workspace/workspace.h"

#include <algorithm>

namespace plumbline::tests {
namespace {

/// A number of a row of the table at random; 0 where there is none.
qint64 anyOf(const Workspace &workspace, const QByteArray &table, QRandomGenerator &random)
{
    return workspace.read([&](const Reader &reader) -> qint64 {
        db::Database &database = reader.database();
        const qint64 count = database.integer("SELECT count(*) FROM " + table);
        if (count == 0)
            return 0;
        const QByteArray skipped = QByteArray::number(random.bounded(count));
        return database.integer("SELECT n FROM " + table + " ORDER BY n LIMIT 1 OFFSET " + skipped);
    });
}

void addAccountAndOwner(Workspace &workspace)
{
    (void)workspace.edit(Phrase::verbatim(QStringLiteral("宏达机械")), [](Edit &edit) -> Result<Done> {
        records::Account account;
        account.name = QStringLiteral("宏达机械");
        add(edit, account);
        records::Person person;
        person.name = QStringLiteral("李敏");
        add(edit, person);
        return Done{};
    });
}

void createDeal(Workspace &workspace, QRandomGenerator &random)
{
    records::Deal deal;
    deal.title = QStringLiteral("影像工作站 %1").arg(random.bounded(1000));
    deal.account = records::AccountId(anyOf(workspace, "account", random));
    deal.owner = records::PersonId(anyOf(workspace, "person", random));
    deal.handle = QStringLiteral("13800138000");
    deal.source = QStringLiteral("referral");
    deal.budgetBand = QStringLiteral("100k_500k");
    (void)pipeline::createDeal(workspace, deal);
}

void changeDeal(Workspace &workspace, records::DealId deal, QRandomGenerator &random)
{
    // Long notes need pages of their own.
    const QString notes = QStringLiteral("说").repeated(random.bounded(3000));
    (void)records::changeRecord(
        workspace, entity::deal, deal.n,
        {{QStringLiteral("amount"), QString::number(random.bounded(1'000'000))}, {QStringLiteral("notes"), notes}});
}

void logActivity(Workspace &workspace, records::DealId deal)
{
    records::ActivityToLog activity;
    activity.deal = deal;
    activity.kind = records::ActivityKind::Call;
    activity.answered = true;
    activity.outcome = QStringLiteral("谈了预算");
    (void)records::logActivity(workspace, activity);
}

void moveDeal(Workspace &workspace, records::DealId deal, QRandomGenerator &random)
{
    const bool lost = random.bounded(4) == 0;
    pipeline::moveDeal(workspace, {deal, lost ? QStringLiteral("lost") : QString(), QStringLiteral("客户催得急")});
}

void act(Workspace &workspace, QRandomGenerator &random)
{
    if (anyOf(workspace, "account", random) == 0)
        return addAccountAndOwner(workspace);
    const records::DealId deal(anyOf(workspace, "deal", random));
    const quint32 choice = deal.n == 0 ? 0 : random.bounded(100);
    if (choice < 20)
        createDeal(workspace, random);
    else if (choice < 50)
        changeDeal(workspace, deal, random);
    else if (choice < 65)
        moveDeal(workspace, deal, random);
    else if (choice < 80)
        logActivity(workspace, deal);
    else if (choice < 92)
        (void)undo(workspace);
    else
        (void)redo(workspace);
}

std::optional<EditLine> newest(const Workspace &workspace)
{
    return workspace.read([](const Reader &reader) { return newestEdit(reader.database()); });
}

} // namespace

std::optional<Acknowledged> actAtRandom(Workspace &workspace, QRandomGenerator &random)
{
    const auto before = newest(workspace);
    act(workspace, random);
    const auto after = newest(workspace);
    if (!after || (before && before->seq == after->seq))
        return std::nullopt;
    return Acknowledged{after->seq, after->hash};
}

int lostFrom(const Workspace &workspace, const std::vector<Acknowledged> &acknowledged)
{
    return workspace.read([&](const Reader &reader) {
        return int(std::count_if(acknowledged.begin(), acknowledged.end(), [&](const Acknowledged &edit) {
            const auto line = editLine(reader.database(), edit.seq);
            return !line || line->hash != edit.hash;
        }));
    });
}

} // namespace plumbline::tests
