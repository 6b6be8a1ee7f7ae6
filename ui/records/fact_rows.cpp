// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/fact_rows.h"

#include "core/records/change_record.h"
#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
#include "ui/kit/theme.h"
#include "ui/records/field_editor.h"

#include <QPointer>

namespace plumbline::ui {
namespace {

constexpr int labelWidth = 92;
constexpr int longestShown = 400; ///< characters of a value; the editor has all of it

} // namespace

FactRows::FactRows(Screen &screen, QByteArrayList first, const QString &formName, Route place, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_first(std::move(first)), m_formName(formName), m_place(std::move(place))
{
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
}

void FactRows::show(const records::RecordView &view)
{
    m_view = view;
    m_shown = true;
    // Nobody takes the editor out of somebody's hands; what changed around it is shown when it closes.
    if (!m_editor)
        rebuild();
    if (!m_restoreWhenShown.isEmpty())
        restore(std::exchange(m_restoreWhenShown, {}));
}

bool FactRows::isHalfWritten() const { return m_editor ? m_editor->text() != m_textBefore : !m_restoreWhenShown.isEmpty(); }

QJsonObject FactRows::state() const
{
    if (!m_editor)
        return m_restoreWhenShown;
    return {{QStringLiteral("field"), QString::fromUtf8(m_editing)},
            {QStringLiteral("text"), m_editor->text()},
            {QStringLiteral("shown"), m_editor->shown()}};
}

void FactRows::restore(const QJsonObject &state)
{
    if (!m_shown) {
        m_restoreWhenShown = state;
        return;
    }
    const QString text = state[u"text"].toString();
    if (state.isEmpty() || !edit(state[u"field"].toString().toUtf8()) || !m_editor)
        return;
    if (m_editor->text() != text)
        m_editor->setText(text, state[u"shown"].toString());
}

void FactRows::rebuild()
{
    clear(m_rows);
    m_all.clear();
    m_fold = nullptr;
    const bool unfolded = m_screen.preferences().isUnfolded(m_formName);
    QByteArrayList keys = m_first;
    int folded = 0;
    for (const records::FactView &fact : m_view.facts) {
        if (keys.contains(fact.field.key))
            continue;
        if (isFilled(fact.value) || unfolded)
            keys.append(fact.field.key);
        else
            ++folded;
    }
    for (const QByteArray &key : keys) {
        if (const records::FactView *fact = m_view.fact(key))
            addRow(*fact);
    }
    if (folded > 0 || unfolded) {
        m_fold = named(button(unfolded ? tr("Fewer fields") : tr("More (%1)").arg(folded), "quiet",
                              unfolded ? "chevron-up" : "chevron-down"),
                       "facts.more");
        m_fold->setAccessibleName(m_fold->text());
        connect(m_fold, &QPushButton::clicked, this, [this, unfolded] {
            m_screen.preferences().setUnfolded(m_formName, !unfolded);
            rebuild();
        });
        m_rows->addWidget(m_fold, 0, Qt::AlignLeft);
    }
}

void FactRows::addRow(const records::FactView &fact)
{
    auto *place = new QWidget;
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *name = elided(m_screen.say(fact.field.label()), type::dense, "2");
    name->setFixedWidth(theme().px(labelWidth));
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    name->setContentsMargins(0, theme().px(6), 0, 0);
    layout->addWidget(name, 0, Qt::AlignTop);

    const bool filled = isFilled(fact.value);
    auto *value = new QPushButton;
    value->setProperty("kind", QStringLiteral("row"));
    value->setObjectName(QStringLiteral("fact.") + QString::fromUtf8(fact.field.key));
    value->setAccessibleName(m_screen.words().pair(m_screen.say(fact.field.label()), filled ? fact.spoken : tr("empty")));
    value->setToolTip(tr("Click to change"));
    value->setCursor(Qt::PointingHandCursor);
    value->setEnabled(m_screen.isWritable());
    // A button's own text cannot wrap.
    auto *inside = new QVBoxLayout(value);
    inside->setContentsMargins(8, 5, 8, 5);
    QLabel *text = paragraph(filled ? fact.spoken.left(longestShown) : QStringLiteral("–"), type::dense, filled ? "" : "3");
    text->setAttribute(Qt::WA_TransparentForMouseEvents);
    if (fact.field.kind == FieldKind::Money || fact.field.kind == FieldKind::Integer)
        text->setFont(theme().numberFont(type::dense));
    inside->addWidget(text);
    if (!fact.origin.isEmpty()) {
        QLabel *origin = paragraph(fact.origin, type::caption, "3");
        origin->setObjectName(QStringLiteral("fact.origin.") + QString::fromUtf8(fact.field.key));
        origin->setAttribute(Qt::WA_TransparentForMouseEvents);
        inside->addWidget(origin);
        value->setAccessibleDescription(fact.origin);
    }
    value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    value->setMinimumHeight(theme().px(30));
    connect(value, &QPushButton::clicked, this, [this, key = fact.field.key] { open(key); });
    layout->addWidget(value, 1);
    m_rows->addWidget(place);
    m_all.push_back({fact.field.key, place, value});
}

bool FactRows::edit(const QByteArray &key)
{
    const auto known = std::find_if(m_all.begin(), m_all.end(), [&](const Row &row) { return row.key == key; });
    if (known == m_all.end()) {
        const records::FactView *fact = m_view.fact(key);
        if (!fact)
            return false;
        addRow(*fact);
    }
    open(key);
    return true;
}

void FactRows::open(const QByteArray &key)
{
    if (m_editor && m_editing != key) {
        m_openNext = key;
        keep();
        if (!m_editor)
            m_openNext.clear();
    }
    const auto row = std::find_if(m_all.begin(), m_all.end(), [&](const Row &known) { return known.key == key; });
    const records::FactView *fact = m_view.fact(key);
    if (m_editor || row == m_all.end() || !fact || !m_screen.isWritable())
        return;
    m_editing = key;
    m_editor = FieldEditor::make(m_screen, m_view, fact->field, row->place);
    m_textBefore = m_editor->text();
    row->value->hide();
    auto *whole = new QWidget;
    whole->setObjectName(QStringLiteral("facts.editor"));
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(4);
    layout->addWidget(m_editor);
    auto *buttons = ui::row(8);
    auto *save = named(button(tr("Save"), "primary"), "facts.save", tr("Save"));
    auto *leave = named(button(tr("Cancel"), "quiet"), "facts.cancel", tr("Cancel"));
    buttons->addWidget(save);
    buttons->addWidget(leave);
    buttons->addStretch();
    m_problem = paragraph({}, type::caption, "red");
    m_problem->setObjectName(QStringLiteral("facts.problem"));
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    row->place->layout()->addWidget(whole);
    connect(save, &QPushButton::clicked, this, &FactRows::keep);
    connect(leave, &QPushButton::clicked, this, &FactRows::closeEditor);
    connect(m_editor, &FieldEditor::done, this, &FactRows::keep);
    connect(m_editor, &FieldEditor::givenUp, this, &FactRows::closeEditor);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FactRows::keep()
{
    if (!m_editor)
        return;
    const QString text = m_editor->text();
    if (text == m_textBefore)
        return closeEditor();
    const QString name = m_screen.say(m_editor->field().label());
    // Whoever leaves before the answer comes is told it all the same.
    Screen *screen = &m_screen;
    screen->runAct(
        screen, m_editor,
        [entity = m_view.entity, n = m_view.n, key = QString::fromUtf8(m_editing), text](Workspace &workspace) {
            return records::changeRecord(workspace, entity, n, {{key, text}});
        },
        [screen, name, text, place = m_place, sent = state(), self = QPointer<FactRows>(this),
         editor = QPointer<FieldEditor>(m_editor)](const Result<Done> &done) {
            if (done.ok()) {
                screen->told(tr("Saved: %1").arg(name));
                screen->drafts().forget(place, {{QStringLiteral("facts"), sent}});
            }
            if (self && self->isVisible())
                self->kept(editor, text, done);
            else if (!done.ok())
                screen->refuse(done.refusal());
        });
}

void FactRows::kept(const FieldEditor *editor, const QString &text, const Result<Done> &done)
{
    // Meanwhile another editor may have been opened, or more been typed: that stays.
    const bool isShown = editor && editor == m_editor;
    if (done.ok()) {
        if (isShown && m_editor->text() == text)
            closeEditor();
        else if (isShown)
            m_textBefore = text;
        if (!m_editor && !m_openNext.isEmpty())
            open(std::exchange(m_openNext, {}));
    } else if (!isShown) {
        m_screen.refuse(done.refusal());
    } else {
        m_editor->setWrong(true);
        static_cast<QLabel *>(m_problem)->setText(m_screen.say(done.refusal().phrase));
        m_problem->show();
        m_editor->setFocus(Qt::OtherFocusReason);
    }
}

void FactRows::closeEditor()
{
    const QByteArray key = m_editing;
    m_editor = nullptr;
    m_problem = nullptr;
    m_editing.clear();
    rebuild();
    const auto row = std::find_if(m_all.begin(), m_all.end(), [&](const Row &known) { return known.key == key; });
    if (row != m_all.end())
        row->value->setFocus(Qt::OtherFocusReason);
}

} // namespace plumbline::ui
