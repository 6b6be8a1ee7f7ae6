// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/comparison_query.h"
#include "core/leads/merge_records.h"
#include "ui/kit/fresh.h"
#include "ui/kit/screen.h"

#include <map>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace plumbline::ui {

class ElidedLabel;
class FieldGrid;
class Pill;
class RecordHead;

/// LEAD-10: records that may be one, side by side, and always as they are now. One says which of them stays and whose value each
/// field keeps; proposed is what is filled, newest, and of the one that stays. Then they are merged, or said to be different.
/// Whose a record is stands above it (LEAD-9).
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    enum class Skip { Offered, NotOffered };
    ComparePane(Screen &screen, Skip skip, QWidget *parent = nullptr);

    /// What was chosen for other records is forgotten. Of many, those beyond `mostShown` come when these are done.
    void compare(int entity, const std::vector<qint64> &rows);
    /// Ctrl+Enter, Ctrl+Del and Ctrl+Down, wherever on `place` the cursor is.
    void takeKeysOf(QWidget *place);
    /// What was chosen.
    QJsonObject state() const;
    void restore(const QJsonObject &state);

    static constexpr size_t mostShown = 4;

Q_SIGNALS:
    void merged(qint64 kept);
    void saidDistinct();
    void skipped();

private:
    struct Asked {
        int entity = 0;
        std::vector<qint64> rows;
    };
    QWidget *buildFoot(Skip skip);
    void ask();
    void show(const leads::ComparisonView &view);
    void showHeads();
    void showOut();
    void showFields();
    void showFoot();
    void showChoices();
    void chooseStays(qint64 n);
    void chooseValue(size_t field, size_t place);
    void leaveOut(qint64 n);
    size_t stays() const;
    /// Empty: lists are united, notes joined.
    std::optional<size_t> sourceOf(const leads::ComparedField &field) const;
    leads::MergeRequest request() const;
    bool canDecide() const;
    void merge();
    void sayDistinct();

    Screen &m_screen;
    Shared<Asked> m_asked;
    Fresh *m_fresh;
    int m_entity = 0;
    std::vector<qint64> m_rows; ///< of the group
    std::vector<qint64> m_out;  ///< left out of it
    std::optional<qint64> m_stays;
    std::map<int, qint64> m_chosen; ///< field → the record whose value it keeps
    leads::ComparisonView m_view;

    Pill *m_score;
    QLabel *m_why;
    QWidget *m_outRow;
    ElidedLabel *m_outText;
    QPushButton *m_back;
    QWidget *m_headPlace;
    QGridLayout *m_headGrid;
    std::vector<RecordHead *> m_heads;
    QScrollArea *m_area;
    FieldGrid *m_grid = nullptr; ///< null where there is nothing to compare
    QLabel *m_along;
    QLabel *m_problem;
    QPushButton *m_merge;
    QPushButton *m_distinct;
    QPushButton *m_skip = nullptr;
};

} // namespace plumbline::ui
