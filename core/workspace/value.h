// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <variant>

namespace plumbline {

/// What a field of a row can hold; monostate is "not filled". Dates are days since 1970-01-01, moments milliseconds,
/// references the target's n, codes their number. Empty text is never stored: it is "not filled".
using Value = std::variant<std::monostate, qint64, QString, QByteArray, QStringList, Money>;

inline bool isFilled(const Value &value) { return value.index() != 0; }

/// The one binary form of a value: hashed into the chain, and packed into the journal line of an erased row.
void appendValue(QByteArray &bytes, const Value &value);
/// Reads what appendValue wrote, moving `position` on. False where the bytes are not such a form.
bool readValue(const QByteArray &bytes, qsizetype &position, Value &value);

QByteArray bigEndian(quint64 number, int bytes);

} // namespace plumbline
