// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/timeline_view.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/records/activity_form.h"

#include <QLocale>
#include <QScrollArea>

namespace plumbline::ui {
namespace {

using Entry = pipeline::TimelineEntry;

constexpr int firstShown = 40;
constexpr int mostChanges = 6;

const char *iconOf(const Entry &entry)
{
    switch (entry.kind) {
    case Entry::Kind::Activity: return ui::iconOf(entry.activityKind);
    case Entry::Kind::File: return "attachment";
    case Entry::Kind::Receipt: return "receipt";
    case Entry::Kind::Change: return "edit";
    case Entry::Kind::Merge: return "merge";
    case Entry::Kind::Move: break;
    }
    if (!entry.way)
        return "flag";
    switch (*entry.way) {
    case pipeline::Way::Won: return "won";
    case pipeline::Way::Lost: return "lost";
    case pipeline::Way::Back: return "arrow-left";
    case pipeline::Way::Reopened: return "reopen";
    default: return "arrow-right";
    }
}

} // namespace

TimelineView::TimelineView(Screen &screen, QWidget *parent) : QWidget(parent), m_screen(screen)
{
    setObjectName(QStringLiteral("deal.timeline"));
    setAccessibleName(tr("Timeline"));
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2);
}

void TimelineView::show(const std::vector<Entry> &entries)
{
    m_entries = entries;
    rebuild();
}

void TimelineView::setFilter(Filter filter)
{
    m_filter = filter;
    rebuild();
}

bool TimelineView::passes(const Entry &entry) const
{
    switch (m_filter) {
    case Filter::All: return true;
    case Filter::Activities: return entry.kind == Entry::Kind::Activity;
    case Filter::Moves: return entry.kind == Entry::Kind::Move;
    case Filter::Changes:
        return entry.kind == Entry::Kind::Change || entry.kind == Entry::Kind::File || entry.kind == Entry::Kind::Merge;
    }
    return true;
}

void TimelineView::rebuild()
{
    clear(m_rows);
    int shown = 0;
    int left = 0;
    for (const Entry &entry : m_entries) {
        if (!passes(entry))
            continue;
        if (!m_all && shown >= firstShown) {
            ++left;
            continue;
        }
        m_rows->addWidget(rowOf(entry));
        ++shown;
    }
    if (left > 0) {
        auto *more = named(button(tr("Show %n earlier one(s)", nullptr, left), "quiet", "chevron-down"), "deal.timeline.more");
        more->setAccessibleName(more->text());
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = true;
            rebuild();
        });
        m_rows->addWidget(more, 0, Qt::AlignLeft);
    }
    if (shown == 0)
        m_rows->addWidget(paragraph(tr("Nothing yet."), type::dense, "3"));
}

QWidget *TimelineView::rowOf(const Entry &entry)
{
    const Theme &t = theme();
    const Words &words = m_screen.words();
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 5, 0, 5);
    layout->setSpacing(10);
    auto *mark = new QLabel;
    const bool bad = entry.kind == Entry::Kind::Move && entry.compliance == pipeline::Compliance::NonCompliant;
    mark->setPixmap(iconPixmap(iconOf(entry), t.px(16),
                               bad                               ? t.amber
                               : entry.kind == Entry::Kind::Move ? t.accent
                                                                 : t.text3,
                               devicePixelRatioF()));
    mark->setContentsMargins(0, 2, 0, 0);
    layout->addWidget(mark, 0, Qt::AlignTop);

    QString head;
    QStringList marks;
    QString body = entry.text;
    switch (entry.kind) {
    case Entry::Kind::Move:
        head = entry.stageBefore.isEmpty() ? tr("Began in %1").arg(words.say(entry.stage))
                                           : tr("%1 → %2").arg(words.say(entry.stageBefore), words.say(entry.stage));
        if (bad)
            marks.append(m_screen.say(pipeline::compliances(), int(*entry.compliance)));
        body = entry.reason.isEmpty() ? QString() : words.pair(tr("Reason"), entry.reason);
        break;
    case Entry::Kind::Activity:
        head = m_screen.say(records::activityKinds(), int(entry.activityKind));
        if (!entry.contact.isEmpty())
            head += QStringLiteral(" · ") + entry.contact;
        if (entry.status != records::ActivityStatus::Held)
            marks.append(m_screen.say(records::activityStatuses(), int(entry.status)));
        if (entry.effectiveTouch)
            marks.append(tr("effective touch"));
        break;
    case Entry::Kind::File:
        head = words.pair(tr("File"), words.say(entry.fileKind));
        body =
            entry.text + QStringLiteral(" · ") + QLocale().formattedDataSize(entry.size, 0, QLocale::DataSizeTraditionalFormat);
        break;
    case Entry::Kind::Receipt:
        head = words.pair(tr("Receipt"), entry.amount ? words.say(*entry.amount) : QStringLiteral("–"));
        break;
    case Entry::Kind::Merge:
        head = tr("Merged from “%1”").arg(entry.text);
        body.clear();
        break;
    case Entry::Kind::Change: {
        QStringList names;
        for (const pipeline::ChangedField &change : entry.changes)
            names.append(change.name);
        head = tr("Changed %1").arg(words.list(names.mid(0, 3)) + (names.size() > 3 ? QStringLiteral(" …") : QString()));
        QStringList lines;
        for (const pipeline::ChangedField &change : entry.changes) {
            if (lines.size() == mostChanges) {
                lines.append(QStringLiteral("…"));
                break;
            }
            const auto shortened = [](const QString &text) {
                return text.isEmpty() ? QStringLiteral("–") : text.size() > 80 ? text.left(80) + u'…' : text;
            };
            lines.append(words.pair(change.name, shortened(change.was) + QStringLiteral(" → ") + shortened(change.is)));
        }
        body = lines.join(u'\n');
        break;
    }
    }

    auto *texts = column(2);
    auto *top = ui::row(8);
    top->addWidget(elided(head, type::dense, "", true), 0);
    for (const QString &text : marks)
        top->addWidget(label(text, type::caption, bad ? "amber" : entry.effectiveTouch && text == marks.last() ? "green" : "3"));
    top->addStretch(1);
    QString when = entry.at ? words.brief(*entry.at, m_screen.now()) : tr("no date");
    QLabel *meta = label(entry.who.isEmpty() ? when : entry.who + QStringLiteral(" · ") + when, type::caption, "3");
    if (entry.at)
        meta->setToolTip(words.say(*entry.at));
    top->addWidget(meta);
    texts->addLayout(top);
    if (!body.isEmpty()) {
        QLabel *text = paragraph(body.left(2000), type::dense, "2");
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(text);
    }
    layout->addLayout(texts, 1);
    if (entry.kind == Entry::Kind::Move)
        whole->setProperty("stage", words.say(entry.stage));
    whole->setAccessibleName(head + QStringLiteral(", ") + meta->text()
                             + (body.isEmpty() ? QString() : QStringLiteral(". ") + body));
    return whole;
}

bool TimelineView::showStage(const QString &stageName)
{
    m_all = true;
    m_filter = Filter::All;
    rebuild();
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        if (!row || row->property("stage").toString() != stageName)
            continue;
        for (QWidget *up = parentWidget(); up; up = up->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(up)) {
                layout()->activate();
                area->ensureWidgetVisible(row, 0, 120);
            }
        }
        row->setAttribute(Qt::WA_StyledBackground);
        row->setStyleSheet(QStringLiteral("background: %1; border-radius: 6px;").arg(theme().accentSoft.name()));
        return true;
    }
    return false;
}

} // namespace plumbline::ui
