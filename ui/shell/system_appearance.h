// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusVariant;

namespace plumbline::ui {

/// Whether the system wants dark windows, by the freedesktop portal (org.freedesktop.appearance color-scheme); Qt knows it from
/// 6.5 on only. Asks without waiting: where there is no portal nothing is ever told.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    /// Connects the session bus on the thread that calls, so that whoever needs it later need not wait.
    static void reachBus();

    explicit SystemAppearance(QObject *parent);

Q_SIGNALS:
    void told(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace plumbline::ui
