// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"
#include "core/workspace/reader.h"

#include <QHash>

namespace plumbline::records {

/// EXCH-12: which fields of a record hold what came from a reference table, by key: "From ERP, as of 3 March 2026". A field in
/// which somebody wrote something else since is not among them.
QHash<QByteArray, Phrase> originsOf(const Reader &reader, int entity, qint64 n);

} // namespace plumbline::records
