// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/journal.h"

#include "core/db/database.h"

#include <QJsonDocument>
#include <QtEndian>
#include <QVarLengthArray>

namespace plumbline {
namespace {

constexpr auto editColumns = "SELECT seq, kind, label, actor, at, recorded, cause, undoes, content, prev, hash FROM edit ";

EditLine readLine(const db::Statement &s)
{
    return {s.integer(0),
            EditKind(s.integer(1)),
            Phrase::fromJson(QJsonDocument::fromJson(s.utf8(2)).object()),
            s.text(2),
            s.text(3),
            s.blob(4),
            {s.integer(5)},
            s.optionalInteger(6),
            s.optionalInteger(7),
            s.blob(8),
            s.blob(9),
            s.blob(10)};
}

void appendOptional(QByteArray &bytes, std::optional<qint64> number) { appendValue(bytes, number ? Value(*number) : Value()); }

} // namespace

QString keyOf(EditKind kind)
{
    switch (kind) {
    case EditKind::User: return QStringLiteral("user");
    case EditKind::Import: return QStringLiteral("import");
    case EditKind::Rule: return QStringLiteral("rule");
    case EditKind::Sync: return QStringLiteral("sync");
    case EditKind::Undo: return QStringLiteral("undo");
    case EditKind::Migration: return QStringLiteral("migration");
    }
    return QStringLiteral("unknown");
}

void EditLine::setLabel(Phrase phrase)
{
    label = std::move(phrase);
    labelText = QString::fromUtf8(QJsonDocument(label.toJson()).toJson(QJsonDocument::Compact));
}

std::optional<EditLine> newestEdit(db::Database &database)
{
    db::Statement statement = database.prepare(QByteArray(editColumns) + "ORDER BY seq DESC LIMIT 1");
    return statement.step() ? std::optional(readLine(statement)) : std::nullopt;
}

std::optional<EditLine> editLine(db::Database &database, qint64 seq)
{
    db::Statement statement = database.prepare(QByteArray(editColumns) + "WHERE seq = ?1");
    statement.bind(1, seq);
    return statement.step() ? std::optional(readLine(statement)) : std::nullopt;
}

void eachEditBackwards(db::Database &database, const std::function<bool(const EditHead &)> &take)
{
    db::Statement statement = database.prepare("SELECT seq, kind, actor, cause, undoes FROM edit ORDER BY seq DESC");
    while (statement.step()) {
        if (!take({statement.integer(0), EditKind(statement.integer(1)), statement.text(2), statement.optionalInteger(3),
                   statement.optionalInteger(4)}))
            return;
    }
}

void writeEditLine(db::Database &database, const EditLine &line)
{
    database
        .prepare("INSERT INTO edit (seq, kind, label, actor, at, recorded, cause, undoes, content, prev, hash) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .bind(1, line.seq)
        .bind(2, int(line.kind))
        .bind(3, line.labelText)
        .bind(4, line.actor)
        .bind(5, line.at)
        .bind(6, line.recorded.ms)
        .bind(7, line.cause)
        .bind(8, line.undoes)
        .bind(9, line.content)
        .bind(10, line.prev)
        .bind(11, line.hash)
        .run();
}

QByteArray hashOf(const EditLine &line)
{
    QByteArray header;
    appendValue(header, line.seq);
    appendValue(header, qint64(line.kind));
    appendValue(header, line.labelText);
    appendValue(header, line.actor);
    appendValue(header, line.at);
    appendValue(header, line.recorded.ms);
    appendOptional(header, line.cause);
    appendOptional(header, line.undoes);
    return QCryptographicHash::hash(line.prev + header + line.content, QCryptographicHash::Blake2b_256);
}

std::map<int, std::vector<RowRange>> createdBy(db::Database &database, qint64 seq)
{
    std::map<int, std::vector<RowRange>> created;
    db::Statement statement = database.prepare("SELECT entity, first, last FROM created WHERE edit = ?1 ORDER BY entity, first");
    statement.bind(1, seq);
    while (statement.step())
        created[int(statement.integer(0))].push_back({statement.integer(1), statement.integer(2)});
    return created;
}

QByteArray uuidOf(db::Database &database, const Entity &entity, qint64 n)
{
    db::Statement present = database.prepare("SELECT id FROM " + entity.key + " WHERE n = ?1");
    present.bind(1, n);
    if (present.step())
        return present.blob(0);
    db::Statement erased =
        database.prepare("SELECT was FROM change WHERE entity = ?1 AND row = ?2 AND field = 0 ORDER BY edit DESC LIMIT 1");
    erased.bind(1, entity.number).bind(2, n);
    return erased.step() ? erased.blob(0).left(16) : QByteArray();
}

void eachErasedId(db::Database &database, const Entity &entity, const std::function<void(const QByteArray &)> &take)
{
    db::Statement erased = database.prepare("SELECT substr(was, 1, 16) FROM change WHERE entity = ?1 AND field = 0");
    erased.bind(1, entity.number);
    while (erased.step())
        take(erased.blob(0));
}

void appendPortableValue(QByteArray &bytes, const Field &field, const Value &value,
                         const std::function<QByteArray(int, qint64)> &uuidOf)
{
    if (field.kind == FieldKind::Reference && isFilled(value)) {
        const QByteArray uuid = uuidOf(field.references, std::get<qint64>(value));
        if (!uuid.isEmpty()) {
            bytes += 'u' + uuid;
            return;
        }
    }
    appendValue(bytes, value);
}

void ContentHash::addCreated(QCryptographicHash &ofEntity, const Entity &entity, const Row &row, const UuidOf &uuidOf)
{
    QByteArray bytes = row.id.bytes;
    for (size_t i = 0; i < row.values.size(); ++i) {
        // Fields that are not filled are left out, so that a field added later changes no hash.
        if (!isFilled(row.values[i]))
            continue;
        bytes += bigEndian(quint64(entity.fields[i].number), 4);
        appendPortableValue(bytes, entity.fields[i], row.values[i], uuidOf);
    }
    bytes += bigEndian(0, 4);
    ofEntity.addData(bytes);
}

void ContentHash::addEntity(int entity, const QByteArray &hashOfCreated)
{
    m_hash.addData('C' + bigEndian(quint64(entity), 4) + hashOfCreated);
}

void ContentHash::addChange(int entity, const QByteArray &uuid, int field, const QByteArray &portable)
{
    // An undo of an import hashes a million of these.
    QVarLengthArray<char, 128> form;
    const auto append = [&form](QByteArrayView bytes) { form.append(bytes.data(), bytes.size()); };
    const auto appendNumber = [&](int number) {
        const quint32 bytes = qToBigEndian(quint32(number));
        append({reinterpret_cast<const char *>(&bytes), sizeof bytes});
    };
    form.append('X');
    appendNumber(entity);
    append(uuid);
    appendNumber(field);
    append(portable);
    m_hash.addData({form.constData(), form.size()});
}

} // namespace plumbline
