// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/journal_replay.h"

#include "core/db/database.h"
#include "core/workspace/check_phrases.h"
#include "core/workspace/compact.h"

#include <algorithm>

namespace plumbline {

using namespace check_phrases;

qint64 JournalReplay::run()
{
    db::Database &database = m_reader.database();
    const auto newest = newestEdit(database);
    if (!newest)
        return 0;
    m_droppedRows = droppedRows(database);
    std::optional<EditLine> newer;
    qint64 walked = 0;
    for (qint64 seq = newest->seq; seq >= 1; --seq) {
        auto line = editLine(database, seq);
        if (!line) {
            report("sequence-gap", sequenceGap(seq));
            newer.reset();
            continue;
        }
        verifyChain(*line, newer ? &*newer : nullptr);
        verifyContent(*line);
        newer = std::move(line);
        ++walked;
    }
    return walked;
}

void JournalReplay::verifyChain(const EditLine &line, const EditLine *newer)
{
    if (hashOf(line) != line.hash)
        report("chain-hash", chainHash(line.seq));
    if (newer && newer->prev != line.hash)
        report("chain-link", chainLink(newer->seq));
    if (line.seq == 1 && line.prev != QByteArray(32, '\0'))
        report("chain-link", chainLink(line.seq));
    if (newer && newer->at <= line.at)
        report("clock", clockBackwards(newer->seq));
    for (const auto &older : {line.undoes, line.cause}) {
        if (older && (*older >= line.seq || *older < 1))
            report("edit-reference", editReference(line.seq, *older));
    }
    if (line.kind < EditKind::User || line.kind > EditKind::Migration)
        report("edit-kind", editKind(line.seq));
}

QByteArray JournalReplay::uuidFor(int entityNumber, qint64 n)
{
    QByteArray &uuid = m_uuids[{entityNumber, n}];
    const Entity *entity = m_reader.catalogue().find(entityNumber);
    if (uuid.isEmpty() && entity)
        uuid = uuidOf(m_reader.database(), *entity, n);
    return uuid;
}

Row *JournalReplay::rowAfter(RowKey key)
{
    auto found = m_rows.find(key);
    if (found == m_rows.end()) {
        const Entity *entity = m_reader.catalogue().find(key.first);
        found = m_rows.insert(key, entity ? m_reader.row(key.first, key.second) : std::nullopt);
    }
    return *found ? &**found : nullptr;
}

/// The highest number that any row of this table ever had: a damaged range may claim billions.
qint64 JournalReplay::lastNumberOf(const Entity &entity)
{
    db::Statement statement = m_reader.database().prepare("SELECT seq FROM sqlite_sequence WHERE name = ?1");
    statement.bind(1, QString::fromUtf8(entity.key));
    return statement.step() ? statement.integer(0) : 0;
}

bool JournalReplay::createdContent(const EditLine &line, ContentHash &content)
{
    bool complete = true;
    for (const auto &[number, ranges] : createdBy(m_reader.database(), line.seq)) {
        const Entity *entity = m_reader.catalogue().find(number);
        if (!entity) {
            report("unknown-entity", unknownEntity(line.seq, number));
            complete = false;
            continue;
        }
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        const qint64 last = lastNumberOf(*entity);
        for (const RowRange &range : ranges) {
            if (range.last > last) {
                report("row-missing", rowMissing(line.seq, entity->label(), range.last));
                complete = false;
            }
            for (qint64 n = std::max<qint64>(range.first, 1); n <= std::min(range.last, last); ++n) {
                // What was dropped cannot be hashed again; that it was made is known.
                if (m_unknown.erase({number, n}) > 0) {
                    complete = false;
                    continue;
                }
                const Row *row = rowAfter({number, n});
                if (!row) {
                    report("row-missing", rowMissing(line.seq, entity->label(), n));
                    complete = false;
                    continue;
                }
                ContentHash::addCreated(hash, *entity, *row, [this](int e, qint64 target) { return uuidFor(e, target); });
                m_rows[{number, n}] = std::nullopt;
            }
        }
        content.addEntity(number, hash.result());
    }
    return complete;
}

/// Of a dropped row its UUID is left. Only what an undo took away was ever dropped.
bool JournalReplay::wasDropped(const EditLine &line, RowKey key, const QByteArray &packed) const
{
    const auto dropped = m_droppedRows.find(key.first);
    return line.kind == EditKind::Undo && packed.size() == 16 && dropped != m_droppedRows.end()
           && std::any_of(dropped->second.begin(), dropped->second.end(),
                          [&](const RowRange &range) { return key.second >= range.first && key.second <= range.last; });
}

void JournalReplay::verifyContent(const EditLine &line)
{
    db::Statement statement =
        m_reader.database().prepare("SELECT entity, row, field, was FROM change WHERE edit = ?1 ORDER BY entity, row, field");
    statement.bind(1, line.seq);
    ContentHash content;
    bool complete = createdContent(line, content);
    while (statement.step()) {
        const int number = int(statement.integer(0));
        const RowKey key{number, statement.integer(1)};
        const int fieldNumber = int(statement.integer(2));
        const Entity *entity = m_reader.catalogue().find(number);
        const Field *field = entity && fieldNumber != 0 ? entity->field(fieldNumber) : nullptr;
        if (!entity || (fieldNumber != 0 && !field)) {
            report("unknown-field", unknownField(line.seq, number, fieldNumber));
            complete = false;
            continue;
        }
        if (fieldNumber == 0 && wasDropped(line, key, statement.blob(3))) {
            if (rowAfter(key))
                report("row-came-back", rowCameBack(line.seq, entity->label(), key.second));
            m_uuids[key] = statement.blob(3);
            content.addChange(number, m_uuids[key], 0, {});
            m_unknown.insert(key);
            continue;
        }
        if (fieldNumber != 0 && m_unknown.contains(key)) {
            complete = false;
            continue;
        }
        if (fieldNumber == 0) {
            auto row = unpackRow(*entity, key.second, statement.blob(3));
            if (!row) {
                report("packed-row", packedRow(line.seq, entity->label(), key.second));
                complete = false;
                continue;
            }
            if (rowAfter(key))
                report("row-came-back", rowCameBack(line.seq, entity->label(), key.second));
            content.addChange(number, row->id.bytes, 0, {});
            m_uuids[key] = row->id.bytes;
            m_rows[key] = std::move(row);
            continue;
        }
        Row *row = rowAfter(key);
        if (!row) {
            report("line-without-row", lineWithoutRow(line.seq, entity->label(), key.second));
            complete = false;
            continue;
        }
        QByteArray portable;
        appendPortableValue(portable, *field, row->at(*entity, fieldNumber),
                            [this](int e, qint64 target) { return uuidFor(e, target); });
        content.addChange(number, row->id.bytes, fieldNumber, portable);
        const Value was = readWas(*field, statement, 3);
        if (was == row->at(*entity, fieldNumber))
            report("line-without-change", lineWithoutChange(line.seq, entity->label(), key.second));
        row->values[size_t(entity->indexOf(fieldNumber))] = was;
    }
    if (complete && content.result() != line.content)
        report("content", contentDiffers(line.seq, line.label));
}

} // namespace plumbline
