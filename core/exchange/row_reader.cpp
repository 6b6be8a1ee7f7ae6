// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/row_reader.h"

#include "core/base/text.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/line_cells.h"
#include "core/exchange/phrases.h"
#include "core/exchange/plain_cell.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"

#include <algorithm>
#include <QRegularExpression>

namespace plumbline::exchange {
namespace {

using Target = ColumnMeaning::Target;

/// Entities that an import may make beside its own rows, because a name is enough for them.
bool canBeMade(int entity)
{
    return entity == entity::account || entity == entity::person || entity == entity::product || entity == entity::unit
           || entity == entity::contact;
}

bool comesAgain(const ImportColumn &column)
{
    if (column.meaning.target == Target::Stage || column.meaning.target == Target::LineProduct)
        return true;
    if (!column.field)
        return false;
    switch (column.field->kind) {
    case FieldKind::Choice:
    case FieldKind::Choices:
    case FieldKind::Code:
    case FieldKind::YesNo:
    case FieldKind::Reference: return true;
    default: return !column.meaning.values.isEmpty();
    }
}

} // namespace

RowReader::RowReader(ImportContext &context)
    : m_context(context),
      m_lines(context),
      m_names(context.namesOf(context.entity.number)),
      m_account(context.indexOf("account")),
      m_contact(context.indexOf("contact")),
      m_title(context.indexOf("title")),
      m_notes(context.indexOf("notes")),
      m_signedOn(context.indexOf("signed_on")),
      m_reference(context.indexOf("reference")),
      m_accountColumn(context.columnOf("account")),
      m_hasIdentifier(context.columnOf(Target::Identifier) != nullptr),
      m_currency(context.mapping.currency.isEmpty() ? context.reader().currency() : context.mapping.currency),
      m_minorDigits(minorDigits(m_currency))
{
    if (const Field *name = records::nameField(context.entity))
        m_name = context.entity.indexOf(name->number);
}

std::optional<ImportNote> RowReader::read(const SourceRow &row, RowDraft &draft)
{
    draft.begin(row.line, m_context.entity.fields.size());
    if (auto reject = readCells(row, draft))
        return reject;
    joinName(draft);
    prefetchContact(draft);
    keepExtra(draft);
    if (m_context.entity.number == entity::deal) {
        if (auto reject = m_lines.finish(draft))
            return reject;
        makeTitle(row, draft);
        if (auto reject = place(draft))
            return reject;
    }
    return findContact(draft);
}

std::optional<ImportNote> RowReader::readCells(const SourceRow &row, RowDraft &draft)
{
    const size_t columns = m_context.columns.size();
    for (size_t i = columns; i < row.cells.size(); ++i) {
        if (!trimmed(row.cells[i]).empty())
            return draft.note({}, phrases::tooManyCellsInRow(qint64(row.cells.size()), qint64(columns)));
    }
    m_waiting.clear();
    for (size_t i = 0; i < columns && i < row.cells.size(); ++i) {
        ImportColumn &column = m_context.columns[i];
        if (column.meaning.target == Target::Ignore)
            continue;
        const std::string_view cell = trimmed(row.cells[i]);
        if (cell.empty())
            continue;
        if (const auto before = column.isSecond ? saidBefore(column, draft) : std::nullopt) {
            keepBeside(column, cell, *before, draft);
            continue;
        }
        if (canWait(column, cell)) {
            column.names->prepare(column.question, cell);
            m_waiting.push_back(&column);
            continue;
        }
        if (auto reject = readCell(column, cell, draft))
            return reject;
    }
    return readWaiting(draft);
}

/// A name among so many that the processor has to fetch it: the other cells are read meanwhile.
bool RowReader::canWait(const ImportColumn &column, std::string_view cell) const
{
    return column.names && !column.isSecond && column.isOfManyNames() && isPlain(column, cell);
}

std::optional<ImportNote> RowReader::readWaiting(RowDraft &draft)
{
    for (ImportColumn *column : m_waiting) {
        const std::string_view cell = column->question.text;
        if (refer(*column, cell, column->names->find(column->question), draft))
            continue;
        if (auto reject = readCell(*column, cell, draft))
            return reject;
    }
    return std::nullopt;
}

/// What an earlier column said of the same field; the text is empty where it was no text, or a row was found by it.
std::optional<std::string_view> RowReader::saidBefore(const ImportColumn &column, const RowDraft &draft) const
{
    if (draft.values.isFilledAt(column.index))
        return draft.values.textAt(column.index);
    if (column.index == m_contact && !draft.contact.empty())
        return draft.contact;
    for (const auto *references : {&draft.references, &draft.among}) {
        for (const PendingReference &reference : *references) {
            if (reference.field == column.index)
                return reference.text;
        }
    }
    for (const ImportColumn *waiting : m_waiting) {
        if (waiting->index == column.index)
            return waiting->question.text;
    }
    return std::nullopt;
}

/// The field holds what an earlier column said: a second phone is kept in the notes.
void RowReader::keepBeside(const ImportColumn &column, std::string_view cell, std::string_view before, RowDraft &draft)
{
    const QString text = textOf(cell);
    if (before.empty() || toQString(before) != text)
        draft.addExtra(column.headerText, text.toStdString());
}

/// Family name first where it is Chinese.
void RowReader::joinName(RowDraft &draft)
{
    if (draft.givenName.isEmpty() && draft.familyName.isEmpty())
        return;
    const QString &any = draft.familyName.isEmpty() ? draft.givenName : draft.familyName;
    const bool isChinese = any[0].script() == QChar::Script_Han;
    const QString whole = isChinese ? draft.familyName + draft.givenName : (draft.givenName + u' ' + draft.familyName).trimmed();
    if (m_contact >= 0 && draft.contact.empty())
        draft.contact = draft.values.keep(whole);
    else if (m_contact < 0 && m_name >= 0 && !draft.values.isFilledAt(m_name))
        draft.values.setText(m_name, whole.left(m_context.entity.fields[size_t(m_name)].limit));
}

void RowReader::prefetchContact(const RowDraft &draft)
{
    const auto *account = m_account < 0 || draft.contact.empty() ? nullptr : std::get_if<qint64>(&draft.values.at(m_account));
    if (account)
        m_context.prefetchContactAt(*account, draft.contact);
}

/// There is a 王伟 at many customers: the one at this customer is meant.
std::optional<ImportNote> RowReader::findContact(RowDraft &draft)
{
    if (draft.contact.empty() || m_contact < 0)
        return std::nullopt;
    // An export names every contact so that just one is meant, and it may be one of another customer.
    if (m_hasIdentifier) {
        const auto match = m_context.namesOf(entity::contact).find(draft.contact);
        if (match.n != 0 && match.exact) {
            draft.values.set(m_contact, match.n);
            return std::nullopt;
        }
    }
    const bool isNewAccount = std::any_of(draft.references.begin(), draft.references.end(),
                                          [this](const PendingReference &reference) { return reference.field == m_account; });
    const auto *account = m_account < 0 ? nullptr : std::get_if<qint64>(&draft.values.at(m_account));
    if (account) {
        if (const qint64 n = m_context.contactAt(*account, draft.contact)) {
            draft.values.set(m_contact, n);
            return std::nullopt;
        }
    } else if (!isNewAccount) {
        const auto match = m_context.namesOf(entity::contact).find(draft.contact);
        if (match.several)
            return draft.note(draft.contactColumn ? draft.contactColumn->header : QString(),
                              phrases::severalMatch(toQString(draft.contact)));
        if (match.n != 0) {
            draft.values.set(m_contact, match.n);
            return std::nullopt;
        }
    }
    draft.references.push_back({m_contact, draft.contact});
    return std::nullopt;
}

QString RowReader::textOf(std::string_view cell) const
{
    const QString text = withoutControls(toQString(cell));
    return (m_context.mapping.isGuarded ? unguarded(text) : text).trimmed();
}

/// Nothing of it is to be taken off or replaced.
bool RowReader::isPlain(const ImportColumn &column, std::string_view cell) const
{
    return column.meaning.values.isEmpty() && (cell.front() != '\'' || !m_context.mapping.isGuarded) && isPlainLine(cell);
}

/// True where the cell needs no thought: most of them.
bool RowReader::readQuickly(ImportColumn &column, std::string_view cell, RowDraft &draft)
{
    if (column.meaning.target == Target::Extra && isPlain(column, cell)) {
        draft.addExtra(column.headerText, cell);
        return true;
    }
    if (!column.field)
        return false;
    const Field &field = *column.field;
    const int power = column.meaning.power;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
        if (cell.size() < 12 && (cell.find('E') != cell.npos || cell.find('e') != cell.npos))
            return false; // 1.38E+10
        if (cell.size() > size_t(field.limit) || power > 0 || !isPlain(column, cell))
            return false;
        draft.values.set(column.index, cell);
        if (column.index == m_reference)
            m_names.prefetchReference(cell);
        return true;
    case FieldKind::Money: {
        const auto minor = m_context.mapping.decimalComma || !column.meaning.values.isEmpty()
                               ? std::nullopt
                               : plainNumber(cell, power, m_minorDigits);
        if (minor)
            draft.values.set(column.index, Money{*minor, m_currency});
        return minor.has_value();
    }
    case FieldKind::Date:
    case FieldKind::Moment: {
        const auto date = power > 0 || !column.meaning.values.isEmpty() ? std::nullopt : plainDate(cell);
        if (date)
            draft.values.set(column.index,
                             field.kind == FieldKind::Date ? qint64(date->day) : m_context.reader().zone().startOf(*date).ms);
        return date.has_value();
    }
    case FieldKind::Reference: return isPlain(column, cell) && referQuickly(column, cell, draft);
    default: return false;
    }
}

/// Names that one row has, or none.
bool RowReader::referQuickly(ImportColumn &column, std::string_view cell, RowDraft &draft)
{
    if (column.index == m_contact) {
        draft.contact = cell;
        draft.contactColumn = &column;
        return true;
    }
    const int references = column.field->references;
    if (references == m_context.entity.number)
        return false;
    if (!column.names)
        column.names = &m_context.namesOf(references);
    if (const ReadText *known = column.recall(cell)) {
        applyKnown(column, *known, draft);
        return true;
    }
    return refer(column, cell, column.names->find(cell), draft);
}

/// False where it takes more thought.
bool RowReader::refer(ImportColumn &column, std::string_view cell, NameIndex::Match match, RowDraft &draft)
{
    if (match.several || (match.n == 0 ? !canBeMade(column.field->references) : !match.exact))
        return false;
    if (match.n == 0) {
        draft.references.push_back({column.index, cell});
        return true;
    }
    draft.values.set(column.index, match.n);
    remember(column, cell, {match.n, {}, std::string(cell), {}, nullptr});
    return true;
}

void RowReader::remember(ImportColumn &column, std::string_view cell, ReadText known)
{
    if (!isFilled(known.value) || column.known.size() >= ImportColumn::mostKnown)
        return;
    if (const auto *text = std::get_if<QString>(&known.value))
        known.valueText = text->toStdString();
    column.known.emplace(cell, std::move(known));
}

std::optional<ImportNote> RowReader::readCell(ImportColumn &column, std::string_view cell, RowDraft &draft)
{
    if (readQuickly(column, cell, draft))
        return std::nullopt;
    const bool mayComeAgain = comesAgain(column);
    if (mayComeAgain) {
        if (const ReadText *known = column.recall(cell)) {
            applyKnown(column, *known, draft);
            return std::nullopt;
        }
    }
    QString text = textOf(cell);
    ReadText known;
    if (const auto replaced = column.meaning.values.constFind(text); replaced != column.meaning.values.constEnd()) {
        if (column.meaning.target == Target::Field)
            known.note = m_context.noteReadAs(column, text, *replaced, draft.line);
        text = *replaced;
    }
    known.text = text.toStdString();
    if (text.isEmpty())
        return std::nullopt;
    if (auto reject = readText(column, text, draft, known))
        return reject;
    if (mayComeAgain)
        remember(column, cell, std::move(known));
    return std::nullopt;
}

void RowReader::applyKnown(const ImportColumn &column, const ReadText &known, RowDraft &draft)
{
    if (known.note)
        m_context.notes.count(*known.note);
    switch (column.meaning.target) {
    case Target::Stage: draft.stage = known.stage; return;
    case Target::LineProduct: draft.product = std::get<qint64>(known.value); return;
    default:
        if (known.valueText.empty())
            draft.values.setValue(column.index, known.value);
        else
            draft.values.set(column.index, std::string_view(known.valueText));
    }
}

std::optional<ImportNote> RowReader::readText(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known)
{
    switch (column.meaning.target) {
    case Target::Ignore: return std::nullopt;
    case Target::Extra: draft.addExtra(column.headerText, text.toStdString()); return std::nullopt;
    case Target::Field: {
        auto reject = column.field->kind == FieldKind::Reference ? readReference(column, text, draft, known)
                                                                 : readField(column, text, draft);
        // A choice that is yet to be made must be read again, so that it is made only once it is written.
        if (!reject && column.field->kind != FieldKind::Reference && draft.choices.empty())
            known.value = toValue(draft.values.at(column.index));
        return reject;
    }
    case Target::Identifier:
        if (!Uuid::fromString(text))
            return draft.note(column.header, phrases::notAnIdentifier(text));
        if (const qint64 n = m_context.namesOf(m_context.entity.number).findIdentifier(text.toStdString())) {
            draft.existing = n;
            draft.isExistingByIdentifier = true;
        } else {
            draft.identifier = Uuid::fromString(text);
        }
        return std::nullopt;
    case Target::Stage: {
        auto reject = readStage(column, text, draft);
        if (draft.stage)
            known.value = draft.stage->key;
        known.stage = draft.stage;
        return reject;
    }
    case Target::StageEntered: return readMoment(column, text, draft.stageEntered, draft);
    case Target::Closed: return readMoment(column, text, draft.closed, draft);
    case Target::Entered: return readEntered(column, text, draft);
    case Target::LineProduct: return m_lines.readProduct(column, text, draft, known);
    case Target::LineQuantity: return m_lines.readQuantity(column, text, draft);
    case Target::LinePrice: return m_lines.readPrice(column, text, draft);
    case Target::GivenName: draft.givenName = oneLine(text); return std::nullopt;
    case Target::FamilyName: draft.familyName = oneLine(text); return std::nullopt;
    }
    return std::nullopt;
}

/// What spreadsheets make of cells before a file is written. Empty where the cell says nothing any more.
QString RowReader::mended(const ImportColumn &column, const QString &text, qint64 line)
{
    const Field &field = *column.field;
    static const QRegularExpression rounded(QStringLiteral("^\\d([.,]\\d+)?[eE]\\+\\d{1,2}$"));
    static const QByteArrayList phones{"handle", "phone", "mobile"};
    if (phones.contains(field.key) && rounded.match(text).hasMatch()) {
        m_context.notes.add(QStringLiteral("damaged ") + column.header, line, column.header,
                            [](qint64 rows) { return phrases::damagedPhones(rows); });
        return {};
    }
    if (field.kind == FieldKind::Date || field.kind == FieldKind::Moment) {
        constexpr int dayZero = -25'569; // 1899-12-30
        constexpr int earliest = 10'000, latest = 99'999;
        bool isNumber = false;
        const int serial = text.toInt(&isNumber);
        if (isNumber && text.size() == 5 && serial >= earliest && serial <= latest) {
            m_context.notes.add(QStringLiteral("serial ") + column.header, line, column.header,
                                [](qint64 rows) { return phrases::serialDays(rows); });
            return toIso(CivilDate{dayZero + serial});
        }
    }
    if (m_context.mapping.decimalComma && (field.kind == FieldKind::Money || field.kind == FieldKind::Integer)) {
        QString swapped = text;
        return swapped.remove(u'.').replace(u',', u'.');
    }
    return text;
}

std::optional<ImportNote> RowReader::readField(ImportColumn &column, const QString &given, RowDraft &draft)
{
    const Field &field = *column.field;
    const QString text = mended(column, given, draft.line);
    if (text.isEmpty())
        return std::nullopt;
    if ((field.kind == FieldKind::Choice || field.kind == FieldKind::Choices)
        && records::isOpenList(QString::fromUtf8(field.choiceList)))
        return readChoice(column, text, draft);
    // A plain number may have more decimals than its field keeps: 1.2345 million.
    const int power = column.meaning.power;
    const auto plain = power > 0 ? scaledNumber(text, power) : std::nullopt;
    const auto value = m_context.text.read(m_context.entity, field, plain ? QString::number(*plain) : text);
    if (!value.ok()) {
        if (field.kind == FieldKind::Choice || field.kind == FieldKind::Code)
            m_context.noteUnknown(column, text, draft.line, false);
        return draft.note(column.header, value.refusal().phrase);
    }
    const auto grown = power > 0 && !plain ? scaled(*value, power) : std::optional(*value);
    if (!grown)
        return draft.note(column.header, records::phrases::notMoney(text, {}).phrase);
    draft.values.setValue(column.index, *grown);
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readReference(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known)
{
    const Field &field = *column.field;
    if (field.references == m_context.entity.number) {
        draft.among.push_back({column.index, draft.values.keep(text)});
        return std::nullopt;
    }
    if (column.index == m_contact) {
        draft.contact = draft.values.keep(text);
        draft.contactColumn = &column;
        return std::nullopt;
    }
    const auto match = m_context.namesOf(field.references).find(text.toStdString());
    if (match.several)
        return draft.note(column.header, phrases::severalMatch(text));
    if (match.n == 0 && !canBeMade(field.references))
        return draft.note(column.header, phrases::unknownDeal(text));
    if (match.n == 0) {
        draft.references.push_back({column.index, draft.values.keep(text)});
        return std::nullopt;
    }
    if (!match.exact) {
        const QString name = m_context.rows.nameOf(field.references, match.n);
        known.text = name.toStdString();
        known.note = m_context.noteReadAs(column, text, name, draft.line);
    }
    draft.values.set(column.index, match.n);
    known.value = match.n;
    return std::nullopt;
}

/// A deal that was moved back entered a stage several times.
std::optional<ImportNote> RowReader::readEntered(const ImportColumn &column, const QString &text, RowDraft &draft)
{
    for (const QString &part : fromPlainList(text)) {
        if (part.isEmpty())
            continue;
        std::optional<Moment> moment;
        if (auto reject = readMoment(column, part, moment, draft))
            return reject;
        draft.entered.push_back({column.meaning.stage, moment, {}});
    }
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readChoice(ImportColumn &column, const QString &text, RowDraft &draft)
{
    const Field &field = *column.field;
    const QString list = QString::fromUtf8(field.choiceList);
    const bool whole = field.kind == FieldKind::Choice || m_context.text.choices().find(list, text);
    const QStringList parts = whole ? QStringList{text} : records::splitChoices(text);
    QStringList keys;
    for (const QString &part : parts) {
        const QString name = oneLine(part);
        if (characterCount(name) > 100)
            return draft.note(column.header, m_context.text.read(m_context.entity, field, name).refusal().phrase);
        const records::Choice *known = m_context.text.choices().find(list, name);
        if (!known) {
            draft.choices.push_back({column.index, list, name});
            m_context.noteUnknown(column, name, draft.line, true);
            m_context.notes.add(QStringLiteral("choice ") + list + records::choiceKeyOf(name), draft.line, column.header,
                                [name, label = field.label()](qint64 rows) { return phrases::choiceAdded(name, label, rows); });
        }
        const QString key = known ? known->key : records::choiceKeyOf(name);
        if (!keys.contains(key))
            keys.append(key);
    }
    if (field.kind == FieldKind::Choice)
        draft.values.setText(column.index, keys.first());
    else if (!keys.isEmpty())
        draft.values.set(column.index, keys);
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readStage(const ImportColumn &column, const QString &text, RowDraft &draft)
{
    draft.stage = m_context.pipeline.definition.find(text);
    if (draft.stage)
        return std::nullopt;
    std::vector<Phrase> names;
    for (const auto &known : m_context.pipeline.definition.stages)
        names.push_back(Phrase::verbatim(known.name));
    m_context.noteUnknown(column, text, draft.line, false);
    return draft.note(column.header, phrases::unknownStage(text, std::move(names)));
}

std::optional<ImportNote> RowReader::readMoment(const ImportColumn &column, const QString &text, std::optional<Moment> &moment,
                                                const RowDraft &draft)
{
    const Entity &deal = m_context.reader().entity(entity::deal);
    const auto value = m_context.text.read(deal, *deal.fieldByKey("arrived_at"), text);
    if (!value.ok())
        return draft.note(column.header, value.refusal().phrase);
    moment = Moment{std::get<qint64>(*value)};
    return std::nullopt;
}

std::string_view RowReader::spoken(const ImportColumn &column, const SourceRow &row, RowDraft &draft) const
{
    const auto index = size_t(&column - m_context.columns.data());
    const std::string_view cell = index < row.cells.size() ? trimmed(row.cells[index]) : std::string_view();
    if (const auto known = column.known.find(cell); known != column.known.end())
        return known->second.text;
    if (cell.empty() || isPlain(column, cell))
        return cell;
    const QString text = textOf(cell);
    return draft.values.keep(column.meaning.values.value(text, text));
}

/// As the mapping wants it: "{customer} · {project}". False where that says nothing.
bool RowReader::titleFrom(const SourceRow &row, RowDraft &draft)
{
    QStringList parts;
    for (QString part : m_context.mapping.title.split(QStringLiteral(" · "))) {
        for (const ImportColumn &column : m_context.columns) {
            const QString place = u'{' + column.header + u'}';
            if (!part.contains(place) || column.meaning.target == Target::Ignore)
                continue;
            if (const std::string_view text = spoken(column, row, draft); !text.empty())
                part.replace(place, toQString(text));
        }
        if (!part.contains(u'{') && !part.isEmpty())
            parts.append(part);
    }
    if (!parts.isEmpty())
        draft.values.setText(m_title, parts.join(QStringLiteral(" · ")).left(500));
    return !parts.isEmpty();
}

void RowReader::makeTitle(const SourceRow &row, RowDraft &draft)
{
    constexpr qsizetype mostCharacters = 500;
    if (draft.values.isFilledAt(m_title) || (!m_context.mapping.title.isEmpty() && titleFrom(row, draft)))
        return;
    std::string_view name = m_accountColumn ? spoken(*m_accountColumn, row, draft) : std::string_view();
    if (name.empty())
        name = draft.values.textAt(m_reference);
    if (name.empty())
        return;
    draft.values.set(m_title,
                     name.size() <= size_t(mostCharacters) ? name : draft.values.keep(toQString(name).left(mostCharacters)));
    if (!m_context.mapping.title.isEmpty())
        return;
    m_context.notes.countOr(m_titleNote, [&] {
        return m_context.notes.add(QStringLiteral("title"), draft.line, {}, [](qint64 rows) { return phrases::titleMade(rows); });
    });
}

/// Nothing of a file is lost: what means no field stands in the notes, with its header.
void RowReader::keepExtra(RowDraft &draft)
{
    if (draft.extra.empty() || m_notes < 0)
        return;
    if (const std::string_view notes = draft.values.textAt(m_notes); !notes.empty())
        draft.extra.insert(0, std::string(notes) + '\n');
    const auto most = size_t(m_context.entity.fields[size_t(m_notes)].limit);
    draft.values.set(m_notes, draft.extra.size() <= most ? std::string_view(draft.extra)
                                                         : draft.values.keep(toQString(draft.extra).left(qsizetype(most))));
}

std::optional<ImportNote> RowReader::place(RowDraft &draft)
{
    const pipeline::Definition &definition = m_context.pipeline.definition;
    const pipeline::StageDefinition *stage = draft.stage ? draft.stage : &definition.stages.front();
    draft.open = stage;
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
    if (draft.entered.empty()) {
        draft.stays.push_back({stage->key, entered, {}});
    } else {
        auto stays = pipeline::placeImported(definition, draft.entered, stage->key, entered);
        if (!stays.ok())
            return draft.note(m_context.headerOf(Target::Closed), stays.refusal().phrase);
        draft.stays = *std::move(stays);
    }
    if (stage->kind == pipeline::StageKind::Won && draft.closed && !draft.values.isFilledAt(m_signedOn))
        draft.values.set(m_signedOn, qint64(m_context.reader().zone().dateOf(*draft.closed).day));
    return std::nullopt;
}

} // namespace plumbline::exchange
