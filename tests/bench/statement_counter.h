// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <mutex>
#include <QByteArray>
#include <QStringList>

struct sqlite3;

namespace plumbline::bench {

/// What all connections do that are opened while it is there. A statement that runs again for the next of several rows counts
/// once; the bounds of a transaction and the settings of a connection are no statements.
class StatementCounter
{
public:
    StatementCounter();
    ~StatementCounter();
    StatementCounter(const StatementCounter &) = delete;
    StatementCounter &operator=(const StatementCounter &) = delete;

    void clear();
    qint64 statements() const;
    qint64 rows() const;
    /// Each with how often it ran.
    QStringList texts() const;

private:
    friend struct CountingHooks;
    mutable std::mutex m_mutex;
    std::map<QByteArray, qint64> m_runs;
    qint64 m_rows = 0;
};

} // namespace plumbline::bench
