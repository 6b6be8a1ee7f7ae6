// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"

#include <QPushButton>

namespace plumbline::ui {

/// A Figure on a screen: the number, what it is, its n; the interval and the definition in the tooltip. Drawn quieter where few
/// stand behind it, and saying so where they are too few. A click opens its rows.
class FigureLabel : public QPushButton
{
    Q_OBJECT

public:
    /// `definition`: what it measures, in one sentence.
    FigureLabel(const QString &name, const QString &definition, const Figure &figure, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// "63 %", "12", "4.5 days"; "—" where there is none.
    static QString spoken(const Figure &figure);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_value;
    QString m_sample;
    Figure::Trust m_trust;
};

} // namespace plumbline::ui
