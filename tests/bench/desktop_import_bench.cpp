// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/database.h"
#include "core/workspace/check.h"
#include "tests/bench/leads_file.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"
#include "ui/exchange/import_run.h"
#include "ui/kit/theme.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

/// How long the thread waited for a processor so far, which others had.
class WaitedForProcessor
{
public:
    WaitedForProcessor()
    {
        m_file.setFileName(u"/proc/thread-self/schedstat"_s);
        m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    /// 0 where the system does not tell.
    double ms() { return m_file.isOpen() && m_file.seek(0) ? m_file.read(100).split(' ').value(1).toDouble() / 1e6 : 0; }

private:
    QFile m_file;
};

/// How long the window keeps whoever types waiting: the longest time between two beats of a timer of its thread.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(everyMs);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
    }
    void start()
    {
        m_longest = m_longestByClock = 0;
        m_since.start();
        m_waitedBefore = m_waited.ms();
        m_timer.start();
    }
    void stop()
    {
        beat();
        m_timer.stop();
    }
    /// Of work and of being held up; without waiting for a processor, which on a busy machine says nothing of the window.
    double longestMs() const { return m_longest; }
    double longestByClockMs() const { return m_longestByClock; }

private:
    static constexpr int everyMs = 2;
    void beat()
    {
        const double waited = m_waited.ms();
        const double ms = double(m_since.nsecsElapsed()) / 1e6 - everyMs;
        m_longestByClock = std::max(m_longestByClock, ms);
        m_longest = std::max(m_longest, ms - (waited - m_waitedBefore));
        m_since.start();
        m_waitedBefore = waited;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    WaitedForProcessor m_waited;
    double m_waitedBefore = 0;
    double m_longest = 0;
    double m_longestByClock = 0;
};

/// The program's window over a fresh workspace, in nobody's preferences.
class ImportWindow
{
public:
    explicit ImportWindow(const QString &path)
    {
        removeFiles(path);
        m_sample = std::make_unique<Sample>(Sample::create(path));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_preferences = std::make_unique<ui::Preferences>();
        m_preferences->setLanguage(Language::Chinese);
        ui::wear(ui::Theme::light());
        m_screen = std::make_unique<ui::Screen>(m_sample->workspace(), *m_preferences);
        m_window = std::make_unique<ui::MainWindow>(*m_screen);
        m_window->resize(1440, 900);
        m_window->open({u"board"_s});
        m_window->show();
        settle();
    }
    ~ImportWindow()
    {
        const QString path = m_screen->path();
        m_window.reset();
        m_screen.reset();
        m_sample.reset();
        removeFiles(path);
    }
    ImportWindow(const ImportWindow &) = delete;
    ImportWindow &operator=(const ImportWindow &) = delete;

    ui::Screen &screen() { return *m_screen; }
    ui::MainWindow &window() { return *m_window; }
    Workspace &workspace() { return m_sample->workspace(); }

    template <class Condition> static void waitUntil(Condition condition)
    {
        const QDeadlineTimer deadline(300'000);
        while (!condition()) {
            if (deadline.hasExpired())
                throw std::runtime_error("the import does not come to an end");
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }
    void settle()
    {
        int quiet = 0;
        QTimer tick;
        tick.start(5);
        waitUntil([&] { return (quiet = m_screen->isSettled() ? quiet + 1 : 0) > 20; });
    }

    std::shared_ptr<ui::ImportRun> run() const { return m_screen->findLongAct<ui::ImportRun>(); }
    /// Drops the file on the window, which is looked at then and tried out.
    void drop(const QString &csv)
    {
        m_window->open({u"import"_s, 0, csv});
        QApplication::processEvents();
    }
    /// Presses the button; the import has begun.
    void begin()
    {
        auto *go = m_window->findChild<QPushButton *>(u"shell.import.go"_s);
        waitUntil([&] { return go->isEnabled(); });
        go->click();
        waitUntil([&] { return run() && !run()->isTrial(); });
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::Screen> m_screen;
    std::unique_ptr<ui::MainWindow> m_window;
};

QString told(const char *what, const Heartbeat &beat)
{
    return u"%1: %2 ms; by the clock, with what it waited for a processor: %3 ms"_s.arg(QLatin1String(what))
        .arg(beat.longestMs(), 0, 'f', 1)
        .arg(beat.longestByClockMs(), 0, 'f', 1);
}

} // namespace

std::vector<Measurement> desktopImportFrame(const Wanted &wanted)
{
    const QString csv = leadsFile(wanted, wanted.deals);
    ImportWindow window(wanted.folder + u"/import-window.plumbline"_s);
    Heartbeat beat;
    double longest = 0;
    QStringList remarks;
    const auto measured = [&](const char *what, const std::function<void()> &work) {
        beat.start();
        work();
        beat.stop();
        longest = std::max(longest, beat.longestMs());
        remarks.append(told(what, beat));
    };
    // Going to another page is no part of an import: the window is at rest before it is watched.
    window.drop(csv);
    measured("the trial", [&] { window.settle(); });
    measured("the import, on its page", [&] {
        window.begin();
        window.settle();
    });
    measured("its undo", [&] {
        window.screen().undo();
        window.settle();
    });
    window.window().open({u"board"_s});
    window.drop(csv);
    window.settle();
    window.begin();
    window.window().open({u"board"_s});
    measured("the import, seen from the board", [&] { window.settle(); });
    Measurement frame = besideGoal(u"desktop.import_frame"_s, u"ms, the longest frame"_s, longest, 50, wanted.deals);
    frame.remarks = remarks;
    return {frame};
}

std::vector<Measurement> desktopImportCancel(const Wanted &wanted)
{
    const QString csv = leadsFile(wanted, wanted.deals);
    ImportWindow window(wanted.folder + u"/import-window.plumbline"_s);
    const auto deals = [&] {
        return window.workspace().read(
            [](const Reader &reader) { return reader.database().integer("SELECT count(*) FROM deal"); });
    };
    double longest = 0;
    QStringList remarks;
    window.drop(csv);
    window.settle();
    // While rows are read, and behind the last one, while indexes and keys are made.
    constexpr std::pair<int, int> places[] = {{1, 0},     {50, 0},     {99, 0},     {100, 0},
                                              {100, 700}, {100, 1400}, {100, 2100}, {100, 2800}};
    for (const auto &place : places) {
        window.begin();
        const auto run = window.run();
        QTimer look;
        look.start(1);
        QElapsedTimer behind;
        behind.start();
        ImportWindow::waitUntil([&] {
            if (run->percent() < place.first)
                behind.start();
            return run->isOver() || (run->percent() >= place.first && behind.elapsed() >= place.second);
        });
        if (run->isOver())
            break;
        QElapsedTimer since;
        since.start();
        run->cancel();
        ImportWindow::waitUntil([&] { return run->isOver(); });
        const double ms = double(since.nsecsElapsed()) / 1e6;
        window.settle();
        longest = std::max(longest, ms);
        const bool cameTooLate = run->report && run->report->ok();
        remarks.append(u"at %1 %, %2 ms behind it: over after %3 ms; %4 MB of log beside the file%5"_s.arg(place.first)
                           .arg(place.second)
                           .arg(ms, 0, 'f', 0)
                           .arg(double(QFileInfo(window.workspace().path() + u"-wal"_s).size()) / 1e6, 0, 'f', 0)
                           .arg(cameTooLate ? u"; it was being committed"_s : QString()));
        if (cameTooLate)
            break;
        if (deals() > 0)
            throw std::runtime_error("a cancelled import left deals");
    }
    Measurement cancel =
        besideGoal(u"desktop.import_cancel"_s, u"ms until a cancelled import is gone"_s, longest, 1000, wanted.deals);
    cancel.remarks = remarks;
    return {cancel};
}

} // namespace plumbline::bench
