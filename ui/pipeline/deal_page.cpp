// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/deal_page.h"

#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
#include "ui/kit/fresh.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/card_model.h"
#include "ui/pipeline/deal_files.h"
#include "ui/pipeline/move_by_hand.h"
#include "ui/pipeline/stage_track.h"
#include "ui/pipeline/timeline_view.h"
#include "ui/records/activity_form.h"
#include "ui/records/fact_rows.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

namespace plumbline::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int sideWidth = 348;

} // namespace

DealPage::DealPage(Screen &screen, records::DealId deal, bool inDrawer, QWidget *parent)
    : Page(screen, parent), m_deal(deal), m_inDrawer(inDrawer)
{
    setObjectName(u"deal"_s);
    setAcceptDrops(screen.isWritable());
    build();
    m_fresh = keepFresh(
        this, screen,
        [deal, language = screen.language(), zone = screen.words().zone(), &workspace = screen.workspace()](
            const Reader &reader) { return pipeline::dealPage(reader, deal, Words(language, zone), workspace.now()); },
        [this](const pipeline::DealPageView &view) { show(view); });
}

QString DealPage::title() const { return m_inDrawer ? tr("Deal") : m_isShown && m_view.exists ? m_view.head.title : tr("Deal"); }

void DealPage::build()
{
    auto *content = new QWidget;
    auto *all = new QVBoxLayout(content);
    const int edge = m_inDrawer ? 14 : 24;
    all->setContentsMargins(edge, m_inDrawer ? 12 : 4, edge, 20);
    all->setSpacing(12);
    all->addWidget(buildHead());

    m_track = new StageTrack(screen(), m_inDrawer);
    if (m_inDrawer) {
        all->addWidget(m_track);
    } else {
        auto *trackCard = new Card;
        trackCard->body()->addWidget(m_track);
        all->addWidget(trackCard);
    }
    connect(m_track, &StageTrack::stageClicked, this, [this](const QString &key) {
        for (const pipeline::TrackStage &stage : m_view.track) {
            if (stage.key == key)
                m_timeline->showStage(screen().say(stage.name));
        }
    });

    m_gateCard = new Card(tr("What is missing"));
    m_gateRows = column(4);
    m_gateCard->body()->addLayout(m_gateRows);
    m_advance = named(button(tr("Move on"), "primary", "arrow-right"), "deal.advance", tr("Move the deal to the next stage"));
    m_advance->setToolTip(u"Ctrl+Shift+→"_s);
    if (m_inDrawer)
        m_gateCard->body()->addWidget(m_advance);
    else
        m_gateCard->addToHead(m_advance);
    connect(m_advance, &QPushButton::clicked, this, [this] { moveByHand(screen(), this, m_advance, m_deal, m_view.next); });

    auto *logCard = new Card(tr("Log an activity"));
    m_activity = new ActivityForm(screen());
    logCard->body()->addWidget(m_activity);
    logCard->setVisible(screen().isWritable());
    connect(m_activity, &ActivityForm::submitted, this, &DealPage::logActivity);

    auto *factsCard = new Card(tr("Facts"));
    m_facts = new FactRows(
        screen(), {"title", "owner", "amount", "expected_close", "next_step", "next_step_on", "handle", "source", "budget_band"},
        u"deal.facts"_s, Route{u"deal"_s, m_deal.n});
    factsCard->body()->addWidget(m_facts);

    auto *contactsCard = new Card(tr("Contacts"), m_inDrawer ? QString() : tr("who decides?"));
    m_contactRows = column(4);
    contactsCard->body()->addLayout(m_contactRows);
    auto *addContact = named(iconButton("plus", tr("Add a contact")), "deal.contacts.add");
    addContact->setEnabled(screen().isWritable());
    contactsCard->addToHead(addContact);
    connect(addContact, &QToolButton::clicked, this, [this] {
        screen().openDrawer({u"new.contact"_s, 0, m_view.account ? u"account:%1"_s.arg(m_view.account->n) : QString()});
    });

    m_files = new DealFiles(screen(), m_deal);

    auto *timelineCard = new Card(tr("Timeline"));
    auto *filter = m_timelineFilter = new QButtonGroup(this);
    const std::pair<TimelineView::Filter, QString> filters[] = {{TimelineView::Filter::All, tr("All")},
                                                                {TimelineView::Filter::Activities, tr("Activities")},
                                                                {TimelineView::Filter::Moves, tr("Moves")},
                                                                {TimelineView::Filter::Changes, tr("Changes")}};
    for (const auto &[which, text] : filters) {
        auto *segment = named(button(text, "segment"), "deal.timeline.filter", text);
        segment->setCheckable(true);
        segment->setFont(theme().font(type::caption));
        segment->setChecked(which == TimelineView::Filter::All);
        filter->addButton(segment, int(which));
        segment->setVisible(!m_inDrawer);
        timelineCard->addToHead(segment);
    }
    m_timeline = new TimelineView(screen());
    connect(filter, &QButtonGroup::idClicked, this, [this](int which) { m_timeline->setFilter(TimelineView::Filter(which)); });
    timelineCard->body()->addWidget(m_timeline);

    if (m_inDrawer) {
        for (Card *card : {m_gateCard, logCard, factsCard, contactsCard, static_cast<Card *>(m_files), timelineCard})
            all->addWidget(card);
        all->addStretch();
    } else {
        auto *columns = row(12);
        auto *left = column(12);
        for (Card *card : {m_gateCard, logCard, timelineCard})
            left->addWidget(card);
        left->addStretch();
        auto *rightPlace = new QWidget;
        rightPlace->setFixedWidth(theme().px(sideWidth));
        auto *right = new QVBoxLayout(rightPlace);
        right->setContentsMargins(0, 0, 0, 0);
        right->setSpacing(12);
        for (Card *card : {factsCard, contactsCard, static_cast<Card *>(m_files)})
            right->addWidget(card);
        right->addStretch();
        columns->addLayout(left, 1);
        columns->addWidget(rightPlace);
        all->addLayout(columns);
        all->addStretch();
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_scroll = named(scrolled(content), "deal.scroll", tr("Deal"));
    layout->addWidget(m_scroll);
}

QWidget *DealPage::buildHead()
{
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *first = row(10);
    if (m_inDrawer) {
        m_title = named(elided({}, type::palette, "", true), "deal.title");
        first->addWidget(m_title, 1);
    }
    m_amount = named(label({}, m_inDrawer ? type::palette : type::pageTitle, "", true), "deal.amount");
    m_amount->setFont(theme().numberFont(m_inDrawer ? type::palette : type::pageTitle, true));
    if (m_inDrawer) {
        first->addWidget(m_amount);
        layout->addLayout(first);
    }
    auto *second = row(8);
    if (!m_inDrawer)
        second->addWidget(m_amount);
    m_account = named(button({}, "link", "account"), "deal.account");
    connect(m_account, &QPushButton::clicked, this, [this] {
        if (m_view.account)
            screen().openDrawer({u"account"_s, m_view.account->n});
    });
    m_account->setMaximumWidth(theme().px(m_inDrawer ? 210 : 420));
    second->addWidget(m_account);
    m_meta = named(elided({}, type::dense, "2"), "deal.meta");
    second->addWidget(m_meta, 1);
    layout->addLayout(second);
    auto *third = row(8);
    m_standing = named(new Pill, "deal.standing");
    m_reason = named(paragraph({}, type::dense, "2"), "deal.standing.reason");
    third->addWidget(m_standing, 0, Qt::AlignTop);
    third->addWidget(m_reason, 1);
    third->addStretch();
    layout->addLayout(third);
    return head;
}

void DealPage::show(const pipeline::DealPageView &view)
{
    m_view = view;
    const bool wasShown = std::exchange(m_isShown, true);
    if (!view.exists) {
        // Words for a deal that is not there any more are of no use.
        if (!wasShown) {
            m_activity->clear();
            m_facts->restore({});
        }
        // An answer for a drawer that has made room for another one by now.
        if (m_inDrawer && screen().drawer() != Route{u"deal"_s, m_deal.n})
            return;
        screen().toast({tr("This deal is no longer there: it was undone or removed."), true});
        if (m_inDrawer)
            screen().closeDrawer();
        else
            screen().go({u"board"_s});
        return;
    }
    showHead();
    m_track->show(view.track);
    showGate();
    m_facts->show(view.record);
    showContacts();
    m_files->show(view.files, view.record.choices);
    m_timeline->show(view.timeline);
    m_fresh->until(screen().words().zone().startOf({screen().today().day + 1}));
    std::vector<records::Option> contacts;
    for (const pipeline::DealContact &contact : view.contacts)
        contacts.push_back({QString::number(contact.id.n), contact.contact.name, contact.contact.jobTitle});
    m_activity->setContacts(contacts);
    Q_EMIT titleChanged();
    scrollTo(m_scroll, std::exchange(m_scrollWhenShown, 0));
    if (!m_focusWhenShown.isEmpty())
        focusOn(std::exchange(m_focusWhenShown, {}));
}

void DealPage::showHead()
{
    const Words &words = screen().words();
    const pipeline::DealListRow &head = m_view.head;
    if (m_title)
        m_title->setFullText(head.title);
    m_amount->setText(head.amount ? words.brief(*head.amount) : QString());
    m_amount->setToolTip(head.amount ? words.say(*head.amount) : QString());
    m_amount->setVisible(head.amount.has_value());
    m_account->setText(head.account);
    m_account->setAccessibleName(words.pair(tr("Customer"), head.account));
    m_account->setVisible(!head.account.isEmpty());
    QStringList meta;
    if (!head.owner.isEmpty())
        meta.append(words.pair(tr("Owner"), head.owner));
    if (head.expectedClose)
        meta.append(tr("expected to close %1").arg(words.brief(*head.expectedClose, screen().today())));
    m_meta->setFullText(meta.join(u" · "_s));
    const auto &standing = head.standing;
    if (head.kind == pipeline::StageKind::Won) {
        m_standing->set(words.say(head.stageName), Tone::Good);
        m_reason->setText({});
    } else if (head.kind == pipeline::StageKind::Lost) {
        m_standing->set(words.say(head.stageName), Tone::Bad);
        const auto *reason = m_view.record.fact("loss_reason");
        m_reason->setText(reason ? reason->spoken : QString());
    } else if (standing && standing->state != pipeline::Standing::State::Fine) {
        const bool idle = standing->state == pipeline::Standing::State::Idle;
        m_standing->set(idle ? tr("Idle") : tr("Long stay"), idle ? Tone::Bad : Tone::Warning);
        QString why = standingText(*standing);
        if (standing->since)
            why += u" · "_s
                   + (standing->touched ? tr("last effective touch %1") : tr("no effective touch since it came here on %1"))
                         .arg(words.brief(*standing->since, screen().now()));
        m_reason->setText(why);
    } else {
        m_standing->set(words.say(head.stageName), Tone::Neutral);
        m_reason->setText(standing && standing->since ? tr("%n working day(s) in this stage", nullptr, standing->stayDays)
                                                      : QString());
    }
    m_reason->setVisible(!m_reason->text().isEmpty());
}

void DealPage::showGate()
{
    clear(m_gateRows);
    const bool open = m_view.head.kind == pipeline::StageKind::Open && !m_view.next.isEmpty();
    m_gateCard->setVisible(open);
    if (!open)
        return;
    const auto missing = std::count_if(m_view.gate.begin(), m_view.gate.end(), [](const auto &item) { return !item.met; });
    const QString next = screen().say(m_view.nextName);
    m_gateCard->setTitle(missing == 0 ? tr("Ready for %1").arg(next)
                                      : tr("%n item(s) missing for %1", nullptr, int(missing)).arg(next));
    m_advance->setText(tr("Move to %1").arg(next));
    m_advance->setAccessibleName(m_advance->text());
    m_advance->setEnabled(screen().isWritable());
    for (const pipeline::GateItem &item : m_view.gate) {
        auto *line = ui::row(8);
        auto *mark = new QLabel;
        const Theme &t = theme();
        mark->setPixmap(iconPixmap(item.met    ? "check-circle"
                                   : item.hard ? "alert-octagon"
                                               : "alert-triangle",
                                   t.px(16),
                                   item.met    ? t.green
                                   : item.hard ? t.red
                                               : t.amber,
                                   devicePixelRatioF()));
        mark->setAccessibleName(item.met ? tr("done") : item.hard ? tr("missing") : tr("missing, a reason is enough"));
        mark->setContentsMargins(0, 2, 0, 0);
        line->addWidget(mark, 0, Qt::AlignTop);
        const QString asked = screen().say(item.text);
        const QString text = !item.met && !item.hard ? tr("%1 (or give a reason)").arg(asked) : asked;
        QLabel *words = paragraph(text, type::dense, item.met ? "2" : "");
        line->addWidget(words, 1);
        if (!item.met && !item.where.isEmpty() && screen().isWritable()) {
            auto *mend = button(tr("Fill in"), "link");
            mend->setObjectName(u"deal.mend."_s + item.where);
            mend->setAccessibleName(tr("Fill in: %1").arg(text));
            connect(mend, &QPushButton::clicked, this, [this, where = item.where] { focusOn(where); });
            line->addWidget(mend, 0, Qt::AlignTop);
        }
        m_gateRows->addLayout(line);
    }
    if (m_view.gate.empty())
        m_gateRows->addWidget(paragraph(tr("This stage asks for nothing."), type::dense, "2"));
}

void DealPage::showContacts()
{
    clear(m_contactRows);
    for (const pipeline::DealContact &contact : m_view.contacts) {
        auto *line = new QPushButton;
        line->setProperty("kind", u"row"_s);
        line->setObjectName(u"deal.contact.%1"_s.arg(contact.id.n));
        line->setCursor(Qt::PointingHandCursor);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(6, 4, 6, 4);
        auto *texts = column(0);
        auto *name = elided(contact.contact.name, type::dense, "", true);
        name->setAttribute(Qt::WA_TransparentForMouseEvents);
        texts->addWidget(name);
        QStringList details;
        for (const QString &detail :
             {contact.contact.jobTitle, contact.contact.mobile.isEmpty() ? contact.contact.phone : contact.contact.mobile}) {
            if (!detail.isEmpty())
                details.append(detail);
        }
        if (!details.isEmpty()) {
            auto *second = elided(details.join(u" · "_s), type::caption, "2");
            second->setAttribute(Qt::WA_TransparentForMouseEvents);
            texts->addWidget(second);
        }
        layout->addLayout(texts, 1);
        QString roleName;
        if (contact.contact.decisionRole) {
            roleName = screen().say(records::decisionRoles(), int(*contact.contact.decisionRole));
            const bool decides = *contact.contact.decisionRole == records::DecisionRole::DecisionMaker;
            auto *role = new Pill(roleName, decides ? Tone::Accent : Tone::Neutral);
            role->setAttribute(Qt::WA_TransparentForMouseEvents);
            layout->addWidget(role);
        }
        line->setAccessibleName(contact.contact.name + u' ' + details.join(u' ') + u' ' + roleName);
        line->setMinimumHeight(theme().px(details.isEmpty() ? 34 : 46));
        connect(line, &QPushButton::clicked, this, [this, n = contact.id.n] { screen().openDrawer({u"contact"_s, n}); });
        m_contactRows->addWidget(line);
    }
    if (m_view.contacts.empty())
        m_contactRows->addWidget(
            paragraph(tr("Nobody yet. A deal with a known decision maker is won more often."), type::dense, "3"));
}

void DealPage::moveCurrent(int steps)
{
    if (steps > 0)
        moveByHand(screen(), this, nullptr, m_deal, m_view.next);
    else
        stepByHand(screen(), this, m_deal, steps);
}

void DealPage::focusOn(const QString &where)
{
    if (!m_isShown) {
        m_focusWhenShown = where;
        return;
    }
    const QString room = where.section(u'.', 0, 0);
    const QString key = where.section(u'.', 1);
    if (room == u"activity") {
        for (const Code &code : records::activityKinds()) {
            if (key == QLatin1String(code.key))
                m_activity->chooseKind(records::ActivityKind(code.number));
        }
        m_activity->takeFocus();
    } else if (room == u"attachment") {
        m_files->ask(key);
    } else if (room == u"deal") {
        m_facts->edit(key.toUtf8());
    }
    // What got the focus must be in sight.
    for (QWidget *focus = QApplication::focusWidget(); focus && isAncestorOf(focus);) {
        m_scroll->ensureWidgetVisible(focus, 0, 80);
        break;
    }
}

QJsonObject DealPage::viewState() const
{
    return {{u"activity"_s, m_activity->state()},
            {u"facts"_s, m_facts->state()},
            {u"timeline"_s, m_timelineFilter->checkedId()},
            {u"scrolled"_s, m_scroll->verticalScrollBar()->value()}};
}

void DealPage::restore(const QJsonObject &state)
{
    m_activity->restore(state[u"activity"].toObject());
    m_facts->restore(state[u"facts"].toObject());
    if (QAbstractButton *filter = m_timelineFilter->button(state[u"timeline"].toInt(-1))) {
        filter->setChecked(true);
        m_timeline->setFilter(TimelineView::Filter(state[u"timeline"].toInt()));
    }
    m_scrollWhenShown = state[u"scrolled"].toInt();
    if (m_isShown)
        scrollTo(m_scroll, std::exchange(m_scrollWhenShown, 0));
}

QJsonObject DealPage::drafts() const
{
    QJsonObject drafts;
    if (m_activity->isHalfWritten())
        drafts.insert(u"activity"_s, m_activity->state());
    if (m_facts->isHalfWritten())
        drafts.insert(u"facts"_s, m_facts->state());
    return drafts;
}

void DealPage::logActivity()
{
    const auto activity = m_activity->activity(m_deal);
    if (!activity.ok())
        return m_activity->refuse(activity.refusal());
    // Whoever leaves before the answer comes is told it all the same.
    Screen *its = &screen();
    its->runAct(
        its, m_activity->submitButton(),
        [wanted = *activity](Workspace &workspace) { return records::logActivity(workspace, wanted); },
        [its, page = QPointer<DealPage>(this), deal = m_deal,
         sent = m_activity->state()](const Result<records::LoggedActivity> &logged) {
            const bool isSeen = page && page->isVisible();
            if (!logged.ok())
                return isSeen ? page->m_activity->refuse(logged.refusal()) : its->refuse(logged.refusal());
            if (isSeen)
                page->m_activity->clear();
            its->drafts().forget({u"deal"_s, deal.n}, {{u"activity"_s, sent}});
            its->told(logged->effectiveTouch ? tr("Logged, and counted as an effective touch.") : tr("Logged."));
        });
}

void DealPage::paste()
{
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    if (mime && screen().isWritable())
        m_files->takeIn(*mime);
}

void DealPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void DealPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_files->takeIn(*event->mimeData());
}

void DealPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        Page::keyPressEvent(event);
}

} // namespace plumbline::ui
