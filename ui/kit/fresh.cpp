// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/fresh.h"

namespace plumbline::ui {

Fresh::Fresh(QObject *owner, Screen &screen, std::function<std::any(const Reader &)> query, std::function<void(std::any)> show)
    : QObject(owner), m_screen(screen), m_query(std::move(query)), m_show(std::move(show))
{
    connect(&screen, &Screen::changed, this, &Fresh::look);
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &Fresh::again);
    askNow();
}

Fresh::~Fresh()
{
    // Nobody looks any more: the reader is free for others.
    if (m_asked)
        m_asked->cancel();
}

void Fresh::again()
{
    // What is being asked is no longer what one wants to know.
    if (m_asked)
        m_asked->cancel();
    askNow();
}

void Fresh::until(Moment moment)
{
    constexpr qint64 longest = 24 * 3600 * 1000;
    m_due.start(int(std::clamp<qint64>((moment - m_screen.now()).ms, 1000, longest)));
}

void Fresh::askNow()
{
    m_waiting = false;
    m_asked = m_screen.askAny(this, m_query, [this](std::any view, const std::set<QByteArray> &tables) {
        m_asked.reset();
        m_tables = tables;
        m_show(std::move(view));
        if (m_waiting)
            askNow();
    });
}

void Fresh::look(const ChangeSet &changes)
{
    // Edits that come while an answer is on its way wait together for one more question.
    if (m_asked && !m_asked->isDone()) {
        m_waiting = true;
        return;
    }
    const Product &product = m_screen.workspace().product();
    const auto reads = [&](int number) {
        const Entity *entity = product.entityByNumber(number);
        return !entity || m_tables.contains(entity->key) || m_tables.contains(entity->moreTable());
    };
    const auto touches = [&](const auto &entry) {
        const auto isDerived = [&](const Derived &derived) {
            return std::find(derived.follows.begin(), derived.follows.end(), entry.first) != derived.follows.end()
                   && std::any_of(derived.shownIn.begin(), derived.shownIn.end(), reads);
        };
        return reads(entry.first) || std::any_of(product.derived.begin(), product.derived.end(), isDerived);
    };
    // The journal grows with every change.
    if (m_tables.contains("edit") || std::any_of(changes.byEntity.begin(), changes.byEntity.end(), touches))
        again();
}

} // namespace plumbline::ui
