// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/timeline_query.h"
#include "ui/kit/screen.h"

#include <QWidget>

class QVBoxLayout;

namespace plumbline::ui {

/// The timeline of a deal: one row a happening, newest first; the first ones, and the others on demand.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    TimelineView(Screen &screen, QWidget *parent = nullptr);

    void show(const std::vector<pipeline::TimelineEntry> &entries);
    enum class Filter { All, Activities, Moves, Changes };
    void setFilter(Filter filter);
    /// Scrolls to the move into this stage; false where there is none.
    bool showStage(const QString &stageName);

private:
    void rebuild();
    bool passes(const pipeline::TimelineEntry &entry) const;
    QWidget *rowOf(const pipeline::TimelineEntry &entry);

    Screen &m_screen;
    std::vector<pipeline::TimelineEntry> m_entries;
    Filter m_filter = Filter::All;
    bool m_all = false;
    QVBoxLayout *m_rows;
};

} // namespace plumbline::ui
