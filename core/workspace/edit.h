// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/db/database.h"
#include "core/workspace/change_set.h"
#include "core/workspace/hybrid_time.h"
#include "core/workspace/journal.h"
#include "core/workspace/reader.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <QCryptographicHash>
#include <QHash>
#include <set>
#include <span>

namespace plumbline {

class NewRows;

struct FieldValue {
    int field;
    Value value;
};

/// What an edit is, before it is written.
struct EditHeader {
    Phrase label;
    EditKind kind = EditKind::User;
    std::optional<qint64> cause = {};
    std::optional<qint64> undoes = {};
    QString actor = {}; ///< empty: who is at work; else the program by itself
    /// Asked now and then while it is written, by whoever runs a statement: true ends it with a Fault of kind Interrupted.
    std::function<bool()> isCancelled = {};

    EditHeader(Phrase phrase, EditKind editKind = EditKind::User) : label(std::move(phrase)), kind(editKind) {}
};

/// The only writer of rows. It lives inside one transaction, journals what differs, and keeps what is derived.
/// Made by Workspace::edit; acts, imports, undo and sync all write through it.
class Edit
{
public:
    /// Who and when, and where the chain stands.
    struct Circumstances {
        Moment now;      ///< at which rules judge
        Moment recorded; ///< this computer's clock
        QString actor;
        QByteArray replica;
        EditLine last; ///< seq 0 where there is none
    };

    Edit(const Reader &reader, const Product &product, UuidMaker &uuids, Circumstances circumstances, EditHeader header);
    ~Edit();
    Edit(const Edit &) = delete;
    Edit &operator=(const Edit &) = delete;

    const Reader &reader() const { return m_reader; }
    Moment now() const { return m_circumstances.now; }
    const QString &actor() const { return m_circumstances.actor; }
    qint64 seq() const { return m_line.seq; }

    /// The values stand in the order of the entity's fields; missing ones at the end (custom fields) are not filled.
    /// `derived`: the entity's derived columns in their order, where the caller knows them already; checked by `check`.
    /// `id`: the UUID that the row has elsewhere; no row has or had it here.
    qint64 insert(int entity, std::vector<Value> values, std::span<const Value> derived = {}, std::optional<Uuid> id = {});
    /// About so many rows will be inserted. Where they are many, new rows of any kind wait to be written together. Where they are
    /// many beside what is there, the table's indexes are dropped now and built in the end, in a third of the time; until then
    /// only what goes by number or UUID is quick.
    void expect(int entity, qint64 rows);
    void update(int entity, qint64 n, const std::vector<FieldValue> &values);
    void erase(int entity, qint64 n);
    /// The same for many: all of these rows, which are there. `tell`: that so many more are erased.
    void erase(int entity, RowRange rows, const std::function<void(qint64)> &tell = {});
    /// So many of the entity's rows will be erased. Where little of the table is left, its indexes are dropped now and built in
    /// the end.
    void expectErasing(int entity, qint64 rows);
    /// Puts an erased row back under its own number and UUID (undo).
    void restore(int entity, const Row &row);

    /// A row as it stands now. Unlike Reader::row, it leaves rows waiting that are to be written together.
    std::optional<Row> row(int entity, qint64 n);

    /// Adds the column of a custom field whose row was just written, and lets this edit use it.
    void refreshCatalogue();

    /// Keeps the bytes once, under their BLAKE2b-256.
    QByteArray keepContent(const QByteArray &bytes);

    /// Writes the journal and what is derived; called by Workspace before the commit. False where nothing was written:
    /// then there is no edit (but an undo is one, also where it had to leave everything).
    bool finish();
    const EditLine &line() const { return m_line; }
    const ChangeSet &changes() const { return m_changes; }
    bool touchedCustomFields() const { return m_changes.byEntity.contains(entity::customField); }

    /// Compares what SQLite saw being written with what was journalled (debug and test builds); the first write past the
    /// door is named, empty where there is none.
    QString writePastTheDoor(const std::vector<db::SeenWrite> &seen) const;

private:
    using RowKey = std::pair<int, qint64>;
    struct Created {
        RowRanges rows;
        std::unique_ptr<QCryptographicHash> hash; ///< of the rows as they were inserted
        bool stale = false;                       ///< a created row was written again: hash what is there in the end
        qint64 firstId = 0;                       ///< n of the first of `ids`
        std::vector<std::array<char, 16>> ids;    ///< of rows made one after the other
        void addId(qint64 n, const QByteArray &id);
        QByteArrayView idOf(qint64 n) const;
    };
    using Rest = std::function<void(db::Database &)>;

    void writeColumns(const Entity &entity, qint64 n, const std::vector<FieldValue> &values, bool custom);
    qint64 insertRow(const Entity &entity, Row row, std::span<const Value> derived);
    bool isErased(RowKey key) const;
    bool isTouched(int entity, RowRange rows) const;
    void dropIndexes(const Entity &entity);
    void buildIndexes();
    bool isCreated(int entity, qint64 n) const;
    /// Until the next row is inserted.
    QByteArrayView uuidFor(int entity, qint64 n);
    void journalUpdates();
    void journalCreated();
    QByteArray contentHash();
    QByteArray hashOfCreated(int entity, Created &created);
    void derive(const Derived &derived);
    void deriveAll();
    bool isManyFor(const Derived &derived) const;
    bool willBeManyFor(const Derived &derived) const;
    qint64 countFollowedBy(const Derived &derived) const;
    void eachFollowedBy(const Derived &derived, const std::function<void(RowKey)> &take) const;
    RowChange changeOf(RowKey key);

    Reader m_reader;
    const Product &m_product;
    UuidMaker &m_uuids;
    Circumstances m_circumstances;
    EditLine m_line;
    std::map<int, Created> m_created;
    std::map<RowKey, Row> m_updated; ///< as found
    std::map<RowKey, Row> m_final;   ///< the same as they are in the end, read once
    std::map<int, RowRanges> m_erased;
    std::map<int, RowRanges> m_erasedTogether;                   ///< some of them
    std::map<int, qint64> m_expectedErasing;                     ///< rows, by entity
    std::set<const Derived *> m_madeAnew;                        ///< what so much is erased of that it is made anew in the end
    std::map<const Derived *, std::vector<Rest>> m_begunErasing; ///< of rows erased together
    std::set<RowKey> m_neverWere;                                ///< made and erased in here
    std::map<RowKey, std::set<QByteArray>> m_written;            ///< rows that were there before, and their columns written here
    QHash<RowKey, QByteArray> m_uuidCache;
    QByteArrayList m_droppedIndexes; ///< their SQL
    ChangeSet m_changes;
    bool m_wroteLines = false;
    std::unique_ptr<NewRows> m_newRows; ///< last: it may still be writing
};

} // namespace plumbline
