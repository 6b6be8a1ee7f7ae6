// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/phrases.h"
#include "core/words/result.h"

#include <memory>
#include <QIODevice>
#include <QXmlStreamReader>

using zip_t = struct zip;
using zip_file_t = struct zip_file;

namespace plumbline::exchange {

class XlsxArchive;

/// One part of the zip, unpacked while it is read, and no further than the zip says it is long.
class XlsxPart : public QIODevice
{
public:
    XlsxPart(std::shared_ptr<XlsxArchive> archive, zip_file_t *file, qint64 bytes);
    ~XlsxPart() override;
    bool isSequential() const override { return true; }
    qint64 size() const override { return m_bytes; }
    qint64 bytesGiven() const { return m_given; }

protected:
    qint64 readData(char *to, qint64 room) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<XlsxArchive> m_archive; ///< must outlive the part
    zip_file_t *m_file;
    qint64 m_bytes;
    qint64 m_given = 0;
};

/// The zip of a workbook, within the limits of xlsx_table.h: what its list of parts tells is known before one of them is
/// unpacked.
class XlsxArchive : public std::enable_shared_from_this<XlsxArchive>
{
public:
    static Result<std::shared_ptr<XlsxArchive>> open(const QString &path);
    static Result<std::shared_ptr<XlsxArchive>> open(const QByteArray &bytes, const QString &fileName);
    ~XlsxArchive();
    XlsxArchive(const XlsxArchive &) = delete;
    XlsxArchive &operator=(const XlsxArchive &) = delete;

    const QString &fileName() const { return m_fileName; }
    bool has(const QString &part) const { return indexOf(part) >= 0; }
    /// Null where there is none, or it cannot be opened.
    std::unique_ptr<XlsxPart> read(const QString &part);

private:
    XlsxArchive(zip_t *zip, QString fileName, QByteArray bytes);
    static Result<std::shared_ptr<XlsxArchive>> checked(zip_t *zip, const QString &fileName, const QByteArray &bytes);
    std::optional<Refusal> overLimits() const;
    qint64 indexOf(const QString &part) const;

    zip_t *m_zip;
    QString m_fileName;
    QByteArray m_bytes;
};

/// Walks through the elements of a part; refuses a DTD and what is no XML.
template <class Take> std::optional<Refusal> eachElement(XlsxArchive &archive, const QString &name, Take take)
{
    const auto part = archive.read(name);
    if (!part)
        return phrases::brokenSpreadsheet(archive.fileName(), name);
    QXmlStreamReader xml(part.get());
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return phrases::hasDoctype(archive.fileName(), name);
        if (token != QXmlStreamReader::Invalid)
            take(xml, token);
    }
    if (xml.hasError())
        return phrases::brokenSpreadsheet(archive.fileName(), name);
    return std::nullopt;
}

} // namespace plumbline::exchange
