// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/kit/controls.h"
#include "ui/kit/screen.h"

#include <map>
#include <optional>
#include <QAbstractTableModel>
#include <QDeadlineTimer>
#include <vector>

namespace plumbline::ui {

/// What one cell shows; how it is drawn is the table's.
struct PagedCell {
    QString text = {};
    const char *tone = "";         ///< "" (text), "2", "3", "red", "amber" …
    std::optional<Tone> pill = {}; ///< as a pill of this tone
    QString second = {};           ///< after the text, in a quieter tone
    QString tip = {};              ///< what is longer or more exact than the text
};

struct PagedRow {
    qint64 n = 0;
    std::vector<PagedCell> cells;
};

struct PagedColumn {
    QString key; ///< under which its width is remembered
    QString title;
    int width = 120; ///< at a text scale of 100 %
    int least = 64;
    bool stretches = false; ///< takes what room is left
    bool isNumber = false;  ///< right-aligned, tabular digits
    bool isBold = false;
    bool sorts = true;
};

/// Where the rows come from. Both are asked off the GUI thread and call back on it.
struct PagedSource {
    using Order = std::shared_ptr<const std::vector<qint64>>;
    /// The numbers of the rows in order; limit 0: all.
    std::function<std::shared_ptr<Asked>(QObject *context, int limit, std::function<void(Order)> take)> askOrder;
    /// Those rows, in any order; who is no more is left out.
    std::function<std::shared_ptr<Asked>(QObject *context, std::vector<qint64> rows, std::function<void(std::vector<PagedRow>)>)>
        askRows;
};

/// A table of which only the order is held, one number a row, and the rows that were looked at lately: a million rows take 8 MB
/// and open with their first page. It knows nothing of what it shows.
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageRows = 128;
    static constexpr int mostPages = 64; ///< that are kept
    enum Role { NumberRole = Qt::UserRole + 1 };

    PagedTableModel(std::vector<PagedColumn> columns, PagedSource source, QObject *parent = nullptr);

    const std::vector<PagedColumn> &columns() const { return m_columns; }
    /// Another question: its first page replaces everything, then the rest comes.
    void load();
    /// The same question, to which the answer may have changed: what is shown stays until the new comes, and who is selected
    /// stays selected. Only `touched` rows are asked anew; none given: all.
    void refresh(const std::optional<std::set<qint64>> &touched = {});

    /// Whether the whole order is known.
    bool isComplete() const { return m_complete; }
    /// 0 where there is no such row.
    qint64 numberAt(int row) const;
    /// -1 where it is not in the list.
    int rowOf(qint64 number) const;
    /// Null where the row has not come yet; it is asked for then.
    const PagedCell *cell(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A new list, or more of it, or others: the count may have changed.
    void orderShown();
    /// The first page of another question stands.
    void loaded();

private:
    struct Known {
        std::vector<PagedCell> cells;
        bool isStale = false;
        quint64 used = 0;
    };
    bool isAsking() const { return m_orderAsked && !m_orderAsked->isDone(); }
    void askAll();
    void reorder(PagedSource::Order order);
    void want(int page) const;
    void askWanted();
    void takePage(int page, const std::vector<qint64> &asked, std::vector<PagedRow> rows);
    void forgetOldest();
    void dropQuestions();

    std::vector<PagedColumn> m_columns;
    PagedSource m_source;
    PagedSource::Order m_order;
    bool m_complete = false;
    bool m_refreshWaits = false;
    std::shared_ptr<Asked> m_orderAsked;
    mutable QHash<qint64, Known> m_known;
    mutable quint64 m_use = 0;
    std::map<int, std::shared_ptr<Asked>> m_pagesAsked;
    mutable std::set<int> m_wanted;
    mutable int m_lastWanted = 0;
    mutable int m_direction = 1;
    mutable bool m_askingSoon = false;
    QDeadlineTimer m_pause; ///< before rows that could not be read are asked again
};

} // namespace plumbline::ui
