// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/record_head.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/leads/leads_routes.h"

#include <QRadioButton>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Where the name begins.
ElidedLabel *underName(const QString &text, const char *tone)
{
    auto *its = elided(text, type::caption, tone);
    its->setContentsMargins(theme().px(26), 0, 0, 0);
    return its;
}

} // namespace

RecordHead::RecordHead(Screen &screen, int entity, const leads::ComparedRecord &record, int place, Leave leave, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_entity(entity)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    lines->addLayout(nameRow(record, place));
    lines->addLayout(ownerRow(record, place, leave));
    const Words &words = screen.words();
    QStringList about;
    if (!record.stage.isEmpty())
        about.append(screen.say(record.stage));
    if (record.made)
        about.append(tr("since %1").arg(words.say(words.zone().dateOf(*record.made))));
    if (!about.isEmpty())
        lines->addWidget(underName(about.join(u" · "_s), "2"));
    auto *belongings =
        underName(record.belongings.empty() ? tr("Nothing belongs to it") : belongingsOf(screen, record.belongings), "2");
    belongings->setObjectName(u"compare.belongings.%1"_s.arg(place));
    lines->addWidget(belongings);
}

QLayout *RecordHead::nameRow(const leads::ComparedRecord &record, int place)
{
    auto *whole = row(2);
    m_stays = new QRadioButton;
    m_stays->setObjectName(u"compare.stays.%1"_s.arg(place));
    m_stays->setAccessibleName(tr("%1 stays").arg(record.name));
    m_stays->setToolTip(tr("This one stays"));
    connect(m_stays, &QRadioButton::clicked, this, &RecordHead::stayWanted);
    whole->addWidget(m_stays);
    whole->addWidget(elided(record.name, type::dense, "", true), 1);
    return whole;
}

QLayout *RecordHead::ownerRow(const leads::ComparedRecord &record, int place, Leave leave)
{
    auto *whole = row(0);
    const bool isOthers = !record.owner.isEmpty() && record.owner != m_screen.actor();
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap("person", theme().px(14), isOthers ? theme().amber : theme().text3, devicePixelRatioF()));
    mark->setFixedWidth(theme().px(26));
    mark->setAlignment(Qt::AlignCenter);
    whole->addWidget(mark);
    auto *owner = elided(isOthers                 ? record.owner
                         : record.owner.isEmpty() ? tr("Nobody's")
                                                  : tr("Yours"),
                         type::caption, isOthers ? "amber" : "2");
    if (isOthers)
        owner->setAccessibleName(tr("Owner: %1").arg(record.owner));
    owner->setObjectName(u"compare.owner.%1"_s.arg(place));
    whole->addWidget(owner, 1);
    const auto add = [&](const char *objectName, const char *icon, const QString &name) {
        auto *its = iconButton(icon, name);
        its->setObjectName(QLatin1String(objectName) + QString::number(place));
        its->setFixedSize(theme().px(26), theme().px(24));
        whole->addWidget(its);
        return its;
    };
    connect(add("compare.open.", "panel-right", tr("Open %1").arg(record.name)), &QToolButton::clicked, this,
            [this, n = record.n] { m_screen.openDrawer(recordRoute(m_entity, n)); });
    if (leave == Leave::Offered)
        connect(add("compare.leave.", "close", tr("Leave out %1").arg(record.name)), &QToolButton::clicked, this,
                &RecordHead::leaveWanted);
    return whole;
}

void RecordHead::setStays(bool stays) { m_stays->setChecked(stays); }

QString belongingsOf(const Screen &screen, const std::vector<leads::Belonging> &belongings)
{
    QStringList parts;
    for (const leads::Belonging &its : belongings) {
        const int n = int(its.count);
        switch (its.entity) {
        case entity::deal: parts.append(RecordHead::tr("%Ln deal(s)", nullptr, n)); break;
        case entity::contact: parts.append(RecordHead::tr("%Ln contact(s)", nullptr, n)); break;
        case entity::activity: parts.append(RecordHead::tr("%Ln activities", nullptr, n)); break;
        case entity::attachment: parts.append(RecordHead::tr("%Ln file(s)", nullptr, n)); break;
        case entity::receipt: parts.append(RecordHead::tr("%Ln receipt(s)", nullptr, n)); break;
        case entity::instalment: parts.append(RecordHead::tr("%Ln instalment(s)", nullptr, n)); break;
        case entity::dealLine: parts.append(RecordHead::tr("%Ln product line(s)", nullptr, n)); break;
        case entity::account: parts.append(RecordHead::tr("%Ln subsidiaries", nullptr, n)); break;
        default: break;
        }
    }
    return screen.words().list(parts);
}

} // namespace plumbline::ui
