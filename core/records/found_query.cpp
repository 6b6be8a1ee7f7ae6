// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/found_query.h"

#include "core/db/database.h"
#include "core/records/choice.h"

namespace plumbline::records {
namespace {

// n, id, name, customer, stage, owner, amount, currency, industry, region, job title, unit, reference
constexpr auto deals = R"(
    SELECT t.n, t.id, t.title, a.name, s.name, p.name, t.amount_minor, t.amount_currency, NULL, NULL, NULL, NULL, NULL
      FROM deal t
      LEFT JOIN account a ON a.n = t.account
      LEFT JOIN stage s ON s.n = t.stage
      LEFT JOIN person p ON p.n = t.owner)";
constexpr auto accounts = R"(
    SELECT t.n, t.id, t.name, NULL, NULL, p.name, NULL, NULL, t.industry, t.region, NULL, NULL, NULL
      FROM account t
      LEFT JOIN person p ON p.n = t.owner)";
constexpr auto contacts = R"(
    SELECT t.n, t.id, t.name, a.name, NULL, NULL, NULL, NULL, NULL, NULL, t.job_title, NULL, NULL
      FROM contact t
      LEFT JOIN account a ON a.n = t.account)";
constexpr auto people = R"(
    SELECT t.n, t.id, t.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, u.name, NULL
      FROM person t
      LEFT JOIN unit u ON u.n = t.unit)";
constexpr auto products = R"(
    SELECT t.n, t.id, t.name, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, t.reference
      FROM product t)";
constexpr auto thoseRows = "\n WHERE t.n IN (SELECT value FROM json_each(?1))";

constexpr std::pair<int, const char *> statements[] = {{entity::deal, deals},
                                                       {entity::account, accounts},
                                                       {entity::contact, contacts},
                                                       {entity::person, people},
                                                       {entity::product, products}};

FoundDescription readDescription(int number, const db::Statement &row, const ChoiceBook &choices)
{
    FoundDescription found;
    found.entity = number;
    found.n = row.integer(0);
    found.id = Uuid{row.blob(1)};
    found.name = row.text(2);
    found.customer = row.text(3);
    if (!row.isNull(4))
        found.stage = Stored<LocalText>::fromValue(row.text(4));
    found.owner = row.text(5);
    if (!row.isNull(6))
        found.amount = Money{row.integer(6), row.utf8(7)};
    if (!row.isNull(8))
        found.industry = choices.nameOf(QStringLiteral("industry"), row.text(8));
    if (!row.isNull(9))
        found.region = choices.nameOf(QStringLiteral("region"), row.text(9));
    found.jobTitle = row.text(10);
    found.unit = row.text(11);
    found.reference = row.text(12);
    return found;
}

} // namespace

std::vector<FoundDescription> describeFound(const Reader &reader, const std::vector<FoundRow> &rows)
{
    std::map<int, QByteArrayList> numbers;
    for (const FoundRow &row : rows)
        numbers[row.entity].append(QByteArray::number(row.n));
    const ChoiceBook choices = numbers.contains(entity::account) ? ChoiceBook::load(reader) : ChoiceBook();
    std::map<std::pair<int, qint64>, FoundDescription> byRow;
    for (const auto &[number, sql] : statements) {
        if (!numbers.contains(number))
            continue;
        db::Statement statement = reader.database().prepare(QByteArray(sql) + thoseRows);
        statement.bind(1, QString::fromLatin1('[' + numbers[number].join(',') + ']'));
        while (statement.step())
            byRow[{number, statement.integer(0)}] = readDescription(number, statement, choices);
    }
    std::vector<FoundDescription> described;
    for (const FoundRow &row : rows) {
        if (const auto found = byRow.find({row.entity, row.n}); found != byRow.end())
            described.push_back(found->second);
    }
    return described;
}

} // namespace plumbline::records
