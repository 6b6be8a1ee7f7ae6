// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random histories against a plain model: what the tables hold, what the journal says, and what undo may and may not do.
// PLUMBLINE_SEED=n repeats the history that a failure printed.

#include "core/pipeline/nouns.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/define_field.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

#include <random>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_engine); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    template <class List> auto pick(const List &list) { return *std::next(std::begin(list), upTo(int(std::size(list)) - 1)); }

private:
    std::mt19937 m_engine;
};

/// An accepted edit, as the model remembers it: the rows it touched as they were and as it left them (no cells: not there).
struct Entry {
    qint64 seq;
    EditKind kind;
    QString actor;
    std::optional<qint64> undoes;
    std::map<RowKey, std::pair<Cells, Cells>> rows;
};

Cells cellsAt(const Facts &facts, RowKey row)
{
    const auto found = facts.find(row);
    return found == facts.end() ? Cells() : found->second;
}

std::set<int> changedFields(const Cells &was, const Cells &is)
{
    std::set<int> fields;
    for (const auto &[from, to] : {std::pair(was, is), std::pair(is, was)}) {
        for (const auto &[field, value] : from) {
            const auto other = to.find(field);
            if (other == to.end() || other->second != value)
                fields.insert(field);
        }
    }
    return fields;
}

bool isReferredTo(const Reader &reader, const Facts &facts, RowKey row)
{
    return std::any_of(facts.begin(), facts.end(), [&](const auto &item) {
        const Entity &entity = reader.entity(item.first.first);
        return std::any_of(entity.fields.begin(), entity.fields.end(), [&](const Field &field) {
            const auto cell = item.second.find(field.number);
            return field.kind == FieldKind::Reference && field.references == row.first && cell != item.second.end()
                   && cell->second == Value(row.second);
        });
    });
}

bool hasDanglingReferences(const Reader &reader, const Facts &facts)
{
    for (const auto &[row, cells] : facts) {
        for (const auto &[number, value] : cells) {
            const Field *field = number == 0 ? nullptr : reader.entity(row.first).field(number);
            if (field && field->kind == FieldKind::Reference && !facts.contains({field->references, std::get<qint64>(value)}))
                return true;
        }
    }
    return false;
}

/// Writes through an edit and into the model alike.
class Worker
{
public:
    /// Imports never erase.
    Worker(Edit &edit, Facts &model, Dice &dice, bool mayErase = true)
        : m_edit(edit), m_model(model), m_dice(dice), m_mayErase(mayErase), m_pipeline(pipeline::defaultPipeline(edit.reader()))
    {
        // In some edits new rows wait to be written together.
        if (m_dice.oneIn(3))
            m_edit.expect(m_dice.pick(kinds), 1000);
    }

    /// What only the file knows: asked in the end, as whoever asks gets what waits written first.
    void readIdentifiers()
    {
        for (auto &[row, cells] : m_model) {
            if (!cells.contains(0))
                cells[0] = uuidOf(m_edit.reader().database(), m_edit.reader().entity(row.first), row.second);
        }
    }

    void anything()
    {
        switch (m_dice.upTo(5)) {
        case 0:
        case 1: create(m_dice.pick(kinds)); break;
        case 2: m_mayErase ? erase() : change(); break;
        default: change(); break;
        }
    }

    void create(int entityNumber)
    {
        const Entity &entity = m_edit.reader().entity(entityNumber);
        std::vector<Value> values(entity.fields.size());
        values[0] = entityNumber == entity::activity ? Value() : Value(u"row"_s);
        for (size_t i = 1; i < values.size(); ++i) {
            if (m_dice.oneIn(4))
                values[i] = valueFor(entity.fields[i]).value_or(Value());
        }
        if (entityNumber == entity::deal)
            values[size_t(entity.indexOf(entity.fieldByKey("pipeline")->number))] = m_pipeline.id.n;
        const qint64 n = insert(entityNumber, values);
        if (entityNumber == entity::deal) {
            pipeline::Stay stay;
            stay.deal = records::DealId(n);
            stay.stage = m_dice.pick(m_pipeline.stageIds);
            stay.enteredAt = m_edit.now();
            insert(entity::stay, tableOf<pipeline::Stay>().pack(stay));
        }
    }

    void change()
    {
        const auto row = anyRow();
        if (!row)
            return;
        const Entity &entity = m_edit.reader().entity(row->first);
        std::vector<FieldValue> values;
        for (int i = m_dice.upTo(3); i >= 0; --i) {
            const Field &field = m_dice.pick(entity.fields);
            const bool twice =
                std::any_of(values.begin(), values.end(), [&](const FieldValue &v) { return v.field == field.number; });
            if (const auto value = valueFor(field); value && !twice)
                values.push_back({field.number, *value});
        }
        m_edit.update(row->first, row->second, values);
        for (const auto &[field, value] : values) {
            if (isFilled(value))
                m_model[*row][field] = value;
            else
                m_model[*row].erase(field);
        }
    }

    void erase()
    {
        const auto row = anyRow();
        if (!row)
            return;
        std::vector<RowKey> rows{*row};
        for (const auto &[key, cells] : m_model) {
            if (row->first == entity::deal && key.first == entity::stay && cells.at(1) == Value(row->second))
                rows.push_back(key);
        }
        Facts left = m_model;
        for (const RowKey &key : rows)
            left.erase(key);
        if (isReferredTo(m_edit.reader(), left, *row))
            return;
        for (const RowKey &key : rows)
            m_edit.erase(key.first, key.second);
        m_model = left;
    }

private:
    static constexpr int kinds[] = {entity::person, entity::account, entity::contact, entity::activity, entity::deal};

    qint64 insert(int entityNumber, const std::vector<Value> &values)
    {
        const Entity &entity = m_edit.reader().entity(entityNumber);
        const qint64 n = m_edit.insert(entityNumber, values);
        Cells cells;
        for (size_t i = 0; i < values.size(); ++i) {
            if (isFilled(values[i]))
                cells[entity.fields[i].number] = values[i];
        }
        m_model[{entityNumber, n}] = cells;
        return n;
    }

    std::optional<RowKey> anyRow()
    {
        std::vector<RowKey> rows;
        const int kind = m_dice.pick(kinds);
        for (const auto &[key, cells] : m_model) {
            if (key.first == kind)
                rows.push_back(key);
        }
        return rows.empty() ? std::nullopt : std::optional(m_dice.pick(rows));
    }

    /// Empty where this test does not write the field; a value that is not filled now and then.
    std::optional<Value> valueFor(const Field &field)
    {
        if (field.internal || field.key == "reference" || field.choiceList == "tag")
            return std::nullopt;
        if (m_dice.oneIn(5) && field.key != "title" && field.key != "name")
            return Value();
        switch (field.kind) {
        case FieldKind::Text:
        case FieldKind::Notes: return Value(m_dice.pick(QStringList{u"宏达"_s, u"a"_s, u"“;%1'"_s}));
        case FieldKind::Integer: return Value(qint64(m_dice.upTo(3)) - 1);
        case FieldKind::YesNo: return Value(qint64(m_dice.upTo(1)));
        case FieldKind::Money: return Value(Money{m_dice.upTo(2), m_dice.oneIn(2) ? "CNY" : "USD"});
        case FieldKind::Date: return Value(qint64(20'000 + m_dice.upTo(3)));
        case FieldKind::Moment: return Value(monday.ms + m_dice.upTo(3));
        case FieldKind::Code: return Value(qint64(m_dice.pick(*field.codes).number));
        case FieldKind::Reference: return reference(field.references);
        case FieldKind::Choice:
            return field.choiceList == "source" ? std::optional(Value(m_dice.pick(QStringList{u"referral"_s, u"website"_s})))
                                                : std::nullopt;
        case FieldKind::Choices:
            return field.choiceList == "pain_point"
                       ? std::optional(Value(QStringList{m_dice.pick(QStringList{u"cost"_s, u"quality"_s}), u"delivery"_s}))
                       : std::nullopt;
        default: return std::nullopt;
        }
    }

    std::optional<Value> reference(int entityNumber)
    {
        std::vector<qint64> rows;
        for (const auto &[key, cells] : m_model) {
            if (key.first == entityNumber)
                rows.push_back(key.second);
        }
        return rows.empty() || entityNumber == entity::unit ? std::nullopt : std::optional(Value(m_dice.pick(rows)));
    }

    Edit &m_edit;
    Facts &m_model;
    Dice &m_dice;
    bool m_mayErase;
    pipeline::LoadedPipeline m_pipeline;
};

class History
{
public:
    History(quint32 seed, QStringList actors)
        : m_dice(seed), m_actors(std::move(actors)), m_founding(factsOf(m_fixture.workspace())), m_model(m_founding)
    {}

    void step()
    {
        workspace().setActor(m_dice.pick(m_actors));
        m_fixture.clock().advance({m_dice.upTo(5) * 1000 - 2000});
        switch (m_dice.upTo(19)) {
        case 0: defineField(); break;
        case 1: work(EditKind::Import, 10 + m_dice.upTo(20)); break;
        case 2: refusedWork(); break;
        case 3: m_fixture.reopen(); break;
        case 4:
        case 5:
        case 6:
        case 7: takeBack(modelOfUndo(), [](Workspace &w) { return plumbline::undo(w); }); break;
        case 8:
        case 9:
        case 10: takeBack(modelOfRedo(), [](Workspace &w) { return plumbline::redo(w); }); break;
        default: work(EditKind::User, m_dice.upTo(4)); break;
        }
        REQUIRE(difference(workspace(), m_model, factsOf(workspace())) == QStringList());
    }

    /// Until nobody can; true where nothing is left that could be undone.
    bool undoAll()
    {
        bool progress = true;
        while (progress) {
            progress = false;
            for (const QString &actor : m_actors) {
                workspace().setActor(actor);
                while (modelOfUndo() && takeBack(modelOfUndo(), [](Workspace &w) { return plumbline::undo(w); }))
                    progress = true;
            }
        }
        return std::none_of(m_log.begin(), m_log.end(), [&](const Entry &entry) { return isWork(entry) && stands(entry); });
    }

    Workspace &workspace() { return m_fixture.workspace(); }
    bool isAsFounded() { return factsOf(workspace()) == m_founding; }
    bool leftSomething() const { return m_leftSomething; }
    QStringList problems() { return m_fixture.problems(); }
    int undone = 0;
    int refused = 0;

private:
    static bool isWork(const Entry &entry) { return entry.kind == EditKind::User || entry.kind == EditKind::Import; }

    void work(EditKind kind, int acts)
    {
        Facts after = m_model;
        write(
            workspace(),
            [&](Edit &edit) {
                Worker worker(edit, after, m_dice, kind == EditKind::User);
                for (int i = 0; i <= acts; ++i)
                    worker.anything();
                worker.readIdentifiers();
            },
            EditHeader(Phrase::verbatim(u"work"_s), kind));
        accept(kind, std::nullopt, after);
    }

    void refusedWork()
    {
        const auto refused = workspace().edit(Phrase::verbatim(u"refused"_s), [&](Edit &edit) -> Result<Done> {
            Facts ignored = m_model;
            Worker(edit, ignored, m_dice).anything();
            return Refusal{Phrase::verbatim(u"no"_s), u"here"_s};
        });
        REQUIRE_FALSE(refused.ok());
    }

    void defineField()
    {
        const QString key = QStringLiteral("field_%1").arg(++m_fields);
        const LocalText name{key, key};
        const QString kind = m_dice.pick(QStringList{u"text"_s, u"number"_s, u"money"_s, u"date"_s, u"person"_s, u"yes_no"_s});
        const int entityNumber = m_dice.oneIn(2) ? entity::deal : entity::account;
        const auto id = valueOf(records::defineField(workspace(), {entityNumber, key, name, kind, {}}));
        FieldKind fieldKind{};
        for (const auto &known : records::customKinds()) {
            if (kind == QLatin1String(known.key))
                fieldKind = known.kind;
        }
        const Table<CustomField> &table = tableOf<CustomField>();
        const auto values = table.pack({entityNumber, key, name, qint64(fieldKind), {}, false});
        Facts after = m_model;
        const RowKey row{entity::customField, id.n};
        after[row] = {{0, factsOf(workspace()).at(row).at(0)}};
        for (size_t i = 0; i < values.size(); ++i) {
            if (isFilled(values[i]))
                after[row][int(i) + 1] = values[i];
        }
        accept(EditKind::User, std::nullopt, after);
    }

    /// The tables must hold `after`, and the journal must say exactly how they came there.
    void accept(EditKind kind, std::optional<qint64> undoes, const Facts &after)
    {
        REQUIRE(difference(workspace(), after, factsOf(workspace())) == QStringList());
        const qint64 seq = newestSeq(workspace());
        Entry entry{seq, kind, workspace().actor(), undoes, {}};
        for (const Facts &side : {m_model, after}) {
            for (const auto &[row, cells] : side) {
                if (cellsAt(m_model, row) != cellsAt(after, row))
                    entry.rows[row] = {cellsAt(m_model, row), cellsAt(after, row)};
            }
        }
        const bool isEdit = !entry.rows.empty() || undoes;
        REQUIRE(seq == newestKnown() + (isEdit ? 1 : 0));
        if (!isEdit)
            return;
        REQUIRE(journalOf(workspace(), seq) == difference(workspace(), m_model, after));
        m_log.push_back(entry);
        m_model = after;
    }

    qint64 newestKnown() const { return m_log.empty() ? 1 : m_log.back().seq; }

    bool stands(const Entry &entry) const
    {
        return std::none_of(m_log.begin(), m_log.end(),
                            [&](const Entry &later) { return later.undoes == entry.seq && stands(later); });
    }

    const Entry *modelOfUndo() const
    {
        for (auto entry = m_log.rbegin(); entry != m_log.rend(); ++entry) {
            if (isWork(*entry) && entry->actor == actor() && stands(*entry))
                return &*entry;
        }
        return nullptr;
    }

    const Entry *modelOfRedo() const
    {
        for (auto entry = m_log.rbegin(); entry != m_log.rend(); ++entry) {
            if (!stands(*entry))
                continue;
            if (isWork(*entry))
                return nullptr;
            const auto undone = std::find_if(m_log.begin(), m_log.end(), [&](const Entry &e) { return e.seq == entry->undoes; });
            if (entry->actor == actor() && isWork(*undone))
                return &*entry;
        }
        return nullptr;
    }

    QString actor() const { return const_cast<History *>(this)->workspace().actor(); }

    std::vector<const Entry *> standingAfter(const Entry &target) const
    {
        std::vector<const Entry *> later;
        for (const Entry &entry : m_log) {
            if (entry.seq > target.seq && stands(entry) && !(entry.undoes && *entry.undoes > target.seq))
                later.push_back(&entry);
        }
        return later;
    }

    Facts reversed(const Entry &target) const
    {
        Facts facts = m_model;
        for (const auto &[row, cells] : target.rows) {
            const auto &[was, is] = cells;
            if (was.empty()) {
                facts.erase(row);
            } else if (is.empty()) {
                facts[row] = was;
            } else {
                for (const int field : changedFields(was, is)) {
                    if (was.contains(field))
                        facts[row][field] = was.at(field);
                    else
                        facts[row].erase(field);
                }
            }
        }
        return facts;
    }

    /// Whether later work builds on it, by the words of PIPE-18.
    bool standsInTheWay(const Entry &target)
    {
        for (const Entry *later : standingAfter(target)) {
            for (const auto &[row, mine] : target.rows) {
                const auto theirs = later->rows.find(row);
                if (theirs == later->rows.end() || theirs->second.first.empty())
                    continue;
                const std::set<int> fields = changedFields(mine.first, mine.second);
                const std::set<int> laterFields = changedFields(theirs->second.first, theirs->second.second);
                if (mine.first.empty() || theirs->second.second.empty()
                    || std::any_of(fields.begin(), fields.end(), [&](int field) { return laterFields.contains(field); }))
                    return true;
            }
        }
        return workspace().read([&](const Reader &reader) {
            const Facts after = reversed(target);
            return hasDanglingReferences(reader, after) || hidesCustomValues(target, after);
        });
    }

    static bool hidesCustomValues(const Entry &target, const Facts &after)
    {
        for (const auto &[definition, cells] : target.rows) {
            if (definition.first != entity::customField || !cells.first.empty())
                continue;
            for (const auto &[row, values] : after) {
                if (cells.second.at(1) == Value(qint64(row.first)) && values.contains(firstCustomField + int(definition.second)))
                    return true;
            }
        }
        return false;
    }

    template <class Act> bool takeBack(const Entry *target, Act act)
    {
        if (!target) {
            REQUIRE_FALSE(act(workspace()).ok());
            return false;
        }
        const Entry entry = *target;
        CAPTURE(entry.seq, int(entry.kind));
        const bool expectedToFail = entry.kind != EditKind::Import && standsInTheWay(entry);
        const auto result = act(workspace());
        REQUIRE(result.ok() == !expectedToFail);
        if (!result.ok()) {
            ++refused;
            REQUIRE(factsOf(workspace()) == m_model);
            return false;
        }
        ++undone;
        REQUIRE(result->undone == entry.seq);
        const Facts after = entry.kind == EditKind::Import ? afterUndoOfImport(entry, *result) : reversed(entry);
        accept(EditKind::Undo, entry.seq, after);
        return true;
    }

    /// An import's undo may leave rows: each of them whole and listed, and nothing where nothing was edited since.
    Facts afterUndoOfImport(const Entry &target, const UndoReport &report)
    {
        const Facts wanted = reversed(target);
        const Facts is = factsOf(workspace());
        std::set<QByteArray> listed;
        for (const RowLeft &left : report.left)
            listed.insert(left.uuid);
        // What an earlier undo left may refer to what this import made.
        if (standingAfter(target).empty() && !m_leftSomething)
            REQUIRE(difference(workspace(), wanted, is) == QStringList());
        m_leftSomething |= !listed.empty();
        for (const Facts &side : {m_model, is}) {
            for (const auto &[row, unused] : side) {
                const Cells cells = cellsAt(is, row);
                if (cells == cellsAt(wanted, row))
                    continue;
                REQUIRE(listed.contains(std::get<QByteArray>(cells.at(0))));
                // Each cell is as the undo found it, or taken back.
                const std::set<int> notTakenBack = changedFields(cells, cellsAt(wanted, row));
                for (const int field : changedFields(cells, cellsAt(m_model, row)))
                    REQUIRE_FALSE(notTakenBack.contains(field));
            }
        }
        REQUIRE_FALSE(workspace().read([&](const Reader &reader) { return hasDanglingReferences(reader, is); }));
        return is;
    }

    Dice m_dice;
    QStringList m_actors;
    WorkspaceFixture m_fixture;
    Facts m_founding;
    Facts m_model;
    std::vector<Entry> m_log;
    int m_fields = 0;
    bool m_leftSomething = false;
};

std::vector<quint32> seeds(int count)
{
    if (qEnvironmentVariableIsSet("PLUMBLINE_SEED"))
        return {qEnvironmentVariable("PLUMBLINE_SEED").toUInt()};
    std::vector<quint32> list;
    for (int i = 0; i < count; ++i)
        list.push_back(std::random_device{}());
    return list;
}

void live(quint32 seed, const QStringList &actors)
{
    const FoldersInMemory inMemory;
    CAPTURE(seed, actors);
    History history(seed, actors);
    for (int step = 0; step < 60; ++step) {
        CAPTURE(step);
        history.step();
    }
    CHECK(history.problems() == QStringList());
    if (history.undoAll() && !history.leftSomething())
        CHECK(history.isAsFounded());
    if (actors.size() == 1) {
        CHECK(history.refused == 0);
        CHECK(history.isAsFounded());
    }
    CHECK(history.undone > 0);
    CHECK(history.problems() == QStringList());
}

} // namespace

TEST_CASE("whatever one person does, the tables hold it, the journal tells it, and undo takes all of it back",
          "[workspace][PIPE-18][SYNC-10]")
{
    for (const quint32 seed : seeds(12))
        live(seed, {u"anna"_s});
}

TEST_CASE("whatever two people do, undo takes back what stands alone and refuses the rest", "[workspace][PIPE-18]")
{
    for (const quint32 seed : seeds(12))
        live(seed, {u"anna"_s, u"bob"_s});
}

TEST_CASE("whatever three people do, undo takes back what stands alone and refuses the rest", "[workspace][PIPE-18]")
{
    for (const quint32 seed : seeds(12))
        live(seed, {u"anna"_s, u"bob"_s, u"王芳"_s});
}
