// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/journal.h"
#include "core/workspace/reader.h"

#include <utility>
#include <vector>

namespace plumbline {

struct HistoryCreated {
    const Entity *entity;
    qint64 count;
    Uuid first;
    Uuid last;
};

/// One field that an edit changed, or one row that it erased (then `field` is null and `erased` holds what it was).
struct HistoryChange {
    const Entity *entity;
    qint64 n;
    Uuid row;
    const Field *field = nullptr;
    Value was;
    Value is; ///< as that edit left it
    std::optional<Row> erased;
};

struct HistoryLine {
    EditLine edit;
    std::vector<HistoryCreated> created;
    std::vector<HistoryChange> changes; ///< at most `mostChangesShown`
    qint64 changeCount = 0;
};

constexpr qint64 mostChangesShown = 1000;

/// The pointers of a view stay good as long as the catalogue it was made with.
struct HistoryView {
    std::shared_ptr<const Catalogue> catalogue;
    std::vector<HistoryLine> lines; ///< newest first
};

struct HistoryScope {
    std::optional<qint64> deal = {}; ///< only what touches this deal and what belongs to it
    int limit = 200;                 ///< edits; 0: all
};

/// What was changed, when, by whom: the journal, readable.
HistoryView historyOf(const Reader &reader, const HistoryScope &scope);

} // namespace plumbline
