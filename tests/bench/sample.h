// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/words/result.h"
#include "core/words/words.h"
#include "core/workspace/workspace.h"
#include "tests/bench/measurement.h"

#include <memory>

namespace plumbline::bench {

/// A workspace with what it is opened with.
class Sample
{
public:
    static Sample create(const QString &path);
    static Sample open(const QString &path);

    Workspace &workspace() { return *m_workspace; }
    const QString &path() const { return m_workspace->path(); }

private:
    Sample();
    WorkspaceOptions options() const;

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Product> m_product;
    std::unique_ptr<Workspace> m_workspace;
};

/// Believable deals of 40 owners and a fifth as many customers, the same in every build: kept in the folder, and built in
/// one import edit where there is none that fits. `openPercent`: how many are still open.
Sample sampleDeals(const Wanted &wanted, qint64 deals, int openPercent);

/// Activities of deals, in the order in which they happened; a third of them with an outcome, or none.
Sample sampleActivities(const Wanted &wanted, qint64 activities, bool withOutcomes);

/// Removes a workspace and what SQLite left beside it.
void removeFiles(const QString &path);

/// The value of an ok result; ends the measure otherwise.
template <class T> T valueOf(Result<T> result)
{
    if (!result.ok())
        throw std::runtime_error("refused: " + Words(Language::English).say(result.refusal().phrase).toStdString());
    return *std::move(result);
}

} // namespace plumbline::bench
