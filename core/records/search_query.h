// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/reader.h"

#include <QString>
#include <vector>

namespace plumbline::records {

struct SearchHit {
    int entity;
    qint64 n;
    Uuid id;
    QString name;             ///< of the record; of its deal for an activity
    Phrase field;             ///< where the text was found
    QByteArray fieldKey;      ///< the same, for programs
    QString excerpt;          ///< the text around it
    std::optional<Uuid> deal; ///< to open, for what belongs to one
};

struct SearchView {
    std::vector<SearchHit> hits; ///< newest first within each kind
    bool more = false;           ///< the limit cut the list
};

/// PIPE-13: finds every text that a reader types, anywhere in names, companies, phones and notes, in Chinese (any two or
/// more characters in a row) and Latin script, case and width aside; and names by their pinyin. Reads from the disk; nothing is
/// loaded.
SearchView search(const Reader &reader, const QString &text, int limit = 50);

} // namespace plumbline::records
