// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/contact.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/drafts.h"

#include <future>
#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString lineOf(WindowFixture &fixture, const QString &name) { return fixture.robot().find<QLineEdit>(name)->text(); }

QString sheetOf(WindowFixture &fixture, const QString &name) { return fixture.robot().find<QPlainTextEdit>(name)->toPlainText(); }

bool isChecked(WindowFixture &fixture, const QString &name) { return fixture.robot().find<QAbstractButton>(name)->isChecked(); }

void switchLanguage(WindowFixture &fixture, Language language)
{
    fixture.preferences().setLanguage(language);
    fixture.screen().refreshLanguage();
    fixture.window().rebuild();
    fixture.settle();
}

/// To be looked at: PLUMBLINE_PICTURES=DIR
void picture(WindowFixture &fixture, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
        fixture.window().grab().save(folder + u'/' + name + u".png"_s);
}

records::ContactId contactOf(WindowFixture &fixture, const QString &account, const QString &name)
{
    const auto its = fixture.facts().account(account);
    return valueOf(fixture.facts().workspace().edit(EditHeader(Phrase::verbatim(u"a contact"_s)),
                                                    [&](Edit &edit) -> Result<records::ContactId> {
                                                        records::Contact contact;
                                                        contact.name = name;
                                                        contact.account = its;
                                                        return add(edit, contact);
                                                    }));
}

} // namespace

TEST_CASE("a switch of language keeps the whole of an activity that is being logged", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().click(u"activity.kind.visit"_s);
    fixture.robot().click(u"activity.status.planned"_s);
    fixture.robot().type(u"activity.when"_s, u"tomorrow 15:30"_s);
    fixture.robot().press(fixture.robot().find(u"activity.answered"_s), Qt::Key_Space);
    fixture.robot().type(u"activity.outcome"_s, u"half a sentence"_s);
    switchLanguage(fixture, Language::Chinese);
    CHECK(isChecked(fixture, u"activity.kind.visit"_s));
    CHECK(isChecked(fixture, u"activity.status.planned"_s));
    CHECK(isChecked(fixture, u"activity.answered"_s));
    CHECK(lineOf(fixture, u"activity.when"_s) == u"tomorrow 15:30"_s);
    CHECK(sheetOf(fixture, u"activity.outcome"_s) == u"half a sentence"_s);
    // The next key goes on where the last one was.
    CHECK(fixture.window().focusWidget() == fixture.robot().find(u"activity.outcome"_s));
    CHECK(fixture.robot().find<QPlainTextEdit>(u"activity.outcome"_s)->textCursor().position() == 15);
    switchLanguage(fixture, Language::English);
}

TEST_CASE("a switch of theme keeps the field that is being edited, its text and the cursor", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().click(u"fact.amount"_s);
    fixture.robot().type(u"field.amount.input"_s, u"38.6"_s);
    fixture.robot().find<QLineEdit>(u"field.amount.input"_s)->setCursorPosition(2);
    fixture.window().rebuild();
    fixture.settle();
    auto *line = fixture.robot().find<QLineEdit>(u"field.amount.input"_s);
    CHECK(line->text() == u"38.6"_s);
    CHECK(fixture.window().focusWidget() == line);
    CHECK(line->cursorPosition() == 2);
    line->end(false);
    fixture.robot().type(line, u"万"_s);
    fixture.robot().press(line, Qt::Key_Return);
    fixture.settle();
    CHECK(fixture.facts().load(deal).amount == Money{38'600'000, "CNY"});
}

TEST_CASE("the panels of customers and contacts keep an open field over a switch", "[ui]")
{
    WindowFixture fixture;
    const auto contact = contactOf(fixture, u"Renhe Hospital"_s, u"Director Li"_s);
    const auto account = fixture.facts().load(fixture.facts().deal(u"Renhe imaging"_s)).account;
    REQUIRE(account);
    fixture.open({u"board"_s});
    const auto check = [&](const ui::Route &route, const QString &field) {
        fixture.window().openDrawer(route);
        fixture.settle();
        fixture.robot().click(u"fact."_s + field);
        auto *line = fixture.robot().find<QLineEdit>(u"field."_s + field + u".input"_s);
        line->clear();
        fixture.robot().type(line, u"half a"_s);
        fixture.window().rebuild();
        fixture.settle();
        CHECK(lineOf(fixture, u"field."_s + field + u".input"_s) == u"half a"_s);
        fixture.robot().click(u"facts.cancel"_s);
    };
    check({u"account"_s, account->n}, u"name"_s);
    check({u"contact"_s, contact.n}, u"job_title"_s);
}

TEST_CASE("the move sheet keeps what was picked, and calls it by its name in the new language", "[ui][PIPE-14]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    fixture.window().openDrawer({u"move"_s, deal.n, u"lost"_s});
    fixture.settle();
    auto *box = fixture.robot().find<QLineEdit>(u"field.loss_reason.input"_s);
    fixture.robot().press(box, Qt::Key_Down);
    fixture.robot().press(box, Qt::Key_Return);
    const QString english = box->text();
    REQUIRE_FALSE(english.isEmpty());
    picture(fixture, u"move-en"_s);
    switchLanguage(fixture, Language::Chinese);
    const QString chinese = lineOf(fixture, u"field.loss_reason.input"_s);
    CHECK_FALSE(chinese.isEmpty());
    CHECK(chinese != english);
    CHECK_FALSE(chinese.contains(u'_'));
    switchLanguage(fixture, Language::English);
    CHECK(lineOf(fixture, u"field.loss_reason.input"_s) == english);
    fixture.robot().click(u"move.submit"_s);
    fixture.settle();
    CHECK(fixture.stageOf(deal) == u"lost"_s);
    CHECK(fixture.screen().drafts().all().empty());
}

TEST_CASE("what is half-written when a page is left stands there when it is opened again", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    const auto other = fixture.facts().deal(u"Huakang checkups"_s);
    fixture.open({u"board"_s});
    fixture.window().openDrawer({u"deal"_s, deal.n});
    fixture.settle();
    fixture.robot().type(u"activity.outcome"_s, u"half a sentence"_s);

    SECTION("Esc, and back by the message")
    {
        fixture.robot().press(fixture.robot().find(u"activity.outcome"_s), Qt::Key_Escape);
        fixture.robot().waitFor([&] { return !fixture.window().drawerPage(); }, "the closed drawer");
        CHECK(fixture.robot().reads(u"What you were writing is kept: Renhe imaging"_s));
        picture(fixture, u"kept"_s);
        fixture.robot().click(u"shell.toast.offer"_s);
    }
    SECTION("another deal in the drawer")
    {
        fixture.window().openDrawer({u"deal"_s, other.n});
        fixture.settle();
        CHECK(sheetOf(fixture, u"activity.outcome"_s).isEmpty());
        fixture.window().openDrawer({u"deal"_s, deal.n});
    }
    SECTION("a customer in the drawer, and the way back from there, which keeps the customer's words as well")
    {
        const ui::Route customer{u"account"_s, fixture.facts().load(deal).account->n};
        fixture.window().openDrawer(customer);
        fixture.settle();
        fixture.robot().click(u"fact.phone"_s);
        fixture.robot().type(u"field.phone.input"_s, u"021-"_s);
        fixture.robot().click(u"shell.drawer.back"_s);
        fixture.settle();
        CHECK(fixture.screen().drafts().of(customer).contains(u"facts"_s));
        CHECK(fixture.screen().drafts().all().size() == 2);
        fixture.screen().drafts().keep(customer, true, {});
    }
    SECTION("another page, and then as a page of its own")
    {
        fixture.robot().shortcut(u"Ctrl+2"_s);
        fixture.settle();
        fixture.window().open({u"deal"_s, deal.n});
    }
    SECTION("from the drawer to the page, without a word about it")
    {
        fixture.robot().click(u"shell.drawer.full"_s);
        fixture.settle();
        CHECK_FALSE(fixture.robot().reads(u"What you were writing"_s));
    }
    SECTION("the end of the program")
    {
        fixture.close();
        fixture.open({u"board"_s});
        CHECK(fixture.robot().reads(u"1 form(s) from last time"_s));
        picture(fixture, u"last-time"_s);
        fixture.robot().click(u"shell.toast.offer"_s);
    }
    fixture.settle();
    CHECK(sheetOf(fixture, u"activity.outcome"_s) == u"half a sentence"_s);

    // Logged, it is a draft no more.
    fixture.robot().press(fixture.robot().find(u"activity.outcome"_s), Qt::Key_Return);
    fixture.settle();
    CHECK(fixture.facts().count("activity") == 1);
    fixture.window().open({u"deals"_s});
    fixture.settle();
    CHECK(fixture.screen().drafts().all().empty());
}

TEST_CASE("a form of a new deal is kept with what was picked, until it is sent off", "[ui][PIPE-11]")
{
    WindowFixture fixture;
    fixture.facts().account(u"Renhe Hospital"_s);
    fixture.facts().person(u"anna"_s);
    fixture.open({u"board"_s});
    fixture.robot().click(u"shell.new"_s);
    fixture.settle();
    SECTION("an untouched form is nothing to keep")
    {
        fixture.robot().click(u"shell.drawer.close"_s);
        fixture.settle();
        CHECK(fixture.screen().drafts().all().empty());
        CHECK_FALSE(fixture.robot().sees(u"shell.toast.offer"_s));
    }
    SECTION("a touched one is")
    {
        fixture.robot().type(u"field.title.input"_s, u"Imaging workstation"_s);
        fixture.robot().type(u"field.account.input"_s, u"Renhe Hospital"_s);
        fixture.robot().type(u"field.source.input"_s, u"Referral"_s);
        fixture.robot().find(u"field.title.input"_s)->setFocus();
        fixture.robot().press(Qt::Key_Escape);
        fixture.robot().waitFor([&] { return !fixture.window().drawerPage(); }, "the closed drawer");
        fixture.close();
        fixture.open({u"board"_s});
        fixture.robot().click(u"shell.new"_s);
        fixture.settle();
        CHECK(lineOf(fixture, u"field.title.input"_s) == u"Imaging workstation"_s);
        CHECK(lineOf(fixture, u"field.account.input"_s) == u"Renhe Hospital"_s);
        CHECK(lineOf(fixture, u"field.source.input"_s) == u"Referral"_s);
        fixture.robot().type(u"field.handle.input"_s, u"138 0000 0000"_s);
        fixture.robot().type(u"field.budget_band.input"_s, u"Not known yet"_s);
        fixture.robot().click(u"form.submit"_s);
        fixture.robot().waitFor([&] { return fixture.facts().count("deal") == 1; }, "the deal");
        fixture.settle();
        CHECK(fixture.facts().count("account") == 1);
        CHECK(fixture.screen().drafts().all().empty());
    }
}

TEST_CASE("who leaves while the writer is busy finds the words only where they were not saved", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    std::promise<void> over;
    fixture.screen().runAct(
        &fixture.screen(), nullptr,
        [busy = over.get_future().share()](Workspace &) {
            busy.wait();
            return Done{};
        },
        [](Done) {});
    const auto leave = [&] {
        fixture.window().open({u"deals"_s});
        CHECK(fixture.screen().drafts().all().size() == 1);
        over.set_value();
        fixture.settle();
    };
    SECTION("a logged activity")
    {
        fixture.robot().type(u"activity.outcome"_s, u"He asked for a quotation."_s);
        fixture.robot().press(fixture.robot().find(u"activity.outcome"_s), Qt::Key_Return);
        leave();
        CHECK(fixture.facts().count("activity") == 1);
        CHECK(fixture.screen().drafts().all().empty());
    }
    SECTION("a field that is saved")
    {
        fixture.robot().click(u"fact.amount"_s);
        fixture.robot().type(u"field.amount.input"_s, u"5000"_s);
        fixture.robot().press(fixture.robot().find(u"field.amount.input"_s), Qt::Key_Return);
        leave();
        CHECK(fixture.facts().load(deal).amount == Money{500'000, "CNY"});
        CHECK(fixture.screen().drafts().all().empty());
    }
    SECTION("a field that is refused")
    {
        fixture.robot().click(u"fact.amount"_s);
        fixture.robot().type(u"field.amount.input"_s, u"a lot"_s);
        fixture.robot().press(fixture.robot().find(u"field.amount.input"_s), Qt::Key_Return);
        leave();
        CHECK(fixture.robot().reads(u"a lot"_s));
        fixture.window().open({u"deal"_s, deal.n});
        fixture.settle();
        CHECK(lineOf(fixture, u"field.amount.input"_s) == u"a lot"_s);
    }
}

TEST_CASE("the sentence in the box belongs to its workspace, and Esc leaves it there", "[ui]")
{
    WindowFixture other;
    WindowFixture fixture;
    fixture.open({u"board"_s});
    auto *box = fixture.robot().find<QLineEdit>(u"shell.sentence"_s);
    fixture.robot().type(u"shell.sentence"_s, u"电话没人接"_s);
    fixture.robot().press(box, Qt::Key_Escape);
    CHECK(box->text() == u"电话没人接"_s);
    CHECK_FALSE(box->hasFocus());
    fixture.window().rebuild();
    CHECK(lineOf(fixture, u"shell.sentence"_s) == u"电话没人接"_s);
    fixture.close();
    other.open({u"board"_s});
    CHECK(lineOf(other, u"shell.sentence"_s).isEmpty());
    other.close();
    fixture.open({u"board"_s});
    CHECK(lineOf(fixture, u"shell.sentence"_s) == u"电话没人接"_s);
}

TEST_CASE("what is being written is on the disk soon, in case that the program ends without a word", "[ui]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    const QString file =
        fixture.preferences().draftsFile(fixture.facts().path(), fixture.facts().workspace().setting(u"replica"_s));
    fixture.robot().type(u"activity.outcome"_s, u"half a sentence"_s);
    fixture.robot().waitFor([&] { return !ui::Drafts(file).of({u"deal"_s, deal.n}).isEmpty(); }, "the file");
    fixture.robot().type(u"shell.sentence"_s, u"电话没人接"_s);
    fixture.robot().waitFor([&] { return ui::Drafts(file).sentence() == u"电话没人接"; }, "the sentence");
}

TEST_CASE("words for a deal that is no longer there are not offered for ever", "[ui]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"board"_s});
    fixture.window().openDrawer({u"deal"_s, deal.n});
    fixture.settle();
    fixture.robot().type(u"activity.outcome"_s, u"half a sentence"_s);
    fixture.robot().shortcut(u"Ctrl+Z"_s);
    fixture.robot().waitFor([&] { return !fixture.window().drawerPage(); }, "the closed drawer");
    fixture.settle();
    // Redo may bring it back.
    CHECK(fixture.screen().drafts().all().size() == 1);
    fixture.window().openDrawer({u"deal"_s, deal.n});
    fixture.robot().waitFor([&] { return !fixture.window().drawerPage(); }, "the closed drawer");
    fixture.settle();
    CHECK(fixture.screen().drafts().all().empty());
}

TEST_CASE("drafts are written soon, read again, and their file goes with the last of them", "[ui]")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"drafts/one.json"_s);
    const ui::Route deal{u"deal"_s, 17};
    const ui::Route form{u"new.deal"_s, 0, {}, {{u"title"_s, u"Imaging"_s}}};
    {
        ui::Drafts drafts(file);
        CHECK_FALSE(QFile::exists(file));
        drafts.keep(deal, true, {{u"activity"_s, u"a"_s}, {u"facts"_s, u"b"_s}});
        drafts.keep(form, true, {{u"amount"_s, u"5"_s}});
        drafts.setSentence(u"电话"_s);
    }
    CHECK((QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    ui::Drafts drafts(file);
    CHECK(drafts.sentence() == u"电话"_s);
    REQUIRE(drafts.all().size() == 2);
    CHECK(drafts.all().back().route == form);
    CHECK(drafts.of(deal).size() == 2);
    drafts.forget(deal, {{u"activity"_s, u"a"_s}, {u"facts"_s, u"another"_s}});
    CHECK(drafts.of(deal) == QJsonObject{{u"facts"_s, u"b"_s}});
    drafts.keep(deal, true, {});
    drafts.keep(form, true, {});
    drafts.setSentence({});
    drafts.save();
    CHECK_FALSE(QFile::exists(file));
}
