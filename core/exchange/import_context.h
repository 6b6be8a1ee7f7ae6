// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/mapping.h"
#include "core/exchange/name_index.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/field_text.h"

#include <string>
#include <unordered_map>

namespace plumbline::exchange {

/// A text of a column that was read before: choices, people and stages come again and again.
struct ReadText {
    Value value;
    std::string valueText;   ///< of `value`, where it is a text
    std::string text;        ///< as the mapping replaced it; what a title is made of
    std::optional<int> note; ///< to be counted with every row
    const pipeline::StageDefinition *stage = nullptr;
};

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// One column of the file and what it means.
struct ImportColumn {
    QString header;
    ColumnMeaning meaning;
    std::string headerText = {};  ///< UTF-8
    const Field *field = nullptr; ///< of the entity, where it means one
    int index = -1;               ///< of that field
    bool isSecond = false;        ///< an earlier column means the same field
    NameIndex *names = nullptr;   ///< of what it refers to, once it was asked
    NameIndex::Question question = {};
    std::optional<int> emptyNote = {}; ///< that its cells are empty
    /// What was read of the same text before; null where it is new.
    const ReadText *recall(std::string_view cell);
    /// Nearly every row says something else: to remember costs more than it helps.
    bool isOfManyNames() const { return known.size() == mostKnown && unknown > 4 * recalled; }
    std::unordered_map<std::string, ReadText, TextHash, std::equal_to<>> known = {};
    static constexpr size_t mostKnown = 1'000; ///< beyond that they are names, and looked up as such
    qint64 recalled = 0;
    qint64 unknown = 0;
};

/// What reading and writing the rows of one file share: the file's columns and what they mean, and the workspace's names.
class ImportContext
{
public:
    ImportContext(RowSink &intoRows, Mapping howToRead, const QStringList &headers);

    const ImportColumn *columnOf(const QByteArray &fieldKey) const;
    const ImportColumn *columnOf(ColumnMeaning::Target target) const;
    /// The header of the column that means the field; empty where none does.
    QString headerOf(const QByteArray &fieldKey) const;
    QString headerOf(ColumnMeaning::Target target) const;
    /// -1 where the entity has no such field.
    int indexOf(const char *fieldKey) const;
    /// The rows of an entity by name.
    NameIndex &namesOf(int entityNumber);
    /// The contact of this name at this customer; 0 where there is none.
    qint64 contactAt(qint64 account, std::string_view name);
    /// It will be asked for soon.
    void prefetchContactAt(qint64 account, std::string_view name);
    void addContactAt(qint64 account, std::string_view name, qint64 n);
    const Reader &reader() const { return rows.reader(); }

    RowSink &rows;
    const Entity entity;
    const Mapping mapping;
    std::vector<ImportColumn> columns;
    records::FieldText text;
    const pipeline::LoadedPipeline pipeline;
    ImportNotes notes;
    /// What the lists do not know, once each (EXCH-5).
    std::vector<UnknownValue> unknownValues;
    /// That a text was read as something else: which note it is.
    int noteReadAs(const ImportColumn &column, const QString &text, const QString &meant, qint64 line);
    void noteUnknown(const ImportColumn &column, const QString &text, qint64 line, bool isAdded);

private:
    std::map<int, NameIndex> m_names;
    std::optional<KeyMap> m_contacts; ///< by name and account
    std::string m_folded;             // kept for its memory
    quint64 contactKey(qint64 account, std::string_view name);
};

} // namespace plumbline::exchange
