// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_notes.h"

#include "core/words/words.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

namespace plumbline::ui {

void ImportNotesModel::set(const exchange::ImportReport &report, const Words &words)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &reject : report.rejects)
        m_rows.push_back({reject.line, reject.column, words.say(reject.text), true});
    for (const auto &note : report.notes)
        m_rows.push_back({note.line, note.column, words.say(note.text), false});
    endResetModel();
}

void ImportNotesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int ImportNotesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ImportNotesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant ImportNotesModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[size_t(index.row())];
    if (role == Qt::DecorationRole && index.column() == What)
        return row.refused ? icon("alert-octagon", theme().red) : icon("info", theme().text3);
    if (role == Qt::AccessibleTextRole && index.column() == What)
        return row.refused ? tr("Refused: %1").arg(row.what) : row.what;
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && index.column() == Line)
        return theme().numberFont(type::dense);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Line: return row.line > 0 ? QVariant(row.line) : QVariant();
    case Header: return row.column;
    default: return row.what;
    }
}

QVariant ImportNotesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Line");
    case Header: return tr("Column");
    default: return tr("What");
    }
}

} // namespace plumbline::ui
