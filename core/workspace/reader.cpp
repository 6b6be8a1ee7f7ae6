// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/reader.h"

#include "core/db/database.h"

namespace plumbline {

QString Reader::setting(const QString &key) const
{
    db::Statement statement = m_database->prepare("SELECT value FROM setting WHERE key = ?1");
    statement.bind(1, key);
    return statement.step() ? statement.text(0) : QString();
}

} // namespace plumbline
