// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/record_search.h"

#include "core/base/fault.h"
#include "core/records/search_index.h"
#include "core/workspace/read_connection.h"
#include "core/workspace/workspace.h"

namespace plumbline::ui {

RecordSearch::RecordSearch(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_index(std::make_shared<records::SearchIndex>())
{}

RecordSearch::~RecordSearch()
{
    m_worker.request_stop();
    {
        const std::lock_guard guard(m_mutex);
        if (m_connection)
            m_connection->interrupt();
    }
    m_wake.notify_all();
}

void RecordSearch::start()
{
    if (!m_worker.joinable())
        m_worker = std::jthread([this, index = m_index](const std::stop_token &stop) { work(index, stop); });
}

void RecordSearch::tryAgain()
{
    if (!m_fault)
        return;
    // The thread that failed is at its end.
    m_worker = {};
    m_fault.reset();
    m_changes.clear();
    m_index = std::make_shared<records::SearchIndex>();
    start();
}

std::shared_ptr<const records::SearchIndex> RecordSearch::index() const { return m_index; }

void RecordSearch::take(const ChangeSet &changes)
{
    // Before the first reading there is nothing to keep true.
    if (!m_worker.joinable() || m_fault)
        return;
    {
        const std::lock_guard guard(m_mutex);
        m_changes.push_back(changes);
    }
    m_wake.notify_all();
}

void RecordSearch::build(records::SearchIndex &index, ReadConnection &connection, const std::stop_token &stop)
{
    // Both see at least what was committed before anything was taken.
    const auto other = m_workspace.connect();
    other->keepFewPages();
    const std::stop_callback interrupt(stop, [&other] { other->interrupt(); });
    connection.read([&](const Reader &reader) {
        return other->read([&](const Reader &beside) {
            index.build(reader, stop, &beside);
            return true;
        });
    });
}

void RecordSearch::fail(const Fault &fault)
{
    {
        const std::lock_guard guard(m_mutex);
        m_connection = nullptr;
    }
    QMetaObject::invokeMethod(
        this,
        [this, fault] {
            m_fault = fault;
            Q_EMIT failed();
        },
        Qt::QueuedConnection);
}

void RecordSearch::work(const std::shared_ptr<records::SearchIndex> &index, const std::stop_token &stop)
{
    std::unique_ptr<ReadConnection> connection;
    try {
        connection = m_workspace.connect();
        connection->keepFewPages();
        {
            const std::lock_guard guard(m_mutex);
            m_connection = connection.get();
        }
        build(*index, *connection, stop);
    } catch (const Fault &fault) {
        return fail(fault);
    }
    if (index->isBuilt()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_ready = true;
                Q_EMIT ready();
            },
            Qt::QueuedConnection);
    }
    while (!stop.stop_requested()) {
        ChangeSet changes;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_changes.empty(); }))
                break;
            changes = std::move(m_changes.front());
            m_changes.pop_front();
        }
        try {
            connection->read([&](const Reader &reader) {
                index->update(reader, changes);
                return true;
            });
        } catch (const Fault &) {
            // A file that cannot be read says so where it is shown; here it is only not found.
        }
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT updated(); }, Qt::QueuedConnection);
    }
    const std::lock_guard guard(m_mutex);
    m_connection = nullptr;
}

} // namespace plumbline::ui
