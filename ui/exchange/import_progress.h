// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace plumbline::ui {

class ImportRun;
class Screen;

/// How far a file is being read, how fast, and a way to end it.
class ImportProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ImportProgress(Screen &screen, QWidget *parent = nullptr);

    /// Null: nothing is being read, and nothing is shown.
    void watch(const std::shared_ptr<ImportRun> &run);

private:
    void tell();

    Screen &m_screen;
    std::shared_ptr<ImportRun> m_run;
    QLabel *m_text;
    QProgressBar *m_bar;
};

} // namespace plumbline::ui
