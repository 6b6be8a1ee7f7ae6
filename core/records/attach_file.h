// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/words/result.h"

#include <QStringList>
#include <vector>

namespace plumbline {
class Edit;
class Workspace;
} // namespace plumbline

namespace plumbline::records {

constexpr qint64 largestAttachment = 100LL * 1024 * 1024; ///< bytes

/// The bytes of a file that is to be attached; refused where it is missing, empty or too large.
Result<QByteArray> bytesToAttach(const QString &path);
/// The part of attachFile that other acts share.
Result<AttachmentId> writeAttachment(Edit &edit, DealId deal, const QString &kind, const QString &fileName,
                                     const QByteArray &bytes);

/// Bytes that come from elsewhere than a file (a pasted picture).
Result<AttachmentId> attachBytes(Workspace &workspace, DealId deal, const QString &kind, const QString &fileName,
                                 const QByteArray &bytes);

/// Keeps a copy of the file in the workspace, under its hash, and ties it to the deal. `kind` is a choice of
/// "attachment_kind": quote, contract, budget_letter …
Result<AttachmentId> attachFile(Workspace &workspace, DealId deal, const QString &kind, const QString &path);

/// What came of attaching several files.
struct AttachedFiles {
    QStringList attached;         ///< by their names
    std::vector<Refusal> refused; ///< each names its file
};
/// The same for several, in one edit: those that cannot be attached stay out, the others are attached all the same.
Result<AttachedFiles> attachFiles(Workspace &workspace, DealId deal, const QString &kind, const QStringList &paths);

} // namespace plumbline::records
