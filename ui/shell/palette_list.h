// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <vector>

namespace plumbline::ui {

/// Characters of a text that answer what was typed.
struct Mark {
    qsizetype start;
    qsizetype length;
};

struct PaletteRow {
    enum class Kind { Heading, Command, Record, More, Create, Status };
    Kind kind = Kind::Command;
    QByteArray icon = {};
    QString text;
    QString detail = {}; ///< in a quieter tone, on the right
    QString keys = {};   ///< a pill at the end
    std::vector<Mark> marks = {};
    QByteArray action = {}; ///< of a command or a Create
    int entity = 0;
    qint64 n = 0;

    bool canBeChosen() const { return kind != Kind::Heading && kind != Kind::Status; }
};

/// Where each word of `typed` stands in `text`: as it is written, else as pinyin.
std::vector<Mark> marksOf(const QString &text, const QString &typed);

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<PaletteRow> rows);
    const PaletteRow &at(int row) const { return m_rows[size_t(row)]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The nearest row that can be chosen, `steps` of them from `from`; -1 where there is none.
    int chosenAfter(int from, int steps) const;

private:
    std::vector<PaletteRow> m_rows;
};

class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace plumbline::ui
