// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/words/result.h"
#include "core/workspace/reader.h"

#include <QHash>
#include <QJsonObject>
#include <vector>

namespace plumbline::exchange {

/// What a column of a file means.
struct ColumnMeaning {
    enum class Target {
        Ignore,
        Extra,        ///< no field: kept in the notes, with its header
        Field,        ///< a field of the record
        Identifier,   ///< the UUID that an export wrote
        Stage,        ///< where the deal stands
        StageEntered, ///< since when it stands there
        Entered,      ///< when it entered the stage `stage`
        Closed,       ///< when it was won or lost
        LineProduct,
        LineQuantity,
        LinePrice,
        GivenName, ///< with the family name: the name of the contact, or of the person
        FamilyName,
    };
    Target target = Target::Ignore;
    QByteArray field;               ///< for Field
    QString stage;                  ///< for Entered: a stage key
    QHash<QString, QString> values; ///< texts to be read as others
    int power = 0;                  ///< numbers stand for 10^power of themselves
    QString unitLevel;              ///< for a unit that must be made: the key of its level

    bool isSomething() const { return target != Target::Ignore && target != Target::Extra; }
    /// Of the same part of a record, however its values are read.
    bool meansSame(const ColumnMeaning &other) const
    {
        return target == other.target && field == other.field && stage == other.stage;
    }
};

/// The header of the column that tells when a deal entered a stage, in any language.
QString enteredKey(const QString &stage);

/// What makes two headers the same: "Sales Agent " and "sales agent".
QString headerForm(const QString &header);

/// How a file is read: format "plumbline.mapping/1", shipped as a preset or given with --mapping.
struct Mapping {
    LocalText name;
    QString as; ///< deals, accounts …
    DateOrder dateOrder = DateOrder::YearMonthDay;
    bool decimalComma = false;             ///< 1.284,00
    bool isGuarded = true;                 ///< an apostrophe before =, + … is none of the text: in CSV
    QByteArray currency;                   ///< where a column writes none; empty: the workspace's
    QString title;                         ///< for deals without one: "{account} · {product}", columns by header
    QHash<QString, ColumnMeaning> columns; ///< by headerForm
    bool isOfKind = false;                 ///< of a kind of export: a file may lack some of its columns, and have others
};

/// What can be imported, by the word of the command line; 0 where it cannot.
int entityFromWord(const QString &word);
QStringList importWords();

/// The shipped preset that knows these headers: it names exactly these (`headers`), or all that make such a file (`match`)
/// are among them; the one that names most. Empty where none knows the file.
std::optional<QJsonObject> presetFor(const QString &as, const QStringList &headers);

/// A mapping by names alone: keys, labels in either language, and the synonyms of the field tables (EXCH-4). A unit in
/// brackets is understood: 预算（万元）.
Mapping mappingByHeaders(const QString &as, const QStringList &headers, const Reader &reader);

/// The mapping with what these headers mean by their names where it says nothing of them, and without the columns that are not
/// there. What then means nothing is kept in the notes, where records of this kind have them: nothing of a file is lost.
Mapping completed(const Mapping &mapping, const QStringList &headers, const Reader &reader);

} // namespace plumbline::exchange
