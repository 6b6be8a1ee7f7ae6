// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/workspace/durability/writer_process.h"

namespace plumbline::tests {

WriterProcess::WriterProcess(const QString &mode, const QString &workspace, quint32 seed)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PLUMBLINE_BIN_DIR "/plumbline_crash_writer"), {mode, workspace, QString::number(seed)});
    m_process.waitForStarted();
}

void WriterProcess::waitForEdits(size_t count)
{
    while (m_acknowledged.size() < count && m_process.waitForReadyRead(30'000))
        listen();
}

void WriterProcess::kill()
{
    m_process.kill();
    // However long a busy disk holds it: only then is its lock free.
    m_process.waitForFinished(-1);
    listen();
}

void WriterProcess::listen()
{
    while (m_process.canReadLine()) {
        const QByteArrayList words = m_process.readLine().trimmed().split(' ');
        m_acknowledged.push_back({words[0].toLongLong(), QByteArray::fromHex(words[1])});
    }
}

} // namespace plumbline::tests
