// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/table.h"

namespace plumbline {

struct CustomFieldTag {
    static constexpr int entity = entity::customField;
};
using CustomFieldId = Id<CustomFieldTag>;

/// A field that a team added to an entity (PIPE-12): a real column f<number> of the side table <entity>_more, added in
/// the edit that defines it, retired and never dropped.
struct CustomField {
    using Id = CustomFieldId;

    qint64 entity = 0; ///< entity number
    QString key;
    LocalText name;
    qint64 kind = 0; ///< FieldKind
    QString choices; ///< the choice list, for Choice and Choices
    bool retired = false;
};

template <> const Table<CustomField> &tableOf<CustomField>();

/// The field of the catalogue that a definition stands for.
Field fieldOf(CustomFieldId id, const CustomField &definition);

/// Makes the side table and its column, inside the running transaction; leaves them where they are already there.
void addColumn(db::Database &database, const Entity &entity, const Field &field);

} // namespace plumbline
