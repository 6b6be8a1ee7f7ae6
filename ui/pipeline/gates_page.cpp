// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/gates_page.h"

#include "core/pipeline/change_gate.h"
#include "ui/kit/controls.h"
#include "ui/kit/fresh.h"
#include "ui/kit/icon.h"
#include "ui/kit/pick_box.h"
#include "ui/kit/theme.h"

#include <QJsonObject>
#include <QScrollArea>
#include <QScrollBar>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using pipeline::GateLine;
using pipeline::GateSide;
using pipeline::GateStage;
using pipeline::StageKind;

namespace {

constexpr int contentWidth = 860;

QString keyOf(GateSide side) { return side == GateSide::Exit ? u"exit"_s : u"entry"_s; }

} // namespace

GatesPage::GatesPage(Screen &screen, const Route &route, QWidget *parent)
    : Page(screen, parent), m_pipeline(route.filter.value(u"pipeline"_s))
{
    setObjectName(u"pipeline.gates"_s);
    auto *content = new QWidget;
    auto *outer = new QHBoxLayout(content);
    outer->setContentsMargins(24, 8, 24, 24);
    auto *inner = new QWidget;
    inner->setMaximumWidth(theme().px(contentWidth));
    auto *rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(16);
    auto *head = row(16);
    auto *intro = column(2);
    intro->addWidget(
        paragraph(tr("What a deal has to show before it moves on. A hard condition stops the move; a soft one asks for a "
                     "reason."),
                  type::dense, "2"));
    m_version = named(paragraph({}, type::caption, "3"), "gates.version");
    intro->addWidget(m_version);
    head->addLayout(intro, 1);
    m_pick = named(new PickBox, "gates.pipeline", tr("Pipeline"));
    m_pick->setFont(theme().font(type::dense));
    m_pick->setFixedWidth(theme().px(220));
    m_pick->hide();
    head->addWidget(m_pick, 0, Qt::AlignTop);
    rows->addLayout(head);
    m_cards = column(16);
    rows->addLayout(m_cards);
    rows->addStretch(1);
    outer->addWidget(inner, 100);
    outer->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area = scrolled(content));
    connect(m_pick, &PickBox::chosen, this, [this](const QString &key) {
        this->screen().go({u"gates"_s, 0, {}, {{u"pipeline"_s, key}}});
    });
    keepFresh(
        this, screen,
        [key = m_pipeline, language = screen.language()](const Reader &reader) {
            return pipeline::gatesOf(reader, key, language);
        },
        [this](const pipeline::GatesView &view) { show(view); });
}

void GatesPage::show(const pipeline::GatesView &view)
{
    m_view = view;
    m_version->setText(tr("%1, version %2. Every change is a new version; deals that stand in a stage are asked from then on.")
                           .arg(screen().say(view.name), screen().words().say(view.version)));
    m_pick->setVisible(view.pipelines.size() > 1);
    std::vector<PickOption> options;
    for (const auto &[key, name] : view.pipelines)
        options.push_back({key, screen().say(name)});
    m_pick->setOptions(std::move(options));
    m_pick->choose(view.pipeline);
    const int scrolledTo = m_area->verticalScrollBar()->value();
    clear(m_cards);
    for (const GateStage &stage : view.stages)
        m_cards->addWidget(stageCard(stage));
    const QJsonObject state = std::exchange(m_restoreWhenShown, {});
    const int wanted = state.isEmpty() ? scrolledTo : state[u"scrolled"_s].toInt();
    QMetaObject::invokeMethod(
        m_area, [area = m_area, wanted] { area->verticalScrollBar()->setValue(wanted); }, Qt::QueuedConnection);
}

QWidget *GatesPage::stageCard(const GateStage &stage)
{
    auto *card = new Card(screen().say(stage.name), screen().say(stage.group));
    const GateSide side = stage.kind == StageKind::Open ? GateSide::Exit : GateSide::Entry;
    auto *add = button(tr("Add a condition"), "quiet", "plus");
    add->setObjectName(u"gates.add."_s + stage.key);
    add->setAccessibleName(tr("Add a condition: %1").arg(screen().say(stage.name)));
    add->setEnabled(screen().isWritable());
    connect(add, &QPushButton::clicked, this, [this, key = stage.key, side] { openSheet(key, side, {}); });
    card->addToHead(add);
    card->body()->setSpacing(4);
    addSide(card->body(), stage, GateSide::Entry);
    if (stage.kind == StageKind::Open)
        addSide(card->body(), stage, GateSide::Exit);
    if (stage.entry.empty() && stage.exit.empty())
        card->body()->addWidget(label(tr("Nothing is asked here."), type::dense, "3"));
    return card;
}

void GatesPage::addSide(QVBoxLayout *layout, const GateStage &stage, GateSide side)
{
    const std::vector<GateLine> &lines = side == GateSide::Exit ? stage.exit : stage.entry;
    if (lines.empty())
        return;
    QLabel *head =
        label(side == GateSide::Exit ? tr("To leave this stage") : tr("To enter this stage"), type::caption, "2", true);
    head->setContentsMargins(0, layout->count() > 0 ? theme().px(8) : 0, 0, 2);
    layout->addWidget(head);
    for (const GateLine &line : lines)
        layout->addWidget(lineRow(stage, side, line));
}

QWidget *GatesPage::lineRow(const GateStage &stage, GateSide side, const GateLine &line)
{
    const Theme &t = theme();
    auto *place = new QWidget;
    auto *layout = new QHBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    const QString text = screen().say(line.text);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap(line.formula.isEmpty() ? "dot" : "function", t.px(16), t.text3, devicePixelRatioF()));
    mark->setFixedSize(t.px(18), t.px(32));
    layout->addWidget(mark, 0, Qt::AlignTop);
    QLabel *what = paragraph(text, type::dense);
    what->setObjectName(u"gates.line.%1.%2"_s.arg(stage.key, line.key));
    if (!line.formula.isEmpty())
        what->setFont(t.numberFont(type::dense));
    what->setMinimumHeight(t.px(32));
    what->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(what, 1);
    auto *kind = new Pill(line.isFixed ? tr("always")
                          : line.hard  ? tr("hard")
                                       : tr("soft"),
                          line.isFixed || line.hard ? Tone::Neutral : Tone::Warning);
    kind->setToolTip(line.isFixed ? tr("Every pipeline asks for this.")
                     : line.hard  ? tr("Stops the move.")
                                  : tr("A written reason is enough."));
    layout->addWidget(kind, 0, Qt::AlignVCenter);
    if (line.isFixed) {
        layout->addSpacing(2 * t.px(32) + 10);
        return place;
    }
    if (line.formula.isEmpty()) {
        layout->addSpacing(t.px(32) + 10);
    } else {
        auto *change = iconButton("edit", tr("Change: %1").arg(text));
        change->setToolTip(tr("Change"));
        change->setObjectName(u"gates.change.%1.%2"_s.arg(stage.key, line.key));
        change->setEnabled(screen().isWritable());
        connect(change, &QToolButton::clicked, this,
                [this, its = stage.key, side, key = line.key] { openSheet(its, side, key); });
        layout->addWidget(change, 0, Qt::AlignVCenter);
    }
    auto *drop = iconButton("trash", tr("Remove: %1").arg(text));
    drop->setToolTip(tr("Remove"));
    drop->setObjectName(u"gates.remove.%1.%2"_s.arg(stage.key, line.key));
    drop->setEnabled(screen().isWritable());
    connect(drop, &QToolButton::clicked, this,
            [this, drop, its = stage.key, side, key = line.key, text] { remove(drop, its, side, key, text); });
    layout->addWidget(drop, 0, Qt::AlignVCenter);
    return place;
}

void GatesPage::openSheet(const QString &stage, GateSide side, const QString &key)
{
    screen().openDrawer({u"gate"_s, 0, stage, {{u"pipeline"_s, m_view.pipeline}, {u"side"_s, keyOf(side)}, {u"key"_s, key}}});
}

void GatesPage::remove(QWidget *its, const QString &stage, GateSide side, const QString &key, const QString &text)
{
    Screen *owner = &screen();
    owner->runAct(
        owner, its,
        [place = pipeline::GatePlace{m_view.pipeline, stage, side}, key](Workspace &workspace) {
            return pipeline::removeRequirement(workspace, place, key);
        },
        [owner, said = tr("No longer asked: %1").arg(text)](const Result<pipeline::Published> &published) {
            published.ok() ? owner->told(said) : owner->refuse(published.refusal());
        });
}

QJsonObject GatesPage::viewState() const { return {{u"scrolled"_s, m_area->verticalScrollBar()->value()}}; }

void GatesPage::restore(const QJsonObject &state) { m_restoreWhenShown = state; }

} // namespace plumbline::ui
