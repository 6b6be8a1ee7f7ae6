// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <QtGlobal>
#include <thread>

namespace plumbline {

/// Runs tasks one after the other on a thread of its own, in the order in which they were posted. For one poster.
class TaskQueue
{
public:
    TaskQueue();
    /// Waits for the task that runs; those behind it are dropped.
    ~TaskQueue();
    TaskQueue(const TaskQueue &) = delete;
    TaskQueue &operator=(const TaskQueue &) = delete;

    /// The number of the task, counted from 1.
    quint64 post(std::function<void()> task);
    /// Until this task has run. Throws what a task threw; the tasks behind that one were not run, and none will be.
    void waitFor(quint64 task);
    void waitForAll() { waitFor(m_posted); }

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    quint64 m_posted = 0; ///< by the poster only
    quint64 m_done = 0;
    std::exception_ptr m_failure;
    bool m_ends = false;
    std::thread m_thread; ///< last: it uses the others
};

} // namespace plumbline
