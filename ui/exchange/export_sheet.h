// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/export_file.h"
#include "ui/kit/page.h"
#include "ui/kit/route.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace plumbline::ui {

class Segment;

/// One file being written. The screen keeps it while it runs, so that the sheet may be closed.
class ExportRun : public LongAct
{
    Q_OBJECT

public:
    explicit ExportRun(QString toPath);

    const QString path;
    std::atomic<qint64> rows = 0; ///< told by the thread that writes
};

/// EXCH-9, EXCH-10: what of the workspace goes into which file. route.filter is the filter of the deals that are shown, detail
/// the page that shows them (empty: none does), n the deal that is chosen.
class ExportSheet : public Page
{
    Q_OBJECT

public:
    ExportSheet(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("Export"); }
    QString helpTopic() const override { return QStringLiteral("exchange"); }
    int drawerWidth() const override { return 460; }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;

private:
    enum Scope { Shown, Chosen, All };
    struct Counts {
        qint64 shown = 0;
        QHash<QString, qint64> all; ///< by kind
    };

    QWidget *buildChoices();
    QWidget *buildFoot();
    static pipeline::DealFilter shownDeals(const Reader &reader, const Route &route, Moment now);
    void showChoices();
    void showFormats();
    void suggestPath();
    void choosePath();
    void showState();
    QString what() const;
    exchange::ExportFormat format() const;
    Scope scope() const;
    qint64 rowsToWrite() const;
    exchange::ExportWanted wanted() const;
    void start();
    void watch(const std::shared_ptr<ExportRun> &run);
    void tellProgress();
    void showProblem(const QString &text);

    Route m_route;
    bool m_showsDeals;
    std::optional<Counts> m_counts;
    QComboBox *m_what;
    QWidget *m_scopeRow = nullptr;
    Segment *m_scope = nullptr;
    QWidget *m_columnsRow = nullptr;
    Segment *m_columns = nullptr;
    QComboBox *m_format;
    QLabel *m_formatNote;
    QLineEdit *m_path;
    QLabel *m_pathNote;
    QWidget *m_busy;
    QProgressBar *m_bar;
    QLabel *m_busyText;
    QLabel *m_problem;
    QPushButton *m_submit;
    std::shared_ptr<ExportRun> m_run;
    QString m_suggested; ///< the path, while nobody wrote another
    std::vector<Scope> m_scopes;
};

} // namespace plumbline::ui
