// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"

#include <QAbstractTableModel>

namespace plumbline {
class Words;
}

namespace plumbline::ui {

/// What an import says of places in the file: refused rows first, then what was done with flaws.
class ImportNotesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Header, What, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    void set(const exchange::ImportReport &report, const Words &words);
    void clear();
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        qint64 line;
        QString column;
        QString what;
        bool refused;
    };
    std::vector<Row> m_rows;
};

} // namespace plumbline::ui
