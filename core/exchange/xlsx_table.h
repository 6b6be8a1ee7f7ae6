// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/file_format.h"

#include <memory>

class QIODevice;

namespace plumbline::exchange {

/// An XLSX is a zip of XML: it is opened with limits that a file made to do harm does not keep, and read row by row. In
/// memory stand the texts that its cells share, and one row.
namespace xlsx {

constexpr qint64 mostUnpacked = 512LL * 1024 * 1024; ///< bytes of all parts
constexpr qint64 mostRatio = 200;                    ///< of a part larger than 1 MB
constexpr qint64 mostParts = 2'000;
constexpr qint64 mostRows = 1'048'576;
constexpr qint64 mostColumns = 16'384;

} // namespace xlsx

/// The names of the sheets: those that are shown first, then the hidden ones.
Result<QStringList> sheetsOf(const QString &path);

Result<std::unique_ptr<TableSource>> openXlsx(const QString &path, int sheet);
/// The same of bytes that lie in memory.
Result<std::unique_ptr<TableSource>> openXlsx(const QByteArray &bytes, const QString &fileName, int sheet);
/// Rows of the XML of one sheet alone, without texts that are shared and without formats.
std::unique_ptr<TableSource> sheetXml(std::unique_ptr<QIODevice> xml, const QString &fileName);

} // namespace plumbline::exchange
