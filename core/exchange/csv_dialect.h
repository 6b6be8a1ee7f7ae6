// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/file_format.h"

#include <QByteArray>

namespace plumbline::exchange {

struct CsvDialect {
    char separator = ',';
    char quote = '"';
};

/// Which separator and which quotes make a table of a text (UTF-8): those with which most rows are equally wide.
/// `isCut`: the text is the begin of a longer one.
CsvDialect dialectOf(const QByteArray &text, bool isCut, const FormatWanted &wanted = {});

} // namespace plumbline::exchange
