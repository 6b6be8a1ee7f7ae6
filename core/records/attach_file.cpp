// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/attach_file.h"

#include "core/records/attachment.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QFile>
#include <QFileInfo>

namespace plumbline::records {
Result<QByteArray> bytesToAttach(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return phrases::noSuchFile(path);
    constexpr qint64 megabyte = 1024 * 1024;
    if (file.size() > largestAttachment)
        return phrases::fileTooLarge(path, file.size() / megabyte, largestAttachment / megabyte);
    // A file may grow while it is read, or vanish.
    const QByteArray bytes = file.read(largestAttachment + 1);
    if (file.error() != QFile::NoError)
        return phrases::noSuchFile(path);
    if (bytes.size() > largestAttachment)
        return phrases::fileTooLarge(path, bytes.size() / megabyte, largestAttachment / megabyte);
    if (bytes.isEmpty())
        return phrases::emptyFile(path);
    return bytes;
}

Result<AttachmentId> writeAttachment(Edit &edit, DealId deal, const QString &kind, const QString &fileName,
                                     const QByteArray &bytes)
{
    if (const auto gone = refuseGone(edit.reader(), entity::deal, deal.n))
        return *gone;
    const Entity &entity = edit.reader().entity(entity::attachment);
    const FieldText text(edit.reader(), ChoiceBook::load(edit.reader()));
    const auto kindKey = text.read(entity, *entity.fieldByKey("kind"), kind);
    if (!kindKey.ok())
        return kindKey.refusal();
    if (!isFilled(*kindKey))
        return phrases::mustNotBeEmpty(entity.fieldByKey("kind")->label(), QStringLiteral("attachment.kind"));
    Attachment attachment;
    attachment.deal = deal;
    attachment.kind = Stored<QString>::fromValue(*kindKey);
    attachment.fileName = fileName;
    attachment.size = bytes.size();
    attachment.hash = edit.keepContent(bytes);
    attachment.addedAt = edit.now();
    return add(edit, attachment);
}

Result<AttachmentId> attachBytes(Workspace &workspace, DealId deal, const QString &kind, const QString &fileName,
                                 const QByteArray &bytes)
{
    const auto title = workspace.read([&](const Reader &reader) { return nameOfRow(reader, entity::deal, deal.n); });
    return workspace.edit(phrases::attachFile(fileName, title),
                          [&](Edit &edit) { return writeAttachment(edit, deal, kind, fileName, bytes); });
}

Result<AttachmentId> attachFile(Workspace &workspace, DealId deal, const QString &kind, const QString &path)
{
    const auto bytes = bytesToAttach(path);
    if (!bytes.ok())
        return bytes.refusal();
    return attachBytes(workspace, deal, kind, QFileInfo(path).fileName(), *bytes);
}

Result<AttachedFiles> attachFiles(Workspace &workspace, DealId deal, const QString &kind, const QStringList &paths)
{
    AttachedFiles report;
    // Read before the edit begins: a slow disk must not hold up the others.
    std::vector<QByteArray> contents;
    for (const QString &path : paths) {
        auto bytes = bytesToAttach(path);
        if (!bytes.ok()) {
            report.refused.push_back(bytes.refusal());
            continue;
        }
        report.attached.append(QFileInfo(path).fileName());
        contents.push_back(*std::move(bytes));
    }
    if (contents.empty())
        return report;
    const auto title = workspace.read([&](const Reader &reader) { return nameOfRow(reader, entity::deal, deal.n); });
    const Phrase label = contents.size() == 1 ? phrases::attachFile(report.attached.front(), title)
                                              : phrases::attachFiles(qint64(contents.size()), title);
    return workspace.edit(label, [&](Edit &edit) -> Result<AttachedFiles> {
        for (size_t i = 0; i < contents.size(); ++i) {
            const auto written = writeAttachment(edit, deal, kind, report.attached[qsizetype(i)], contents[i]);
            if (!written.ok())
                return written.refusal();
        }
        return report;
    });
}

} // namespace plumbline::records
