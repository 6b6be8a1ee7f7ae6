// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace plumbline {

/// libphonenumber, for the numbers of other countries. It lives in a module of its own (libplumbline_phone.so), loaded at the
/// first such number: linked into the program, it and what it brings (protobuf, abseil, ICU's i18n) cost every start more
/// than a window's first paint may take.
bool hasPhoneLibrary();

/// "+44 (0)20 7946 0958" → 442079460958; a number without + or 00 is read as one of mainland China. Empty where it is no
/// number, and where the module is missing.
QByteArray numberByPhoneLibrary(const QByteArray &text);

} // namespace plumbline
