// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/task_queue.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

using namespace plumbline;

TEST_CASE("tasks run in the order in which they were posted, on one thread", "[base]")
{
    std::vector<int> ran;
    std::vector<std::thread::id> threads;
    TaskQueue queue;
    quint64 last = 0;
    for (int i = 0; i < 1000; ++i) {
        last = queue.post([&, i] {
            ran.push_back(i);
            threads.push_back(std::this_thread::get_id());
        });
    }
    queue.waitFor(last);
    CHECK(std::is_sorted(ran.begin(), ran.end()));
    CHECK(ran.size() == 1000);
    CHECK(std::all_of(threads.begin(), threads.end(), [&](std::thread::id id) { return id == threads.front(); }));
    CHECK(threads.front() != std::this_thread::get_id());
    queue.waitForAll();
}

TEST_CASE("what a task throws is thrown to whoever waits, and nothing runs behind it", "[base]")
{
    bool ran = false;
    TaskQueue queue;
    const quint64 first = queue.post([] { throw std::runtime_error("full"); });
    const quint64 second = queue.post([&] { ran = true; });
    CHECK_THROWS_AS(queue.waitFor(first), std::runtime_error);
    CHECK_THROWS_AS(queue.waitFor(second), std::runtime_error);
    CHECK_THROWS_AS(queue.waitForAll(), std::runtime_error);
    CHECK_FALSE(ran);
}
