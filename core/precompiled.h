// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What nearly every source of core includes: Qt value types and the standard containers.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <set>
#include <string>
#include <variant>
#include <vector>
