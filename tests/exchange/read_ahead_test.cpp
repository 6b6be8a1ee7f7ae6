// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/read_ahead.h"

#include "core/base/fault.h"
#include "tests/support/catch.h"

using namespace plumbline;
using namespace plumbline::exchange;
using namespace Qt::StringLiterals;

namespace {

enum class End { Rows, Refusal, Fault };

/// Rows of their number, of as many cells, and every thousandth with a long one.
class Numbers : public TableSource
{
public:
    Numbers(qint64 rows, End end) : m_rows(rows), m_end(end) {}

    static std::string cell(qint64 row, size_t column)
    {
        return row % 1000 == 0 ? std::string(400'000, 'x') : std::to_string(row) + '.' + std::to_string(column);
    }
    static size_t columns(qint64 row) { return size_t(row % 4); }

    Result<bool> next(SourceRow &row) override
    {
        if (m_row == m_rows) {
            ++endings;
            if (m_end == End::Refusal)
                return Refusal{Phrase::verbatim(u"no more"_s), {}};
            if (m_end == End::Fault)
                throw Fault(FaultKind::Unreadable, u"no more"_s);
            return false;
        }
        row.line = ++m_row;
        m_cells.clear();
        for (size_t i = 0; i < columns(m_row); ++i)
            m_cells.push_back(cell(m_row, i));
        row.cells.assign(m_cells.begin(), m_cells.end());
        return true;
    }
    qint64 bytesRead() const override { return m_row; }
    qint64 bytes() const override { return m_rows; }

    static inline std::atomic<int> endings = 0;

private:
    qint64 m_rows;
    End m_end;
    qint64 m_row = 0;
    std::vector<std::string> m_cells;
};

/// How many rows came, each of them whole.
qint64 readAll(TableSource &table, Result<bool> &last)
{
    SourceRow row;
    qint64 rows = 0;
    while (true) {
        last = table.next(row);
        if (!last.ok() || !*last)
            return rows;
        ++rows;
        REQUIRE(row.line == rows);
        REQUIRE(row.cells.size() == Numbers::columns(rows));
        for (size_t i = 0; i < row.cells.size(); ++i)
            REQUIRE(row.cells[i] == Numbers::cell(rows, i));
    }
}

} // namespace

TEST_CASE("rows that are read ahead come in their order, and whole", "[exchange][EXCH-1]")
{
    for (const qint64 rows : {0, 1, 511, 512, 513, 5'003}) {
        ReadAhead table(std::make_unique<Numbers>(rows, End::Rows));
        CHECK(table.bytes() == rows);
        Result<bool> last = true;
        CHECK(readAll(table, last) == rows);
        CHECK(last.ok());
        CHECK(table.bytesRead() == rows);
        SourceRow row;
        CHECK_FALSE(*table.next(row));
    }
}

TEST_CASE("what ends a table is told after the rows before it", "[exchange][EXCH-1]")
{
    for (const qint64 rows : {0, 700, 2'000}) {
        ReadAhead refused(std::make_unique<Numbers>(rows, End::Refusal));
        Result<bool> last = true;
        CHECK(readAll(refused, last) == rows);
        REQUIRE_FALSE(last.ok());
        Numbers::endings = 0;
        ReadAhead broken(std::make_unique<Numbers>(rows, End::Fault));
        SourceRow row;
        for (qint64 i = 0; i < rows; ++i)
            REQUIRE(*broken.next(row));
        CHECK_THROWS_AS(broken.next(row), Fault);
        // Nobody asks a table again that has ended.
        CHECK(Numbers::endings == 1);
    }
}

TEST_CASE("a table may be left before its end", "[exchange][EXCH-1]")
{
    ReadAhead table(std::make_unique<Numbers>(100'000, End::Rows));
    SourceRow row;
    CHECK(*table.next(row));
}
