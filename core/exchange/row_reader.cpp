// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/row_reader.h"

#include "core/base/text.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/phrases.h"
#include "core/records/phrases.h"

namespace plumbline::exchange {
namespace {

using Target = ColumnMeaning::Target;

/// Entities that an import may make beside its own rows, because a name is enough for them.
bool canBeMade(int entity)
{
    return entity == entity::account || entity == entity::person || entity == entity::product || entity == entity::unit
           || entity == entity::contact;
}

qint64 powerOfTen(int power)
{
    qint64 factor = 1;
    for (int i = 0; i < power; ++i)
        factor *= 10;
    return factor;
}

/// The value times 10^power; empty where it is no number or grows too large.
std::optional<Value> scaled(const Value &value, int power)
{
    const auto *number = std::get_if<qint64>(&value);
    const auto *money = std::get_if<Money>(&value);
    qint64 product = 0;
    if ((!number && !money) || __builtin_mul_overflow(number ? *number : money->minor, powerOfTen(power), &product))
        return std::nullopt;
    return number ? Value(product) : Value(Money{product, money->currency});
}

} // namespace

std::optional<ImportNote> RowReader::read(const CsvRecord &record, RowDraft &draft)
{
    draft.line = record.line;
    draft.values.resize(m_context.entity.fields.size());
    if (auto reject = readCells(record, draft))
        return reject;
    if (m_context.entity.number != entity::deal)
        return std::nullopt;
    makeTitle(draft);
    return place(draft);
}

std::optional<ImportNote> RowReader::readCells(const CsvRecord &record, RowDraft &draft)
{
    for (qsizetype i = m_context.headers.size(); i < record.cells.size(); ++i) {
        if (!record.cells[i].trimmed().isEmpty())
            return draft.note({}, phrases::tooManyCellsInRow(record.cells.size(), m_context.headers.size()));
    }
    for (qsizetype i = 0; i < m_context.headers.size() && i < record.cells.size(); ++i) {
        const QString &header = m_context.headers[i];
        const ColumnMeaning meaning = m_context.meaningOf(header);
        const QString text = unguarded(record.cells[i]).trimmed();
        if (meaning.target == Target::Ignore || text.isEmpty())
            continue;
        if (auto reject = readCell(header, meaning, text, draft))
            return reject;
    }
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readCell(const QString &header, const ColumnMeaning &meaning, QString text, RowDraft &draft)
{
    if (const auto replaced = meaning.values.constFind(text); replaced != meaning.values.constEnd()) {
        if (meaning.target == Target::Field) {
            noteReadAs(header, text, *replaced, draft);
        }
        text = *replaced;
    }
    draft.spoken[header] = text;
    switch (meaning.target) {
    case Target::Ignore: return std::nullopt;
    case Target::Field: return readField(header, meaning, text, draft);
    case Target::Identifier: {
        if (!Uuid::fromString(text))
            return draft.note(header, phrases::notAnIdentifier(text));
        const auto match = m_context.namesOf(m_context.entity.number).find(text);
        if (match.n != 0)
            draft.existing = match.n;
        return std::nullopt;
    }
    case Target::Stage: return readStage(header, text, draft);
    case Target::StageEntered: return readMoment(header, text, draft.stageEntered, draft);
    case Target::Closed: return readMoment(header, text, draft.closed, draft);
    case Target::Entered: {
        std::optional<Moment> moment;
        if (auto reject = readMoment(header, text, moment, draft))
            return reject;
        draft.entered.push_back({meaning.stage, moment, {}});
        return std::nullopt;
    }
    case Target::LineProduct: return readProduct(header, text, draft);
    case Target::LineQuantity: {
        const Field *quantity = m_context.edit.reader().entity(entity::dealLine).fieldByKey("quantity");
        const auto value = m_context.text.read(m_context.edit.reader().entity(entity::dealLine), *quantity, text);
        if (!value.ok())
            return draft.note(header, value.refusal().phrase);
        draft.quantity = std::get<qint64>(*value);
        return std::nullopt;
    }
    }
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readField(const QString &header, const ColumnMeaning &meaning, const QString &text,
                                               RowDraft &draft)
{
    const Field &field = *m_context.entity.fieldByKey(meaning.field);
    const int index = m_context.entity.indexOf(field.number);
    if (field.kind == FieldKind::Reference)
        return readReference(header, index, text, draft);
    if ((field.kind == FieldKind::Choice || field.kind == FieldKind::Choices)
        && records::isOpenList(QString::fromUtf8(field.choiceList)))
        return readChoice(header, index, text, draft);
    // A plain number may have more decimals than its field keeps: 1.2345 million.
    const auto plain = meaning.power > 0 ? scaledNumber(text, meaning.power) : std::nullopt;
    const auto value = m_context.text.read(m_context.entity, field, plain ? QString::number(*plain) : text);
    if (!value.ok())
        return draft.note(header, value.refusal().phrase);
    const auto grown = meaning.power > 0 && !plain ? scaled(*value, meaning.power) : std::optional(*value);
    if (!grown)
        return draft.note(header, records::phrases::notMoney(text, {}).phrase);
    draft.values[size_t(index)] = *grown;
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readReference(const QString &header, int index, const QString &text, RowDraft &draft)
{
    const Field &field = m_context.entity.fields[size_t(index)];
    if (field.references == m_context.entity.number) {
        draft.among.push_back({index, text});
        return std::nullopt;
    }
    NameIndex &names = m_context.namesOf(field.references);
    const auto match = names.find(text);
    if (match.several)
        return draft.note(header, phrases::severalMatch(text));
    if (match.n == 0 && !canBeMade(field.references))
        return draft.note(header, phrases::unknownDeal(text));
    if (match.n == 0) {
        draft.references.push_back({index, text});
        return std::nullopt;
    }
    if (!match.exact) {
        noteReadAs(header, text, names.nameOf(match.n), draft);
    }
    draft.values[size_t(index)] = match.n;
    draft.spoken[header] = names.nameOf(match.n);
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readProduct(const QString &header, const QString &text, RowDraft &draft)
{
    NameIndex &names = m_context.namesOf(entity::product);
    const auto match = names.find(text);
    if (match.several)
        return draft.note(header, phrases::severalMatch(text));
    if (match.n == 0) {
        draft.newProduct = text;
        return std::nullopt;
    }
    draft.product = match.n;
    draft.spoken[header] = names.nameOf(match.n);
    if (!match.exact)
        noteReadAs(header, text, names.nameOf(match.n), draft);
    return std::nullopt;
}

void RowReader::noteReadAs(const QString &header, const QString &text, const QString &meant, const RowDraft &draft)
{
    m_context.notes.add(QStringLiteral("value ") + header + text, draft.line, header,
                        [text, meant](qint64 rows) { return phrases::readAs(text, meant, rows); });
}

std::optional<ImportNote> RowReader::readChoice(const QString &header, int index, const QString &text, RowDraft &draft)
{
    const Field &field = m_context.entity.fields[size_t(index)];
    const QString list = QString::fromUtf8(field.choiceList);
    const bool whole = field.kind == FieldKind::Choice || m_context.text.choices().find(list, text);
    const QStringList parts = whole ? QStringList{text} : records::splitChoices(text);
    QStringList keys;
    for (const QString &part : parts) {
        const QString name = oneLine(part);
        if (characterCount(name) > 100)
            return draft.note(header, m_context.text.read(m_context.entity, field, name).refusal().phrase);
        const records::Choice *known = m_context.text.choices().find(list, name);
        if (!known) {
            draft.choices.push_back({index, list, name});
            m_context.notes.add(QStringLiteral("choice ") + list + records::choiceKeyOf(name), draft.line, header,
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

std::optional<ImportNote> RowReader::readStage(const QString &header, const QString &text, RowDraft &draft)
{
    const pipeline::StageDefinition *stage = m_context.pipeline.definition.find(text);
    if (stage) {
        draft.stage = stage->key;
        return std::nullopt;
    }
    std::vector<Phrase> names;
    for (const auto &known : m_context.pipeline.definition.stages)
        names.push_back(Phrase::verbatim(known.name));
    return draft.note(header, phrases::unknownStage(text, std::move(names)));
}

std::optional<ImportNote> RowReader::readMoment(const QString &header, const QString &text, std::optional<Moment> &moment,
                                                const RowDraft &draft)
{
    const Field &when = *m_context.edit.reader().entity(entity::deal).fieldByKey("arrived_at");
    const auto value = m_context.text.read(m_context.edit.reader().entity(entity::deal), when, text);
    if (!value.ok())
        return draft.note(header, value.refusal().phrase);
    moment = Moment{std::get<qint64>(*value)};
    return std::nullopt;
}

void RowReader::makeTitle(RowDraft &draft)
{
    if (isFilled(draft.values[size_t(m_context.indexOf("title"))]))
        return;
    QStringList parts;
    const QStringList wanted = m_context.mapping.title.split(QStringLiteral(" · "));
    for (QString part : wanted) {
        for (auto it = draft.spoken.cbegin(); it != draft.spoken.cend(); ++it)
            part.replace(u'{' + it.key() + u'}', it.value());
        if (!part.contains(u'{') && !part.isEmpty())
            parts.append(part);
    }
    if (parts.isEmpty()) {
        const QString account = draft.spoken.value(m_context.headerOf("account"));
        parts.append(account.isEmpty() ? draft.textOf(m_context.entity, "reference") : account);
    }
    if (parts.first().isEmpty())
        return;
    draft.values[size_t(m_context.indexOf("title"))] = parts.join(QStringLiteral(" · ")).left(500);
    if (m_context.mapping.title.isEmpty())
        m_context.notes.add(QStringLiteral("title"), draft.line, {}, [](qint64 rows) { return phrases::titleMade(rows); });
}

std::optional<ImportNote> RowReader::place(RowDraft &draft)
{
    const pipeline::Definition &definition = m_context.pipeline.definition;
    const pipeline::StageDefinition *stage = draft.stage.isEmpty() ? &definition.stages.front() : definition.stage(draft.stage);
    std::optional<Moment> entered = draft.stageEntered;
    if (!entered && stage->kind != pipeline::StageKind::Open)
        entered = draft.closed;
    for (const auto &stay : draft.entered) {
        if (!definition.stage(stay.stage)) {
            std::vector<Phrase> names;
            for (const auto &known : definition.stages)
                names.push_back(Phrase::verbatim(known.key));
            return draft.note({}, phrases::unknownStage(stay.stage, std::move(names)));
        }
    }
    auto stays = pipeline::placeImported(definition, draft.entered, stage->key, entered);
    if (!stays.ok())
        return draft.note(m_context.headerOf(Target::Closed), stays.refusal().phrase);
    draft.stays = *std::move(stays);

    const int signedOn = m_context.indexOf("signed_on");
    if (stage->kind == pipeline::StageKind::Won && draft.closed && !isFilled(draft.values[size_t(signedOn)]))
        draft.values[size_t(signedOn)] = qint64(m_context.edit.reader().zone().dateOf(*draft.closed).day);
    return std::nullopt;
}

} // namespace plumbline::exchange
