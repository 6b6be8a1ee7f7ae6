// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/derived.h"
#include "core/workspace/entity.h"
#include "core/workspace/problem.h"

#include <functional>
#include <memory>
#include <vector>

namespace plumbline {

class Reader;

/// What the program is made of: its entities with their fields, what is derived from them, and what a room checks.
/// The composition root collects it from the rooms and hands it to Workspace::open.
struct Product {
    std::vector<Entity> entities;
    std::vector<Derived> derived;
    std::vector<std::function<void(const Reader &, const FoundProblem &)>> checks;
    /// Fills a new workspace with what it cannot be without (choices).
    std::function<void(class Edit &)> found;

    /// Null where the product has none with this number (custom fields are of every workspace).
    const Entity *entityByNumber(int number) const;
};

/// The entities of one workspace: those of the product, and the custom fields that it defines (PIPE-12).
class Catalogue
{
public:
    static std::shared_ptr<const Catalogue> load(db::Database &database, const Product &product);

    const Entity &entity(int number) const;
    const Entity *find(int number) const;
    const Entity *findByTable(const QByteArray &table) const;
    const std::vector<Entity> &entities() const { return m_entities; }

private:
    std::vector<Entity> m_entities;
};

} // namespace plumbline
