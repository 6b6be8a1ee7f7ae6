// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/board_page.h"

#include "ui/kit/controls.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/board_column.h"
#include "ui/pipeline/card_delegate.h"
#include "ui/pipeline/card_model.h"
#include "ui/pipeline/deal_filter_bar.h"
#include "ui/pipeline/move_by_hand.h"

#include <QAccessible>
#include <QJsonObject>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

namespace plumbline::ui {
namespace {

constexpr int leastColumn = 158;
constexpr auto idleKey = "idle";

} // namespace

BoardPage::BoardPage(Screen &screen, const Route &route, QWidget *parent) : Page(screen, parent)
{
    setObjectName(QStringLiteral("board"));
    build(route);
    refilter();
    connect(m_filterBar, &DealFilterBar::changed, this, &BoardPage::refilter);
    connect(m_idle, &QPushButton::toggled, this, &BoardPage::refilter);
}

void BoardPage::build(const Route &route)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 4, 24, 16);
    layout->setSpacing(12);
    m_filterBar = new DealFilterBar(screen(), route.filter, DealFilterBar::Kinds::Shown, this);
    m_idle = named(button(tr("Only idle"), "toggle", "alert-octagon"), "board.filter.idle",
                   tr("Only deals that are idle for too long"));
    m_idle->setCheckable(true);
    m_idle->setProperty("tall", true);
    m_idle->setToolTip(tr("Deals that neither moved nor were touched for longer than their stage allows"));
    m_idle->setChecked(route.filter.contains(QLatin1String(idleKey)));
    m_filterBar->addToEnd(m_idle);
    auto *exported = named(iconButton("export", tr("Export…")), "board.export");
    connect(exported, &QToolButton::clicked, this, [this] { screen().command(QStringLiteral("export")); });
    m_filterBar->addToEnd(exported);
    layout->addWidget(m_filterBar);

    auto *middle = new QWidget(this);
    m_stack = new QStackedLayout(middle);
    m_scroll = new QScrollArea(middle);
    m_columnsPlace = new QWidget(m_scroll->viewport());
    m_columnsRow = new QHBoxLayout(m_columnsPlace);
    m_columnsRow->setContentsMargins(0, 0, 0, 0);
    m_columnsRow->setSpacing(10);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_columnsPlace);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    layout->addWidget(middle, 1);

    m_foot = row(10);
    layout->addLayout(m_foot);
    m_status = named(label({}, type::caption, "2"), "board.status");
    m_status->hide();
    layout->addWidget(m_status);
}

QWidget *BoardPage::none()
{
    if (m_none)
        return m_none;
    auto *newDeal = named(button(tr("New deal"), "primary", "plus"), "board.empty.new", tr("New deal"));
    connect(newDeal, &QPushButton::clicked, this, [this] { screen().openDrawer({QStringLiteral("new.deal")}); });
    m_none =
        new EmptyState("pipeline", tr("No deals yet"),
                       tr("Every deal stands in one stage here, and what it lacks to move on is said on it. Add the first one, "
                          "or import a file (Ctrl+I)."),
                       newDeal);
    m_stack->addWidget(m_none);
    return m_none;
}

void BoardPage::refilter()
{
    pipeline::DealFilter filter = m_filterBar->filter();
    filter.onlyIdle = m_idle->isChecked();
    m_question.set({filter, m_fresh != nullptr});
    if (m_fresh)
        return m_fresh->again();
    m_fresh = keepFresh(
        this, screen(),
        [question = m_question, &workspace = screen().workspace()](const Reader &reader) {
            const Question asked = question.get();
            return asked.counts ? pipeline::boardOf(reader, asked.filter, CardModel::pageSize, workspace.now())
                                : pipeline::boardAtFirst(reader, asked.filter, CardModel::pageSize, workspace.now());
        },
        [this](const pipeline::BoardView &view) { show(view); });
}

void BoardPage::makeColumns(const pipeline::BoardView &view)
{
    clear(m_columnsRow);
    clear(m_foot);
    m_columns.clear();
    m_closed.clear();
    m_stageKeys.clear();
    for (const pipeline::BoardColumn &column : view.columns) {
        m_stageKeys.append(column.stage.key);
        const QString key = column.stage.key;
        if (column.stage.kind != pipeline::StageKind::Open) {
            auto *closed = new ClosedColumn(screen(), key, column.stage.kind, this);
            connect(closed, &ClosedColumn::dropped, this,
                    [this, key](records::DealId deal) { moveByHand(screen(), this, nullptr, deal, key); });
            connect(closed, &ClosedColumn::clicked, this, [this, kind = column.stage.kind] {
                QHash<QString, QString> filter = this->filter();
                filter.remove(QLatin1String(idleKey));
                filter.insert(QStringLiteral("kind"),
                              kind == pipeline::StageKind::Won ? QStringLiteral("won") : QStringLiteral("lost"));
                screen().go({QStringLiteral("deals"), 0, {}, filter});
            });
            m_foot->addWidget(closed, 1);
            m_closed.push_back(closed);
            continue;
        }
        auto *made = new BoardColumn(screen(), key, m_columnsPlace);
        made->setMinimumWidth(theme().px(leastColumn));
        m_columnsRow->addWidget(made, 1);
        m_columns.push_back(made);
        CardList *list = made->list();
        connect(list, &CardList::opened, this, [this](records::DealId deal) {
            screen().openDrawer({QStringLiteral("deal"), deal.n});
        });
        connect(list, &CardList::dropped, this,
                [this, key](records::DealId deal) { moveByHand(screen(), this, nullptr, deal, key); });
        connect(list, &CardList::sideways, this, [this, list](int columns) { sideways(list, columns); });
        connect(list, &CardList::carryToggled, this, [this, list] { toggleCarry(list); });
        connect(list, &CardList::carryCancelled, this, [this] {
            if (m_carried)
                announce(tr("Put back."));
            endCarry();
        });
        connect(list, &CardList::currentDealChanged, this, [this, list] {
            if (list->hasFocus())
                m_focused = list;
        });
    }
}

void BoardPage::show(const pipeline::BoardView &view)
{
    QStringList keys;
    qint64 open = 0;
    qint64 all = 0;
    for (const pipeline::BoardColumn &column : view.columns) {
        keys.append(column.stage.key);
        all += column.count;
        if (column.stage.kind == pipeline::StageKind::Open)
            open += column.count;
    }
    if (keys != m_stageKeys)
        makeColumns(view);
    const pipeline::DealFilter filter = m_question.get().filter;
    size_t at = 0;
    size_t closed = 0;
    for (const pipeline::BoardColumn &column : view.columns) {
        if (column.stage.kind == pipeline::StageKind::Open)
            m_columns[at++]->show(column, filter, view.isCounted);
        else
            m_closed[closed++]->show(column, view.isCounted);
    }
    const bool filtered = m_filterBar->isFiltering() || m_idle->isChecked();
    m_stack->setCurrentWidget(all == 0 && !filtered && view.isCounted ? none() : static_cast<QWidget *>(m_scroll));
    if (view.isCounted)
        m_filterBar->setCount(open, open);
    // Who is idle changes with the day.
    m_fresh->until(screen().words().zone().startOf({screen().today().day + 1}));
    if (m_chooseWhenShown)
        choose(*std::exchange(m_chooseWhenShown, std::nullopt), std::exchange(m_focusWhenShown, false));
    if (!view.isCounted) {
        m_question.set({filter, true});
        screen().soon(this, [this] { m_fresh->again(); });
    }
}

void BoardPage::choose(records::DealId deal, bool takeFocus)
{
    for (BoardColumn *column : m_columns) {
        const int row = column->list()->cards()->rowOf(deal);
        if (row < 0)
            continue;
        column->list()->choose(row);
        m_focused = column->list();
        if (takeFocus)
            column->list()->setFocus(Qt::OtherFocusReason);
    }
}

QJsonObject BoardPage::viewState() const
{
    QJsonObject filterState;
    const QHash<QString, QString> now = filter();
    for (auto it = now.begin(); it != now.end(); ++it)
        filterState.insert(it.key(), it.value());
    const auto deal = currentDeal();
    return {{QStringLiteral("filter"), filterState},
            {QStringLiteral("deal"), deal ? deal->n : 0},
            {QStringLiteral("scroll"), m_scroll->horizontalScrollBar()->value()}};
}

void BoardPage::restore(const QJsonObject &state)
{
    QHash<QString, QString> filter;
    const QJsonObject stored = state.value(QStringLiteral("filter")).toObject();
    for (auto it = stored.begin(); it != stored.end(); ++it)
        filter.insert(it.key(), it.value().toString());
    m_filterBar->setFrom(filter);
    {
        const QSignalBlocker quiet(m_idle);
        m_idle->setChecked(filter.contains(QLatin1String(idleKey)));
    }
    if (const qint64 deal = state.value(QStringLiteral("deal")).toInteger())
        m_chooseWhenShown = records::DealId(deal);
    refilter();
}

QHash<QString, QString> BoardPage::filter() const
{
    QHash<QString, QString> filter = m_filterBar->toHash();
    filter.remove(QLatin1String(idleKey));
    if (m_idle->isChecked())
        filter.insert(QLatin1String(idleKey), QStringLiteral("1"));
    return filter;
}

void BoardPage::focusFilter() { m_filterBar->focusText(); }

bool BoardPage::clearFilter()
{
    if (m_carried) {
        endCarry();
        return true;
    }
    const bool wasIdle = m_idle->isChecked();
    m_idle->setChecked(false);
    return m_filterBar->clear() || wasIdle;
}

std::optional<records::DealId> BoardPage::currentDeal() const { return m_focused ? m_focused->currentDeal() : std::nullopt; }

void BoardPage::moveCurrent(int steps)
{
    const auto deal = currentDeal();
    if (!deal)
        return screen().toast({tr("Choose a card first: with the mouse, or with Tab and the arrows.")});
    stepByHand(screen(), this, *deal, steps, [this, deal = *deal] { follow(deal); });
}

void BoardPage::sideways(CardList *from, int columns)
{
    if (m_carried) {
        const int places = int(m_columns.size() + m_closed.size());
        m_target = std::clamp(m_target + columns, 0, places - 1);
        showTarget();
        announce(tr("Over %1. Space drops the card, Esc puts it back.").arg(targetName()));
        return;
    }
    const auto at =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const BoardColumn *column) { return column->list() == from; });
    const int row = std::max(0, from->currentIndex().row());
    // Over empty columns to the next one that has cards.
    for (int i = int(at - m_columns.begin()) + columns; i >= 0 && i < int(m_columns.size()); i += columns) {
        CardList *to = m_columns[size_t(i)]->list();
        if (to->cards()->rowCount() == 0)
            continue;
        to->setFocus(Qt::TabFocusReason);
        to->choose(row);
        m_focused = to;
        m_scroll->ensureWidgetVisible(m_columns[size_t(i)]);
        return;
    }
}

void BoardPage::toggleCarry(CardList *list)
{
    if (!screen().isWritable())
        return;
    if (!m_carried) {
        m_carried = list->currentDeal();
        if (!m_carried)
            return;
        m_carriedFrom = list;
        list->delegate()->setCarried(m_carried);
        list->viewport()->update();
        const auto at =
            std::find_if(m_columns.begin(), m_columns.end(), [&](const BoardColumn *column) { return column->list() == list; });
        m_target = int(at - m_columns.begin());
        announce(tr("Picked up “%1”. The arrows choose a stage, Space drops it there, Esc puts it back.")
                     .arg(list->currentIndex().data().toString()));
        return;
    }
    const records::DealId deal = *m_carried;
    const QString key = targetKey();
    const bool moves = m_target >= int(m_columns.size()) || m_columns[size_t(m_target)]->list() != m_carriedFrom;
    endCarry();
    if (!moves)
        return announce(tr("Put back."));
    m_status->hide();
    moveByHand(screen(), this, nullptr, deal, key, [this, deal] { follow(deal); });
}

/// The focus goes with a card that moved; not where the sheet opened instead.
void BoardPage::follow(records::DealId deal)
{
    m_chooseWhenShown = deal;
    m_focusWhenShown = true;
    // The board may have been shown anew already.
    m_fresh->again();
}

QString BoardPage::targetKey() const
{
    return size_t(m_target) < m_columns.size() ? m_columns[size_t(m_target)]->stageKey()
                                               : m_closed[size_t(m_target) - m_columns.size()]->stageKey();
}

QString BoardPage::targetName() const
{
    return size_t(m_target) < m_columns.size() ? m_columns[size_t(m_target)]->stageName()
                                               : m_closed[size_t(m_target) - m_columns.size()]->accessibleName();
}

void BoardPage::showTarget()
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setTarget(m_carried && int(i) == m_target && m_columns[i]->list() != m_carriedFrom);
    for (size_t i = 0; i < m_closed.size(); ++i)
        m_closed[i]->setTarget(m_carried && int(i + m_columns.size()) == m_target);
    if (m_carried && size_t(m_target) < m_columns.size())
        m_scroll->ensureWidgetVisible(m_columns[size_t(m_target)]);
}

void BoardPage::endCarry()
{
    if (m_carriedFrom) {
        m_carriedFrom->delegate()->setCarried(std::nullopt);
        m_carriedFrom->viewport()->update();
    }
    m_carried.reset();
    m_carriedFrom.clear();
    showTarget();
    m_status->hide();
}

void BoardPage::announce(const QString &text)
{
    m_status->setText(text);
    m_status->show();
    QAccessibleEvent event(m_status, QAccessible::Alert);
    m_status->setAccessibleName(text);
    QAccessible::updateAccessibility(&event);
}

} // namespace plumbline::ui
