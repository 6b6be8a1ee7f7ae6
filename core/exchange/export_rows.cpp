// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/export_rows.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/line_cells.h"
#include "core/exchange/mapping.h"
#include "core/exchange/phrases.h"
#include "core/pipeline/formula_scan.h"
#include "core/pipeline/pipeline_store.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/workspace/table.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

namespace plumbline::exchange {
namespace {

constexpr size_t rowsAtATime = 4096; ///< of a list of rows

QStringList keysOf(std::string_view json)
{
    QStringList keys;
    const QJsonArray array = QJsonDocument::fromJson(QByteArray(json.data(), qsizetype(json.size()))).array();
    for (const auto &key : array)
        keys.append(key.toString());
    return keys;
}

CellKind kindOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Integer: return CellKind::Integer;
    case FieldKind::YesNo: return CellKind::YesNo;
    case FieldKind::Money: return CellKind::Money;
    case FieldKind::Date: return CellKind::Date;
    case FieldKind::Moment: return CellKind::Moment;
    case FieldKind::Choice:
    case FieldKind::Code: return CellKind::Key;
    case FieldKind::Choices: return CellKind::Keys;
    default: return CellKind::Text;
    }
}

/// What is read by people, and what comes back with every field.
Naming namingOf(const ExportWanted &wanted)
{
    return wanted.fields.isEmpty() && wanted.format != ExportFormat::VCard ? Naming::Unique : Naming::Plain;
}

constexpr const char *specialColumns[] = {column::stage, column::stageSince, column::product, column::quantity,
                                          column::unitPrice};

} // namespace

/// The cells of one formula, row by row in the order of the export: a statement of its own steps along.
class ComputedCells
{
public:
    ComputedCells(const Reader &reader, const ComputedColumn &column, const QByteArray &from, const QByteArray &order, Moment now,
                  const std::string &yes, const std::string &no)
        : m_scan(reader, column.formula, now),
          m_reader(reader),
          m_rows(reader.database().prepare("SELECT d.n" + m_scan.columns() + from + m_scan.joins() + order)),
          m_yes(yes),
          m_no(no)
    {}

    void bind(const QString &rows)
    {
        m_rows.reset();
        m_rows.bind(1, rows);
    }

    /// What failed is left empty.
    TableCell next()
    {
        m_rows.step();
        const formula::Answer answer = m_scan.answer(m_rows, m_rows.integer(0), 1);
        return answer.failure ? TableCell{} : std::visit(Write{*this, answer.type.entity}, answer.value);
    }

private:
    struct Write {
        ComputedCells &cells;
        int entity;
        TableCell said(CellKind kind, const QString &text) const
        {
            cells.m_text = text.toStdString();
            return {kind, 0, cells.m_text, cells.m_text};
        }
        TableCell operator()(std::monostate) const { return {}; }
        TableCell operator()(const Decimal &number) const { return said(CellKind::Decimal, number.toText()); }
        TableCell operator()(const QString &text) const { return said(CellKind::Text, text); }
        TableCell operator()(bool yes) const { return {CellKind::YesNo, yes, yes ? cells.m_yes : cells.m_no}; }
        TableCell operator()(CivilDate date) const { return {CellKind::Date, date.day}; }
        TableCell operator()(Moment moment) const { return {CellKind::Moment, moment.ms}; }
        TableCell operator()(const formula::Span &span) const
        {
            return said(CellKind::Text, quotient(span.ms, 60'000)->toText() + QStringLiteral(" min"));
        }
        TableCell operator()(const formula::Amount &amount) const
        {
            const auto money = amount.currency.isEmpty() ? std::nullopt : moneyOf(amount.major, amount.currency);
            if (!money)
                return said(CellKind::Decimal, amount.major.toText());
            cells.m_text = money->currency.toStdString();
            return {CellKind::Money, money->minor, cells.m_text};
        }
        TableCell operator()(const formula::Chosen &chosen) const { return said(CellKind::Key, chosen.key); }
        TableCell operator()(const QStringList &keys) const
        {
            cells.m_text = keys.join(u';').toStdString();
            cells.m_key = QJsonDocument(QJsonArray::fromStringList(keys)).toJson(QJsonDocument::Compact).toStdString();
            return {CellKind::Keys, 0, cells.m_text, cells.m_key};
        }
        TableCell operator()(const formula::Referred &row) const
        {
            return said(CellKind::Text, records::nameOfRow(cells.m_reader, entity, row.n));
        }
    };

    pipeline::FormulaScan m_scan;
    Reader m_reader;
    db::Statement m_rows;
    std::string m_text;
    std::string m_key;
    const std::string &m_yes;
    const std::string &m_no;
};

std::optional<Refusal> ExportRows::refuseFields(const Entity &entity, const QList<QByteArray> &fields)
{
    QStringList known{QLatin1String(column::id)};
    for (const Field &field : entity.fields) {
        if (!field.internal)
            known.append(QString::fromUtf8(field.key));
    }
    if (entity.number == entity::deal) {
        for (const char *key : specialColumns)
            known.append(QLatin1String(key));
    }
    for (const QByteArray &key : fields) {
        if (!known.contains(QString::fromUtf8(key)))
            return phrases::noColumnToExport(QString::fromUtf8(key), known);
    }
    return std::nullopt;
}

ExportRows::ExportRows(const Reader &reader, const Entity &entity, const ExportWanted &wanted,
                       std::optional<std::vector<qint64>> rows, const Words &words)
    : m_reader(reader),
      m_entity(entity),
      m_naming(namingOf(wanted)),
      m_wantedRows(std::move(rows)),
      m_words(words),
      m_choices(records::ChoiceBook::load(reader)),
      m_select("SELECT d.n, d.id"),
      m_yes(words.say(Phrase("codes", "yes")).toStdString()),
      m_no(words.say(Phrase("codes", "no")).toStdString())
{
    m_head.name = words.say(phrases::sheetOf(wanted.what));
    addColumns(wanted.fields);
    const QByteArray from = fromClause();
    const QByteArray order = m_wantedRows ? QByteArray() : QByteArray(" ORDER BY d.n");
    for (const ComputedColumn &computed : wanted.computed) {
        m_computed.push_back(std::make_unique<ComputedCells>(reader, computed, from, order, wanted.now, m_yes, m_no));
        addHead(computed.name.toUtf8(), {computed.name}, CellKind::Text);
    }
    const QByteArray more = entity.hasCustomFields() ? " LEFT JOIN " + entity.moreTable() + " m ON m.n = d.n" : QByteArray();
    m_rows = std::make_unique<db::Statement>(reader.database().prepare(m_select + from + more + order));
    m_cells.resize(m_head.columns.size());
    if (m_wantedRows)
        bindNextRows();
}

ExportRows::~ExportRows() = default;

/// CROSS JOIN keeps the order of the list.
QByteArray ExportRows::fromClause() const
{
    return m_wantedRows ? " FROM json_each(?1) o CROSS JOIN " + m_entity.key + " d ON d.n = o.value"
                        : " FROM " + m_entity.key + " d";
}

qint64 ExportRows::total() const
{
    return m_wantedRows ? qint64(m_wantedRows->size()) : m_reader.database().integer("SELECT count(*) FROM " + m_entity.key);
}

void ExportRows::addColumns(const QList<QByteArray> &fields)
{
    if (!fields.isEmpty()) {
        for (const QByteArray &key : fields)
            addColumn(key);
        return;
    }
    addColumn(column::id);
    for (const Field &field : m_entity.fields) {
        if (!field.internal)
            addColumn(field.key);
    }
    if (m_entity.number == entity::deal) {
        for (const char *key : specialColumns)
            addColumn(key);
        addStages();
    }
}

/// EXCH-8: what a deal went through comes back as its stays.
void ExportRows::addStages()
{
    const pipeline::LoadedPipeline pipeline = pipeline::defaultPipeline(m_reader);
    for (const pipeline::StageDefinition &stage : pipeline.definition.stages) {
        Column column{Source::Entered};
        column.stage = pipeline.stageIds.value(stage.key).n;
        m_columns.push_back(std::move(column));
        const QString key = enteredKey(stage.key);
        addHead(key.toUtf8(), {m_words.say(phrases::enteredColumn(stage.name)), key}, CellKind::Moment);
    }
}

void ExportRows::addColumn(const QByteArray &key)
{
    const auto place = [&](Source source, const Field *field, const QByteArrayList &columns) {
        m_columns.push_back({source, field, m_selected});
        for (const QByteArray &name : columns)
            m_select += ", " + name;
        m_selected += int(columns.size());
    };
    const QString keyText = QString::fromUtf8(key);
    if (const Field *field = m_entity.fieldByKey(key)) {
        QByteArrayList columns;
        for (const QByteArray &name : field->columns())
            columns.append((field->custom ? "m." : "d.") + name);
        place(Source::Field, field, columns);
        addHead(key, {m_words.say(field->label()), keyText}, kindOf(*field));
    } else if (key == column::id) {
        place(Source::Id, nullptr, {});
        addHead(key, {keyText}, CellKind::Text);
    } else if (key == column::stage) {
        place(Source::Stage, nullptr, {"d.stage"});
        addHead(key, {m_words.say(phrases::stageColumn()), QStringLiteral("deal_stage")}, CellKind::Key);
    } else if (key == column::stageSince) {
        place(Source::StageSince, nullptr, {"d.entered_at"});
        addHead(key, {m_words.say(phrases::stageSinceColumn()), QStringLiteral("entered_stage_at")}, CellKind::Moment);
    } else if (key == column::product) {
        place(Source::LineProduct, nullptr, {});
        addHead(key, {m_words.say(phrases::productColumn()), QStringLiteral("product")}, CellKind::Text);
    } else if (key == column::quantity) {
        place(Source::LineQuantity, nullptr, {});
        addHead(key, {m_words.say(phrases::quantityColumn()), QStringLiteral("quantity")}, CellKind::Integer);
    } else if (key == column::unitPrice) {
        place(Source::LinePrice, nullptr, {});
        addHead(key, {m_words.say(phrases::unitPriceColumn()), QStringLiteral("unit_price")}, CellKind::Money);
    }
}

/// The first of the names that no other column has: an import takes no two columns of one name.
void ExportRows::addHead(const QByteArray &key, QStringList names, CellKind kind)
{
    for (int i = 2; m_taken.contains(headerForm(names.front())); ++i) {
        if (names.size() > 1)
            names.removeFirst();
        else
            names.append(names.front() + QStringLiteral(" (%1)").arg(i)), names.removeFirst();
    }
    m_taken.append(headerForm(names.front()));
    m_head.columns.push_back({key, names.front(), kind});
}

bool ExportRows::bindNextRows()
{
    if (m_asked >= m_wantedRows->size())
        return false;
    const size_t end = std::min(m_wantedRows->size(), m_asked + rowsAtATime);
    std::string list = "[";
    for (; m_asked < end; ++m_asked) {
        if (list.size() > 1)
            list += ',';
        appendNumber(list, (*m_wantedRows)[m_asked]);
    }
    const QString json = QString::fromStdString(list + ']');
    m_rows->reset();
    m_rows->bind(1, json);
    for (const auto &computed : m_computed)
        computed->bind(json);
    return true;
}

bool ExportRows::step()
{
    while (!m_rows->step()) {
        if (!m_wantedRows || !bindNextRows())
            return false;
    }
    return true;
}

bool ExportRows::next()
{
    if (!step())
        return false;
    for (size_t i = 0; i < m_columns.size(); ++i)
        m_cells[i] = cellOf(m_columns[i]);
    for (size_t i = 0; i < m_computed.size(); ++i)
        m_cells[m_columns.size() + i] = m_computed[i]->next();
    return true;
}

TableCell ExportRows::cellOf(Column &column)
{
    switch (column.source) {
    case Source::Id:
        column.text.clear();
        appendUuid(column.text, m_rows->bytesView(1));
        return {CellKind::Text, 0, column.text};
    case Source::Field: return m_rows->isNull(column.at) ? TableCell{} : fieldCell(column);
    case Source::Stage: {
        if (m_rows->isNull(column.at))
            return {};
        const auto &[name, key] = stageOf(m_rows->integer(column.at));
        return {CellKind::Key, 0, name, key};
    }
    case Source::StageSince:
        return m_rows->isNull(column.at) ? TableCell{} : TableCell{CellKind::Moment, m_rows->integer(column.at)};
    case Source::LineProduct:
    case Source::LineQuantity:
    case Source::LinePrice: return lineCell(column);
    case Source::Entered: return enteredCell(column);
    }
    return {};
}

TableCell ExportRows::fieldCell(Column &column)
{
    const Field &field = *column.field;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes: return {CellKind::Text, 0, m_rows->utf8View(column.at)};
    case FieldKind::Integer: return {CellKind::Integer, m_rows->integer(column.at)};
    case FieldKind::YesNo: {
        const bool yes = m_rows->integer(column.at) != 0;
        return {CellKind::YesNo, yes, yes ? m_yes : m_no};
    }
    case FieldKind::Money: return {CellKind::Money, m_rows->integer(column.at), m_rows->utf8View(column.at + 1)};
    case FieldKind::Date: return {CellKind::Date, m_rows->integer(column.at)};
    case FieldKind::Moment: return {CellKind::Moment, m_rows->integer(column.at)};
    case FieldKind::Choice: {
        const Spoken &spoken = spokenOf(column, m_rows->utf8View(column.at));
        return {CellKind::Key, 0, spoken.text, spoken.key};
    }
    case FieldKind::Choices: {
        const Spoken &spoken = spokenOf(column, m_rows->utf8View(column.at));
        return {CellKind::Keys, 0, spoken.text, spoken.key};
    }
    case FieldKind::Code: {
        const qint64 number = m_rows->integer(column.at);
        const auto code =
            std::find_if(field.codes->begin(), field.codes->end(), [&](const Code &known) { return known.number == number; });
        if (code == field.codes->end())
            return {};
        return {CellKind::Key, 0, spokenOf(column, code->key).text, code->key};
    }
    case FieldKind::Reference: {
        const std::string_view name = nameOf(field.references, m_rows->integer(column.at));
        return name.empty() ? TableCell{} : TableCell{CellKind::Text, 0, name};
    }
    case FieldKind::Name:
        column.text = m_words.say(Stored<LocalText>::fromValue(m_rows->text(column.at))).toStdString();
        return {CellKind::Text, 0, column.text};
    case FieldKind::Bytes: break;
    }
    column.text = m_rows->blob(column.at).toHex().toStdString();
    return {CellKind::Text, 0, column.text};
}

/// A choice that somebody typed has the key that its text makes: in another workspace only the text can make it again.
QString ExportRows::keyFor(const QString &list, const QString &key) const
{
    const LocalText name = m_choices.nameOf(list, key);
    const bool isTyped = name.english == name.chinese && records::choiceKeyOf(name.english) == key;
    const records::Choice *found = isTyped ? m_choices.find(list, name.english) : nullptr;
    return found && found->key == key ? name.english : key;
}

/// Said once, however many rows have it.
const ExportRows::Spoken &ExportRows::spokenOf(Column &column, std::string_view stored)
{
    const auto known = column.spoken.find(stored);
    if (known != column.spoken.end())
        return known->second;
    const Field &field = *column.field;
    const QString text = toQString(stored);
    const QString list = QString::fromUtf8(field.choiceList);
    QString spoken;
    QString key = text;
    if (field.kind == FieldKind::Code)
        spoken = m_words.say(Phrase("codes", std::find_if(field.codes->begin(), field.codes->end(), [&](const Code &code) {
                                                 return stored == code.key;
                                             })->label));
    else if (field.kind == FieldKind::Choice) {
        spoken = records::choiceText(m_choices, list, text, m_words);
        key = keyFor(list, text);
    } else {
        QStringList keys = keysOf(stored);
        spoken = records::choicesText(m_choices, list, keys, m_words);
        for (QString &one : keys)
            one = keyFor(list, one);
        key = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(keys)).toJson(QJsonDocument::Compact));
    }
    return column.spoken.emplace(stored, Spoken{spoken.toStdString(), key.toStdString()}).first->second;
}

std::string_view ExportRows::nameOf(int entityNumber, qint64 n)
{
    auto names = m_names.find(entityNumber);
    if (names == m_names.end())
        names = m_names.emplace(entityNumber, RowNames::load(m_reader, m_reader.entity(entityNumber), m_naming)).first;
    return names->second.of(n);
}

const std::pair<std::string, std::string> &ExportRows::stageOf(qint64 n)
{
    const auto known = m_stages.find(n);
    if (known != m_stages.end())
        return known->second;
    db::Statement stage = m_reader.database().prepare("SELECT name, key FROM stage WHERE n = ?1");
    stage.bind(1, n);
    std::pair<std::string, std::string> named;
    if (stage.step())
        named = {m_words.say(Stored<LocalText>::fromValue(stage.text(0))).toStdString(), std::string(stage.utf8View(1))};
    return m_stages.emplace(n, named).first->second;
}

/// Deals mostly come in ascending order, as their lines do.
std::span<const ExportRows::Line> ExportRows::linesOf(qint64 deal)
{
    if (!m_lines) {
        m_lines.emplace();
        db::Statement lines = m_reader.database().prepare("SELECT deal, product, quantity, unit_price_minor, unit_price_currency "
                                                          "FROM deal_line WHERE deal IS NOT NULL ORDER BY deal, n");
        while (lines.step()) {
            const auto price = lines.isNull(3) ? std::nullopt : std::optional(Money{lines.integer(3), lines.utf8(4)});
            m_lines->push_back({lines.integer(0), lines.optionalInteger(1), lines.optionalInteger(2), price});
        }
    }
    const std::vector<Line> &lines = *m_lines;
    const bool isPassed = m_nextLine > 0 && lines[m_nextLine - 1].deal >= deal;
    if (isPassed || (m_nextLine + 1 < lines.size() && lines[m_nextLine + 1].deal < deal)) {
        const auto before = [](const Line &line, qint64 n) { return line.deal < n; };
        m_nextLine = size_t(std::lower_bound(lines.begin(), lines.end(), deal, before) - lines.begin());
    }
    while (m_nextLine < lines.size() && lines[m_nextLine].deal < deal)
        ++m_nextLine;
    size_t end = m_nextLine;
    while (end < lines.size() && lines[end].deal == deal)
        ++end;
    return std::span(lines).subspan(m_nextLine, end - m_nextLine);
}

/// One line is a name and two values; several are three lists of the same length.
TableCell ExportRows::lineCell(Column &column)
{
    const auto lines = linesOf(m_rows->integer(0));
    if (lines.empty())
        return {};
    const Line &first = lines.front();
    const auto nameOfProduct = [this](const Line &line) {
        const std::string_view name = line.product ? nameOf(entity::product, *line.product) : std::string_view();
        return toQString(name);
    };
    QStringList parts;
    if (column.source == Source::LineProduct) {
        std::transform(lines.begin(), lines.end(), std::back_inserter(parts), nameOfProduct);
        const bool isList = parts.size() > 1 || parts.front().isEmpty() || fromQuotedList(parts.front());
        column.text = (isList ? quotedList(parts) : parts.front()).toStdString();
        return {CellKind::Text, 0, column.text};
    }
    const bool isPrice = column.source == Source::LinePrice;
    if (std::none_of(lines.begin(), lines.end(),
                     [&](const Line &l) { return isPrice ? l.price.has_value() : l.quantity.has_value(); }))
        return {};
    if (lines.size() == 1 && !isPrice)
        return {CellKind::Integer, *first.quantity};
    if (lines.size() == 1) {
        column.text = first.price->currency.toStdString();
        return {CellKind::Money, first.price->minor, column.text};
    }
    for (const Line &line : lines) {
        if (isPrice)
            parts.append(line.price ? QString::fromLatin1(line.price->currency) + u' ' + toPlainText(*line.price) : QString());
        else
            parts.append(line.quantity ? QString::number(*line.quantity) : QString());
    }
    column.text = plainList(parts).toStdString();
    return {CellKind::Text, 0, column.text};
}

const std::vector<ExportRows::Entry> &ExportRows::entriesOf(qint64 deal)
{
    if (m_entriesOf == deal)
        return m_entries;
    m_entries.clear();
    if (!m_stays)
        m_stays = std::make_unique<db::Statement>(
            m_reader.database().prepare("SELECT deal, stage, entered_at FROM stay WHERE deal >= ?1 ORDER BY deal, n"));
    if (m_entriesOf == 0 || m_wantedRows || deal < m_entriesOf) {
        m_stays->reset();
        m_stays->bind(1, deal);
        m_hasStay = m_stays->step();
    }
    m_entriesOf = deal;
    for (; m_hasStay && m_stays->integer(0) <= deal; m_hasStay = m_stays->step()) {
        if (m_stays->integer(0) == deal && !m_stays->isNull(2))
            m_entries.push_back({m_stays->integer(1), Moment{m_stays->integer(2)}});
    }
    return m_entries;
}

TableCell ExportRows::enteredCell(Column &column)
{
    const Entry *first = nullptr;
    column.text.clear();
    for (const Entry &entry : entriesOf(m_rows->integer(0))) {
        if (entry.stage != column.stage)
            continue;
        if (!first) {
            first = &entry;
            continue;
        }
        if (column.text.empty())
            appendIso(column.text, m_words.zone(), first->at);
        column.text += "; ";
        appendIso(column.text, m_words.zone(), entry.at);
    }
    if (!first)
        return {};
    return column.text.empty() ? TableCell{CellKind::Moment, first->at.ms} : TableCell{CellKind::Text, 0, column.text};
}

} // namespace plumbline::exchange
