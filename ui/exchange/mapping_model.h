// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/meanings.h"
#include "core/exchange/proposal.h"

#include <QAbstractTableModel>

namespace plumbline {
class Words;
}

namespace plumbline::ui {

/// What each column of a file means and why; the meaning can be chosen (EXCH-4).
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Header, Meaning, Why, Columns };

    explicit MappingModel(QObject *parent) : QAbstractTableModel(parent) {}

    void set(const exchange::Proposal &proposal, std::vector<exchange::Meaning> meanings, const Words &words);
    void clear();
    void setEditable(bool editable);
    /// With what was chosen.
    const exchange::Mapping &mapping() const { return m_mapping; }
    const std::vector<exchange::ColumnProposal> &columns() const { return m_columns; }
    /// A text of a column is to be read as `key`; empty: as nothing. Without `key`: as it stands.
    void readAs(const QString &header, const QString &text, const std::optional<QString> &key);
    QString labelOf(const exchange::ColumnMeaning &meaning) const;
    const std::vector<exchange::Meaning> &meanings() const { return m_meanings; }
    /// What texts of the column can be read as.
    std::vector<exchange::ValueOption> valuesOf(const QString &header) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosen(); ///< by the user

private:
    int optionOf(const exchange::ColumnMeaning &meaning) const;
    void giveWay(size_t to, const QByteArray &field);

    exchange::Mapping m_mapping;
    std::vector<exchange::ColumnProposal> m_columns;
    std::vector<exchange::Meaning> m_meanings;
    QStringList m_labels; ///< of the meanings
    bool m_isEditable = true;
};

} // namespace plumbline::ui
