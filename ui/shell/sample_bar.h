// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

namespace plumbline::ui {

class Screen;

/// TMPL-3: says above every page that there is sample data, and clears it with one click.
class SampleBar : public QFrame
{
    Q_OBJECT

public:
    SampleBar(Screen &screen, QWidget *parent);

private:
    void build();
    void dismiss();

    Screen &m_screen;
};

/// Erases the sample data and says so, with undo.
void removeSample(Screen &screen, QWidget *control);

} // namespace plumbline::ui
