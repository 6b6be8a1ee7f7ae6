// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_page_query.h"
#include "ui/kit/screen.h"

#include <QWidget>

class QLabel;

namespace plumbline::ui {

/// The stages of a deal's pipeline in a line: done, here, to come. A click shows that stay.
class StageTrack : public QWidget
{
    Q_OBJECT

public:
    StageTrack(Screen &screen, bool narrow, QWidget *parent = nullptr);

    void show(const std::vector<pipeline::TrackStage> &track);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stageClicked(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int stepAt(const QPoint &place) const;
    QRect stepRect(int step) const;
    QString sentenceOf(const pipeline::TrackStage &stage) const;

    Screen &m_screen;
    bool m_narrow;
    std::vector<pipeline::TrackStage> m_track; ///< lost only where the deal stands there
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace plumbline::ui
