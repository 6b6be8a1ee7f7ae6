// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <exception>
#include <QString>

namespace plumbline {

enum class FaultKind { DiskFull, ReadOnly, Unreadable, Damaged, Busy, Interrupted, Other };

/// The world is broken (disk full, file damaged): thrown, and caught at the edges only. What the domain says no to is a
/// Refusal; what we did wrong is an assertion.
class Fault : public std::exception
{
public:
    Fault(FaultKind kind, const QString &detail) : m_kind(kind), m_detail(detail), m_what(detail.toUtf8()) {}

    FaultKind kind() const { return m_kind; }
    /// In the words of whoever found it (SQLite, the system), for a log and for support.
    const QString &detail() const { return m_detail; }
    const char *what() const noexcept override { return m_what.constData(); }

private:
    FaultKind m_kind;
    QString m_detail;
    QByteArray m_what;
};

} // namespace plumbline
