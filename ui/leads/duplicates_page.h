// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/leads/duplicate_scan.h"
#include "ui/kit/fresh.h"
#include "ui/kit/page.h"

class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace plumbline::ui {

class ComparePane;
class GroupModel;
class Segment;

/// One look through the workspace; what it found is kept as long as the program runs.
class DuplicateRun : public LongAct
{
    Q_OBJECT

public:
    struct Found {
        std::vector<leads::DuplicateScanView> kinds; ///< as duplicateKinds
        Moment at;
        bool cancelled = false;
    };
    DuplicateRun();

    std::shared_ptr<const Found> found; ///< null before its end, and where it was cancelled
};

/// LEAD-8, LEAD-10: all records of the workspace that may be there twice, the likeliest first, and the chosen ones side by side.
/// A group that was decided goes, and the next one is shown; what is undone comes back to its place.
class DuplicatesPage : public Page
{
    Q_OBJECT

public:
    /// detail: "accounts", "contacts" or "deals".
    DuplicatesPage(Screen &screen, const Route &route, QWidget *parent);

    QString title() const override { return tr("Duplicates"); }
    QString helpTopic() const override { return QStringLiteral("records"); }
    QJsonObject viewState() const override;
    void restore(const QJsonObject &state) override;

private:
    /// By kind, as things are now.
    using Now = std::vector<std::vector<leads::DuplicateGroup>>;
    QWidget *buildHead();
    QWidget *buildBusy();
    QWidget *buildGroups();
    void look();
    void watch(const std::shared_ptr<DuplicateRun> &run);
    void take(const std::shared_ptr<const DuplicateRun::Found> &found);
    void tellProgress();
    void show(const Now &now);
    void showKinds();
    void showKind(size_t kind);
    void showNone();
    void showNotes();
    void chose();
    void goOn();
    int entityShown() const { return leads::duplicateKinds[m_kind]; }

    std::shared_ptr<DuplicateRun> m_run;
    std::shared_ptr<const DuplicateRun::Found> m_found;
    Shared<std::shared_ptr<const DuplicateRun::Found>> m_asked;
    Fresh *m_fresh;
    Now m_now;
    size_t m_kind = 0;
    size_t m_place = 0; ///< of the chosen group in the scan
    std::optional<size_t> m_decided;
    bool m_kindChosen = false;
    QJsonObject m_paneWhenShown;
    QStringList m_kindWords;

    QStackedWidget *m_stack;
    QVBoxLayout *m_kindsPlace;
    Segment *m_kinds = nullptr;
    QLabel *m_about;
    QPushButton *m_again;
    QLabel *m_busyText;
    QProgressBar *m_bar;
    QWidget *m_none;
    GroupModel *m_model;
    QListView *m_list;
    QLabel *m_notes;
    ComparePane *m_pane;
};

} // namespace plumbline::ui
