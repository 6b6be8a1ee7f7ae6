// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace plumbline::ui {

/// The tokens of the design language (shared design, §4): colours, sizes, type. One value, no state; the application has one
/// at a time. A switch rebuilds the shown pages, so widgets read it when they are made and painters when they paint.
struct Theme {
    bool dark = false;
    double textScale = 1.0; ///< 1.0 … 1.5

    QColor canvas, surface, raised, sunken, nav;
    QColor border, borderStrong, borderInput; ///< only borderInput reaches 3:1: fields use it
    QColor text, text2, text3;
    QColor accent, accentHover, accentSoft, onAccent;
    QColor green, greenSoft, amber, amberSoft, red, redSoft;
    QColor violet; ///< the functions of a formula

    /// Scaled with the text, so that a control grows with what stands in it.
    int px(double size) const { return qRound(size * textScale); }

    QPalette palette() const;
    QString styleSheet() const;
    QFont font(int pixels, bool bold = false) const;
    /// Tabular digits (Noto first): tables, amounts, days.
    QFont numberFont(int pixels, bool bold = false) const;

    /// The other one, for what stands on the text's colour (toasts).
    Theme inverse() const { return dark ? light(textScale) : dusk(textScale); }

    static Theme light(double textScale = 1.0);
    static Theme dusk(double textScale = 1.0); ///< the dark one
};

namespace type {
constexpr int caption = 12;
constexpr int dense = 13;
constexpr int body = 14;
constexpr int cardTitle = 15;
constexpr int palette = 16;
constexpr int pageTitle = 22;
} // namespace type

namespace space {
constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 20, xxl = 24;
} // namespace space

/// What the application wears now.
const Theme &theme();
/// Fusion, palette, one style sheet, fonts.
void wear(const Theme &theme);

} // namespace plumbline::ui
