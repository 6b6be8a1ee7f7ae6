// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/file_format.h"

#include "core/exchange/csv_dialect.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/encoding.h"
#include "core/exchange/json_lines_table.h"
#include "core/exchange/phrases.h"
#include "core/exchange/vcard_table.h"
#include "core/exchange/xlsx_table.h"

#include <QFile>
#include <QFileInfo>

namespace plumbline::exchange {
namespace {

constexpr qint64 largestText = 4LL * 1024 * 1024 * 1024;
constexpr qint64 megabyte = 1024 * 1024;

bool isZip(const QByteArray &head) { return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"); }
bool isOle(const QByteArray &head) { return head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

/// What begins so is no text, whatever its bytes would spell.
bool isForeign(const QByteArray &head)
{
    static const std::vector<QByteArray> begins{"%PDF-",
                                                "\x89PNG",
                                                "\xFF\xD8\xFF",
                                                "GIF8",
                                                "{\\rtf",
                                                "SQLite form",
                                                "\x1F\x8B",
                                                "7z\xBC\xAF\x27\x1C",
                                                "Rar!\x1A\x07",
                                                "\x7F"
                                                "ELF",
                                                "RIFF",
                                                "II*",
                                                QByteArray("MM\0*", 4),
                                                "BZh",
                                                "\xFD"
                                                "7zXZ"};
    return std::any_of(begins.begin(), begins.end(), [&](const QByteArray &begin) { return head.startsWith(begin); });
}

/// A few zero bytes are a flaw, told with its line; many, or many controls, are no text.
bool isBinary(const QByteArray &head)
{
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        return (c >= 0 && c < '\t') || (c > '\r' && c < '\x1A') || (c > '\x1B' && c < ' ');
    });
    return controls * 50 > head.size();
}

/// The entries of an OLE file are named in UTF-16LE.
bool namesEntry(const QByteArray &bytes, const QString &name)
{
    return bytes.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2));
}

Refusal oleRefusal(QFile &device, const QString &name)
{
    device.seek(0);
    QByteArray bytes = device.read(4 * megabyte);
    device.seek(std::max<qint64>(bytes.size(), device.size() - megabyte));
    bytes += device.read(megabyte);
    if (namesEntry(bytes, QStringLiteral("EncryptedPackage")))
        return phrases::encryptedSpreadsheet(name);
    if (namesEntry(bytes, QStringLiteral("Workbook")) || namesEntry(bytes, QStringLiteral("Book")))
        return phrases::oldSpreadsheet(name);
    return phrases::noTextFile(name);
}

std::optional<Refusal> notAFile(const QString &path, const QFileInfo &info)
{
    if (!info.exists())
        return phrases::noFile(path);
    if (info.isDir())
        return phrases::isFolder(path);
    if (info.size() == 0)
        return phrases::emptyFile(info.fileName());
    if (info.size() > largestText)
        return phrases::tooLarge(info.fileName(), largestText / megabyte);
    return std::nullopt;
}

bool isWebPage(const QByteArray &begin)
{
    const QByteArray text = begin.toLower();
    return text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml") || text.startsWith("<table");
}

/// "[" and then an object: a JSON document of one list.
bool isJsonList(const QByteArray &begin) { return begin.startsWith('[') && begin.mid(1).trimmed().startsWith('{'); }

bool isJsonObject(const QByteArray &begin)
{
    const QByteArray inner = begin.mid(1).trimmed();
    return begin.startsWith('{') && (inner.startsWith('"') || inner.startsWith('}'));
}

Result<FileFormat> textFormat(const FileSamples &samples, const FormatWanted &wanted, const QString &name)
{
    FileFormat format;
    if (wanted.encoding) {
        format.encoding = *wanted.encoding;
    } else {
        const EncodingVerdict verdict = encodingOf(samples);
        format.encoding = verdict.encoding;
        format.encodingIsSure = verdict.isSure;
        format.candidates = verdict.candidates;
    }
    const bool isUtf16 = format.encoding == Encoding::Utf16Le || format.encoding == Encoding::Utf16Be;
    if (!isUtf16 && isBinary(samples.head))
        return phrases::noTextFile(name);
    const QByteArray text = toUtf8(samples.head, format.encoding);
    const QByteArray begin = text.left(4096).trimmed();
    if (text.trimmed().isEmpty() && samples.isWhole() && !samples.head.contains('\0'))
        return samples.head.trimmed().isEmpty() || isUtf16 || format.encoding == Encoding::Utf8Bom
                   ? Result<FileFormat>(phrases::emptyFile(name))
                   : Result<FileFormat>(phrases::notInEncoding(name, 1, nameOf(format.encoding)));
    if (isWebPage(begin))
        return phrases::webSpreadsheet(name);
    if (isJsonList(begin))
        return phrases::isJsonDocument(name);
    if (begin.left(11).toUpper() == "BEGIN:VCARD") {
        format.kind = FileKind::VCard;
    } else if (isJsonObject(begin)) {
        format.kind = FileKind::JsonLines;
    } else {
        const CsvDialect dialect = dialectOf(text, !samples.isWhole(), wanted);
        format.separator = dialect.separator;
        format.quote = dialect.quote;
    }
    return format;
}

Result<std::unique_ptr<QIODevice>> openFile(const QString &path)
{
    if (const auto refusal = notAFile(path, QFileInfo(path)))
        return *refusal;
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return phrases::cannotRead(path);
    return std::unique_ptr<QIODevice>(std::move(file));
}

} // namespace

Result<FileFormat> formatOf(const QString &path, const FormatWanted &wanted)
{
    const QFileInfo info(path);
    if (auto refusal = notAFile(path, info))
        return *std::move(refusal);
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        return phrases::cannotRead(path);
    const auto samples = samplesOf(device, info.fileName());
    if (!samples.ok())
        return samples.refusal();
    if (isZip(samples->head)) {
        auto sheets = sheetsOf(path);
        if (!sheets.ok())
            return sheets.refusal();
        FileFormat format;
        format.kind = FileKind::Xlsx;
        format.sheets = *std::move(sheets);
        format.sheet = wanted.sheet.value_or(0);
        if (format.sheet < 0 || format.sheet >= format.sheets.size())
            return phrases::noSheet(info.fileName(), format.sheet + 1);
        return format;
    }
    if (isOle(samples->head))
        return oleRefusal(device, info.fileName());
    if (isForeign(samples->head))
        return phrases::noTextFile(info.fileName());
    return textFormat(*samples, wanted, info.fileName());
}

Result<std::unique_ptr<TableSource>> openTable(const QString &path, const FileFormat &format)
{
    if (format.kind == FileKind::Xlsx) {
        if (auto refusal = notAFile(path, QFileInfo(path)))
            return *std::move(refusal);
        return openXlsx(path, format.sheet);
    }
    auto device = openFile(path);
    if (!device.ok())
        return device.refusal();
    const QString name = QFileInfo(path).fileName();
    if (format.kind == FileKind::VCard)
        return std::unique_ptr<TableSource>(std::make_unique<VCardTable>(*std::move(device), name, format.encoding));
    if (format.kind == FileKind::Csv)
        return std::unique_ptr<TableSource>(std::make_unique<CsvTable>(*std::move(device), name, format));
    auto keys = openFile(path);
    if (!keys.ok())
        return keys.refusal();
    return std::unique_ptr<TableSource>(
        std::make_unique<JsonLinesTable>(*std::move(device), *std::move(keys), name, format.encoding));
}

} // namespace plumbline::exchange
