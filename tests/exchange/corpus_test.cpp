// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/told_table.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

TEST_CASE("every file of the corpus is read, or refused, as it is written beside it", "[exchange][EXCH-1][EXCH-2][EXCH-3]")
{
    const QDir corpus(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/corpus/exchange"));
    int files = 0;
    for (const QString &name : corpus.entryList(QDir::Files, QDir::Name)) {
        if (name.endsWith(u".expected"))
            continue;
        ++files;
        INFO(name.toStdString());
        const QString told = toldFile(corpus.filePath(name));
        const QString expected = corpus.filePath(name + u".expected"_s);
        if (qEnvironmentVariableIsSet("PLUMBLINE_WRITE_EXPECTED")) {
            QFile file(expected);
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(told.toUtf8());
            continue;
        }
        CHECK(told == textOf(expected));
    }
    CHECK(files >= 40);
}
