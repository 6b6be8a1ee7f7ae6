// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/formula/completion.h"
#include "ui/kit/screen.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace plumbline::ui {

/// The icon for what a proposal is.
const char *iconOf(formula::Proposal::What what);

/// What may be written at the cursor, under it. A child of the window and never a window of its own: the keys stay in the editor,
/// and an input method is not disturbed.
class ProposalPopup : public QFrame
{
    Q_OBJECT

public:
    /// `owner`: the editor; the popup goes with it.
    ProposalPopup(Screen &screen, QWidget *owner);

    /// `cursor`: where the cursor stands, in the owner's coordinates.
    void show(std::vector<formula::Proposal> proposals, const QRect &cursor);
    const formula::Proposal &current() const;
    /// ↑↓, PgUp, PgDown.
    void step(int rows);

Q_SIGNALS:
    void taken(const plumbline::formula::Proposal &proposal);

private:
    void choose(int row);

    Screen &m_screen;
    QWidget *m_owner;
    std::vector<formula::Proposal> m_proposals;
    QStandardItemModel *m_model;
    QListView *m_list;
    QLabel *m_detail;
};

} // namespace plumbline::ui
