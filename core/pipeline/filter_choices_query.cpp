// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/filter_choices_query.h"

#include "core/db/database.h"

namespace plumbline::pipeline {

FilterChoices filterChoices(const Reader &reader)
{
    FilterChoices choices;
    db::Statement people = reader.database().prepare("SELECT p.n, p.name, u.name FROM person p LEFT JOIN unit u ON u.n = p.unit "
                                                     "ORDER BY p.left_on IS NOT NULL, p.n");
    while (people.step())
        choices.people.push_back({records::PersonId(people.integer(0)), people.text(1), people.text(2)});
    db::Statement units =
        reader.database().prepare("SELECT u.n, u.name, v.name FROM unit u LEFT JOIN unit v ON v.n = u.parent ORDER BY u.n");
    while (units.step())
        choices.units.push_back({records::UnitId(units.integer(0)), units.text(1), units.text(2)});
    choices.sources = records::ChoiceBook::load(reader).of(QStringLiteral("source"));
    return choices;
}

} // namespace plumbline::pipeline
