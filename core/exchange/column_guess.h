// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/mapping.h"
#include "core/exchange/table_shape.h"
#include "core/records/choice.h"

#include <QSet>

namespace plumbline::exchange {

/// What a column means by what stands in it, where its name says nothing (EXCH-4): a column of phones is a phone. Guesses
/// only what hardly can be wrong; a date could be many things.
class ColumnGuess
{
public:
    ColumnGuess(const Reader &reader, const Entity &entity, const TableShape &shape);

    /// The field of the column; null where nothing is clear. `taken`: fields that other columns mean.
    const Field *fieldOf(size_t column, const QSet<QByteArray> &taken);
    /// That most of what stands in the column is nothing that the field could hold.
    bool isUnlike(size_t column, const Field &field);
    /// The first different texts of the column.
    QStringList samples(size_t column, qsizetype most) const;

private:
    const Field *freeField(std::initializer_list<const char *> keys, const QSet<QByteArray> &taken) const;
    const Field *fieldOfChoices(const QStringList &texts, const QSet<QByteArray> &taken);
    bool areChoices(const QStringList &texts, const Field &field);
    bool arePeople(const QStringList &texts) const;

    Reader m_reader;
    const Entity &m_entity;
    const TableShape &m_shape;
    std::optional<records::ChoiceBook> m_choices;
};

} // namespace plumbline::exchange
