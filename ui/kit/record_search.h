// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/fault.h"
#include "core/workspace/change_set.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <QObject>
#include <thread>

namespace plumbline {
class ReadConnection;
class Workspace;
namespace records {
class SearchIndex;
}
} // namespace plumbline

namespace plumbline::ui {

/// The search index of the open workspace: read on a thread of its own once somebody wants it, and kept true by what is
/// committed. Until it is ready it finds nothing.
class RecordSearch : public QObject
{
    Q_OBJECT

public:
    explicit RecordSearch(Workspace &workspace, QObject *parent = nullptr);
    ~RecordSearch() override;

    /// Begins to read, once.
    void start();
    /// Where that failed.
    void tryAgain();
    /// Why nothing can be found, until it is tried again; empty: nothing went wrong.
    const std::optional<Fault> &fault() const { return m_fault; }
    bool isReady() const { return m_ready; }
    /// To search in, from any thread.
    std::shared_ptr<const records::SearchIndex> index() const;
    void take(const ChangeSet &changes);

Q_SIGNALS:
    void ready();
    /// The records could not be read: see fault().
    void failed();
    /// It knows what was committed by now.
    void updated();

private:
    void work(const std::shared_ptr<records::SearchIndex> &index, const std::stop_token &stop);
    void build(records::SearchIndex &index, ReadConnection &connection, const std::stop_token &stop);
    void fail(const Fault &fault);

    Workspace &m_workspace;
    std::shared_ptr<records::SearchIndex> m_index;
    bool m_ready = false;
    std::optional<Fault> m_fault;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<ChangeSet> m_changes;
    ReadConnection *m_connection = nullptr;
    std::jthread m_worker; ///< last: it uses everything above
};

} // namespace plumbline::ui
