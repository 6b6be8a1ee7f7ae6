// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/gates_query.h"
#include "ui/kit/page.h"
#include "ui/kit/route.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace plumbline::ui {

class Fresh;
class PickBox;

/// PIPE-5: what each stage of a pipeline asks for, in words; conditions are added, changed and removed here.
class GatesPage : public Page
{
    Q_OBJECT

public:
    GatesPage(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("Gates"); }
    QString helpTopic() const override { return QStringLiteral("formulas"); }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;

private:
    void show(const pipeline::GatesView &view);
    QWidget *stageCard(const pipeline::GateStage &stage);
    void addSide(QVBoxLayout *layout, const pipeline::GateStage &stage, pipeline::GateSide side);
    QWidget *lineRow(const pipeline::GateStage &stage, pipeline::GateSide side, const pipeline::GateLine &line);
    void openSheet(const QString &stage, pipeline::GateSide side, const QString &key);
    void remove(QWidget *its, const QString &stage, pipeline::GateSide side, const QString &key, const QString &text);

    QString m_pipeline;
    pipeline::GatesView m_view;
    QScrollArea *m_area;
    QLabel *m_version;
    PickBox *m_pick;
    QVBoxLayout *m_cards;
    QJsonObject m_restoreWhenShown;
};

} // namespace plumbline::ui
