// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/exchange/import_fixture.h"

#include <QStringDecoder>
#include <QStringEncoder>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

TEST_CASE("refused rows go to a file of the same shape, with line and reason", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    const QString rejects = fixture.folder() + u"/rejects.csv"_s;
    valueOf(fixture.tryImport("reference,title,amount\nR1,one,x\nR2,two,2\n", u"deals"_s, false, rejects));
    QFile file(rejects);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    CHECK(lines[0]
          == "\xEF\xBB\xBF"
             "reference,title,amount,Line,Reason\r");
    CHECK(lines[1].startsWith("R1,one,x,2,"));
    CHECK(lines.size() == 3);
}

TEST_CASE("refused rows of a GB18030 file come back in GB18030 and, mended, go in", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    QStringEncoder gb("GB18030");
    ImportWanted wanted;
    wanted.path = fixture.write(
        u"旧.csv"_s, QByteArray(gb(u"编号;标题;金额;备注\r\nR1;苏州腾飞机械;12;好\r\nR2;杭州宏达科技;十二;'=1+1\r\n"_s)));
    wanted.as = u"deals"_s;
    wanted.rejectsPath = fixture.folder() + u"/退回.csv"_s;
    static const Words words(Language::Chinese);
    const auto report = valueOf(importAsTried(fixture.workspace(), wanted, words));
    CHECK(report.created == 1);
    CHECK(report.refused == 1);
    CHECK(report.format.encoding == Encoding::Gb18030);
    QFile file(wanted.rejectsPath);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringDecoder fromGb("GB18030");
    const QString text = fromGb(file.readAll());
    CHECK(text.startsWith(u"编号;标题;金额;备注;行号;原因\r\nR2;杭州宏达科技;十二;'=1+1;3;金额"_s));

    wanted.path = fixture.write(u"mended.csv"_s, QByteArray(gb(QString(text).replace(u"十二"_s, u"12"_s))));
    wanted.rejectsPath.clear();
    CHECK(valueOf(importAsTried(fixture.workspace(), wanted, words)).created == 1);
    CHECK(fixture.load(fixture.deal(u"R2"_s)).notes == u"=1+1");
}

TEST_CASE("the file of refused rows, mended, comes in as it is", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    const QString rejects = fixture.folder() + u"/rejects.csv"_s;
    const QByteArray csv = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
                           "X1,A B,GTX,Acc,Won,13/45/2016,3/1/2017,1054\n,,,,,,,\n";
    CHECK(valueOf(fixture.tryImport(csv, u"deals"_s, true, rejects)).refused == 1);
    CHECK_FALSE(QFile::exists(rejects));
    CHECK(valueOf(fixture.tryImport(csv, u"deals"_s, false, rejects)).read == 1);
    QFile file(rejects);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const ImportReport report = fixture.import(file.readAll().replace("13/45", "12/25"));
    CHECK(report.created == 1);
    CHECK(spoken(report.notes).join(u'\n').count(u"left out"_s) == 0);
    CHECK(fixture.stageOf(fixture.deal(u"X1"_s)) == u"signed");
}
