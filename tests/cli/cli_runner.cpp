// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/cli_runner.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace plumbline::tests {

QJsonObject CliRun::object() const { return QJsonDocument::fromJson(out).object(); }

QJsonArray CliRun::array() const { return QJsonDocument::fromJson(out).array(); }

CliRun runCli(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("USER"), QStringLiteral("anna"));
    environment.remove(QStringLiteral("DISPLAY"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PLUMBLINE_BIN_DIR "/plumbline-cli"), arguments);
    process.waitForFinished(120'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

CliWorkspace::CliWorkspace(const QString &currency)
{
    runCli({QStringLiteral("new"), path(), QStringLiteral("--zone"), QStringLiteral("America/New_York"),
            QStringLiteral("--currency"), currency});
}

QString CliWorkspace::write(const QString &name, const QByteArray &content) const
{
    QFile target(file(name));
    if (target.open(QIODevice::WriteOnly))
        target.write(content);
    return target.fileName();
}

CliRun CliWorkspace::json(const QString &command, const QStringList &arguments) const
{
    return runCli(QStringList{command, path()} + arguments + QStringList{QStringLiteral("--json")});
}

CliRun CliWorkspace::text(const QString &command, const QStringList &arguments) const
{
    return runCli(QStringList{command, path()} + arguments);
}

} // namespace plumbline::tests
