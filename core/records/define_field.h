// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/result.h"
#include "core/workspace/custom_field.h"

namespace plumbline {
class Workspace;
}

namespace plumbline::records {

/// The kinds a custom field may have (PIPE-12), by the key that the command line writes.
struct CustomKind {
    const char *key;
    FieldKind kind;
};
const std::vector<CustomKind> &customKinds();

struct FieldToDefine {
    int entity = entity::deal;
    QString key;
    LocalText name;
    QString kind;                   ///< a key of customKinds()
    std::vector<LocalText> choices; ///< for choice and choices
};

/// Adds a field to an entity in the running program (PIPE-12). From then on it works like a built-in one: in forms, gates,
/// lists, import, export, journal and undo.
Result<CustomFieldId> defineField(Workspace &workspace, const FieldToDefine &wanted);

/// Takes a custom field out of sight; its values stay.
Result<Done> retireField(Workspace &workspace, int entity, const QString &key);

} // namespace plumbline::records
