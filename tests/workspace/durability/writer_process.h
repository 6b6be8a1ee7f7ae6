// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/workspace/durability/random_work.h"

#include <QProcess>

namespace plumbline::tests {

/// A plumbline_crash_writer at work in another process; killed at the latest when this goes.
class WriterProcess
{
public:
    /// `mode`: "edit" or "hold".
    WriterProcess(const QString &mode, const QString &workspace, quint32 seed = 0);
    ~WriterProcess() { kill(); }

    /// Until it has acknowledged so many edits, or has ended.
    void waitForEdits(size_t count);
    /// kill -9, and what it still said.
    void kill();

    const std::vector<Acknowledged> &acknowledged() const { return m_acknowledged; }
    qint64 pid() const { return m_process.processId(); }

private:
    void listen();

    QProcess m_process;
    std::vector<Acknowledged> m_acknowledged;
};

} // namespace plumbline::tests
