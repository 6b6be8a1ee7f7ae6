// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/unknown_values_model.h"

#include "core/words/words.h"
#include "ui/exchange/mapping_model.h"
#include "ui/kit/table_delegate.h"

#include <algorithm>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using exchange::UnknownValue;

namespace {

/// Of the choices of a row: first what happens by itself, then these.
enum Choice { AsItIs, LeaveEmpty, FirstOption };

} // namespace

void UnknownValuesModel::set(const std::vector<UnknownValue> &values, const MappingModel &columns, const Words &words)
{
    const exchange::Mapping &mapping = columns.mapping();
    beginResetModel();
    // What was given a meaning is not unknown any more, but it can be chosen again.
    std::vector<Row> before = std::exchange(m_rows, {});
    std::vector<UnknownValue> all;
    for (const Row &row : before) {
        const auto column = mapping.columns.constFind(exchange::headerForm(row.value.column));
        if (column != mapping.columns.constEnd() && column->values.contains(row.value.text))
            all.push_back(row.value);
    }
    for (const UnknownValue &value : values) {
        const auto isSame = [&](const UnknownValue &known) { return known.column == value.column && known.text == value.text; };
        if (std::none_of(all.begin(), all.end(), isSame))
            all.push_back(value);
    }
    std::stable_sort(all.begin(), all.end(), [](const UnknownValue &a, const UnknownValue &b) {
        return std::pair(a.isAdded, a.line) < std::pair(b.isAdded, b.line);
    });
    for (const UnknownValue &value : all) {
        Row row;
        row.value = value;
        row.keys = {QString(), QString()};
        row.labels = {value.isAdded ? tr("Add it to the list") : tr("Refuse such rows"), tr("Leave empty")};
        for (const auto &option : columns.valuesOf(value.column)) {
            row.keys.append(option.key);
            row.labels.append(tr("Read as “%1”").arg(words.say(option.label)));
        }
        const QHash<QString, QString> read = mapping.columns.value(exchange::headerForm(value.column)).values;
        if (const auto key = read.constFind(value.text); key != read.constEnd())
            row.chosen = key->isEmpty() ? int(LeaveEmpty) : int(std::max<qsizetype>(0, row.keys.indexOf(*key)));
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

void UnknownValuesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int UnknownValuesModel::refused() const
{
    return int(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.value.isAdded && row.chosen == AsItIs; }));
}

int UnknownValuesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int UnknownValuesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant UnknownValuesModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[size_t(index.row())];
    switch (index.column()) {
    case Header: return role == Qt::DisplayRole ? QVariant(row.value.column) : role == cell::Ink ? QVariant(u"2"_s) : QVariant();
    case Text: return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(row.value.text) : QVariant();
    default:
        if (role == Qt::DisplayRole)
            return row.labels[row.chosen];
        if (role == Qt::EditRole)
            return row.chosen;
        if (role == cell::Options)
            return row.labels;
        if (role == cell::Ink)
            return !row.value.isAdded && row.chosen == AsItIs ? u"red"_s : QString();
        if (role == Qt::AccessibleTextRole)
            return tr("“%1”: %2").arg(row.value.text, row.labels[row.chosen]);
        return {};
    }
}

bool UnknownValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    Row &row = m_rows[size_t(index.row())];
    const int chosen = value.toInt();
    if (role != Qt::EditRole || index.column() != Becomes || chosen < 0 || chosen >= row.keys.size())
        return false;
    row.chosen = chosen;
    Q_EMIT dataChanged(index, index);
    // The answer may fill this table anew.
    const UnknownValue its = row.value;
    Q_EMIT this->chosen(its.column, its.text, chosen == AsItIs ? std::nullopt : std::optional(row.keys[chosen]));
    return true;
}

QVariant UnknownValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Header: return tr("Column");
    case Text: return tr("In the file");
    default: return tr("What to do");
    }
}

Qt::ItemFlags UnknownValuesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Becomes && m_isEditable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace plumbline::ui
