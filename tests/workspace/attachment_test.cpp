// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/attach_file.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/workspace/facts.h"

#include <QFile>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("the content of attachments is kept once, whatever the file is called", "[workspace]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"影像工作站"_s);
    const auto attach = [&](const QString &name, const QByteArray &bytes) {
        QFile file(fixture.folder() + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        valueOf(records::attachFile(fixture.workspace(), deal, u"quote"_s, file.fileName()));
    };
    const QByteArray bytes("\0quote\xFF", 7);
    attach(u"报价.pdf"_s, bytes);
    attach(u"copy.pdf"_s, bytes);
    CHECK(fixture.count("attachment") == 2);
    CHECK(fixture.count("content") == 1);
    attach(u"other.pdf"_s, bytes + "x");
    CHECK(fixture.count("content") == 2);
    const auto contentOf = [&] {
        return fixture.workspace().read([](const Reader &reader) {
            db::Statement content =
                reader.database().prepare("SELECT c.data FROM attachment a JOIN content c ON c.hash = a.hash WHERE a.n = 2");
            return content.step() ? content.blob(0) : QByteArray();
        });
    };
    CHECK(contentOf() == bytes);
    CHECK(fixture.problems() == QStringList());

    // The bytes stay where they are, so that the attachment can come back.
    for (int i = 0; i < 3; ++i)
        valueOf(undo(fixture.workspace()));
    CHECK(fixture.count("attachment") == 0);
    CHECK(fixture.problems() == QStringList());
    for (int i = 0; i < 3; ++i)
        valueOf(redo(fixture.workspace()));
    CHECK(contentOf() == bytes);
    CHECK(fixture.problems() == QStringList());
}
