// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/figure_label.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace plumbline::ui {
namespace {

constexpr int across = 12;
constexpr int down = 8;

QString percent(double share) { return QStringLiteral("%1 %").arg(qRound(share * 100)); }

} // namespace

QString FigureLabel::spoken(const Figure &figure)
{
    if (!figure.value)
        return QStringLiteral("—");
    switch (figure.unit) {
    case Figure::Unit::Share: return percent(*figure.value);
    case Figure::Unit::Days: return tr("%1 days").arg(QString::number(*figure.value, 'f', 1));
    case Figure::Unit::Count: break;
    }
    return QString::number(qRound64(*figure.value));
}

FigureLabel::FigureLabel(const QString &name, const QString &definition, const Figure &figure, QWidget *parent)
    : QPushButton(parent), m_name(name), m_value(spoken(figure)), m_trust(figure.trust())
{
    m_sample = m_trust == Figure::Trust::TooFew ? tr("too few: n = %1").arg(figure.n) : tr("n = %1").arg(figure.n);
    QString interval;
    if (figure.interval && figure.unit == Figure::Unit::Share)
        interval =
            tr("With 95 % certainty between %1 and %2.").arg(percent(figure.interval->low), percent(figure.interval->high));
    QStringList told{definition};
    if (!interval.isEmpty())
        told.append(interval);
    if (m_trust == Figure::Trust::TooFew)
        told.append(tr("Below %1 there is no figure.").arg(Figure::minimumSample));
    else if (m_trust == Figure::Trust::Hollow)
        told.append(tr("Below %1 it is not to be compared.").arg(Figure::rankedSample));
    setToolTip(told.join(u'\n'));
    setAccessibleName(tr("%1: %2, %3").arg(m_name, m_value, m_sample));
    setAccessibleDescription(told.join(u' '));
    setEnabled(!figure.drill.isEmpty());
    if (isEnabled())
        setCursor(Qt::PointingHandCursor);
}

QSize FigureLabel::sizeHint() const
{
    const QFontMetrics number(theme().numberFont(type::cardTitle, true));
    const QFontMetrics words(theme().font(type::caption));
    const int value = number.horizontalAdvance(m_value) + theme().px(6) + words.horizontalAdvance(m_sample);
    return {2 * theme().px(across) + std::max(value, words.horizontalAdvance(m_name)),
            2 * theme().px(down) + number.height() + words.height() + 1};
}

void FigureLabel::paintEvent(QPaintEvent *)
{
    const Theme &worn = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || hasFocus());
    painter.setPen(m_trust == Figure::Trust::Full && !lit
                       ? Qt::NoPen
                       : QPen(lit ? worn.accent : worn.borderStrong, 1, lit ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(m_trust == Figure::Trust::Full ? worn.sunken : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);

    const QFont caption = worn.font(type::caption);
    const QFont number = worn.numberFont(type::cardTitle, true);
    QRect inside = rect().adjusted(worn.px(across), worn.px(down), -worn.px(across), -worn.px(down));
    painter.setFont(caption);
    painter.setPen(worn.text2);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, m_name);
    inside.setTop(inside.bottom() - QFontMetrics(number).height());
    painter.setFont(number);
    painter.setPen(m_trust == Figure::Trust::Full ? worn.text : worn.text2);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, m_value);
    inside.setLeft(inside.left() + QFontMetrics(number).horizontalAdvance(m_value) + worn.px(6));
    painter.setFont(caption);
    painter.setPen(worn.text2);
    painter.drawText(inside.adjusted(0, 0, 0, -1), Qt::AlignLeft | Qt::AlignBottom, m_sample);
}

} // namespace plumbline::ui
