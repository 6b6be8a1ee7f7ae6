// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/desktop.h"

#include "core/base/fault.h"
#include "core/runtime/product.h"
#include "core/words/fault_phrase.h"
#include "ui/kit/icon.h"
#include "ui/kit/screen.h"
#include "ui/kit/theme.h"
#include "ui/shell/first_run.h"
#include "ui/shell/main_window.h"
#include "ui/shell/system_appearance.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTranslator>

namespace plumbline::ui {

Desktop::Desktop(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    QApplication::setWindowIcon(applicationIcon());
    speak();
    dress();
    if (m_preferences.appearance() == Appearance::Automatic)
        askSystemForDark();
}

Desktop::~Desktop() { closeWorkspace(); }

QString Desktop::defaultFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QDir::homePath() : documents;
}

QString Desktop::actorKey()
{
    return QStringLiteral("actor.%1@%2").arg(qEnvironmentVariable("USER"), QSysInfo::machineHostName());
}

void Desktop::start(const QString &path)
{
    const QString wanted = path.isEmpty() ? m_preferences.workspace() : path;
    if (wanted.isEmpty() || (path.isEmpty() && !QFileInfo::exists(wanted)))
        return showFirstRun();
    const auto opened = openWorkspace(wanted);
    if (!opened.ok())
        showFirstRun(Words(m_preferences.language()).say(opened.refusal().phrase));
}

WorkspaceOptions Desktop::options() const
{
    WorkspaceOptions options;
    options.clock = &m_clock;
    const QString user = qEnvironmentVariable("USER");
    options.actor = user.isEmpty() ? QStringLiteral("Plumbline") : user;
#ifdef PLUMBLINE_WATCH_WRITES
    options.watchWrites = true;
#endif
    return options;
}

Result<Done> Desktop::openWorkspace(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    auto product = std::make_unique<Product>(*runtime::product());
    try {
        auto workspace = Workspace::open(file, *product, options());
        // A file that cannot be written can still be read, unless it is no workspace at all.
        if (!workspace.ok() && (workspace.refusal().where == u"lock" || workspace.refusal().where == u"folder")) {
            auto readable = Workspace::openForReading(file, *product, options());
            if (readable.ok() && workspace.refusal().where == u"folder")
                workspace = std::move(readable);
        }
        if (!workspace.ok())
            return workspace.refusal();
        closeWorkspace();
        m_product = std::move(product);
        m_workspace = *std::move(workspace);
    } catch (const Fault &fault) {
        return Refusal{phraseOf(fault), QStringLiteral("file")};
    }
    const QString remembered = m_workspace->setting(actorKey());
    if (!remembered.isEmpty())
        m_workspace->setActor(remembered);
    m_preferences.setWorkspace(file);
    m_screen = std::make_unique<Screen>(*m_workspace, m_preferences);
    const QString last = m_preferences.lastPage();
    showWindow({last.isEmpty() ? QStringLiteral("board") : last});
    return Done{};
}

Result<Done> Desktop::createWorkspace(const NewDesktopWorkspace &wanted)
{
    auto product = runtime::product(wanted.pipeline);
    if (!product.ok())
        return product.refusal();
    try {
        WorkspaceOptions its = options();
        if (!wanted.actor.trimmed().isEmpty())
            its.actor = wanted.actor.trimmed();
        auto workspace = Workspace::create(wanted.path, *product, its);
        if (!workspace.ok())
            return workspace.refusal();
        (*workspace)->setSetting(actorKey(), its.actor);
    } catch (const Fault &fault) {
        return Refusal{phraseOf(fault), QStringLiteral("file")};
    }
    return openWorkspace(wanted.path);
}

void Desktop::showWindow(const Route &route)
{
    m_firstRun.reset();
    m_window = std::make_unique<MainWindow>(*m_screen);
    connect(m_window.get(), &MainWindow::commandWanted, this, &Desktop::command, Qt::QueuedConnection);
    if (!m_window->restoreGeometry(m_preferences.windowGeometry()))
        m_window->resize(1440, 900);
    m_window->open(route);
    m_window->show();
}

void Desktop::closeWorkspace()
{
    m_window.reset();
    m_screen.reset();
    m_workspace.reset();
    m_product.reset();
}

void Desktop::showFirstRun(const QString &why)
{
    m_firstRun = std::make_unique<FirstRun>(*this, why);
    m_firstRun->show();
}

void Desktop::dress()
{
    const bool dark = m_preferences.appearance() == Appearance::Dark
                      || (m_preferences.appearance() == Appearance::Automatic && m_preferences.systemIsDark());
    const double scale = m_preferences.textPercent() / 100.0;
    wear(dark ? Theme::dusk(scale) : Theme::light(scale));
}

void Desktop::speak()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
    const QString code = codeOf(m_preferences.language());
    const Words loadsTheResource(m_preferences.language());
    // Qt's own buttons and menus, then ours.
    auto theirs = std::make_unique<QTranslator>();
    if (theirs->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_translators.push_back(std::move(theirs));
    auto ours = std::make_unique<QTranslator>();
    if (ours->load(QStringLiteral(":/i18n/plumbline_") + code + QStringLiteral(".qm")))
        m_translators.push_back(std::move(ours));
    for (const auto &translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
    QLocale::setDefault(m_preferences.language() == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                                      : QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void Desktop::askSystemForDark()
{
    auto *system = new SystemAppearance(this);
    connect(system, &SystemAppearance::told, this, [this](bool dark) {
        if (dark == m_preferences.systemIsDark())
            return;
        m_preferences.setSystemIsDark(dark);
        if (m_preferences.appearance() == Appearance::Automatic)
            refresh();
    });
}

void Desktop::refresh()
{
    speak();
    dress();
    if (m_screen)
        m_screen->refreshLanguage();
    if (m_window)
        m_window->rebuild();
    if (m_firstRun) {
        m_firstRun->rebuild();
    }
}

void Desktop::raise()
{
    QWidget *shown = m_window ? static_cast<QWidget *>(m_window.get()) : static_cast<QWidget *>(m_firstRun.get());
    if (!shown)
        return;
    shown->setWindowState(shown->windowState() & ~Qt::WindowMinimized);
    shown->raise();
    shown->activateWindow();
}

void Desktop::command(const QString &id)
{
    if (id == u"theme.toggle") {
        m_preferences.setAppearance(theme().dark ? Appearance::Light : Appearance::Dark);
        refresh();
    } else if (id == u"language.toggle") {
        m_preferences.setLanguage(m_preferences.language() == Language::Chinese ? Language::English : Language::Chinese);
        refresh();
    } else if (id == u"refresh") {
        refresh();
    } else if (id == u"file.new") {
        showFirstRun();
    } else if (id == u"file.open") {
        const QString path = QFileDialog::getOpenFileName(m_window.get(), tr("Open a workspace"), defaultFolder(),
                                                          tr("Plumbline workspaces (*.plumbline)"));
        if (path.isEmpty())
            return;
        const auto opened = openWorkspace(path);
        if (!opened.ok() && m_screen)
            m_screen->refuse(opened.refusal());
    }
}

} // namespace plumbline::ui
