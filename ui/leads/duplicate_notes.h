// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/duplicates_query.h"
#include "core/records/change_record.h"
#include "ui/kit/screen.h"

#include <QTimer>
#include <QWidget>

namespace plumbline::ui {

/// LEAD-8, LEAD-9: under a form, what may be there already, whose it is and why one may think so; each opens. It keeps nobody
/// from saving, and is not there where there is nothing to say. On the panel of a record that is there it says only what is
/// likely, and offers to compare and merge the two (LEAD-10).
class DuplicateNotes : public QWidget
{
    Q_OBJECT

public:
    /// `n`: the record that is edited, 0 for a new one.
    DuplicateNotes(Screen &screen, int entity, qint64 n, QWidget *parent = nullptr);

    /// Looks a moment after the last call; what is not typed anew is as the record has it.
    void lookFor(const std::vector<records::TypedField> &typed = {});

private:
    void look();
    void show(const leads::DuplicatesView &view);
    void offerCompare(QLayout *beside, const leads::Duplicate &duplicate, int place);
    void offerDistinct(QLayout *beside, const leads::Duplicate &duplicate, int place);
    QWidget *note(const leads::Duplicate &duplicate, int place);

    Screen &m_screen;
    int m_entity;
    qint64 m_n;
    QTimer m_timer;
    std::vector<records::TypedField> m_typed;
    std::shared_ptr<Asked> m_asked;
};

} // namespace plumbline::ui
