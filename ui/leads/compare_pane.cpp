// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/compare_pane.h"

#include "core/leads/distinct_pair.h"
#include "ui/kit/controls.h"
#include "ui/kit/theme.h"
#include "ui/leads/field_grid.h"
#include "ui/leads/leads_routes.h"
#include "ui/leads/record_head.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using leads::ComparedField;
using leads::ComparedRecord;

ComparePane::ComparePane(Screen &screen, Skip skip, QWidget *parent) : QWidget(parent), m_screen(screen)
{
    setObjectName(u"compare"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(10);
    auto *why = row(10);
    m_score = named(new Pill, "compare.score");
    m_why = named(paragraph({}, type::dense, "2"), "compare.why");
    why->addWidget(m_score, 0, Qt::AlignTop);
    why->addWidget(m_why, 1);
    whole->addLayout(why);

    m_outRow = new QWidget;
    auto *out = new QHBoxLayout(m_outRow);
    out->setContentsMargins(0, 0, 0, 0);
    m_outText = named(elided({}, type::caption, "2"), "compare.out");
    m_back = named(button(tr("Take in again"), "link"), "compare.back", tr("Take in again what was left out"));
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_out.clear();
        ask();
    });
    out->addWidget(m_outText);
    out->addWidget(m_back);
    out->addStretch(1);
    m_outRow->hide();
    whole->addWidget(m_outRow);

    m_headPlace = new QWidget;
    m_headGrid = new QGridLayout(m_headPlace);
    m_headGrid->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_headPlace);
    whole->addWidget(line());
    m_area = named(scrolled(new QWidget), "compare.fields", tr("Fields side by side"));
    whole->addWidget(m_area, 1);
    whole->addWidget(line());
    whole->addWidget(buildFoot(skip));
    // The columns above stay over those below.
    connect(m_area->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        m_headGrid->setContentsMargins(0, 0, most > 0 ? m_area->verticalScrollBar()->sizeHint().width() : 0, 0);
    });
    m_fresh = keepFresh(
        this, screen,
        [asked = m_asked, language = screen.language()](const Reader &reader) {
            const Asked its = asked.get();
            return its.rows.empty() ? leads::ComparisonView()
                                    : leads::comparisonOf(reader, its.entity, its.rows, Words(language, reader.zone()));
        },
        [this](const leads::ComparisonView &view) { show(view); });
}

QWidget *ComparePane::buildFoot(Skip skip)
{
    auto *whole = new QWidget;
    auto *foot = new QVBoxLayout(whole);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(8);
    m_along = named(paragraph({}, type::caption, "2"), "compare.along");
    foot->addWidget(m_along);
    m_problem = named(paragraph({}, type::dense, "red"), "compare.problem");
    m_problem->hide();
    foot->addWidget(m_problem);
    auto *acts = row(8);
    m_merge = named(button(tr("Merge into one"), "primary", "merge"), "compare.merge", tr("Merge into one"));
    m_merge->setToolTip(u"Ctrl+Enter"_s);
    m_distinct = named(button(tr("Not the same")), "compare.distinct", tr("Not the same: they are not shown together again"));
    m_distinct->setToolTip(u"Ctrl+Del"_s);
    acts->addWidget(m_merge);
    acts->addWidget(m_distinct);
    if (skip == Skip::Offered) {
        m_skip = named(button(tr("Skip"), "quiet"), "compare.skip", tr("Skip: go on to the next without deciding"));
        m_skip->setToolTip(u"Ctrl+↓"_s);
        acts->addWidget(m_skip);
        connect(m_skip, &QPushButton::clicked, this, &ComparePane::skipped);
    }
    acts->addStretch(1);
    foot->addLayout(acts);
    connect(m_merge, &QPushButton::clicked, this, &ComparePane::merge);
    connect(m_distinct, &QPushButton::clicked, this, &ComparePane::sayDistinct);
    return whole;
}

void ComparePane::takeKeysOf(QWidget *place)
{
    const auto on = [place](const QKeySequence &keys, QPushButton *its) {
        auto *shortcut = new QShortcut(keys, place);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, its, [its] { its->click(); });
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), m_merge);
    on(QKeySequence(Qt::CTRL | Qt::Key_Delete), m_distinct);
    if (m_skip)
        on(QKeySequence(Qt::CTRL | Qt::Key_Down), m_skip);
}

void ComparePane::compare(int entity, const std::vector<qint64> &rows)
{
    if (m_entity != entity || m_rows != rows) {
        m_entity = entity;
        m_rows = rows;
        m_out.clear();
        m_stays.reset();
        m_chosen.clear();
        m_area->verticalScrollBar()->setValue(0);
    }
    ask();
}

void ComparePane::ask()
{
    Asked asked{m_entity, {}};
    for (const qint64 n : m_rows) {
        if (std::find(m_out.begin(), m_out.end(), n) == m_out.end() && asked.rows.size() < mostShown)
            asked.rows.push_back(n);
    }
    m_asked.set(asked);
    m_fresh->again();
}

void ComparePane::show(const leads::ComparisonView &view)
{
    m_view = view;
    m_problem->hide();
    const bool isPair = view.records.size() > 1;
    m_score->set(isPair && view.likeness.score > 0 ? tr("%1 % likely").arg(view.likeness.score) : QString(), Tone::Neutral);
    QStringList reasons;
    for (const Phrase &reason : view.likeness.reasons)
        reasons.append(m_screen.say(reason));
    if (isPair && reasons.isEmpty())
        reasons.append(tr("Nothing that they have in common says that they are the same."));
    m_why->setText(isPair || m_rows.empty() ? m_screen.words().list(reasons)
                                            : tr("There is only one of them left: nothing to compare."));
    m_merge->setEnabled(isPair && m_screen.isWritable());
    m_distinct->setEnabled(isPair && m_screen.isWritable());
    if (m_skip)
        m_skip->setEnabled(!m_rows.empty());
    showHeads();
    showOut();
    showFields();
    showFoot();
    showChoices();
}

void ComparePane::showHeads()
{
    clear(m_headGrid);
    m_heads.clear();
    FieldGrid::setColumns(m_headGrid, m_view.records.size());
    m_headPlace->setVisible(m_view.records.size() > 1);
    QLabel *title = paragraph(tr("Which one stays?"), type::caption, "2");
    title->setFont(theme().font(type::caption, true));
    m_headGrid->addWidget(title, 0, 0, Qt::AlignTop);
    const auto leave = m_rows.size() - m_out.size() > 2 ? RecordHead::Leave::Offered : RecordHead::Leave::NotOffered;
    for (size_t i = 0; i < m_view.records.size(); ++i) {
        const ComparedRecord &record = m_view.records[i];
        auto *head = new RecordHead(m_screen, m_entity, record, int(i), leave);
        connect(head, &RecordHead::stayWanted, this, [this, n = record.n] { chooseStays(n); });
        connect(head, &RecordHead::leaveWanted, this, [this, n = record.n] { leaveOut(n); });
        m_headGrid->addWidget(head, 0, int(i) + 1, Qt::AlignTop);
        m_heads.push_back(head);
    }
}

/// Who of the group is not shown.
void ComparePane::showOut()
{
    const size_t in = m_rows.size() - m_out.size();
    QStringList notes;
    if (!m_out.empty())
        notes.append(tr("%n left out.", nullptr, int(m_out.size())));
    if (in > mostShown)
        notes.append(tr("%n more of them come when these are done.", nullptr, int(in - mostShown)));
    m_outText->setFullText(notes.join(u' '));
    m_back->setVisible(!m_out.empty());
    m_outRow->setVisible(!notes.isEmpty());
}

void ComparePane::showFields()
{
    const int scrolledTo = m_area->verticalScrollBar()->value();
    const QWidget *focus = focusWidget();
    const QString cursor = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    delete m_area->takeWidget();
    m_grid = nullptr;
    if (m_view.records.size() < 2)
        return;
    m_grid = new FieldGrid(m_screen, m_view);
    m_area->setWidget(m_grid);
    connect(m_grid, &FieldGrid::chose, this, [this](int field, int place) { chooseValue(size_t(field), size_t(place)); });
    connect(m_grid, &FieldGrid::cursorMoved, this,
            [this](QWidget *cell) { m_area->ensureWidgetVisible(cell, 0, theme().px(40)); });
    if (auto *its = cursor.startsWith(u"compare.value.") ? m_grid->findChild<QWidget *>(cursor) : nullptr)
        its->setFocus(Qt::OtherFocusReason);
    scrollTo(m_area, scrolledTo);
}

void ComparePane::showFoot()
{
    const bool isPair = m_view.records.size() > 1;
    m_along->setVisible(isPair);
    if (!isPair)
        return;
    std::vector<leads::Belonging> all;
    for (size_t i = 0; i < m_view.records.size(); ++i) {
        if (i == stays())
            continue;
        for (const leads::Belonging &its : m_view.records[i].belongings) {
            const auto known =
                std::find_if(all.begin(), all.end(), [&](const leads::Belonging &other) { return other.entity == its.entity; });
            known == all.end() ? all.push_back(its) : void(known->count += its.count);
        }
    }
    QString text = all.empty()
                       ? tr("“%1” stays. Nothing else has to move to it.").arg(m_view.records[stays()].name)
                       : tr("“%1” stays, and takes over: %2.").arg(m_view.records[stays()].name, belongingsOf(m_screen, all));
    if (m_entity == entity::deal)
        text += u' ' + tr("The stages of the deal that stays count; the history keeps those of both.");
    m_along->setText(text);
}

size_t ComparePane::stays() const
{
    for (size_t i = 0; i < m_view.records.size(); ++i) {
        if (m_view.records[i].n == m_stays)
            return i;
    }
    return leads::proposedToStay(m_view);
}

std::optional<size_t> ComparePane::sourceOf(const ComparedField &field) const
{
    if (const auto chosen = m_chosen.find(field.field.number); chosen != m_chosen.end()) {
        for (size_t i = 0; i < m_view.records.size(); ++i) {
            if (m_view.records[i].n == chosen->second)
                return i;
        }
    }
    return field.isUnited() ? std::nullopt : std::optional(leads::proposedSource(field, stays()));
}

void ComparePane::showChoices()
{
    for (size_t i = 0; i < m_heads.size(); ++i)
        m_heads[i]->setStays(i == stays());
    if (m_grid)
        m_grid->mark([this](const ComparedField &field) { return sourceOf(field); });
}

void ComparePane::chooseStays(qint64 n)
{
    m_stays = n;
    showChoices();
    showFoot();
}

/// Of lists and notes, which are put together: a click keeps one alone, the next one all again.
void ComparePane::chooseValue(size_t field, size_t place)
{
    const ComparedField &its = m_view.fields[field];
    const qint64 n = m_view.records[place].n;
    const auto known = m_chosen.find(its.field.number);
    if (its.isUnited() && known != m_chosen.end() && known->second == n)
        m_chosen.erase(known);
    else
        m_chosen[its.field.number] = n;
    showChoices();
}

void ComparePane::leaveOut(qint64 n)
{
    m_out.push_back(n);
    ask();
}

leads::MergeRequest ComparePane::request() const
{
    leads::MergeRequest request;
    request.entity = m_entity;
    request.keep = m_view.records[stays()].n;
    for (const ComparedRecord &record : m_view.records) {
        if (record.n != request.keep)
            request.from.push_back(record.n);
    }
    for (const ComparedField &field : m_view.fields) {
        const auto source = sourceOf(field);
        if (source && field.differs())
            request.taken.push_back({field.field.number, m_view.records[*source].n});
    }
    return request;
}

/// Not while the answer for another group is on its way.
bool ComparePane::canDecide() const
{
    const auto isAsked = [this](const ComparedRecord &record) {
        return std::find(m_rows.begin(), m_rows.end(), record.n) != m_rows.end()
               && std::find(m_out.begin(), m_out.end(), record.n) == m_out.end();
    };
    return m_view.records.size() > 1 && m_view.entity == m_entity
           && std::all_of(m_view.records.begin(), m_view.records.end(), isAsked);
}

void ComparePane::merge()
{
    if (!canDecide())
        return;
    const leads::MergeRequest wanted = request();
    // Whoever leaves before the answer comes is told it all the same.
    Screen *its = &m_screen;
    // Before it is gone, so that nobody looks for it.
    for (const qint64 lost : wanted.from) {
        if (its->drawer() == recordRoute(m_entity, lost))
            its->openDrawer(recordRoute(m_entity, wanted.keep));
    }
    its->runAct(
        its, m_merge, [wanted](Workspace &workspace) { return leads::mergeRecords(workspace, wanted); },
        [its, wanted, name = m_view.records[stays()].name, self = QPointer<ComparePane>(this)](const Result<Done> &done) {
            if (done.ok()) {
                its->told(tr("%n record(s) merged into “%1”.", nullptr, int(wanted.from.size())).arg(name));
                if (!self)
                    return;
                self->m_out.clear();
                Q_EMIT self->merged(wanted.keep);
            } else if (self && self->isVisible()) {
                self->m_problem->setText(its->say(done.refusal().phrase));
                self->m_problem->show();
            } else {
                its->refuse(done.refusal());
            }
        });
}

void ComparePane::sayDistinct()
{
    if (!canDecide())
        return;
    std::vector<qint64> rows;
    for (const ComparedRecord &record : m_view.records)
        rows.push_back(record.n);
    Screen *its = &m_screen;
    its->runAct(
        its, m_distinct, [entity = m_entity, rows](Workspace &workspace) { return leads::sayDistinct(workspace, entity, rows); },
        [its, self = QPointer<ComparePane>(this)](const Result<Done> &done) {
            if (!done.ok())
                return its->refuse(done.refusal());
            its->told(tr("Remembered: they are not the same."));
            if (!self)
                return;
            self->m_out.clear();
            Q_EMIT self->saidDistinct();
        });
}

QJsonObject ComparePane::state() const
{
    QJsonArray rows;
    for (const qint64 n : m_rows)
        rows.append(n);
    QJsonArray out;
    for (const qint64 n : m_out)
        out.append(n);
    QJsonObject chosen;
    for (const auto &[field, n] : m_chosen)
        chosen[QString::number(field)] = n;
    QJsonObject state{{u"entity"_s, m_entity}, {u"rows"_s, rows}, {u"out"_s, out}, {u"chosen"_s, chosen}};
    if (m_stays)
        state[u"stays"_s] = *m_stays;
    return state;
}

void ComparePane::restore(const QJsonObject &state)
{
    m_entity = state[u"entity"_s].toInt();
    m_rows.clear();
    for (const QJsonValue n : state[u"rows"_s].toArray())
        m_rows.push_back(n.toInteger());
    m_out.clear();
    for (const QJsonValue n : state[u"out"_s].toArray())
        m_out.push_back(n.toInteger());
    m_chosen.clear();
    const QJsonObject chosen = state[u"chosen"_s].toObject();
    for (auto its = chosen.begin(); its != chosen.end(); ++its)
        m_chosen[its.key().toInt()] = its.value().toInteger();
    if (state.contains(u"stays"_s))
        m_stays = state[u"stays"_s].toInteger();
    ask();
}

} // namespace plumbline::ui
