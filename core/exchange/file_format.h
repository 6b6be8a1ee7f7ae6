// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/table_source.h"
#include "core/words/result.h"

#include <memory>
#include <optional>
#include <QString>
#include <QStringList>

namespace plumbline::exchange {

enum class FileKind { Csv, Xlsx, VCard, JsonLines };
enum class Encoding { Utf8, Utf8Bom, Utf16Le, Utf16Be, Gb18030, Big5, Windows1252 };

/// The name people know it by, also of the command line: "UTF-8", "GB18030" …
QString nameOf(Encoding encoding);
std::optional<Encoding> encodingNamed(const QString &name);

/// How a file is read, as it was found out by its content, never by its name (EXCH-2), or as a user says.
struct FileFormat {
    FileKind kind = FileKind::Csv;
    Encoding encoding = Encoding::Utf8;
    bool encodingIsSure = true;       ///< false: several fit, the user is asked; `encoding` is the likeliest
    std::vector<Encoding> candidates; ///< then: those that fit, the likeliest first
    char separator = ',';             ///< of CSV
    char quote = '"';                 ///< of CSV; 0: none
    QStringList sheets;               ///< of XLSX
    int sheet = 0;
};

/// What a user says of a file; what is empty is found out.
struct FormatWanted {
    std::optional<Encoding> encoding = {};
    std::optional<char> separator = {};
    std::optional<char> quote = {};
    std::optional<int> sheet = {};
};

/// Looks at the first 256 KB and at samples across the file. Refuses, with what to do, what can be no table: an .xls, an
/// encrypted or broken XLSX, a folder, an empty file, a picture.
Result<FileFormat> formatOf(const QString &path, const FormatWanted &wanted = {});

Result<std::unique_ptr<TableSource>> openTable(const QString &path, const FileFormat &format);

} // namespace plumbline::exchange
