// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace plumbline::db {

class Database;

/// "PLBL": what makes a SQLite file a Plumbline workspace (PRAGMA application_id).
constexpr int applicationId = 0x504C424C;

/// The version that a file has after all migrations (PRAGMA user_version).
int latestVersion();

/// Brings a file from its version to the latest, one transaction a step; a new file starts at 0.
void migrate(Database &database);

/// The tables, indexes and views of the latest version as SQL, one statement after another, sorted by name.
QByteArray schemaOf(Database &database);

} // namespace plumbline::db
