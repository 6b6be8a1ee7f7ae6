// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/filling_model.h"

#include "core/words/words.h"
#include "ui/kit/table_delegate.h"

#include <algorithm>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostSamples = 5;

} // namespace

void FillingModel::setSource(const exchange::SourceLook &look)
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < look.columns.size(); ++i) {
        // A column without a name cannot be told from others.
        if (look.columns[i].isEmpty())
            continue;
        Row row{look.columns[i], {}};
        for (const QStringList &cells : look.rows) {
            const QString text = cells[i].simplified();
            if (size_t(row.samples.size()) < mostSamples && !text.isEmpty() && !row.samples.contains(text))
                row.samples.append(text);
        }
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

void FillingModel::setFields(const std::vector<Field> &fields, const std::vector<exchange::FilledColumn> &filled,
                             const Words &words)
{
    beginResetModel();
    m_fields.clear();
    for (const Field &field : fields)
        m_fields.emplace_back(field.key, words.say(field.label()));
    for (Row &row : m_rows) {
        const auto found = std::find_if(filled.begin(), filled.end(),
                                        [&](const exchange::FilledColumn &known) { return known.column == row.column; });
        row.field = found == filled.end() ? QByteArray() : found->field.toUtf8();
    }
    endResetModel();
}

void FillingModel::setKey(const QString &column, const QByteArray &field)
{
    m_keyColumn = column;
    m_keyField = field;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Fills), index(rowCount() - 1, Fills));
}

std::vector<exchange::FilledColumn> FillingModel::filled() const
{
    std::vector<exchange::FilledColumn> filled;
    for (const Row &row : m_rows) {
        if (!row.field.isEmpty() && row.field != m_keyField && row.column != m_keyColumn)
            filled.push_back({row.column, QString::fromUtf8(row.field)});
    }
    return filled;
}

QString FillingModel::labelOf(const QByteArray &field) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &known) { return known.first == field; });
    return found == m_fields.end() || field == m_keyField ? tr("Nothing") : found->second;
}

int FillingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int FillingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant FillingModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[size_t(index.row())];
    if (index.column() == Name) {
        if (role == Qt::DisplayRole)
            return row.column;
        if (role == cell::Second)
            return row.samples.join(u" · "_s);
        if (role == Qt::ToolTipRole)
            return QStringList{row.column, row.samples.join(u'\n').left(500)}.join(u'\n').trimmed();
        return {};
    }
    const bool isKey = row.column == m_keyColumn;
    const bool fills = !isKey && !row.field.isEmpty() && row.field != m_keyField;
    switch (role) {
    case Qt::DisplayRole: return isKey ? tr("finds the records") : labelOf(row.field);
    case cell::Ink: return fills ? u""_s : u"3"_s;
    case Qt::AccessibleTextRole:
        return isKey ? tr("“%1” finds the records").arg(row.column) : tr("“%1” fills: %2").arg(row.column, labelOf(row.field));
    case Qt::EditRole: {
        const auto found =
            std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &known) { return known.first == row.field; });
        return found == m_fields.end() ? 0 : int(found - m_fields.begin()) + 1;
    }
    case cell::Options: {
        QStringList options{tr("Nothing")};
        for (const auto &[key, label] : m_fields)
            options.append(label);
        return options;
    }
    default: return {};
    }
}

bool FillingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const auto option = size_t(value.toInt());
    if (role != Qt::EditRole || index.column() != Fills || option > m_fields.size())
        return false;
    const QByteArray field = option == 0 ? QByteArray() : m_fields[option - 1].first;
    for (Row &row : m_rows) {
        if (row.field == field)
            row.field.clear();
    }
    m_rows[size_t(index.row())].field = field;
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, Columns - 1));
    Q_EMIT chosen();
    return true;
}

QVariant FillingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Column") : tr("Fills");
}

Qt::ItemFlags FillingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool isKey = m_rows[size_t(index.row())].column == m_keyColumn;
    return index.column() == Fills && !isKey ? flags | Qt::ItemIsEditable : flags;
}

} // namespace plumbline::ui
