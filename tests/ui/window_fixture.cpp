// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window_fixture.h"

#include "tests/support/catch.h"
#include "ui/kit/theme.h"

#include <QApplication>

namespace plumbline::tests {

WindowFixture::WindowFixture(Language language)
{
    m_preferences.setLanguage(language);
    m_preferences.setAppearance(ui::Appearance::Light);
    ui::wear(ui::Theme::light());
}

WindowFixture::~WindowFixture()
{
    m_window.reset();
    m_screen.reset();
    // Checked when the case is over, so that it ran to its end.
    CHECK(takeWarnings().join(u'\n').toStdString() == "");
}

void WindowFixture::open(const ui::Route &route)
{
    m_screen = std::make_unique<ui::Screen>(m_facts.workspace(), m_preferences);
    m_window = std::make_unique<ui::MainWindow>(*m_screen);
    m_robot = std::make_unique<Robot>(*m_window);
    m_window->resize(1440, 900);
    m_window->open(route);
    m_window->show();
    m_window->activateWindow();
    settle();
}

void WindowFixture::close()
{
    m_robot.reset();
    m_window.reset();
    m_screen.reset();
}

void WindowFixture::settle()
{
    int quiet = 0;
    m_robot->waitFor(
        [&] {
            quiet = m_screen->isSettled() ? quiet + 1 : 0;
            return quiet > 3;
        },
        "answers");
}

} // namespace plumbline::tests
