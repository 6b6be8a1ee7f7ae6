// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/attachment_query.h"

#include "core/db/database.h"

namespace plumbline::records {

QByteArray contentOf(const Reader &reader, const QByteArray &hash)
{
    db::Statement content = reader.database().prepare("SELECT data FROM content WHERE hash = ?1");
    content.bind(1, hash);
    return content.step() ? content.blob(0) : QByteArray();
}

} // namespace plumbline::records
