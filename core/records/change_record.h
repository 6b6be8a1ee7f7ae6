// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/field_text.h"
#include "core/words/result.h"
#include "core/workspace/edit.h"

#include <utility>
#include <vector>

namespace plumbline {
class Workspace;
}

namespace plumbline::records {

/// What a person typed into a field, by the field's key or its name in either language.
struct TypedField {
    QString key;
    QString text;
};

/// The field a key or a name means; refused with the nearest one where there is none, or where acts alone keep it.
Result<const Field *> writableField(const Entity &entity, const QString &key);

/// Makes the tags and competitors that were typed and are not known yet.
void addFreeChoices(Edit &edit, int entity, const std::vector<TypedField> &typed);

/// Reads all of it, or refuses.
Result<std::vector<FieldValue>> readTypedFields(const Reader &reader, int entity, const std::vector<TypedField> &typed);

/// What no record may be left as: a title or name that is empty, an external reference that another has, a unit in itself.
/// `n` is the row itself, 0 for one that is being made.
std::optional<Refusal> refuseValues(const Reader &reader, int entity, qint64 n, const std::vector<FieldValue> &values);

/// Vouchers and activities may share a reference: one bank slip pays several instalments.
bool hasUniqueReference(const Entity &entity);

/// The part of changeRecord that other acts share.
Result<Done> writeTyped(Edit &edit, int entity, qint64 n, const std::vector<TypedField> &typed);

/// `set`, and editing in place: one edit for all the fields.
Result<Done> changeRecord(Workspace &workspace, int entity, qint64 n, const std::vector<TypedField> &typed);

} // namespace plumbline::records
