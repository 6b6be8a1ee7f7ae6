// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/screen.h"

#include <future>

namespace plumbline::tests {

/// Holds the writer until it is let go, so that what comes after it runs for as long as the test wants.
class Hold
{
public:
    explicit Hold(ui::Screen &screen)
    {
        screen.runAct(
            &screen, nullptr,
            [free = m_over.get_future().share()](Workspace &) {
                free.wait();
                return Done{};
            },
            [](Done) {});
    }
    ~Hold() { letGo(); }
    void letGo()
    {
        if (!std::exchange(m_isFree, true))
            m_over.set_value();
    }

private:
    std::promise<void> m_over;
    bool m_isFree = false;
};

} // namespace plumbline::tests
