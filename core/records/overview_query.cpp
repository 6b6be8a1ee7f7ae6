// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/overview_query.h"

#include "core/db/database.h"
#include "core/workspace/journal.h"

namespace plumbline::records {

Overview overviewOf(const Reader &reader)
{
    Overview overview;
    const auto newest = newestEdit(reader.database());
    overview.edits = newest ? newest->seq : 0;
    db::Statement counts = reader.database().prepare("SELECT (SELECT count(*) FROM deal), (SELECT count(*) FROM account)");
    if (counts.step()) {
        overview.deals = counts.integer(0);
        overview.accounts = counts.integer(1);
    }
    db::Statement people = reader.database().prepare("SELECT DISTINCT name FROM person WHERE left_on IS NULL ORDER BY name");
    while (people.step())
        overview.atWork.append(people.text(0));
    return overview;
}

} // namespace plumbline::records
