// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/language.h"

#include <QWidget>

namespace plumbline::ui {

class Actions;

/// The manual (resources/help), page by page, and the cheat sheet of the keyboard.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    static void open(const QString &topic, Language language, QWidget *parent);
    static void openShortcuts(const Actions &actions, Language language, QWidget *parent);
};

} // namespace plumbline::ui
