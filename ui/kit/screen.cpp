// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/screen.h"

#include "core/base/fault.h"
#include "core/workspace/undo.h"
#include "ui/kit/drafts.h"
#include "ui/kit/record_search.h"

#include <condition_variable>
#include <deque>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>
#include <thread>

namespace plumbline::ui {
namespace {

constexpr int tickMs = 100; ///< between two looks at how far a long act is
constexpr int restMs = 500; ///< of idleness, after which the log is copied into the file

} // namespace

/// Two readers with a connection each, two more for questions that take long, and the one writer.
class Screen::Workers
{
public:
    explicit Workers(Workspace &workspace) : m_workspace(workspace)
    {
        m_readers.setMaxThreadCount(2);
        m_longReaders.setMaxThreadCount(longReaders);
        m_writer = std::thread([this] { write(); });
    }
    ~Workers()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_ending = true;
        }
        m_wake.notify_all();
        m_writer.join();
        for (QThreadPool *readers : {&m_readers, &m_longReaders}) {
            readers->clear();
            readers->waitForDone();
        }
    }

    /// The question gets no connection where none can be made; then it is told why.
    void read(std::function<void(ReadConnection *, const std::optional<Fault> &)> question, Answer answer)
    {
        (answer == Answer::TakesLong ? m_longReaders : m_readers).start([this, question = std::move(question)] {
            std::unique_ptr<ReadConnection> connection;
            std::optional<Fault> fault;
            try {
                connection = take();
            } catch (const Fault &met) {
                fault = met;
            }
            question(connection.get(), fault);
            // One that could not end its snapshot is not used again.
            if (!connection || connection->database().inTransaction())
                return;
            const std::lock_guard guard(m_mutex);
            m_idle.push_back(std::move(connection));
        });
    }
    std::thread::id writer() const { return m_writer.get_id(); }
    void awaitReaders(int ms) { m_readers.waitForDone(ms); }
    void post(std::function<void()> act)
    {
        {
            const std::lock_guard guard(m_mutex);
            m_acts.push_back(std::move(act));
        }
        m_wake.notify_all();
    }

private:
    std::unique_ptr<ReadConnection> take()
    {
        {
            const std::lock_guard guard(m_mutex);
            if (!m_idle.empty()) {
                auto connection = std::move(m_idle.back());
                m_idle.pop_back();
                return connection;
            }
        }
        return m_workspace.connect();
    }
    void write()
    {
        std::unique_lock lock(m_mutex);
        bool rested = true;
        while (true) {
            const bool woken =
                m_wake.wait_for(lock, std::chrono::milliseconds(restMs), [this] { return m_ending || !m_acts.empty(); });
            // What was asked to be done is done before the end.
            if (!m_acts.empty()) {
                const auto act = std::move(m_acts.front());
                m_acts.pop_front();
                lock.unlock();
                act();
                lock.lock();
                rested = false;
            } else if (m_ending) {
                return;
            } else if (!woken && !rested) {
                lock.unlock();
                try {
                    m_workspace.rest();
                } catch (const Fault &) {
                    // The log keeps what could not be copied; the next edit says so if it cannot be written either.
                }
                lock.lock();
                rested = true;
            }
        }
    }

    Workspace &m_workspace;
    QThreadPool m_readers;
    QThreadPool m_longReaders; ///< pages never wait for them
    std::thread m_writer;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_acts;
    std::vector<std::unique_ptr<ReadConnection>> m_idle;
    bool m_ending = false;
};

void Asked::cancel()
{
    m_cancelled = true;
    const std::lock_guard guard(m_mutex);
    if (m_running)
        m_running->interrupt();
}

Screen::Screen(Workspace &workspace, Preferences &preferences, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_preferences(preferences),
      m_words(preferences.language(), workspace.read([](const Reader &reader) { return reader.zone(); })),
      m_actor(workspace.actor()),
      m_workers(std::make_unique<Workers>(workspace)),
      m_records(std::make_unique<RecordSearch>(workspace)),
      m_drafts(std::make_unique<Drafts>(preferences.draftsFile(workspace.path(), workspace.setting(QStringLiteral("replica")))))
{
    m_writer = m_workers->writer();
    m_longTick.setInterval(tickMs);
    connect(&m_longTick, &QTimer::timeout, this, &Screen::tellWaiting);
    connect(this, &Screen::changed, m_records.get(), &RecordSearch::take);
    workspace.observe([this](const ChangeSet &changes) {
        // Told on the thread that wrote, before anybody else can write.
        if (std::this_thread::get_id() == m_writer)
            m_editWritten = m_workspace.read([](const Reader &reader) { return newestEdit(reader.database())->seq; });
        QMetaObject::invokeMethod(
            this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    });
}

Screen::~Screen()
{
    m_records.reset();
    m_workers.reset();
    m_workspace.observe({});
}

QString Screen::say(const CodeList &codes, int number) const
{
    const auto code = std::find_if(codes.begin(), codes.end(), [&](const Code &known) { return known.number == number; });
    return code == codes.end() ? QString() : say(Phrase("codes", code->label));
}

void Screen::refreshLanguage() { m_words = Words(m_preferences.language(), m_words.zone()); }

std::shared_ptr<Asked> Screen::askAny(QObject *context, std::function<std::any(const Reader &)> query,
                                      std::function<void(std::any, const std::set<QByteArray> &)> show,
                                      std::function<void()> over, Answer answer)
{
    auto asked = std::make_shared<Asked>();
    ++m_questionsWaiting;
    const QPointer<QObject> alive(context);
    m_workers->read(
        [this, asked, alive, query = std::move(query), show = std::move(show),
         over = std::move(over)](ReadConnection *connection, const std::optional<Fault> &noConnection) {
            std::any view;
            std::optional<Fault> fault = noConnection;
            std::set<QByteArray> tables;
            if (connection && !asked->isCancelled()) {
                {
                    const std::lock_guard guard(asked->m_mutex);
                    asked->m_running = connection;
                }
                connection->takeTablesRead();
                try {
                    view = connection->read(query);
                } catch (const Fault &met) {
                    if (met.kind() != FaultKind::Interrupted)
                        fault = met;
                }
                const std::lock_guard guard(asked->m_mutex);
                asked->m_running = nullptr;
                tables = connection->takeTablesRead();
            }
            QMetaObject::invokeMethod(
                this,
                [this, asked, alive, show, over, view = std::move(view), fault, tables] {
                    asked->m_done = true;
                    if (fault)
                        tellFault(*fault);
                    else if (alive && view.has_value() && !asked->isCancelled())
                        show(view, tables);
                    if (over)
                        over();
                    answered();
                },
                Qt::QueuedConnection);
        },
        answer);
    return asked;
}

void Screen::soon(QObject *context, std::function<void()> what)
{
    constexpr int aFrameMs = 30;
    ++m_questionsWaiting;
    QTimer::singleShot(aFrameMs, this, [this, alive = QPointer<QObject>(context), what = std::move(what)] {
        if (alive)
            what();
        answered();
    });
}

void Screen::runAnyAct(QObject *context, QWidget *control, std::function<std::any(Workspace &)> act,
                       std::function<void(std::any)> shown, std::function<void()> over)
{
    constexpr auto running = "plumblineActRunning";
    if (control && control->property(running).toBool())
        return over ? over() : void();
    ++m_actsWaiting;
    const QPointer<QWidget> busy(control);
    const QPointer<QObject> alive(context);
    auto answered = std::make_shared<bool>(false);
    if (control)
        control->setProperty(running, true);
    QTimer::singleShot(LongAct::slowMs, this, [this, busy, answered] {
        if (*answered)
            return;
        if (busy)
            busy->setEnabled(false);
        tellWaiting();
    });
    m_workers->post([this, busy, alive, answered, act = std::move(act), shown = std::move(shown), over = std::move(over)] {
        std::any outcome;
        std::optional<Fault> fault;
        m_editWritten = 0;
        try {
            outcome = act(m_workspace);
        } catch (const Fault &met) {
            fault = met;
        }
        QMetaObject::invokeMethod(
            this,
            [this, busy, alive, answered, shown, over, outcome = std::move(outcome), fault, edit = m_editWritten] {
                *answered = true;
                if (busy) {
                    busy->setProperty(running, false);
                    busy->setEnabled(true);
                }
                m_editShown = edit;
                if (fault)
                    tellFault(*fault);
                else if (alive)
                    shown(outcome);
                if (over)
                    over();
                m_editShown = 0;
                acted();
            },
            Qt::QueuedConnection);
    });
}

void Screen::awaitAnswers(int ms)
{
    m_workers->awaitReaders(ms);
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void Screen::begin(const std::shared_ptr<LongAct> &act)
{
    m_longActs.push_back(act);
    m_longTick.start();
}

void Screen::end(const std::shared_ptr<LongAct> &act)
{
    std::erase(m_longActs, act);
    if (m_longActs.empty())
        m_longTick.stop();
    // The next one is shown with the next tick, where it is to be.
    if (!act->onlyReads())
        Q_EMIT longActToShow({}, 0, false);
    act->m_over = true;
    Q_EMIT act->over();
}

std::shared_ptr<LongAct> Screen::longAct() const
{
    const auto found = std::find_if(m_longActs.begin(), m_longActs.end(), [](const auto &act) { return !act->onlyReads(); });
    return found == m_longActs.end() ? nullptr : *found;
}

std::shared_ptr<LongAct> Screen::runningWork() const
{
    const auto found =
        std::find_if(m_longActs.begin(), m_longActs.end(), [](const auto &act) { return act->isWork() && act->takesLong(); });
    return found == m_longActs.end() ? nullptr : *found;
}

void Screen::tellWaiting()
{
    if (m_longActs.empty())
        return;
    const auto acts = m_longActs;
    for (const auto &act : acts) {
        if (act == longAct() || act->onlyReads())
            Q_EMIT act->progressed();
    }
    const auto holder = longAct();
    const bool isWaiting = m_actsWaiting > 1;
    if (holder && holder->takesLong() && (isWaiting || holder->isMostlyShort()))
        Q_EMIT longActToShow(holder->title(), holder->percent(), isWaiting);
}

void Screen::cancelLongActs()
{
    for (const auto &act : m_longActs) {
        if (!act->isMostlyShort())
            act->cancel();
    }
}

QString Screen::scratchFolder()
{
    if (!m_scratch)
        m_scratch = std::make_unique<QTemporaryDir>();
    return m_scratch->isValid() ? m_scratch->path() : QString();
}

void Screen::cancelLongAct()
{
    const auto act = longAct();
    if (!act)
        return;
    act->cancel();
    // Ctrl+Z twice: the second would begin what the first was about.
    for (const auto &next : m_longActs) {
        if (act->isMostlyShort() && next->isMostlyShort())
            next->cancel();
    }
}

void Screen::cancelWork()
{
    for (const auto &act : m_longActs) {
        if (act->isWork())
            act->cancel();
    }
}

void Screen::answered()
{
    --m_questionsWaiting;
    if (isSettled())
        Q_EMIT settled();
}

void Screen::acted()
{
    --m_actsWaiting;
    if (isSettled())
        Q_EMIT settled();
}

void Screen::tellFault(const Fault &fault)
{
    if (fault.kind() == FaultKind::Interrupted)
        return;
    const QString text = m_words.say(phraseOf(fault));
    Q_EMIT faulted(text);
    toast({text, true, fault.detail()});
}

void Screen::setActor(const QString &name, const QString &key)
{
    runAct(
        this, nullptr,
        [name, key](Workspace &workspace) {
            if (workspace.isWritable())
                workspace.setSetting(key, name);
            workspace.setActor(name);
            return true;
        },
        [this, name](bool) {
            m_actor = name;
            Q_EMIT actorChanged();
        });
}

/// Mostly at once; of a large import it takes as long as that did.
template <class Act, class Shown> void Screen::takeBack(const char *title, Act act, Shown shown)
{
    const auto run = std::make_shared<LongAct>([title] { return tr(title); },
                                               LongAct::CanBeCancelled | LongAct::IsWork | LongAct::MostlyShort);
    const TellUndo tell = [run](qint64 done, qint64 all) {
        // What follows from the rows is made behind the last of them.
        run->setPercent(int(done * 90 / std::max<qint64>(1, all)));
        return !run->isCancelled();
    };
    runLongAct(
        run, nullptr, [act, tell](Workspace &workspace) { return act(workspace, tell); }, shown);
}

void Screen::undo()
{
    takeBack(
        QT_TR_NOOP("Undo"), [](Workspace &workspace, const TellUndo &tell) { return plumbline::undo(workspace, tell); },
        [this](const Result<UndoReport> &report) { tellUndone(report); });
}

void Screen::undoEdit(qint64 edit)
{
    takeBack(
        QT_TR_NOOP("Undo"),
        [edit](Workspace &workspace, const TellUndo &tell) { return plumbline::undoEdit(workspace, edit, tell); },
        [this](const Result<UndoReport> &report) { tellUndone(report); });
}

void Screen::tellUndone(const Result<UndoReport> &report)
{
    if (!report.ok())
        return refuse(report.refusal());
    QString text = tr("Undone: %1").arg(say(report->label));
    if (!report->left.empty())
        text += u' ' + tr("%n row(s) were edited since and stay as they are.", nullptr, int(report->left.size()));
    toast({text});
}

void Screen::redo()
{
    struct Outcome {
        Result<UndoReport> report;
        qint64 work = 0; ///< what stands again
    };
    takeBack(
        QT_TR_NOOP("Redo"),
        [](Workspace &workspace, const TellUndo &tell) {
            Outcome outcome{plumbline::redo(workspace, tell)};
            if (outcome.report.ok())
                outcome.work = workspace.read([&](const Reader &reader) {
                    return editLine(reader.database(), outcome.report->undone)->undoes.value_or(0);
                });
            return outcome;
        },
        [this](const Outcome &outcome) {
            if (!outcome.report.ok())
                return refuse(outcome.report.refusal());
            toast({.text = tr("Done again: %1").arg(say(outcome.report->label)), .undoes = outcome.work});
        });
}

} // namespace plumbline::ui
