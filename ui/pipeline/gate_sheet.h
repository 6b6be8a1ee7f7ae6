// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/gates_query.h"
#include "core/pipeline/try_formula_query.h"
#include "ui/kit/page.h"
#include "ui/kit/route.h"

#include <QLabel>

class QPushButton;

namespace plumbline::ui {

class FormulaEdit;
class FormulaTrial;
class InsertList;
class Segment;

/// RULE-3, PIPE-5: a condition of a gate as a formula, tried on a deal while it is written; saving publishes the pipeline's next
/// version.
class GateSheet : public Page
{
    Q_OBJECT

public:
    GateSheet(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override;
    QString subject() const override { return m_shown ? tr("Condition: %1").arg(m_stage->text()) : title(); }
    QString helpTopic() const override { return QStringLiteral("formulas"); }
    int drawerWidth() const override { return 720; }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QJsonObject drafts() const override;

private:
    struct Answer {
        pipeline::GatesView gates;
        pipeline::FormulaLanguage language;
    };
    void show(const Answer &answer);
    void unfold(bool unfolded);
    void showStrictness();
    void submit();
    void saved();
    void refused(const Refusal &refusal);

    Route m_route;
    pipeline::GatePlace m_place;
    QString m_key; ///< empty: a new one
    bool m_shown = false;
    bool m_isSaved = false;
    QString m_textBefore;
    QLabel *m_stage;
    Segment *m_side;
    FormulaEdit *m_formula;
    QPushButton *m_insertToggle;
    InsertList *m_insert;
    FormulaTrial *m_trial;
    Segment *m_hard;
    QLabel *m_hardMeans;
    QPushButton *m_submit;
    QJsonObject m_restoreWhenShown;
};

} // namespace plumbline::ui
