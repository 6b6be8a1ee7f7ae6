// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/zone.h"
#include "core/exchange/file_format.h"
#include "core/words/refusal.h"

#include <memory>
#include <QByteArray>
#include <QString>
#include <string_view>
#include <vector>

class QIODevice;

namespace plumbline::exchange {

/// The files that an export makes.
enum class ExportFormat { Csv, Xlsx, JsonLines, VCard, Calendar };

/// csv, xlsx, jsonl, vcf, ics; also the ending of the file's name.
QString nameOf(ExportFormat format);
QStringList exportFormatNames();
std::optional<ExportFormat> exportFormatNamed(const QString &name);
/// By the ending of the name; empty where it says nothing.
std::optional<ExportFormat> exportFormatOf(const QString &path);

enum class CellKind : quint8 {
    Empty,
    Text,
    Key,     ///< one of a list: `text` for people, `key` for programs
    Keys,    ///< several of a list: `text` joined, `key` a JSON array
    Integer, ///< `number`
    Decimal, ///< digits in `text`
    YesNo,   ///< `number`, and `text` for people
    Money,   ///< `number` in the minor unit of the currency `text`
    Date,    ///< `number`: days since 1970-01-01
    Moment,  ///< `number`: ms
};

/// One typed value on its way out. The texts are UTF-8 and live until the next row.
struct TableCell {
    CellKind kind = CellKind::Empty;
    qint64 number = 0;
    std::string_view text = {};
    std::string_view key = {};
};

struct TableColumn {
    QByteArray key; ///< for programs
    QString name;   ///< for people, in their language
    CellKind kind = CellKind::Text;
    int width = 0; ///< in characters; 0: by what stands in it
};

/// What the whole of a table is about.
struct TableHead {
    QString name; ///< "Deals", in the reader's language
    std::vector<TableColumn> columns;
};

/// Writes rows in some format, to a device that is open. A device that takes no more is noticed by whoever owns it; what the
/// format itself cannot hold is refused at the end.
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    virtual void begin(const TableHead &head) = 0;
    /// As many cells as there are columns.
    virtual void row(const std::vector<TableCell> &cells) = 0;
    virtual std::optional<Refusal> finish() = 0;
    /// Texts that the format had no room for and that were cut.
    virtual qint64 cutTexts() const { return 0; }
};

/// What values are written with.
struct WritingRules {
    Encoding encoding = Encoding::Utf8Bom; ///< of CSV
    Zone zone = Zone::utc();
    QByteArray currency; ///< the workspace's own: its amounts are plain numbers in CSV
};

/// Of every format but Calendar, which is no table.
std::unique_ptr<TableWriter> makeTableWriter(ExportFormat format, QIODevice &device, const WritingRules &rules);

} // namespace plumbline::exchange
