// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/look_at_file.h"
#include "core/words/result.h"
#include "ui/kit/page.h"

#include <QPointer>

class QComboBox;
class QProgressBar;
class QStackedWidget;
class QTableView;

namespace plumbline::ui {

class ElidedLabel;
class ImportChoices;
class ImportNotesModel;

/// One reading of a file, tried out or for good. The screen keeps it, so that the page may go and come back.
class ImportRun : public LongAct
{
    Q_OBJECT

public:
    ImportRun(QString path, QString as, bool isTrial);

    const QString path;
    const QString as;
    const bool isTrial;
    std::atomic<qint64> rows = 0; ///< read so far; told by the thread that imports
    std::optional<Result<exchange::ImportReport>> report;
    QPointer<QWidget> watcher; ///< the page that shows it
    bool isSeen = false;       ///< what became of it
};

/// Takes in a file: what it holds, what would come of it (tried at once, nothing is kept), then the import itself.
class ImportPage : public Page
{
    Q_OBJECT

public:
    /// route.detail: a file that was dropped.
    ImportPage(Screen &screen, const Route &route, QWidget *parent);
    ~ImportPage() override;

    QString title() const override { return tr("Import"); }
    QString helpTopic() const override { return QStringLiteral("exchange"); }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildDropPlace();
    QWidget *buildFile();
    QWidget *buildCounts();
    void chooseFile();
    void take(const QString &path);
    void look();
    void looked(const Result<exchange::FileLook> &look);
    void tryOut();
    void tried(const Result<exchange::ImportReport> &report);
    void import();
    void imported(const Result<exchange::ImportReport> &report);
    void run(bool isTrial);
    void watch(const std::shared_ptr<ImportRun> &run);
    void ended();
    bool isImporting() const { return m_run && !m_run->isTrial && !m_run->isOver(); }
    /// It is being imported, or was: nothing can be chosen any more.
    bool isForGood() const { return m_run && !m_run->isTrial; }
    void tellProgress();
    void showCounts(const exchange::ImportReport *report);
    void showNotes(const exchange::ImportReport *report, const QString &title);
    void showProblem(const QString &text);
    void setBusy(bool busy);
    QString kindName(const QString &word) const;

    QString m_path;
    QString m_as;
    std::shared_ptr<ImportRun> m_run; ///< what is shown: the one that runs, or the import that is over

    QStackedWidget *m_place = nullptr;
    ElidedLabel *m_file = nullptr;
    QLabel *m_about = nullptr;
    QComboBox *m_kind = nullptr;
    ImportChoices *m_choices = nullptr;
    QWidget *m_banner = nullptr;
    QLabel *m_bannerText = nullptr;
    QWidget *m_counts = nullptr;
    QLabel *m_sum = nullptr;
    QLabel *m_numbers[5] = {};
    QWidget *m_busy = nullptr;
    QLabel *m_busyText = nullptr;
    QProgressBar *m_bar = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_notesCard = nullptr;
    QLabel *m_tableTitle = nullptr;
    ImportNotesModel *m_notes = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_other = nullptr;
};

} // namespace plumbline::ui
