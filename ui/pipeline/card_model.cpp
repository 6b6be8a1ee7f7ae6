// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/card_model.h"

#include <QTimer>

namespace plumbline::ui {
namespace {

constexpr int pauseMs = 2000;

} // namespace

CardModel::CardModel(Screen &screen, QObject *parent) : QAbstractListModel(parent), m_screen(screen) {}

void CardModel::show(const pipeline::BoardColumn &column, const pipeline::DealFilter &filter)
{
    std::vector<pipeline::DealListRow> first = column.cards;
    m_filter = filter;
    m_stage = column.id;
    const bool sameFirst = !m_pages.empty() && m_pages.begin()->first == 0 && m_pages.begin()->second == first;
    if (column.count == m_count && sameFirst) {
        // What lies further down may have changed as well, and is asked again when it is seen.
        if (m_pages.size() > 1 || !m_asked.empty()) {
            ++m_generation;
            m_pages.erase(std::next(m_pages.begin()), m_pages.end());
            m_asked.clear();
            m_pause = {};
            Q_EMIT dataChanged(index(pageSize), index(int(m_count) - 1));
        }
        return;
    }
    ++m_generation;
    m_asked.clear();
    if (column.count == m_count) {
        m_pages.clear();
        m_pages[0] = std::move(first);
        Q_EMIT dataChanged(index(0), index(int(m_count) - 1));
        return;
    }
    beginResetModel();
    m_count = column.count;
    m_pages.clear();
    m_pages[0] = std::move(first);
    endResetModel();
}

int CardModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_count); }

const pipeline::DealListRow *CardModel::card(int row) const
{
    const auto page = m_pages.find(row / pageSize);
    const size_t inPage = size_t(row % pageSize);
    return page == m_pages.end() || inPage >= page->second.size() ? nullptr : &page->second[inPage];
}

int CardModel::rowOf(records::DealId deal) const
{
    for (const auto &[page, rows] : m_pages) {
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].deal == deal)
                return page * pageSize + int(i);
        }
    }
    return -1;
}

int CardModel::loadedCards() const
{
    size_t loaded = 0;
    for (const auto &[page, rows] : m_pages)
        loaded += rows.size();
    return int(loaded);
}

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const pipeline::DealListRow *found = card(index.row());
    if (!found) {
        const int page = index.row() / pageSize;
        if (wants(page))
            QTimer::singleShot(0, this, [self = const_cast<CardModel *>(this), page] { self->fetch(page); });
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return found->title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return sentenceOf(*found);
    case CardRole: return QVariant::fromValue(static_cast<const void *>(found));
    default: return {};
    }
}

Qt::ItemFlags CardModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags(Qt::ItemIsDropEnabled);
}

/// Notes that it will be asked for; false where it is already, or failed a moment ago.
bool CardModel::wants(int page) const
{
    const auto asked = m_asked.find(page);
    if (asked == m_asked.end()) {
        m_asked.emplace(page, nullptr);
        return true;
    }
    if (!asked->second || !asked->second->isDone() || !m_pause.hasExpired())
        return false;
    asked->second.reset();
    return true;
}

void CardModel::fetch(int page)
{
    m_pause.setRemainingTime(pauseMs);
    m_asked[page] = m_screen.ask(
        this,
        [filter = m_filter, stage = m_stage, page, now = m_screen.now()](const Reader &reader) {
            return pipeline::boardCards(reader, filter, stage, qint64(page) * pageSize, pageSize, now);
        },
        [this, page, generation = m_generation](const std::vector<pipeline::DealListRow> &rows) {
            if (generation != m_generation)
                return;
            m_asked.erase(page);
            m_pages[page] = rows;
            const int last = std::min(page * pageSize + pageSize, int(m_count)) - 1;
            Q_EMIT dataChanged(index(page * pageSize), index(last));
        });
}

QString standingText(const pipeline::Standing &standing)
{
    switch (standing.state) {
    case pipeline::Standing::State::Idle:
        return CardModel::tr("idle for %Ln working day(s), the limit is %1", nullptr, standing.idleDays).arg(*standing.idleLimit);
    case pipeline::Standing::State::Long:
        return CardModel::tr("%n working day(s) in this stage, it should take %1", nullptr, standing.stayDays)
            .arg(*standing.dwellLimit);
    case pipeline::Standing::State::Fine: break;
    }
    return {};
}

QString CardModel::sentenceOf(const pipeline::DealListRow &card) const
{
    const Words &words = m_screen.words();
    QStringList parts{card.title};
    if (!card.account.isEmpty())
        parts.append(card.account);
    if (card.amount)
        parts.append(words.say(*card.amount));
    if (!card.owner.isEmpty())
        parts.append(words.pair(tr("Owner"), card.owner));
    if (card.standing) {
        const QString standing = standingText(*card.standing);
        if (!standing.isEmpty() || card.standing->since)
            parts.append(standing.isEmpty() ? tr("%n working day(s) in this stage", nullptr, card.standing->stayDays) : standing);
    }
    if (!card.nextStep.isEmpty())
        parts.append(words.pair(tr("Next step"), card.nextStep));
    return parts.join(words.language() == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
}

} // namespace plumbline::ui
