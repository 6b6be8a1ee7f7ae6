// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/db/database.h"
#include "core/workspace/check.h"
#include "core/workspace/compact.h"
#include "core/workspace/history_query.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int accounts = 40;

/// 40 accounts came in by an import.
class CompactFixture : public WorkspaceFixture
{
public:
    CompactFixture() { import(); }

    void import()
    {
        write(
            workspace(),
            [](Edit &edit) {
                for (int i = 1; i <= accounts; ++i)
                    addAccount(edit, QStringLiteral("account %1 ").arg(i) + QString(200, u'x'));
            },
            EditHeader(Phrase::verbatim(u"Import"_s), EditKind::Import));
    }

    void later(Duration time) { clock().advance(time); }

    qint64 imageBytes()
    {
        return workspace().read([](const Reader &reader) {
            return reader.database().integer("SELECT coalesce(sum(length(was)), 0) FROM change WHERE field = 0");
        });
    }
};

} // namespace

TEST_CASE("an import that was undone can be redone for thirty days", "[workspace][EXCH-7]")
{
    CompactFixture fixture;
    const QByteArray before = pictureOf(fixture.workspace());
    valueOf(undo(fixture.workspace()));
    fixture.later(days(29));
    const CompactReport report = valueOf(compact(fixture.workspace()));
    CHECK(report.imports == 0);
    CHECK(report.rows == 0);
    valueOf(redo(fixture.workspace()));
    CHECK(pictureOf(fixture.workspace()) == before);
    CHECK(fixture.problems().isEmpty());
}

TEST_CASE("after thirty days compact drops the rows of an undone import, and the redo is refused by name", "[workspace][EXCH-7]")
{
    CompactFixture fixture;
    valueOf(undo(fixture.workspace()));
    const qint64 before = fixture.imageBytes();
    fixture.later(days(30));
    const CompactReport report = valueOf(compact(fixture.workspace()));
    CHECK(report.imports == 1);
    CHECK(report.rows == accounts);
    CHECK(fixture.imageBytes() == accounts * 16);
    CHECK(before > accounts * 200);
    fixture.reopen();
    CHECK(fixture.problems().isEmpty());

    const QByteArray picture = pictureOf(fixture.workspace(), true);
    const auto refused = redo(fixture.workspace());
    REQUIRE_FALSE(refused.ok());
    const QString sentence = say(refused.refusal().phrase);
    CHECK(sentence.contains(u"cannot be redone"_s));
    CHECK(sentence.contains(u"Import"_s));
    CHECK(pictureOf(fixture.workspace(), true) == picture);

    // A second time there is nothing left to do, and no line is written.
    CHECK(valueOf(compact(fixture.workspace())).imports == 0);
    CHECK(pictureOf(fixture.workspace(), true) == picture);
    CHECK_FALSE(undo(fixture.workspace()).ok());
}

TEST_CASE("an import that stands keeps its undo, however old it is", "[workspace][EXCH-7]")
{
    CompactFixture fixture;
    fixture.later(days(400));
    CHECK(valueOf(compact(fixture.workspace())).imports == 0);
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.count("account") == 0);
}

TEST_CASE("a row that stayed when its import was undone keeps its history through a compact", "[workspace][EXCH-7]")
{
    CompactFixture fixture;
    // Bob edits one row; the undo leaves it.
    fixture.workspace().setActor(u"bob"_s);
    write(fixture.workspace(), [](Edit &edit) { edit.update(entity::account, 3, {{account::phone, text(u"1")}}); });
    fixture.workspace().setActor(u"anna"_s);
    CHECK(valueOf(undo(fixture.workspace())).left.size() == 1);
    fixture.later(days(31));
    CHECK(valueOf(compact(fixture.workspace())).rows == accounts - 1);
    CHECK(fixture.problems().isEmpty());
    CHECK(fixture.count("account") == 1);
}

TEST_CASE("redone and undone again: compact drops both images, and work before and after stays verified", "[workspace][EXCH-7]")
{
    CompactFixture fixture;
    write(fixture.workspace(), [](Edit &edit) { edit.update(entity::account, 7, {{account::phone, text(u"1")}}); });
    valueOf(undo(fixture.workspace()));
    valueOf(undo(fixture.workspace()));
    valueOf(redo(fixture.workspace()));
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.count("account") == 0);
    fixture.account(u"after"_s);
    fixture.later(days(31));
    const CompactReport report = valueOf(compact(fixture.workspace()));
    CHECK(report.imports == 1);
    CHECK(report.rows == 2 * accounts);
    CHECK(fixture.problems().isEmpty());
    CHECK(fixture.workspace().read([](const Reader &reader) { return historyOf(reader, {}).lines.size(); }) >= 8);
    // A copy is as good.
    fixture.workspace().backupTo(fixture.folder() + u"/copy.plumbline"_s);
    const auto copy = valueOf(Workspace::open(fixture.folder() + u"/copy.plumbline"_s, fixture.product(), fixture.options()));
    CHECK(check(*copy).ok());
}

TEST_CASE("a missing image that compact did not drop is damage", "[workspace][EXCH-7]")
{
    CompactFixture fixture;
    valueOf(undo(fixture.workspace()));
    fixture.close();
    db::Database(fixture.path(), db::Access::ReadWrite).execute("UPDATE change SET was = substr(was, 1, 16) WHERE field = 0");
    fixture.reopen();
    CHECK(fixture.problems().contains(u"content"_s));
}

TEST_CASE("an image of a dropped import's row is damage where a person erased that row", "[workspace][EXCH-7]")
{
    CompactFixture fixture;
    fixture.workspace().setActor(u"bob"_s);
    write(fixture.workspace(), [](Edit &edit) { edit.update(entity::account, 3, {{account::phone, text(u"1")}}); });
    fixture.workspace().setActor(u"anna"_s);
    CHECK(valueOf(undo(fixture.workspace())).left.size() == 1);
    fixture.later(days(31));
    const CompactReport report = valueOf(compact(fixture.workspace()));
    CHECK(report.imports == 1);
    CHECK(report.isShrunk);
    write(fixture.workspace(), [](Edit &edit) { edit.erase(entity::account, 3); });
    CHECK(fixture.problems().isEmpty());
    fixture.close();
    db::Database(fixture.path(), db::Access::ReadWrite)
        .execute("UPDATE change SET was = substr(was, 1, 16) WHERE field = 0 AND edit = (SELECT max(seq) FROM edit)");
    fixture.reopen();
    CHECK(fixture.problems().contains(u"content"_s));
}
