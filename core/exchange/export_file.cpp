// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/export_file.h"

#include "core/db/database.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/mapping.h"
#include "core/exchange/phrases.h"
#include "core/exchange/target_file.h"
#include "core/pipeline/formula_scan.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"
#include "core/words/words.h"
#include "core/workspace/table.h"

#include <memory>
#include <QSaveFile>

namespace plumbline::exchange {
namespace {

/// A deal is named by its reference or its identifier: titles need not be unique.
QString nameOfDeal(const Reader &reader, qint64 deal)
{
    db::Statement statement = reader.database().prepare("SELECT reference, id FROM deal WHERE n = ?1");
    statement.bind(1, deal);
    if (!statement.step())
        return {};
    return statement.isNull(0) ? Uuid{statement.blob(1)}.toString() : statement.text(0);
}

struct Place {
    QString stage;
    QString entered;
};

Place placeOf(const Reader &reader, qint64 deal, const Words &words)
{
    db::Statement statement =
        reader.database().prepare("SELECT s.name, d.entered_at FROM deal d LEFT JOIN stage s ON s.n = d.stage WHERE d.n = ?1");
    statement.bind(1, deal);
    if (!statement.step() || statement.isNull(0))
        return {};
    return {words.say(Stored<LocalText>::fromValue(statement.text(0))),
            statement.isNull(1) ? QString() : reader.zone().toIso({statement.integer(1)})};
}

/// The cells of one formula, row by row in the order of the export: a statement of its own steps along.
class ComputedCells
{
public:
    ComputedCells(const Reader &reader, const ComputedColumn &column, Moment now)
        : m_scan(std::make_unique<pipeline::FormulaScan>(reader, column.formula, now)),
          m_reader(reader),
          m_rows(reader.database().prepare("SELECT d.n" + m_scan->columns() + " FROM deal d" + m_scan->joins() + " ORDER BY d.n"))
    {}

    /// As files spell it: exact numbers, ISO dates, choices by key, amounts with their currency. What failed is left empty.
    QString next()
    {
        m_rows.step();
        const formula::Answer answer = m_scan->answer(m_rows, m_rows.integer(0), 1);
        return answer.failure ? QString() : std::visit(Write{m_reader, answer.type.entity}, answer.value);
    }

private:
    struct Write {
        const Reader &reader;
        int entity;
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const Decimal &number) const { return number.toText(); }
        QString operator()(const QString &text) const { return text; }
        QString operator()(bool yes) const { return yes ? QStringLiteral("yes") : QStringLiteral("no"); }
        QString operator()(CivilDate date) const { return toIso(date); }
        QString operator()(Moment moment) const { return reader.zone().toIso(moment); }
        QString operator()(const formula::Span &span) const
        {
            return quotient(span.ms, 60'000)->toText() + QStringLiteral(" min");
        }
        QString operator()(const formula::Amount &amount) const
        {
            const auto money = amount.currency.isEmpty() ? std::nullopt : moneyOf(amount.major, amount.currency);
            return money ? toPlainText(*money) + u' ' + QString::fromLatin1(money->currency) : amount.major.toText();
        }
        QString operator()(const formula::Chosen &chosen) const { return chosen.key; }
        QString operator()(const QStringList &keys) const { return keys.join(u';'); }
        QString operator()(const formula::Referred &row) const { return records::nameOfRow(reader, entity, row.n); }
    };

    std::unique_ptr<pipeline::FormulaScan> m_scan;
    Reader m_reader;
    db::Statement m_rows;
};

} // namespace

Result<ExportReport> exportFile(const Reader &reader, const QString &what, const QString &path, const Words &words,
                                const std::vector<ComputedColumn> &computed, Moment now)
{
    const int number = entityFromWord(what);
    if (number == 0)
        return phrases::unknownWord(what, importWords());
    const Entity &entity = reader.entity(number);
    if (!computed.empty() && number != entity::deal)
        return phrases::columnsOfDealsOnly(what);
    if (const auto refusal = refuseTarget(path))
        return *refusal;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return phrases::cannotWrite(path, file.errorString());

    const bool isDeal = number == entity::deal;
    QStringList headers{QStringLiteral("id")};
    for (const Field &field : entity.fields) {
        if (!field.internal)
            headers.append(words.say(field.label()));
    }
    if (isDeal)
        headers += {words.say(Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Stage"))),
                    words.say(Phrase("exchange", QT_TRANSLATE_NOOP("exchange", "Stage since")))};
    std::vector<ComputedCells> columns;
    for (const ComputedColumn &column : computed) {
        headers.append(column.name);
        columns.emplace_back(reader, column, now);
    }
    CsvWriter writer(file);
    writer.write(headers);

    const records::FieldText text(reader, records::ChoiceBook::load(reader));
    ExportReport report{path, 0};
    db::Statement rows = reader.database().prepare(selectRows(entity) + " ORDER BY t.n");
    while (rows.step()) {
        const Row row = readRow(entity, rows);
        QStringList cells{row.id.toString()};
        for (size_t i = 0; i < entity.fields.size(); ++i) {
            const Field &field = entity.fields[i];
            if (field.internal)
                continue;
            const bool toDeal = field.references == entity::deal && isFilled(row.values[i]);
            cells.append(toDeal ? nameOfDeal(reader, std::get<qint64>(row.values[i])) : text.write(field, row.values[i], words));
        }
        if (isDeal) {
            const Place place = placeOf(reader, row.n, words);
            cells += {place.stage, place.entered};
        }
        for (ComputedCells &column : columns)
            cells.append(column.next());
        writer.write(cells);
        ++report.rows;
    }
    if (!file.commit())
        return phrases::cannotWrite(path, file.errorString());
    return report;
}

} // namespace plumbline::exchange
