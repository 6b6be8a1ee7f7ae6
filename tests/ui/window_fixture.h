// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/workspace_fixture.h"
#include "tests/ui/robot.h"
#include "ui/kit/preferences.h"
#include "ui/kit/screen.h"
#include "ui/shell/main_window.h"

namespace plumbline::tests {

/// The main window over a fresh workspace, its clock standing at `monday`. Warnings of Qt fail the case when it ends.
class WindowFixture
{
public:
    explicit WindowFixture(Language language = Language::English);
    ~WindowFixture();

    WorkspaceFixture &facts() { return m_facts; }
    ui::MainWindow &window() { return *m_window; }
    ui::Screen &screen() { return *m_screen; }
    ui::Preferences &preferences() { return m_preferences; }
    Robot &robot() { return *m_robot; }

    /// Opens the window; what the workspace holds by then is there at the first look.
    void open(const ui::Route &route);
    /// As at the end of the program; open() is its next start.
    void close();
    /// Until everything asked is answered and everything shown is laid out.
    void settle();
    QString stageOf(records::DealId deal) { return m_facts.stageOf(deal); }

private:
    WorkspaceFixture m_facts;
    ui::Preferences m_preferences;
    std::unique_ptr<ui::Screen> m_screen;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<Robot> m_robot;
};

} // namespace plumbline::tests
