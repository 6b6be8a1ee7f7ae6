// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/opening.h"

#include "core/base/fault.h"
#include "core/records/calendar_query.h"
#include "core/runtime/product.h"
#include "core/words/fault_phrase.h"

#include <QFileInfo>

namespace plumbline::ui {

Result<OpenedWorkspace> openFile(const QString &path, bool forReading, const WorkspaceOptions &options)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    auto product = std::make_unique<Product>(*runtime::product());
    try {
        auto workspace =
            forReading ? Workspace::openForReading(file, *product, options) : Workspace::open(file, *product, options);
        // What lies in a folder that cannot be written can still be read.
        if (!workspace.ok() && !forReading && workspace.refusal().where == u"folder") {
            if (auto readable = Workspace::openForReading(file, *product, options); readable.ok())
                workspace = std::move(readable);
        }
        if (!workspace.ok())
            return workspace.refusal();
        return OpenedWorkspace{std::move(product), *std::move(workspace)};
    } catch (const Fault &fault) {
        return Refusal{phraseOf(fault), QStringLiteral("file")};
    }
}

namespace {

/// What every board asks for and takes long to read the first time.
void readAhead(const Workspace &workspace)
{
    try {
        workspace.read([](const Reader &reader) { return records::calendarOf(reader); });
    } catch (const Fault &) {
        // Who asks for it is told.
    }
}

} // namespace

Opening beginToOpen(const QString &path, const WorkspaceOptions &options)
{
    return std::async(std::launch::async, [path, options] {
        auto opened = openFile(path, false, options);
        if (opened.ok())
            readAhead(*opened->workspace);
        return opened;
    });
}

} // namespace plumbline::ui
