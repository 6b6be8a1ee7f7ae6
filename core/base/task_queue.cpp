// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/task_queue.h"

namespace plumbline {

TaskQueue::TaskQueue() : m_thread([this] { run(); }) {}

TaskQueue::~TaskQueue()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

quint64 TaskQueue::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_all();
    return ++m_posted;
}

void TaskQueue::waitFor(quint64 task)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_done >= task; });
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void TaskQueue::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ends || !m_tasks.empty(); });
        if (m_ends)
            return;
        const auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        if (!m_failure) {
            lock.unlock();
            std::exception_ptr failure;
            try {
                task();
            } catch (...) {
                failure = std::current_exception();
            }
            lock.lock();
            m_failure = failure;
        }
        ++m_done;
        m_changed.notify_all();
    }
}

} // namespace plumbline
