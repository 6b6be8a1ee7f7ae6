// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QMetaType>
#include <QString>

namespace plumbline::ui {

/// Where a page or a drawer is: "board", "deal" 17, "account" 3. Empty: nowhere.
struct Route {
    QString page = {};
    qint64 n = 0;
    QString detail = {}; ///< a place in it: a field, a stage
    QHash<QString, QString> filter = {};

    bool isEmpty() const { return page.isEmpty(); }
    bool operator==(const Route &) const = default;
};

} // namespace plumbline::ui
