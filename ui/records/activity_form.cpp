// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/activity_form.h"

#include "core/base/text.h"
#include "core/words/date_words.h"
#include "ui/kit/controls.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/kit/pick_box.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace plumbline::ui {
const char *iconOf(records::ActivityKind kind)
{
    using records::ActivityKind;
    switch (kind) {
    case ActivityKind::Call: return "call";
    case ActivityKind::Visit: return "visit";
    case ActivityKind::Meeting: return "meeting";
    case ActivityKind::Demo: return "demo";
    case ActivityKind::Message: return "message";
    case ActivityKind::Appointment: return "appointment";
    case ActivityKind::BulkMail: return "mail";
    case ActivityKind::Note: return "note";
    }
    return "note";
}

ActivityForm::ActivityForm(Screen &screen, QWidget *parent) : QWidget(parent), m_screen(screen)
{
    setObjectName(QStringLiteral("activity"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);

    const auto chips = [&](const CodeList &codes, const QString &name, const char *prefix, auto &&skip) {
        auto *place = new QWidget;
        place->setAccessibleName(name);
        auto *flow = new FlowLayout(6, place);
        auto *group = new QButtonGroup(this);
        for (const Code &code : codes) {
            if (skip(code.number))
                continue;
            auto *chip = button(screen.say(Phrase("codes", code.label)), "toggle");
            chip->setFont(theme().font(type::caption));
            chip->setCheckable(true);
            chip->setObjectName(QLatin1String(prefix) + QLatin1String(code.key));
            chip->setAccessibleName(chip->text());
            group->addButton(chip, code.number);
            flow->addWidget(chip);
        }
        layout->addWidget(place);
        return group;
    };
    // Bulk mails come in by import; nobody logs them one by one.
    m_kinds = chips(records::activityKinds(), tr("Kind"), "activity.kind.",
                    [](int kind) { return records::ActivityKind(kind) == records::ActivityKind::BulkMail; });
    for (QAbstractButton *chip : m_kinds->buttons())
        static_cast<QPushButton *>(chip)->setIcon(icon(iconOf(records::ActivityKind(m_kinds->id(chip)))));
    m_statuses = chips(records::activityStatuses(), tr("Did it take place?"), "activity.status.", [](int) { return false; });

    m_outcome = named(new QPlainTextEdit, "activity.outcome", tr("What came out of it"));
    m_outcome->setPlaceholderText(tr("What came out of it? Enter saves, Shift+Enter begins a new line"));
    m_outcome->setTabChangesFocus(true);
    m_outcome->setFixedHeight(theme().px(72));
    m_outcome->setFont(theme().font(type::dense));
    m_outcome->installEventFilter(this);
    layout->addWidget(m_outcome);
    m_hint = named(paragraph({}, type::caption, "2"), "activity.hint");
    layout->addWidget(m_hint);

    auto *more = ui::row(8);
    m_contact = named(new PickBox, "activity.contact", tr("With whom"));
    m_contact->setPlaceholderText(tr("With whom"));
    m_contact->setFont(theme().font(type::dense));
    m_when = named(new QLineEdit, "activity.when", tr("When"));
    m_when->setPlaceholderText(tr("now, yesterday 15:30"));
    m_when->setFont(theme().font(type::dense));
    more->addWidget(m_contact, 1);
    more->addWidget(m_when, 1);
    layout->addLayout(more);

    m_problem = named(paragraph({}, type::caption, "red"), "activity.problem");
    m_problem->hide();
    layout->addWidget(m_problem);

    auto *foot = ui::row(8);
    m_answered = named(new QCheckBox(tr("The customer answered")), "activity.answered", tr("The customer answered"));
    m_answered->setFont(theme().font(type::dense));
    foot->addWidget(m_answered, 1);
    m_submit = named(button(tr("Log"), "primary"), "activity.submit", tr("Log the activity"));
    foot->addWidget(m_submit);
    layout->addLayout(foot);

    connect(m_submit, &QPushButton::clicked, this, &ActivityForm::submitted);
    connect(m_outcome, &QPlainTextEdit::textChanged, this, &ActivityForm::showHint);
    connect(m_kinds, &QButtonGroup::idToggled, this, &ActivityForm::showHint);
    connect(m_statuses, &QButtonGroup::idToggled, this, &ActivityForm::showHint);
    connect(m_answered, &QCheckBox::toggled, this, &ActivityForm::showHint);
    clear();
}

void ActivityForm::setContacts(const std::vector<records::Option> &contacts)
{
    std::vector<PickOption> options;
    for (const records::Option &contact : contacts)
        options.push_back({contact.id, contact.name, contact.detail});
    m_contact->setOptions(std::move(options));
    m_contact->setVisible(!contacts.empty());
}

void ActivityForm::chooseKind(records::ActivityKind kind)
{
    if (QAbstractButton *chip = m_kinds->button(int(kind)))
        chip->setChecked(true);
}

records::ActivityKind ActivityForm::kind() const { return records::ActivityKind(m_kinds->checkedId()); }

/// Whether it will count as an effective touch is said before it is saved.
void ActivityForm::showHint()
{
    m_problem->hide();
    const bool isNote = kind() == records::ActivityKind::Note || kind() == records::ActivityKind::Appointment;
    m_answered->setVisible(!isNote);
    if (isNote)
        return m_hint->setText(tr("Notes and appointments are no effective touch."));
    if (m_statuses->checkedId() != int(records::ActivityStatus::Held))
        return m_hint->setText(tr("Counts as an effective touch only once it took place."));
    const qsizetype characters = characterCount(m_outcome->toPlainText());
    const bool byText = kind() != records::ActivityKind::Message && characters >= records::touchCharacters;
    if (m_answered->isChecked() || byText)
        return m_hint->setText(tr("Counts as an effective touch."));
    if (kind() == records::ActivityKind::Message)
        return m_hint->setText(tr("A message counts as an effective touch once the customer answered."));
    m_hint->setText(tr("Write %n more character(s) for it to count as an effective touch.", nullptr,
                       int(records::touchCharacters - characters)));
}

Result<records::ActivityToLog> ActivityForm::activity(records::DealId deal) const
{
    records::ActivityToLog wanted{.deal = deal,
                                  .kind = kind(),
                                  .status = records::ActivityStatus(m_statuses->checkedId()),
                                  .answered = m_answered->isVisibleTo(this) && m_answered->isChecked(),
                                  .outcome = m_outcome->toPlainText()};
    if (!m_contact->chosenId().isEmpty())
        wanted.contact = records::ContactId(m_contact->chosenId().toLongLong());
    if (const QString when = m_when->text().trimmed(); !when.isEmpty()) {
        const bool isAhead = wanted.status == records::ActivityStatus::Planned;
        const NearestDay nearest = isAhead ? NearestDay::Next : NearestDay::Last;
        wanted.at = momentFromWords(when, m_screen.words().zone(), m_screen.now(), nearest);
        if (!wanted.at)
            return Refusal{Phrase::verbatim(tr("“%1” is no time. Write it like yesterday 15:30, or 2026-03-15 15:30.").arg(when)),
                           QStringLiteral("activity.happened_at")};
    }
    return wanted;
}

bool ActivityForm::isEmpty() const { return m_outcome->toPlainText().trimmed().isEmpty() && !m_answered->isChecked(); }

void ActivityForm::clear()
{
    m_kinds->button(int(records::ActivityKind::Call))->setChecked(true);
    m_statuses->button(int(records::ActivityStatus::Held))->setChecked(true);
    m_outcome->clear();
    m_answered->setChecked(false);
    m_contact->choose(PickOption{});
    m_when->clear();
    showHint();
}

void ActivityForm::takeFocus() { m_outcome->setFocus(Qt::OtherFocusReason); }

void ActivityForm::refuse(const Refusal &refusal)
{
    m_problem->setText(m_screen.say(refusal.phrase));
    m_problem->show();
    refusal.where == u"activity.happened_at" ? m_when->setFocus(Qt::OtherFocusReason) : takeFocus();
}

bool ActivityForm::isHalfWritten() const
{
    return !isEmpty() || !m_when->text().trimmed().isEmpty() || !m_contact->text().trimmed().isEmpty();
}

QJsonObject ActivityForm::state() const
{
    return {{QStringLiteral("kind"), m_kinds->checkedId()},
            {QStringLiteral("status"), m_statuses->checkedId()},
            {QStringLiteral("outcome"), m_outcome->toPlainText()},
            {QStringLiteral("answered"), m_answered->isChecked()},
            {QStringLiteral("contact"), QJsonArray{m_contact->chosenId(), m_contact->text()}},
            {QStringLiteral("when"), m_when->text()}};
}

void ActivityForm::restore(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    const auto check = [](const QButtonGroup *group, const QJsonValue &id) {
        if (QAbstractButton *chip = group->button(id.toInt()))
            chip->setChecked(true);
    };
    check(m_kinds, state[u"kind"]);
    check(m_statuses, state[u"status"]);
    m_outcome->setPlainText(state[u"outcome"].toString());
    m_answered->setChecked(state[u"answered"].toBool());
    m_when->setText(state[u"when"].toString());
    const QString contact = state[u"contact"][0].toString();
    const QString spoken = state[u"contact"][1].toString();
    contact.isEmpty() ? m_contact->setText(spoken) : m_contact->choose(PickOption{contact, spoken});
}

bool ActivityForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_outcome && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            Q_EMIT submitted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace plumbline::ui
