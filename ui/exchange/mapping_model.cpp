// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/mapping_model.h"

#include "core/words/words.h"
#include "ui/kit/controls.h"
#include "ui/kit/table_delegate.h"

#include <algorithm>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using exchange::ColumnMeaning;
using exchange::ColumnProposal;
using exchange::Ground;

namespace {

QString nameOf(const ColumnProposal &column)
{
    if (column.isDoubtful)
        return MappingModel::tr("Check");
    switch (column.ground) {
    case Ground::Said: return MappingModel::tr("Chosen");
    case Ground::Remembered: return MappingModel::tr("As last time");
    case Ground::Preset: return MappingModel::tr("Preset");
    case Ground::Header: return MappingModel::tr("By name");
    case Ground::Content: return MappingModel::tr("By content");
    case Ground::Nothing: return MappingModel::tr("Not known");
    }
    return {};
}

QString reasonOf(const ColumnProposal &column)
{
    if (column.isDoubtful)
        return MappingModel::tr("The name says so, but what stands in the column does not look like it. Please check.");
    switch (column.ground) {
    case Ground::Said: return MappingModel::tr("You chose it.");
    case Ground::Remembered: return MappingModel::tr("A file with these columns was imported so before.");
    case Ground::Preset: return MappingModel::tr("Plumbline knows the exports of this program.");
    case Ground::Header: return MappingModel::tr("The name of the column says it.");
    case Ground::Content: return MappingModel::tr("The name says nothing; what stands in the column does.");
    case Ground::Nothing: return MappingModel::tr("Neither name nor content tell what it is.");
    }
    return {};
}

Tone toneOf(const ColumnProposal &column)
{
    if (column.isDoubtful)
        return Tone::Warning;
    switch (column.ground) {
    case Ground::Content: return Tone::Accent;
    case Ground::Nothing: return Tone::Neutral;
    default: return Tone::Good;
    }
}

} // namespace

void MappingModel::set(const exchange::Proposal &proposal, std::vector<exchange::Meaning> meanings, const Words &words)
{
    beginResetModel();
    m_mapping = proposal.mapping;
    m_columns = proposal.columns;
    m_meanings = std::move(meanings);
    m_labels.clear();
    for (const exchange::Meaning &meaning : m_meanings)
        m_labels.append(words.say(meaning.label));
    endResetModel();
}

void MappingModel::clear()
{
    beginResetModel();
    m_mapping = {};
    m_columns.clear();
    endResetModel();
}

void MappingModel::setEditable(bool editable)
{
    if (m_isEditable == editable)
        return;
    m_isEditable = editable;
    if (!m_columns.empty())
        Q_EMIT dataChanged(index(0, Meaning), index(rowCount() - 1, Meaning));
}

int MappingModel::optionOf(const ColumnMeaning &meaning) const
{
    const auto found = std::find_if(m_meanings.begin(), m_meanings.end(),
                                    [&](const exchange::Meaning &known) { return known.meaning.meansSame(meaning); });
    // Records without notes have no place for what means nothing.
    return found == m_meanings.end() ? int(m_meanings.size()) - 1 : int(found - m_meanings.begin());
}

QString MappingModel::labelOf(const ColumnMeaning &meaning) const { return m_labels.value(optionOf(meaning)); }

std::vector<exchange::ValueOption> MappingModel::valuesOf(const QString &header) const
{
    const auto column = m_mapping.columns.constFind(exchange::headerForm(header));
    return column == m_mapping.columns.constEnd() ? std::vector<exchange::ValueOption>()
                                                  : m_meanings[size_t(optionOf(*column))].values;
}

void MappingModel::readAs(const QString &header, const QString &text, const std::optional<QString> &key)
{
    ColumnMeaning &meaning = m_mapping.columns[exchange::headerForm(header)];
    if (key)
        meaning.values[text] = *key;
    else
        meaning.values.remove(text);
    for (ColumnProposal &column : m_columns) {
        if (exchange::headerForm(column.header) == exchange::headerForm(header))
            column.meaning = meaning;
    }
    Q_EMIT chosen();
}

/// A field that the user gives to a column is taken from the one that was only guessed to mean it.
void MappingModel::giveWay(size_t to, const QByteArray &field)
{
    const ColumnMeaning &left = m_meanings[m_meanings.size() - std::min<size_t>(2, m_meanings.size())].meaning;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        ColumnProposal &column = m_columns[i];
        const bool isSame = column.meaning.target == ColumnMeaning::Target::Field && column.meaning.field == field;
        if (i == to || !isSame || column.ground == Ground::Said)
            continue;
        column.meaning = left.isSomething() ? m_meanings.back().meaning : left;
        column.ground = Ground::Nothing;
        m_mapping.columns[exchange::headerForm(column.header)] = column.meaning;
    }
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto option = size_t(value.toInt());
    if (role != Qt::EditRole || index.column() != Meaning || option >= m_meanings.size())
        return false;
    const auto at = size_t(index.row());
    ColumnProposal &column = m_columns[at];
    const int power = column.meaning.power;
    column.meaning = m_meanings[option].meaning;
    column.meaning.power = power;
    column.ground = Ground::Said;
    column.isDoubtful = false;
    m_mapping.columns[exchange::headerForm(column.header)] = column.meaning;
    if (column.meaning.target == ColumnMeaning::Target::Field)
        giveWay(at, column.meaning.field);
    // What is said is the whole of it from now on.
    m_mapping.isOfKind = false;
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, Columns - 1));
    Q_EMIT chosen();
    return true;
}

int MappingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

int MappingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    const ColumnProposal &column = m_columns[size_t(index.row())];
    const QString header = column.header.isEmpty() ? tr("(no name)") : column.header;
    switch (index.column()) {
    case Header:
        if (role == Qt::DisplayRole)
            return header;
        if (role == cell::Second)
            return column.samples.join(u" · "_s);
        if (role == Qt::ToolTipRole)
            return column.samples.isEmpty() ? header : header + u'\n' + column.samples.join(u'\n').left(500);
        return {};
    case Meaning:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return labelOf(column.meaning);
        if (role == Qt::EditRole)
            return optionOf(column.meaning);
        if (role == cell::Options)
            return m_labels;
        if (role == cell::Ink)
            return column.meaning.isSomething() ? u""_s : u"3"_s;
        if (role == Qt::AccessibleTextRole)
            return tr("“%1” means %2").arg(header, labelOf(column.meaning));
        return {};
    default:
        if (role == Qt::DisplayRole)
            return nameOf(column);
        if (role == cell::Mark)
            return int(toneOf(column));
        if (role == Qt::ToolTipRole)
            return reasonOf(column);
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Header: return tr("Column");
    case Meaning: return tr("Means");
    default: return tr("Why");
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Meaning && m_isEditable ? flags | Qt::ItemIsEditable : flags;
}

} // namespace plumbline::ui
