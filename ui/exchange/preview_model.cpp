// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/preview_model.h"

#include "core/words/words.h"
#include "ui/kit/controls.h"
#include "ui/kit/table_delegate.h"

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using exchange::PreviewRow;
using exchange::RowFate;

namespace {

QString nameOf(const PreviewRow &row)
{
    if (row.isLikely)
        return row.fate == RowFate::Created   ? PreviewModel::tr("New, may be there")
               : row.fate == RowFate::Updated ? PreviewModel::tr("Fills up, probably")
                                              : PreviewModel::tr("There, probably");
    switch (row.fate) {
    case RowFate::Created: return PreviewModel::tr("New");
    case RowFate::Updated: return PreviewModel::tr("Fills up");
    case RowFate::Skipped: return PreviewModel::tr("There already");
    case RowFate::Refused: return PreviewModel::tr("Refused");
    }
    return {};
}

Tone toneOf(const PreviewRow &row)
{
    if (row.fate == RowFate::Refused)
        return Tone::Bad;
    if (row.isLikely)
        return Tone::Warning;
    return row.fate == RowFate::Created ? Tone::Good : row.fate == RowFate::Updated ? Tone::Accent : Tone::Neutral;
}

} // namespace

void PreviewModel::set(const QStringList &headers, std::vector<PreviewRow> rows, const Words &words, bool isTried)
{
    beginResetModel();
    m_headers = headers;
    m_rows = std::move(rows);
    m_isTried = isTried;
    m_reasons.clear();
    for (const PreviewRow &row : m_rows)
        m_reasons.append(row.reason ? words.say(*row.reason) : QString());
    endResetModel();
}

void PreviewModel::setMeanings(const QStringList &labels)
{
    m_meanings = labels;
    if (columnCount() > FirstOfFile)
        Q_EMIT headerDataChanged(Qt::Horizontal, FirstOfFile, columnCount() - 1);
}

void PreviewModel::clear()
{
    beginResetModel();
    m_headers.clear();
    m_meanings.clear();
    m_rows.clear();
    m_reasons.clear();
    endResetModel();
}

QString PreviewModel::reasonOf(int row) const
{
    const QString reason = m_reasons.value(row);
    if (reason.isEmpty())
        return {};
    const PreviewRow &its = m_rows[size_t(row)];
    return its.column.isEmpty() ? tr("Line %1: %2").arg(its.line).arg(reason)
                                : tr("Line %1, %2: %3").arg(QString::number(its.line), its.column, reason);
}

int PreviewModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_headers.isEmpty() ? 0 : FirstOfFile + int(m_headers.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    const PreviewRow &row = m_rows[size_t(index.row())];
    if (index.column() == Line) {
        if (role == cell::IsNumber)
            return true;
        return role == Qt::DisplayRole ? QVariant(QString::number(row.line)) : role == cell::Ink ? QVariant(u"3"_s) : QVariant();
    }
    if (index.column() == Fate) {
        if (role == Qt::DisplayRole)
            return m_isTried ? nameOf(row) : QString();
        if (role == cell::Mark)
            return int(toneOf(row));
        return role == Qt::ToolTipRole ? QVariant(reasonOf(index.row())) : QVariant();
    }
    const int column = index.column() - FirstOfFile;
    const QString text = row.cells.value(column);
    const QString meant = row.meant.value(column);
    const bool isLost = !meant.isNull() && meant.isEmpty() && !text.isEmpty();
    const bool isWrong = row.fate == RowFate::Refused && !row.column.isEmpty() && row.column == m_headers.value(column);
    switch (role) {
    case Qt::DisplayRole: return meant.isNull() ? text : isLost ? tr("(empty)") : meant;
    case Qt::ToolTipRole:
        if (isWrong)
            return m_reasons.value(index.row());
        return meant.isNull() || meant == text ? text.left(500) : tr("%1\nIn the file: %2").arg(meant.left(500), text.left(500));
    case cell::Ground:
    case cell::Ink: return isWrong ? u"red"_s : isLost ? u"amber"_s : QString();
    default: return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Line)
        return tr("Line");
    if (section == Fate)
        return m_isTried ? tr("What becomes of it") : QString();
    const QString header = m_headers.value(section - FirstOfFile);
    const QString meaning = m_meanings.value(section - FirstOfFile);
    return meaning.isEmpty() ? header : header + u'\n' + meaning;
}

} // namespace plumbline::ui
