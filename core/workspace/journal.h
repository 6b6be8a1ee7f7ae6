// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/moment.h"
#include "core/words/phrase.h"
#include "core/workspace/catalogue.h"
#include "core/workspace/row_ranges.h"

#include <functional>
#include <map>
#include <optional>
#include <QCryptographicHash>
#include <vector>

namespace plumbline {

enum class EditKind { User = 1, Import = 2, Rule = 3, Sync = 4, Undo = 5, Migration = 6 };

/// "user", "import" … as `history --json` writes it.
QString keyOf(EditKind kind);

/// One line of the journal (table edit).
struct EditLine {
    qint64 seq = 0;
    EditKind kind = EditKind::User;
    Phrase label = Phrase::verbatim(QString());
    QString labelText; ///< the label as it is stored and hashed: JSON
    QString actor;
    QByteArray at; ///< HybridTime
    Moment recorded;
    std::optional<qint64> cause;
    std::optional<qint64> undoes;
    QByteArray content;
    QByteArray prev;
    QByteArray hash;

    void setLabel(Phrase phrase);
};

/// The newest line; empty in a workspace without an edit.
std::optional<EditLine> newestEdit(db::Database &database);
std::optional<EditLine> editLine(db::Database &database, qint64 seq);

/// As much of a line as tells what stands.
struct EditHead {
    qint64 seq;
    EditKind kind;
    QString actor;
    std::optional<qint64> cause;
    std::optional<qint64> undoes;
};
/// From the newest backwards, until `take` returns false.
void eachEditBackwards(db::Database &database, const std::function<bool(const EditHead &)> &take);
void writeEditLine(db::Database &database, const EditLine &line);

/// The chain: BLAKE2b-256(prev ‖ header ‖ content).
QByteArray hashOf(const EditLine &line);

/// The rows that an edit created, by entity, ascending.
std::map<int, std::vector<RowRange>> createdBy(db::Database &database, qint64 seq);

/// The UUID of a row that is or was; empty where none ever had this number.
QByteArray uuidOf(db::Database &database, const Entity &entity, qint64 n);

/// The UUIDs of the rows that were erased and may come back by an undo.
void eachErasedId(db::Database &database, const Entity &entity, const std::function<void(const QByteArray &)> &take);

/// A value as `content` hashes it: references by UUID, so that the hash means the same in every copy.
void appendPortableValue(QByteArray &bytes, const Field &field, const Value &value,
                         const std::function<QByteArray(int entity, qint64 n)> &uuidOf);

/// `content` of an edit: BLAKE2b-256 over what it created, entity by entity, and then over what it changed, in the order
/// (entity, row, field).
class ContentHash
{
public:
    using UuidOf = std::function<QByteArray(int entity, qint64 n)>;

    /// One created row, in ascending n within its entity.
    static void addCreated(QCryptographicHash &ofEntity, const Entity &entity, const Row &row, const UuidOf &uuidOf);
    void addEntity(int entity, const QByteArray &hashOfCreated);
    /// `portable` is an appendPortableValue form; empty for an erased row (field 0).
    void addChange(int entity, const QByteArray &uuid, int field, const QByteArray &portable);
    QByteArray result() { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
};

} // namespace plumbline
