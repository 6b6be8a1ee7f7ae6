// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/record_query.h"
#include "ui/kit/screen.h"

#include <QWidget>

namespace plumbline::ui {

/// Edits one field of a record, as its field table says: a line, a sheet, a calendar, a list to pick from, chips to tick. What
/// it holds is text that records::FieldText reads, so that screen, command line and import understand the same.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// Made for the field's kind; `view` holds its value and the lists to choose from.
    static FieldEditor *make(Screen &screen, const records::RecordView &view, const Field &field, QWidget *parent);

    const Field &field() const { return m_field; }
    /// What FieldText reads.
    virtual QString text() const = 0;
    /// What a person sees of it, to put it back with setText.
    virtual QString shown() const { return text(); }
    virtual void setText(const QString &written, const QString &spoken) = 0;
    bool isEmpty() const { return text().trimmed().isEmpty(); }
    void setWrong(bool wrong);
    /// A line in which Enter means "done".
    virtual bool isOneLine() const { return true; }

Q_SIGNALS:
    void edited();
    /// Enter in a line, a choice from a list.
    void done();
    /// Esc.
    void givenUp();

protected:
    FieldEditor(Screen &screen, Field field, QWidget *parent);
    /// The widget that takes the keys: watched for Enter and Esc, named after the field.
    void setInput(QWidget *input);
    Screen &screen() const { return m_screen; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Screen &m_screen;
    Field m_field;
    QWidget *m_input = nullptr;
};

} // namespace plumbline::ui
