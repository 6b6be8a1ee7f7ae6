// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/row_reader.h"

#include "core/base/text.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/line_cells.h"
#include "core/exchange/phrases.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"

#include <algorithm>
#include <QRegularExpression>

namespace plumbline::exchange {
namespace {

using Target = ColumnMeaning::Target;

/// Texts of a column that are remembered: beyond that they are names, and looked up as such.
constexpr size_t mostKnown = 10'000;

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

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// Nothing in it that a one-line field would change: no control signs, no double spaces, no spaces that are none of ASCII.
bool isPlainLine(std::string_view text)
{
    if (text.find("\ufeff") != text.npos)
        return false;
    bool space = false;
    for (const char signedByte : text) {
        const auto c = static_cast<unsigned char>(signedByte);
        // The last four begin the sequences of all such spaces.
        if (c < 0x20 || c == 0x7f || c == 0xc2 || c == 0xe1 || c == 0xe2 || c == 0xe3 || (space && c == ' '))
            return false;
        space = c == ' ';
    }
    return true;
}

/// "2026-03-15" and "2026/03/15", as most files have it.
std::optional<CivilDate> plainDate(std::string_view text)
{
    if (text.size() != 10 || (text[4] != '-' && text[4] != '/') || text[7] != text[4])
        return std::nullopt;
    int parts[3] = {0, 0, 0};
    constexpr size_t begins[4] = {0, 5, 8, 11};
    for (int part = 0; part < 3; ++part) {
        for (size_t i = begins[part]; i < begins[part + 1] - 1; ++i) {
            if (text[i] < '0' || text[i] > '9')
                return std::nullopt;
            parts[part] = parts[part] * 10 + (text[i] - '0');
        }
    }
    return civilDate(parts[0], parts[1], parts[2]);
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
      m_account(context.indexOf("account")),
      m_contact(context.indexOf("contact")),
      m_title(context.indexOf("title")),
      m_notes(context.indexOf("notes")),
      m_signedOn(context.indexOf("signed_on"))
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
    if (auto reject = findContact(draft))
        return reject;
    keepExtra(draft);
    if (m_context.entity.number != entity::deal)
        return std::nullopt;
    if (auto reject = readLines(draft))
        return reject;
    makeTitle(row, draft);
    return place(draft);
}

std::optional<ImportNote> RowReader::readCells(const SourceRow &row, RowDraft &draft)
{
    const size_t columns = m_context.columns.size();
    for (size_t i = columns; i < row.cells.size(); ++i) {
        if (!trimmed(row.cells[i]).empty())
            return draft.note({}, phrases::tooManyCellsInRow(qint64(row.cells.size()), qint64(columns)));
    }
    for (size_t i = 0; i < columns && i < row.cells.size(); ++i) {
        ImportColumn &column = m_context.columns[i];
        if (column.meaning.target == Target::Ignore)
            continue;
        const std::string_view cell = trimmed(row.cells[i]);
        if (cell.empty())
            continue;
        if (column.isSecond && isFilled(draft.values[size_t(column.index)])) {
            keepBeside(column, cell, draft);
            continue;
        }
        if (auto reject = readCell(column, cell, draft))
            return reject;
    }
    return std::nullopt;
}

/// The field holds what an earlier column said: a second phone is kept in the notes.
void RowReader::keepBeside(const ImportColumn &column, std::string_view cell, RowDraft &draft)
{
    const QString text = textOf(cell);
    const auto *first = std::get_if<QString>(&draft.values[size_t(column.index)]);
    if (!first || *first != text)
        draft.extra.append(column.header + QStringLiteral(": ") + text);
}

/// Family name first where it is Chinese.
void RowReader::joinName(RowDraft &draft)
{
    if (draft.givenName.isEmpty() && draft.familyName.isEmpty())
        return;
    const QString &any = draft.familyName.isEmpty() ? draft.givenName : draft.familyName;
    const bool isChinese = any[0].script() == QChar::Script_Han;
    const QString whole = isChinese ? draft.familyName + draft.givenName : (draft.givenName + u' ' + draft.familyName).trimmed();
    if (m_contact >= 0 && draft.contact.isEmpty())
        draft.contact = whole;
    else if (m_contact < 0 && m_name >= 0 && !isFilled(draft.values[size_t(m_name)]))
        draft.values[size_t(m_name)] = whole.left(m_context.entity.fields[size_t(m_name)].limit);
}

/// There is a 王伟 at many customers: the one at this customer is meant.
std::optional<ImportNote> RowReader::findContact(RowDraft &draft)
{
    if (draft.contact.isEmpty() || m_contact < 0)
        return std::nullopt;
    Value &contact = draft.values[size_t(m_contact)];
    // An export names every contact so that just one is meant, and it may be one of another customer.
    if (m_context.columnOf(Target::Identifier)) {
        const auto match = m_context.namesOf(entity::contact).find(draft.contact.toStdString());
        if (match.n != 0 && match.exact) {
            contact = match.n;
            return std::nullopt;
        }
    }
    const bool isNewAccount = std::any_of(draft.references.begin(), draft.references.end(),
                                          [this](const PendingReference &reference) { return reference.field == m_account; });
    const Value account = m_account < 0 ? Value() : draft.values[size_t(m_account)];
    if (isFilled(account)) {
        if (const qint64 n = m_context.contactAt(std::get<qint64>(account), draft.contact)) {
            contact = n;
            return std::nullopt;
        }
    } else if (!isNewAccount) {
        const auto match = m_context.namesOf(entity::contact).find(draft.contact.toStdString());
        if (match.several)
            return draft.note(draft.contactColumn ? draft.contactColumn->header : QString(),
                              phrases::severalMatch(draft.contact));
        if (match.n != 0) {
            contact = match.n;
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

/// True where the cell needs no thought: most of them.
bool RowReader::readQuickly(const ImportColumn &column, std::string_view cell, RowDraft &draft) const
{
    if (!column.field || !column.meaning.values.isEmpty() || column.meaning.power > 0
        || (cell.front() == '\'' && m_context.mapping.isGuarded))
        return false;
    Value &value = draft.values[size_t(column.index)];
    switch (column.field->kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
        if (cell.size() < 12 && (cell.find('E') != cell.npos || cell.find('e') != cell.npos))
            return false; // 1.38E+10
        if (cell.size() > size_t(column.field->limit) || !isPlainLine(cell))
            return false;
        value = toQString(cell);
        return true;
    case FieldKind::Date:
    case FieldKind::Moment: {
        const auto date = plainDate(cell);
        if (!date)
            return false;
        value = column.field->kind == FieldKind::Date ? qint64(date->day) : m_context.reader().zone().startOf(*date).ms;
        return true;
    }
    default: return false;
    }
}

std::optional<ImportNote> RowReader::readCell(ImportColumn &column, std::string_view cell, RowDraft &draft)
{
    if (readQuickly(column, cell, draft))
        return std::nullopt;
    const bool remember = comesAgain(column);
    if (remember) {
        if (const auto known = column.known.find(cell); known != column.known.end()) {
            applyKnown(column, known->second, draft);
            return std::nullopt;
        }
    }
    QString text = textOf(cell);
    ReadText known;
    if (const auto replaced = column.meaning.values.constFind(text); replaced != column.meaning.values.constEnd()) {
        if (column.meaning.target == Target::Field)
            known.note = noteReadAs(column, text, *replaced, draft.line);
        text = *replaced;
    }
    known.text = text;
    if (text.isEmpty())
        return std::nullopt;
    if (auto reject = readText(column, text, draft, known))
        return reject;
    if (remember && isFilled(known.value) && column.known.size() < mostKnown)
        column.known.emplace(cell, std::move(known));
    return std::nullopt;
}

void RowReader::applyKnown(const ImportColumn &column, const ReadText &known, RowDraft &draft)
{
    if (known.note)
        m_context.notes.count(*known.note);
    switch (column.meaning.target) {
    case Target::Stage: draft.stage = std::get<QString>(known.value); return;
    case Target::LineProduct: draft.product = std::get<qint64>(known.value); return;
    default: draft.values[size_t(column.index)] = known.value;
    }
}

std::optional<ImportNote> RowReader::readText(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known)
{
    switch (column.meaning.target) {
    case Target::Ignore: return std::nullopt;
    case Target::Extra: draft.extra.append(column.header + QStringLiteral(": ") + text); return std::nullopt;
    case Target::Field: {
        auto reject = column.field->kind == FieldKind::Reference ? readReference(column, text, draft, known)
                                                                 : readField(column, text, draft);
        // A choice that is yet to be made must be read again, so that it is made only once it is written.
        if (!reject && column.field->kind != FieldKind::Reference && draft.choices.empty())
            known.value = draft.values[size_t(column.index)];
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
        known.value = draft.stage;
        return reject;
    }
    case Target::StageEntered: return readMoment(column, text, draft.stageEntered, draft);
    case Target::Closed: return readMoment(column, text, draft.closed, draft);
    case Target::Entered: return readEntered(column, text, draft);
    case Target::LineProduct: return readProduct(column, text, draft, known);
    case Target::LineQuantity: return readQuantity(column, text, draft);
    case Target::LinePrice: return readPrice(column, text, draft);
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
    draft.values[size_t(column.index)] = *grown;
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readReference(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known)
{
    const Field &field = *column.field;
    if (field.references == m_context.entity.number) {
        draft.among.push_back({column.index, text});
        return std::nullopt;
    }
    if (column.index == m_contact) {
        draft.contact = text;
        draft.contactColumn = &column;
        return std::nullopt;
    }
    const auto match = m_context.namesOf(field.references).find(text.toStdString());
    if (match.several)
        return draft.note(column.header, phrases::severalMatch(text));
    if (match.n == 0 && !canBeMade(field.references))
        return draft.note(column.header, phrases::unknownDeal(text));
    if (match.n == 0) {
        draft.references.push_back({column.index, text});
        return std::nullopt;
    }
    if (!match.exact) {
        known.text = m_context.rows.nameOf(field.references, match.n);
        known.note = noteReadAs(column, text, known.text, draft.line);
    }
    draft.values[size_t(column.index)] = match.n;
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

std::optional<ImportNote> RowReader::readProduct(ImportColumn &column, const QString &text, RowDraft &draft, ReadText &known)
{
    if (auto several = fromQuotedList(text)) {
        draft.products = *std::move(several);
        return std::nullopt;
    }
    const auto match = m_context.namesOf(entity::product).find(text.toStdString());
    if (match.several)
        return draft.note(column.header, phrases::severalMatch(text));
    if (match.n == 0) {
        draft.newProduct = text;
        return std::nullopt;
    }
    draft.product = match.n;
    known.value = match.n;
    if (!match.exact) {
        known.text = m_context.rows.nameOf(entity::product, match.n);
        known.note = noteReadAs(column, text, known.text, draft.line);
    }
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readQuantity(const ImportColumn &column, const QString &text, RowDraft &draft)
{
    if (text.contains(u';')) {
        draft.quantities = text;
        return std::nullopt;
    }
    const Entity &line = m_context.reader().entity(entity::dealLine);
    const auto value = m_context.text.read(line, *line.fieldByKey("quantity"), text);
    if (!value.ok())
        return draft.note(column.header, value.refusal().phrase);
    draft.quantity = std::get<qint64>(*value);
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readPrice(const ImportColumn &column, const QString &text, RowDraft &draft)
{
    if (text.contains(u';')) {
        draft.prices = text;
        return std::nullopt;
    }
    const Entity &line = m_context.reader().entity(entity::dealLine);
    const auto value = m_context.text.read(line, *line.fieldByKey("unit_price"), text);
    const auto whole = value.ok() ? scaled(*value, column.meaning.power) : std::nullopt;
    if (!whole)
        return draft.note(column.header, value.ok() ? records::phrases::notMoney(text, {}).phrase : value.refusal().phrase);
    draft.price = std::get<Money>(*whole);
    return std::nullopt;
}

/// A list of products has one of quantities and one of prices beside it, of the same length or empty.
std::optional<ImportNote> RowReader::readLines(RowDraft &draft)
{
    if (draft.products.isEmpty()) {
        const bool isAlone = draft.quantities.isEmpty() && draft.prices.isEmpty();
        const Target target = draft.quantities.isEmpty() ? Target::LinePrice : Target::LineQuantity;
        return isAlone ? std::nullopt : std::optional(draft.note(m_context.headerOf(target), phrases::linesWithoutProducts()));
    }
    const auto partsOf = [&](const QString &several, bool hasOne) {
        return several.isEmpty() ? QStringList(hasOne ? 1 : draft.products.size()) : fromPlainList(several);
    };
    const QStringList quantities = partsOf(draft.quantities, draft.quantity.has_value());
    const QStringList prices = partsOf(draft.prices, draft.price.has_value());
    for (const auto &[parts, target] : {std::pair(&quantities, Target::LineQuantity), std::pair(&prices, Target::LinePrice)}) {
        if (parts->size() != draft.products.size())
            return draft.note(m_context.headerOf(target), phrases::linesDiffer(draft.products.size(), parts->size()));
    }
    const QString product = m_context.headerOf(Target::LineProduct);
    const ImportColumn *quantity = m_context.columnOf(Target::LineQuantity);
    const ImportColumn *price = m_context.columnOf(Target::LinePrice);
    for (qsizetype i = 0; i < draft.products.size(); ++i) {
        const QString &name = draft.products[i];
        LineDraft line{{}, {}, draft.quantity, draft.price};
        const auto match = m_context.namesOf(entity::product).find(name.toStdString());
        if (match.several)
            return draft.note(product, phrases::severalMatch(name));
        if (match.n != 0)
            line.product = match.n;
        else
            line.newProduct = oneLine(name);
        if (!quantities[i].isEmpty()) {
            if (auto reject = readQuantity(*quantity, quantities[i], draft))
                return reject;
            line.quantity = std::exchange(draft.quantity, {});
        }
        if (!prices[i].isEmpty()) {
            if (auto reject = readPrice(*price, prices[i], draft))
                return reject;
            line.price = std::exchange(draft.price, {});
        }
        draft.lines.push_back(std::move(line));
    }
    return std::nullopt;
}

int RowReader::noteReadAs(const ImportColumn &column, const QString &text, const QString &meant, qint64 line)
{
    return m_context.notes.add(QStringLiteral("value ") + column.header + text, line, column.header,
                               [text, meant](qint64 rows) { return phrases::readAs(text, meant, rows); });
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
        draft.values[size_t(column.index)] = keys.first();
    else if (!keys.isEmpty())
        draft.values[size_t(column.index)] = keys;
    return std::nullopt;
}

std::optional<ImportNote> RowReader::readStage(const ImportColumn &column, const QString &text, RowDraft &draft)
{
    const pipeline::StageDefinition *stage = m_context.pipeline.definition.find(text);
    if (stage) {
        draft.stage = stage->key;
        return std::nullopt;
    }
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

QString RowReader::spoken(const ImportColumn &column, const SourceRow &row) const
{
    const auto index = size_t(&column - m_context.columns.data());
    const std::string_view cell = index < row.cells.size() ? trimmed(row.cells[index]) : std::string_view();
    if (const auto known = column.known.find(cell); known != column.known.end())
        return known->second.text;
    const QString text = textOf(cell);
    return column.meaning.values.value(text, text);
}

void RowReader::makeTitle(const SourceRow &row, RowDraft &draft)
{
    if (isFilled(draft.values[size_t(m_title)]))
        return;
    QStringList parts;
    const QStringList wanted =
        m_context.mapping.title.isEmpty() ? QStringList() : m_context.mapping.title.split(QStringLiteral(" · "));
    for (QString part : wanted) {
        for (const ImportColumn &column : m_context.columns) {
            const QString place = u'{' + column.header + u'}';
            if (!part.contains(place) || column.meaning.target == Target::Ignore)
                continue;
            if (const QString text = spoken(column, row); !text.isEmpty())
                part.replace(place, text);
        }
        if (!part.contains(u'{') && !part.isEmpty())
            parts.append(part);
    }
    if (parts.isEmpty()) {
        const ImportColumn *account = m_context.columnOf("account");
        const QString name = account ? spoken(*account, row) : QString();
        parts.append(name.isEmpty() ? draft.textAt(m_context.indexOf("reference")) : name);
    }
    if (parts.first().isEmpty())
        return;
    draft.values[size_t(m_title)] = parts.join(QStringLiteral(" · ")).left(500);
    if (m_context.mapping.title.isEmpty())
        m_context.notes.add(QStringLiteral("title"), draft.line, {}, [](qint64 rows) { return phrases::titleMade(rows); });
}

/// Nothing of a file is lost: what means no field stands in the notes, with its header.
void RowReader::keepExtra(RowDraft &draft)
{
    if (draft.extra.isEmpty() || m_notes < 0)
        return;
    Value &notes = draft.values[size_t(m_notes)];
    const QString before = isFilled(notes) ? std::get<QString>(notes) + u'\n' : QString();
    notes = (before + draft.extra.join(u'\n')).left(m_context.entity.fields[size_t(m_notes)].limit);
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

    if (stage->kind == pipeline::StageKind::Won && draft.closed && !isFilled(draft.values[size_t(m_signedOn)]))
        draft.values[size_t(m_signedOn)] = qint64(m_context.reader().zone().dateOf(*draft.closed).day);
    return std::nullopt;
}

} // namespace plumbline::exchange
