// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <functional>
#include <QElapsedTimer>
#include <QObject>

namespace plumbline::ui {

/// An act that holds the writer for long (an import), or reads for long (an export): who waits for it sees what it is and how
/// far, and may be able to cancel it. It belongs to the Screen and not to the page that began it, which may go and come back
/// while it runs.
class LongAct : public QObject
{
    Q_OBJECT

public:
    enum Trait {
        Plain = 0,
        CanBeCancelled = 1, ///< whoever does it looks at isCancelled() now and then
        IsWork = 2,         ///< not ended without a question
        OnlyReads = 4,      ///< nobody's changes wait for it
        MostlyShort = 8,    ///< most of its kind are done at once; when one is not, the bar shows it
    };
    /// `title` is asked when it is shown, so that it speaks the present language.
    LongAct(std::function<QString()> title, int traits) : m_title(std::move(title)), m_traits(traits) { m_since.start(); }

    QString title() const { return m_title(); }
    bool canBeCancelled() const { return m_traits & CanBeCancelled; }
    bool isWork() const { return m_traits & IsWork; }
    bool onlyReads() const { return m_traits & OnlyReads; }
    /// From any thread.
    void setPercent(int percent) { m_percent = percent; }
    int percent() const { return m_percent; }
    qint64 elapsedMs() const { return m_since.elapsed(); }
    bool isMostlyShort() const { return m_traits & MostlyShort; }
    static constexpr int slowMs = 300; ///< after which it is seen that something goes on
    bool takesLong() const { return !isMostlyShort() || elapsedMs() > slowMs; }
    static constexpr int rateAfterMs = 500; ///< before that a rate says nothing
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }
    bool isOver() const { return m_over; }

Q_SIGNALS:
    void progressed();
    /// It was done, refused, cancelled, or a Fault ended it.
    void over();

private:
    friend class Screen;
    std::function<QString()> m_title;
    int m_traits;
    QElapsedTimer m_since;
    std::atomic<int> m_percent = 0;
    std::atomic<bool> m_cancelled = false;
    bool m_over = false;
};

} // namespace plumbline::ui
