// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

namespace plumbline::tests {

struct CliRun {
    int exitCode = -1;
    QByteArray out;
    QString error;

    QJsonObject object() const;
    QJsonArray array() const;
};

/// Runs the real plumbline-cli as another process, in a clean English environment.
CliRun runCli(const QStringList &arguments);

/// A folder with a workspace made by `new`, in New York.
class CliWorkspace
{
public:
    explicit CliWorkspace(const QString &currency = QStringLiteral("USD"));

    QString path() const { return m_folder.filePath(QStringLiteral("w.plumbline")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file beside the workspace and gives its path.
    QString write(const QString &name, const QByteArray &content) const;
    /// COMMAND FILE arguments… --json
    CliRun json(const QString &command, const QStringList &arguments = {}) const;
    CliRun text(const QString &command, const QStringList &arguments = {}) const;

private:
    QTemporaryDir m_folder;
};

} // namespace plumbline::tests
