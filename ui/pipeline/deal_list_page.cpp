// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/deal_list_page.h"

#include "core/pipeline/deal_vocabulary.h"
#include "ui/kit/controls.h"
#include "ui/kit/fresh.h"
#include "ui/kit/icon.h"
#include "ui/kit/paged_table.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/card_model.h"
#include "ui/pipeline/deal_filter_bar.h"
#include "ui/pipeline/move_by_hand.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace plumbline::ui {
namespace {

using pipeline::DealOrder;

constexpr int followMs = 60; ///< after the last ↓, before the drawer shows the next deal
constexpr int dayMs = 600'000;

/// The columns in their order, and what their heads sort by.
struct ListColumn {
    const char *key;
    const char *title;
    DealOrder order;
    bool descendingFirst; ///< the first click asks for the most
    int width, least;
    bool stretches, isNumber, isBold;
};

const std::vector<ListColumn> &listColumns()
{
    static const std::vector<ListColumn> columns{
        {"title", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "Deal"), DealOrder::Title, false, 230, 110, true, false, true},
        {"account", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "Customer"), DealOrder::Account, false, 150, 80, true, false,
         false},
        {"stage", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "Stage"), DealOrder::Stage, true, 122, 84, false, false,
         false},
        {"amount", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "Amount"), DealOrder::Amount, true, 96, 80, false, true,
         false},
        {"owner", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "Owner"), DealOrder::Owner, false, 88, 64, false, false,
         false},
        {"days", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "In stage"), DealOrder::DaysInStage, true, 124, 116, false,
         false, false},
        {"next_step", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "Next step"), DealOrder::NextStep, false, 180, 84, true,
         false, false},
        {"expected_close", QT_TRANSLATE_NOOP("plumbline::ui::DealListPage", "Expected close"), DealOrder::ExpectedClose, false,
         108, 84, false, false, false},
    };
    return columns;
}

int columnOf(DealOrder order)
{
    const auto &columns = listColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ListColumn &c) { return c.order == order; });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

const QString tableName = u"deals"_s;

/// Working days, as the limits count them.
void showStanding(PagedCell &cell, const pipeline::Standing &standing)
{
    using State = pipeline::Standing::State;
    cell.text = standing.state == State::Idle ? DealListPage::tr("idle %n day(s)", nullptr, standing.idleDays)
                                              : DealListPage::tr("%n day(s)", nullptr, standing.stayDays);
    if (standing.state == State::Fine)
        return;
    cell.pill = standing.state == State::Idle ? Tone::Bad : Tone::Warning;
    cell.tip = standingText(standing) + u" · "_s + cell.tip;
}

} // namespace

QString textOf(const pipeline::DealSort &sort)
{
    const int column = columnOf(sort.by);
    const QString key = column < 0 ? u"newest"_s : QLatin1String(listColumns()[size_t(column)].key);
    return sort.descending ? u'-' + key : key;
}

pipeline::DealSort dealSortOf(const QString &text)
{
    const bool descending = text.startsWith(u'-');
    for (const ListColumn &column : listColumns()) {
        if (text.mid(descending ? 1 : 0) == QLatin1String(column.key))
            return {column.order, descending};
    }
    return {DealOrder::Newest, descending};
}

DealListPage::DealListPage(Screen &screen, const Route &route, QWidget *parent)
    : Page(screen, parent), m_sort(dealSortOf(screen.preferences().sorting(tableName))), m_today(screen.today())
{
    setObjectName(u"pipeline.list"_s);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 8, 24, 20);
    whole->setSpacing(12);
    m_bar = new DealFilterBar(screen, route.filter, DealFilterBar::Kinds::Asked, this);
    whole->addWidget(m_bar);
    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 4, 6, 8);
    m_places = new QStackedLayout;
    inside->addLayout(m_places);
    whole->addWidget(card, 1);
    buildTable();
    buildSortButton();

    connect(m_bar, &DealFilterBar::changed, this, [this] {
        m_answered = false;
        m_model->load();
    });
    connect(m_bar, &DealFilterBar::leftForResults, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (m_table->currentNumber() == 0)
            m_table->choose(m_model->numberAt(0));
    });
    connect(&screen, &Screen::changed, this, &DealListPage::look);
    m_follow.setSingleShot(true);
    m_follow.setInterval(followMs);
    connect(&m_follow, &QTimer::timeout, this, &DealListPage::follow);
    m_day.setInterval(dayMs);
    connect(&m_day, &QTimer::timeout, this, [this] {
        if (std::exchange(m_today, this->screen().today()) != this->screen().today())
            m_model->refresh();
    });
    m_day.start();
    keepFresh(
        this, screen, [](const Reader &reader) { return pipeline::dealCount(reader, {}); },
        [this](qint64 all) {
            m_all = all;
            showList();
        });
    showSort();
    m_model->load();
}

void DealListPage::buildTable()
{
    std::vector<PagedColumn> columns;
    for (const ListColumn &column : listColumns())
        columns.push_back({QLatin1String(column.key), tr(column.title), column.width, column.least, column.stretches,
                           column.isNumber, column.isBold});
    PagedSource source;
    source.askOrder = [this](QObject *context, int limit, std::function<void(PagedSource::Order)> take) {
        return screen().ask(
            context,
            [filter = m_bar->filter(), formula = m_bar->formula(), sort = m_sort, limit,
             now = screen().now()](const Reader &reader) -> PagedSource::Order {
                auto resolved = pipeline::resolved(filter, reader, now);
                if (!formula.isEmpty()) {
                    resolved.formula = pipeline::dealFormula(reader, formula, formula::Kind::YesNo).formula;
                    // One that cannot be read any more holds for none.
                    if (!resolved.formula)
                        return std::make_shared<const std::vector<qint64>>();
                }
                return std::make_shared<const std::vector<qint64>>(pipeline::dealOrder(reader, resolved, sort, limit));
            },
            [take](const PagedSource::Order &order) { take(order); });
    };
    source.askRows = [this](QObject *context, std::vector<qint64> rows, std::function<void(std::vector<PagedRow>)> take) {
        return screen().ask(
            context,
            [rows = std::move(rows), now = screen().now()](const Reader &reader) {
                std::vector<pipeline::DealListRow> deals = pipeline::dealRowsOf(reader, rows, now);
                pipeline::addStandings(reader, deals, pipeline::defaultPipeline(reader), now);
                return deals;
            },
            [this, take](const std::vector<pipeline::DealListRow> &deals) {
                std::vector<PagedRow> made;
                for (const pipeline::DealListRow &deal : deals)
                    made.push_back(rowOf(deal));
                take(std::move(made));
            });
    };
    m_model = new PagedTableModel(std::move(columns), std::move(source), this);
    m_table = named(new PagedTable(screen(), m_model, tableName), "pipeline.list.table", tr("Deals"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_places->addWidget(m_table);
    m_places->addWidget(noDeals());
    m_places->addWidget(nothingMatches());

    connect(m_table, &PagedTable::opened, this, &DealListPage::open);
    connect(m_table, &PagedTable::peeked, this, &DealListPage::peek);
    connect(m_table, &PagedTable::copyWanted, this, &DealListPage::copyRow);
    connect(m_table, &PagedTable::sortWanted, this, &DealListPage::sortByColumn);
    connect(m_table, &QWidget::customContextMenuRequested, this, &DealListPage::showMenu);
    connect(m_table, &PagedTable::currentMoved, this, [this](qint64 deal) {
        m_current = deal;
        if (screen().drawer().page == u"deal")
            m_follow.start();
    });
    connect(m_model, &PagedTableModel::loaded, this, [this] {
        m_answered = true;
        m_table->scrollToTop();
    });
    connect(m_model, &PagedTableModel::orderShown, this, &DealListPage::showList);
}

void DealListPage::buildSortButton()
{
    m_sortButton = named(iconButton("sort", tr("Sort")), "pipeline.list.sort");
    m_sortButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_sortButton);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const pipeline::DealSort &sort) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(textOf(sort));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] { sortBy(sort); });
    };
    add(tr("Newest first"), {DealOrder::Newest, false});
    add(tr("Oldest first"), {DealOrder::Newest, true});
    menu->addSeparator();
    for (const ListColumn &column : listColumns()) {
        add(tr("%1, ascending").arg(tr(column.title)), {column.order, false});
        add(tr("%1, descending").arg(tr(column.title)), {column.order, true});
    }
    connect(menu, &QMenu::aboutToShow, this, [this, actions = group] {
        for (QAction *action : actions->actions())
            action->setChecked(action->data() == textOf(m_sort));
    });
    m_sortButton->setMenu(menu);
    m_bar->addToEnd(m_sortButton);
    auto *exported = named(iconButton("export", tr("Export…")), "pipeline.list.export");
    connect(exported, &QToolButton::clicked, this, [this] { this->screen().command(u"export"_s); });
    m_bar->addToEnd(exported);
}

QWidget *DealListPage::noDeals()
{
    auto *add = named(button(tr("New deal"), "primary", "plus"), "pipeline.list.new", tr("New deal"));
    add->setEnabled(screen().isWritable());
    connect(add, &QPushButton::clicked, this, [this] { screen().openDrawer({u"new.deal"_s}); });
    auto *import = named(button(tr("Import a file"), "quiet", "import"), "pipeline.list.import", tr("Import a file"));
    import->setEnabled(screen().isWritable());
    connect(import, &QPushButton::clicked, this, [this] { screen().go({u"import"_s}); });
    auto *empty = new EmptyState("pipeline", tr("There are no deals yet"),
                                 tr("Every deal of the team stands here in one list, to sort, to filter and to open."), add);
    auto *layout = static_cast<QVBoxLayout *>(empty->layout());
    layout->insertWidget(layout->count() - 1, import, 0, Qt::AlignCenter);
    return named(empty, "pipeline.list.empty");
}

QWidget *DealListPage::nothingMatches()
{
    auto *clear = named(button(tr("Clear the filter")), "pipeline.list.clear", tr("Clear the filter"));
    connect(clear, &QPushButton::clicked, this, [this] { clearFilter(); });
    return named(new EmptyState("filter", tr("No deal matches the filter"),
                                tr("Nothing is lost: the deals are only hidden by what is chosen above."), clear),
                 "pipeline.list.nothing");
}

PagedRow DealListPage::rowOf(const pipeline::DealListRow &deal) const
{
    const Words &words = screen().words();
    const bool isOpen = deal.kind == pipeline::StageKind::Open;
    PagedCell stage{screen().say(deal.stageName)};
    if (!isOpen)
        stage.pill = deal.kind == pipeline::StageKind::Won ? Tone::Good : Tone::Neutral;
    PagedCell amount;
    if (deal.amount)
        amount = {words.brief(*deal.amount), "", {}, {}, words.say(*deal.amount)};
    PagedCell days;
    if (deal.entered)
        days.tip = tr("Since %1").arg(words.brief(*deal.entered, screen().now()));
    if (deal.standing && deal.standing->since)
        showStanding(days, *deal.standing);
    PagedCell next;
    if (isOpen)
        next = {deal.nextStep, "2"};
    if (isOpen && deal.nextStepOn) {
        next.tone = *deal.nextStepOn < m_today ? "red" : "";
        next.second = deal.nextStep;
        next.text = words.brief(*deal.nextStepOn, m_today);
        next.tip = *deal.nextStepOn < m_today ? tr("Was due on %1: %2").arg(words.withWeekday(*deal.nextStepOn), deal.nextStep)
                                              : words.withWeekday(*deal.nextStepOn) + u' ' + deal.nextStep;
    }
    PagedCell close;
    if (deal.expectedClose) {
        close = {words.brief(*deal.expectedClose, m_today), "2", {}, {}, words.withWeekday(*deal.expectedClose)};
        if (isOpen && *deal.expectedClose < m_today) {
            close.tone = "red";
            close.tip = tr("Was expected to close on %1").arg(words.withWeekday(*deal.expectedClose));
        }
    }
    return {deal.deal.n, {{deal.title}, {deal.account}, stage, amount, {deal.owner}, days, next, close}};
}

QString DealListPage::title() const { return tr("Deals"); }

QHash<QString, QString> DealListPage::filter() const { return m_bar->toHash(); }

void DealListPage::focusFilter() { m_bar->focusText(); }

bool DealListPage::clearFilter() { return m_bar->clear(); }

std::optional<records::DealId> DealListPage::currentDeal() const
{
    const qint64 deal = m_table->currentNumber();
    return deal > 0 ? std::optional(records::DealId(deal)) : std::nullopt;
}

void DealListPage::moveCurrent(int steps)
{
    // What is asked for is never part of a route: routes are kept, and opened again.
    if (const auto deal = currentDeal())
        stepByHand(screen(), this, *deal, steps);
}

QJsonObject DealListPage::viewState() const
{
    QJsonObject filter;
    const QHash<QString, QString> parts = m_bar->toHash();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        filter.insert(part.key(), part.value());
    return {
        {u"filter"_s, filter}, {u"current"_s, m_table->currentNumber()}, {u"scroll"_s, m_table->verticalScrollBar()->value()}};
}

void DealListPage::restore(const QJsonObject &state)
{
    QHash<QString, QString> filter;
    const QJsonObject parts = state[u"filter"].toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part)
        filter.insert(part.key(), part.value().toString());
    m_current = state[u"current"].toInteger();
    m_scroll = state[u"scroll"].toInt();
    m_bar->setFrom(filter);
    m_model->load();
}

void DealListPage::sortByColumn(int column)
{
    const ListColumn &wanted = listColumns()[size_t(column)];
    if (m_sort.by != wanted.order)
        sortBy({wanted.order, wanted.descendingFirst});
    else if (m_sort.descending == wanted.descendingFirst)
        sortBy({wanted.order, !wanted.descendingFirst});
    else
        sortBy({}); // the third click gives the order up
}

void DealListPage::sortBy(const pipeline::DealSort &sort)
{
    m_sort = sort;
    screen().preferences().setSorting(tableName, textOf(sort));
    showSort();
    m_model->load();
}

void DealListPage::showSort()
{
    const int column = columnOf(m_sort.by);
    m_table->showSort(column, m_sort.descending);
    const QString by = column < 0          ? (m_sort.descending ? tr("Oldest first") : tr("Newest first"))
                       : m_sort.descending ? tr("%1, descending").arg(tr(listColumns()[size_t(column)].title))
                                           : tr("%1, ascending").arg(tr(listColumns()[size_t(column)].title));
    m_sortButton->setToolTip(tr("Sorted by: %1").arg(by));
    m_sortButton->setAccessibleName(m_sortButton->toolTip());
}

void DealListPage::showList()
{
    if (!m_answered)
        return;
    if (m_all && (m_model->isComplete() || !m_bar->isFiltering()))
        m_bar->setCount(m_bar->isFiltering() ? m_model->rowCount() : *m_all, *m_all);
    const bool isEmpty = m_model->rowCount() == 0;
    m_places->setCurrentIndex(!isEmpty || !m_all ? 0 : *m_all == 0 ? 1 : 2);
    if (m_table->currentNumber() != m_current && m_current > 0) {
        // Who was chosen stays so, wherever they stand now; one goes on looking at the same place.
        const int scrolled = m_table->verticalScrollBar()->value();
        m_table->choose(m_current);
        m_table->verticalScrollBar()->setValue(scrolled);
    }
    if (m_scroll && m_model->isComplete())
        m_table->verticalScrollBar()->setValue(*std::exchange(m_scroll, {}));
}

void DealListPage::look(const ChangeSet &changes)
{
    // A move writes stays, a touch an activity: what stands in the deal is derived from them.
    static const std::set<int> shown{entity::deal,  entity::account, entity::person,  entity::unit,
                                     entity::stage, entity::stay,    entity::activity};
    std::optional<std::set<qint64>> touched = std::set<qint64>{};
    bool concerns = false;
    for (const auto &[entity, rows] : changes.byEntity) {
        if (!shown.contains(entity))
            continue;
        concerns = true;
        if (entity == entity::deal && !rows.many && touched)
            touched->insert(rows.rows.begin(), rows.rows.end());
        else
            touched = std::nullopt;
    }
    if (concerns)
        m_model->refresh(touched);
}

void DealListPage::open(qint64 deal, bool asPage)
{
    if (asPage)
        screen().go({u"deal"_s, deal});
    else
        screen().openDrawer({u"deal"_s, deal});
}

void DealListPage::peek(qint64 deal)
{
    screen().openDrawer({u"deal"_s, deal});
    m_table->setFocus(Qt::OtherFocusReason);
}

void DealListPage::follow()
{
    const qint64 deal = m_table->currentNumber();
    if (screen().drawer().page == u"deal" && deal > 0 && deal != screen().drawer().n && m_table->hasFocus())
        peek(deal);
}

void DealListPage::showMenu(const QPoint &at)
{
    const qint64 deal = m_model->numberAt(m_table->indexAt(at).row());
    if (deal == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"pipeline.list.menu"_s);
    const auto add = [&](const char *name, const QString &text, const QKeySequence &keys, auto act) {
        QAction *action = menu->addAction(icon(name), text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
    };
    add("panel-right", tr("Open"), Qt::Key_Return, [this, deal] { open(deal, false); });
    add("external", tr("Open as a page"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this, deal] { open(deal, true); });
    menu->addSeparator();
    add("copy", tr("Copy the row"), QKeySequence::Copy, [this] { copyRow(); });
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void DealListPage::copyRow()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const PagedCell *cell = m_model->cell(m_model->index(row, column));
        if (!cell)
            return;
        // Tabs and line ends belong to the table.
        const bool isAmount = m_model->columns()[size_t(column)].isNumber;
        cells.append((isAmount && !cell->tip.isEmpty() ? cell->tip : m_model->index(row, column).data().toString()).simplified());
    }
    QApplication::clipboard()->setText(cells.join(u'\t'));
    screen().toast({tr("The row is copied.")});
}

} // namespace plumbline::ui
