// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/comparison_query.h"
#include "ui/kit/screen.h"

#include <QWidget>

class QRadioButton;

namespace plumbline::ui {

/// Above the column of a compared record: whether it stays, its name, whose it is (LEAD-9), and what belongs to it.
class RecordHead : public QWidget
{
    Q_OBJECT

public:
    enum class Leave { Offered, NotOffered };
    RecordHead(Screen &screen, int entity, const leads::ComparedRecord &record, int place, Leave leave,
               QWidget *parent = nullptr);
    void setStays(bool stays);

Q_SIGNALS:
    void stayWanted();
    void leaveWanted();

private:
    QLayout *nameRow(const leads::ComparedRecord &record, int place);
    QLayout *ownerRow(const leads::ComparedRecord &record, int place, Leave leave);

    Screen &m_screen;
    int m_entity;
    QRadioButton *m_stays = nullptr;
};

/// "2 deals, 3 contacts"
QString belongingsOf(const Screen &screen, const std::vector<leads::Belonging> &belongings);

} // namespace plumbline::ui
