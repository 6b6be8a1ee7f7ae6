// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/phrase.h"

#include <optional>
#include <QByteArray>
#include <QStringList>
#include <vector>

namespace plumbline {

enum class FieldKind {
    Text = 1,  ///< one line
    Notes = 2, ///< many lines
    Integer = 3,
    YesNo = 4,
    Money = 5,      ///< two columns: <column>_minor, <column>_currency
    Date = 6,       ///< days since 1970-01-01
    Moment = 7,     ///< ms
    Choice = 8,     ///< a key of the choice list that the user edits
    Choices = 9,    ///< several of them, a JSON array
    Code = 10,      ///< a number of a list that the program knows
    Reference = 11, ///< n of a row of another entity
    Name = 12,      ///< LocalText as JSON
    Bytes = 13,
};

/// One entry of a list that the program knows: what is stored, what files and formulas write, what people read.
struct Code {
    int number;
    const char *key;
    const char *label; ///< source text in the context "codes"
};
using CodeList = std::vector<Code>;

/// One row of a field table. Form, columns, filters, gates, import, export, journal and search read it.
struct Field {
    int number = 0; ///< in the journal; never reused
    QByteArray key; ///< in files, formulas, the command line
    FieldKind kind = FieldKind::Text;
    const char *labelSource = nullptr; ///< source text in the context "fields"; null for a custom field
    LocalText customName;
    QByteArray column;     ///< = key, or f<number> in the side table for a custom field
    int references = 0;    ///< entity number, for a Reference
    QByteArray choiceList; ///< for Choice and Choices
    const CodeList *codes = nullptr;
    int limit = 500; ///< characters
    bool custom = false;
    bool grouped = true;   ///< a number is read as 2,010; a year is not
    bool internal = false; ///< kept by acts only; no form, import or `set` writes it
    QStringList synonyms;  ///< headers that mean this field, in any language

    Phrase label() const;
    /// The SQL columns: one, or two for Money.
    QByteArrayList columns() const;
};

} // namespace plumbline
