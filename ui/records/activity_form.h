// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/log_activity.h"
#include "core/records/record_query.h"
#include "ui/kit/screen.h"

#include <QJsonObject>
#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace plumbline::ui {

class PickBox;

/// Logs an activity: what it was, whether it took place, what came out of it. The rest comes from the deal and the clock.
class ActivityForm : public QWidget
{
    Q_OBJECT

public:
    ActivityForm(Screen &screen, QWidget *parent = nullptr);

    void setContacts(const std::vector<records::Option> &contacts);
    void chooseKind(records::ActivityKind kind);
    /// What is filled in now, for this deal; a refusal where the time cannot be read.
    Result<records::ActivityToLog> activity(records::DealId deal) const;
    bool isEmpty() const;
    void clear();
    void takeFocus();
    void refuse(const Refusal &refusal);
    /// More than isEmpty(): any word that somebody would miss.
    bool isHalfWritten() const;
    /// Everything that stands in it, to put it back with restore().
    QJsonObject state() const;
    void restore(const QJsonObject &state);
    /// Its own button; hidden where the form is a part of another.
    QPushButton *submitButton() const { return m_submit; }

Q_SIGNALS:
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    records::ActivityKind kind() const;
    void showHint();

    Screen &m_screen;
    QButtonGroup *m_kinds;
    QButtonGroup *m_statuses;
    QPlainTextEdit *m_outcome;
    QCheckBox *m_answered;
    PickBox *m_contact;
    QLineEdit *m_when;
    QLabel *m_hint;
    QLabel *m_problem;
    QPushButton *m_submit;
};

/// The icon of a kind of activity.
const char *iconOf(records::ActivityKind kind);

} // namespace plumbline::ui
