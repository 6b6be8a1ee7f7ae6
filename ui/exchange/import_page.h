// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/import_file.h"
#include "core/exchange/look_at_file.h"
#include "ui/kit/page.h"

#include <QJsonObject>

class QComboBox;
class QStackedWidget;
class QTableView;

namespace plumbline::ui {

class ElidedLabel;
class ImportChoices;
class ImportCounts;
class ImportProgress;
class ImportRows;
class ImportRun;
class MappingModel;

/// Takes in a file, on one page (interface §3): how it is written, what its columns mean, which rows are there already, what
/// would come of it (tried at once, nothing is kept), then the import itself.
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
    QWidget *buildHead();
    QWidget *buildColumns();
    void chooseFile();
    void take(const QString &path);
    void look();
    /// What stands in the file, what it seems to be, and what could be said of it otherwise.
    struct Looked;
    void looked(const Result<Looked> &look);
    void mappingChosen();
    void tryOut();
    void tried(const Result<exchange::ImportReport> &report);
    void import();
    void imported(const Result<exchange::ImportReport> &report);
    void run(bool isTrial);
    void watch(const std::shared_ptr<ImportRun> &run);
    void ended();
    bool isImporting() const;
    /// It is being imported, or was: nothing can be chosen any more.
    bool isForGood() const;
    void showCounts(const exchange::ImportReport *report);
    void showRows(const exchange::ImportReport &report, const QString &title);
    void tellColumns();
    void showProblem(const QString &text);
    void setBusy(bool busy);
    QString kindName(const QString &word) const;

    QString m_path;
    QString m_as;
    std::optional<QJsonObject> m_mapping; ///< what the user made of the proposal
    std::shared_ptr<ImportRun> m_run;     ///< what is shown: the one that runs, or the import that is over
    std::shared_ptr<void> m_looking;      ///< the last question; an earlier answer is none any more

    QStackedWidget *m_place = nullptr;
    ElidedLabel *m_file = nullptr;
    ElidedLabel *m_about = nullptr;
    QComboBox *m_kind = nullptr;
    ImportChoices *m_choices = nullptr;
    QWidget *m_banner = nullptr;
    QLabel *m_bannerText = nullptr;
    ImportCounts *m_counts = nullptr;
    ImportProgress *m_progress = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_other = nullptr;

    QWidget *m_below = nullptr;
    QLabel *m_columnsTitle = nullptr;
    MappingModel *m_columns = nullptr;
    ImportRows *m_rows = nullptr;
};

} // namespace plumbline::ui
