// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/workspace_fixture.h"

#include "core/pipeline/create_deal.h"
#include "core/records/account.h"
#include "core/records/change_record.h"
#include "core/records/person.h"
#include "core/workspace/check.h"

namespace plumbline::tests {

WorkspaceFixture::WorkspaceFixture(const QString &pipeline) : m_product(valueOf(runtime::product(pipeline)))
{
    m_workspace = valueOf(Workspace::create(path(), m_product, options(), {"Asia/Shanghai", "CNY"}));
}

WorkspaceOptions WorkspaceFixture::options(const QString &actor)
{
    WorkspaceOptions options;
    options.clock = &m_clock;
    options.actor = actor;
    options.watchWrites = true;
    return options;
}

void WorkspaceFixture::reopen(const QString &actor)
{
    m_workspace.reset();
    m_workspace = valueOf(Workspace::open(path(), m_product, options(actor)));
}

records::PersonId WorkspaceFixture::person(const QString &name)
{
    return valueOf(m_workspace->edit(Phrase::verbatim(name), [&](Edit &edit) -> Result<records::PersonId> {
        records::Person person;
        person.name = name;
        return add(edit, person);
    }));
}

records::AccountId WorkspaceFixture::account(const QString &name)
{
    return valueOf(m_workspace->edit(Phrase::verbatim(name), [&](Edit &edit) -> Result<records::AccountId> {
        records::Account account;
        account.name = name;
        return add(edit, account);
    }));
}

records::DealId WorkspaceFixture::deal(const QString &title)
{
    records::Deal deal;
    deal.title = title;
    deal.account = account(QStringLiteral("宏达机械"));
    deal.owner = person(QStringLiteral("李敏"));
    deal.handle = QStringLiteral("13800138000");
    deal.source = QStringLiteral("referral");
    deal.budgetBand = QStringLiteral("100k_500k");
    return valueOf(pipeline::createDeal(*m_workspace, deal));
}

void WorkspaceFixture::set(records::DealId deal, const std::vector<std::pair<QString, QString>> &fields)
{
    std::vector<records::TypedField> typed;
    for (const auto &[key, text] : fields)
        typed.push_back({key, text});
    valueOf(records::changeRecord(*m_workspace, entity::deal, deal.n, typed));
}

records::Deal WorkspaceFixture::load(records::DealId deal)
{
    return m_workspace->read([&](const Reader &reader) { return *plumbline::load<records::Deal>(reader, deal); });
}

QString WorkspaceFixture::stageOf(records::DealId deal)
{
    return m_workspace->read([&](const Reader &reader) { return pipeline::factsOf(reader, deal).facts.stage; });
}

pipeline::Verdict WorkspaceFixture::move(records::DealId deal, const QString &stage, const QString &reason, bool skip)
{
    return pipeline::moveDeal(*m_workspace, {deal, stage, reason, skip});
}

qint64 WorkspaceFixture::count(const QByteArray &table)
{
    return m_workspace->read([&](const Reader &reader) { return reader.database().integer("SELECT count(*) FROM " + table); });
}

QStringList WorkspaceFixture::problems()
{
    QStringList kinds;
    for (const Problem &problem : check(*m_workspace).problems)
        kinds.append(QString::fromUtf8(problem.kind));
    kinds.sort();
    kinds.removeDuplicates();
    return kinds;
}

QString say(const Phrase &phrase)
{
    static const Words words(Language::English);
    return words.say(phrase);
}

QByteArray pictureOf(Workspace &workspace, bool withJournal)
{
    return workspace.read([&](const Reader &reader) {
        db::Database &database = reader.database();
        QByteArrayList tables;
        db::Statement names =
            database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
        while (names.step())
            tables.append(names.utf8(0));
        QByteArray picture;
        for (const QByteArray &table : std::as_const(tables)) {
            if (!withJournal && (table == "edit" || table == "change" || table == "created" || table == "content"))
                continue;
            picture += "== " + table + '\n';
            db::Statement rows = database.prepare("SELECT * FROM " + table + " ORDER BY 1, 2");
            while (rows.step()) {
                for (int i = 0; i < rows.columns(); ++i)
                    picture += (rows.isBlob(i) ? rows.blob(i).toHex() : rows.isNull(i) ? QByteArray("-") : rows.utf8(i)) + '|';
                picture += '\n';
            }
        }
        return picture;
    });
}

} // namespace plumbline::tests
