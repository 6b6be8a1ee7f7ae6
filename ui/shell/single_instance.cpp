// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace plumbline::ui {
namespace {

constexpr int patienceMs = 500;

/// Of this person and this configuration, so that a trial with its own settings does not raise the real one.
QString serverName()
{
    const QString configuration = QStandardPaths::writableLocation(QStandardPaths::ConfigLocation);
    const QByteArray hash = QCryptographicHash::hash(configuration.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("plumbline-") + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance() = default;
SingleInstance::~SingleInstance() = default;

bool SingleInstance::isFirst(const QString &path)
{
    QLocalSocket other;
    other.connectToServer(serverName());
    if (other.waitForConnected(patienceMs)) {
        other.write((path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath()).toUtf8() + '\n');
        other.waitForBytesWritten(patienceMs);
        return false;
    }
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(serverName()); // left by one that was killed
    if (!m_server->listen(serverName()))
        return true;
    connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
        QLocalSocket *socket = m_server->nextPendingConnection();
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            Q_EMIT raised(QString::fromUtf8(socket->readLine().trimmed()));
            socket->disconnectFromServer();
        });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    });
    return true;
}

} // namespace plumbline::ui
