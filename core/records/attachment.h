// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"
#include "core/records/ids.h"
#include "core/workspace/table.h"

#include <optional>

namespace plumbline::records {

/// A file that belongs to a deal; its bytes are kept once, under their hash.
struct Attachment {
    using Id = AttachmentId;

    DealId deal;
    QString kind;
    QString fileName;
    qint64 size = 0;
    QByteArray hash;
    std::optional<Moment> addedAt;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Attachment> &plumbline::tableOf<plumbline::records::Attachment>();
