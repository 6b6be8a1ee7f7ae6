// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/complete_move.h"
#include "core/pipeline/deal_page_query.h"
#include "ui/kit/page.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace plumbline::ui {

class ActivityForm;
class FieldEditor;

/// PIPE-14: what opens where a move was refused: just the missing items, each with its editor; once they are there the deal
/// moves, in the same undo step.
class MoveSheet : public Page
{
    Q_OBJECT

public:
    MoveSheet(Screen &screen, records::DealId deal, const QString &stage, QWidget *parent);

    QString title() const override { return tr("Move a deal"); }
    QString subject() const override { return m_isShown ? m_view.title : title(); }
    std::optional<records::DealId> currentDeal() const override { return m_deal; }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;
    QJsonObject drafts() const override;
    /// Chooses the file for an attachment that is missing.
    void chooseFile(const QString &kind, const QString &path);

private:
    struct Item {
        pipeline::Missing missing{{}, {}, true, Phrase::verbatim(QString()), {}};
        FieldEditor *field = nullptr;
        ActivityForm *activity = nullptr;
        QString fileKind;
        QString filePath;
        QPushButton *file = nullptr;
        QPlainTextEdit *reason = nullptr;
        QLabel *lack = nullptr;
        QString textBefore;
    };
    void show(const pipeline::MoveSheetView &view);
    void addItem(const pipeline::Missing &missing);
    void submit();
    void moved();
    void refused(const pipeline::Verdict &verdict);
    QString verb() const;
    void takeFocus();

    records::DealId m_deal;
    QString m_stage;
    pipeline::MoveSheetView m_view;
    QVBoxLayout *m_rows;
    QLabel *m_problem;
    QPushButton *m_submit;
    std::vector<Item> m_items;
    QJsonObject m_restoreWhenShown;
    bool m_isShown = false;
    bool m_isMoved = false;
};

} // namespace plumbline::ui
