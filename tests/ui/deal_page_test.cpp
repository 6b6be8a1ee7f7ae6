// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/pipeline/deal_files.h"
#include "ui/pipeline/deal_page.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

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
    auto *files = fixture.window().findChild<ui::DealFiles *>();
    REQUIRE(files);
    const QString path = fixture.facts().folder() + u"/quote.pdf"_s;
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("a quote");
    }
    files->attach({path}, u"quote"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"Attached quote.pdf."_s));
    CHECK(fixture.facts().count("attachment") == 1);
    QFile::remove(path);
    files->attach({path}, u"quote"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"quote.pdf"_s));
    CHECK(fixture.facts().count("attachment") == 1);
}

TEST_CASE("files that are dropped together are one step, and the one that cannot be read is named", "[ui][PIPE-16][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    auto *files = fixture.window().findChild<ui::DealFiles *>();
    REQUIRE(files);
    QStringList paths;
    for (const QString &name : {u"quote.pdf"_s, u"plan.pdf"_s, u"photo.jpg"_s}) {
        paths.append(fixture.facts().folder() + u'/' + name);
        QFile file(paths.back());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(name.toUtf8());
    }
    paths.append(fixture.facts().folder() + u"/gone.pdf"_s);
    const qint64 edits = fixture.facts().count("edit");
    files->attach(paths, u"quote"_s);
    fixture.settle();
    CHECK(fixture.facts().count("attachment") == 3);
    CHECK(fixture.facts().count("edit") == edits + 1);
    CHECK(fixture.robot().reads(u"3 file(s) attached."_s));
    CHECK(fixture.robot().reads(u"gone.pdf"_s));
    if (const QString folder = qEnvironmentVariable("PLUMBLINE_PICTURES"); !folder.isEmpty())
        fixture.window().grab().save(folder + u"/attached.png"_s);
    fixture.robot().click(u"shell.toast.undo"_s);
    fixture.settle();
    CHECK(fixture.facts().count("attachment") == 0);
}

TEST_CASE("a picture that is dragged out of a browser is attached under its name", "[ui][PIPE-16]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    const auto drop = [&](QMimeData &mime) {
        const QPoint middle = fixture.window().page()->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fixture.window().page(), &enter);
        QDragMoveEvent move(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fixture.window().page(), &move);
        QDropEvent event(middle, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        // What kind of file it is, is asked in a menu.
        QTimer answer;
        QObject::connect(&answer, &QTimer::timeout, [&] {
            if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
                menu->setActiveAction(menu->actions().at(1));
                QTest::keyClick(menu, Qt::Key_Return);
            }
        });
        answer.start(10);
        QApplication::sendEvent(fixture.window().page(), &event);
        fixture.settle();
    };
    const auto names = [&] {
        return fixture.facts().workspace().read([](const Reader &reader) {
            QStringList all;
            db::Statement rows = reader.database().prepare("SELECT file_name FROM attachment ORDER BY n");
            while (rows.step())
                all.append(rows.text(0));
            return all;
        });
    };
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    SECTION("the pixels and the address")
    {
        QMimeData mime;
        mime.setUrls({QUrl(u"https://shop.example/img/workstation.webp?w=200"_s)});
        mime.setImageData(image);
        drop(mime);
        CHECK(names() == QStringList{u"workstation.png"_s});
    }
    SECTION("the file as it is")
    {
        QMimeData mime;
        mime.setUrls({QUrl(u"https://shop.example/img/workstation"_s)});
        mime.setData(u"image/jpeg"_s, "the bytes of a photo");
        drop(mime);
        CHECK(names() == QStringList{u"workstation.jpg"_s});
    }
    SECTION("the address alone")
    {
        QMimeData mime;
        mime.setUrls({QUrl(u"https://shop.example/img/workstation.webp"_s)});
        drop(mime);
        CHECK(names().isEmpty());
        CHECK(fixture.robot().reads(u"Copy the picture in the browser and paste it here"_s));
    }
}

TEST_CASE("the undo of a message takes back what the message speaks of, and nothing else", "[ui][PIPE-18]")
{
    WindowFixture fixture;
    const auto deal = fixture.facts().deal(u"Renhe imaging"_s);
    fixture.open({u"deal"_s, deal.n});
    fixture.robot().click(u"fact.amount"_s);
    fixture.robot().type(u"field.amount.input"_s, u"5000"_s);
    fixture.robot().press(fixture.robot().find(u"field.amount.input"_s), Qt::Key_Return);
    fixture.settle();
    REQUIRE(fixture.robot().reads(u"Saved: Amount"_s));
    // Made with the first message.
    const auto *undo = fixture.window().findChild<QPushButton *>(u"shell.toast.undo"_s);
    CHECK(undo->text().contains(u"Ctrl+Z"));
    const auto meanwhile = [&](const QString &key, const QString &text) {
        fixture.screen().runAct(
            &fixture.screen(), nullptr,
            [deal, key, text](Workspace &workspace) {
                return records::changeRecord(workspace, entity::deal, deal.n, {{key, text}});
            },
            [](const Result<Done> &) {});
        fixture.settle();
        // Ctrl+Z would take back the other one.
        CHECK_FALSE(undo->text().contains(u"Ctrl+Z"));
    };
    SECTION("what came between stays")
    {
        meanwhile(u"next_step"_s, u"Call on Friday"_s);
        fixture.robot().click(u"shell.toast.undo"_s);
        fixture.settle();
        CHECK_FALSE(fixture.facts().load(deal).amount);
        CHECK(fixture.facts().load(deal).nextStep == u"Call on Friday"_s);
    }
    SECTION("where later work builds on it that is said")
    {
        meanwhile(u"amount"_s, u"6000"_s);
        fixture.robot().click(u"shell.toast.undo"_s);
        fixture.settle();
        CHECK(fixture.facts().load(deal).amount == Money{600'000, "CNY"});
        CHECK(fixture.robot().reads(u"later work builds on it"_s));
    }
    SECTION("what was done again is undone again")
    {
        fixture.robot().shortcut(u"Ctrl+Z"_s);
        fixture.settle();
        CHECK_FALSE(fixture.facts().load(deal).amount);
        fixture.robot().shortcut(u"Ctrl+Shift+Z"_s);
        fixture.settle();
        CHECK(fixture.facts().load(deal).amount == Money{500'000, "CNY"});
        fixture.robot().click(u"shell.toast.undo"_s);
        fixture.settle();
        CHECK_FALSE(fixture.facts().load(deal).amount);
    }
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
