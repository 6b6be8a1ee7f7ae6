// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/words/result.h"
#include "core/workspace/workspace.h"
#include "ui/kit/preferences.h"
#include "ui/kit/route.h"
#include "ui/shell/opening.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QPointer>
#include <thread>
#include <vector>

class QTranslator;

namespace plumbline::ui {

class FirstRun;
class MainWindow;
class Screen;

/// Where a new workspace comes from (first run, "New workspace…").
struct NewDesktopWorkspace {
    QString path;
    QString actor;
    QString pipeline = QStringLiteral("standard");
    bool withSample = false;
    Route first = {QStringLiteral("board")}; ///< the page that it opens with
};

/// What kept a workspace from opening.
struct Hindrance {
    QString path;
    Refusal refusal;
};

/// The running program: its preferences, theme and language, the workspace that is open, and its one window.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `clock` tells the time to the rules and the journal; it must outlive the desktop.
    Desktop(const Clock &clock, QObject *parent = nullptr);
    ~Desktop() override;

    /// The workspace of the command line, else the one opened last, else the first run. `opening`: the same one, begun before.
    void start(const QString &path = {}, Opening opening = {});
    /// Begins what start() will show: there need be no application yet, nor a display.
    static Opening beginToStart(const QString &path, const Clock &clock);
    /// `first`: the page that it opens with; empty: the one shown last. Nothing happens where the person would rather stay,
    /// because something is running in the one that is open.
    Result<Done> openWorkspace(const QString &path, bool forReading = false, const Route &first = {});
    Result<Done> createWorkspace(const NewDesktopWorkspace &wanted);
    /// The same on a thread of its own: then the workspace opens, or makingFailed tells why it does not.
    void makeWorkspace(const NewDesktopWorkspace &wanted);
    bool isMaking() const { return m_isMaking; }
    /// A copy of a backup beside the file it was made of; its path.
    Result<QString> restoreBackup(const QString &backup, const QString &path);
    void showFirstRun(const std::optional<Hindrance> &why = {});

    /// Dresses the application as the preferences say, and builds the shown pages anew.
    void refresh();
    Preferences &preferences() { return m_preferences; }
    MainWindow *window() const { return m_window.get(); }
    FirstRun *firstRun() const { return m_firstRun.get(); }
    Screen *screen() const { return m_screen.get(); }
    void raise();

    /// The folder that a first workspace is put into.
    static QString defaultFolder();
    /// Under which name the workspace remembers who is at work on this computer.
    static QString actorKey();
    /// This path, or where it is taken the same with a number: "Sales 2.plumbline".
    static QString freePath(const QString &path);
    /// What the system calls who is at work; the login where it knows no name.
    static QString userName();

public Q_SLOTS:
    void command(const QString &id);

Q_SIGNALS:
    void making(int percent);
    void makingFailed(const QString &why);

private:
    void dress();
    void speak();
    void askSystemForDark();
    void closeWorkspace();
    void showWindow(const Route &route);
    void closeFirstRun();
    /// Empty: the first run.
    static QString wantedWorkspace(const QString &path, const Preferences &preferences);
    static WorkspaceOptions optionsWith(const Clock &clock);
    WorkspaceOptions options() const { return optionsWith(m_clock); }
    Result<Done> showWorkspace(Result<OpenedWorkspace> opened, const Route &first);
    void made(const NewDesktopWorkspace &wanted, const std::optional<Refusal> &refusal);

    const Clock &m_clock;
    Preferences m_preferences;
    std::unique_ptr<Product> m_product;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Screen> m_screen;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<FirstRun> m_firstRun;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    bool m_isMaking = false;
    std::jthread m_maker;
};

} // namespace plumbline::ui
