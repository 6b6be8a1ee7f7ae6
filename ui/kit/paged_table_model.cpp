// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/paged_table_model.h"

#include "ui/kit/theme.h"

#include <QTimer>

namespace plumbline::ui {
namespace {

constexpr int pauseMs = 2000;
constexpr size_t mostQuestions = 4; ///< pages that are asked for at a time: who scrolls fast wants the last ones only

} // namespace

PagedTableModel::PagedTableModel(std::vector<PagedColumn> columns, PagedSource source, QObject *parent)
    : QAbstractTableModel(parent),
      m_columns(std::move(columns)),
      m_source(std::move(source)),
      m_order(std::make_shared<const std::vector<qint64>>())
{}

void PagedTableModel::load()
{
    if (m_orderAsked)
        m_orderAsked->cancel();
    m_refreshWaits = false;
    m_orderAsked = m_source.askOrder(this, pageRows, [this](const PagedSource::Order &order) {
        m_orderAsked.reset();
        dropQuestions();
        beginResetModel();
        m_order = order;
        m_complete = int(order->size()) < pageRows;
        endResetModel();
        Q_EMIT loaded();
        Q_EMIT orderShown();
        if (!m_complete || m_refreshWaits)
            askAll();
    });
}

void PagedTableModel::refresh(const std::optional<std::set<qint64>> &touched)
{
    for (auto known = m_known.begin(); known != m_known.end(); ++known)
        known->isStale = known->isStale || !touched || touched->contains(known.key());
    // What is on its way may have been read before the change.
    dropQuestions();
    if (isAsking())
        m_refreshWaits = true;
    else
        askAll();
}

void PagedTableModel::askAll()
{
    m_refreshWaits = false;
    m_orderAsked = m_source.askOrder(this, 0, [this](const PagedSource::Order &order) {
        m_orderAsked.reset();
        reorder(order);
        m_complete = true;
        Q_EMIT orderShown();
        if (m_refreshWaits)
            askAll();
    });
}

void PagedTableModel::reorder(PagedSource::Order order)
{
    const std::vector<qint64> &before = *m_order;
    const std::vector<qint64> &after = *order;
    const auto begin = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto start = int(begin.first - before.begin());
    int tail = 0;
    while (tail < int(before.size()) - start && tail < int(after.size()) - start
           && before[before.size() - 1 - size_t(tail)] == after[after.size() - 1 - size_t(tail)])
        ++tail;
    const int gone = int(before.size()) - start - tail;
    const int come = int(after.size()) - start - tail;
    if (gone == come && gone > 0) {
        // The same number of rows, some in other places: whoever is selected goes along.
        Q_EMIT layoutAboutToBeChanged();
        QModelIndexList from, to;
        for (const QModelIndex &index : persistentIndexList()) {
            const int row = index.row();
            if (row < start || row >= start + gone)
                continue;
            const auto found = std::find(after.begin() + start, after.begin() + start + come, before[size_t(row)]);
            from.append(index);
            to.append(found == after.begin() + start + come ? QModelIndex()
                                                            : createIndex(int(found - after.begin()), index.column()));
        }
        m_order = std::move(order);
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
    } else if (gone > 0 && come > 0) {
        beginResetModel();
        m_order = std::move(order);
        endResetModel();
    } else if (come > 0) {
        beginInsertRows({}, start, start + come - 1);
        m_order = std::move(order);
        endInsertRows();
    } else if (gone > 0) {
        beginRemoveRows({}, start, start + gone - 1);
        m_order = std::move(order);
        endRemoveRows();
    }
    // Rows that are stale are painted, and so asked for, once more.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

qint64 PagedTableModel::numberAt(int row) const { return row >= 0 && row < rowCount() ? (*m_order)[size_t(row)] : 0; }

int PagedTableModel::rowOf(qint64 number) const
{
    const auto found = std::find(m_order->begin(), m_order->end(), number);
    return found == m_order->end() ? -1 : int(found - m_order->begin());
}

const PagedCell *PagedTableModel::cell(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return nullptr;
    const auto known = m_known.find((*m_order)[size_t(index.row())]);
    if (known == m_known.end() || known->isStale)
        want(index.row() / pageRows);
    if (known == m_known.end() || size_t(index.column()) >= known->cells.size())
        return nullptr;
    known->used = ++m_use;
    return &known->cells[size_t(index.column())];
}

void PagedTableModel::want(int page) const
{
    // A question that is done and still stands here has failed.
    if (const auto asked = m_pagesAsked.find(page); asked != m_pagesAsked.end()) {
        if (!asked->second || !asked->second->isDone() || !m_pause.hasExpired())
            return;
    }
    if (!m_wanted.insert(page).second)
        return;
    if (page != m_lastWanted)
        m_direction = page > m_lastWanted ? 1 : -1;
    m_lastWanted = page;
    if (std::exchange(m_askingSoon, true))
        return;
    // Painting is not the moment to ask; and all that one frame wants is asked for at once.
    auto *self = const_cast<PagedTableModel *>(this);
    QTimer::singleShot(0, self, [self] { self->askWanted(); });
}

void PagedTableModel::askWanted()
{
    m_askingSoon = false;
    std::set<int> pages = std::exchange(m_wanted, {});
    // On in the direction of scrolling, so that the next page is there when it is reached.
    pages.insert(m_lastWanted + m_direction);
    for (const int page : pages) {
        const size_t from = size_t(std::max(0, page)) * pageRows;
        const auto before = m_pagesAsked.find(page);
        const bool isAsked = before != m_pagesAsked.end() && !(before->second && before->second->isDone());
        if (page < 0 || from >= m_order->size() || isAsked)
            continue;
        std::vector<qint64> missing;
        for (size_t row = from; row < std::min(from + pageRows, m_order->size()); ++row) {
            const auto known = m_known.constFind((*m_order)[row]);
            if (known == m_known.constEnd() || known->isStale)
                missing.push_back((*m_order)[row]);
        }
        if (missing.empty())
            continue;
        while (m_pagesAsked.size() >= mostQuestions) {
            const auto farthest =
                std::abs(m_pagesAsked.begin()->first - m_lastWanted) > std::abs(m_pagesAsked.rbegin()->first - m_lastWanted)
                    ? m_pagesAsked.begin()
                    : std::prev(m_pagesAsked.end());
            if (farthest->second)
                farthest->second->cancel();
            m_pagesAsked.erase(farthest);
        }
        m_pause.setRemainingTime(pauseMs);
        m_pagesAsked[page] = nullptr;
        auto asked = m_source.askRows(this, missing, [this, page, missing](std::vector<PagedRow> rows) {
            m_pagesAsked.erase(page);
            takePage(page, missing, std::move(rows));
        });
        if (const auto waiting = m_pagesAsked.find(page); waiting != m_pagesAsked.end())
            waiting->second = std::move(asked);
    }
}

void PagedTableModel::takePage(int page, const std::vector<qint64> &asked, std::vector<PagedRow> rows)
{
    for (const qint64 number : asked) {
        // Who did not come is no more; the order says so soon. Not to be asked for again and again until then.
        Known &known = m_known[number];
        known.isStale = false;
        known.used = ++m_use;
    }
    for (PagedRow &row : rows)
        m_known[row.n].cells = std::move(row.cells);
    if (m_known.size() > mostPages * pageRows)
        forgetOldest();
    const int first = page * pageRows;
    if (first < rowCount())
        Q_EMIT dataChanged(index(first, 0), index(std::min(first + pageRows, rowCount()) - 1, columnCount() - 1));
}

void PagedTableModel::forgetOldest()
{
    std::vector<quint64> uses;
    uses.reserve(size_t(m_known.size()));
    for (const Known &known : std::as_const(m_known))
        uses.push_back(known.used);
    const auto middle = uses.begin() + std::ptrdiff_t(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    m_known.removeIf([limit = *middle](const auto &known) { return known.value().used < limit; });
}

void PagedTableModel::dropQuestions()
{
    for (const auto &[page, asked] : m_pagesAsked) {
        if (asked)
            asked->cancel();
    }
    m_pagesAsked.clear();
    m_wanted.clear();
    m_pause = {};
}

int PagedTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_order->size()); }

int PagedTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant PagedTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == NumberRole)
        return numberAt(index.row());
    const PagedColumn &column = m_columns[size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole)
        return column.isNumber ? theme().numberFont(type::dense, column.isBold) : theme().font(type::dense, column.isBold);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    const PagedCell *shown = cell(index);
    if (!shown)
        return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
    const QString text = shown->second.isEmpty() ? shown->text
                         : shown->text.isEmpty() ? shown->second
                                                 : shown->text + u' ' + shown->second;
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return shown->tip.isEmpty() ? text : shown->tip;
    return column.title + u' ' + (shown->tip.isEmpty() ? text : shown->tip);
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || size_t(section) >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_columns[size_t(section)].title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue<int>(Qt::AlignVCenter
                                        | (m_columns[size_t(section)].isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

Qt::ItemFlags PagedTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

} // namespace plumbline::ui
