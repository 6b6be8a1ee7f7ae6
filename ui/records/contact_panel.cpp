// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/contact_panel.h"

#include "ui/kit/controls.h"
#include "ui/kit/fresh.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/leads/duplicate_notes.h"
#include "ui/records/fact_rows.h"
#include "ui/records/panel_rows.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace plumbline::ui {

ContactPanel::ContactPanel(Screen &screen, records::ContactId contact, QWidget *parent) : Page(screen, parent), m_contact(contact)
{
    setObjectName(u"records.contact"_s);
    build();
    keepFresh(
        this, screen,
        [contact, language = screen.language(), &workspace = screen.workspace()](const Reader &reader) {
            // Step by step: see core/README.md on what a cancelled question throws.
            Answer answer;
            answer.record = records::recordView(reader, entity::contact, contact.n, Words(language, reader.zone()));
            answer.contact = pipeline::contactView(reader, contact, workspace.now());
            return answer;
        },
        [this](const Answer &answer) { show(answer); });
}

void ContactPanel::build()
{
    auto *content = new QWidget;
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(14, 12, 14, 20);
    all->setSpacing(12);

    auto *head = column(6);
    auto *first = row(8);
    m_name = named(elided({}, type::palette, "", true), "records.contact.name");
    first->addWidget(m_name);
    m_pills = row(6);
    first->addLayout(m_pills);
    first->addStretch(1);
    head->addLayout(first);
    m_accountLink = named(button({}, "link", "account"), "records.contact.account");
    m_accountLink->hide();
    m_job = named(elided({}, type::dense, "2"), "records.contact.job");
    head->addWidget(m_job);
    head->addWidget(m_accountLink, 0, Qt::AlignLeft);
    connect(m_accountLink, &QPushButton::clicked, this, [this] {
        if (m_account)
            screen().openDrawer({u"account"_s, m_account->n});
    });
    all->addLayout(head);
    m_duplicates = new DuplicateNotes(screen(), entity::contact, m_contact.n);
    all->addWidget(m_duplicates);

    auto *reach = new Card(tr("Reach"));
    m_reach = column(2);
    reach->body()->addLayout(m_reach);
    m_reachCard = reach;
    auto *factsCard = new Card(tr("Facts"));
    m_facts = new FactRows(screen(), {"name", "job_title", "decision_role", "account", "mobile", "email"}, u"contact.facts"_s,
                           Route{u"contact"_s, m_contact.n});
    factsCard->body()->addWidget(m_facts);
    auto *dealCard = new Card(tr("Deals"));
    m_deals = column(2);
    dealCard->body()->addLayout(m_deals);
    auto *activityCard = new Card(tr("Last activities"));
    m_activities = column(2);
    activityCard->body()->addLayout(m_activities);
    for (Card *card : {reach, factsCard, dealCard, activityCard})
        all->addWidget(card);
    all->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_scroll = named(scrolled(content), "records.contact.scroll", tr("Contact"));
    layout->addWidget(m_scroll);
}

void ContactPanel::show(const Answer &answer)
{
    if (answer.record.name.isEmpty()) {
        // Words for a record that is not there any more are of no use.
        if (!m_isShown)
            m_facts->restore({});
        // An answer for a panel that has made room for another one by now.
        if (screen().drawer() != Route{QStringLiteral("contact"), m_contact.n})
            return;
        screen().toast({tr("This contact is no longer there: it was undone or removed."), true});
        return screen().closeDrawer();
    }
    m_isShown = true;
    showHead(answer);
    m_duplicates->lookFor();
    m_facts->show(answer.record);

    std::vector<QWidget *> rows;
    for (const pipeline::DealListRow &deal : answer.contact.deals)
        rows.push_back(dealRow(screen(), deal));
    fillRows(m_deals, rows, tr("No deal names this contact yet."));
    rows = eventRows(screen(), answer.contact.activities, answer.contact.merges, false);
    fillRows(m_activities, rows, tr("Nothing happened with this contact yet."));
    if (!m_focusWhenShown.isEmpty())
        focusOn(std::exchange(m_focusWhenShown, {}));
    scrollTo(m_scroll, std::exchange(m_scrollWhenShown, 0));
}

void ContactPanel::showHead(const Answer &answer)
{
    m_name->setFullText(answer.record.name);
    clear(m_pills);
    if (answer.contact.role) {
        const bool decides = *answer.contact.role == records::DecisionRole::DecisionMaker;
        m_pills->addWidget(
            new Pill(screen().say(records::decisionRoles(), int(*answer.contact.role)), decides ? Tone::Accent : Tone::Neutral));
    }
    m_account = answer.contact.accountId;
    m_job->setFullText(answer.contact.jobTitle);
    m_job->setVisible(!answer.contact.jobTitle.isEmpty());
    m_accountLink->setText(answer.contact.account);
    m_accountLink->setAccessibleName(screen().words().pair(tr("Customer"), answer.contact.account));
    m_accountLink->setVisible(m_account.has_value());

    std::vector<QWidget *> rows;
    const std::pair<const char *, const char *> ways[] = {
        {"mobile", "call"}, {"phone", "call"}, {"email", "mail"}, {"wechat", "message"}};
    for (const auto &[key, iconName] : ways) {
        const records::FactView *fact = answer.record.fact(key);
        if (fact && isFilled(fact->value))
            rows.push_back(reachRow(screen().say(fact->field.label()), fact->spoken, iconName));
    }
    m_reachCard->setVisible(!rows.empty());
    fillRows(m_reach, rows, {});
}

QWidget *ContactPanel::reachRow(const QString &name, const QString &value, const char *iconName)
{
    auto *made = new QWidget;
    auto *layout = new QHBoxLayout(made);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap(iconName, theme().px(16), theme().text3, devicePixelRatioF()));
    layout->addWidget(mark);
    QLabel *text = label(value, type::dense);
    text->setFont(theme().numberFont(type::dense));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(name);
    text->setAccessibleName(screen().words().pair(name, value));
    layout->addWidget(text, 1);
    auto *copy = iconButton("copy", tr("Copy: %1").arg(name));
    copy->setObjectName(u"records.contact.copy"_s);
    connect(copy, &QToolButton::clicked, this, [this, value] {
        QApplication::clipboard()->setText(value);
        screen().toast({tr("Copied: %1").arg(value)});
    });
    layout->addWidget(copy);
    return made;
}

void ContactPanel::focusOn(const QString &where)
{
    if (!m_isShown)
        m_focusWhenShown = where;
    else
        m_facts->edit(where.section(u'.', -1).toUtf8());
}

QString ContactPanel::subject() const { return m_isShown ? m_name->fullText() : title(); }

QJsonObject ContactPanel::viewState() const
{
    return {{u"facts"_s, m_facts->state()}, {u"scrolled"_s, m_scroll->verticalScrollBar()->value()}};
}

void ContactPanel::restore(const QJsonObject &state)
{
    m_facts->restore(state[u"facts"].toObject());
    m_scrollWhenShown = state[u"scrolled"].toInt();
    if (m_isShown)
        scrollTo(m_scroll, std::exchange(m_scrollWhenShown, 0));
}

QJsonObject ContactPanel::drafts() const
{
    return m_facts->isHalfWritten() ? QJsonObject{{u"facts"_s, m_facts->state()}} : QJsonObject();
}

} // namespace plumbline::ui
