// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"
#include "core/workspace/workspace.h"

#include <future>

namespace plumbline::ui {

/// A workspace with the product that it looks at.
struct OpenedWorkspace {
    std::unique_ptr<Product> product;
    std::unique_ptr<Workspace> workspace;
};

/// Whatever keeps the file from opening is a refusal, a fault of the disk too.
Result<OpenedWorkspace> openFile(const QString &path, bool forReading, const WorkspaceOptions &options);

/// One that is being opened on a thread of its own, or none.
using Opening = std::future<Result<OpenedWorkspace>>;
Opening beginToOpen(const QString &path, const WorkspaceOptions &options);

} // namespace plumbline::ui
