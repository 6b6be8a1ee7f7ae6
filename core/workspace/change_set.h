// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <QtGlobal>
#include <set>

namespace plumbline {

/// What an edit touched, told to observers after the commit: per entity up to 1,000 rows, else "many".
struct ChangeSet {
    static constexpr size_t most = 1000;

    struct Rows {
        std::set<qint64> rows;
        bool many = false;
    };
    std::map<int, Rows> byEntity;

    void add(int entity, qint64 n)
    {
        Rows &touched = byEntity[entity];
        if (!touched.many && touched.rows.insert(n).second && touched.rows.size() > most) {
            touched.many = true;
            touched.rows.clear();
        }
    }
};

} // namespace plumbline
