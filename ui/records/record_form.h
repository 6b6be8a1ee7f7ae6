// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/change_record.h"
#include "core/records/record_query.h"
#include "ui/kit/screen.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

class FieldEditor;

/// A form from the field table: at most six fields, the rest under "More (n)", which is remembered. It knows nothing of what is
/// done with it: submitted() carries what was typed, and refuse() shows why not, at the field.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(Screen &screen, const records::RecordView &view, const QByteArrayList &first, const QString &formName,
               const QString &submitText, QWidget *parent = nullptr);

    /// Before the person begins.
    void fill(const QByteArray &key, const QString &written, const QString &spoken);
    FieldEditor *editor(const QByteArray &key) const;
    std::vector<records::TypedField> typed() const;
    void refuse(const Refusal &refusal);
    /// The first field that is empty.
    void takeFocus();
    QPushButton *submitButton() const { return m_submit; }
    /// What differs from how the form was filled in for the person.
    QJsonObject drafts() const;
    void restore(const QJsonObject &drafts);

    /// Something that is said above the button.
    void addNote(QWidget *note);

Q_SIGNALS:
    void submitted();
    void edited();

private:
    void addField(const Field &field);
    void unfold();
    FieldEditor *next(const FieldEditor *after) const;

    Screen &m_screen;
    records::RecordView m_view;
    QString m_formName;
    QVBoxLayout *m_rows;
    QVBoxLayout *m_foot;
    QPushButton *m_more = nullptr;
    QPushButton *m_submit;
    QLabel *m_problem;
    std::vector<Field> m_folded;
    std::vector<FieldEditor *> m_editors;
    QHash<QByteArray, QString> m_before; ///< texts by the key of their field
};

} // namespace plumbline::ui
