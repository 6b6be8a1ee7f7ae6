// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/attach_file.h"
#include "core/records/attachment.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QDir>
#include <QFile>

using namespace plumbline;
using namespace plumbline::records;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString writeFile(WorkspaceFixture &fixture, const QString &name, const QByteArray &bytes)
{
    const QString path = fixture.folder() + u'/' + name;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return path;
}

} // namespace

TEST_CASE("an attached file is kept in the workspace, whatever becomes of the file", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const QByteArray bytes("%PDF \0\xff binary", 14);
    const QString path = writeFile(fixture, u"报价 3月.pdf"_s, bytes);
    const AttachmentId id = valueOf(attachFile(fixture.workspace(), deal, u"报价单"_s, path));
    REQUIRE(QFile::remove(path));
    fixture.workspace().read([&](const Reader &reader) {
        const Attachment attachment = *plumbline::load<Attachment>(reader, id);
        CHECK(attachment.deal == deal);
        CHECK(attachment.kind == u"quote");
        CHECK(attachment.fileName == u"报价 3月.pdf");
        CHECK(attachment.size == 14);
        CHECK(attachment.addedAt == monday);
        db::Statement content = reader.database().prepare("SELECT data FROM content WHERE hash = ?1");
        content.bind(1, attachment.hash);
        REQUIRE(content.step());
        CHECK(content.blob(0) == bytes);
        return 0;
    });
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("the same bytes are kept once", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const DealId other = fixture.deal(u"另一单"_s);
    const qint64 before = fixture.count("content");
    valueOf(attachFile(fixture.workspace(), deal, u"quote"_s, writeFile(fixture, u"a.pdf"_s, "same")));
    valueOf(attachFile(fixture.workspace(), other, u"contract"_s, writeFile(fixture, u"b.pdf"_s, "same")));
    CHECK(fixture.count("content") == before + 1);
    valueOf(attachFile(fixture.workspace(), other, u"contract"_s, writeFile(fixture, u"c.pdf"_s, "other")));
    CHECK(fixture.count("content") == before + 2);
    CHECK(fixture.count("attachment") == 3);
    valueOf(undo(fixture.workspace()));
    CHECK(fixture.count("attachment") == 2);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("several files are attached in one step, and those that cannot be are named", "[records][PIPE-5][PIPE-18]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const QStringList paths{writeFile(fixture, u"a.pdf"_s, "one"), fixture.folder() + u"/gone.pdf"_s,
                            writeFile(fixture, u"empty.pdf"_s, ""), writeFile(fixture, u"b.pdf"_s, "two")};
    const AttachedFiles report = valueOf(attachFiles(fixture.workspace(), deal, u"quote"_s, paths));
    CHECK(report.attached == QStringList{u"a.pdf"_s, u"b.pdf"_s});
    REQUIRE(report.refused.size() == 2);
    CHECK(say(report.refused[0].phrase).contains(u"gone.pdf"));
    CHECK(say(report.refused[1].phrase).contains(u"empty.pdf"));
    CHECK(fixture.count("attachment") == 2);
    CHECK(say(valueOf(undo(fixture.workspace())).label) == u"Attach 2 files to “影像工作站”"_s);
    CHECK(fixture.count("attachment") == 0);

    const qint64 edits = fixture.count("edit");
    CHECK(valueOf(attachFiles(fixture.workspace(), deal, u"quote"_s, {paths[1], paths[2]})).attached.isEmpty());
    CHECK_FALSE(attachFiles(fixture.workspace(), deal, u"no such kind"_s, paths).ok());
    CHECK(fixture.count("edit") == edits);
    CHECK(fixture.problems() == QStringList());
}

TEST_CASE("what cannot be attached is refused, and nothing is written", "[records][PIPE-5]")
{
    WorkspaceFixture fixture;
    const DealId deal = fixture.deal(u"影像工作站"_s);
    const QString good = writeFile(fixture, u"good.pdf"_s, "x");
    const QString empty = writeFile(fixture, u"empty.pdf"_s, {});
    const QString huge = writeFile(fixture, u"huge.bin"_s, {});
    REQUIRE(QFile::resize(huge, largestAttachment + 1)); // sparse
    QDir().mkdir(fixture.folder() + u"/folder"_s);
    struct Case {
        QString kind, path, where, words;
    };
    const Case cases[] = {
        {u"quote"_s, fixture.folder() + u"/none.pdf"_s, u"attachment.file"_s, u"cannot be read"_s},
        {u"quote"_s, fixture.folder() + u"/folder"_s, u"attachment.file"_s, u"cannot be read"_s},
        {u"quote"_s, QString(), u"attachment.file"_s, u"cannot be read"_s},
        {u"quote"_s, empty, u"attachment.file"_s, u"is empty"_s},
        {u"quote"_s, huge, u"attachment.file"_s, u"at most 100 MB"_s},
        {u"scan"_s, good, u"attachment.kind"_s, u"“scan” is not a choice"_s},
        {QString(), good, u"attachment.kind"_s, u"cannot be left empty"_s},
    };
    const QByteArray before = pictureOf(fixture.workspace(), true);
    for (const Case &c : cases) {
        CAPTURE(c.kind, c.path);
        const auto refused = attachFile(fixture.workspace(), deal, c.kind, c.path);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.refusal().where == c.where);
        CHECK(say(refused.refusal().phrase).contains(c.words));
    }
    CHECK(pictureOf(fixture.workspace(), true) == before);
    CHECK(attachFile(fixture.workspace(), deal, u"quote"_s, good).ok());
}
