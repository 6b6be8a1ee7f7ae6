// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/records/panel_rows.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/records/activity_form.h"

using namespace Qt::StringLiterals;

namespace plumbline::ui {
namespace {

/// The sentences of the rows stand under one name for the translators.
struct PanelRows {
    Q_DECLARE_TR_FUNCTIONS(plumbline::ui::PanelRows)
};

constexpr int longestOutcome = 240; ///< characters; the deal has all of it

/// A button that is as large as what stands in it.
class RowButton : public QPushButton
{
    Q_OBJECT

public:
    RowButton(const QString &name, QHBoxLayout *first, QHBoxLayout *second)
    {
        setProperty("kind", u"row"_s);
        setAccessibleName(name);
        setCursor(Qt::PointingHandCursor);
        auto *inside = new QVBoxLayout(this);
        inside->setContentsMargins(8, 6, 8, 6);
        inside->setSpacing(3);
        inside->addLayout(first);
        inside->addLayout(second);
        for (QWidget *child : findChildren<QWidget *>())
            child->setAttribute(Qt::WA_TransparentForMouseEvents);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
};

Tone toneOf(records::DecisionRole role) { return role == records::DecisionRole::DecisionMaker ? Tone::Accent : Tone::Neutral; }

QString phoneOf(const records::Contact &contact) { return contact.mobile.isEmpty() ? contact.phone : contact.mobile; }

} // namespace

QPushButton *dealRow(Screen &screen, const pipeline::DealListRow &deal)
{
    const Words &words = screen.words();
    auto *first = row(8);
    first->addWidget(elided(deal.title, type::dense, "", true), 1);
    if (deal.amount) {
        QLabel *amount = label(words.brief(*deal.amount), type::dense);
        amount->setFont(theme().numberFont(type::dense));
        first->addWidget(amount);
    }
    auto *second = row(8);
    const QString stage = words.say(deal.stageName);
    if (deal.kind == pipeline::StageKind::Open)
        second->addWidget(elided(deal.owner.isEmpty() ? stage : stage + u" · "_s + deal.owner, type::caption, "2"), 1);
    else
        second->addWidget(new Pill(stage, deal.kind == pipeline::StageKind::Won ? Tone::Good : Tone::Neutral), 0, Qt::AlignLeft);
    if (deal.kind == pipeline::StageKind::Open && deal.expectedClose)
        second->addWidget(label(PanelRows::tr("to close %1").arg(words.brief(*deal.expectedClose, screen.today())), type::caption,
                                *deal.expectedClose < screen.today() ? "red" : "2"));
    const QString amount = deal.amount ? words.say(*deal.amount) : QString();
    auto *made = new RowButton(words.list({deal.title, stage, amount}), first, second);
    made->setObjectName(u"records.deal.%1"_s.arg(deal.deal.n));
    made->setToolTip(amount);
    QObject::connect(made, &QPushButton::clicked, &screen, [&screen, n = deal.deal.n] { screen.openDrawer({u"deal"_s, n}); });
    return made;
}

QPushButton *contactRow(Screen &screen, const pipeline::AccountContact &contact)
{
    auto *first = row(8);
    auto *name = elided(contact.contact.name, type::dense, "", true);
    first->addWidget(name);
    QString role;
    if (contact.contact.decisionRole) {
        role = screen.say(records::decisionRoles(), int(*contact.contact.decisionRole));
        first->addWidget(new Pill(role, toneOf(*contact.contact.decisionRole)));
    }
    first->addStretch(1);
    auto *second = row(8);
    const QString phone = phoneOf(contact.contact);
    second->addWidget(elided(contact.contact.jobTitle, type::caption, "2"), 1);
    QLabel *number = label(phone, type::caption, "2");
    number->setFont(theme().numberFont(type::caption));
    second->addWidget(number);
    auto *made = new RowButton(screen.words().list({contact.contact.name, contact.contact.jobTitle, role, phone}), first, second);
    made->setObjectName(u"records.contact.%1"_s.arg(contact.id.n));
    QObject::connect(made, &QPushButton::clicked, &screen, [&screen, n = contact.id.n] { screen.openDrawer({u"contact"_s, n}); });
    return made;
}

QWidget *activityRow(Screen &screen, const pipeline::RecentActivity &recent, bool tellsContact)
{
    const records::Activity &activity = recent.activity;
    const Words &words = screen.words();
    auto *made = new QWidget;
    auto *whole = new QHBoxLayout(made);
    whole->setContentsMargins(8, 5, 8, 5);
    whole->setSpacing(10);
    const bool took = activity.status == records::ActivityStatus::Held;
    auto *mark = new QLabel;
    mark->setPixmap(
        iconPixmap(iconOf(activity.kind), theme().px(16), took ? theme().accent : theme().text3, made->devicePixelRatioF()));
    mark->setContentsMargins(0, 2, 0, 0);
    whole->addWidget(mark, 0, Qt::AlignTop);

    auto *texts = column(2);
    auto *head = row(6);
    QString what = screen.say(records::activityKinds(), int(activity.kind));
    head->addWidget(label(what, type::dense, "", true));
    if (!took)
        head->addWidget(new Pill(screen.say(records::activityStatuses(), int(activity.status))));
    head->addStretch(1);
    if (activity.happenedAt)
        head->addWidget(label(words.brief(*activity.happenedAt, screen.now()), type::caption, "2"));
    texts->addLayout(head);
    if (!activity.outcome.isEmpty())
        texts->addWidget(paragraph(activity.outcome.left(longestOutcome), type::dense));
    QStringList foot;
    for (const QString &part : {recent.person, tellsContact ? recent.contact : QString(), recent.deal}) {
        if (!part.isEmpty())
            foot.append(part);
    }
    if (!foot.isEmpty())
        texts->addWidget(elided(foot.join(u" · "_s), type::caption, "2"));
    whole->addLayout(texts, 1);
    made->setAccessibleName(words.list({what, activity.outcome}));
    return made;
}

QWidget *mergedRow(Screen &screen, const pipeline::MergedFrom &merge)
{
    auto *made = new QWidget;
    made->setObjectName(u"records.merged"_s);
    auto *whole = new QHBoxLayout(made);
    whole->setContentsMargins(8, 5, 8, 5);
    whole->setSpacing(10);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap("merge", theme().px(16), theme().text3, made->devicePixelRatioF()));
    mark->setContentsMargins(0, 2, 0, 0);
    whole->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = column(2);
    auto *head = row(6);
    const QString what = PanelRows::tr("Merged from “%1”").arg(merge.name);
    head->addWidget(elided(what, type::dense, "", true), 1);
    const QString when = merge.at ? screen.words().brief(*merge.at, screen.now()) : QString();
    head->addWidget(label(when, type::caption, "2"));
    texts->addLayout(head);
    if (!merge.by.isEmpty())
        texts->addWidget(elided(merge.by, type::caption, "2"));
    whole->addLayout(texts, 1);
    made->setAccessibleName(screen.words().list({what, when, merge.by}));
    return made;
}

std::vector<QWidget *> eventRows(Screen &screen, const std::vector<pipeline::RecentActivity> &activities,
                                 const std::vector<pipeline::MergedFrom> &merges, bool tellsContact)
{
    std::vector<QWidget *> rows;
    auto merge = merges.begin();
    for (const pipeline::RecentActivity &activity : activities) {
        for (; merge != merges.end() && merge->at >= activity.activity.happenedAt; ++merge)
            rows.push_back(mergedRow(screen, *merge));
        rows.push_back(activityRow(screen, activity, tellsContact));
    }
    for (; merge != merges.end(); ++merge)
        rows.push_back(mergedRow(screen, *merge));
    return rows;
}

void fillRows(QVBoxLayout *layout, const std::vector<QWidget *> &rows, const QString &none)
{
    clear(layout);
    for (QWidget *made : rows)
        layout->addWidget(made);
    if (rows.empty())
        layout->addWidget(paragraph(none, type::dense, "2"));
}

} // namespace plumbline::ui

#include "panel_rows.moc"
