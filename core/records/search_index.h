// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/change_set.h"
#include "core/workspace/reader.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <QString>
#include <stop_token>
#include <string_view>
#include <vector>

namespace plumbline::records {

/// How well a row answers what was typed; the better come first.
enum class FoundRank {
    Name,      ///< it is the name
    NameStart, ///< the name begins with it
    Text,      ///< some text of the row has it
    Elsewhere, ///< by pinyin, or by the name of a deal's customer or contact
};

struct FoundRow {
    int entity;
    qint64 n;
    FoundRank rank;

    bool operator==(const FoundRow &) const = default;
};

struct FoundRows {
    std::vector<FoundRow> rows;   ///< deals, accounts, contacts, people, products; of each the best, then the newest
    std::map<int, qint64> totals; ///< by entity: how many there are, exactly; kinds without any are not in it
    bool stopped = false;         ///< then the rest is empty

    qint64 total() const;
};

/// PIPE-13 for the desktop: all text fields of deals, accounts, contacts, people and products in memory, folded, newest
/// first, so that every keystroke is answered from a scan of memory. What is typed is words: each must be in the row, as any
/// part of its text, or as pinyin of its name, or be so in the name of a deal's customer or contact (which is looked up, not
/// copied: a customer's new name finds its deals at once).
///
/// Memory: the text and 12 bytes a row, 20 a deal. A row whose number does not fit 31 bits would not be found.
///
/// One worker builds and updates, with a Reader at least as new as the change; any thread searches meanwhile and sees the
/// picture before or after. Until it is built it finds nothing.
class SearchIndex
{
public:
    SearchIndex();
    ~SearchIndex();
    SearchIndex(const SearchIndex &) = delete;
    SearchIndex &operator=(const SearchIndex &) = delete;

    /// Reads everything. Keeps the old picture where it is told to stop. `beside`: on a connection of its own, for a second
    /// thread that reads half of the rows; the two need not see the same edits where what is committed meanwhile is taken in
    /// afterwards.
    void build(const Reader &reader, std::stop_token stop = {}, const Reader *beside = nullptr);
    bool isBuilt() const;

    /// Takes in what an edit touched: a small overlay on what was built; builds anew where it is many, or has grown large.
    void update(const Reader &reader, const ChangeSet &changes);

    /// `limit` rows of each kind at most, and how many there are.
    FoundRows search(const QString &typed, int limit = 50, std::stop_token stop = {}) const;

    qint64 rowCount() const;
    qint64 bytes() const;
    /// Every piece of folded text that is searched: for benchmarks.
    void eachText(const std::function<void(std::string_view)> &take) const;

private:
    struct Picture;
    std::shared_ptr<const Picture> picture() const;
    void show(std::shared_ptr<const Picture> picture);

    std::mutex m_writing;
    mutable std::mutex m_looking;
    std::shared_ptr<const Picture> m_picture;
};

} // namespace plumbline::records
