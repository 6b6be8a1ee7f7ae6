// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/zone.h"

#include <QByteArrayView>
#include <string>
#include <string_view>

/// Values as the bytes of a file: the same as toIso(), toPlainText() and Uuid::toString(), for a million rows.
namespace plumbline::exchange {

void appendNumber(std::string &to, qint64 number);
void appendIso(std::string &to, CivilDate date);
void appendIso(std::string &to, const Zone &zone, Moment at);
void appendPlain(std::string &to, qint64 minor, std::string_view currency);
void appendUuid(std::string &to, QByteArrayView bytes);

} // namespace plumbline::exchange
