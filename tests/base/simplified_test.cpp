// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/simplified.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>

using namespace plumbline;
using namespace Qt::StringLiterals;

TEST_CASE("a traditional character is the simplified one, any other stays", "[base][LEAD-8]")
{
    CHECK(simplified(u"宏達機械（臺灣）醫療 ABC 後發髮萬國準鴻"_s) == u"宏达机械（台湾）医疗 ABC 后发发万国准鸿");
    CHECK(simplified(u"宏达机械乾隆"_s) == u"宏达机械乾隆");
    for (char16_t c = 0x4e00; c < 0xa000; ++c)
        REQUIRE(simplified(simplified(QChar(c))) == simplified(QChar(c)));
}

TEST_CASE("the table of simplified characters is what its script writes", "[base]")
{
    if (!QFile::exists(u"/usr/share/unicode/Unihan_Variants.txt.bz2"_s)) {
        WARN("skipped: /usr/share/unicode/Unihan_Variants.txt.bz2 is not there (Debian: unicode-data)");
        return;
    }
    QProcess script;
    script.start(u"python3"_s, {QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/simplified/generate.py")});
    if (!script.waitForStarted()) {
        WARN("skipped: there is no python3");
        return;
    }
    REQUIRE(script.waitForFinished(120'000));
    QFile table(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/simplified/characters.txt"));
    REQUIRE(table.open(QIODevice::ReadOnly));
    CHECK(script.readAllStandardOutput() == table.readAll());
}
