// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"

#include <QAbstractTableModel>

namespace plumbline {
class Words;
}

namespace plumbline::ui {

class MappingModel;

/// Texts that a list does not know, once each, with what is to be done (EXCH-5): add them, read them as another, leave them
/// empty.
class UnknownValuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Header, Text, Becomes, Columns };
    explicit UnknownValuesModel(QObject *parent) : QAbstractTableModel(parent) {}

    /// What was found now; what was chosen before stays listed.
    void set(const std::vector<exchange::UnknownValue> &values, const MappingModel &columns, const Words &words);
    void clear();
    void setEditable(bool editable) { m_isEditable = editable; }
    /// That would be refused as they are.
    int refused() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Without a key: as it stands.
    void chosen(const QString &header, const QString &text, const std::optional<QString> &key);

private:
    struct Row {
        exchange::UnknownValue value;
        int chosen = 0; ///< of choices(): as it is, leave empty, then the options
        QStringList keys;
        QStringList labels;
    };

    std::vector<Row> m_rows;
    bool m_isEditable = true;
};

} // namespace plumbline::ui
