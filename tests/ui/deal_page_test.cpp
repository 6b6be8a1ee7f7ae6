// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/pipeline/deal_page.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the deal page says what is missing, and puts the cursor where it is mended", "[ui][PIPE-16][PIPE-6]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    REQUIRE(fixture.facts().move(deal, u"first_contact"_s).allowed());
    fixture.open({u"deal"_s, deal.n});
    CHECK(fixture.robot().reads(u"missing for Needs confirmed"_s));
    fixture.robot().click(u"deal.mend.activity"_s);
    CHECK(QApplication::focusWidget() == fixture.robot().find(u"activity.outcome"_s));
}

TEST_CASE("a call that is logged on the page counts as an effective touch and opens the gate", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    REQUIRE(fixture.facts().move(deal, u"first_contact"_s).allowed());
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().type(u"activity.outcome"_s, u"He asked for a quotation by Friday."_s);
    CHECK(fixture.robot().reads(u"Counts as an effective touch."_s));
    fixture.robot().press(fixture.robot().find(u"activity.outcome"_s), Qt::Key_Return);
    fixture.settle();
    CHECK(fixture.robot().reads(u"Ready for Needs confirmed"_s));
    CHECK(fixture.robot().reads(u"He asked for a quotation by Friday."_s));
    fixture.robot().click(u"deal.advance"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"needs_confirmed"_s);
    CHECK(fixture.robot().reads(u"First contact → Needs confirmed"_s));
    fixture.robot().click(u"shell.toast.undo"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"first_contact"_s);
}

TEST_CASE("a note is no effective touch, and the form says so before it is saved", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().click(u"activity.kind.note"_s);
    CHECK(fixture.robot().reads(u"Notes and appointments are no effective touch."_s));
}

TEST_CASE("a fact is changed in place, and Esc leaves it as it was", "[ui][PIPE-16][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().click(u"fact.amount"_s);
    auto *line = fixture.robot().find<QLineEdit>(u"field.amount.input"_s);
    fixture.robot().type(line, u"38.6万"_s);
    SECTION("Enter keeps")
    {
        fixture.robot().press(line, Qt::Key_Return);
        fixture.settle();
        CHECK(fixture.facts().load(deal).amount == Money{38'600'000, "CNY"});
        CHECK(fixture.robot().reads(u"Saved: Amount"_s));
        fixture.robot().shortcut(u"Ctrl+Z"_s);
        fixture.settle();
        CHECK_FALSE(fixture.facts().load(deal).amount);
    }
    SECTION("Esc gives up")
    {
        fixture.robot().press(line, Qt::Key_Escape);
        fixture.settle();
        CHECK_FALSE(fixture.facts().load(deal).amount);
        CHECK_FALSE(fixture.robot().sees(u"field.amount.input"_s));
    }
    SECTION("what cannot be read is said beside it, and nothing is lost")
    {
        line->clear();
        fixture.robot().type(line, u"a lot"_s);
        fixture.robot().press(line, Qt::Key_Return);
        fixture.settle();
        CHECK(line->text() == u"a lot"_s);
        CHECK(fixture.robot().sees(u"facts.problem"_s));
    }
}

TEST_CASE("a megabyte of text goes where notes go, and is refused with the limit elsewhere", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.preferences().setUnfolded(u"deal.facts"_s, true);
    fixture.open({u"deal"_s, deal.n});
    const QString megabyte(1'000'000, u'字');
    fixture.robot().click(u"fact.title"_s);
    auto *line = fixture.robot().find<QLineEdit>(u"field.title.input"_s);
    line->setText(megabyte);
    fixture.robot().press(line, Qt::Key_Return);
    fixture.settle();
    CHECK(fixture.facts().load(deal).title == u"Renhe imaging"_s);
    CHECK(fixture.robot().reads(u"500"_s));
    fixture.robot().click(u"facts.cancel"_s);
    fixture.settle();
    fixture.robot().click(u"fact.notes"_s);
    auto *sheet = fixture.robot().find<QPlainTextEdit>(u"field.notes.input"_s);
    sheet->setPlainText(megabyte);
    fixture.robot().click(u"facts.save"_s);
    fixture.settle();
    CHECK(fixture.facts().load(deal).notes.size() == megabyte.size());
}

TEST_CASE("a file is attached, and one that is gone is said so", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    auto *page = qobject_cast<ui::DealPage *>(fixture.window().page());
    REQUIRE(page);
    const QString path = fixture.facts().folder() + u"/quote.pdf"_s;
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("a quote");
    }
    page->attach({path}, u"quote"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"Attached quote.pdf."_s));
    CHECK(fixture.facts().count("attachment") == 1);
    QFile::remove(path);
    page->attach({path}, u"quote"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"quote.pdf"_s));
    CHECK(fixture.facts().count("attachment") == 1);
}

TEST_CASE("a deal that is undone away while its page is open leads back to the board", "[ui][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().shortcut(u"Ctrl+Z"_s);
    fixture.robot().waitFor([&] { return fixture.window().route().page == u"board"; }, "the board");
    fixture.settle();
    CHECK(fixture.facts().count("deal") == 0);
}

TEST_CASE("a switch of language keeps the page and what was being written", "[ui]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().type(u"activity.outcome"_s, u"half a sentence"_s);
    fixture.window().rebuild();
    fixture.settle();
    CHECK(fixture.window().route().n == deal.n);
    CHECK(fixture.robot().find<QPlainTextEdit>(u"activity.outcome"_s)->toPlainText() == u"half a sentence"_s);
}
