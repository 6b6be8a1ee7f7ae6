// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/record_form.h"

#include "ui/kit/controls.h"
#include "ui/kit/theme.h"
#include "ui/records/field_editor.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QScrollArea>

namespace plumbline::ui {

RecordForm::RecordForm(Screen &screen, const records::RecordView &view, const QByteArrayList &first, const QString &formName,
                       const QString &submitText, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_view(view), m_formName(formName)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(16, 12, 16, 12);
    m_rows->setSpacing(10);
    for (const QByteArray &key : first) {
        if (const records::FactView *fact = view.fact(key))
            addField(fact->field);
    }
    for (const records::FactView &fact : view.facts) {
        if (!first.contains(fact.field.key))
            m_folded.push_back(fact.field);
    }
    m_more = named(button(tr("More (%1)").arg(m_folded.size()), "quiet", "chevron-down"), "form.more");
    m_more->setAccessibleName(m_more->text());
    m_rows->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_screen.preferences().setUnfolded(m_formName, true);
        unfold();
    });
    m_rows->addStretch();
    whole->addWidget(scrolled(content), 1);
    whole->addWidget(line());
    m_foot = column(6);
    m_foot->setContentsMargins(16, 10, 16, 14);
    m_problem = paragraph({}, type::dense, "red");
    m_problem->setObjectName(QStringLiteral("form.problem"));
    m_problem->hide();
    m_foot->addWidget(m_problem);
    m_submit = named(button(submitText, "primary"), "form.submit", submitText);
    m_submit->setToolTip(QStringLiteral("Ctrl+Enter"));
    m_submit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_foot->addWidget(m_submit);
    whole->addLayout(m_foot);
    connect(m_submit, &QPushButton::clicked, this, &RecordForm::submitted);
    if (m_screen.preferences().isUnfolded(m_formName))
        unfold();
}

void RecordForm::addField(const Field &field)
{
    auto *pair = new QWidget;
    auto *layout = new QVBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *name = label(m_screen.say(field.label()), type::caption, "2");
    FieldEditor *editor = FieldEditor::make(m_screen, m_view, field, pair);
    name->setBuddy(editor);
    layout->addWidget(name);
    layout->addWidget(editor);
    const int at = m_more ? m_rows->indexOf(m_more) : m_rows->count();
    m_rows->insertWidget(at, pair);
    m_editors.push_back(editor);
    m_before.insert(field.key, editor->text());
    connect(editor, &FieldEditor::done, this, [this, editor] {
        FieldEditor *following = next(editor);
        following ? following->setFocus(Qt::TabFocusReason) : m_submit->setFocus(Qt::TabFocusReason);
    });
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        editor->setWrong(false);
        m_problem->hide();
        Q_EMIT edited();
    });
}

void RecordForm::addNote(QWidget *note) { m_foot->insertWidget(0, note); }

void RecordForm::unfold()
{
    for (const Field &field : std::exchange(m_folded, {}))
        addField(field);
    m_more->hide();
}

FieldEditor *RecordForm::next(const FieldEditor *after) const
{
    const auto found = std::find(m_editors.begin(), m_editors.end(), after);
    return found == m_editors.end() || found + 1 == m_editors.end() ? nullptr : *(found + 1);
}

void RecordForm::fill(const QByteArray &key, const QString &written, const QString &spoken)
{
    if (FieldEditor *known = editor(key)) {
        known->setText(written, spoken);
        m_before.insert(key, known->text());
    }
}

FieldEditor *RecordForm::editor(const QByteArray &key) const
{
    const auto found =
        std::find_if(m_editors.begin(), m_editors.end(), [&](const FieldEditor *editor) { return editor->field().key == key; });
    return found == m_editors.end() ? nullptr : *found;
}

std::vector<records::TypedField> RecordForm::typed() const
{
    std::vector<records::TypedField> typed;
    for (const FieldEditor *editor : m_editors) {
        if (!editor->isEmpty())
            typed.push_back({QString::fromUtf8(editor->field().key), editor->text()});
    }
    return typed;
}

void RecordForm::refuse(const Refusal &refusal)
{
    m_problem->setText(m_screen.say(refusal.phrase));
    m_problem->show();
    const QByteArray key = refusal.where.section(u'.', 1).toUtf8();
    if (FieldEditor *wrong = editor(key)) {
        wrong->setWrong(true);
        wrong->setFocus(Qt::OtherFocusReason);
    } else {
        takeFocus();
    }
}

void RecordForm::takeFocus()
{
    for (FieldEditor *editor : m_editors) {
        if (editor->isEmpty())
            return editor->setFocus(Qt::OtherFocusReason);
    }
    m_submit->setFocus(Qt::OtherFocusReason);
}

QJsonObject RecordForm::drafts() const
{
    QJsonObject drafts;
    for (const FieldEditor *editor : m_editors) {
        if (editor->text() != m_before.value(editor->field().key))
            drafts.insert(QString::fromUtf8(editor->field().key), QJsonArray{editor->text(), editor->shown()});
    }
    return drafts;
}

void RecordForm::restore(const QJsonObject &drafts)
{
    const auto isWanted = [&](const Field &field) { return drafts.contains(QString::fromUtf8(field.key)); };
    if (std::any_of(m_folded.begin(), m_folded.end(), isWanted))
        unfold();
    for (FieldEditor *editor : m_editors) {
        const QJsonArray draft = drafts.value(QString::fromUtf8(editor->field().key)).toArray();
        if (draft.size() == 2 && editor->text() != draft[0].toString())
            editor->setText(draft[0].toString(), draft[1].toString());
    }
}

} // namespace plumbline::ui
