// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/duplicate_notes.h"

#include "core/leads/distinct_pair.h"
#include "ui/kit/controls.h"
#include "ui/kit/theme.h"
#include "ui/leads/leads_routes.h"

using namespace Qt::StringLiterals;

namespace plumbline::ui {
namespace {

constexpr int lookMs = 200; ///< after the last key
constexpr int mostNotes = 3;
constexpr int likely = 85; ///< of a record that is there

} // namespace

DuplicateNotes::DuplicateNotes(Screen &screen, int entity, qint64 n, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_entity(entity), m_n(n)
{
    setObjectName(u"leads.duplicates"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(2);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &DuplicateNotes::look);
}

void DuplicateNotes::lookFor(const std::vector<records::TypedField> &typed)
{
    m_typed = typed;
    m_timer.start();
}

void DuplicateNotes::look()
{
    if (m_asked)
        m_asked->cancel();
    m_asked = m_screen.ask(
        this,
        [entity = m_entity, n = m_n, typed = m_typed](const Reader &reader) {
            return leads::duplicatesOfTyped(reader, entity, typed, n);
        },
        [this](leads::DuplicatesView view) {
            if (m_n)
                std::erase_if(view.shown, [](const leads::Duplicate &duplicate) { return duplicate.score < likely; });
            show(view);
        });
}

void DuplicateNotes::show(const leads::DuplicatesView &view)
{
    clear(layout());
    setVisible(!view.shown.empty());
    if (view.shown.empty())
        return;
    auto *head = named(label(m_n ? tr("May be the same") : tr("May be there already"), type::caption, "amber", true),
                       "leads.duplicates.head");
    layout()->addWidget(head);
    int place = 0;
    for (const leads::Duplicate &duplicate : view.shown) {
        if (place < mostNotes)
            layout()->addWidget(note(duplicate, place));
        ++place;
    }
    if (const qint64 more = view.more + std::max(0, place - mostNotes); more > 0)
        layout()->addWidget(label(tr("%n more", nullptr, int(more)), type::caption, "3"));
}

QWidget *DuplicateNotes::note(const leads::Duplicate &duplicate, int place)
{
    auto *whole = new QWidget;
    auto *lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 2);
    lines->setSpacing(0);
    const QString owner = duplicate.owner;
    auto *open = button(duplicate.name, "link");
    open->setObjectName(u"leads.duplicate.%1"_s.arg(place));
    open->setAccessibleName(tr("Open %1").arg(duplicate.name));
    connect(open, &QPushButton::clicked, this,
            [this, kind = duplicate.entity, n = duplicate.n] { m_screen.openDrawer(recordRoute(kind, n)); });
    lines->addWidget(open, 0, Qt::AlignLeft);
    QStringList reasons;
    for (const Phrase &reason : duplicate.reasons)
        reasons.append(m_screen.say(reason));
    const QString why = reasons.join(tr(", ", "between reasons"));
    lines->addWidget(paragraph(owner.isEmpty() ? tr("%1 % likely: %2").arg(duplicate.score).arg(why)
                                               : tr("Owner %1 · %2 % likely: %3").arg(owner).arg(duplicate.score).arg(why),
                               type::caption, "2"));
    if (m_n && duplicate.entity == m_entity) {
        auto *acts = row(4);
        offerCompare(acts, duplicate, place);
        offerDistinct(acts, duplicate, place);
        acts->addStretch(1);
        lines->addLayout(acts);
    }
    return whole;
}

void DuplicateNotes::offerCompare(QLayout *beside, const leads::Duplicate &duplicate, int place)
{
    auto *compare = button(tr("Compare and merge…"), "quiet");
    compare->setObjectName(u"leads.compare.%1"_s.arg(place));
    compare->setAccessibleName(tr("Compare with %1 and merge").arg(duplicate.name));
    beside->addWidget(compare);
    connect(compare, &QPushButton::clicked, this,
            [this, other = duplicate.n] { m_screen.openDrawer(compareRoute(m_entity, m_n, other)); });
}

void DuplicateNotes::offerDistinct(QLayout *beside, const leads::Duplicate &duplicate, int place)
{
    auto *distinct = button(tr("Not the same"), "quiet");
    distinct->setObjectName(u"leads.distinct.%1"_s.arg(place));
    distinct->setAccessibleName(tr("%1 is not the same").arg(duplicate.name));
    distinct->setEnabled(m_screen.isWritable());
    beside->addWidget(distinct);
    connect(distinct, &QPushButton::clicked, this, [this, distinct, other = duplicate.n] {
        m_screen.runAct(
            this, distinct,
            [entity = m_entity, n = m_n, other](Workspace &workspace) {
                return leads::sayDistinct(workspace, entity, {n, other});
            },
            [this](const Result<Done> &done) {
                if (!done.ok())
                    return m_screen.refuse(done.refusal());
                m_screen.told(tr("They are two; nobody is asked again."));
                look();
            });
    });
}

} // namespace plumbline::ui
