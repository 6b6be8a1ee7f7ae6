// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/gate_sheet.h"

#include "core/pipeline/change_gate.h"
#include "core/pipeline/deal_vocabulary.h"
#include "ui/formula/formula_edit.h"
#include "ui/formula/insert_list.h"
#include "ui/kit/controls.h"
#include "ui/kit/drafts.h"
#include "ui/kit/segment.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/formula_trial.h"

#include <QJsonObject>
#include <QPointer>
#include <QScrollArea>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using pipeline::GateSide;

namespace {

constexpr int listWidth = 232;

} // namespace

GateSheet::GateSheet(Screen &screen, const Route &route, QWidget *parent)
    : Page(screen, parent),
      m_route(route),
      m_place{route.filter.value(u"pipeline"_s), route.detail,
              route.filter.value(u"side"_s) == u"entry" ? GateSide::Entry : GateSide::Exit},
      m_key(route.filter.value(u"key"_s))
{
    setObjectName(u"gate"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *middle = row(0);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(16, 14, 16, 14);
    rows->setSpacing(12);

    m_stage = named(paragraph({}, type::palette), "gate.stage");
    rows->addWidget(m_stage);
    m_side = new Segment("gate.side", tr("When it is asked"), {tr("To leave this stage"), tr("To enter this stage")},
                         m_place.side == GateSide::Exit ? 0 : 1);
    m_side->setVisible(false);
    rows->addWidget(m_side, 0, Qt::AlignLeft);

    m_insertToggle = named(button(tr("Insert a name"), "toggle", "plus"), "gate.insert", tr("Insert a name"));
    m_insertToggle->setCheckable(true);
    m_insertToggle->setFont(theme().font(type::caption));
    m_insertToggle->setToolTip(tr("Fields, records and functions to choose from"));
    m_formula = new FormulaEdit(screen, "gate.formula", tr("Condition"), [](const Reader &reader, const QString &text) {
        return pipeline::dealFormula(reader, text, formula::Kind::YesNo);
    });
    m_formula->setPlaceholder(tr("for example: budget >= 3000000 AND NOT ISBLANK(expected_close)"));
    m_formula->addToHead(m_insertToggle);
    rows->addWidget(m_formula);

    auto *hardRows = column(6);
    hardRows->addWidget(label(tr("Where it does not hold"), type::dense, "", true));
    m_hard = new Segment("gate.hard", tr("Where it does not hold"), {tr("The move is stopped"), tr("A reason is enough")}, 0);
    hardRows->addWidget(m_hard, 0, Qt::AlignLeft);
    m_hardMeans = paragraph({}, type::caption, "2");
    hardRows->addWidget(m_hardMeans);
    rows->addLayout(hardRows);

    rows->addWidget(line());
    m_trial = new FormulaTrial(screen, m_place.stage);
    rows->addWidget(m_trial);
    rows->addStretch();
    middle->addWidget(scrolled(content), 1);

    m_insert = new InsertList(screen, m_formula->lines());
    m_insert->setFixedWidth(theme().px(listWidth));
    m_insert->setContentsMargins(0, 14, 14, 10);
    m_insert->hide();
    middle->addWidget(m_insert);
    layout->addLayout(middle, 1);

    layout->addWidget(line());
    auto *foot = row(8);
    foot->setContentsMargins(16, 10, 16, 14);
    m_submit =
        named(button(m_key.isEmpty() ? tr("Add the condition") : tr("Save the condition"), "primary", "check"), "gate.submit");
    m_submit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_submit->setToolTip(u"Ctrl+Enter"_s);
    m_submit->setAccessibleName(m_submit->text());
    m_submit->setEnabled(false);
    foot->addStretch();
    foot->addWidget(m_submit);
    layout->addLayout(foot);

    showStrictness();
    connect(m_side, &Segment::chose, this, [this](int chosen) { m_place.side = chosen == 0 ? GateSide::Exit : GateSide::Entry; });
    connect(m_hard, &Segment::chose, this, &GateSheet::showStrictness);
    connect(m_insertToggle, &QPushButton::toggled, this, &GateSheet::unfold);
    connect(m_submit, &QPushButton::clicked, this, &GateSheet::submit);
    connect(m_formula, &FormulaEdit::accepted, this, &GateSheet::submit);
    connect(m_formula, &FormulaEdit::checked, this,
            [this] { m_trial->setFormula(m_formula->state() == FormulaState::Right ? m_formula->text() : QString()); });
    screen.ask(
        this,
        [key = m_place.pipeline, language = screen.language()](const Reader &reader) {
            Answer answer;
            answer.gates = pipeline::gatesOf(reader, key, language);
            answer.language = pipeline::formulaLanguage(reader);
            return answer;
        },
        [this](const Answer &answer) { show(answer); });
}

QString GateSheet::title() const { return m_key.isEmpty() ? tr("Add a condition") : tr("Change a condition"); }

void GateSheet::show(const Answer &answer)
{
    const auto stage = std::find_if(answer.gates.stages.begin(), answer.gates.stages.end(),
                                    [&](const pipeline::GateStage &one) { return one.key == m_place.stage; });
    if (stage == answer.gates.stages.end())
        return screen().closeDrawer();
    m_shown = true;
    m_place.pipeline = answer.gates.pipeline;
    m_formula->setLanguage(answer.language.vocabulary, answer.language.lists);
    m_insert->setLanguage(*answer.language.vocabulary, answer.language.lists);
    const bool open = stage->kind == pipeline::StageKind::Open;
    m_side->setVisible(open && m_key.isEmpty());
    const QString name = screen().say(stage->name);
    m_stage->setText(m_key.isEmpty() && open          ? name
                     : m_place.side == GateSide::Exit ? tr("To leave “%1”").arg(name)
                                                      : tr("To enter “%1”").arg(name));
    m_submit->setEnabled(screen().isWritable());
    for (const pipeline::GateLine &line : m_place.side == GateSide::Exit ? stage->exit : stage->entry) {
        if (line.key != m_key || m_key.isEmpty())
            continue;
        m_hard->choose(line.hard ? 0 : 1);
        m_textBefore = line.formula;
        m_formula->setText(line.formula);
    }
    showStrictness();
    if (!m_restoreWhenShown.isEmpty())
        restore(std::exchange(m_restoreWhenShown, {}));
    m_formula->setFocus(Qt::OtherFocusReason);
}

void GateSheet::unfold(bool unfolded)
{
    m_insert->setVisible(unfolded);
    if (unfolded)
        m_insert->focusSearch();
}

void GateSheet::showStrictness()
{
    m_hardMeans->setText(m_hard->chosen() == 0
                             ? tr("A deal that does not meet it, or has not filled in what it asks for, stays where it is.")
                             : tr("Whoever moves the deal writes why; the move is recorded as not compliant."));
}

void GateSheet::submit()
{
    if (!m_shown || !m_formula->insist())
        return m_formula->setFocus(Qt::OtherFocusReason);
    // Whoever leaves before the answer comes is told it all the same.
    Screen *its = &screen();
    its->runAct(
        its, m_submit,
        [place = m_place, key = m_key, hard = m_hard->chosen() == 0, text = m_formula->text()](Workspace &workspace) {
            return key.isEmpty() ? pipeline::addRequirement(workspace, place, hard, text)
                                 : pipeline::changeRequirement(workspace, place, key, hard, text);
        },
        [its, page = QPointer<GateSheet>(this), place = m_route, sent = drafts(),
         text = m_key.isEmpty() ? tr("The condition is asked from now on.")
                                : tr("The condition is changed.")](const Result<pipeline::Published> &published) {
            const bool isSeen = page && page->isVisible();
            if (published.ok()) {
                its->told(text);
                its->drafts().forget(place, sent);
                if (isSeen)
                    page->saved();
            } else if (isSeen) {
                page->refused(published.refusal());
            } else {
                its->refuse(published.refusal());
            }
        });
}

void GateSheet::saved()
{
    m_isSaved = true;
    screen().closeDrawer();
}

void GateSheet::refused(const Refusal &refusal)
{
    m_formula->refuse(screen().say(refusal.phrase));
    m_formula->setFocus(Qt::OtherFocusReason);
}

QJsonObject GateSheet::viewState() const
{
    if (!m_shown)
        return m_restoreWhenShown;
    QJsonObject state = drafts();
    state[u"insert"_s] = m_insertToggle->isChecked();
    if (const auto deal = m_trial->deal())
        state[u"deal"_s] = deal->n;
    return state;
}

QJsonObject GateSheet::drafts() const
{
    if (!m_shown)
        return m_restoreWhenShown.contains(u"formula"_s) ? m_restoreWhenShown : QJsonObject();
    if (m_isSaved || m_formula->text() == m_textBefore)
        return {};
    return {{u"formula"_s, m_formula->text()}, {u"hard"_s, m_hard->chosen()}, {u"side"_s, m_side->chosen()}};
}

void GateSheet::restore(const QJsonObject &state)
{
    if (!m_shown) {
        m_restoreWhenShown = state;
        return;
    }
    if (state.contains(u"formula"_s)) {
        m_formula->setText(state[u"formula"_s].toString());
        m_hard->choose(state[u"hard"_s].toInt());
        if (m_key.isEmpty() && m_side->isVisibleTo(this)) {
            m_side->choose(state[u"side"_s].toInt());
            m_place.side = m_side->chosen() == 0 ? GateSide::Exit : GateSide::Entry;
        }
    }
    m_insertToggle->setChecked(state[u"insert"_s].toBool());
    if (const qint64 deal = qint64(state[u"deal"_s].toDouble()); deal > 0)
        m_trial->setDeal(records::DealId(deal));
    showStrictness();
}

} // namespace plumbline::ui
