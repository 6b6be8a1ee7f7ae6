// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/screen.h"

#include <future>

namespace plumbline::tests {

/// Holds the writer, or whoever answers what takes long, until let go: what comes after it runs for as long as the test wants.
class Hold
{
public:
    enum What { Writer, LongQuestions };

    explicit Hold(ui::Screen &screen, What what = Writer)
    {
        const auto wait = [free = m_over.get_future().share()](const auto &) -> std::any {
            free.wait();
            return {};
        };
        if (what == Writer)
            screen.runAnyAct(&screen, nullptr, wait, [](const std::any &) {}, {});
        else
            for (int i = 0; i < ui::Screen::longReaders; ++i)
                screen.askAny(
                    &screen, wait, [](const std::any &, const std::set<QByteArray> &) {}, {}, ui::Screen::Answer::TakesLong);
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
