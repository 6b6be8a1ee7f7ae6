// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measures.h"
#include "tests/bench/sample.h"

#include <array>
#include <fcntl.h>
#include <poll.h>
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int openPercent = 10; ///< of a million deals 100,000: years of closed ones lie below
constexpr int patienceMs = 60'000;

/// A line that the program wrote, and when.
struct Told {
    double ms = 0;          ///< since it was started
    double mb = 0;          ///< of memory it had then
    double processorMs = 0; ///< of its GUI thread until then
};

/// Starts a program, hears what it writes, and waits for its end. With the least a parent can do: forking a large process
/// would be measured too.
std::map<QByteArray, Told> heard(const QStringList &command)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    pid_t process = 0;
    const auto begin = std::chrono::steady_clock::now();
    const int failed = posix_spawn(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed != 0)
        throw std::runtime_error("cannot start " + words[0].toStdString());

    std::map<QByteArray, Told> told;
    QByteArray line;
    std::array<char, 256> block{};
    while (true) {
        pollfd waiting{ends[0], POLLIN, 0};
        const bool isLate = poll(&waiting, 1, patienceMs) == 0;
        const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
        if (isLate)
            kill(process, SIGKILL);
        const ssize_t size = isLate ? 0 : ::read(ends[0], block.data(), block.size());
        if (size <= 0)
            break;
        for (const char c : QByteArrayView(block.data(), size)) {
            if (c != '\n') {
                line += c;
                continue;
            }
            const QList<QByteArray> parts = line.split(' ');
            told[parts.value(0)] = {ms, parts.value(1).toDouble() / 1024, parts.value(2).toDouble()};
            line.clear();
        }
    }
    close(ends[0]);
    int status = 0;
    waitpid(process, &status, 0);
    if (status != 0 || !told.contains("painted"))
        throw std::runtime_error(words[0].toStdString() + " did not come to its first frame");
    return told;
}

/// Where windows are shown: the platform that is asked for or the display there is, else one of Xvfb, else offscreen.
class Display
{
public:
    Display()
    {
        if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
            || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
            return;
        const QString server = QStandardPaths::findExecutable(u"Xvfb"_s);
        if (!server.isEmpty()) {
            m_server.start(server, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s});
            if (m_server.waitForReadyRead(10'000))
                m_number = m_server.readLine().trimmed();
        }
        if (m_number.isEmpty())
            qputenv("QT_QPA_PLATFORM", "offscreen");
        else
            qputenv("DISPLAY", ':' + m_number);
    }
    ~Display()
    {
        if (m_number.isEmpty())
            return;
        qunsetenv("DISPLAY");
        m_server.terminate();
        m_server.waitForFinished();
    }
    Display(const Display &) = delete;
    Display &operator=(const Display &) = delete;

    QString name() const
    {
        const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
        return !m_number.isEmpty() ? u"Xvfb"_s : platform.isEmpty() ? u"the display"_s : platform;
    }

private:
    QProcess m_server;
    QByteArray m_number;
};

/// Preferences of nobody: Chinese, the board first.
class Trial
{
public:
    Trial()
    {
        const QString folder = m_folder.path() + u"/plumbline"_s;
        QFile file(folder + u"/plumbline.ini"_s);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly)
            || file.write("[General]\nlanguage=zh_CN\nlastPage=board\n") < 0)
            throw std::runtime_error("cannot write preferences");
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"}) {
            m_were.emplace_back(name, qgetenv(name));
            qputenv(name, QFile::encodeName(m_folder.path()));
        }
    }
    ~Trial()
    {
        for (const auto &[name, was] : m_were)
            was.isEmpty() ? qunsetenv(name) : qputenv(name, was);
    }
    Trial(const Trial &) = delete;
    Trial &operator=(const Trial &) = delete;

private:
    QTemporaryDir m_folder;
    std::vector<std::pair<const char *, QByteArray>> m_were;
};

constexpr int coldRounds = 3;

/// As after the machine was switched on; false where one may not.
bool forgetFiles()
{
    ::sync();
    QFile caches(u"/proc/sys/vm/drop_caches"_s);
    return caches.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && caches.write("3") == 1;
}

/// How both start when nothing of them is in memory: told, not judged, for the disk decides most of it.
QString coldStart(const QStringList &ours, const QStringList &bare)
{
    std::vector<double> ourMs;
    std::vector<double> bareMs;
    for (int i = 0; i < coldRounds; ++i) {
        for (const auto &[command, taken] : {std::pair{&ours, &ourMs}, std::pair{&bare, &bareMs}}) {
            if (!forgetFiles())
                return u"cold not measured: only root may drop the caches"_s;
            taken->push_back(heard(*command).at("painted").ms);
        }
    }
    return u"cold: %1 ms, bare %2 ms, ratio %3"_s.arg(median(ourMs), 0, 'f', 0)
        .arg(median(bareMs), 0, 'f', 0)
        .arg(median(ourMs) / median(bareMs), 0, 'f', 2);
}

} // namespace

std::vector<Measurement> desktopStart(const Wanted &wanted)
{
    // Closed again before the program opens it.
    const QString workspace = sampleDeals(wanted, wanted.deals, openPercent).path();
    const Trial trial;
    const Display display;
    const QString folder = QCoreApplication::applicationDirPath();
    const QStringList bare{folder + u"/plumbline_bare_window"_s};
    const QStringList ours{folder + u"/plumbline"_s, u"--measure-start"_s, u"--workspace"_s, workspace};

    std::vector<double> searchMs;
    std::vector<double> paintedMb;
    std::vector<double> searchMb;
    std::vector<double> ourProcessor;
    std::vector<double> bareProcessor;
    const Alternation both = alternate(
        [&] {
            const auto told = heard(ours);
            const Told painted = told.at("painted");
            const Told search = told.at("search");
            searchMs.push_back(search.ms - painted.ms);
            paintedMb.push_back(painted.mb);
            searchMb.push_back(search.mb);
            ourProcessor.push_back(painted.processorMs);
            return painted.ms;
        },
        [&] {
            const Told painted = heard(bare).at("painted");
            bareProcessor.push_back(painted.processorMs);
            return painted.ms;
        });

    Measurement start = besideBare(u"desktop.start"_s, u"ms to the first frame with cards, warm; bare: a window of Qt Widgets"_s,
                                   both, 2.2, wanted.deals);
    start.remarks = {u"on %1; %2 of %3 deals open"_s.arg(display.name()).arg(wanted.deals / 100 * openPercent).arg(wanted.deals),
                     u"the GUI thread's processor until then: %1 ms, bare %2 ms, ratio %3"_s.arg(median(ourProcessor), 0, 'f', 0)
                         .arg(median(bareProcessor), 0, 'f', 0)
                         .arg(median(ourProcessor) / median(bareProcessor), 0, 'f', 2),
                     coldStart(ours, bare)};
    Measurement memory =
        besideGoal(u"desktop.memory"_s, u"MB resident when the search is ready"_s, median(searchMb), 250, wanted.deals);
    memory.remarks = {u"%1 MB at the first frame"_s.arg(median(paintedMb), 0, 'f', 0)};
    return {start, besideGoal(u"desktop.search_ready"_s, u"ms from the first frame"_s, median(searchMs), 600, wanted.deals),
            memory};
}

} // namespace plumbline::bench
