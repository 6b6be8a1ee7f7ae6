// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace plumbline::ui {

class Desktop;

/// The first window: who are you, and what do you want to begin with: sample data, a file, or nothing.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    /// `why`: what kept the last workspace from opening; empty: nothing did.
    FirstRun(Desktop &desktop, const QString &why);
    /// Anew in the present theme and language.
    void rebuild();

private:
    Desktop &m_desktop;
    QString m_why;
};

} // namespace plumbline::ui
