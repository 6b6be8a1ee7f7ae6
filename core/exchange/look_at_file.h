// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/proposal.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <QStringList>

namespace plumbline::exchange {

/// The first lines of a file that tell, as one encoding reads them.
struct Reading {
    Encoding encoding = Encoding::Utf8;
    QStringList lines; ///< at most 3
};

/// What a file seems to hold, by its first rows and samples across it (EXCH-2).
struct FileLook {
    QString file; ///< its name
    qint64 bytes = 0;
    FileFormat format;
    std::vector<Reading> readings; ///< where several encodings fit: the user sees which is right
    TableShape shape;
    QStringList headers;
    QString as;        ///< the kind of row whose fields most columns mean: "deals"; of the first kind where none does
    Proposal proposal; ///< how it would be read then
    qint64 known = 0;  ///< how many columns mean something
};

/// What is known already of a file that is looked at.
struct LookWanted {
    FormatWanted format = {};
    ShapeWanted shape = {};
    QString as = {};                         ///< empty: guessed
    std::optional<QJsonObject> mapping = {}; ///< plumbline.mapping/1
};

/// A few hundred kilobytes are read, however large the file. Refuses what can be no table, and says what to do.
Result<FileLook> lookAtFile(const Reader &reader, const QString &path, const LookWanted &wanted = {});

} // namespace plumbline::exchange
