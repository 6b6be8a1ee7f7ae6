// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/mapping.h"
#include "core/exchange/name_index.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/field_text.h"
#include "core/workspace/edit.h"

namespace plumbline::exchange {

/// What reading and writing the rows of one file share: the file's columns and what they mean, and the workspace's names.
class ImportContext
{
public:
    ImportContext(Edit &intoEdit, Mapping howToRead, QStringList fileHeaders);

    ColumnMeaning meaningOf(const QString &header) const;
    /// The header of the column that means the field; empty where none does.
    QString headerOf(const QByteArray &fieldKey) const;
    QString headerOf(ColumnMeaning::Target target) const;
    /// -1 where the entity has no such field.
    int indexOf(const char *fieldKey) const;
    /// The rows of an entity by name; loaded when first asked for.
    NameIndex &namesOf(int entityNumber);

    Edit &edit;
    const Entity entity;
    const Mapping mapping;
    const QStringList headers;
    records::FieldText text;
    const pipeline::LoadedPipeline pipeline;
    ImportNotes notes;

private:
    std::map<int, NameIndex> m_names;
};

} // namespace plumbline::exchange
