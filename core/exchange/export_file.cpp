// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/export_file.h"

#include "core/db/database.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/mapping.h"
#include "core/exchange/phrases.h"
#include "core/exchange/target_file.h"
#include "core/records/field_text.h"
#include "core/words/words.h"
#include "core/workspace/table.h"

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

} // namespace

Result<ExportReport> exportFile(const Reader &reader, const QString &what, const QString &path, const Words &words)
{
    const int number = entityFromWord(what);
    if (number == 0)
        return phrases::unknownWord(what, importWords());
    const Entity &entity = reader.entity(number);
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
        writer.write(cells);
        ++report.rows;
    }
    if (!file.commit())
        return phrases::cannotWrite(path, file.errorString());
    return report;
}

} // namespace plumbline::exchange
