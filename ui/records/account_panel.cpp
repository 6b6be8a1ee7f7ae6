// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/account_panel.h"

#include "ui/kit/controls.h"
#include "ui/kit/figure_label.h"
#include "ui/kit/fresh.h"
#include "ui/kit/theme.h"
#include "ui/leads/duplicate_notes.h"
#include "ui/records/fact_rows.h"
#include "ui/records/panel_rows.h"

#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace plumbline::ui {

AccountPanel::AccountPanel(Screen &screen, records::AccountId account, QWidget *parent) : Page(screen, parent), m_account(account)
{
    setObjectName(u"records.account"_s);
    build();
    keepFresh(
        this, screen,
        [account, language = screen.language(), &workspace = screen.workspace()](const Reader &reader) {
            // Step by step: see core/README.md on what a cancelled question throws.
            Answer answer;
            answer.record = records::recordView(reader, entity::account, account.n, Words(language, reader.zone()));
            answer.account = pipeline::accountView(reader, account, workspace.now());
            return answer;
        },
        [this](const Answer &answer) { show(answer); });
}

void AccountPanel::build()
{
    auto *content = new QWidget;
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(14, 12, 14, 20);
    all->setSpacing(12);

    auto *head = column(6);
    m_name = named(elided({}, type::palette, "", true), "records.account.name");
    head->addWidget(m_name);
    m_pills = row(6);
    head->addLayout(m_pills);
    m_sums = row(8);
    head->addLayout(m_sums);
    all->addLayout(head);
    m_duplicates = new DuplicateNotes(screen(), entity::account, m_account.n);
    all->addWidget(m_duplicates);

    m_dealCard = new Card(tr("Deals"));
    m_deals = column(2);
    m_dealCard->body()->addLayout(m_deals);
    m_contactCard = new Card(tr("Contacts"));
    m_contacts = column(2);
    m_contactCard->body()->addLayout(m_contacts);
    auto *add = named(iconButton("plus", tr("Add a contact")), "records.account.contact.add");
    add->setEnabled(screen().isWritable());
    m_contactCard->addToHead(add);
    connect(add, &QToolButton::clicked, this, [this] {
        screen().openDrawer({u"new.contact"_s, 0, u"account:%1"_s.arg(m_account.n)});
    });
    auto *addDeal = named(iconButton("plus", tr("New deal")), "records.account.deal.add");
    addDeal->setEnabled(screen().isWritable());
    m_dealCard->addToHead(addDeal);
    connect(addDeal, &QToolButton::clicked, this, [this] {
        screen().openDrawer({u"new.deal"_s, 0, u"account:%1"_s.arg(m_account.n)});
    });

    auto *factsCard = new Card(tr("Facts"));
    m_facts = new FactRows(screen(), {"name", "industry", "region", "customer_size", "phone", "owner"}, u"account.facts"_s,
                           Route{u"account"_s, m_account.n});
    factsCard->body()->addWidget(m_facts);
    auto *activityCard = new Card(tr("Last activities"));
    m_activities = column(2);
    activityCard->body()->addLayout(m_activities);

    for (Card *card : {m_dealCard, m_contactCard, factsCard, activityCard})
        all->addWidget(card);
    all->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_scroll = named(scrolled(content), "records.account.scroll", tr("Customer"));
    layout->addWidget(m_scroll);
}

void AccountPanel::show(const Answer &answer)
{
    if (answer.record.name.isEmpty()) {
        // Words for a record that is not there any more are of no use.
        if (!m_isShown)
            m_facts->restore({});
        // An answer for a panel that has made room for another one by now.
        if (screen().drawer() != Route{QStringLiteral("account"), m_account.n})
            return;
        screen().toast({tr("This customer is no longer there: it was undone or removed."), true});
        return screen().closeDrawer();
    }
    m_isShown = true;
    showHead(answer);
    m_duplicates->lookFor();
    m_facts->show(answer.record);

    std::vector<QWidget *> rows;
    for (const pipeline::DealListRow &deal : answer.account.deals)
        rows.push_back(dealRow(screen(), deal));
    fillRows(m_deals, rows, tr("No deal with this customer yet."));
    const auto hidden = answer.account.dealCount - qint64(answer.account.deals.size());
    if (hidden > 0)
        m_deals->addWidget(label(tr("and %n more", nullptr, int(hidden)), type::caption, "2"));

    rows.clear();
    for (const pipeline::AccountContact &contact : answer.account.contacts)
        rows.push_back(contactRow(screen(), contact));
    fillRows(m_contacts, rows, tr("Nobody is known here yet. Who decides, who uses it, who pays?"));
    if (const auto others = answer.account.contactCount - qint64(answer.account.contacts.size()); others > 0)
        m_contacts->addWidget(label(tr("and %n more", nullptr, int(others)), type::caption, "2"));

    rows = eventRows(screen(), answer.account.activities, answer.account.merges, true);
    fillRows(m_activities, rows, tr("Nothing happened yet."));
    if (!m_focusWhenShown.isEmpty())
        focusOn(std::exchange(m_focusWhenShown, {}));
    scrollTo(m_scroll, std::exchange(m_scrollWhenShown, 0));
}

void AccountPanel::showHead(const Answer &answer)
{
    m_name->setFullText(answer.record.name);
    clear(m_pills);
    for (const char *key : {"industry", "region", "customer_size"}) {
        const records::FactView *fact = answer.record.fact(key);
        if (fact && isFilled(fact->value))
            m_pills->addWidget(new Pill(fact->spoken));
    }
    m_pills->addStretch(1);
    clear(m_sums);
    const auto addSums = [&](const QString &name, const std::vector<Money> &sums) {
        for (const Money &sum : sums) {
            auto *box = new QFrame;
            box->setObjectName(u"sunken"_s);
            box->setAttribute(Qt::WA_StyledBackground);
            auto *inside = new QVBoxLayout(box);
            inside->setContentsMargins(12, 8, 12, 8);
            inside->setSpacing(1);
            inside->addWidget(label(name, type::caption, "2"));
            QLabel *amount = label(screen().words().brief(sum), type::cardTitle, "", true);
            amount->setFont(theme().numberFont(type::cardTitle, true));
            inside->addWidget(amount);
            box->setToolTip(screen().words().say(sum));
            box->setAccessibleName(screen().words().pair(name, screen().words().say(sum)));
            m_sums->addWidget(box, 1);
        }
    };
    addSums(tr("Open deals"), answer.account.open);
    addSums(tr("Won so far"), answer.account.won);
    if (answer.account.wonShare.n > 0) {
        Figure figure = answer.account.wonShare;
        figure.drill = "deals";
        auto *share =
            named(new FigureLabel(tr("Won of closed deals"), tr("Won deals of this customer ÷ its won and lost deals."), figure),
                  "records.account.wonShare");
        connect(share, &QPushButton::clicked, this, [this, name = answer.record.name] {
            Route list{u"deals"_s};
            list.filter[u"text"_s] = name;
            screen().go(list);
        });
        m_sums->addWidget(share, 1);
    }
}

void AccountPanel::focusOn(const QString &where)
{
    if (!m_isShown)
        m_focusWhenShown = where;
    else
        m_facts->edit(where.section(u'.', -1).toUtf8());
}

QString AccountPanel::subject() const { return m_isShown ? m_name->fullText() : title(); }

QJsonObject AccountPanel::viewState() const
{
    return {{u"facts"_s, m_facts->state()}, {u"scrolled"_s, m_scroll->verticalScrollBar()->value()}};
}

void AccountPanel::restore(const QJsonObject &state)
{
    m_facts->restore(state[u"facts"].toObject());
    m_scrollWhenShown = state[u"scrolled"].toInt();
    if (m_isShown)
        scrollTo(m_scroll, std::exchange(m_scrollWhenShown, 0));
}

QJsonObject AccountPanel::drafts() const
{
    return m_facts->isHalfWritten() ? QJsonObject{{u"facts"_s, m_facts->state()}} : QJsonObject();
}

} // namespace plumbline::ui
