// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/words/result.h"
#include "core/workspace/workspace.h"
#include "ui/kit/preferences.h"
#include "ui/kit/route.h"

#include <memory>
#include <QObject>
#include <QPointer>
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
};

/// The running program: its preferences, theme and language, the workspace that is open, and its one window.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `clock` tells the time to the rules and the journal; it must outlive the desktop.
    Desktop(const Clock &clock, QObject *parent = nullptr);
    ~Desktop() override;

    /// The workspace of the command line, else the one opened last, else the first run.
    void start(const QString &path = {});
    Result<Done> openWorkspace(const QString &path);
    Result<Done> createWorkspace(const NewDesktopWorkspace &wanted);
    void showFirstRun(const QString &why = {});

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

public Q_SLOTS:
    void command(const QString &id);

private:
    void dress();
    void speak();
    void askSystemForDark();
    void closeWorkspace();
    void showWindow(const Route &route);
    WorkspaceOptions options() const;

    const Clock &m_clock;
    Preferences m_preferences;
    std::unique_ptr<Product> m_product;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Screen> m_screen;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<FirstRun> m_firstRun;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace plumbline::ui
