// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainter>
#include <QTextLayout>

namespace plumbline::ui {

/// Text in the painter's font, and how wide it is: laid out once for both. QFontMetrics and QPainter::drawText each begin anew,
/// and that takes longer than to paint.
class TextLine
{
public:
    /// Of text that is wider than that the beginning, and "…".
    TextLine(const QPainter &painter, const QString &text, int mostWidth);

    int width() const;
    /// At the left, in the middle of the height.
    void paint(QPainter &painter, const QRect &area) const;

private:
    QTextLayout m_layout;
};

/// At most two lines; where more would follow the second ends in "…". Returns the height they take.
int paintTwoLines(QPainter &painter, const QRect &area, const QString &text);

} // namespace plumbline::ui
