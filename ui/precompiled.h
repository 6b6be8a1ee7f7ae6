// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What nearly every source of ui includes.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <QBoxLayout>
#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <set>
#include <variant>
#include <vector>
