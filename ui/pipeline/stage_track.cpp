// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/stage_track.h"

#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace plumbline::ui {
namespace {

constexpr int dot = 20;

} // namespace

StageTrack::StageTrack(Screen &screen, bool narrow, QWidget *parent) : QWidget(parent), m_screen(screen), m_narrow(narrow)
{
    setObjectName(QStringLiteral("deal.track"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageTrack::show(const std::vector<pipeline::TrackStage> &track)
{
    m_track.clear();
    QString here;
    for (const pipeline::TrackStage &stage : track) {
        if (stage.kind == pipeline::StageKind::Lost && !stage.here)
            continue;
        // A lost deal was not won.
        const bool isLost = std::any_of(track.begin(), track.end(),
                                        [](const auto &other) { return other.here && other.kind == pipeline::StageKind::Lost; });
        if (stage.kind == pipeline::StageKind::Won && isLost)
            continue;
        m_track.push_back(stage);
        if (stage.here)
            here = sentenceOf(stage);
    }
    setAccessibleName(tr("Stages: %1").arg(here));
    update();
}

QSize StageTrack::sizeHint() const { return {m_narrow ? 300 : 640, theme().px(46)}; }
QSize StageTrack::minimumSizeHint() const { return {theme().px(200), sizeHint().height()}; }

QRect StageTrack::stepRect(int step) const
{
    const int count = std::max<int>(1, int(m_track.size()));
    const int left = width() * step / count;
    return {left, 0, width() * (step + 1) / count - left, height()};
}

int StageTrack::stepAt(const QPoint &place) const
{
    for (int i = 0; i < int(m_track.size()); ++i) {
        if (stepRect(i).contains(place))
            return i;
    }
    return -1;
}

void StageTrack::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = t.px(dot);
    const int y = t.px(4) + size / 2;
    int here = -1;
    for (int i = 0; i < int(m_track.size()); ++i) {
        if (m_track[size_t(i)].here)
            here = i;
    }
    for (int i = 0; i + 1 < int(m_track.size()); ++i) {
        const int from = stepRect(i).center().x() + size / 2 + 4;
        const int to = stepRect(i + 1).center().x() - size / 2 - 4;
        painter.setPen(QPen(i < here ? t.accent : t.borderStrong, 2));
        if (to > from)
            painter.drawLine(from, y, to, y);
    }
    for (int i = 0; i < int(m_track.size()); ++i) {
        const pipeline::TrackStage &stage = m_track[size_t(i)];
        const QRect area = stepRect(i);
        const QRect circle(area.center().x() - size / 2, y - size / 2, size, size);
        const bool done = i < here;
        const bool closed = stage.here && stage.kind != pipeline::StageKind::Open;
        const QColor colour = closed && stage.kind == pipeline::StageKind::Won    ? t.green
                              : closed && stage.kind == pipeline::StageKind::Lost ? t.red
                                                                                  : t.accent;
        // Not visited although it lies behind: it was skipped.
        const bool skipped = done && !stage.visited;
        painter.setPen(QPen(skipped              ? t.amber
                            : done || stage.here ? colour
                                                 : t.borderStrong,
                            2, skipped ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(stage.here ? colour : done && !skipped ? t.accentSoft : t.surface);
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        if (done && !skipped)
            painter.drawPixmap(circle.center() - QPoint(t.px(6) - 1, t.px(6) - 1),
                               iconPixmap("check", t.px(12), t.accent, devicePixelRatioF()));
        if (closed)
            painter.drawPixmap(circle.center() - QPoint(t.px(6) - 1, t.px(6) - 1),
                               iconPixmap(stage.kind == pipeline::StageKind::Won ? "check" : "close", t.px(12), t.onAccent,
                                          devicePixelRatioF()));
        if (hasFocus() && i == m_current) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.accent, 2));
            painter.drawEllipse(circle.adjusted(-3, -3, 3, 3));
        }
        // In a narrow track only where the deal stands has room for its name.
        QRect text(area.x() + 2, circle.bottom() + 4, area.width() - 4, height() - circle.bottom() - 4);
        painter.setFont(t.font(type::caption, stage.here));
        painter.setPen(stage.here ? t.text : i == m_hovered ? t.text : t.text2);
        const QString name = m_screen.say(stage.name);
        const int wanted = painter.fontMetrics().horizontalAdvance(name) + 4;
        if (m_narrow && wanted > text.width()) {
            if (!stage.here)
                continue;
            text.setLeft(std::clamp(area.center().x() - wanted / 2, 0, std::max(0, width() - wanted)));
            text.setWidth(wanted);
        }
        painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    }
}

QString StageTrack::sentenceOf(const pipeline::TrackStage &stage) const
{
    const Words &words = m_screen.words();
    const QString name = words.say(stage.name);
    if (stage.here)
        return stage.entered ? tr("%1: here since %2").arg(name, words.say(*stage.entered)) : tr("%1: here").arg(name);
    if (!stage.visited)
        return tr("%1: not been there").arg(name);
    if (stage.entered && stage.left)
        return tr("%1: from %2 to %3").arg(name, words.say(*stage.entered), words.say(*stage.left));
    return tr("%1: been there").arg(name);
}

bool StageTrack::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int step = stepAt(help->pos());
        if (step < 0)
            return false;
        const pipeline::TrackStage &stage = m_track[size_t(step)];
        QString text = sentenceOf(stage);
        const QString sop = m_screen.say(stage.sop);
        if (!sop.isEmpty())
            text += u'\n' + sop;
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_hovered = -1;
        update();
    }
    return QWidget::event(event);
}

void StageTrack::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = stepAt(event->pos());
    update();
}

void StageTrack::mouseReleaseEvent(QMouseEvent *event)
{
    const int step = stepAt(event->pos());
    if (step >= 0)
        Q_EMIT stageClicked(m_track[size_t(step)].key);
}

void StageTrack::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0) {
        for (int i = 0; i < int(m_track.size()); ++i) {
            if (m_track[size_t(i)].here)
                m_current = i;
        }
    }
    update();
}

void StageTrack::keyPressEvent(QKeyEvent *event)
{
    const bool choose = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (choose && m_current >= 0) {
        Q_EMIT stageClicked(m_track[size_t(m_current)].key);
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_current = std::clamp(m_current + (event->key() == Qt::Key_Left ? -1 : 1), 0, int(m_track.size()) - 1);
        setAccessibleDescription(sentenceOf(m_track[size_t(m_current)]));
        update();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace plumbline::ui
