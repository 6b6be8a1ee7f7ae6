// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/history_panel.h"

#include "ui/kit/controls.h"
#include "ui/kit/fresh.h"
#include "ui/kit/segment.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/move_by_hand.h"

#include <mutex>
#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageful = 200;

} // namespace

HistoryPanel::HistoryPanel(Screen &screen, const Route &route, QWidget *parent)
    : Page(screen, parent),
      m_deal(route.n),
      m_onlyDeal(route.n != 0),
      m_limit(pageful),
      m_wanted(std::make_shared<std::pair<std::mutex, Wanted>>())
{
    setObjectName(u"shell.history"_s);
    build();
    m_wanted->second = {m_onlyDeal ? m_deal : 0, m_limit, screen.actor(), screen.language()};
    m_fresh = keepFresh(
        this, screen,
        [wanted = m_wanted](const Reader &reader) {
            Wanted now;
            {
                const std::lock_guard guard(wanted->first);
                now = wanted->second;
            }
            return historyFor(reader, now.deal, now.limit, now.actor, now.language);
        },
        [this](const HistoryShown &shown) { show(shown); });
    connect(&screen, &Screen::actorChanged, this, &HistoryPanel::ask);
}

QPushButton *HistoryPanel::stepButton(const char *objectName, const char *iconName)
{
    QPushButton *made = named(button({}, "", iconName), objectName);
    made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    made->setStyleSheet(u"text-align: left;"_s);
    made->setEnabled(false);
    return made;
}

void HistoryPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    auto *buttons = column(8);
    buttons->setContentsMargins(16, 0, 16, 0);
    m_undo = stepButton("shell.history.undo", "undo");
    m_redo = stepButton("shell.history.redo", "redo");
    showNext(m_undo, tr("Undo"), u"Ctrl+Z"_s, {});
    showNext(m_redo, tr("Redo"), u"Ctrl+Shift+Z"_s, {});
    connect(m_undo, &QPushButton::clicked, this, [this] { screen().undo(); });
    connect(m_redo, &QPushButton::clicked, this, [this] { screen().redo(); });
    buttons->addWidget(m_undo);
    buttons->addWidget(m_redo);
    if (m_deal != 0) {
        auto *scope =
            new Segment("shell.history.scope", tr("Which steps"), {tr("Only this deal"), tr("Everything")}, m_onlyDeal ? 0 : 1);
        connect(scope, &Segment::chose, this, [this](int chosen) {
            m_onlyDeal = chosen == 0;
            m_limit = pageful;
            ask();
        });
        m_scope = scope;
        buttons->addWidget(scope);
    }
    layout->addLayout(buttons);
    layout->addWidget(line());

    m_model = new HistoryModel(this);
    m_list = named(new QListView, "shell.history.list", tr("Steps, newest first"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HistoryDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list, &QListView::clicked, this, &HistoryPanel::toggle);
    m_list->installEventFilter(this);
    m_place = new QStackedWidget;
    m_place->addWidget(m_list);
    m_place->addWidget(new EmptyState("history", tr("Nothing was changed yet"),
                                      tr("Every step is written down here with its time and who did it, and can be undone.")));
    layout->addWidget(m_place, 1);
}

void HistoryPanel::ask()
{
    {
        const std::lock_guard guard(m_wanted->first);
        m_wanted->second = {m_onlyDeal ? m_deal : 0, m_limit, screen().actor(), screen().language()};
    }
    m_fresh->again();
}

void HistoryPanel::showNext(QPushButton *its, const QString &verb, const QString &keys, const QString &label)
{
    const QString all = label.isEmpty() ? verb : tr("%1: %2").arg(verb, label);
    // The keys stay readable whatever the step is called.
    const QFontMetrics metrics(its->font());
    const QString tail = u"   "_s + keys;
    const int room = theme().px(420 - 32 - 60) - metrics.horizontalAdvance(tail);
    its->setText(metrics.elidedText(all, Qt::ElideRight, room).replace(u'&', u"&&"_s) + tail);
    its->setToolTip(label);
    its->setAccessibleName(all);
    its->setEnabled(!label.isEmpty() && screen().isWritable());
}

void HistoryPanel::show(const HistoryShown &shown)
{
    showNext(m_undo, tr("Undo"), u"Ctrl+Z"_s, shown.undoes);
    showNext(m_redo, tr("Redo"), u"Ctrl+Shift+Z"_s, shown.redoes);
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->set(shown, screen().today(), screen().words());
    m_place->setCurrentIndex(shown.steps.empty() ? 1 : 0);
    m_list->verticalScrollBar()->setValue(scrolled);
}

void HistoryPanel::toggle(const QModelIndex &index)
{
    const HistoryModel::Line line = m_model->line(index.row());
    if (line.kind == HistoryModel::Kind::More) {
        m_limit += pageful;
        return ask();
    }
    if (line.kind != HistoryModel::Kind::Step)
        return;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model->toggle(index.row());
    m_list->setCurrentIndex(m_model->index(index.row(), 0));
    m_list->verticalScrollBar()->setValue(scrolled);
}

QJsonObject HistoryPanel::viewState() const { return {{u"only"_s, m_onlyDeal}, {u"limit"_s, m_limit}}; }

void HistoryPanel::restore(const QJsonObject &state)
{
    m_limit = std::max(pageful, state[u"limit"_s].toInt());
    m_onlyDeal = m_deal != 0 && state[u"only"_s].toBool(true);
    if (m_scope)
        m_scope->choose(m_onlyDeal ? 0 : 1);
    ask();
}

/// Enter does what a click does; activated() would tell of both.
bool HistoryPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            toggle(m_list->currentIndex());
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void HistoryPanel::moveCurrent(int steps)
{
    if (m_deal != 0)
        stepByHand(screen(), this, records::DealId(m_deal), steps);
}

std::optional<records::DealId> HistoryPanel::currentDeal() const
{
    return m_deal != 0 ? std::optional(records::DealId(m_deal)) : std::nullopt;
}

} // namespace plumbline::ui
