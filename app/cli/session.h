// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output.h"
#include "core/base/system_clock.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <optional>

namespace plumbline::cli {

/// What every command takes, wherever it stands on the line.
struct CommonOptions {
    std::string now;
    std::string actor;
    bool json = false;
};

/// One run of the command line: the clock, the product, the workspace, the output.
class Session
{
public:
    Session(CommonOptions options, Output &output);

    Output &out() { return m_output; }
    const Words &words() const { return m_output.words(); }
    const Product &product() const { return m_product; }
    Moment now() const { return m_clock.now(); }

    /// Runs `act` on the workspace for writing, or prints why it cannot be opened.
    int write(const std::string &path, const std::function<int(Workspace &)> &act);
    /// Beside a running writer, on one snapshot.
    int read(const std::string &path, const std::function<int(const Reader &, Workspace &)> &query);
    /// `fill` is run on the workspace that was just made.
    int create(const std::string &path, const std::string &pipeline, const NewWorkspace &wanted,
               const std::function<int(Workspace &)> &fill = {});

    /// --actor, or whom the workspace remembers for this user of this machine, or the user's name.
    static QString rememberedActorKey();

private:
    WorkspaceOptions options() const;
    /// False where --now is no time.
    bool setClock(const Zone &zone);
    int start(Workspace &workspace);
    int refuseNow() const;

    CommonOptions m_common;
    Output &m_output;
    SystemClock m_systemClock;
    FixedClock m_clock;
    Product m_product;
};

} // namespace plumbline::cli
