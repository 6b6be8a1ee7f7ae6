// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importer.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/phrases.h"
#include "core/records/activity.h"
#include "core/records/deal_line.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"
#include "core/records/unit.h"
#include "core/workspace/store.h"

namespace plumbline::exchange {
namespace {

using Target = ColumnMeaning::Target;

/// What makes two rows the same where no external reference does.
QByteArrayList identityFields(int entity)
{
    switch (entity) {
    case entity::deal: return {"title", "account", "handle"};
    case entity::contact: return {"name", "account"};
    case entity::activity: return {"deal", "kind", "happened_at", "outcome"};
    case entity::instalment: return {"deal", "kind", "due_on", "amount"};
    case entity::receipt: return {"deal", "received_on", "amount"};
    default: return {"name"};
    }
}

} // namespace

Importer::Importer(Edit &edit, Mapping mapping, QStringList headers)
    : m_context(edit, std::move(mapping), std::move(headers)), m_rows(m_context)
{
    db::Statement rows = edit.reader().database().prepare(selectRows(m_context.entity));
    while (rows.step()) {
        const Row row = readRow(m_context.entity, rows);
        m_identities.insert(identityOf(row.values), row.n);
    }
}

std::optional<ImportNote> Importer::take(const CsvRecord &record)
{
    ++m_report.read;
    RowDraft draft;
    auto reject = m_rows.read(record, draft);
    if (!reject)
        reject = identify(draft);
    if (!reject)
        reject = refuseFuture(draft);
    if (reject) {
        ++m_report.refused;
        m_report.rejects.push_back(*reject);
        return reject;
    }
    if (const QString reference = draft.textOf(m_context.entity, "reference"); !reference.isEmpty())
        m_referenceLines.insert(reference, draft.line);
    noteEmptyCells(draft);
    makeWhatIsMissing(draft);
    if (draft.existing)
        fillUp(draft);
    else
        create(draft);
    return std::nullopt;
}

QByteArray Importer::identityOf(const std::vector<Value> &values) const
{
    QByteArray identity;
    for (const QByteArray &key : identityFields(m_context.entity.number)) {
        const Value &value = values[size_t(m_context.indexOf(key.constData()))];
        if (const auto *text = std::get_if<QString>(&value))
            appendValue(identity, folded(oneLine(*text)));
        else
            appendValue(identity, value);
    }
    return identity;
}

std::optional<ImportNote> Importer::identify(RowDraft &draft)
{
    if (const Field *name = records::nameField(m_context.entity)) {
        if (!isFilled(draft.values[size_t(m_context.entity.indexOf(name->number))]))
            return draft.note(m_context.headerOf(name->key), phrases::nameMissing(name->label()));
    }
    const QString reference = draft.textOf(m_context.entity, "reference");
    if (!reference.isEmpty()) {
        const auto line = m_referenceLines.constFind(reference);
        if (line != m_referenceLines.constEnd())
            return draft.note(m_context.headerOf("reference"), phrases::referenceTwice(reference, *line));
        const auto match = m_context.namesOf(m_context.entity.number).findReference(reference);
        if (match.several)
            return draft.note(m_context.headerOf("reference"), phrases::severalMatch(reference));
        if (match.n != 0 && draft.existing && match.n != *draft.existing) {
            const QString owner = m_context.namesOf(m_context.entity.number).nameOf(match.n);
            return draft.note(m_context.headerOf("reference"), records::phrases::duplicateReference(reference, owner, {}).phrase);
        }
        if (match.n != 0)
            draft.existing = match.n;
    }
    // People, customers and products are one by their name, whatever else the file calls them.
    const int kind = m_context.entity.number;
    const bool nameDecides = kind == entity::account || kind == entity::person || kind == entity::product;
    if (draft.existing || (!reference.isEmpty() && !nameDecides) || refersToNewInIdentity(draft))
        return std::nullopt;
    const auto same = m_identities.constFind(identityOf(draft.values));
    if (same != m_identities.constEnd() && !hasOtherReference(*same, reference)) {
        draft.existing = *same;
        if (const auto line = m_rowLines.constFind(*same); line != m_rowLines.constEnd()) {
            const QString name = records::nameOfRow(m_context.edit.reader(), m_context.entity.number, *same);
            m_context.notes.add(QStringLiteral("same %1").arg(*same), draft.line, {},
                                [name, at = *line](qint64) { return phrases::sameRow(name, at); });
        }
    }
    return std::nullopt;
}

/// What has not happened yet is neither a stay nor a touch.
std::optional<ImportNote> Importer::refuseFuture(const RowDraft &draft) const
{
    const Moment now = m_context.edit.now();
    for (const pipeline::ImportedStay &stay : draft.stays) {
        if (stay.entered && *stay.entered > now)
            return draft.note(m_context.headerOf(Target::Stage),
                              phrases::stayInTheFuture(m_context.pipeline.definition.stage(stay.stage)->name));
    }
    if (m_context.entity.number != entity::activity)
        return std::nullopt;
    const records::Activity activity = tableOf<records::Activity>().unpack({0, {}, draft.values});
    const bool took = activity.status == records::ActivityStatus::Held || activity.status == records::ActivityStatus::Attempted;
    if (took && activity.happenedAt && *activity.happenedAt > now)
        return draft.note(m_context.headerOf("happened_at"), records::phrases::heldInTheFuture({}).phrase);
    return std::nullopt;
}

/// Two people of one name with two employee numbers are two people.
bool Importer::hasOtherReference(qint64 n, const QString &reference) const
{
    const Field *field = m_context.entity.fieldByKey("reference");
    if (!field || reference.isEmpty())
        return false;
    const Row row = *m_context.edit.reader().row(m_context.entity.number, n);
    const Value &other = row.at(m_context.entity, field->number);
    return isFilled(other) && other != Value(reference);
}

/// A row whose identity names a row that is not there yet cannot be there itself.
bool Importer::refersToNewInIdentity(const RowDraft &draft) const
{
    const QByteArrayList identity = identityFields(m_context.entity.number);
    return std::any_of(draft.references.begin(), draft.references.end(), [&](const PendingReference &reference) {
        return identity.contains(m_context.entity.fields[size_t(reference.field)].key);
    });
}

void Importer::noteEmptyCells(const RowDraft &draft)
{
    for (const char *key : {"account", "owner"}) {
        const int index = m_context.indexOf(key);
        const QString header = m_context.headerOf(key);
        const auto pending = [&](const PendingReference &reference) { return reference.field == index; };
        if (index < 0 || header.isEmpty() || isFilled(draft.values[size_t(index)])
            || std::any_of(draft.references.begin(), draft.references.end(), pending))
            continue;
        m_context.notes.add(
            QStringLiteral("empty ") + header, draft.line, header,
            [label = m_context.entity.fields[size_t(index)].label()](qint64 rows) { return phrases::emptyCells(label, rows); });
    }
    if (!draft.stays.empty() && !draft.stays.back().entered && !draft.stage.isEmpty()) {
        const LocalText name = m_context.pipeline.definition.stage(draft.stays.back().stage)->name;
        m_context.notes.add(QStringLiteral("undated ") + draft.stays.back().stage, draft.line, m_context.headerOf(Target::Stage),
                            [name](qint64 rows) { return phrases::undatedStays(name, rows); });
    }
}

qint64 Importer::makeRow(int entityNumber, const QString &name, const RowDraft &draft, const QString &column)
{
    const Entity &entity = m_context.edit.reader().entity(entityNumber);
    const QString text = oneLine(name).left(500);
    std::vector<Value> values(entity.fields.size());
    values[size_t(entity.indexOf(records::nameField(entity)->number))] = text;
    const QString level = m_context.meaningOf(column).unitLevel;
    if (entityNumber == entity::unit) {
        for (const Code &code : records::unitLevels()) {
            if (level == QLatin1String(code.key))
                values[size_t(entity.indexOf(entity.fieldByKey("level")->number))] = qint64(code.number);
        }
    }
    const qint64 n = m_context.edit.insert(entityNumber, std::move(values));
    m_context.namesOf(entityNumber).add(n, text, {});
    ++m_report.also[entityNumber];
    m_context.notes.add(QStringLiteral("added %1 %2").arg(entityNumber).arg(text), draft.line, column,
                        [label = entity.label(), text](qint64) { return phrases::recordAdded(label, text); });
    return n;
}

void Importer::makeWhatIsMissing(RowDraft &draft)
{
    const std::optional<Row> existing =
        draft.existing ? m_context.edit.reader().row(m_context.entity.number, *draft.existing) : std::nullopt;
    const auto isFilledAlready = [&](int index) { return existing && isFilled(existing->values[size_t(index)]); };
    for (const PendingChoice &choice : draft.choices) {
        if (isFilledAlready(choice.field) || m_context.text.choices().find(choice.list, choice.text))
            continue;
        const records::Choice made{choice.list,
                                   records::choiceKeyOf(choice.text),
                                   {choice.text, choice.text},
                                   qint64(m_context.text.choices().of(choice.list).size()),
                                   false};
        add(m_context.edit, made);
        m_context.text.choices().add(made);
        ++m_report.also[entity::choice];
    }
    for (const PendingReference &reference : draft.references) {
        if (isFilledAlready(reference.field))
            continue;
        const Field &field = m_context.entity.fields[size_t(reference.field)];
        draft.values[size_t(reference.field)] = makeRow(field.references, reference.text, draft, m_context.headerOf(field.key));
    }
    if (draft.newProduct && !draft.existing)
        draft.product = makeRow(entity::product, *draft.newProduct, draft, m_context.headerOf(Target::LineProduct));
}

void Importer::create(RowDraft &draft)
{
    if (m_context.entity.number == entity::deal) {
        draft.values[size_t(m_context.indexOf("pipeline"))] = m_context.pipeline.id.n;
        const int arrived = m_context.indexOf("arrived_at");
        const auto &first = draft.stays.front().entered;
        if (!isFilled(draft.values[size_t(arrived)]) && first)
            draft.values[size_t(arrived)] = first->ms;
    } else if (m_context.entity.number == entity::activity) {
        draft.values[size_t(m_context.indexOf("recorded_at"))] = m_context.edit.now().ms;
        for (const char *coded : {"kind", "status", "direction"}) {
            const int index = m_context.indexOf(coded);
            if (!isFilled(draft.values[size_t(index)]))
                draft.values[size_t(index)] = coded == QByteArrayView("kind") ? qint64(records::ActivityKind::Note) : qint64(0);
        }
    }
    const QByteArray identity = identityOf(draft.values);
    const QString name = records::nameField(m_context.entity)
                             ? draft.textOf(m_context.entity, records::nameField(m_context.entity)->key.constData())
                             : QString();
    const QString reference = draft.textOf(m_context.entity, "reference");
    const qint64 n = m_context.edit.insert(m_context.entity.number, draft.values);
    m_identities.insert(identity, n);
    m_rowLines.insert(n, draft.line);
    m_context.namesOf(m_context.entity.number).add(n, name, reference);
    if (m_context.entity.number == entity::deal) {
        addStays(draft, n);
        addLine(draft, n);
    }
    for (const PendingReference &among : draft.among)
        m_later.push_back({n, among.field, among.text, draft.line});
    ++m_report.created;
}

void Importer::addStays(const RowDraft &draft, qint64 deal)
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
        add(m_context.edit, stay);
    }
}

void Importer::addLine(const RowDraft &draft, qint64 deal)
{
    if (!draft.product)
        return;
    records::DealLine line;
    line.deal = records::DealId(deal);
    line.product = records::ProductId(*draft.product);
    line.quantity = draft.quantity;
    add(m_context.edit, line);
}

void Importer::fillUp(const RowDraft &draft)
{
    const Row row = *m_context.edit.reader().row(m_context.entity.number, *draft.existing);
    std::vector<FieldValue> values;
    for (size_t i = 0; i < draft.values.size(); ++i) {
        const Field &field = m_context.entity.fields[i];
        if (!isFilled(draft.values[i]) || draft.values[i] == row.values[i])
            continue;
        if (!isFilled(row.values[i])) {
            values.push_back({field.number, draft.values[i]});
        } else if (const QString header = m_context.headerOf(field.key); !header.isEmpty()) {
            m_context.notes.add(QStringLiteral("left ") + header, draft.line, header,
                                [label = field.label()](qint64 rows) { return phrases::leftAsIs(label, rows); });
        }
    }
    for (const PendingReference &reference : draft.among)
        m_later.push_back({*draft.existing, reference.field, reference.text, draft.line});
    if (m_context.entity.number == entity::deal && !draft.stage.isEmpty()) {
        db::Statement stage = m_context.edit.reader().database().prepare("SELECT stage FROM deal WHERE n = ?1");
        stage.bind(1, *draft.existing);
        if (stage.step() && m_context.pipeline.stageKeys.value(stage.integer(0)) != draft.stage)
            m_context.notes.add(QStringLiteral("stage"), draft.line, m_context.headerOf(Target::Stage),
                                [](qint64 rows) { return phrases::stageLeftAsIs(rows); });
    }
    m_context.edit.update(m_context.entity.number, *draft.existing, values);
    m_context.namesOf(m_context.entity.number).add(*draft.existing, {}, draft.textOf(m_context.entity, "reference"));
    ++(values.empty() ? m_report.skipped : m_report.updated);
}

void Importer::finish()
{
    for (const Later &later : m_later) {
        const Field &field = m_context.entity.fields[size_t(later.field)];
        const QString column = m_context.headerOf(field.key);
        const Row row = *m_context.edit.reader().row(m_context.entity.number, later.n);
        if (isFilled(row.values[size_t(later.field)]))
            continue;
        RowDraft draft;
        draft.line = later.line;
        const auto match = m_context.namesOf(field.references).find(later.text);
        if (match.several) {
            m_context.notes.add(QStringLiteral("several ") + later.text, later.line, column,
                                [text = later.text](qint64) { return phrases::severalMatch(text); });
            continue;
        }
        const qint64 target = match.n != 0 ? match.n : makeRow(field.references, later.text, draft, column);
        if (target != later.n)
            m_context.edit.update(m_context.entity.number, later.n, {{field.number, target}});
    }
    m_report.notes = m_context.notes.all();
}

} // namespace plumbline::exchange
