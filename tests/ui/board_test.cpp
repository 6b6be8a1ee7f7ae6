// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/log_activity.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/pipeline/board_column.h"
#include "ui/pipeline/card_model.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using ui::CardList;

namespace {

CardList *cardsOf(WindowFixture &fixture, const QString &stage)
{
    return fixture.robot().find<CardList>(u"board.cards."_s + stage);
}

QStringList titlesIn(WindowFixture &fixture, const QString &stage)
{
    QStringList titles;
    const auto *model = cardsOf(fixture, stage)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        titles.append(model->index(row, 0).data().toString());
    return titles;
}

/// Offscreen there is no drag by mouse: the events are sent as the platform would.
void drop(CardList *list, records::DealId deal)
{
    QMimeData mime;
    mime.setData(QLatin1String(ui::dealMimeType), QByteArray::number(deal.n));
    const QPoint middle = list->viewport()->rect().center();
    QDragEnterEvent enter(middle, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &enter);
    QDragMoveEvent move(middle, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &move);
    QDropEvent event(middle, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(list->viewport(), &event);
}

} // namespace

TEST_CASE("the board shows each open stage with its deals and amounts", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    const auto first = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.facts().set(first, {{u"amount"_s, u"860000"_s}});
    fixture.facts().deal(u"Huakang checkups"_s);
    fixture.open({u"board"_s});
    CHECK(titlesIn(fixture, u"lead"_s) == QStringList{u"Renhe imaging"_s, u"Huakang checkups"_s});
    CHECK(titlesIn(fixture, u"quote"_s).isEmpty());
    CHECK(fixture.robot().reads(u"¥860K"_s));
    CHECK(fixture.robot().reads(u"weighted ¥43K"_s)); // 5 % of a lead
}

TEST_CASE("a card that is dropped where its gate is open moves, and Ctrl+Z puts it back", "[ui][PIPE-14][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    drop(cardsOf(fixture, u"first_contact"_s), deal);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
    CHECK(titlesIn(fixture, u"first_contact"_s) == QStringList{u"Renhe imaging"_s});
    CHECK(fixture.robot().reads(u"“Renhe imaging” is now in First contact."_s));

    fixture.robot().shortcut(u"Ctrl+Z"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"lead"_s);
    CHECK(titlesIn(fixture, u"lead"_s) == QStringList{u"Renhe imaging"_s});
    fixture.robot().shortcut(u"Ctrl+Shift+Z"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
}

TEST_CASE("a refused drop opens the sheet with just what is missing, and filling it in moves the deal in one undo step",
          "[ui][PIPE-14][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    REQUIRE(fixture.facts().move(deal, u"first_contact"_s).allowed());
    fixture.open({u"board"_s});
    const qint64 editsBefore = fixture.facts().count("edit");
    drop(cardsOf(fixture, u"needs_confirmed"_s), deal);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
    CHECK(fixture.facts().count("edit") == editsBefore);
    CHECK(fixture.robot().reads(u"1 item(s) missing"_s));

    // What is asked for is an effective touch: the form for it is there, and nothing else.
    fixture.robot().type(u"activity.outcome"_s, u"He told us what slows them down."_s);
    fixture.robot().click(u"move.submit"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"needs_confirmed"_s);
    CHECK(fixture.facts().count("activity") == 1);
    CHECK(fixture.facts().count("edit") == editsBefore + 1);
    CHECK_FALSE(fixture.robot().sees(u"move.submit"_s));

    fixture.robot().shortcut(u"Ctrl+Z"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
    CHECK(fixture.facts().count("activity") == 0);
}

TEST_CASE("the sheet stays open and says what is still missing when it was not enough", "[ui][PIPE-14][PIPE-6]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    REQUIRE(fixture.facts().move(deal, u"first_contact"_s).allowed());
    fixture.open({u"board"_s});
    drop(cardsOf(fixture, u"needs_confirmed"_s), deal);
    fixture.settle();
    fixture.robot().type(u"activity.outcome"_s, u"short"_s);
    fixture.robot().click(u"move.submit"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
    CHECK(fixture.facts().count("activity") == 0); // nothing is half done
    CHECK(fixture.robot().sees(u"move.submit"_s));
    CHECK(fixture.robot().reads(u"1 item still missing to enter “Needs confirmed”."_s));
}

TEST_CASE("a card is carried by the keyboard: Space, arrows, Space", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    CardList *leads = cardsOf(fixture, u"lead"_s);
    leads->setFocus(Qt::TabFocusReason);
    REQUIRE(leads->currentDeal() == deal);
    fixture.robot().press(leads, Qt::Key_Space);
    CHECK(fixture.robot().reads(u"Picked up “Renhe imaging”."_s));
    fixture.robot().press(leads, Qt::Key_Right);
    CHECK(fixture.robot().reads(u"Over First contact."_s));
    SECTION("Space drops it")
    {
        fixture.robot().press(leads, Qt::Key_Space);
        fixture.settle();
        CHECK(fixture.stageOf(deal) == u"first_contact"_s);
        // The card keeps the focus where it went.
        CHECK(cardsOf(fixture, u"first_contact"_s)->currentDeal() == deal);
    }
    SECTION("Esc puts it back")
    {
        fixture.robot().press(leads, Qt::Key_Escape);
        fixture.robot().press(leads, Qt::Key_Space);
        fixture.settle();
        CHECK(fixture.stageOf(deal) == u"lead"_s);
    }
}

TEST_CASE("Ctrl+Shift and an arrow move the card that has the focus by one stage", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    cardsOf(fixture, u"lead"_s)->setFocus(Qt::TabFocusReason);
    fixture.robot().shortcut(u"Ctrl+Shift+Right"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
    // Back needs a reason: the sheet asks for it.
    fixture.robot().shortcut(u"Ctrl+Shift+Left"_s);
    fixture.settle();
    fixture.robot().type(u"move.reason"_s, u"moved by mistake"_s);
    fixture.robot().click(u"move.submit"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"lead"_s);
}

TEST_CASE("the board is filtered by text, by pinyin, and to what is idle", "[ui][PIPE-14][PIPE-13]")
{
    WindowFixture fixture;
    const auto stuck = fixture.facts().deal(u"仁和医院影像工作站"_s);
    fixture.facts().clock().advance(days(7));
    fixture.facts().deal(u"华康体检年度耗材"_s);
    fixture.open({u"board"_s});
    REQUIRE(titlesIn(fixture, u"lead"_s).size() == 2);
    for (const QString &typed : {u"医院"_s, u"rhyy"_s, u"renhe"_s}) {
        INFO(typed.toStdString());
        fixture.window().page()->focusFilter();
        auto *text = fixture.robot().find<QLineEdit>(u"pipeline.filter.text"_s);
        text->clear();
        fixture.robot().type(text, typed);
        fixture.robot().waitFor([&] { return titlesIn(fixture, u"lead"_s).size() == 1; }, "one card");
        CHECK(titlesIn(fixture, u"lead"_s) == QStringList{u"仁和医院影像工作站"_s});
        fixture.window().page()->clearFilter();
        fixture.robot().waitFor([&] { return titlesIn(fixture, u"lead"_s).size() == 2; }, "both cards");
    }
    fixture.robot().click(u"board.filter.idle"_s);
    fixture.robot().waitFor([&] { return titlesIn(fixture, u"lead"_s).size() == 1; }, "one idle card");
    CHECK(cardsOf(fixture, u"lead"_s)->cards()->rowOf(stuck) == 0);
    CHECK(cardsOf(fixture, u"lead"_s)->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(u"idle for"_s));
}

TEST_CASE("a move touches only the two columns between which the card went", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    for (const QString &title : {u"One"_s, u"Two"_s}) {
        const auto other = fixture.facts().deal(title);
        REQUIRE(fixture.facts().move(other, u"first_contact"_s).allowed());
        REQUIRE(
            records::logActivity(fixture.facts().workspace(),
                                 {.deal = other, .kind = records::ActivityKind::Call, .answered = true, .outcome = u"Reached"_s})
                .ok());
        REQUIRE(fixture.facts().move(other, u"needs_confirmed"_s).allowed());
    }
    fixture.open({u"board"_s});
    auto *untouched = cardsOf(fixture, u"needs_confirmed"_s)->model();
    QSignalSpy reset(untouched, &QAbstractItemModel::modelReset);
    QSignalSpy changed(untouched, &QAbstractItemModel::dataChanged);
    QSignalSpy target(cardsOf(fixture, u"first_contact"_s)->model(), &QAbstractItemModel::modelReset);
    drop(cardsOf(fixture, u"first_contact"_s), deal);
    fixture.settle();
    CHECK(target.count() == 1);
    CHECK(reset.count() == 0);
    CHECK(changed.count() == 0);
}

namespace {

/// Leads, the first being the oldest.
void addLeads(WindowFixture &fixture, int count)
{
    const auto account = fixture.facts().account(u"Renhe"_s);
    const auto person = fixture.facts().person(u"Anna"_s);
    REQUIRE(fixture.facts()
                .workspace()
                .edit(EditHeader(Phrase::verbatim(u"many"_s), EditKind::Import),
                      [&](Edit &edit) -> Result<Done> {
                          const auto pipeline = pipeline::defaultPipeline(edit.reader());
                          for (int i = 0; i < count; ++i) {
                              records::Deal deal;
                              deal.title = u"Deal %1"_s.arg(i);
                              deal.account = account;
                              deal.owner = person;
                              deal.pipeline = pipeline.id;
                              const auto id = add(edit, deal);
                              pipeline::Stay stay;
                              stay.deal = id;
                              stay.stage = pipeline.stageIds.value(u"lead"_s);
                              stay.version = pipeline.version;
                              stay.enteredAt = edit.now() - minutes(count - i);
                              add(edit, stay);
                          }
                          return Done{};
                      })
                .ok());
}

} // namespace

TEST_CASE("of many deals the board reads only the cards that are looked at", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    addLeads(fixture, 3000);
    fixture.open({u"board"_s});
    CardList *leads = cardsOf(fixture, u"lead"_s);
    CHECK(leads->model()->rowCount() == 3000);
    CHECK(leads->cards()->loadedCards() == ui::CardModel::pageSize);
    // Far down: the cards there are fetched, not those in between.
    leads->scrollTo(leads->model()->index(2500, 0));
    leads->viewport()->grab();
    fixture.settle();
    CHECK(leads->model()->index(2500, 0).data().toString() == u"Deal 2500"_s);
    CHECK(leads->cards()->loadedCards() <= 5 * ui::CardModel::pageSize);
}

TEST_CASE("the last of very many cards is reached, and stays in view when there are more", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    constexpr int many = 25'000;
    addLeads(fixture, many);
    fixture.open({u"board"_s});
    CardList *leads = cardsOf(fixture, u"lead"_s);
    const QScrollBar *bar = leads->verticalScrollBar();
    const auto isLaidOut = [&] { return leads->visualRect(leads->model()->index(leads->model()->rowCount() - 1, 0)).isValid(); };
    fixture.robot().waitFor(isLaidOut, "the last card to have a place");
    leads->choose(0);
    fixture.robot().press(leads, Qt::Key_End);
    CHECK(leads->currentIndex().row() == many - 1);
    CHECK(bar->value() == bar->maximum());
    fixture.robot().waitFor([&] { return leads->currentIndex().data().toString() == u"Deal 24999"_s; }, "the last card");
    const int seen = bar->value();

    fixture.facts().deal(u"One more"_s);
    fixture.robot().waitFor([&] { return leads->model()->rowCount() == many + 1; }, "one more");
    fixture.robot().waitFor(isLaidOut, "the last card to have a place");
    CHECK(bar->value() == seen);
    CHECK(leads->indexAt(leads->viewport()->rect().center()).isValid());
}

TEST_CASE("a board without deals says what belongs there", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    fixture.open({u"board"_s});
    CHECK(fixture.robot().reads(u"No deals yet"_s));
    CHECK(fixture.robot().sees(u"board.empty.new"_s));
}

TEST_CASE("cards that could not be read are asked for again", "[ui][PIPE-14]")
{
    WorkspaceFixture facts;
    for (int i = 0; i < ui::CardModel::pageSize + 5; ++i)
        facts.deal(u"Deal %1"_s.arg(i));
    const pipeline::BoardColumn column = facts.workspace().read([&](const Reader &reader) {
        return pipeline::boardOf(reader, {}, ui::CardModel::pageSize, facts.workspace().now()).columns.front();
    });
    REQUIRE(QFile::rename(facts.path(), facts.path() + u".away"_s));
    ui::Preferences preferences;
    ui::Screen screen(facts.workspace(), preferences);
    QWidget window;
    const Robot robot(window);
    int told = 0;
    QObject::connect(&screen, &ui::Screen::faulted, &window, [&] { ++told; });
    ui::CardModel model(screen, &window);
    model.show(column, {});
    const QModelIndex far = model.index(ui::CardModel::pageSize + 2, 0);
    static_cast<void>(far.data());
    robot.waitFor([&] { return told == 1; }, "the fault");
    // Not at once: a painted card must not ask and fail for ever.
    static_cast<void>(far.data());
    robot.waitFor([&] { return screen.isSettled(); }, "answers");
    CHECK(told == 1);
    REQUIRE(QFile::rename(facts.path() + u".away"_s, facts.path()));
    SECTION("with the next look at the board") { model.show(column, {}); }
    SECTION("when they are looked at a little later") {}
    robot.waitFor([&] { return far.data().isValid(); }, "the card");
    CHECK(told == 1);
}
