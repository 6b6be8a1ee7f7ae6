// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/calendar_query.h"
#include "core/records/overview_query.h"
#include "core/workspace/check.h"
#include "ui/kit/page.h"

class QComboBox;
class QScrollArea;

namespace plumbline::ui {

class Card;
class PickBox;

/// How the program looks and speaks, who is at work, and what can be done for the file as a whole.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Screen &screen, QWidget *parent);

    QString title() const override { return tr("Settings"); }
    QString helpTopic() const override { return QStringLiteral("start"); }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;

private:
    Card *buildLook();
    Card *buildActor();
    Card *buildWorkspace();
    Card *buildCalendar();
    Card *buildGates();
    Card *buildSample();
    void setActor();
    void show(const records::Overview &overview);
    void showCalendars(const records::CalendarChoice &choice);
    void chooseCalendar(const QString &key);
    void backUp(QPushButton *button);
    void check(QPushButton *button);
    void tellCheck(const CheckReport &report);

    QScrollArea *m_area = nullptr;
    QComboBox *m_actor = nullptr;
    PickBox *m_calendar = nullptr;
    QString m_chosenCalendar;
    QLabel *m_missingYears = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_told = nullptr;
    QWidget *m_busy = nullptr;
    QBoxLayout *m_problems = nullptr;
};

} // namespace plumbline::ui
