// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/references_query.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/reference_phrases.h"
#include "core/workspace/store.h"

namespace plumbline::exchange {

std::vector<ReferenceView> references(const Reader &reader)
{
    std::vector<ReferenceView> views;
    for (const auto &[id, table] : loadWhere<ReferenceTable>(reader, "?1 = 0 ORDER BY t.n", 0)) {
        ReferenceView view{id, table, 0, {}};
        db::Statement values = reader.database().prepare("SELECT count(*), max(as_of) FROM prefill WHERE source = ?1");
        values.bind(1, id.n);
        if (values.step()) {
            view.values = values.integer(0);
            if (!values.isNull(1))
                view.asOf = Moment{values.integer(1)};
        }
        views.push_back(std::move(view));
    }
    return views;
}

Result<ReferenceTableId> findReference(const Reader &reader, const QString &name)
{
    QStringList names;
    for (const auto &[id, table] : loadWhere<ReferenceTable>(reader, "?1 = 0 ORDER BY t.n", 0)) {
        if (folded(table.name) == folded(oneLine(name)))
            return id;
        names.append(table.name);
    }
    return reference_phrases::unknownReference(name, names);
}

} // namespace plumbline::exchange
