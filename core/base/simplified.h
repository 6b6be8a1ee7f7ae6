// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace plumbline {

/// Character by character in the form that mainland China writes: 宏達機械 is 宏达机械. For comparing, not for reading: which
/// of two simplified characters a traditional one is may depend on the word.
QChar simplified(QChar c);
QString simplified(QString text);

} // namespace plumbline
