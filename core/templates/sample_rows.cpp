// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_rows.h"

#include "core/db/database.h"
#include "core/templates/phrases.h"
#include "core/templates/sample_world.h"

#include <algorithm>
#include <QJsonDocument>

namespace plumbline::templates {

const char *const truthFileName = "plumbline.world.json";

std::map<int, std::vector<RowRange>> sampleRows(const Reader &reader)
{
    EditLine line;
    line.setLabel(phrases::sampleData());
    db::Statement edits = reader.database().prepare("SELECT seq FROM edit WHERE label = ?1 AND kind = ?2");
    edits.bind(1, line.labelText).bind(2, int(EditKind::Import));
    std::map<int, std::vector<RowRange>> rows;
    while (edits.step()) {
        for (const auto &[entity, ranges] : createdBy(reader.database(), edits.integer(0)))
            rows[entity].insert(rows[entity].end(), ranges.begin(), ranges.end());
    }
    return rows;
}

bool hasSampleWorld(const Reader &reader)
{
    for (const auto &[entity, ranges] : sampleRows(reader)) {
        // A choice that the team took over is no sample any more.
        if (entity == entity::choice)
            continue;
        for (const RowRange &range : ranges) {
            db::Statement row = reader.database().prepare("SELECT EXISTS (SELECT 1 FROM " + reader.entity(entity).key
                                                          + " WHERE n BETWEEN ?1 AND ?2)");
            row.bind(1, range.first).bind(2, range.last);
            if (row.step() && row.integer(0) != 0)
                return true;
        }
    }
    return false;
}

std::optional<SampleTruth> sampleTruthOf(const Reader &reader)
{
    db::Statement statement = reader.database().prepare(
        "SELECT c.data FROM attachment a JOIN content c ON c.hash = a.hash WHERE a.deal IS NULL AND a.file_name = ?1");
    statement.bind(1, QString::fromLatin1(truthFileName));
    if (!statement.step())
        return std::nullopt;
    return sampleTruthFromJson(QJsonDocument::fromJson(statement.blob(0)).object());
}

} // namespace plumbline::templates
