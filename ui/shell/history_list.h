// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/words/language.h"
#include "core/workspace/reader.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <set>
#include <vector>

namespace plumbline {
class Words;
}

namespace plumbline::ui {

/// One step of the history as a person reads it.
struct HistoryStep {
    qint64 seq = 0;
    QString text;
    QString actor;
    QString time; ///< of day
    CivilDate day;
    QByteArray icon;
    bool undone = false;
    std::vector<QString> details; ///< "Amount: 3 → 4"
};

struct HistoryShown {
    std::vector<HistoryStep> steps; ///< newest first
    bool more = false;
    QString undoes; ///< what undo would take back; empty: nothing
    QString redoes;
};

/// `deal`: only what touches it; 0: everything.
HistoryShown historyFor(const Reader &reader, qint64 deal, int limit, const QString &actor, Language language);

/// Days, steps, and what an unfolded step changed, line by line.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Day, Step, Detail, More };
    struct Line {
        Kind kind;
        size_t step = 0;
        QString text = {};
    };

    using QAbstractListModel::QAbstractListModel;
    void set(HistoryShown shown, CivilDate today, const Words &words);
    void toggle(int row);
    bool isUnfolded(const HistoryStep &step) const { return m_unfolded.contains(step.seq); }
    const Line &line(int row) const { return m_lines[size_t(row)]; }
    const HistoryStep &step(const Line &line) const { return m_shown.steps[line.step]; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void layOut();

    HistoryShown m_shown;
    std::vector<QString> m_days; ///< of each step, as the heading says it
    std::vector<Line> m_lines;
    std::set<qint64> m_unfolded;
};

class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace plumbline::ui
