// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/try_formula_query.h"
#include "ui/kit/fresh.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace plumbline::ui {

class PickBox;
class Pill;

/// RULE-3: a formula tried on a real deal: whether it holds, and how every term of it came out.
class FormulaTrial : public QWidget
{
    Q_OBJECT

public:
    /// `stage`: a deal that stands there is tried first.
    FormulaTrial(Screen &screen, const QString &stage, QWidget *parent = nullptr);

    /// One that can be read; empty: none yet.
    void setFormula(const QString &text);
    void setDeal(records::DealId deal);
    std::optional<records::DealId> deal() const { return m_deal; }

private:
    struct Question {
        QString text;
        QString stage;
        std::optional<records::DealId> deal;
        Moment now;
    };
    struct Answer {
        pipeline::TriedFormula tried;
        std::optional<records::DealId> deal;
    };
    void show(const Answer &answer);
    void addTerm(QTreeWidgetItem *parent, const pipeline::TriedTerm &term, bool idle);
    void fitTree();

    Screen &m_screen;
    Shared<Question> m_question;
    Fresh *m_fresh = nullptr;
    std::optional<records::DealId> m_deal;
    PickBox *m_pick;
    Pill *m_pill;
    QLabel *m_verdict;
    QTreeWidget *m_tree;
};

} // namespace plumbline::ui
