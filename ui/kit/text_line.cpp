// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/text_line.h"

namespace plumbline::ui {
namespace {

QTextLine lineOf(QTextLayout &layout)
{
    // Without the cache what was shaped is thrown away before it is painted.
    layout.setCacheEnabled(true);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line;
}

void paintIn(QPainter &painter, const QRect &area, const QTextLine &line)
{
    // Not height(), which is rounded up.
    const double top = (area.height() - line.ascent() - line.descent()) / 2;
    line.draw(&painter, QPointF(area.x() - line.x(), area.y() + top - line.y()));
}

} // namespace

TextLine::TextLine(const QPainter &painter, const QString &text, int mostWidth) : m_layout(text, painter.font())
{
    if (const QTextLine whole = lineOf(m_layout); whole.isValid() && whole.naturalTextWidth() > mostWidth) {
        m_layout.setText(painter.fontMetrics().elidedText(text, Qt::ElideRight, mostWidth));
        lineOf(m_layout);
    }
}

int TextLine::width() const { return m_layout.lineCount() == 0 ? 0 : qRound(m_layout.lineAt(0).horizontalAdvance()); }

void TextLine::paint(QPainter &painter, const QRect &area) const
{
    if (m_layout.lineCount() > 0)
        paintIn(painter, area, m_layout.lineAt(0));
}

int paintTwoLines(QPainter &painter, const QRect &area, const QString &text)
{
    QTextLayout layout(text, painter.font());
    QTextOption wrap(Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    for (int i = 0; i < 2; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
    }
    layout.endLayout();
    QRect place(area.topLeft(), QSize(area.width(), painter.fontMetrics().height()));
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (i == 1 && line.textStart() + line.textLength() < text.size())
            TextLine(painter, text.mid(line.textStart()), area.width()).paint(painter, place);
        else
            paintIn(painter, place, line);
        place.translate(0, place.height());
    }
    return place.y() - area.y();
}

} // namespace plumbline::ui
