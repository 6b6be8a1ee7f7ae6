// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/fault_phrase.h"
#include "core/words/words.h"
#include "core/workspace/change_set.h"
#include "core/workspace/read_connection.h"
#include "core/workspace/workspace.h"
#include "ui/kit/long_act.h"
#include "ui/kit/preferences.h"
#include "ui/kit/route.h"

#include <any>
#include <atomic>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <thread>

class QTemporaryDir;
class QWidget;

namespace plumbline {
struct UndoReport;
}

namespace plumbline::ui {

class Drafts;
class RecordSearch;

/// A question that was asked off the GUI thread. Stale ones are dropped, and a running one can be ended.
class Asked
{
public:
    void cancel();
    bool isCancelled() const { return m_cancelled; }
    /// Answered, or failed.
    bool isDone() const { return m_done; }

private:
    friend class Screen;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_done = false;
    std::mutex m_mutex;
    ReadConnection *m_running = nullptr;
};

/// What stands at the bottom of the window for some seconds.
struct Toast {
    QString text;
    bool isProblem = false;
    QString detail = {}; ///< under the text
    qint64 undoes = 0;   ///< the edit that its Undo takes back, and no other; 0: there is nothing to undo
    QString offer = {};  ///< on a button that does `follow`; empty: none
    std::function<void()> follow = {};
};

/// The workspace as the pages see it: questions are answered on worker threads, acts are done by the one writer thread, and
/// both come back here, on the GUI thread. Pages ask for other pages through it and never know each other.
class Screen : public QObject
{
    Q_OBJECT

public:
    Screen(Workspace &workspace, Preferences &preferences, QObject *parent = nullptr);
    ~Screen() override;

    const Words &words() const { return m_words; }
    QString say(const Phrase &phrase) const { return m_words.say(phrase); }
    QString say(const LocalText &text) const { return m_words.say(text); }
    /// Of a list that the program knows; empty where the number is none of it.
    QString say(const CodeList &codes, int number) const;
    Language language() const { return m_words.language(); }
    /// Anew from the preferences.
    void refreshLanguage();
    Preferences &preferences() { return m_preferences; }
    Moment now() const { return m_workspace.now(); }
    CivilDate today() const { return m_words.zone().dateOf(now()); }
    bool isWritable() const { return m_workspace.isWritable(); }
    QString actor() const { return m_actor; }
    /// From the next act on; `key`: under which setting this computer remembers it.
    void setActor(const QString &name, const QString &key);
    QString path() const { return m_workspace.path(); }
    Workspace &workspace() { return m_workspace; }
    /// Every record in memory, for the palette.
    RecordSearch &records() const { return *m_records; }
    /// What was half-written here.
    Drafts &drafts() const { return *m_drafts; }

    /// Runs `query(const Reader &)` on a worker and hands its view to `show` on the GUI thread, unless `context` is gone or the
    /// question was cancelled. A Fault is told as a toast.
    template <class Query, class Show> std::shared_ptr<Asked> ask(QObject *context, Query query, Show show)
    {
        return askAny(
            context, [query = std::move(query)](const Reader &reader) -> std::any { return query(reader); },
            [show = std::move(show)](std::any view, const std::set<QByteArray> &) {
                using View = std::invoke_result_t<Query, const Reader &>;
                show(std::any_cast<View>(std::move(view)));
            });
    }
    /// What takes long is answered beside what does not, which never waits for it.
    enum class Answer { IsSoonThere, TakesLong };
    static constexpr int longReaders = 2; ///< how many of these are answered at a time
    /// The same, also telling which tables were read (keepFresh). `over`: in any case, after `show`.
    std::shared_ptr<Asked> askAny(QObject *context, std::function<std::any(const Reader &)> query,
                                  std::function<void(std::any, const std::set<QByteArray> &)> show,
                                  std::function<void()> over = {}, Answer answer = Answer::IsSoonThere);

    /// Runs `query(const Reader &)` on readers of their own, which nobody else waits for. `over`: in any case, after `show`.
    template <class Query, class Show> void askForLong(QObject *context, Query query, Show show, std::function<void()> over)
    {
        askAny(
            context, [query = std::move(query)](const Reader &reader) -> std::any { return query(reader); },
            [show = std::move(show)](std::any view, const std::set<QByteArray> &) {
                show(std::any_cast<std::invoke_result_t<Query, const Reader &>>(std::move(view)));
            },
            std::move(over), Answer::TakesLong);
    }

    /// Does it when what is shown now has had time to be painted: what would take the processor from a first frame. Not settled
    /// until then.
    void soon(QObject *context, std::function<void()> what);

    /// Runs `act(Workspace &)` on the writer thread and hands its result to `shown` on the GUI thread. `control` does not act
    /// twice at a time: it is disabled while a slow act runs. Without a `context` that lives the act is done all the same.
    template <class Act, class Shown> void runAct(QObject *context, QWidget *control, Act act, Shown shown)
    {
        using Outcome = std::invoke_result_t<Act, Workspace &>;
        runAnyAct(
            context, control, [act = std::move(act)](Workspace &workspace) -> std::any { return act(workspace); },
            [shown = std::move(shown)](std::any outcome) { shown(std::any_cast<Outcome>(std::move(outcome))); }, {});
    }
    /// `over`: in any case, after `shown`.
    void runAnyAct(QObject *context, QWidget *control, std::function<std::any(Workspace &)> act,
                   std::function<void(std::any)> shown, std::function<void()> over);
    /// The same for an act that others have to wait for: they see it in the bar. `shown` belongs to the screen, whoever began.
    template <class Act, class Shown> void runLongAct(const std::shared_ptr<LongAct> &its, QWidget *control, Act act, Shown shown)
    {
        using Outcome = std::invoke_result_t<Act, Workspace &>;
        begin(its);
        runAnyAct(
            this, control, [act = std::move(act)](Workspace &workspace) -> std::any { return act(workspace); },
            [shown = std::move(shown)](std::any outcome) { shown(std::any_cast<Outcome>(std::move(outcome))); },
            [this, its] { end(its); });
    }
    /// Runs `query(const Reader &)` for long, on a connection of its own: it holds nobody up. `shown` belongs to the screen.
    template <class Query, class Show> void runLongQuestion(const std::shared_ptr<LongAct> &its, Query query, Show shown)
    {
        begin(its);
        askForLong(this, std::move(query), std::move(shown), [this, its] { end(its); });
    }
    /// The one that holds the writer, or does so next; null: none.
    std::shared_ptr<LongAct> longAct() const;
    /// The first that is not to be ended without a question; null: none.
    std::shared_ptr<LongAct> runningWork() const;
    /// Of this kind: the one that runs or waits, or that is over and was kept.
    template <class T> std::shared_ptr<T> findLongAct() const
    {
        return findLongAct<T>([](const T &) { return true; });
    }
    template <class T, class IsWanted> std::shared_ptr<T> findLongAct(IsWanted isWanted) const
    {
        for (const auto *acts : {&m_longActs, &m_keptActs}) {
            for (const auto &act : *acts) {
                if (auto found = std::dynamic_pointer_cast<T>(act); found && isWanted(*found))
                    return found;
            }
        }
        return nullptr;
    }
    /// It is over, and whoever comes to see what became of it finds it.
    void keep(const std::shared_ptr<LongAct> &act) { m_keptActs.push_back(act); }
    void forget(const std::shared_ptr<LongAct> &act) { std::erase(m_keptActs, act); }

    /// A folder of this session alone, for copies that other programs show; gone at the end.
    QString scratchFolder();

    /// Whether an act is running or waiting.
    bool isBusy() const { return m_actsWaiting > 0; }
    /// Whether nothing is being asked or done: what is shown is what is true.
    bool isSettled() const { return m_actsWaiting == 0 && m_questionsWaiting == 0; }

    /// Before anything is painted: what was asked is worth waiting for this long, unless it takes long.
    void awaitAnswers(int ms);

    void go(const Route &route) { Q_EMIT pageWanted(route); }
    void openDrawer(const Route &route) { Q_EMIT drawerWanted(route); }
    void closeDrawer() { Q_EMIT drawerWanted({}); }
    /// What the drawer shows; empty while it is closed. Told by the shell.
    const Route &drawer() const { return m_drawer; }
    void tellDrawer(const Route &route) { m_drawer = route; }
    /// What only the program around the window can do: "refresh", "file.open".
    void command(const QString &id) { Q_EMIT commandWanted(id); }
    void toast(const Toast &toast) { Q_EMIT toastWanted(toast); }
    /// "Done so · Undo": in the answer to an act, whose edit is taken back then.
    void told(const QString &text) { toast({.text = text, .undoes = m_editShown}); }
    /// What the act that is being answered wrote; 0: nothing.
    qint64 editShown() const { return m_editShown; }
    /// What a person cancelled is no problem.
    void refuse(const Refusal &refusal) { toast({say(refusal.phrase), refusal.where != QLatin1String("cancelled")}); }

    void undo();
    /// That edit and no other.
    void undoEdit(qint64 edit);
    void redo();

Q_SIGNALS:
    /// After every commit, also of others (sync, rules).
    void changed(const plumbline::ChangeSet &changes);
    void pageWanted(const plumbline::ui::Route &route);
    void drawerWanted(const plumbline::ui::Route &route);
    void toastWanted(const plumbline::ui::Toast &toast);
    void commandWanted(const QString &id);
    /// Who is at work is somebody else now.
    void actorChanged();
    /// `what` runs, at `percent`, and no page shows it, or a change `isWaiting` for it. Empty: no more.
    void longActToShow(const QString &what, int percent, bool isWaiting);
    void settled();
    /// The file can no longer be written or read.
    void faulted(const QString &text);

public Q_SLOTS:
    void cancelLongAct();
    /// Before the workspace is closed. What is mostly done at once is still done.
    void cancelLongActs();
    /// Of whoever was asked, and wants it to end.
    void cancelWork();

private:
    class Workers;
    void answered();
    void acted();
    void begin(const std::shared_ptr<LongAct> &act);
    void end(const std::shared_ptr<LongAct> &act);
    void tellWaiting();
    template <class Act, class Shown> void takeBack(const char *title, Act act, Shown shown);
    void tellUndone(const Result<UndoReport> &report);
    void tellFault(const Fault &fault);

    Workspace &m_workspace;
    Preferences &m_preferences;
    Words m_words;
    QString m_actor; ///< the workspace's own belongs to the writer thread
    std::unique_ptr<Workers> m_workers;
    std::thread::id m_writer;
    Route m_drawer;
    std::unique_ptr<RecordSearch> m_records;
    std::unique_ptr<Drafts> m_drafts;
    int m_questionsWaiting = 0;
    int m_actsWaiting = 0;
    std::vector<std::shared_ptr<LongAct>> m_longActs; ///< in the order in which the writer takes them
    std::vector<std::shared_ptr<LongAct>> m_keptActs;
    QTimer m_longTick;
    qint64 m_editWritten = 0; ///< by the act that runs; the writer thread's
    qint64 m_editShown = 0;
    std::unique_ptr<QTemporaryDir> m_scratch;
};

} // namespace plumbline::ui
