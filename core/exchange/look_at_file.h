// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <QStringList>

namespace plumbline::exchange {

constexpr qint64 largestFile = 1024LL * 1024 * 1024;

/// What a file seems to hold, by its first line.
struct FileLook {
    QString file; ///< its name
    qint64 bytes = 0;
    QStringList headers;
    QString as;          ///< the kind of row whose fields most columns mean: "deals"; of the first kind where none does
    qint64 known = 0;    ///< how many columns mean something then
    bool preset = false; ///< the columns are exactly those of a shipped preset
};

/// Reads the first line only. Refuses what can be no CSV file.
Result<FileLook> lookAtFile(const Reader &reader, const QString &path);

} // namespace plumbline::exchange
