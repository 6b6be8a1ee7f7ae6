// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importer.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/phrases.h"
#include "core/leads/duplicates_query.h"
#include "core/records/activity.h"
#include "core/records/deal_line.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"
#include "core/records/unit.h"
#include "core/workspace/store.h"

#include <array>

namespace plumbline::exchange {
namespace {

using Target = ColumnMeaning::Target;

/// People, customers and products are one by their name, whatever else the file calls them.
bool nameDecides(int entity) { return entity == entity::account || entity == entity::person || entity == entity::product; }

} // namespace

Importer::Importer(RowSink &into, const Proposal &proposal, const QStringList &headers, Rules rules, qint64 rows)
    : m_context(into, proposal.mapping, headers),
      m_rows(m_context),
      m_identity(into, m_context.entity),
      m_likely(into, m_context.entity, rows),
      m_rules(rules)
{
    for (const ColumnProposal &column : proposal.columns) {
        if (column.ground == Ground::Content) {
            const Field *field = m_context.entity.fieldByKey(column.meaning.field);
            m_context.notes.add(QStringLiteral("content ") + column.header, 1, column.header,
                                [label = field->label()](qint64) { return phrases::readByContent(label); });
        }
    }
    const Entity &entity = m_context.entity;
    if (const Field *name = records::nameField(entity))
        m_name = entity.indexOf(name->number);
    m_reference = m_context.indexOf("reference");
    if (m_context.columnOf("reference"))
        m_context.namesOf(entity.number).expect(rows);
    if (const ImportColumn *handle = m_context.columnOf("handle"))
        m_handleColumn = size_t(handle - m_context.columns.data());
    for (const char *key : {"account", "owner"}) {
        const auto column = std::find_if(m_context.columns.begin(), m_context.columns.end(),
                                         [&](const ImportColumn &any) { return any.field && any.field->key == key; });
        if (column != m_context.columns.end())
            m_watched.push_back(&*column);
    }
    for (const pipeline::StageDefinition &stage : m_context.pipeline.definition.stages)
        m_stages.push_back({m_context.pipeline.stageIds.value(stage.key).n});
    m_pipeline = m_context.indexOf("pipeline");
    m_arrivedAt = m_context.indexOf("arrived_at");
    m_account = m_context.indexOf("account");
    into.expect(entity.number, rows);
    if (entity.number == entity::deal) {
        into.expect(entity::stay, rows);
        if (m_context.columnOf("account"))
            into.expect(entity::account, rows / 3);
    }
}

/// The row that the one at hand may be; asked for once.
const Row &Importer::there(qint64 n)
{
    if (!m_there || m_there->n != n)
        m_there = m_context.rows.row(m_context.entity.number, n);
    return *m_there;
}

std::optional<qint64> Importer::lineOf(qint64 n) const
{
    const qint64 index = n - m_firstMade;
    return m_madeLines.empty() || index < 0 || index >= qint64(m_madeLines.size()) ? std::nullopt
                                                                                   : std::optional(m_madeLines[size_t(index)]);
}

std::optional<ImportNote> Importer::take(const SourceRow &row)
{
    ++m_report.read;
    RowDraft &draft = m_draft;
    m_taken = {};
    m_there.reset();
    m_likely.begin(m_handleColumn < row.cells.size() ? row.cells[m_handleColumn] : std::string_view());
    m_onThis = m_rules.certain;
    auto reject = m_rows.read(row, draft);
    if (!reject)
        reject = identify(draft);
    if (!reject)
        reject = refuseFuture(draft);
    if (reject) {
        ++m_report.refused;
        m_taken = {RowFate::Refused, reject->text, false};
        if (m_report.rejects.size() < ImportReport::mostRejects)
            m_report.rejects.push_back(*reject);
        return reject;
    }
    take(draft);
    return std::nullopt;
}

void Importer::noteSumRow(qint64 line)
{
    m_context.notes.add(QStringLiteral("sum"), line, {}, [](qint64 rows) { return phrases::sumRows(rows); });
}

/// A record beside the one that is there; its external reference stays the other's.
void Importer::makeItsOwn(RowDraft &draft)
{
    draft.existing.reset();
    if (m_reference < 0 || !draft.values.isFilledAt(m_reference))
        return;
    draft.values.set(m_reference, {});
    const QString column = m_context.headerOf("reference");
    m_context.notes.add(QStringLiteral("reference taken"), draft.line, column,
                        [](qint64 rows) { return phrases::referencesTaken(rows); });
}

void Importer::take(RowDraft &draft)
{
    // One that is made has its own line.
    if (const std::string_view reference = draft.values.textAt(m_reference); !reference.empty() && draft.existing)
        m_referenceLines.insert(keyOfText(reference), draft.line);
    noteEmptyCells(draft);
    if (draft.existing) {
        ++(m_taken.isLikely ? m_report.likelySame : lineOf(*draft.existing) ? m_report.sameInFile : m_report.sameThere);
        if (m_onThis == OnDuplicate::Skip) {
            ++m_report.skipped;
            m_taken.fate = RowFate::Skipped;
            return;
        }
        if (m_onThis == OnDuplicate::Create && !draft.isExistingByIdentifier) {
            // What is only likely was never held to be the other: its reference is its own.
            if (m_taken.isLikely)
                draft.existing.reset();
            else
                makeItsOwn(draft);
        }
    }
    makeWhatIsMissing(draft);
    if (draft.existing)
        fillUp(draft);
    else
        create(draft);
}

std::optional<ImportNote> Importer::identify(RowDraft &draft)
{
    if (m_name >= 0 && !draft.values.isFilledAt(m_name)) {
        const Field &name = m_context.entity.fields[size_t(m_name)];
        return draft.note(m_context.headerOf(name.key), phrases::nameMissing(name.label()));
    }
    const std::string_view reference = draft.values.textAt(m_reference);
    if (!reference.empty()) {
        if (auto reject = identifyByReference(draft, reference))
            return reject;
    }
    if (!draft.existing && (reference.empty() || nameDecides(m_context.entity.number)) && !m_identity.namesNew(draft))
        identifyByValues(draft, reference);
    if (!draft.existing)
        identifyByKeys(draft, reference);
    return std::nullopt;
}

std::optional<ImportNote> Importer::identifyByReference(RowDraft &draft, std::string_view reference)
{
    const auto match = m_context.namesOf(m_context.entity.number).findReference(reference);
    const auto refuse = [&](const Phrase &text) { return draft.note(m_context.headerOf("reference"), text); };
    const qint64 *another = m_referenceLines.find(keyOfText(reference));
    const qint64 line = another ? *another : match.n != 0 ? lineOf(match.n).value_or(0) : 0;
    if (line != 0) {
        // The same row once more is a duplicate; another record under the same reference is a flaw.
        if (match.n == 0 || m_identity.namesNew(draft) || m_identity.of(there(match.n)) != m_identity.of(draft.values))
            return refuse(phrases::referenceTwice(toQString(reference), line));
    }
    if (match.several)
        return refuse(phrases::severalMatch(toQString(reference)));
    if (match.n != 0 && draft.existing && match.n != *draft.existing) {
        const QString owner = m_context.rows.nameOf(m_context.entity.number, match.n);
        return refuse(records::phrases::duplicateReference(toQString(reference), owner, {}).phrase);
    }
    if (match.n != 0)
        draft.existing = match.n;
    return std::nullopt;
}

void Importer::identifyByValues(RowDraft &draft, std::string_view reference)
{
    const qint64 *same = m_identity.find(draft.values);
    if (!same || hasOtherReference(*same, reference))
        return;
    // Two rows of one file with two identifiers were two.
    if (draft.identifier && lineOf(*same))
        return;
    draft.existing = *same;
    if (const auto line = lineOf(*same)) {
        const QString kind = QStringLiteral("same");
        const QString name = m_context.notes.tellsEach(kind) ? m_context.rows.nameOf(m_context.entity.number, *same) : QString();
        m_context.notes.addOneOfMany(
            kind, draft.line, {}, [name, at = *line](qint64) { return phrases::sameRow(name, at); },
            [](qint64 rows) { return phrases::sameRows(rows); });
    }
}

QString Importer::ownerOf(qint64 n) const
{
    const auto row = m_context.rows.row(m_context.entity.number, n);
    return row ? leads::ownerOfRow(m_context.reader(), m_context.entity.number, *row) : QString();
}

/// By telephone, e-mail, credit code and company.
void Importer::identifyByKeys(RowDraft &draft, std::string_view reference)
{
    const auto match = m_likely.find(draft.values);
    if (!match || (draft.identifier && lineOf(match->n)))
        return;
    const bool isCertain = match->isCertain && !hasOtherReference(match->n, reference);
    const QString name = m_context.rows.nameOf(m_context.entity.number, match->n);
    const auto line = lineOf(match->n);
    draft.existing = match->n;
    m_onThis = isCertain ? m_rules.certain : m_rules.likely;
    m_taken.isLikely = !isCertain;
    const QString owner = line || isCertain ? QString() : ownerOf(match->n);
    m_taken.reason = isCertain         ? phrases::sameByKey(name, match->reasons)
                     : line            ? phrases::mayBeRow(name, *line, match->reasons)
                     : owner.isEmpty() ? phrases::mayBeThere(name, match->reasons)
                                       : phrases::mayBeTheirs(name, owner, match->reasons);
    m_context.notes.addOneOfMany(
        isCertain ? QStringLiteral("same by key") : QStringLiteral("likely"), draft.line, {},
        [said = *m_taken.reason](qint64) { return said; },
        [isCertain](qint64 rows) { return isCertain ? phrases::sameByKeys(rows) : phrases::mayBeOthers(rows); });
}

/// What has not happened yet is neither a stay nor a touch.
std::optional<ImportNote> Importer::refuseFuture(const RowDraft &draft) const
{
    const Moment now = m_context.rows.now();
    for (const pipeline::ImportedStay &stay : draft.stays) {
        if (stay.entered && *stay.entered > now)
            return draft.note(m_context.headerOf(Target::Stage),
                              phrases::stayInTheFuture(m_context.pipeline.definition.stage(stay.stage)->name));
    }
    if (m_context.entity.number != entity::activity)
        return std::nullopt;
    const records::Activity activity = tableOf<records::Activity>().unpack({0, {}, draft.values.toValues()});
    const bool took = activity.status == records::ActivityStatus::Held || activity.status == records::ActivityStatus::Attempted;
    if (took && activity.happenedAt && *activity.happenedAt > now)
        return draft.note(m_context.headerOf("happened_at"), records::phrases::heldInTheFuture({}).phrase);
    return std::nullopt;
}

/// Two people of one name with two employee numbers are two people.
bool Importer::hasOtherReference(qint64 n, std::string_view reference)
{
    const Field *field = m_context.entity.fieldByKey("reference");
    if (!field || reference.empty())
        return false;
    const Value &other = there(n).at(m_context.entity, field->number);
    return isFilled(other) && other != Value(toQString(reference));
}

void Importer::noteEmpty(ImportColumn &column, const RowDraft &draft)
{
    m_context.notes.countOr(column.emptyNote, [&] {
        return m_context.notes.add(QStringLiteral("empty ") + column.header, draft.line, column.header,
                                   [label = column.field->label()](qint64 rows) { return phrases::emptyCells(label, rows); });
    });
}

void Importer::noteEmptyCells(const RowDraft &draft)
{
    for (ImportColumn *column : m_watched) {
        const auto pending = [&](const PendingReference &reference) { return reference.field == column->index; };
        if (!draft.values.isFilledAt(column->index) && std::none_of(draft.references.begin(), draft.references.end(), pending))
            noteEmpty(*column, draft);
    }
    if (draft.stage && !draft.stays.empty() && !draft.stays.back().entered)
        noteUndated(draft);
}

void Importer::noteUndated(const RowDraft &draft)
{
    m_context.notes.countOr(stageAt(draft.stage).undatedNote, [&] {
        return m_context.notes.add(QStringLiteral("undated ") + draft.stage->key, draft.line, m_context.headerOf(Target::Stage),
                                   [name = draft.stage->name](qint64 rows) { return phrases::undatedStays(name, rows); });
    });
}

Importer::Stage &Importer::stageAt(const pipeline::StageDefinition *stage)
{
    return m_stages[size_t(stage - m_context.pipeline.definition.stages.data())];
}

qint64 Importer::makeRow(int entityNumber, std::string_view name, qint64 line, const ImportColumn *column, qint64 account)
{
    constexpr qsizetype mostCharacters = 500;
    const Entity &entity = m_context.reader().entity(entityNumber);
    m_beside.begin(entity.fields.size());
    const std::string_view text = isPlainLine(name) && name.size() <= size_t(mostCharacters)
                                      ? name
                                      : m_beside.keep(oneLine(toQString(name)).left(mostCharacters));
    m_beside.set(entity.indexOf(records::nameField(entity)->number), text);
    if (entityNumber == entity::unit && column) {
        for (const Code &code : records::unitLevels()) {
            if (column->meaning.unitLevel == QLatin1String(code.key))
                m_beside.set(entity.indexOf(entity.fieldByKey("level")->number), qint64(code.number));
        }
    }
    if (account != 0)
        m_beside.set(entity.indexOf(entity.fieldByKey("account")->number), account);
    const qint64 n = m_context.rows.insert(entityNumber, m_beside);
    if (account != 0)
        m_context.addContactAt(account, text, n);
    m_context.namesOf(entityNumber).add(n, text, {});
    ++m_report.also[entityNumber];
    noteAdded(entity, text, line, column);
    return n;
}

void Importer::noteAdded(const Entity &entity, std::string_view name, qint64 line, const ImportColumn *column)
{
    m_context.notes.countOr(m_addedNotes[entity.number], [&] {
        return m_context.notes.addOneOfMany(
            QStringLiteral("added %1").arg(entity.number), line, column ? column->header : QString(),
            [label = entity.label(), text = toQString(name)](qint64) { return phrases::recordAdded(label, text); },
            [label = entity.label()](qint64 rows) { return phrases::recordsAdded(label, rows); });
    });
}

void Importer::makeWhatIsMissing(RowDraft &draft)
{
    if (draft.choices.empty() && draft.references.empty() && !draft.newProduct && draft.lines.empty())
        return;
    const Row *existing = draft.existing ? &there(*draft.existing) : nullptr;
    const auto isKept = [&](int index) {
        return existing && m_onThis != OnDuplicate::Overwrite && isFilled(existing->values[size_t(index)]);
    };
    for (const PendingChoice &choice : draft.choices) {
        if (isKept(choice.field) || m_context.text.choices().find(choice.list, choice.text))
            continue;
        const records::Choice made{choice.list,
                                   records::choiceKeyOf(choice.text),
                                   {choice.text, choice.text},
                                   qint64(m_context.text.choices().of(choice.list).size()),
                                   false};
        if (Edit *edit = m_context.rows.edit())
            add(*edit, made);
        m_context.text.choices().add(made);
        ++m_report.also[entity::choice];
    }
    for (const PendingReference &reference : draft.references) {
        if (isKept(reference.field))
            continue;
        const Field &field = m_context.entity.fields[size_t(reference.field)];
        const auto *account =
            field.references == entity::contact && m_account >= 0 ? std::get_if<qint64>(&draft.values.at(m_account)) : nullptr;
        draft.values.set(reference.field, makeRow(field.references, reference.text, draft.line, m_context.columnOf(field.key),
                                                  account ? *account : 0));
    }
    if (draft.newProduct && !draft.existing)
        draft.product =
            makeRow(entity::product, draft.newProduct->toStdString(), draft.line, m_context.columnOf(Target::LineProduct));
    for (size_t i = 0; i < draft.lines.size() && !draft.existing; ++i) {
        LineDraft &line = draft.lines[i];
        if (line.newProduct.isEmpty())
            continue;
        // The line before may have made it.
        const auto made = m_context.namesOf(entity::product).find(line.newProduct.toStdString());
        line.product = made.n != 0 ? made.n
                                   : makeRow(entity::product, line.newProduct.toStdString(), draft.line,
                                             m_context.columnOf(Target::LineProduct));
    }
}

void Importer::create(RowDraft &draft)
{
    std::array<Value, 2> place; // stage, entered_at: what the open stay says
    const bool isDeal = m_context.entity.number == entity::deal;
    if (isDeal) {
        draft.values.set(m_pipeline, m_context.pipeline.id.n);
        const auto &first = draft.stays.front().entered;
        if (!draft.values.isFilledAt(m_arrivedAt) && first)
            draft.values.set(m_arrivedAt, first->ms);
        const pipeline::ImportedStay &open = draft.stays.back();
        place[0] = stageAt(draft.open).n;
        if (open.entered)
            place[1] = open.entered->ms;
    } else if (m_context.entity.number == entity::activity) {
        draft.values.set(m_context.indexOf("recorded_at"), m_context.rows.now().ms);
        for (const char *coded : {"kind", "status", "direction"}) {
            const int index = m_context.indexOf(coded);
            if (!draft.values.isFilledAt(index))
                draft.values.set(index, coded == QByteArrayView("kind") ? qint64(records::ActivityKind::Note) : qint64(0));
        }
    }
    const qint64 n =
        m_context.rows.insert(m_context.entity.number, draft.values,
                              isDeal ? std::span<const Value>(place) : std::span<const Value>(), ownIdentifier(draft));
    m_identity.add(draft.values, n);
    if (m_madeLines.empty())
        m_firstMade = n;
    m_madeLines.resize(size_t(n - m_firstMade) + 1);
    m_madeLines.back() = draft.line;
    if (isDeal) {
        m_madeStages.resize(m_madeLines.size());
        m_madeStages.back() = qint32(std::get<qint64>(place[0]));
    }
    m_context.namesOf(m_context.entity.number).add(n, draft.values.textAt(m_name), draft.values.textAt(m_reference));
    m_likely.add(n);
    if (Edit *edit = m_context.rows.edit(); edit && isDeal) {
        addStays(*edit, draft, n);
        addLines(*edit, draft, n);
    }
    for (const PendingReference &among : draft.among)
        m_later.push_back({n, among.field, toQString(among.text), draft.line});
    ++m_report.created;
}

void Importer::addStays(Edit &edit, const RowDraft &draft, qint64 deal) const
{
    for (const pipeline::ImportedStay &imported : draft.stays) {
        pipeline::Stay stay;
        stay.deal = records::DealId(deal);
        stay.stage = m_context.pipeline.stageIds.value(imported.stage);
        stay.version = m_context.pipeline.version;
        stay.enteredAt = imported.entered;
        stay.leftAt = imported.left;
        stay.imported = true;
        if (imported.left) {
            stay.way = pipeline::Way::Imported;
            stay.compliance = pipeline::Compliance::NotJudged;
        }
        add(edit, stay);
    }
}

void Importer::addLines(Edit &edit, const RowDraft &draft, qint64 deal)
{
    const auto addLine = [&](const LineDraft &from) {
        records::DealLine line;
        line.deal = records::DealId(deal);
        if (from.product)
            line.product = records::ProductId(*from.product);
        line.quantity = from.quantity;
        line.unitPrice = from.price;
        add(edit, line);
    };
    if (draft.product)
        addLine({draft.product, {}, draft.quantity, draft.price});
    std::for_each(draft.lines.begin(), draft.lines.end(), addLine);
}

/// A row keeps the identifier that its export gave it, so that what refers to it finds it. One that the history knows is not used
/// again: an undo may bring that row back.
std::optional<Uuid> Importer::ownIdentifier(const RowDraft &draft)
{
    if (!draft.identifier || draft.existing)
        return std::nullopt;
    const auto keyOf = [](const QByteArray &id) { return keyOfText({id.constData(), size_t(id.size())}); };
    if (!m_erasedIdentifiers) {
        m_erasedIdentifiers.emplace();
        eachErasedId(m_context.reader().database(), m_context.entity,
                     [&](const QByteArray &id) { m_erasedIdentifiers->insert(keyOf(id), 1); });
    }
    return m_erasedIdentifiers->find(keyOf(draft.identifier->bytes)) ? std::nullopt : draft.identifier;
}

/// Of a deal that this file made it is known.
qint64 Importer::stageOf(qint64 deal) const
{
    if (lineOf(deal))
        return m_madeStages[size_t(deal - m_firstMade)];
    db::Statement stage = m_context.reader().database().prepare("SELECT stage FROM deal WHERE n = ?1");
    stage.bind(1, deal);
    return stage.step() ? stage.integer(0) : 0;
}

/// A stage is moved by gates, not by a file.
void Importer::noteStageLeft(const RowDraft &draft)
{
    if (draft.stage && m_context.pipeline.stageKeys.value(stageOf(*draft.existing)) != draft.stage->key)
        m_context.notes.add(QStringLiteral("stage"), draft.line, m_context.headerOf(Target::Stage),
                            [](qint64 rows) { return phrases::stageLeftAsIs(rows); });
}

void Importer::fillUp(const RowDraft &draft)
{
    const Row &row = there(*draft.existing);
    std::vector<FieldValue> values;
    for (size_t i = 0; i < draft.values.size(); ++i) {
        const Field &field = m_context.entity.fields[i];
        Value given = toValue(draft.values.at(int(i)));
        if (!isFilled(given) || given == row.values[i])
            continue;
        if (!isFilled(row.values[i]) || (m_onThis == OnDuplicate::Overwrite && !field.internal)) {
            values.push_back({field.number, std::move(given)});
        } else if (const QString header = m_context.headerOf(field.key);
                   !header.isEmpty() || (field.key == "notes" && !draft.extra.empty())) {
            m_context.notes.add(QStringLiteral("left ") + header, draft.line, header,
                                [label = field.label()](qint64 rows) { return phrases::leftAsIs(label, rows); });
        }
    }
    for (const PendingReference &reference : draft.among)
        m_later.push_back({*draft.existing, reference.field, toQString(reference.text), draft.line});
    if (m_context.entity.number == entity::deal)
        noteStageLeft(draft);
    m_context.rows.update(m_context.entity.number, *draft.existing, values);
    m_context.namesOf(m_context.entity.number).add(*draft.existing, {}, draft.values.textAt(m_reference));
    m_taken.fate = values.empty() ? RowFate::Skipped : RowFate::Updated;
    ++(values.empty() ? m_report.skipped : m_report.updated);
}

void Importer::finish()
{
    for (const Later &later : m_later) {
        const Field &field = m_context.entity.fields[size_t(later.field)];
        const ImportColumn *column = m_context.columnOf(field.key);
        const Row row = *m_context.rows.row(m_context.entity.number, later.n);
        if (isFilled(row.values[size_t(later.field)]))
            continue;
        const auto match = m_context.namesOf(field.references).find(later.text.toStdString());
        if (match.several) {
            m_context.notes.add(QStringLiteral("several ") + later.text, later.line, column ? column->header : QString(),
                                [text = later.text](qint64) { return phrases::severalMatch(text); });
            continue;
        }
        const Entity &among = m_context.reader().entity(field.references);
        if (match.n == 0 && !records::nameField(among)) {
            m_context.notes.add(QStringLiteral("nobody ") + later.text, later.line, column ? column->header : QString(),
                                [label = among.label(), text = later.text](qint64) {
                                    return records::phrases::unknownRow(label, text, {}).phrase;
                                });
            continue;
        }
        const qint64 target = match.n != 0 ? match.n : makeRow(field.references, later.text.toStdString(), later.line, column);
        if (target != later.n)
            m_context.rows.update(m_context.entity.number, later.n, {{field.number, target}});
    }
    m_report.notes = m_context.notes.all();
    m_report.unknownValues = m_context.unknownValues;
}

} // namespace plumbline::exchange
