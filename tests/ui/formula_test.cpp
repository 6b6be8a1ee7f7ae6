// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/functions.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/formula/formula_edit.h"
#include "ui/formula/function_help.h"
#include "ui/kit/controls.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QTreeWidget>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using ui::FormulaEdit;
using ui::FormulaState;
using ui::FormulaText;

namespace {

/// The sheet on which a condition is written, over the gates.
class Sheet
{
public:
    explicit Sheet(Language language = Language::English, const QString &stage = u"first_contact"_s) : m_fixture(language)
    {
        m_deal = m_fixture.facts().deal(u"Renhe imaging"_s);
        m_fixture.facts().set(m_deal, {{u"budget"_s, u"60万"_s}, {u"source"_s, u"referral"_s}});
        m_fixture.open({u"gates"_s});
        m_fixture.window().openDrawer({u"gate"_s, 0, stage});
        m_fixture.settle();
        m_lines = robot().find<FormulaText>(u"gate.formula"_s);
        m_edit = qobject_cast<FormulaEdit *>(m_lines->parentWidget());
        REQUIRE(m_edit);
        robot().waitFor([&] { return m_lines->vocabulary() != nullptr; }, "the names");
    }

    WindowFixture &fixture() { return m_fixture; }
    const Robot &robot() { return m_fixture.robot(); }
    FormulaText &lines() { return *m_lines; }
    records::DealId deal() const { return m_deal; }
    QString text() const { return m_lines->toPlainText(); }

    /// Key by key, as on a keyboard.
    void keys(const QString &text)
    {
        m_lines->setFocus();
        QTest::keyClicks(m_lines, text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_lines, key, modifiers); }
    /// Esc without a list would close the sheet.
    void closeList()
    {
        if (proposes())
            press(Qt::Key_Escape);
    }
    FormulaState state()
    {
        robot().waitFor([&] { return m_edit->isRead(); }, "the formula is read");
        return m_edit->state();
    }
    bool isUnderlined() const
    {
        const auto marks = m_lines->extraSelections();
        return std::any_of(marks.begin(), marks.end(),
                           [](const auto &mark) { return mark.format.underlineStyle() == QTextCharFormat::WaveUnderline; });
    }
    QString underlined() const
    {
        for (const auto &mark : m_lines->extraSelections()) {
            if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                return mark.cursor.selectedText();
        }
        return {};
    }
    bool proposes() { return robot().sees(u"formula.proposals"_s); }
    QStringList proposals()
    {
        QStringList shown;
        const auto *list = robot().find<QListView>(u"formula.proposals"_s);
        for (int row = 0; row < list->model()->rowCount(); ++row)
            shown.append(list->model()->index(row, 0).data().toString());
        return shown;
    }

private:
    WindowFixture m_fixture;
    records::DealId m_deal{0};
    FormulaText *m_lines = nullptr;
    FormulaEdit *m_edit = nullptr;
};

QStringList rowsOf(const QTreeWidgetItem *item, int depth = 0)
{
    QStringList rows{QString(depth * 2, u' ') + item->text(0) + u" ⇒ "_s + item->text(1)};
    for (int i = 0; i < item->childCount(); ++i)
        rows += rowsOf(item->child(i), depth + 1);
    return rows;
}

} // namespace

TEST_CASE("half a formula is no error while it is written", "[ui][RULE-3]")
{
    Sheet sheet;
    for (const QString &half :
         {u"budget >="_s, u"budget >= 300 AND"_s, u"bud"_s, u"IF("_s, u"COUNT(activities, kind ="_s, u"COUNT(activities"_s,
          u"(budget > 1 AND COUNT(activities) > 2"_s, u"source = \"ref"_s, u"NOT"_s, u"account."_s}) {
        INFO(half.toStdString());
        sheet.lines().clear();
        sheet.keys(half);
        sheet.closeList();
        CHECK(sheet.state() == FormulaState::Writing);
        CHECK_FALSE(sheet.isUnderlined());
        CHECK(sheet.robot().reads(u"Not finished yet."_s));
    }
}

TEST_CASE("the wrong word is underlined, and a proposal mends it", "[ui][RULE-3]")
{
    Sheet sheet;
    sheet.keys(u"bugdet >= 300000"_s);
    CHECK(sheet.state() == FormulaState::Wrong);
    CHECK(sheet.underlined() == u"bugdet"_s);
    CHECK(sheet.robot().reads(u"There is no field “bugdet”; did you mean “budget”?"_s));
    SECTION("by a click") { sheet.robot().click(u"formula.mend.0"_s); }
    SECTION("by Alt+Enter") { sheet.press(Qt::Key_Return, Qt::AltModifier); }
    CHECK(sheet.text() == u"budget >= 300000"_s);
    CHECK(sheet.state() == FormulaState::Right);
    CHECK_FALSE(sheet.isUnderlined());
    // One step of undo, as any typing.
    sheet.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(sheet.text() == u"bugdet >= 300000"_s);
}

TEST_CASE("names are completed from their pinyin, and Tab takes the first", "[ui][RULE-3]")
{
    Sheet sheet(Language::Chinese);
    sheet.keys(u"ys"_s);
    REQUIRE(sheet.proposes());
    CHECK(sheet.proposals().front() == u"预算"_s);
    sheet.press(Qt::Key_Tab);
    CHECK(sheet.text() == u"预算"_s);
    CHECK_FALSE(sheet.proposes());
    CHECK(QApplication::focusWidget() == &sheet.lines());
    sheet.keys(u" >= 300"_s);
    CHECK_FALSE(sheet.proposes());
    CHECK(sheet.state() == FormulaState::Right);
    // Behind a comparison with a choice its list opens by itself.
    sheet.lines().clear();
    sheet.robot().type(&sheet.lines(), u"来源 = "_s);
    REQUIRE(sheet.proposes());
    CHECK(sheet.proposals().contains(u"转介绍"_s));
    sheet.keys(u"zj"_s);
    sheet.press(Qt::Key_Return);
    CHECK(sheet.text() == u"来源 = \"转介绍\""_s);
    CHECK(sheet.state() == FormulaState::Right);
}

TEST_CASE("the list of proposals is walked by keys, and Esc closes it alone", "[ui][RULE-3]")
{
    Sheet sheet;
    sheet.press(Qt::Key_Down, Qt::AltModifier);
    REQUIRE(sheet.proposes());
    sheet.press(Qt::Key_Escape);
    CHECK_FALSE(sheet.proposes());
    CHECK(sheet.robot().sees(u"gate.formula"_s));
    sheet.press(Qt::Key_Space, Qt::ControlModifier);
    REQUIRE(sheet.proposes());
    const QString second = sheet.proposals().at(1);
    sheet.press(Qt::Key_Down);
    sheet.press(Qt::Key_Down);
    sheet.press(Qt::Key_Up);
    CHECK(sheet.robot().find<QListView>(u"formula.proposals"_s)->currentIndex().data().toString() == second);
    sheet.press(Qt::Key_Escape);
    sheet.press(Qt::Key_Escape);
    CHECK_FALSE(sheet.robot().sees(u"gate.formula"_s));
}

TEST_CASE("an input method at work sees no list, and a function is written with its brackets", "[ui][RULE-3]")
{
    Sheet sheet(Language::Chinese);
    sheet.lines().setFocus();
    QInputMethodEvent composing(u"yu'suan"_s, {});
    QApplication::sendEvent(&sheet.lines(), &composing);
    CHECK_FALSE(sheet.proposes());
    QInputMethodEvent committed;
    committed.setCommitString(u"计"_s);
    QApplication::sendEvent(&sheet.lines(), &committed);
    REQUIRE(sheet.proposes());
    CHECK(sheet.proposals().front() == u"计数"_s);
    sheet.press(Qt::Key_Tab);
    CHECK(sheet.text() == u"计数()"_s);
    CHECK(sheet.lines().cursorPosition() == 3);
    CHECK(sheet.robot().reads(u"计数(<b"_s));
    CHECK(sheet.state() == FormulaState::Writing);
}

TEST_CASE("the hint tells which value of a function stands at the cursor", "[ui][RULE-3]")
{
    Sheet sheet;
    const auto hint = [&] { return sheet.robot().find<QLabel>(u"formula.hint"_s)->text(); };
    sheet.keys(u"IF(budget > 1, "_s);
    sheet.closeList();
    CHECK(hint().contains(u">then</b>"_s));
    sheet.press(Qt::Key_Home);
    CHECK(hint().isEmpty());
}

TEST_CASE("the list of names is searched and puts a name at the cursor", "[ui][RULE-3]")
{
    Sheet sheet;
    sheet.keys(u"NOT "_s);
    sheet.robot().click(u"gate.insert"_s);
    sheet.robot().type(u"formula.insert.search"_s, u"blank"_s);
    sheet.robot().press(sheet.robot().find(u"formula.insert.search"_s), Qt::Key_Return);
    CHECK(sheet.text() == u"NOT ISBLANK()"_s);
    CHECK(QApplication::focusWidget() == &sheet.lines());
    auto *list = sheet.robot().find<QTreeWidget>(u"formula.insert.list"_s);
    sheet.robot().find<QLineEdit>(u"formula.insert.search"_s)->setText(u"next step"_s);
    REQUIRE(list->currentItem());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->currentItem()).center());
    CHECK(sheet.text() == u"NOT ISBLANK(next_step)"_s);
    CHECK(sheet.state() == FormulaState::Right);
    // What is searched for and is not there.
    sheet.robot().find<QLineEdit>(u"formula.insert.search"_s)->setText(u"zzzz"_s);
    CHECK(sheet.robot().reads(u"Nothing is called that."_s));
}

TEST_CASE("a trial shows the result and every term in words", "[ui][RULE-3]")
{
    Sheet sheet;
    sheet.keys(u"budget >= 500000 AND source = \"exhibition\""_s);
    sheet.closeList();
    CHECK(sheet.state() == FormulaState::Right);
    sheet.fixture().settle();
    CHECK(sheet.robot().reads(u"Does not hold"_s));
    const auto *tree = sheet.robot().find<QTreeWidget>(u"trial.terms"_s);
    REQUIRE(tree->topLevelItemCount() == 1);
    CHECK(rowsOf(tree->topLevelItem(0)).join(u'\n').toStdString()
          == u"budget >= 500000 AND source = \"exhibition\" ⇒ no\n"
             "  budget >= 500000 ⇒ yes\n"
             "    budget ⇒ CNY\u00a0600,000.00\n"
             "  source = \"exhibition\" ⇒ no\n"
             "    source ⇒ Referral"_s.toStdString());
    // The deal changes elsewhere: the trial follows.
    sheet.fixture().facts().set(sheet.deal(), {{u"source"_s, u"exhibition"_s}});
    Q_EMIT sheet.fixture().screen().changed({});
    sheet.lines().selectAll();
    sheet.keys(u"ISBLANK(next_step)"_s);
    sheet.closeList();
    CHECK(sheet.state() == FormulaState::Right);
    sheet.fixture().settle();
    CHECK(sheet.robot().reads(u"This deal"_s));
}

TEST_CASE("a condition that is added refuses a move, says why, and is undone in one step", "[ui][RULE-3][PIPE-5][PIPE-18]")
{
    Sheet sheet(Language::English, u"lead"_s);
    WindowFixture &fixture = sheet.fixture();
    sheet.keys(u"budget >= 3000000"_s);
    sheet.press(Qt::Key_Return, Qt::ControlModifier);
    fixture.settle();
    CHECK_FALSE(sheet.robot().sees(u"gate.submit"_s));
    CHECK(sheet.robot().reads(u"budget >= 3000000"_s));
    CHECK(sheet.robot().reads(u"version 2"_s));
    const pipeline::Verdict refused = fixture.facts().move(sheet.deal(), u"first_contact"_s);
    CHECK_FALSE(refused.allowed());
    fixture.window().openDrawer({u"move"_s, sheet.deal().n});
    fixture.settle();
    CHECK(sheet.robot().reads(u"budget >= 3000000 must hold; “Budget” is CNY\u00a0600,000.00"_s));
    fixture.robot().shortcut(u"Ctrl+Z"_s);
    fixture.settle();
    CHECK(fixture.facts().move(sheet.deal(), u"first_contact"_s).allowed());
}

TEST_CASE("a condition is changed and removed on the page of gates", "[ui][RULE-3][PIPE-5]")
{
    Sheet sheet(Language::English, u"lead"_s);
    WindowFixture &fixture = sheet.fixture();
    sheet.keys(u"source = \"Referral\""_s);
    sheet.closeList();
    CHECK(sheet.text() == u"source = \"Referral\""_s);
    CHECK(sheet.state() == FormulaState::Right);
    sheet.press(Qt::Key_Return, Qt::ControlModifier);
    fixture.settle();
    fixture.robot().click(u"gates.change.lead.formula_1"_s);
    fixture.settle();
    auto *lines = fixture.robot().find<FormulaText>(u"gate.formula"_s);
    CHECK(lines->toPlainText() == u"source = \"Referral\""_s);
    fixture.robot().click(u"gate.hard.1"_s);
    fixture.robot().click(u"gate.submit"_s);
    fixture.settle();
    CHECK(fixture.robot().reads(u"soft"_s));
    fixture.robot().click(u"gates.remove.lead.formula_1"_s);
    fixture.settle();
    CHECK_FALSE(fixture.robot().sees(u"gates.change.lead.formula_1"_s));
    fixture.robot().click(u"shell.toast.undo"_s);
    fixture.settle();
    CHECK(fixture.robot().sees(u"gates.change.lead.formula_1"_s));
}

TEST_CASE("what is half typed is told when it is to be saved, and nothing is lost", "[ui][RULE-3][PIPE-5]")
{
    Sheet sheet;
    sheet.keys(u"budget >="_s);
    CHECK(sheet.state() == FormulaState::Writing);
    sheet.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(sheet.robot().reads(u"The formula ends too early"_s));
    CHECK(sheet.robot().sees(u"gate.submit"_s));
    sheet.fixture().window().rebuild();
    sheet.fixture().settle();
    CHECK(sheet.robot().find<FormulaText>(u"gate.formula"_s)->toPlainText() == u"budget >="_s);
    // Nor by leaving.
    sheet.fixture().window().open({u"board"_s});
    sheet.fixture().settle();
    sheet.fixture().window().openDrawer({u"gate"_s, 0, u"first_contact"_s});
    sheet.fixture().settle();
    CHECK(sheet.robot().find<FormulaText>(u"gate.formula"_s)->toPlainText() == u"budget >="_s);
}

TEST_CASE("the list of deals is filtered by a formula, which is taken off by a press", "[ui][RULE-3][PIPE-15]")
{
    WindowFixture fixture;
    const auto small = fixture.facts().deal(u"Small one"_s);
    const auto large = fixture.facts().deal(u"Large one"_s);
    fixture.facts().set(small, {{u"budget"_s, u"5万"_s}});
    fixture.facts().set(large, {{u"budget"_s, u"500万"_s}});
    fixture.open({u"deals"_s});
    const auto *table = fixture.robot().find<QAbstractItemView>(u"pipeline.list.table"_s);
    CHECK(table->model()->rowCount() == 2);
    fixture.robot().click(u"pipeline.filter.formula"_s);
    fixture.settle();
    auto *lines = fixture.robot().find<FormulaText>(u"filter.formula"_s);
    QTest::keyClicks(lines, u"budget >= 1000000"_s);
    QTest::keyClick(lines, Qt::Key_Return);
    fixture.settle();
    table = fixture.robot().find<QAbstractItemView>(u"pipeline.list.table"_s);
    fixture.robot().waitFor([&] { return table->model()->rowCount() == 1; }, "the large deal alone");
    CHECK(fixture.window().route().filter.value(u"formula"_s) == u"budget >= 1000000"_s);
    fixture.robot().click(u"pipeline.filter.formula.remove"_s);
    fixture.robot().waitFor([&] { return table->model()->rowCount() == 2; }, "both deals");
}

TEST_CASE("the help on formulas has every function in both languages", "[ui][RULE-3]")
{
    for (const Language language : {Language::English, Language::Chinese}) {
        const QString help = ui::functionHelp(language);
        for (const formula::Function &function : formula::functions()) {
            CHECK(help.contains(QLatin1String(function.name)));
            CHECK(help.contains(function.chinese.front()));
            CHECK(help.contains(QString::fromUtf8(language == Language::Chinese ? function.exampleChinese : function.example)));
        }
    }
}
