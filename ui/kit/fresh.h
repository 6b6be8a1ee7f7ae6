// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/screen.h"

#include <QTimer>

namespace plumbline::ui {

/// Keeps what a widget shows true: asks its one question when made, when told to, and when a table that the answer was read
/// from changes; at most one question runs and one waits, and stale answers are dropped. Lives as long as the widget.
class Fresh : public QObject
{
    Q_OBJECT

public:
    Fresh(QObject *owner, Screen &screen, std::function<std::any(const Reader &)> query, std::function<void(std::any)> show);

    ~Fresh() override;

    /// Asks again, with what the query captures now.
    void again();
    /// Asks again at this moment at the latest (midnight, the next due instant).
    void until(Moment moment);

private:
    void askNow();
    void look(const ChangeSet &changes);

    Screen &m_screen;
    std::function<std::any(const Reader &)> m_query;
    std::function<void(std::any)> m_show;
    std::set<QByteArray> m_tables;
    std::shared_ptr<Asked> m_asked;
    bool m_waiting = false;
    QTimer m_due;
};

/// A value that the GUI thread sets and a question on a worker reads: the parameters of a query that is asked again.
template <class T> class Shared
{
public:
    explicit Shared(T value = {}) : m_state(std::make_shared<State>()) { m_state->value = std::move(value); }
    T get() const
    {
        const std::lock_guard guard(m_state->mutex);
        return m_state->value;
    }
    void set(T value)
    {
        const std::lock_guard guard(m_state->mutex);
        m_state->value = std::move(value);
    }

private:
    struct State {
        std::mutex mutex;
        T value;
    };
    std::shared_ptr<State> m_state;
};

/// `query` may be called on another thread, several times: it must capture values, not widgets. To change what it asks, keep the
/// parameters in a Shared and call again().
template <class Query, class Show> Fresh *keepFresh(QObject *owner, Screen &screen, Query query, Show show)
{
    using View = std::invoke_result_t<Query, const Reader &>;
    return new Fresh(
        owner, screen, [query = std::move(query)](const Reader &reader) -> std::any { return query(reader); },
        [show = std::move(show)](std::any view) { show(std::any_cast<View>(std::move(view))); });
}

} // namespace plumbline::ui
