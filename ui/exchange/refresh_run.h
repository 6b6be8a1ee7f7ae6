// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/refresh_reference.h"
#include "ui/kit/screen.h"

namespace plumbline::ui {

/// A reference table being refreshed: one run while its source is read, which holds nobody up, then another while what it said
/// is written.
class RefreshRun : public LongAct
{
    Q_OBJECT

public:
    enum Part { Reads, Writes };
    RefreshRun(exchange::ReferenceTableId itsId, const QString &name, Part itsPart);

    const exchange::ReferenceTableId id;
    const Part part;
    std::atomic<qint64> rows = 0;         ///< read or looked at so far
    std::atomic<bool> hasPercent = false; ///< whether anything tells how much there is
};

/// The run of this table at present; null: none.
std::shared_ptr<RefreshRun> refreshOf(const Screen &screen, exchange::ReferenceTableId id);

/// What came of it, on the GUI thread. A refusal by whoever cancelled it is told, too.
using TellRefresh = std::function<void(const Result<exchange::RefreshReport> &)>;

/// Begins it, unless it is running. `actor`: empty, or exchange::programItself().
void beginRefresh(Screen &screen, exchange::ReferenceTableId id, const QString &name, const QString &actor, TellRefresh tell);

/// The same, asked for by a person, who is told by a message that offers to take it back.
void refreshByHand(Screen &screen, exchange::ReferenceTableId id, const QString &name);
/// The first time, after the edit that added it.
void fillAfterAdding(Screen &screen, exchange::ReferenceTableId id, const QString &name, qint64 adding);

} // namespace plumbline::ui
