// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/field.h"

#include <QByteArray>
#include <vector>

namespace plumbline {

/// One kind of row: its table and its fields. Numbers are in the journal and never reused.
struct Entity {
    int number = 0;
    QByteArray key;                    ///< also the table's name
    const char *labelSource = nullptr; ///< source text in the context "fields"
    std::vector<Field> fields;
    int rootField = 0;         ///< the reference to the row whose history this row belongs to (deal); 0: it is a root
    QByteArray derivedColumns; ///< space-separated columns that are kept by a Derived, not facts

    Phrase label() const { return Phrase("fields", labelSource); }
    QByteArray moreTable() const { return key + "_more"; }
    bool hasCustomFields() const;
    /// -1 where there is none.
    int indexOf(int fieldNumber) const;
    const Field *field(int fieldNumber) const;
    const Field *fieldByKey(QByteArrayView key) const;
    bool isDerivedColumn(const QByteArray &column) const;
};

/// The numbers of the entities: written into every journal, so never changed and never reused.
namespace entity {
constexpr int customField = 1;
constexpr int choice = 2;
constexpr int unit = 3;
constexpr int person = 4;
constexpr int account = 5;
constexpr int contact = 6;
constexpr int product = 7;
constexpr int productCost = 8;
constexpr int deal = 9;
constexpr int dealLine = 10;
constexpr int activity = 11;
constexpr int instalment = 12;
constexpr int receipt = 13;
constexpr int attachment = 14;
constexpr int pipeline = 15;
constexpr int pipelineVersion = 16;
constexpr int stage = 17;
constexpr int stay = 18;
constexpr int calendar = 19;
constexpr int merge = 20;
constexpr int distinctPair = 21;
constexpr int compaction = 22;
constexpr int referenceTable = 23;
constexpr int prefill = 24;
} // namespace entity

/// A custom field's number is this plus the n of its row, so that it is never used twice.
constexpr int firstCustomField = 1000;

} // namespace plumbline
