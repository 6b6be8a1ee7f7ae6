// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importer.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/phrases.h"
#include "core/pipeline/create_deal.h"
#include "core/records/deal_line.h"
#include "core/records/find_row.h"
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

/// Entities that an import may make beside its own rows, because a name is enough for them.
bool canBeMade(int entity)
{
    return entity == entity::account || entity == entity::person || entity == entity::product || entity == entity::unit
           || entity == entity::contact;
}

QString timesPowerOfTen(const QString &text, int power)
{
    const auto scaled = power == 0 ? std::nullopt : scaledNumber(text, power);
    return scaled ? QString::number(*scaled) : text;
}

} // namespace

Importer::Importer(Edit &edit, Mapping mapping, QStringList headers)
    : m_edit(edit),
      m_entity(edit.reader().entity(entityFromWord(mapping.as))),
      m_mapping(std::move(mapping)),
      m_headers(std::move(headers)),
      m_text(edit.reader(), records::ChoiceBook::load(edit.reader()), {m_mapping.dateOrder, m_mapping.currency}),
      m_pipeline(pipeline::defaultPipeline(edit.reader()))
{
    db::Statement rows = edit.reader().database().prepare(selectRows(m_entity));
    while (rows.step()) {
        const Row row = readRow(m_entity, rows);
        m_identities.insert(identityOf(row.values), row.n);
    }
    for (const QString &header : std::as_const(m_headers)) {
        const auto meaning = m_mapping.columns.constFind(folded(header.simplified()));
        if (meaning == m_mapping.columns.constEnd() || meaning->target == Target::Ignore)
            m_notes.add(QStringLiteral("ignored ") + header, 1, header, [](qint64) { return phrases::columnIgnored(); });
    }
}

int Importer::indexOf(const char *fieldKey) const
{
    const Field *field = m_entity.fieldByKey(fieldKey);
    return field ? m_entity.indexOf(field->number) : -1;
}

QString Importer::headerOf(const QByteArray &fieldKey) const
{
    for (const QString &header : m_headers) {
        const ColumnMeaning meaning = m_mapping.columns.value(folded(header.simplified()));
        if (meaning.target == Target::Field && meaning.field == fieldKey)
            return header;
    }
    return {};
}

QString Importer::headerOf(Target target) const
{
    for (const QString &header : m_headers) {
        if (m_mapping.columns.value(folded(header.simplified())).target == target)
            return header;
    }
    return {};
}

NameIndex &Importer::namesOf(int entity)
{
    const auto found = m_names.find(entity);
    if (found != m_names.end())
        return found->second;
    return m_names.emplace(entity, NameIndex::load(m_edit.reader(), m_edit.reader().entity(entity))).first->second;
}

QByteArray Importer::identityOf(const std::vector<Value> &values) const
{
    QByteArray identity;
    for (const QByteArray &key : identityFields(m_entity.number)) {
        const Value &value = values[size_t(indexOf(key.constData()))];
        if (const auto *text = std::get_if<QString>(&value))
            appendValue(identity, folded(oneLine(*text)));
        else
            appendValue(identity, value);
    }
    return identity;
}

QString Importer::textOf(const Draft &draft, const char *fieldKey) const
{
    const int index = indexOf(fieldKey);
    const auto *text = index < 0 ? nullptr : std::get_if<QString>(&draft.values[size_t(index)]);
    return text ? *text : QString();
}

std::optional<ImportNote> Importer::take(const CsvRecord &record)
{
    ++m_report.read;
    Draft draft;
    draft.line = record.line;
    draft.values.resize(m_entity.fields.size());
    auto reject = readCells(record, draft);
    if (reject)
        reject->line = record.line;
    if (!reject)
        makeTitle(draft);
    if (!reject)
        reject = identify(draft);
    if (!reject && m_entity.number == entity::deal)
        reject = place(draft);
    if (reject) {
        ++m_report.refused;
        m_report.rejects.push_back(*reject);
        return reject;
    }
    noteEmptyCells(draft);
    makeWhatIsMissing(draft);
    if (draft.existing)
        fillUp(draft);
    else
        create(draft);
    return std::nullopt;
}

std::optional<ImportNote> Importer::readCells(const CsvRecord &record, Draft &draft)
{
    for (qsizetype i = m_headers.size(); i < record.cells.size(); ++i) {
        if (!record.cells[i].trimmed().isEmpty())
            return note(draft, {}, phrases::tooManyCellsInRow(record.cells.size(), m_headers.size()));
    }
    for (qsizetype i = 0; i < m_headers.size() && i < record.cells.size(); ++i) {
        const QString &header = m_headers[i];
        const ColumnMeaning meaning = m_mapping.columns.value(folded(header.simplified()));
        const QString text = unguarded(record.cells[i]).trimmed();
        if (meaning.target == Target::Ignore || text.isEmpty())
            continue;
        if (auto reject = readCell(header, meaning, text, draft))
            return reject;
    }
    return std::nullopt;
}

std::optional<ImportNote> Importer::readCell(const QString &header, const ColumnMeaning &meaning, QString text, Draft &draft)
{
    if (const auto replaced = meaning.values.constFind(text); replaced != meaning.values.constEnd()) {
        if (meaning.target == Target::Field) {
            m_notes.add(QStringLiteral("value ") + header + text, draft.line, header,
                        [text, meant = *replaced](qint64 rows) { return phrases::readAs(text, meant, rows); });
        }
        text = *replaced;
    }
    draft.spoken[header] = text;
    switch (meaning.target) {
    case Target::Ignore: return std::nullopt;
    case Target::Field: return readField(header, meaning, timesPowerOfTen(text, meaning.power), draft);
    case Target::Identifier: {
        const auto match = namesOf(m_entity.number).find(text);
        if (match.n != 0 && Uuid::fromString(text))
            draft.existing = match.n;
        return std::nullopt;
    }
    case Target::Stage: return readStage(header, text, draft);
    case Target::StageEntered: return readMoment(header, text, draft.stageEntered);
    case Target::Closed: return readMoment(header, text, draft.closed);
    case Target::Entered: {
        std::optional<Moment> moment;
        if (auto reject = readMoment(header, text, moment))
            return reject;
        draft.entered.push_back({meaning.stage, moment, {}});
        return std::nullopt;
    }
    case Target::LineProduct: {
        const auto match = namesOf(entity::product).find(text);
        if (match.several)
            return note(draft, header, phrases::severalMatch(text));
        if (match.n == 0) {
            draft.product = PendingReference{-1, text};
            return std::nullopt;
        }
        draft.productRow = match.n;
        draft.spoken[header] = namesOf(entity::product).nameOf(match.n);
        if (!match.exact) {
            m_notes.add(QStringLiteral("value ") + header + text, draft.line, header,
                        [text, meant = draft.spoken[header]](qint64 rows) { return phrases::readAs(text, meant, rows); });
        }
        return std::nullopt;
    }
    case Target::LineQuantity: {
        const Field *quantity = m_edit.reader().entity(entity::dealLine).fieldByKey("quantity");
        const auto value = m_text.read(m_edit.reader().entity(entity::dealLine), *quantity, text);
        if (!value.ok())
            return note(draft, header, value.refusal().phrase);
        draft.quantity = std::get<qint64>(*value);
        return std::nullopt;
    }
    }
    return std::nullopt;
}

std::optional<ImportNote> Importer::readField(const QString &header, const ColumnMeaning &meaning, const QString &text,
                                              Draft &draft)
{
    const Field &field = *m_entity.fieldByKey(meaning.field);
    const int index = m_entity.indexOf(field.number);
    if (field.kind == FieldKind::Reference)
        return readReference(header, index, text, draft);
    if ((field.kind == FieldKind::Choice || field.kind == FieldKind::Choices)
        && records::isOpenList(QString::fromUtf8(field.choiceList)))
        return readChoice(header, index, text, draft);
    const auto value = m_text.read(m_entity, field, text);
    if (!value.ok())
        return note(draft, header, value.refusal().phrase);
    draft.values[size_t(index)] = *value;
    return std::nullopt;
}

std::optional<ImportNote> Importer::readReference(const QString &header, int index, const QString &text, Draft &draft)
{
    const Field &field = m_entity.fields[size_t(index)];
    if (field.references == m_entity.number) {
        draft.among.push_back({index, text});
        return std::nullopt;
    }
    NameIndex &names = namesOf(field.references);
    const auto match = names.find(text);
    if (match.several)
        return note(draft, header, phrases::severalMatch(text));
    if (match.n == 0 && !canBeMade(field.references))
        return note(draft, header, phrases::unknownDeal(text));
    if (match.n == 0) {
        draft.references.push_back({index, text});
        return std::nullopt;
    }
    if (!match.exact) {
        m_notes.add(QStringLiteral("value ") + header + text, draft.line, header,
                    [text, meant = names.nameOf(match.n)](qint64 rows) { return phrases::readAs(text, meant, rows); });
    }
    draft.values[size_t(index)] = match.n;
    draft.spoken[header] = names.nameOf(match.n);
    return std::nullopt;
}

std::optional<ImportNote> Importer::readChoice(const QString &header, int index, const QString &text, Draft &draft)
{
    const Field &field = m_entity.fields[size_t(index)];
    const QString list = QString::fromUtf8(field.choiceList);
    const bool whole = field.kind == FieldKind::Choice || m_text.choices().find(list, text);
    const QStringList parts = whole ? QStringList{text} : records::splitChoices(text);
    QStringList keys;
    for (const QString &part : parts) {
        const QString name = oneLine(part);
        if (characterCount(name) > 100)
            return note(draft, header, m_text.read(m_entity, field, name).refusal().phrase);
        const records::Choice *known = m_text.choices().find(list, name);
        if (!known) {
            draft.choices.push_back({index, list, name});
            m_notes.add(QStringLiteral("choice ") + list + records::choiceKeyOf(name), draft.line, header,
                        [name, label = field.label()](qint64 rows) { return phrases::choiceAdded(name, label, rows); });
        }
        const QString key = known ? known->key : records::choiceKeyOf(name);
        if (!keys.contains(key))
            keys.append(key);
    }
    if (field.kind == FieldKind::Choice)
        draft.values[size_t(index)] = keys.first();
    else if (!keys.isEmpty())
        draft.values[size_t(index)] = keys;
    return std::nullopt;
}

std::optional<ImportNote> Importer::readStage(const QString &header, const QString &text, Draft &draft)
{
    const pipeline::StageDefinition *stage = m_pipeline.definition.find(text);
    if (stage) {
        draft.stage = stage->key;
        return std::nullopt;
    }
    std::vector<Phrase> names;
    for (const auto &known : m_pipeline.definition.stages)
        names.push_back(Phrase::verbatim(known.name));
    return note(draft, header, phrases::unknownStage(text, std::move(names)));
}

std::optional<ImportNote> Importer::readMoment(const QString &header, const QString &text, std::optional<Moment> &moment)
{
    const Field &when = *m_edit.reader().entity(entity::deal).fieldByKey("arrived_at");
    const auto value = m_text.read(m_edit.reader().entity(entity::deal), when, text);
    if (!value.ok())
        return ImportNote{0, header, value.refusal().phrase};
    moment = Moment{std::get<qint64>(*value)};
    return std::nullopt;
}

void Importer::makeTitle(Draft &draft)
{
    if (m_entity.number != entity::deal || isFilled(draft.values[size_t(indexOf("title"))]))
        return;
    QStringList parts;
    const QStringList wanted = m_mapping.title.split(QStringLiteral(" · "));
    for (QString part : wanted) {
        for (auto it = draft.spoken.cbegin(); it != draft.spoken.cend(); ++it)
            part.replace(u'{' + it.key() + u'}', it.value());
        if (!part.contains(u'{') && !part.isEmpty())
            parts.append(part);
    }
    if (parts.isEmpty()) {
        const QString account = draft.spoken.value(headerOf("account"));
        parts.append(account.isEmpty() ? textOf(draft, "reference") : account);
    }
    if (parts.first().isEmpty())
        return;
    draft.values[size_t(indexOf("title"))] = parts.join(QStringLiteral(" · ")).left(500);
    if (m_mapping.title.isEmpty())
        m_notes.add(QStringLiteral("title"), draft.line, {}, [](qint64 rows) { return phrases::titleMade(rows); });
}

std::optional<ImportNote> Importer::identify(Draft &draft)
{
    if (const Field *name = records::nameField(m_entity)) {
        if (!isFilled(draft.values[size_t(m_entity.indexOf(name->number))]))
            return note(draft, headerOf(name->key), phrases::nameMissing(name->label()));
    }
    const QString reference = textOf(draft, "reference");
    if (!reference.isEmpty()) {
        const auto line = m_referenceLines.constFind(reference);
        if (line != m_referenceLines.constEnd())
            return note(draft, headerOf("reference"), phrases::referenceTwice(reference, *line));
        m_referenceLines.insert(reference, draft.line);
        if (!draft.existing) {
            const auto match = namesOf(m_entity.number).findReference(reference);
            if (match.several)
                return note(draft, headerOf("reference"), phrases::severalMatch(reference));
            if (match.n != 0)
                draft.existing = match.n;
        }
    }
    const bool referenceDecides = !reference.isEmpty() && m_entity.number != entity::account && m_entity.number != entity::person
                                  && m_entity.number != entity::product;
    if (draft.existing || referenceDecides || !draft.references.empty())
        return std::nullopt;
    if (const auto same = m_identities.constFind(identityOf(draft.values)); same != m_identities.constEnd()) {
        draft.existing = *same;
        if (const auto line = m_rowLines.constFind(*same); line != m_rowLines.constEnd()) {
            const QString name = records::nameOfRow(m_edit.reader(), m_entity.number, *same);
            m_notes.add(QStringLiteral("same %1").arg(*same), draft.line, {},
                        [name, at = *line](qint64) { return phrases::sameRow(name, at); });
        }
    }
    return std::nullopt;
}

std::optional<ImportNote> Importer::place(Draft &draft)
{
    const pipeline::Definition &definition = m_pipeline.definition;
    const pipeline::StageDefinition *stage = draft.stage.isEmpty() ? &definition.stages.front() : definition.stage(draft.stage);
    std::optional<Moment> entered = draft.stageEntered;
    if (!entered && stage->kind != pipeline::StageKind::Open)
        entered = draft.closed;
    for (const auto &stay : draft.entered) {
        if (!definition.stage(stay.stage)) {
            std::vector<Phrase> names;
            for (const auto &known : definition.stages)
                names.push_back(Phrase::verbatim(known.key));
            return note(draft, {}, phrases::unknownStage(stay.stage, std::move(names)));
        }
    }
    auto stays = pipeline::placeImported(definition, draft.entered, stage->key, entered);
    if (!stays.ok())
        return note(draft, headerOf(Target::Closed), stays.refusal().phrase);
    draft.stays = *std::move(stays);

    const int signedOn = indexOf("signed_on");
    if (stage->kind == pipeline::StageKind::Won && draft.closed && !isFilled(draft.values[size_t(signedOn)]))
        draft.values[size_t(signedOn)] = qint64(m_edit.reader().zone().dateOf(*draft.closed).day);
    return std::nullopt;
}

void Importer::noteEmptyCells(const Draft &draft)
{
    for (const char *key : {"account", "owner"}) {
        const int index = indexOf(key);
        const QString header = headerOf(key);
        const auto pending = [&](const PendingReference &reference) { return reference.field == index; };
        if (index < 0 || header.isEmpty() || isFilled(draft.values[size_t(index)])
            || std::any_of(draft.references.begin(), draft.references.end(), pending))
            continue;
        m_notes.add(QStringLiteral("empty ") + header, draft.line, header,
                    [label = m_entity.fields[size_t(index)].label()](qint64 rows) { return phrases::emptyCells(label, rows); });
    }
    if (!draft.stays.empty() && !draft.stays.back().entered && !draft.stage.isEmpty()) {
        const LocalText name = m_pipeline.definition.stage(draft.stays.back().stage)->name;
        m_notes.add(QStringLiteral("undated ") + draft.stays.back().stage, draft.line, headerOf(Target::Stage),
                    [name](qint64 rows) { return phrases::undatedStays(name, rows); });
    }
}

qint64 Importer::makeRow(int entityNumber, const QString &name, const Draft &draft, const QString &column)
{
    const Entity &entity = m_edit.reader().entity(entityNumber);
    const QString text = oneLine(name).left(500);
    std::vector<Value> values(entity.fields.size());
    values[size_t(entity.indexOf(records::nameField(entity)->number))] = text;
    const QString level = m_mapping.columns.value(folded(column.simplified())).unitLevel;
    if (entityNumber == entity::unit) {
        for (const Code &code : records::unitLevels()) {
            if (level == QLatin1String(code.key))
                values[size_t(entity.indexOf(entity.fieldByKey("level")->number))] = qint64(code.number);
        }
    }
    const qint64 n = m_edit.insert(entityNumber, std::move(values));
    namesOf(entityNumber).add(n, text, {});
    ++m_report.also[entityNumber];
    m_notes.add(QStringLiteral("added %1 %2").arg(entityNumber).arg(text), draft.line, column,
                [label = entity.label(), text](qint64) { return phrases::recordAdded(label, text); });
    return n;
}

void Importer::makeWhatIsMissing(Draft &draft)
{
    const std::optional<Row> existing = draft.existing ? m_edit.reader().row(m_entity.number, *draft.existing) : std::nullopt;
    const auto isFilledAlready = [&](int index) { return existing && isFilled(existing->values[size_t(index)]); };
    for (const PendingChoice &choice : draft.choices) {
        if (isFilledAlready(choice.field) || m_text.choices().find(choice.list, choice.text))
            continue;
        const records::Choice made{choice.list,
                                   records::choiceKeyOf(choice.text),
                                   {choice.text, choice.text},
                                   qint64(m_text.choices().of(choice.list).size()),
                                   false};
        add(m_edit, made);
        m_text.choices().add(made);
        ++m_report.also[entity::choice];
    }
    for (const PendingReference &reference : draft.references) {
        if (isFilledAlready(reference.field))
            continue;
        const Field &field = m_entity.fields[size_t(reference.field)];
        draft.values[size_t(reference.field)] = makeRow(field.references, reference.text, draft, headerOf(field.key));
    }
    if (draft.product && !draft.existing)
        draft.productRow = makeRow(entity::product, draft.product->text, draft, headerOf(Target::LineProduct));
}

void Importer::create(Draft &draft)
{
    if (m_entity.number == entity::deal) {
        draft.values[size_t(indexOf("pipeline"))] = m_pipeline.id.n;
        const int arrived = indexOf("arrived_at");
        const auto &first = draft.stays.front().entered;
        if (!isFilled(draft.values[size_t(arrived)]) && first)
            draft.values[size_t(arrived)] = first->ms;
    } else if (m_entity.number == entity::activity) {
        draft.values[size_t(indexOf("recorded_at"))] = m_edit.now().ms;
        for (const char *coded : {"kind", "status", "direction"}) {
            const int index = indexOf(coded);
            if (!isFilled(draft.values[size_t(index)]))
                draft.values[size_t(index)] = coded == QByteArrayView("kind") ? qint64(records::ActivityKind::Note) : qint64(0);
        }
    }
    const QByteArray identity = identityOf(draft.values);
    const QString name = records::nameField(m_entity) ? textOf(draft, records::nameField(m_entity)->key.constData()) : QString();
    const QString reference = textOf(draft, "reference");
    const qint64 n = m_edit.insert(m_entity.number, draft.values);
    m_identities.insert(identity, n);
    m_rowLines.insert(n, draft.line);
    namesOf(m_entity.number).add(n, name, reference);
    if (m_entity.number == entity::deal) {
        addStays(draft, n);
        addLine(draft, n);
    }
    for (const PendingReference &among : draft.among)
        m_later.push_back({n, among.field, among.text, draft.line});
    ++m_report.created;
}

void Importer::addStays(const Draft &draft, qint64 deal)
{
    for (const pipeline::ImportedStay &imported : draft.stays) {
        pipeline::Stay stay;
        stay.deal = records::DealId(deal);
        stay.stage = m_pipeline.stageIds.value(imported.stage);
        stay.version = m_pipeline.version;
        stay.enteredAt = imported.entered;
        stay.leftAt = imported.left;
        stay.imported = true;
        if (imported.left) {
            stay.way = pipeline::Way::Imported;
            stay.compliance = pipeline::Compliance::NotJudged;
        }
        add(m_edit, stay);
    }
}

void Importer::addLine(const Draft &draft, qint64 deal)
{
    if (!draft.productRow)
        return;
    records::DealLine line;
    line.deal = records::DealId(deal);
    line.product = records::ProductId(*draft.productRow);
    line.quantity = draft.quantity;
    add(m_edit, line);
}

void Importer::fillUp(const Draft &draft)
{
    const Row row = *m_edit.reader().row(m_entity.number, *draft.existing);
    std::vector<FieldValue> values;
    for (size_t i = 0; i < draft.values.size(); ++i) {
        const Field &field = m_entity.fields[i];
        if (!isFilled(draft.values[i]) || draft.values[i] == row.values[i])
            continue;
        if (!isFilled(row.values[i])) {
            values.push_back({field.number, draft.values[i]});
        } else if (const QString header = headerOf(field.key); !header.isEmpty()) {
            m_notes.add(QStringLiteral("left ") + header, draft.line, header,
                        [label = field.label()](qint64 rows) { return phrases::leftAsIs(label, rows); });
        }
    }
    for (const PendingReference &reference : draft.among)
        m_later.push_back({*draft.existing, reference.field, reference.text, draft.line});
    if (m_entity.number == entity::deal && !draft.stage.isEmpty()) {
        db::Statement stage = m_edit.reader().database().prepare("SELECT stage FROM deal WHERE n = ?1");
        stage.bind(1, *draft.existing);
        if (stage.step() && m_pipeline.stageKeys.value(stage.integer(0)) != draft.stage)
            m_notes.add(QStringLiteral("stage"), draft.line, headerOf(Target::Stage),
                        [](qint64 rows) { return phrases::stageLeftAsIs(rows); });
    }
    m_edit.update(m_entity.number, *draft.existing, values);
    ++(values.empty() ? m_report.skipped : m_report.updated);
}

void Importer::finish()
{
    for (const Later &later : m_later) {
        const Field &field = m_entity.fields[size_t(later.field)];
        const QString column = headerOf(field.key);
        const Row row = *m_edit.reader().row(m_entity.number, later.n);
        if (isFilled(row.values[size_t(later.field)]))
            continue;
        Draft draft;
        draft.line = later.line;
        const auto match = namesOf(field.references).find(later.text);
        if (match.several) {
            m_notes.add(QStringLiteral("several ") + later.text, later.line, column,
                        [text = later.text](qint64) { return phrases::severalMatch(text); });
            continue;
        }
        const qint64 target = match.n != 0 ? match.n : makeRow(field.references, later.text, draft, column);
        if (target != later.n)
            m_edit.update(m_entity.number, later.n, {{field.number, target}});
    }
    m_report.notes = m_notes.all();
}

} // namespace plumbline::exchange
