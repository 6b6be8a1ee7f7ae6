// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/xlsx_archive.h"

#include "core/exchange/xlsx_table.h"

#include <QFile>
#include <QFileInfo>
#include <zip.h>

namespace plumbline::exchange {

using namespace Qt::StringLiterals;

XlsxPart::XlsxPart(std::shared_ptr<XlsxArchive> archive, zip_file_t *file, qint64 bytes)
    : m_archive(std::move(archive)), m_file(file), m_bytes(bytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

XlsxPart::~XlsxPart() { zip_fclose(m_file); }

qint64 XlsxPart::readData(char *to, qint64 room)
{
    const qint64 read = zip_fread(m_file, to, zip_uint64_t(std::min(room, m_bytes - m_given + 1)));
    if (read < 0 || m_given + read > m_bytes)
        return -1;
    m_given += read;
    return read == 0 ? -1 : read;
}

XlsxArchive::XlsxArchive(zip_t *zip, QString fileName, QByteArray bytes)
    : m_zip(zip), m_fileName(std::move(fileName)), m_bytes(std::move(bytes))
{}

XlsxArchive::~XlsxArchive() { zip_discard(m_zip); }

Result<std::shared_ptr<XlsxArchive>> XlsxArchive::open(const QString &path)
{
    int error = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &error);
    return checked(zip, QFileInfo(path).fileName(), {});
}

Result<std::shared_ptr<XlsxArchive>> XlsxArchive::open(const QByteArray &bytes, const QString &fileName)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!zip && source)
        zip_source_free(source);
    zip_error_fini(&error);
    return checked(zip, fileName, bytes);
}

std::unique_ptr<XlsxPart> XlsxArchive::read(const QString &part)
{
    const zip_int64_t index = indexOf(part);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_zip, zip_uint64_t(index), 0, &stat) != 0)
        return nullptr;
    zip_file_t *file = zip_fopen_index(m_zip, zip_uint64_t(index), 0);
    return file ? std::make_unique<XlsxPart>(shared_from_this(), file, qint64(stat.size)) : nullptr;
}

Result<std::shared_ptr<XlsxArchive>> XlsxArchive::checked(zip_t *zip, const QString &fileName, const QByteArray &bytes)
{
    if (!zip)
        return phrases::brokenSpreadsheet(fileName, u"zip"_s);
    std::shared_ptr<XlsxArchive> archive(new XlsxArchive(zip, fileName, bytes));
    if (auto refusal = archive->overLimits())
        return *std::move(refusal);
    return archive;
}

/// Everything that the list of parts tells, before one of them is unpacked.
std::optional<Refusal> XlsxArchive::overLimits() const
{
    constexpr qint64 megabyte = 1024 * 1024;
    const qint64 parts = zip_get_num_entries(m_zip, 0);
    if (parts > xlsx::mostParts)
        return phrases::tooManyParts(m_fileName, xlsx::mostParts);
    qint64 unpacked = 0;
    for (qint64 i = 0; i < parts; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_zip, zip_uint64_t(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE)
            || !(stat.valid & ZIP_STAT_COMP_SIZE) || stat.size > zip_uint64_t(INT64_MAX / 4))
            return phrases::brokenSpreadsheet(m_fileName, u"zip"_s);
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return phrases::encryptedSpreadsheet(m_fileName);
        const qint64 size = qint64(stat.size);
        unpacked += size;
        if (unpacked > xlsx::mostUnpacked)
            return phrases::spreadsheetTooLarge(m_fileName, xlsx::mostUnpacked / megabyte);
        if (size > megabyte && size / xlsx::mostRatio > qint64(stat.comp_size))
            return phrases::spreadsheetIsBomb(m_fileName, QString::fromUtf8(stat.name));
    }
    return std::nullopt;
}

qint64 XlsxArchive::indexOf(const QString &part) const
{
    return zip_name_locate(m_zip, part.toUtf8().constData(), ZIP_FL_NOCASE);
}

} // namespace plumbline::exchange
