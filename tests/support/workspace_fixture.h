// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/pipeline/move_deal.h"
#include "core/records/deal.h"
#include "core/runtime/product.h"
#include "core/words/words.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QTemporaryDir>

namespace plumbline::tests {

/// Monday, 2026-03-02, 09:00 in Asia/Shanghai.
constexpr Moment monday{1'772'413'200'000};

/// A fresh workspace in a temporary folder, its clock standing at `monday`, every write watched.
class WorkspaceFixture
{
public:
    explicit WorkspaceFixture(const QString &pipeline = QStringLiteral("standard"));

    QString path() const { return m_folder.filePath(QStringLiteral("test.plumbline")); }
    QString folder() const { return m_folder.path(); }
    Workspace &workspace() { return *m_workspace; }
    FixedClock &clock() { return m_clock; }
    const Product &product() const { return m_product; }
    WorkspaceOptions options(const QString &actor = QStringLiteral("anna"));

    /// Closes and opens again, as a restart would.
    void reopen(const QString &actor = QStringLiteral("anna"));
    void close() { m_workspace.reset(); }

    records::PersonId person(const QString &name);
    records::AccountId account(const QString &name);
    /// A deal in the first stage with the form's six fields filled.
    records::DealId deal(const QString &title);
    /// Sets fields as a person would; fails the test where it is refused.
    void set(records::DealId deal, const std::vector<std::pair<QString, QString>> &fields);
    records::Deal load(records::DealId deal);
    QString stageOf(records::DealId deal);
    pipeline::Verdict move(records::DealId deal, const QString &stage, const QString &reason = {}, bool skip = false);

    qint64 count(const QByteArray &table);
    /// The kinds of what `check` finds, sorted, each once.
    QStringList problems();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{monday};
    Product m_product;
    std::unique_ptr<Workspace> m_workspace;
};

/// In English, for reading failures.
QString say(const Phrase &phrase);

/// Every table's rows in a fixed order, derived columns included: two equal pictures are two equal workspaces.
QByteArray pictureOf(Workspace &workspace, bool withJournal = false);

/// The value of an ok result; fails the test with the refusal otherwise.
template <class T> T valueOf(Result<T> result)
{
    if (!result.ok())
        throw std::runtime_error("refused: " + say(result.refusal().phrase).toStdString());
    return *std::move(result);
}

} // namespace plumbline::tests
