// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/desktop.h"

#include "core/base/fault.h"
#include "core/runtime/product.h"
#include "core/templates/sample_world.h"
#include "core/words/fault_phrase.h"
#include "ui/kit/focus_visible.h"
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
#include <QLayout>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTimer>
#include <QTranslator>
#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace plumbline::ui {
namespace {

/// Reaching the bus takes as long as building half the window, which is shown first, as dark as the system was last time.
constexpr int askSystemAfterMs = 500;
constexpr int firstAnswersMs = 60;

/// On whichever thread: a new file with all that was wished, closed again.
std::optional<Refusal> make(const NewDesktopWorkspace &wanted, const WorkspaceOptions &options,
                            const std::function<void(int percent)> &progress)
{
    const auto product = runtime::product(wanted.pipeline);
    if (!product.ok())
        return product.refusal();
    try {
        const auto workspace = Workspace::create(wanted.path, *product, options);
        if (!workspace.ok())
            return workspace.refusal();
        (*workspace)->setSetting(Desktop::actorKey(), options.actor);
        if (!wanted.withSample)
            return std::nullopt;
        const auto added = templates::addSampleWorld(**workspace, {.progress = progress});
        return added.ok() ? std::nullopt : std::optional(added.refusal());
    } catch (const Fault &fault) {
        return Refusal{phraseOf(fault), QStringLiteral("file")};
    }
}

} // namespace

Desktop::Desktop(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    QApplication::setWindowIcon(applicationIcon());
    qApp->installEventFilter(new FocusVisible(this));
    speak();
    dress();
    if (m_preferences.appearance() == Appearance::Automatic)
        QTimer::singleShot(askSystemAfterMs, this, &Desktop::askSystemForDark);
}

Desktop::~Desktop()
{
    if (m_maker.joinable())
        m_maker.join();
    closeWorkspace();
}

QString Desktop::defaultFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return documents.isEmpty() ? QDir::homePath() : documents;
}

QString Desktop::actorKey()
{
    return QStringLiteral("actor.%1@%2").arg(qEnvironmentVariable("USER"), QSysInfo::machineHostName());
}

QString Desktop::freePath(const QString &path)
{
    const QFileInfo wanted(path);
    QString free = path;
    for (int number = 2; QFileInfo::exists(free); ++number)
        free = wanted.dir().filePath(QStringLiteral("%1 %2.plumbline").arg(wanted.completeBaseName()).arg(number));
    return free;
}

QString Desktop::userName()
{
    QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
#ifdef Q_OS_UNIX
    if (const passwd *its = getpwuid(getuid())) {
        const QString full = QString::fromLocal8Bit(its->pw_gecos).section(u',', 0, 0).trimmed();
        name = !full.isEmpty() ? full : name.isEmpty() ? QString::fromLocal8Bit(its->pw_name) : name;
    }
#endif
    return name;
}

QString Desktop::wantedWorkspace(const QString &path, const Preferences &preferences)
{
    if (!path.isEmpty())
        return path;
    const QString last = preferences.workspace();
    return QFileInfo::exists(last) ? last : QString();
}

Opening Desktop::beginToStart(const QString &path, const Clock &clock)
{
    const QString wanted = wantedWorkspace(path, Preferences());
    return wanted.isEmpty() ? Opening() : beginToOpen(wanted, optionsWith(clock));
}

void Desktop::start(const QString &path, Opening opening)
{
    const QString wanted = wantedWorkspace(path, m_preferences);
    if (wanted.isEmpty())
        return showFirstRun();
    const auto opened = opening.valid() ? showWorkspace(opening.get(), {}) : openWorkspace(wanted);
    if (!opened.ok())
        showFirstRun(Hindrance{wanted, opened.refusal()});
}

WorkspaceOptions Desktop::optionsWith(const Clock &clock)
{
    WorkspaceOptions options;
    options.clock = &clock;
    const QString user = qEnvironmentVariable("USER");
    options.actor = user.isEmpty() ? QStringLiteral("Plumbline") : user;
#ifdef PLUMBLINE_WATCH_WRITES
    options.watchWrites = true;
#endif
    return options;
}

Result<Done> Desktop::openWorkspace(const QString &path, bool forReading, const Route &first)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (m_workspace && m_workspace->path() == file) {
        closeFirstRun();
        raise();
        return Done{};
    }
    if (m_window && !m_window->mayLeave())
        return Done{};
    return showWorkspace(openFile(file, forReading, options()), first);
}

Result<Done> Desktop::showWorkspace(Result<OpenedWorkspace> opened, const Route &first)
{
    if (!opened.ok())
        return opened.refusal();
    closeWorkspace();
    OpenedWorkspace its = *std::move(opened);
    m_product = std::move(its.product);
    m_workspace = std::move(its.workspace);
    const QString remembered = m_workspace->setting(actorKey());
    if (!remembered.isEmpty())
        m_workspace->setActor(remembered);
    m_preferences.setWorkspace(m_workspace->path());
    m_screen = std::make_unique<Screen>(*m_workspace, m_preferences);
    const QString last = m_preferences.lastPage();
    showWindow(!first.isEmpty() ? first : Route{last.isEmpty() ? QStringLiteral("board") : last});
    return Done{};
}

Result<Done> Desktop::createWorkspace(const NewDesktopWorkspace &wanted)
{
    WorkspaceOptions its = options();
    if (!wanted.actor.trimmed().isEmpty())
        its.actor = wanted.actor.trimmed();
    if (const auto refusal = make(wanted, its, {}))
        return *refusal;
    return openWorkspace(wanted.path, false, wanted.first);
}

void Desktop::makeWorkspace(const NewDesktopWorkspace &wanted)
{
    if (m_isMaking)
        return;
    m_isMaking = true;
    WorkspaceOptions its = options();
    if (!wanted.actor.trimmed().isEmpty())
        its.actor = wanted.actor.trimmed();
    m_maker = std::jthread([this, wanted, its] {
        const auto refusal = make(wanted, its, [this](int percent) {
            QMetaObject::invokeMethod(
                this, [this, percent] { Q_EMIT making(percent); }, Qt::QueuedConnection);
        });
        QMetaObject::invokeMethod(
            this, [this, wanted, refusal] { made(wanted, refusal); }, Qt::QueuedConnection);
    });
}

void Desktop::made(const NewDesktopWorkspace &wanted, const std::optional<Refusal> &refusal)
{
    m_isMaking = false;
    const auto opened = refusal ? Result<Done>(*refusal) : openWorkspace(wanted.path, false, wanted.first);
    if (!opened.ok())
        Q_EMIT makingFailed(Words(m_preferences.language()).say(opened.refusal().phrase));
}

Result<QString> Desktop::restoreBackup(const QString &backup, const QString &path)
{
    const QString target = freePath(path);
    if (!QFile::copy(backup, target))
        return plumbline::phrases::notReadable(backup);
    return target;
}

void Desktop::showWindow(const Route &route)
{
    closeFirstRun();
    m_window = std::make_unique<MainWindow>(*m_screen, route);
    connect(m_window.get(), &MainWindow::commandWanted, this, &Desktop::command, Qt::QueuedConnection);
    if (!m_window->restoreGeometry(m_preferences.windowGeometry()))
        m_window->resize(1440, 900);
    // What needs no answer is done while one is on its way: the window of the system, and measuring what stands in ours already.
    m_window->winId();
    m_window->layout()->activate();
    // A frame without rows takes nearly as long to paint as one with them.
    m_screen->awaitAnswers(firstAnswersMs);
    m_window->show();
}

void Desktop::closeFirstRun()
{
    // It may be its own button that brought us here.
    if (m_firstRun) {
        m_firstRun->hide();
        m_firstRun.release()->deleteLater();
    }
}

void Desktop::closeWorkspace()
{
    if (m_screen)
        m_screen->cancelLongActs();
    m_window.reset();
    m_screen.reset();
    m_workspace.reset();
    m_product.reset();
}

void Desktop::showFirstRun(const std::optional<Hindrance> &why)
{
    closeFirstRun();
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
    if (findChild<SystemAppearance *>())
        return;
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
    // Not under an open dialog or menu: whoever waits for its answer would be gone.
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget()) {
        QTimer::singleShot(500, this, &Desktop::refresh);
        return;
    }
    if (m_preferences.appearance() == Appearance::Automatic)
        askSystemForDark();
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
        if (!opened.ok())
            showFirstRun(Hindrance{path, opened.refusal()});
    }
}

} // namespace plumbline::ui
