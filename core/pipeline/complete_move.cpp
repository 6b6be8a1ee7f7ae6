// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/complete_move.h"

#include "core/records/attach_file.h"
#include "core/workspace/workspace.h"

#include <QFileInfo>

namespace plumbline::pipeline {
namespace {

struct ReadFile {
    QString kind;
    QString name;
    QByteArray bytes;
};

std::optional<Refusal> write(Edit &edit, records::DealId deal, const Completion &completion, const std::vector<ReadFile> &files)
{
    if (!completion.fields.empty()) {
        if (const auto done = records::writeTyped(edit, entity::deal, deal.n, completion.fields); !done.ok())
            return done.refusal();
    }
    for (const ReadFile &file : files) {
        if (const auto done = records::writeAttachment(edit, deal, file.kind, file.name, file.bytes); !done.ok())
            return done.refusal();
    }
    for (const records::ActivityToLog &activity : completion.activities) {
        if (const auto done = records::writeActivity(edit, activity); !done.ok())
            return done.refusal();
    }
    return std::nullopt;
}

} // namespace

Verdict completeAndMove(Workspace &workspace, const MoveWanted &wanted, const Completion &completion)
{
    Verdict verdict;
    // Files are read before the edit begins: a slow disk must not hold up the others.
    std::vector<ReadFile> files;
    for (const FileToAttach &file : completion.files) {
        const auto bytes = records::bytesToAttach(file.path);
        if (!bytes.ok()) {
            verdict.refusal = Refusal{bytes.refusal().phrase, QStringLiteral("attachment.") + file.kind};
            return verdict;
        }
        files.push_back({file.kind, QFileInfo(file.path).fileName(), *bytes});
    }
    const auto label = workspace.read([&](const Reader &reader) { return moveLabel(reader, wanted); });
    const auto moved = workspace.edit(label, [&](Edit &edit) -> Result<Done> {
        if (const auto refusal = write(edit, wanted.deal, completion, files))
            return *refusal;
        verdict = writeMove(edit, wanted);
        if (!verdict.allowed())
            return *verdict.refusal;
        return Done{};
    });
    if (!moved.ok())
        verdict.refusal = moved.refusal();
    return verdict;
}

} // namespace plumbline::pipeline
