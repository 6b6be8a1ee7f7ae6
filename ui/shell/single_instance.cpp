// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/single_instance.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QStandardPaths>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace plumbline::ui {

#ifdef Q_OS_UNIX

// A socket of datagrams, each the path of a file or nothing. QLocalServer could do it, but brings a library for networks, and
// that ten others, into every start.

namespace {

constexpr size_t longestPath = 32 * 1024;

/// Of this person and this configuration, so that a trial with its own settings does not raise the real one.
QByteArray placeOfSocket()
{
    const QString configuration = QStandardPaths::writableLocation(QStandardPaths::ConfigLocation);
    const QByteArray hash = QCryptographicHash::hash(configuration.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QFile::encodeName(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)) + "/plumbline-" + hash;
}

int openSocket()
{
    const int made = ::socket(AF_UNIX, SOCK_DGRAM, 0);
    if (made >= 0) {
        ::fcntl(made, F_SETFD, FD_CLOEXEC);
        // A program that hangs keeps nobody waiting.
        ::fcntl(made, F_SETFL, O_NONBLOCK);
    }
    return made;
}

} // namespace

SingleInstance::SingleInstance() = default;

SingleInstance::~SingleInstance()
{
    if (m_socket < 0)
        return;
    m_ear.reset();
    ::unlink(m_place.constData());
    ::close(m_socket);
}

bool SingleInstance::isFirst(const QString &path)
{
    m_place = placeOfSocket();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (size_t(m_place.size()) >= sizeof address.sun_path)
        return true;
    std::copy(m_place.begin(), m_place.end(), std::begin(address.sun_path));
    const auto *its = reinterpret_cast<const sockaddr *>(&address);

    const int other = openSocket();
    const bool runs = ::connect(other, its, sizeof address) == 0;
    if (runs) {
        const QByteArray told = path.isEmpty() ? QByteArray() : QFileInfo(path).absoluteFilePath().toUtf8();
        ::send(other, told.constData(), size_t(told.size()), 0);
    }
    ::close(other);
    if (runs)
        return false;

    m_socket = openSocket();
    ::unlink(address.sun_path); // left by one that was killed
    if (::bind(m_socket, its, sizeof address) != 0) {
        ::close(m_socket);
        m_socket = -1;
        return true;
    }
    ::chmod(address.sun_path, S_IRUSR | S_IWUSR);
    return true;
}

void SingleInstance::listen()
{
    if (m_socket < 0)
        return;
    m_ear = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_ear.get(), &QSocketNotifier::activated, this, [this] {
        QByteArray told(longestPath, Qt::Uninitialized);
        const ssize_t size = ::recv(m_socket, told.data(), size_t(told.size()), 0);
        if (size >= 0)
            Q_EMIT raised(QString::fromUtf8(told.constData(), size));
    });
}

#else

// Every start is a first one; the workspace's own lock guards the file.
SingleInstance::SingleInstance() = default;
SingleInstance::~SingleInstance() = default;
bool SingleInstance::isFirst(const QString &) { return true; }
void SingleInstance::listen() {}

#endif

} // namespace plumbline::ui
