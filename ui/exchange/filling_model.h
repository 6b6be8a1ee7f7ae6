// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/reference_fields.h"
#include "core/exchange/reference_source.h"

#include <QAbstractTableModel>

namespace plumbline {
class Words;
}

namespace plumbline::ui {

/// The columns of a source with what stands in their first rows, and which field each of them fills (EXCH-12). A field is filled
/// by one column: chosen for another, it leaves the first.
class FillingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Fills, Columns };

    explicit FillingModel(QObject *parent) : QAbstractTableModel(parent) {}

    void setSource(const exchange::SourceLook &look);
    /// What may be filled, and what is filled so far.
    void setFields(const std::vector<Field> &fields, const std::vector<exchange::FilledColumn> &filled, const Words &words);
    /// This column finds the records, and this field is the key: neither fills.
    void setKey(const QString &column, const QByteArray &field);
    std::vector<exchange::FilledColumn> filled() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void chosen(); ///< by the user

private:
    struct Row {
        QString column;
        QStringList samples;
        QByteArray field = {}; ///< empty: it fills nothing
    };
    QString labelOf(const QByteArray &field) const;

    std::vector<Row> m_rows;
    std::vector<std::pair<QByteArray, QString>> m_fields; ///< their keys and how people read them
    QString m_keyColumn;
    QByteArray m_keyField;
};

} // namespace plumbline::ui
