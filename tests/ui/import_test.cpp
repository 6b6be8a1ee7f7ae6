// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_file.h"
#include "tests/support/catch.h"
#include "tests/ui/hold.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QStringEncoder>
#include <QTableView>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

class WizardFixture : public WindowFixture
{
public:
    using WindowFixture::WindowFixture;

    QString write(const QByteArray &content)
    {
        const QString path = facts().folder() + u"/leads.csv"_s;
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }

    void drop(const QByteArray &content)
    {
        open({u"import"_s, 0, write(content)});
        waitForTrial();
    }

    void waitForTrial()
    {
        settle();
        robot().waitFor([&] { return !robot().sees(u"shell.import.cancel"_s); }, "the trial");
        settle();
    }

    QString number(const QString &name) { return robot().find<QLabel>(u"shell.import."_s + name)->text(); }
    QTableView *table(const QString &name) { return robot().find<QTableView>(u"shell.import."_s + name); }
    QString cell(const QString &name, int row, int column) { return table(name)->model()->index(row, column).data().toString(); }
    int rowOf(const QString &name, int column, const QString &text)
    {
        const auto *model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, column).data().toString() == text)
                return row;
        }
        FAIL("no row " << text.toStdString());
        return -1;
    }

    /// Opens the choice of a cell with the mouse, goes to the option with the arrow keys and takes it.
    void choose(const QString &name, int row, int column, const QString &option)
    {
        QTableView *its = table(name);
        const QModelIndex index = its->model()->index(row, column);
        its->scrollTo(index);
        QTest::mouseClick(its->viewport(), Qt::LeftButton, {}, its->visualRect(index).center());
        settle();
        auto *box = its->findChild<QComboBox *>();
        REQUIRE(box);
        const int wanted = box->findText(option);
        INFO(option.toStdString());
        REQUIRE(wanted >= 0);
        REQUIRE(box->view()->isVisible());
        while (box->view()->currentIndex().row() != wanted)
            QTest::keyClick(box->view(), box->view()->currentIndex().row() < wanted ? Qt::Key_Down : Qt::Key_Up);
        QTest::keyClick(box->view(), Qt::Key_Enter);
        waitForTrial();
    }

    void choose(const QString &name, const QString &option)
    {
        auto *box = robot().find<QComboBox>(u"shell.import."_s + name);
        const int wanted = box->findText(option);
        REQUIRE(wanted >= 0);
        box->setFocus();
        while (box->currentIndex() != wanted) {
            QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
            waitForTrial();
        }
    }
    QString text(const QByteArray &sql)
    {
        return facts().workspace().read([&](const Reader &reader) { return reader.database().text(sql); });
    }
};

} // namespace

TEST_CASE("the meaning of a column is chosen in place, tried out at once, and remembered for the next such file", "[ui][EXCH-4]")
{
    WizardFixture fixture;
    const QByteArray file = "title,who,what\nImaging,Renhe Hospital,needs two\nPress,Dongfang Works,one\n";
    fixture.drop(file);
    CHECK(fixture.cell(u"columns"_s, 1, 1) == u"Keep in the notes"_s);
    CHECK(fixture.cell(u"columns"_s, 1, 2) == u"Not known"_s);
    fixture.choose(u"columns"_s, 1, 1, u"Customer"_s);
    CHECK(fixture.cell(u"columns"_s, 1, 2) == u"Chosen"_s);
    CHECK(fixture.robot().reads(u"Beside them made: 2 × Account"_s));
    CHECK(fixture.table(u"preview"_s)->model()->headerData(3, Qt::Horizontal).toString() == u"who\n→ Customer"_s);
    fixture.robot().click(u"shell.import.go"_s);
    fixture.settle();
    CHECK(fixture.facts().count("account") == 2);
    CHECK(fixture.text("SELECT notes FROM deal") == u"what: needs two"_s);

    // What is done cannot be chosen otherwise any more.
    CHECK_FALSE(fixture.table(u"columns"_s)
                    ->model()
                    ->flags(fixture.table(u"columns"_s)->model()->index(1, 1))
                    .testFlag(Qt::ItemIsEditable));

    fixture.window().open({u"board"_s});
    fixture.window().open({u"import"_s, 0, fixture.write(file)});
    fixture.waitForTrial();
    CHECK(fixture.cell(u"columns"_s, 1, 1) == u"Customer"_s);
    CHECK(fixture.cell(u"columns"_s, 1, 2) == u"As last time"_s);
    CHECK(fixture.number(u"skipped"_s) == u"2"_s);
}

TEST_CASE("rows that stay out come first, with the reason, and a text that no list knows is given a meaning",
          "[ui][EXCH-5][EXCH-7]")
{
    WizardFixture fixture;
    fixture.drop("title,stage,source\nA,,Referral\nB,Somewhere,Referral\nC,Somewhere,Fair in Hanover\n");
    CHECK(fixture.number(u"refused"_s) == u"2"_s);
    CHECK(fixture.cell(u"preview"_s, 0, 0) == u"3"_s);
    CHECK(fixture.cell(u"preview"_s, 0, 1) == u"Refused"_s);
    CHECK(fixture.robot()
              .find<QLabel>(u"shell.import.reason"_s)
              ->text()
              .startsWith(u"Line 3, stage: There is no stage “Somewhere”."_s));

    fixture.robot().click(u"shell.import.tab.1"_s);
    fixture.settle();
    const int stage = fixture.rowOf(u"unknown"_s, 1, u"Somewhere"_s);
    CHECK(fixture.cell(u"unknown"_s, stage, 2) == u"Refuse such rows"_s);
    fixture.choose(u"unknown"_s, stage, 2, u"Leave empty"_s);
    CHECK(fixture.number(u"refused"_s) == u"0"_s);
    const int source = fixture.rowOf(u"unknown"_s, 1, u"Fair in Hanover"_s);
    CHECK(fixture.cell(u"unknown"_s, source, 2) == u"Add it to the list"_s);
    fixture.choose(u"unknown"_s, source, 2, u"Read as “Exhibition”"_s);
    // What was chosen stays there to be chosen again.
    CHECK(fixture.cell(u"unknown"_s, fixture.rowOf(u"unknown"_s, 1, u"Somewhere"_s), 2) == u"Leave empty"_s);
    fixture.robot().click(u"shell.import.go"_s);
    fixture.settle();
    CHECK(fixture.facts().count("deal") == 3);
    CHECK(fixture.text("SELECT group_concat(source) FROM (SELECT source FROM deal ORDER BY n)")
          == u"referral,referral,exhibition"_s);
}

TEST_CASE("a file is tried out while another act holds the writer", "[ui][EXCH-4]")
{
    WizardFixture fixture;
    fixture.open({u"board"_s});
    fixture.settle();
    Hold hold(fixture.screen());
    fixture.window().open({u"import"_s, 0, fixture.write("title,account\nImaging,Renhe Hospital\n")});
    fixture.robot().waitFor([&] { return fixture.robot().reads(u"Beside them made: 1 × Account"_s); }, "the trial");
    CHECK(fixture.number(u"created"_s) == u"1"_s);
    CHECK(fixture.facts().count("deal") == 0);
    hold.letGo();
    fixture.robot().click(u"shell.import.go"_s);
    fixture.settle();
    CHECK(fixture.facts().count("deal") == 1);
}

TEST_CASE("rows that may be there are asked about, and go by their own rule", "[ui][EXCH-6]")
{
    WizardFixture fixture;
    fixture.drop("name,mobile,wechat\nWang Wei,13800138000,ww\n");
    CHECK_FALSE(fixture.robot().sees(u"shell.import.likely"_s));
    fixture.robot().click(u"shell.import.go"_s);
    fixture.settle();
    REQUIRE(fixture.facts().count("contact") == 1);

    fixture.window().open({u"import"_s, 0, fixture.write("name,mobile,wechat\nLi Min,138 0013 8000,lm\n")});
    fixture.waitForTrial();
    CHECK(fixture.cell(u"preview"_s, 0, 1) == u"New, may be there"_s);
    CHECK(fixture.robot().find<QLabel>(u"shell.import.reason"_s)->text().startsWith(u"Line 2: May be “Wang Wei”"_s));
    fixture.choose(u"likely"_s, u"Skip"_s);
    CHECK(fixture.number(u"skipped"_s) == u"1"_s);
    CHECK_FALSE(fixture.robot().find(u"shell.import.go"_s)->isEnabled());
}

TEST_CASE("how a file is written can be said otherwise, and the preview follows", "[ui][EXCH-2]")
{
    WizardFixture fixture;
    fixture.drop("title,signed_on\nA,03/04/2026\nB,04/05/2026\n");
    CHECK(fixture.robot().reads(u"Dates: is this right?"_s));
    const auto day = [&] { return fixture.cell(u"preview"_s, 0, 3); };
    const QString before = day();
    fixture.choose(u"dates"_s, before.contains(u"April"_s) || before.contains(u"Apr"_s) ? u"03/15/2026"_s : u"15.03.2026"_s);
    CHECK(day() != before);
    CHECK_FALSE(fixture.robot().reads(u"is this right?"_s));

    fixture.choose(u"headerLine"_s, u"2"_s);
    CHECK(fixture.table(u"columns"_s)->model()->index(0, 0).data() == u"A"_s);
}

TEST_CASE("where several encodings fit, the same lines are shown in each, and one click decides", "[ui][EXCH-2]")
{
    WizardFixture fixture(Language::Chinese);
    QStringEncoder big5("Big5");
    fixture.open({u"import"_s, 0,
                  fixture.write(QByteArray(
                      big5(u"客戶名稱,電話\n蘇州騰飛機械有限公司,0512-67891234\n上海瑞豐物流有限公司,021-55556666\n"_s)))});
    fixture.waitForTrial();
    REQUIRE(fixture.robot().sees(u"shell.import.reading.Big5"_s));
    CHECK(fixture.robot().find<QPushButton>(u"shell.import.reading.Big5"_s)->text().contains(u"客戶名稱"_s));
    fixture.robot().click(u"shell.import.reading.Big5"_s);
    fixture.waitForTrial();
    CHECK_FALSE(fixture.robot().sees(u"shell.import.reading.Big5"_s));
    CHECK(fixture.cell(u"columns"_s, 0, 0) == u"客戶名稱"_s);
    CHECK(fixture.number(u"created"_s) == u"2"_s);
}

TEST_CASE("what was chosen survives a switch of theme and language", "[ui][EXCH-4]")
{
    WizardFixture fixture;
    fixture.drop("title,who\nImaging,Renhe Hospital\n");
    fixture.choose(u"columns"_s, 1, 1, u"Customer"_s);
    fixture.preferences().setLanguage(Language::Chinese);
    fixture.screen().refreshLanguage();
    fixture.window().rebuild();
    fixture.waitForTrial();
    CHECK(fixture.cell(u"columns"_s, 1, 1) == u"客户"_s);
    fixture.robot().click(u"shell.import.go"_s);
    fixture.settle();
    CHECK(fixture.text("SELECT name FROM account") == u"Renhe Hospital"_s);
}
