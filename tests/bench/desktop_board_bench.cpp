// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/database.h"
#include "core/pipeline/board_query.h"
#include "core/pipeline/filter_choices_query.h"
#include "core/pipeline/move_deal.h"
#include "tests/bench/measures.h"
#include "tests/bench/sample.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/board_column.h"
#include "ui/pipeline/board_page.h"
#include "ui/pipeline/card_model.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QVBoxLayout>

namespace plumbline::bench {
namespace {

using namespace Qt::StringLiterals;
using ui::CardList;

/// Which lists of cards are painted.
class PaintedLists : public QObject
{
public:
    PaintedLists() { qApp->installEventFilter(this); }
    ~PaintedLists() override { qApp->removeEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            auto *list = qobject_cast<CardList *>(watched->parent());
            if (list && list->viewport() == watched && list->model()->rowCount() > 0)
                m_lists.insert(list->objectName());
        }
        return false;
    }
    const QSet<QString> &lists() const { return m_lists; }
    void clear() { m_lists.clear(); }

private:
    QSet<QString> m_lists;
};

/// The board of a workspace in a window of its own, in nobody's preferences.
class BoardWindow
{
public:
    explicit BoardWindow(Workspace &workspace)
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        m_preferences = std::make_unique<ui::Preferences>();
        m_preferences->setLanguage(Language::Chinese);
        ui::wear(ui::Theme::light());
        m_screen = std::make_unique<ui::Screen>(workspace, *m_preferences);
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_page = new ui::BoardPage(*m_screen, {u"board"_s}, m_window.get());
        layout->addWidget(m_page);
        m_window->resize(1220, 820);
        m_window->show();
    }
    ~BoardWindow() { m_window.reset(); }
    BoardWindow(const BoardWindow &) = delete;
    BoardWindow &operator=(const BoardWindow &) = delete;

    ui::Screen &screen() { return *m_screen; }
    QList<CardList *> lists() const { return m_page->findChildren<CardList *>(); }
    CardList *list(const QString &stage) const { return m_page->findChild<CardList *>(u"board.cards."_s + stage); }

    template <class Condition> static void waitUntil(Condition condition)
    {
        const QDeadlineTimer deadline(60'000);
        while (!condition()) {
            if (deadline.hasExpired())
                throw std::runtime_error("the board does not come");
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        }
    }
    /// Until nothing is asked and everything is painted.
    void settle()
    {
        int quiet = 0;
        waitUntil([&] {
            quiet = m_screen->isSettled() ? quiet + 1 : 0;
            if (quiet > 0)
                QThread::msleep(5);
            QApplication::processEvents();
            return quiet > 5;
        });
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Preferences> m_preferences;
    std::unique_ptr<ui::Screen> m_screen;
    std::unique_ptr<QWidget> m_window;
    ui::BoardPage *m_page = nullptr;
};

/// The baseline of frames: every card of a stage in memory.
class AllInMemory : public QAbstractListModel
{
public:
    explicit AllInMemory(std::vector<pipeline::DealListRow> cards) : m_cards(std::move(cards)) {}

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_cards.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const pipeline::DealListRow &card = m_cards[size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole: return card.title;
        case ui::CardModel::CardRole: return QVariant::fromValue(static_cast<const void *>(&card));
        default: return {};
        }
    }

private:
    std::vector<pipeline::DealListRow> m_cards;
};

/// Events in, pixels out.
double frame(const std::function<void()> &step)
{
    const double ms = microseconds([&] {
                          step();
                          QApplication::processEvents();
                      })
                      / 1e3;
    // The rest of what a display leaves between two frames: questions are answered meanwhile.
    QThread::usleep(ulong(std::max(1'000.0, 16'000.0 - ms * 1e3)));
    return ms;
}

/// p99 of frames of one list, scrolled on from where it stands.
double scrolled(CardList *list)
{
    constexpr int frames = 150;
    constexpr int step = 90; ///< pixels a frame: 5,400 a second, as fast as one can still see something
    std::vector<double> ms;
    QScrollBar *bar = list->verticalScrollBar();
    for (int i = 0; i < frames; ++i)
        ms.push_back(frame([&] { bar->setValue(bar->value() + step); }));
    return quantile(ms, 0.99);
}

/// p99 of frames while the handle is dragged over the whole column: each shows other cards.
double jumped(CardList *list, int &at)
{
    constexpr int frames = 100;
    std::vector<double> ms;
    QScrollBar *bar = list->verticalScrollBar();
    for (int i = 0; i < frames; ++i) {
        at = (at + 7'919) % 10'007;
        ms.push_back(frame([&] { bar->setValue(int(qint64(bar->maximum()) * at / 10'007)); }));
    }
    return quantile(ms, 0.99);
}

/// p99 of frames while a card is dragged across the columns. (Offscreen there is no drag by mouse: the events are sent as the
/// platform would.)
double dragged(const BoardWindow &board)
{
    constexpr int frames = 100;
    constexpr int framesAColumn = 4;
    QMimeData mime;
    mime.setData(QLatin1String(ui::dealMimeType), "1");
    const QList<CardList *> lists = board.lists();
    QWidget *over = nullptr;
    std::vector<double> ms;
    for (int i = 0; i < frames; ++i) {
        QWidget *to = lists[i / framesAColumn % lists.size()]->viewport();
        const QPoint place(to->width() / 2, 40 + i % framesAColumn * 60);
        ms.push_back(frame([&] {
            if (over != to) {
                if (over) {
                    QDragLeaveEvent leave;
                    QApplication::sendEvent(over, &leave);
                }
                QDragEnterEvent enter(place, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
                QApplication::sendEvent(to, &enter);
                over = to;
            }
            QDragMoveEvent move(place, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(to, &move);
        }));
    }
    QDragLeaveEvent leave;
    QApplication::sendEvent(over, &leave);
    return quantile(ms, 0.99);
}

/// How many columns are painted when a card goes back from one to another.
qsizetype columnsOfAMove(const QString &path)
{
    const QString copy = path + u".move"_s;
    removeFiles(copy);
    if (!QFile::copy(path, copy))
        throw std::runtime_error("cannot copy the workspace");
    qsizetype painted = 0;
    {
        Sample sample = Sample::open(copy);
        BoardWindow board(sample.workspace());
        board.settle();
        const auto deal = board.list(u"quote"_s)->cards()->card(0)->deal;
        PaintedLists lists;
        bool isMoved = false;
        board.screen().runAct(
            &board.screen(), nullptr,
            [deal](Workspace &workspace) {
                return pipeline::moveDeal(workspace, {deal, u"lead"_s, u"客户要求重新评估"_s, true});
            },
            [&](const pipeline::Verdict &verdict) { isMoved = verdict.allowed(); });
        board.settle();
        if (!isMoved)
            throw std::runtime_error("the deal was not moved");
        painted = lists.lists().size();
    }
    removeFiles(copy);
    return painted;
}

} // namespace

std::vector<Measurement> desktopBoard(const Wanted &wanted)
{
    const qint64 deals = wanted.quick ? 10'000 : 100'000;
    Sample sample = sampleDeals(wanted, deals, 100);
    // What the page asks until its first frame; what was asked of the board before makes it no cheaper to ask.
    const qint64 statements = sample.workspace().read([&](const Reader &reader) {
        const qint64 before = reader.database().statementCount();
        pipeline::boardAtFirst(reader, {}, ui::CardModel::pageSize, sample.workspace().now());
        pipeline::filterChoices(reader);
        return reader.database().statementCount() - before;
    });
    std::vector<double> times;
    int cards = 0;
    for (int i = 0; i < rounds; ++i) {
        PaintedLists painted;
        std::unique_ptr<BoardWindow> board;
        times.push_back(microseconds([&] {
                            board = std::make_unique<BoardWindow>(sample.workspace());
                            BoardWindow::waitUntil([&] { return !painted.lists().isEmpty(); });
                        })
                        / 1e3);
        board->settle();
        cards = 0;
        for (const CardList *list : board->lists())
            cards += list->cards()->loadedCards();
    }
    Measurement count =
        besideGoal(u"desktop.board_open"_s, u"SQL statements for the first frame"_s, double(statements), 10, deals);
    count.remarks = {u"%1 ms to the first frame"_s.arg(median(times), 0, 'f', 0)};
    const Measurement loaded = besideGoal(u"desktop.board_cards"_s, u"cards in memory then"_s, double(cards), 1'000, deals);
    const QString path = sample.path();
    {
        Sample closed = std::move(sample);
    }
    return {count, loaded,
            besideGoal(u"desktop.move_columns"_s, u"columns whose cards are painted after a move"_s, double(columnsOfAMove(path)),
                       2, deals)};
}

std::vector<Measurement> desktopFrame(const Wanted &wanted)
{
    const qint64 deals = wanted.quick ? 10'000 : 100'000;
    Sample sample = sampleDeals(wanted, deals, 100);
    BoardWindow ours(sample.workspace());
    BoardWindow bare(sample.workspace());
    ours.settle();
    bare.settle();

    std::vector<std::unique_ptr<AllInMemory>> models;
    sample.workspace().read([&](const Reader &reader) {
        const pipeline::BoardView view = pipeline::boardOf(reader, {}, 0, sample.workspace().now());
        for (const pipeline::BoardColumn &column : view.columns) {
            CardList *list = bare.list(column.stage.key);
            if (!list)
                continue;
            models.push_back(std::make_unique<AllInMemory>(
                pipeline::boardCards(reader, {}, column.id, 0, int(column.count), sample.workspace().now())));
            list->setModel(models.back().get());
        }
        return 0;
    });
    bare.settle();

    const QString stage = u"first_contact"_s;
    int ourPlace = 0;
    int barePlace = 0;
    const std::pair<QString, Alternation> kinds[] = {
        {u"scrolling"_s, alternate([&] { return scrolled(ours.list(stage)); }, [&] { return scrolled(bare.list(stage)); })},
        {u"dragging the scroll bar's handle"_s,
         alternate([&] { return jumped(ours.list(stage), ourPlace); }, [&] { return jumped(bare.list(stage), barePlace); })},
        {u"dragging a card"_s, alternate([&] { return dragged(ours); }, [&] { return dragged(bare); })},
    };
    Measurement worst;
    QStringList remarks;
    for (const auto &[name, both] : kinds) {
        remarks.append(u"%1: %2 ms, in memory %3 ms, ratio %4"_s.arg(name)
                           .arg(both.value, 0, 'f', 1)
                           .arg(both.baseline, 0, 'f', 1)
                           .arg(both.ratio, 0, 'f', 2));
        if (both.ratio > worst.ratio || worst.name.isEmpty())
            worst = besideBare(u"desktop.frame"_s, u"ms, p99 of frames; bare: all cards in memory; the worst ratio"_s, both, 2.5,
                               deals);
    }
    worst.remarks = remarks;
    return {worst};
}

} // namespace plumbline::bench
