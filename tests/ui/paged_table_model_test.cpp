// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/fault.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/kit/paged_table_model.h"

#include <deque>
#include <QAbstractItemModelTester>
#include <QCoreApplication>

using namespace plumbline::tests;
using namespace plumbline::ui;
using namespace Qt::StringLiterals;

namespace {

/// Answers when the test says so, as a database would later.
class Source
{
public:
    std::vector<qint64> order;
    QStringList names = {};
    int rowsAsked = 0;
    int questions = 0;

    PagedSource source()
    {
        PagedSource made;
        made.askOrder = [this](QObject *, int limit, std::function<void(PagedSource::Order)> take) {
            m_waiting.push_back([this, limit, take] {
                const size_t most = limit > 0 ? std::min(size_t(limit), order.size()) : order.size();
                take(std::make_shared<const std::vector<qint64>>(order.begin(), order.begin() + std::ptrdiff_t(most)));
            });
            return std::make_shared<Asked>();
        };
        made.askRows = [this](QObject *, std::vector<qint64> rows, std::function<void(std::vector<PagedRow>)> take) {
            ++questions;
            rowsAsked += int(rows.size());
            m_waiting.push_back([rows, take] {
                std::vector<PagedRow> found;
                for (const qint64 n : rows)
                    found.push_back({n, {{QString::number(n)}, {u"b"_s}}});
                take(std::move(found));
            });
            return std::make_shared<Asked>();
        };
        return made;
    }
    bool answerOne()
    {
        if (m_waiting.empty())
            return false;
        const auto answer = std::move(m_waiting.front());
        m_waiting.pop_front();
        answer();
        return true;
    }
    void answerAll()
    {
        do
            QCoreApplication::processEvents();
        while (answerOne());
    }

private:
    std::deque<std::function<void()>> m_waiting;
};

std::vector<qint64> numbers(qint64 from, qint64 to)
{
    std::vector<qint64> made;
    for (qint64 n = from; n >= to; --n)
        made.push_back(n);
    return made;
}

class Fixture
{
public:
    Source source;
    PagedTableModel model{{{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s, 80, 40, false, true}}, source.source()};
    std::optional<QAbstractItemModelTester> tester;

    /// The tester looks at the first row whenever anything changes: not where it matters what is looked at.
    explicit Fixture(std::vector<qint64> order, bool isTested = true)
    {
        if (isTested)
            tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        source.order = std::move(order);
        model.load();
    }
    QString text(int row) { return model.index(row, 0).data().toString(); }
};

} // namespace

TEST_CASE("the first page of a list is there before the rest", "[ui][PIPE-15]")
{
    Fixture fixture(numbers(1000, 1));
    CHECK(fixture.model.rowCount() == 0);
    fixture.source.answerOne();
    CHECK(fixture.model.rowCount() == PagedTableModel::pageRows);
    CHECK_FALSE(fixture.model.isComplete());
    fixture.source.answerAll();
    CHECK(fixture.model.rowCount() == 1000);
    CHECK(fixture.model.isComplete());
}

TEST_CASE("a row is asked for when it is looked at, with its page", "[ui][PIPE-15]")
{
    Fixture fixture(numbers(100'000, 1));
    fixture.source.answerAll();
    const int before = fixture.source.rowsAsked;
    CHECK(fixture.text(50'000).isEmpty());
    fixture.source.answerAll();
    CHECK(fixture.text(50'000) == u"50000");
    CHECK(fixture.text(50'001) == u"49999");
    // Its page, and the next one in the direction of scrolling.
    CHECK(fixture.source.rowsAsked - before <= 2 * PagedTableModel::pageRows);
}

TEST_CASE("a list keeps few of the rows that it showed", "[ui][PIPE-15]")
{
    Fixture fixture(numbers(100'000, 1), false);
    fixture.source.answerAll();
    for (int row = 0; row < 100'000; row += PagedTableModel::pageRows) {
        fixture.text(row);
        fixture.source.answerAll();
    }
    const int asked = fixture.source.rowsAsked;
    fixture.text(99'999);
    fixture.source.answerAll();
    CHECK(fixture.source.rowsAsked == asked);
    CHECK(fixture.text(0).isEmpty());
}

TEST_CASE("who is chosen stays chosen when the order changes", "[ui][PIPE-15]")
{
    Fixture fixture({5, 4, 3, 2, 1});
    fixture.source.answerAll();
    const QPersistentModelIndex three = fixture.model.index(2, 0);
    fixture.source.order = {3, 5, 4, 2, 1};
    fixture.model.refresh();
    fixture.source.answerAll();
    CHECK(three.row() == 0);
    fixture.source.order = {6, 3, 5, 4, 2, 1};
    fixture.model.refresh();
    fixture.source.answerAll();
    CHECK(three.row() == 1);
    fixture.source.order = {6, 3, 5, 2, 1};
    fixture.model.refresh();
    fixture.source.answerAll();
    CHECK(three.row() == 1);
    CHECK(fixture.model.rowCount() == 5);
    CHECK(fixture.model.rowOf(2) == 3);
    CHECK(fixture.model.rowOf(4) == -1);
}

TEST_CASE("after a change only the touched rows are asked for anew", "[ui][PIPE-15]")
{
    Fixture fixture({5, 4, 3, 2, 1});
    fixture.source.answerAll();
    for (int row = 0; row < 5; ++row)
        fixture.text(row);
    fixture.source.answerAll();
    const int before = fixture.source.rowsAsked;
    fixture.model.refresh(std::set<qint64>{4});
    for (int row = 0; row < 5; ++row)
        CHECK_FALSE(fixture.text(row).isEmpty());
    fixture.source.answerAll();
    CHECK(fixture.source.rowsAsked == before + 1);
}

TEST_CASE("rows and an order that could not be read are asked for again", "[ui]")
{
    WorkspaceFixture facts;
    Preferences preferences;
    Screen screen(facts.workspace(), preferences);
    QWidget window;
    const Robot robot(window);
    std::atomic<bool> isBroken = false;
    PagedSource source;
    const auto broken = [&isBroken] {
        if (isBroken)
            throw plumbline::Fault(plumbline::FaultKind::Unreadable, u"a test"_s);
    };
    source.askOrder = [&](QObject *context, int, std::function<void(PagedSource::Order)> take) {
        return screen.ask(
            context,
            [broken](const plumbline::Reader &) {
                broken();
                return std::make_shared<const std::vector<qint64>>(std::vector<qint64>{1, 2, 3});
            },
            [take](const PagedSource::Order &order) { take(order); });
    };
    source.askRows = [&](QObject *context, std::vector<qint64> rows, std::function<void(std::vector<PagedRow>)> take) {
        return screen.ask(
            context,
            [broken, rows](const plumbline::Reader &) {
                broken();
                std::vector<PagedRow> found;
                for (const qint64 n : rows)
                    found.push_back({n, {{QString::number(n)}}});
                return found;
            },
            [take](const std::vector<PagedRow> &found) { take(found); });
    };
    PagedTableModel model({{u"a"_s, u"A"_s}}, source);
    model.load();
    robot.waitFor([&] { return model.rowCount() == 3 && screen.isSettled(); }, "the order");
    int told = 0;
    QObject::connect(&screen, &Screen::faulted, &window, [&] { ++told; });
    isBroken = true;
    SECTION("rows")
    {
        static_cast<void>(model.cell(model.index(1, 0)));
        robot.waitFor([&] { return told == 1; }, "the fault");
        static_cast<void>(model.cell(model.index(1, 0)));
        robot.waitFor([&] { return screen.isSettled(); }, "answers");
        CHECK(told == 1);
        isBroken = false;
        robot.waitFor([&] { return model.cell(model.index(1, 0)) != nullptr; }, "the row");
    }
    SECTION("the order")
    {
        model.refresh();
        robot.waitFor([&] { return told == 1; }, "the fault");
        isBroken = false;
        bool isShown = false;
        QObject::connect(&model, &PagedTableModel::orderShown, &window, [&] { isShown = true; });
        model.refresh();
        robot.waitFor([&] { return isShown; }, "the order");
    }
    CHECK(told == 1);
    robot.waitFor([&] { return screen.isSettled(); }, "answers");
}
