// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/record_query.h"
#include "ui/kit/screen.h"

#include <QJsonObject>
#include <QWidget>

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

class FieldEditor;

/// The fields of one record, label and value, edited in place: a click or Enter opens the editor, Enter keeps, Esc gives up.
/// What is filled and what the first look needs stands open, the rest is folded and remembered so.
class FactRows : public QWidget
{
    Q_OBJECT

public:
    /// `first`: keys that are shown even where they are empty, in this order.
    /// `place`: under which what is half-written is kept when the page is left.
    FactRows(Screen &screen, QByteArrayList first, const QString &formName, Route place, QWidget *parent = nullptr);

    void show(const records::RecordView &view);
    /// Opens the editor of a field and puts the cursor into it; false where there is no such field.
    bool edit(const QByteArray &key);
    bool isEditing() const { return m_editor != nullptr; }
    bool isHalfWritten() const;
    /// The field whose editor is open, and what stands in it; empty where none is.
    QJsonObject state() const;
    /// Opens it again, once there is something to show.
    void restore(const QJsonObject &state);

private:
    struct Row {
        QByteArray key;
        QWidget *place;
        QPushButton *value;
    };
    void rebuild();
    void addRow(const records::FactView &fact);
    void open(const QByteArray &key);
    void keep();
    void kept(const FieldEditor *editor, const QString &text, const Result<Done> &done);
    void closeEditor();

    Screen &m_screen;
    QByteArrayList m_first;
    QString m_formName;
    Route m_place;
    QJsonObject m_restoreWhenShown;
    records::RecordView m_view;
    bool m_shown = false;
    QVBoxLayout *m_rows;
    QPushButton *m_fold = nullptr;
    std::vector<Row> m_all;
    FieldEditor *m_editor = nullptr;
    QWidget *m_problem = nullptr;
    QByteArray m_editing;
    QByteArray m_openNext; ///< once what is being edited is kept
    QString m_textBefore;
};

} // namespace plumbline::ui
