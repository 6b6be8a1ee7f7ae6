// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/edit.h"

#include "core/db/database.h"
#include "core/workspace/custom_field.h"
#include "core/workspace/erase_rows.h"
#include "core/workspace/new_rows.h"

#include <algorithm>

namespace plumbline {
namespace {

constexpr qint64 many = 1000; ///< rows; below that nothing is worth a way of its own

} // namespace

void Edit::Created::addId(qint64 n, const QByteArray &id)
{
    if (ids.empty())
        firstId = n;
    if (n == firstId + qint64(ids.size()))
        std::copy_n(id.constData(), 16, ids.emplace_back().begin());
}

QByteArrayView Edit::Created::idOf(qint64 n) const
{
    const qint64 index = n - firstId;
    return index < 0 || index >= qint64(ids.size()) ? QByteArrayView() : QByteArrayView(ids[size_t(index)]);
}

Edit::Edit(const Reader &reader, const Product &product, UuidMaker &uuids, Circumstances circumstances, EditHeader header)
    : m_reader(reader),
      m_product(product),
      m_uuids(uuids),
      m_circumstances(std::move(circumstances)),
      m_newRows(std::make_unique<NewRows>(reader.database(), [this](int e, qint64 n) { return uuidFor(e, n); }))
{
    const EditLine &last = m_circumstances.last;
    m_line.seq = last.seq + 1;
    m_line.kind = header.kind;
    m_line.setLabel(std::move(header.label));
    m_line.actor = m_circumstances.actor;
    m_line.at = HybridTime::next(HybridTime::fromBytes(last.at), m_circumstances.recorded, m_circumstances.replica).toBytes();
    m_line.recorded = m_circumstances.recorded;
    m_line.cause = header.cause;
    m_line.undoes = header.undoes;
    m_line.prev = last.seq == 0 ? QByteArray(32, '\0') : last.hash;
}

Edit::~Edit() = default;

bool Edit::isCreated(int entity, qint64 n) const
{
    const auto found = m_created.find(entity);
    return found != m_created.end() && found->second.rows.contains(n);
}

QByteArrayView Edit::uuidFor(int entity, qint64 n)
{
    if (const auto created = m_created.find(entity); created != m_created.end()) {
        if (const QByteArrayView id = created->second.idOf(n); !id.isEmpty())
            return id;
    }
    QByteArray &uuid = m_uuidCache[{entity, n}];
    const auto read = [&] { return uuidOf(m_reader.database(), m_reader.entity(entity), n); };
    if (uuid.isEmpty())
        uuid = isCreated(entity, n) ? read() : m_newRows->besides(read);
    return uuid;
}

std::optional<Row> Edit::row(int entity, qint64 n)
{
    if (auto row = m_newRows->waiting(entity, n))
        return row;
    return m_newRows->besides([&] { return m_reader.row(entity, n); });
}

/// Rows that come in ascending order are hashed while they are written; else all are in the end.
qint64 Edit::insertRow(const Entity &entity, Row row, std::span<const Value> derived)
{
    Created &created = m_created[entity.number];
    if (!created.hash)
        created.hash = std::make_unique<QCryptographicHash>(QCryptographicHash::Blake2b_256);
    created.stale |= row.n > 0 && !created.rows.isEmpty() && row.n < created.rows.last();
    std::vector<FieldValue> custom;
    for (size_t i = 0; i < entity.fields.size(); ++i) {
        if (entity.fields[i].custom && isFilled(row.values[i]))
            custom.push_back({entity.fields[i].number, row.values[i]});
    }
    const QByteArray id = row.id.bytes;
    const qint64 n = m_newRows->insert(entity, std::move(row), derived, created.stale ? nullptr : created.hash.get());
    if (!custom.empty())
        writeColumns(entity, n, custom, true);
    created.rows.add(n);
    created.addId(n, id);
    m_changes.add(entity.number, n);
    return n;
}

qint64 Edit::insert(int entityNumber, std::vector<Value> values, std::span<const Value> derived, std::optional<Uuid> id)
{
    const Entity &entity = m_reader.entity(entityNumber);
    Q_ASSERT(values.size() <= entity.fields.size());
    values.resize(entity.fields.size());
    return insertRow(entity, {0, id ? *std::move(id) : m_uuids.next(m_circumstances.recorded), std::move(values)}, derived);
}

void Edit::expect(int entityNumber, qint64 rows)
{
    if (rows < many)
        return;
    m_newRows->gather();
    db::Database &database = m_reader.database();
    const Entity &entity = m_reader.entity(entityNumber);
    // Measured: in place is quicker for up to 40 new rows beside 100 old ones. Counting ends where that is known.
    const qint64 enough = rows * 5 / 2;
    const qint64 there =
        database.integer("SELECT count(*) FROM (SELECT 1 FROM " + entity.key + " LIMIT " + QByteArray::number(enough) + ')');
    if (there < enough)
        dropIndexes(entity);
}

void Edit::dropIndexes(const Entity &entity)
{
    db::Database &database = m_reader.database();
    std::vector<std::pair<QByteArray, QByteArray>> indexes;
    {
        db::Statement list =
            database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1 AND sql "
                             "IS NOT NULL");
        list.bind(1, QString::fromUtf8(entity.key));
        while (list.step())
            indexes.emplace_back(list.utf8(0), list.utf8(1));
    }
    for (const auto &[name, sql] : indexes) {
        database.execute("DROP INDEX " + name);
        m_droppedIndexes.append(sql);
    }
}

void Edit::buildIndexes()
{
    for (const QByteArray &sql : std::as_const(m_droppedIndexes))
        m_reader.database().execute(sql);
    m_droppedIndexes.clear();
}

void Edit::restore(int entityNumber, const Row &row)
{
    insertRow(m_reader.entity(entityNumber), row, {});
    m_erased[entityNumber].remove(row.n);
}

void Edit::writeColumns(const Entity &entity, qint64 n, const std::vector<FieldValue> &values, bool custom)
{
    QByteArray sets;
    QByteArray columnList;
    QByteArray places;
    int parameter = 1;
    for (const FieldValue &value : values) {
        const QByteArrayList columns = entity.field(value.field)->columns();
        for (const QByteArray &column : columns) {
            const QByteArray place = "?" + QByteArray::number(++parameter);
            sets += (sets.isEmpty() ? "" : ", ") + column + " = " + place;
            columnList += ", " + column;
            places += ", " + place;
        }
    }
    const QByteArray sql = custom ? "INSERT INTO " + entity.moreTable() + " (n" + columnList + ") VALUES (?1" + places
                                        + ") ON CONFLICT (n) DO UPDATE SET " + sets
                                  : "UPDATE " + entity.key + " SET " + sets + " WHERE n = ?1";
    db::Statement statement = m_reader.database().prepare(sql);
    statement.bind(1, n);
    int index = 2;
    for (const FieldValue &value : values) {
        const Field &field = *entity.field(value.field);
        bindValue(statement, index, field, value.value);
        index += field.kind == FieldKind::Money ? 2 : 1;
    }
    statement.run();
}

void Edit::update(int entityNumber, qint64 n, const std::vector<FieldValue> &values)
{
    const Entity &entity = m_reader.entity(entityNumber);
    const auto current = row(entityNumber, n);
    Q_ASSERT_X(current, "Edit::update", "the row exists");
    std::vector<FieldValue> builtIn;
    std::vector<FieldValue> custom;
    for (const FieldValue &value : values) {
        const int index = entity.indexOf(value.field);
        Q_ASSERT_X(index >= 0, "Edit::update", "the field is in the field table");
        if (current->values[size_t(index)] != value.value)
            (entity.fields[size_t(index)].custom ? custom : builtIn).push_back(value);
    }
    if (builtIn.empty() && custom.empty())
        return;
    if (isCreated(entityNumber, n)) {
        m_created[entityNumber].stale = true;
    } else {
        m_updated.try_emplace({entityNumber, n}, *current);
        m_uuidCache.insert({entityNumber, n}, current->id.bytes);
        for (const FieldValue &value : values) {
            const QByteArrayList columns = entity.field(value.field)->columns();
            m_written[{entityNumber, n}].insert(columns.begin(), columns.end());
        }
    }
    const auto write = [&] {
        if (!builtIn.empty())
            writeColumns(entity, n, builtIn, false);
        if (!custom.empty())
            writeColumns(entity, n, custom, true);
        return true;
    };
    isCreated(entityNumber, n) ? write() : m_newRows->besides(write);
    m_changes.add(entityNumber, n);
}

void Edit::erase(int entityNumber, qint64 n)
{
    const Entity &entity = m_reader.entity(entityNumber);
    db::Database &database = m_reader.database();
    auto row = loadRow(database, entity, n);
    Q_ASSERT_X(row, "Edit::erase", "the row exists");
    if (isCreated(entityNumber, n)) {
        // It never was: nothing to journal, but hashes that named it must be made anew.
        Created &created = m_created[entityNumber];
        created.rows.remove(n);
        created.stale = true;
        created.ids.clear();
        m_uuidCache.remove({entityNumber, n});
        m_neverWere.insert({entityNumber, n});
        for (auto &[number, other] : m_created)
            other.stale = true;
    } else {
        if (const auto updated = m_updated.find({entityNumber, n}); updated != m_updated.end()) {
            row = updated->second;
            m_updated.erase(updated);
        }
        database.prepare("INSERT INTO change (edit, entity, row, field, was) VALUES (?1, ?2, ?3, 0, ?4)")
            .bind(1, m_line.seq)
            .bind(2, entityNumber)
            .bind(3, n)
            .bind(4, packRow(entity, *row))
            .run();
        m_wroteLines = true;
        m_erased[entityNumber].add(n);
    }
    m_written[{entityNumber, n}];
    if (entity.hasCustomFields())
        database.prepare("DELETE FROM " + entity.moreTable() + " WHERE n = ?1").bind(1, n).run();
    database.prepare("DELETE FROM " + entity.key + " WHERE n = ?1").bind(1, n).run();
    m_changes.add(entityNumber, n);
}

bool Edit::isErased(RowKey key) const
{
    const auto erased = m_erased.find(key.first);
    return erased != m_erased.end() && erased->second.contains(key.second);
}

/// Made or written in here.
bool Edit::isTouched(int entity, RowRange rows) const
{
    const auto created = m_created.find(entity);
    const auto updated = m_updated.lower_bound({entity, rows.first});
    return (created != m_created.end() && created->second.rows.meets(rows))
           || (updated != m_updated.end() && updated->first <= RowKey{entity, rows.last});
}

void Edit::erase(int entityNumber, RowRange rows, const std::function<void(qint64)> &tell)
{
    const auto erased = [&](qint64 count) {
        if (tell)
            tell(count);
    };
    if (rows.last - rows.first < many || isTouched(entityNumber, rows)) {
        for (qint64 n = rows.first; n <= rows.last; ++n)
            erase(entityNumber, n);
        return erased(rows.last - rows.first + 1);
    }
    const Entity &entity = m_reader.entity(entityNumber);
    db::Database &database = m_reader.database();
    for (const Derived &derived : m_product.derived) {
        const bool follows = std::count(derived.follows.begin(), derived.follows.end(), entityNumber) > 0;
        if (derived.beginErase && follows && !m_madeAnew.contains(&derived))
            m_begunErasing[&derived].push_back(derived.beginErase(database, m_reader.catalogue(), entity, rows));
    }
    constexpr qint64 together = 20'000;
    for (RowRange some = rows; some.first <= rows.last; some.first += together) {
        some.last = std::min(some.first + together - 1, rows.last);
        eraseRows(database, m_line.seq, entity, some);
        erased(some.last - some.first + 1);
    }
    m_wroteLines = true;
    m_erased[entityNumber].add(rows);
    m_erasedTogether[entityNumber].add(rows);
    for (qint64 n = rows.first; n <= rows.last; ++n)
        m_changes.add(entityNumber, n);
}

void Edit::expectErasing(int entityNumber, qint64 rows)
{
    if (rows < many)
        return;
    m_expectedErasing[entityNumber] += rows;
    for (const Derived &derived : m_product.derived) {
        if (willBeManyFor(derived))
            m_madeAnew.insert(&derived);
    }
    const Entity &entity = m_reader.entity(entityNumber);
    const qint64 left = m_reader.database().integer("SELECT count(*) FROM " + entity.key) - rows;
    // As in expect(): what is left costs as much as if it were new.
    if (left < rows * 5 / 2)
        dropIndexes(entity);
}

/// What isManyFor() will say when the rows are gone that are to be erased.
bool Edit::willBeManyFor(const Derived &derived) const
{
    qint64 rows = 0;
    qint64 all = 0;
    for (const int number : derived.follows) {
        if (const auto expected = m_expectedErasing.find(number); expected != m_expectedErasing.end())
            rows += expected->second;
        all += m_reader.database().integer("SELECT count(*) FROM " + m_reader.entity(number).key);
    }
    return rows > many && rows * 4 > all - rows;
}

void Edit::refreshCatalogue()
{
    const Table<CustomField> &table = tableOf<CustomField>();
    db::Database &database = m_reader.database();
    const auto catalogue = Catalogue::load(database, m_product);
    db::Statement statement = database.prepare(selectRows(table.entity()));
    while (statement.step()) {
        const Row row = readRow(table.entity(), statement);
        const CustomField definition = table.unpack(row);
        addColumn(database, catalogue->entity(int(definition.entity)), fieldOf(CustomFieldId(row.n), definition));
    }
    m_newRows->finish();
    m_reader = Reader(database, catalogue, m_reader.zone(), m_reader.currency());
}

QByteArray Edit::keepContent(const QByteArray &bytes)
{
    QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
    m_reader.database().prepare("INSERT OR IGNORE INTO content (hash, data) VALUES (?1, ?2)").bind(1, hash).bind(2, bytes).run();
    return hash;
}

void Edit::journalUpdates()
{
    db::Database &database = m_reader.database();
    for (auto it = m_updated.begin(); it != m_updated.end();) {
        const auto &[key, was] = *it;
        const Entity &entity = m_reader.entity(key.first);
        const auto is = loadRow(database, entity, key.second);
        bool differs = false;
        for (size_t i = 0; i < entity.fields.size(); ++i) {
            const int number = entity.fields[i].number;
            const Value before = was.at(entity, number);
            if (is->values[i] == before)
                continue;
            db::Statement line =
                database.prepare("INSERT INTO change (edit, entity, row, field, was) VALUES (?1, ?2, ?3, ?4, ?5)");
            line.bind(1, m_line.seq).bind(2, key.first).bind(3, key.second).bind(4, number);
            bindWas(line, 5, before);
            line.run();
            differs = true;
        }
        m_wroteLines |= differs;
        if (differs)
            m_final.emplace(key, *is);
        it = differs ? std::next(it) : m_updated.erase(it);
    }
}

void Edit::journalCreated()
{
    for (auto it = m_created.begin(); it != m_created.end();) {
        it->second.rows.each([&](RowRange range) {
            m_reader.database()
                .prepare("INSERT INTO created (edit, entity, first, last) VALUES (?1, ?2, ?3, ?4)")
                .bind(1, m_line.seq)
                .bind(2, it->first)
                .bind(3, range.first)
                .bind(4, range.last)
                .run();
        });
        it = it->second.rows.isEmpty() ? m_created.erase(it) : std::next(it);
    }
}

QByteArray Edit::hashOfCreated(int entityNumber, Created &created)
{
    if (!created.stale)
        return created.hash->result();
    const Entity &entity = m_reader.entity(entityNumber);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    created.rows.each([&](RowRange range) {
        db::Statement rows = m_reader.database().prepare(selectRows(entity) + " WHERE t.n BETWEEN ?1 AND ?2 ORDER BY t.n");
        rows.bind(1, range.first).bind(2, range.last);
        while (rows.step())
            ContentHash::addCreated(hash, entity, readRow(entity, rows),
                                    [this](int e, qint64 n) { return uuidFor(e, n).toByteArray(); });
    });
    return hash.result();
}

QByteArray Edit::contentHash()
{
    ContentHash content;
    for (auto &[number, created] : m_created)
        content.addEntity(number, hashOfCreated(number, created));

    db::Database &database = m_reader.database();
    // A packed row begins with its UUID.
    db::Statement lines = database.prepare("SELECT entity, row, field, CASE field WHEN 0 THEN substr(was, 1, 16) END "
                                           "FROM change WHERE edit = ?1 ORDER BY entity, row, field");
    lines.bind(1, m_line.seq);
    while (lines.step()) {
        const RowKey key{int(lines.integer(0)), lines.integer(1)};
        const int number = int(lines.integer(2));
        if (number == 0) {
            const std::string_view uuid = lines.bytesView(3);
            content.addChange(key.first, QByteArray::fromRawData(uuid.data(), qsizetype(uuid.size())), 0, {});
            continue;
        }
        const Entity &entity = m_reader.entity(key.first);
        QByteArray portable;
        appendPortableValue(portable, *entity.field(number), m_final.at(key).at(entity, number),
                            [this](int e, qint64 n) { return uuidFor(e, n).toByteArray(); });
        content.addChange(key.first, uuidFor(key.first, key.second).toByteArray(), number, portable);
    }
    return content.result();
}

qint64 Edit::countFollowedBy(const Derived &derived) const
{
    qint64 count = 0;
    for (const int number : derived.follows) {
        for (auto it = m_updated.lower_bound({number, 0}); it != m_updated.end() && it->first.first == number; ++it)
            ++count;
        if (const auto erased = m_erased.find(number); erased != m_erased.end())
            count += erased->second.count();
        if (const auto created = m_created.find(number); created != m_created.end())
            count += created->second.rows.count();
    }
    return count;
}

void Edit::eachFollowedBy(const Derived &derived, const std::function<void(RowKey)> &take) const
{
    for (const int number : derived.follows) {
        for (auto it = m_updated.lower_bound({number, 0}); it != m_updated.end() && it->first.first == number; ++it)
            take(it->first);
        if (const auto erased = m_erased.find(number); erased != m_erased.end()) {
            const auto together = m_erasedTogether.find(number);
            const bool isBegun = derived.beginErase && together != m_erasedTogether.end();
            erased->second.eachRow([&](qint64 n) {
                if (!isBegun || !together->second.contains(n))
                    take({number, n});
            });
        }
        const auto created = m_created.find(number);
        if (created == m_created.end())
            continue;
        created->second.rows.each([&](RowRange range) {
            if (derived.applyCreated && range.last - range.first >= many) {
                derived.applyCreated(m_reader.database(), m_reader.catalogue(), m_reader.entity(number), range.first, range.last);
                return;
            }
            for (qint64 n = range.first; n <= range.last; ++n)
                take({number, n});
        });
    }
}

RowChange Edit::changeOf(RowKey key)
{
    db::Database &database = m_reader.database();
    const Entity &entity = m_reader.entity(key.first);
    RowChange change{&entity, key.second, {}, {}};
    if (const auto updated = m_updated.find(key); updated != m_updated.end()) {
        change.was = updated->second;
        change.is = m_final.at(key);
    } else if (isErased(key)) {
        db::Statement line =
            database.prepare("SELECT was FROM change WHERE edit = ?1 AND entity = ?2 AND row = ?3 AND field = 0");
        line.bind(1, m_line.seq).bind(2, key.first).bind(3, key.second);
        if (line.step())
            change.was = unpackRow(entity, key.second, line.blob(0));
    } else {
        change.is = loadRow(database, entity, key.second);
    }
    return change;
}

/// A rebuild reads everything once; row by row costs about four times as much a row.
bool Edit::isManyFor(const Derived &derived) const
{
    const qint64 rows = countFollowedBy(derived);
    if (rows <= many)
        return false;
    qint64 all = 0;
    for (const int number : derived.follows)
        all += m_reader.database().integer("SELECT count(*) FROM " + m_reader.entity(number).key);
    return rows * 4 > all;
}

void Edit::derive(const Derived &derived)
{
    if (const auto begun = m_begunErasing.find(&derived); begun != m_begunErasing.end()) {
        for (const Rest &rest : begun->second)
            rest(m_reader.database());
    }
    eachFollowedBy(derived, [&](RowKey key) { derived.apply(m_reader.database(), m_reader.catalogue(), changeOf(key)); });
}

/// What takes long to make anew is worked out while SQLite builds the indexes. What does not is written before there are any.
void Edit::deriveAll()
{
    db::Database &database = m_reader.database();
    const Catalogue &catalogue = m_reader.catalogue();
    std::map<const Derived *, Rest> begun;
    std::set<const Derived *> anew;
    for (const Derived &derived : m_product.derived) {
        if (!m_madeAnew.contains(&derived) && !isManyFor(derived))
            continue;
        anew.insert(&derived);
        if (derived.beginRebuild)
            begun.emplace(&derived, derived.beginRebuild(database, catalogue));
    }
    for (const Derived *derived : anew) {
        if (!derived->beginRebuild)
            derived->rebuild(database, catalogue);
    }
    buildIndexes();
    for (const Derived &derived : m_product.derived) {
        if (const auto rest = begun.find(&derived); rest != begun.end())
            rest->second(database);
        else if (!anew.contains(&derived))
            derive(derived);
    }
}

bool Edit::finish()
{
    m_newRows->finish();
    journalUpdates();
    journalCreated();
    // An undo that had to leave everything as it is was made all the same, or undo would never get past it.
    if (m_created.empty() && !m_wroteLines && m_line.kind != EditKind::Undo)
        return false;
    m_line.content = contentHash();
    m_line.hash = hashOf(m_line);
    deriveAll();
    writeEditLine(m_reader.database(), m_line);
    return true;
}

QString Edit::writePastTheDoor(const std::vector<db::SeenWrite> &seen) const
{
    for (const db::SeenWrite &write : seen) {
        const bool more = write.table.endsWith("_more");
        const Entity *entity = m_reader.catalogue().findByTable(more ? write.table.chopped(5) : write.table);
        if (!entity || isCreated(entity->number, write.n) || m_neverWere.contains({entity->number, write.n}))
            continue;
        const auto written = m_written.find({entity->number, write.n});
        if (write.kind != db::WriteKind::Update) {
            if (written == m_written.end() && !isErased({entity->number, write.n}))
                return QStringLiteral("%1 %2").arg(QString::fromUtf8(write.table)).arg(write.n);
            continue;
        }
        const QByteArrayList columns = m_reader.database().columnsOf(write.table);
        for (const int column : write.changedColumns) {
            const QByteArray &name = columns[column];
            if (entity->isDerivedColumn(name) || (written != m_written.end() && written->second.contains(name)))
                continue;
            return QStringLiteral("%1.%2 %3").arg(QString::fromUtf8(write.table), QString::fromUtf8(name)).arg(write.n);
        }
    }
    return {};
}

} // namespace plumbline
