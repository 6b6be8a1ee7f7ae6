// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"

#include <QWidget>

class QLabel;

namespace plumbline::ui {

class ElidedLabel;
class Screen;

/// EXCH-7a: rows read = new + filled up + there already + refused.
class ImportCounts : public QWidget
{
    Q_OBJECT

public:
    explicit ImportCounts(Screen &screen, QWidget *parent = nullptr);

    /// Null: nothing is known yet.
    void show(const exchange::ImportReport *report);

private:
    static constexpr int numbers = 5;

    Screen &m_screen;
    QLabel *m_numbers[numbers] = {};
    ElidedLabel *m_also = nullptr;
};

} // namespace plumbline::ui
