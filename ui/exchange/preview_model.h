// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"

#include <QAbstractTableModel>

namespace plumbline {
class Words;
}

namespace plumbline::ui {

/// Rows of the file as they would come in: those that stay out first (interface §3).
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Fate, FirstOfFile };

    explicit PreviewModel(QObject *parent) : QAbstractTableModel(parent) {}

    /// Rows as they stand in the file; what becomes of them is not known yet.
    void set(const QStringList &headers, std::vector<exchange::PreviewRow> rows, const Words &words, bool isTried);
    /// What stands under the names of the columns.
    void setMeanings(const QStringList &labels);
    void clear();
    /// Why the row stays out, or as what it was taken; empty where there is nothing to say.
    QString reasonOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QStringList m_meanings;
    std::vector<exchange::PreviewRow> m_rows;
    QStringList m_reasons;
    bool m_isTried = false;
};

} // namespace plumbline::ui
