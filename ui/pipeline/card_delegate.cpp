// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/card_delegate.h"

#include "ui/kit/controls.h"
#include "ui/kit/text_line.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/card_model.h"

#include <QPainter>
#include <QPixmapCache>

namespace plumbline::ui {
namespace {

constexpr int cardHeight = 116;
constexpr int gap = 8; ///< below a card
constexpr int padding = 10;

/// Every card has one of few frames, and a rounded line takes longer to draw than all that stands in it.
QPixmap frameOf(const QSize &size, const QColor &edge, int width, bool dashed, double devicePixelRatio)
{
    const QColor surface = theme().surface;
    const QString key = QStringLiteral("card:%1x%2:%3:%4:%5:%6:%7")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(edge.rgba())
                            .arg(surface.rgba())
                            .arg(width)
                            .arg(int(dashed))
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    // One more, for the line at the right and at the bottom.
    pixmap = QPixmap((size + QSize(1, 1)) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, width, dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(surface);
    const double inset = width / 2.0;
    painter.drawRoundedRect(QRectF(QPoint(0, 0), size).adjusted(inset, inset, -inset + 1, -inset + 1), 8, 8);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

CardDelegate::CardDelegate(Screen &screen, QObject *parent) : QStyledItemDelegate(parent), m_screen(screen) {}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), theme().px(cardHeight) + gap};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const QRect frame = option.rect.adjusted(0, 0, -1, -gap);
    const auto *card = static_cast<const pipeline::DealListRow *>(index.data(CardModel::CardRole).value<const void *>());
    const bool selected = option.state & QStyle::State_Selected;
    const bool carried = card && m_carried && card->deal == *m_carried;
    const QColor edge = selected ? t.accent : option.state & QStyle::State_MouseOver ? t.borderStrong : t.border;
    painter->save();
    // A frame is never scaled. With this hint, which is on, Qt would blend each of them with other threads and wait for those.
    painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter->drawPixmap(frame.topLeft(),
                        frameOf(frame.size(), edge, selected ? 2 : 1, carried, painter->device()->devicePixelRatioF()));
    painter->setRenderHint(QPainter::Antialiasing);
    if (card)
        paintCard(*painter, frame.adjusted(padding, padding - 2, -padding, -padding + 2), *card);
    painter->restore();
}

void CardDelegate::paintCard(QPainter &painter, const QRect &area, const pipeline::DealListRow &card) const
{
    const Theme &t = theme();
    const Words &words = m_screen.words();
    painter.setFont(t.font(type::dense, true));
    painter.setPen(t.text);
    int y = area.y() + paintTwoLines(painter, area, card.title);

    painter.setFont(t.font(type::caption));
    const QFontMetrics small = painter.fontMetrics();
    const int lineHeight = small.height() + 2;
    if (!card.account.isEmpty()) {
        painter.setPen(t.text2);
        TextLine(painter, card.account, area.width()).paint(painter, {area.x(), y + 1, area.width(), lineHeight});
    }

    // From the bottom up: who does what next, and above it the amount with the days.
    const int bottom = area.bottom() + 1;
    QString who = card.owner;
    const CivilDate today = m_screen.today();
    const bool overdue = card.nextStepOn && *card.nextStepOn < today;
    if (card.nextStepOn)
        who += (who.isEmpty() ? QString() : QStringLiteral(" · ")) + words.brief(*card.nextStepOn, today);
    if (!card.nextStep.isEmpty())
        who += (card.nextStepOn ? QStringLiteral(" ") : who.isEmpty() ? QString() : QStringLiteral(" · ")) + card.nextStep;
    painter.setPen(overdue ? t.amber : t.text3);
    TextLine(painter, who, area.width()).paint(painter, {area.x(), bottom - lineHeight, area.width(), lineHeight});

    const int pillHeight = small.height() + 4;
    const int rowTop = bottom - lineHeight - pillHeight - 3;
    int right = area.right() + 1;
    if (card.standing && card.standing->since) {
        const auto state = card.standing->state;
        const int days = state == pipeline::Standing::State::Idle ? card.standing->idleDays : card.standing->stayDays;
        const QString text = CardModel::tr("%Ln day(s)", "on a card, working days", days);
        painter.setFont(t.numberFont(type::caption, state != pipeline::Standing::State::Fine));
        const Tone tone = state == pipeline::Standing::State::Idle   ? Tone::Bad
                          : state == pipeline::Standing::State::Long ? Tone::Warning
                                                                     : Tone::Neutral;
        if (tone == Tone::Neutral) {
            painter.setPen(t.text3);
            const TextLine line(painter, text, area.width());
            line.paint(painter, {right - line.width(), rowTop, line.width(), pillHeight});
            right -= line.width() + 6;
        } else {
            // Its width is known only after the icon and the padding.
            const int width = painter.fontMetrics().horizontalAdvance(text) + 16 + t.px(12) + 4;
            paintPill(painter, {right - width, rowTop}, pillHeight, text, tone, width + 2);
            right -= width + 6;
        }
    }
    if (card.amount) {
        painter.setFont(t.numberFont(type::dense, true));
        painter.setPen(t.text);
        const int room = right - area.x();
        TextLine(painter, words.brief(*card.amount), room).paint(painter, {area.x(), rowTop, room, pillHeight});
    }
}

} // namespace plumbline::ui
