// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <QByteArray>
#include <QObject>

class QSocketNotifier;

namespace plumbline::ui {

/// One program per person: a second start hands its file to the first and leaves. The workspace's own lock guards the file;
/// this is for the person who clicks twice.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    SingleInstance();
    ~SingleInstance() override;

    /// False where another one runs already and was told to raise itself (and to open `path`, unless empty).
    bool isFirst(const QString &path);
    /// What others tell is waiting from then on; this hears it, and needs an application.
    void listen();

Q_SIGNALS:
    void raised(const QString &path);

private:
    QByteArray m_place; ///< where the first one listens
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_ear;
};

} // namespace plumbline::ui
