// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/move_sheet.h"

#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
#include "ui/kit/theme.h"
#include "ui/records/activity_form.h"
#include "ui/records/field_editor.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

MoveSheet::MoveSheet(Screen &screen, records::DealId deal, const QString &stage, QWidget *parent)
    : Page(screen, parent), m_deal(deal), m_stage(stage)
{
    setObjectName(u"move"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(16, 14, 16, 14);
    m_rows->setSpacing(14);
    layout->addWidget(scrolled(content), 1);
    layout->addWidget(line());
    auto *foot = column(6);
    foot->setContentsMargins(16, 10, 16, 14);
    m_problem = named(paragraph({}, type::dense, "red"), "move.problem");
    m_problem->hide();
    foot->addWidget(m_problem);
    m_submit = named(button({}, "primary", "arrow-right"), "move.submit");
    m_submit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_submit->setToolTip(u"Ctrl+Enter"_s);
    foot->addWidget(m_submit);
    layout->addLayout(foot);
    m_submit->hide();
    connect(m_submit, &QPushButton::clicked, this, &MoveSheet::submit);
    screen.ask(
        this,
        [deal, stage, language = screen.language(), zone = screen.words().zone(), now = screen.now()](const Reader &reader) {
            return pipeline::moveSheet(reader, {deal, stage, {}, true}, Words(language, zone), now);
        },
        [this](const pipeline::MoveSheetView &view) { show(view); });
}

void MoveSheet::show(const pipeline::MoveSheetView &view)
{
    m_view = view;
    m_isShown = true;
    const QString to = screen().say(view.to);
    auto *head = column(4);
    head->addWidget(named(paragraph(view.title, type::palette), "move.deal"));
    head->addWidget(label(screen().say(view.from) + u" → "_s + to, type::dense, "2"));
    m_rows->addLayout(head);
    const pipeline::Verdict &verdict = view.move.verdict;
    if (!verdict.missing.empty()) {
        auto *intro =
            named(paragraph(tr("%n item(s) missing. Once they are here, it is done.", nullptr, int(verdict.missing.size())),
                            type::dense, "2"),
                  "move.intro");
        m_rows->addWidget(intro);
    }
    if (verdict.way == pipeline::Way::Jump)
        m_rows->addWidget(
            paragraph(tr("This jumps over a stage: the gates in between are asked too, and the move counts as non-compliant."),
                      type::dense, "amber"));
    // A reason belongs to the soft items it excuses: behind them.
    for (const pipeline::Missing &missing : verdict.missing)
        addItem(missing);
    m_rows->addStretch();
    m_submit->setText(verb().arg(to));
    m_submit->setAccessibleName(m_submit->text());
    m_submit->show();
    if (verdict.missing.empty() && verdict.refusal) {
        m_problem->setText(screen().say(verdict.refusal->phrase));
        m_problem->show();
        m_submit->setEnabled(false);
    }
    if (!m_restoreWhenShown.isEmpty())
        restore(std::exchange(m_restoreWhenShown, {}));
    takeFocus();
}

/// What the button does, with %1 for the stage.
QString MoveSheet::verb() const
{
    switch (m_view.move.verdict.way) {
    case pipeline::Way::Lost: return tr("Close as %1");
    case pipeline::Way::Back: return tr("Move back to %1");
    case pipeline::Way::Reopened: return tr("Reopen in %1");
    default: return tr("Move to %1");
    }
}

void MoveSheet::addItem(const pipeline::Missing &missing)
{
    // Two gates may ask for the same field: it is filled in once.
    for (const Item &known : m_items) {
        if (known.missing.where == missing.where)
            return;
    }
    Item item;
    item.missing = missing;
    auto *place = new QWidget;
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    const QString room = missing.where.section(u'.', 0, 0);
    const QString key = missing.where.section(u'.', 1);
    const records::FactView *fact = room == u"deal" ? m_view.record.fact(key.toUtf8()) : nullptr;
    QString head;
    if (fact)
        head = screen().say(fact->field.label());
    else if (room == u"attachment")
        head = tr("File: %1").arg(screen().say(m_view.record.choices.nameOf(u"attachment_kind"_s, key)));
    else if (room == u"activity")
        head = tr("Activity");
    else if (missing.where == u"move.reason")
        head = tr("Reason");
    auto *top = row(6);
    if (!head.isEmpty())
        top->addWidget(label(head, type::dense, "", true));
    if (!missing.hard)
        top->addWidget(new Pill(tr("a reason is enough"), Tone::Warning));
    top->addStretch();
    layout->addLayout(top);
    item.lack = paragraph(screen().say(missing.text), type::caption, "2");
    layout->addWidget(item.lack);
    if (fact) {
        item.field = FieldEditor::make(screen(), m_view.record, fact->field, place);
        item.textBefore = item.field->text();
        layout->addWidget(item.field);
        connect(item.field, &FieldEditor::done, this, &MoveSheet::takeFocus);
        connect(item.field, &FieldEditor::edited, this, [this, editor = item.field] {
            editor->setWrong(false);
            m_problem->hide();
        });
    } else if (room == u"attachment") {
        item.fileKind = key;
        item.file = button(tr("Choose a file…"), "", "attachment");
        item.file->setObjectName(u"move.file."_s + key);
        item.file->setAccessibleName(head);
        layout->addWidget(item.file, 0, Qt::AlignLeft);
        connect(item.file, &QPushButton::clicked, this, [this, key, head] {
            const QPointer<MoveSheet> alive(this);
            const QString path = QFileDialog::getOpenFileName(window(), head);
            if (alive && !path.isEmpty())
                chooseFile(key, path);
        });
    } else if (room == u"activity") {
        item.activity = new ActivityForm(screen());
        item.activity->setContacts(m_view.contacts);
        item.activity->submitButton()->hide();
        for (const Code &code : records::activityKinds()) {
            if (key == QLatin1String(code.key))
                item.activity->chooseKind(records::ActivityKind(code.number));
        }
        layout->addWidget(item.activity);
        connect(item.activity, &ActivityForm::submitted, this, &MoveSheet::submit);
    } else if (missing.where == u"move.reason") {
        item.reason = named(new QPlainTextEdit, "move.reason", tr("Reason"));
        item.reason->setTabChangesFocus(true);
        item.reason->setFixedHeight(theme().px(64));
        item.reason->setFont(theme().font(type::dense));
        layout->addWidget(item.reason);
    }
    m_rows->addWidget(place);
    m_items.push_back(std::move(item));
}

void MoveSheet::chooseFile(const QString &kind, const QString &path)
{
    for (Item &item : m_items) {
        if (item.fileKind == kind && item.file) {
            item.filePath = path;
            item.file->setText(QFileInfo(path).fileName());
            m_problem->hide();
        }
    }
    takeFocus();
}

void MoveSheet::submit()
{
    pipeline::MoveWanted wanted{m_deal, m_view.move.request.to.isEmpty() ? m_stage : m_view.move.request.to, {}, true};
    pipeline::Completion completion;
    for (const Item &item : m_items) {
        if (item.field && item.field->text() != item.textBefore)
            completion.fields.push_back({QString::fromUtf8(item.field->field().key), item.field->text()});
        if (!item.filePath.isEmpty())
            completion.files.push_back({item.fileKind, item.filePath});
        if (item.activity && !item.activity->isEmpty()) {
            const auto activity = item.activity->activity(m_deal);
            if (!activity.ok())
                return item.activity->refuse(activity.refusal());
            completion.activities.push_back(*activity);
        }
        if (item.reason)
            wanted.reason = item.reason->toPlainText().trimmed();
    }
    // Whoever leaves before the answer comes is told it all the same.
    Screen *its = &screen();
    its->runAct(
        its, m_submit,
        [wanted, completion](Workspace &workspace) { return pipeline::completeAndMove(workspace, wanted, completion); },
        [its, page = QPointer<MoveSheet>(this), place = Route{u"move"_s, m_deal.n, m_stage}, sent = drafts(),
         text = tr("“%1” is now in %2.").arg(m_view.title, screen().say(m_view.to))](const pipeline::Verdict &verdict) {
            const bool isSeen = page && page->isVisible();
            if (verdict.allowed()) {
                its->told(text);
                its->drafts().forget(place, sent);
                if (isSeen)
                    page->moved();
            } else if (isSeen) {
                page->refused(verdict);
            } else if (verdict.refusal) {
                its->refuse(*verdict.refusal);
            }
        });
}

void MoveSheet::moved()
{
    m_isMoved = true;
    screen().closeDrawer();
}

void MoveSheet::refused(const pipeline::Verdict &verdict)
{
    // A soft item that is left open asks for a reason now.
    for (const pipeline::Missing &missing : verdict.missing)
        addItem(missing);
    bool placed = false;
    for (Item &item : m_items) {
        const auto still = std::find_if(verdict.missing.begin(), verdict.missing.end(),
                                        [&](const auto &missing) { return missing.where == item.missing.where; });
        const bool isMissing = still != verdict.missing.end();
        const bool isWrong = verdict.refusal && verdict.refusal->where == item.missing.where;
        if (isMissing)
            item.lack->setText(screen().say(still->text));
        if (isWrong)
            item.lack->setText(screen().say(verdict.refusal->phrase));
        setTone(item.lack, isMissing || isWrong ? "red" : "2");
        if (item.field)
            item.field->setWrong(isMissing || isWrong);
        if (item.activity && verdict.refusal && verdict.refusal->where.startsWith(u"activity."))
            item.activity->refuse(*verdict.refusal);
        placed = placed || isWrong;
    }
    if (!placed && verdict.refusal) {
        m_problem->setText(screen().say(verdict.refusal->phrase));
        m_problem->show();
    }
    takeFocus();
}

void MoveSheet::takeFocus()
{
    for (const Item &item : m_items) {
        if (item.field && (item.field->isEmpty() || item.field->text() == item.textBefore))
            return item.field->setFocus(Qt::OtherFocusReason);
        if (item.file && item.filePath.isEmpty())
            return item.file->setFocus(Qt::OtherFocusReason);
        if (item.activity && item.activity->isEmpty())
            return item.activity->takeFocus();
        if (item.reason && item.reason->toPlainText().trimmed().isEmpty())
            return item.reason->setFocus(Qt::OtherFocusReason);
    }
    m_submit->setFocus(Qt::OtherFocusReason);
}

QJsonObject MoveSheet::viewState() const
{
    if (!m_isShown)
        return m_restoreWhenShown;
    QJsonObject state;
    for (const Item &item : m_items) {
        const QString where = item.missing.where;
        if (item.field && item.field->text() != item.textBefore)
            state.insert(where, QJsonArray{item.field->text(), item.field->shown()});
        if (item.activity)
            state.insert(where, item.activity->state());
        if (item.reason && !item.reason->toPlainText().isEmpty())
            state.insert(where, item.reason->toPlainText());
        if (!item.filePath.isEmpty())
            state.insert(where, item.filePath);
    }
    return state;
}

QJsonObject MoveSheet::drafts() const
{
    if (m_isMoved)
        return {};
    QJsonObject drafts = viewState();
    for (const Item &item : m_items) {
        if (item.activity && !item.activity->isHalfWritten())
            drafts.remove(item.missing.where);
    }
    return drafts;
}

void MoveSheet::restore(const QJsonObject &state)
{
    if (!m_isShown) {
        m_restoreWhenShown = state;
        return;
    }
    for (Item &item : m_items) {
        const QJsonValue draft = state.value(item.missing.where);
        if (draft.isUndefined())
            continue;
        if (item.field)
            item.field->setText(draft[0].toString(), draft[1].toString());
        if (item.activity)
            item.activity->restore(draft.toObject());
        if (item.reason)
            item.reason->setPlainText(draft.toString());
        if (item.file)
            chooseFile(item.fileKind, draft.toString());
    }
}

} // namespace plumbline::ui
