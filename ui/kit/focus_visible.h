// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace plumbline::ui {

/// Shows the focus ring only where the keyboard brought the focus: sets the property "kbd", which the style sheet reads.
class FocusVisible : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace plumbline::ui
