// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/reader.h"

namespace plumbline::records {

/// The bytes of an attachment, by its hash; empty where the file is damaged (check tells).
QByteArray contentOf(const Reader &reader, const QByteArray &hash);

} // namespace plumbline::records
