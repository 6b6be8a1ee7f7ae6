// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/reader.h"

#include <QStringList>

namespace plumbline::records {

/// What the settings say of a workspace.
struct Overview {
    qint64 edits = 0;
    qint64 deals = 0;
    qint64 accounts = 0;
    QStringList atWork; ///< names of people who have not left, each once
};

Overview overviewOf(const Reader &reader);

} // namespace plumbline::records
