// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/look_at_file.h"
#include "core/words/result.h"
#include "ui/kit/page.h"

#include <QTimer>

class QComboBox;
class QProgressBar;
class QStackedWidget;
class QTableView;

namespace plumbline::ui {

class ElidedLabel;
class ImportNotesModel;

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
    /// Written by the thread that imports, read here ten times a second.
    struct Running {
        std::atomic<qint64> rows = 0;
        std::atomic<qint64> bytesRead = 0;
        std::atomic<qint64> bytes = 1;
        std::atomic<bool> cancelled = false;
    };

    QWidget *buildDropPlace();
    QWidget *buildFile();
    QWidget *buildCounts();
    void chooseFile();
    void take(const QString &path);
    void looked(const Result<exchange::FileLook> &look);
    void tryOut();
    void tried(const Result<exchange::ImportReport> &report);
    void import();
    void imported(const Result<exchange::ImportReport> &report, bool succeeded);
    void run(bool dryRun);
    void tellProgress();
    void showCounts(const exchange::ImportReport *report);
    void showNotes(const exchange::ImportReport *report, const QString &title);
    void showProblem(const QString &text);
    void setBusy(bool busy);
    QString kindName(const QString &word) const;

    QString m_path;
    QString m_as;
    std::shared_ptr<Running> m_running;
    bool m_isImport = false; ///< what runs keeps what it reads
    qint64 m_startedMs = 0;
    QTimer m_tick;

    QStackedWidget *m_place = nullptr;
    ElidedLabel *m_file = nullptr;
    QLabel *m_about = nullptr;
    QComboBox *m_kind = nullptr;
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
