// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/look_at_file.h"
#include "core/exchange/mapping_json.h"
#include "core/exchange/meanings.h"
#include "tests/exchange/import_fixture.h"

#include <algorithm>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using Target = ColumnMeaning::Target;

namespace {

class LookFixture : public ImportFixture
{
public:
    FileLook look(const QByteArray &content, LookWanted wanted = {})
    {
        const QString path = write(u"look.csv"_s, content);
        return valueOf(workspace().read([&](const Reader &reader) { return lookAtFile(reader, path, wanted); }));
    }
};

ColumnProposal columnOf(const FileLook &look, const QString &header)
{
    for (const ColumnProposal &column : look.proposal.columns) {
        if (column.header == header)
            return column;
    }
    return {};
}

} // namespace

TEST_CASE("a column whose name says nothing is known by what stands in it", "[exchange][EXCH-4]")
{
    LookFixture fixture;
    fixture.import("name\n王伟\n李敏\n张静\n", u"people"_s);
    const auto look = fixture.look("线索名称,A,B,C,D,E,F\n"
                                   "设备更新,138 0013 8000,苏州宏达机械有限公司,转介绍,王伟,2026-03-01,随便\n"
                                   "产线改造,13900139000,杭州天成科技有限公司,展会,李敏,2026-03-02,写写\n"
                                   "数据平台,0512-67891234,上海瑞丰物流集团,转介绍,张静,2026-03-03,什么\n",
                                   {{}, {}, u"deals"_s, {}});
    CHECK(columnOf(look, u"线索名称"_s).ground == Ground::Header);
    const std::pair<QString, QByteArray> wanted[] = {
        {u"A"_s, "handle"}, {u"B"_s, "account"}, {u"C"_s, "source"}, {u"D"_s, "owner"}};
    for (const auto &[header, field] : wanted) {
        INFO(header.toStdString());
        CHECK(columnOf(look, header).ground == Ground::Content);
        CHECK(columnOf(look, header).meaning.field == field);
    }
    // A day could be many things.
    CHECK(columnOf(look, u"E"_s).meaning.target == Target::Extra);
    CHECK(columnOf(look, u"F"_s).ground == Ground::Nothing);
    CHECK(columnOf(look, u"B"_s).samples
          == QStringList{u"苏州宏达机械有限公司"_s, u"杭州天成科技有限公司"_s, u"上海瑞丰物流集团"_s});
}

TEST_CASE("a name that says otherwise is believed more than the content", "[exchange][EXCH-4]")
{
    LookFixture fixture;
    fixture.import("name\n王伟\n李敏\n张静\n", u"people"_s);
    const auto look = fixture.look("线索名称,录入人,传真号,原负责人\nA,王伟,0512-67891234,李敏\nB,李敏,0512-67891235,王伟\n"
                                   "C,张静,0512-67891236,王伟\n",
                                   {{}, {}, u"deals"_s, {}});
    for (const QString &header : {u"录入人"_s, u"传真号"_s, u"原负责人"_s})
        CHECK(columnOf(look, header).meaning.target == Target::Extra);
}

TEST_CASE("what does not look like its name is doubted, not read otherwise", "[exchange][EXCH-4]")
{
    LookFixture fixture;
    const auto look =
        fixture.look("title,amount,arrived_at,email\nA,无,13800138000,x\nB,没有,13900139000,y\nC,待定,13700137000,z\n",
                     {{}, {}, u"deals"_s, {}});
    CHECK(columnOf(look, u"amount"_s).isDoubtful);
    CHECK(columnOf(look, u"amount"_s).meaning.field == "amount");
    CHECK(columnOf(look, u"arrived_at"_s).isDoubtful);
    CHECK_FALSE(columnOf(look, u"title"_s).isDoubtful);
}

TEST_CASE("a mapping that was given is remembered by the headers, in any order", "[exchange][EXCH-4]")
{
    LookFixture fixture;
    const QByteArray file = "项目,谁,电话\n设备更新,宏达,13800138000\n";
    ImportWanted wanted;
    wanted.as = u"deals"_s;
    wanted.mapping = QJsonDocument::fromJson(R"({"format":"plumbline.mapping/1","as":"deals","columns":{
        "项目":{"field":"title"},"谁":{"field":"account"},"电话":{"ignore":true}}})")
                         .object();
    fixture.import(file, wanted);
    CHECK(fixture.look(file).proposal.ground != Ground::Remembered);

    wanted.remember = true;
    fixture.import(file, wanted);
    const auto look = fixture.look("电话,项目, 谁\n13800138000,设备更新,宏达\n");
    CHECK(look.as == u"deals"_s);
    CHECK(look.proposal.ground == Ground::Remembered);
    CHECK(columnOf(look, u"谁"_s).meaning.field == "account");
    CHECK(columnOf(look, u"电话"_s).meaning.target == Target::Ignore);
    CHECK(fixture.look("项目,谁\n设备更新,宏达\n").proposal.ground != Ground::Remembered);

    // A trial remembers nothing.
    wanted.dryRun = true;
    wanted.mapping = QJsonDocument::fromJson(R"({"format":"plumbline.mapping/1","as":"deals","columns":{
        "项目":{"field":"account"},"谁":{"ignore":true},"电话":{"field":"handle"}}})")
                         .object();
    fixture.import(file, wanted);
    CHECK(columnOf(fixture.look(file), u"谁"_s).meaning.field == "account");
}

TEST_CASE("a mapping written as JSON means the same when it is read", "[exchange][EXCH-4]")
{
    LookFixture fixture;
    fixture.workspace().read([&](const Reader &reader) {
        for (const QString &as : importWords()) {
            Mapping mapping;
            mapping.as = as;
            mapping.title = u"{a} · {b}"_s;
            mapping.currency = "EUR";
            int i = 0;
            for (Meaning meaning : meaningsOf(reader, as)) {
                meaning.meaning.values[u"无"_s] = QString();
                if (!meaning.meaning.isSomething())
                    meaning.meaning.values.clear();
                else
                    meaning.meaning.power = i % 3;
                mapping.columns[u"column %1"_s.arg(i++)] = meaning.meaning;
            }
            const Mapping read = valueOf(mappingFromJson(toJson(mapping, DateOrder::DayMonthYear), reader));
            CHECK(read.as == as);
            CHECK(read.title == mapping.title);
            CHECK(read.currency == mapping.currency);
            CHECK(read.dateOrder == DateOrder::DayMonthYear);
            REQUIRE(read.columns.size() == mapping.columns.size());
            for (auto column = mapping.columns.cbegin(); column != mapping.columns.cend(); ++column) {
                const ColumnMeaning other = read.columns.value(column.key());
                INFO(as.toStdString() << " " << column.key().toStdString());
                CHECK(other.meansSame(column.value()));
                CHECK(other.values == column->values);
                CHECK(other.power == column->power);
            }
        }
    });
}

TEST_CASE("the preview shows what stays out first, and what was understood", "[exchange][EXCH-5][EXCH-7]")
{
    ImportFixture fixture;
    fixture.import("title,handle\n旧,13800138000\n");
    QByteArray file = "title,amount,handle,source\n";
    for (int i = 0; i < 300; ++i)
        file += "T" + QByteArray::number(i) + ",\"1,284.00\",,转介绍\n";
    file += "X,很多,,\nY,3万,138-0013-8000,\n";
    ImportWanted wanted;
    wanted.as = u"deals"_s;
    wanted.dryRun = true;
    wanted.previewRows = 50;
    std::vector<ImportReport> early;
    wanted.early = [&](const ImportReport &report) { early.push_back(report); };
    const auto report = fixture.import(file, wanted);
    REQUIRE(report.preview.size() == 52);
    CHECK(report.preview[0].fate == RowFate::Refused);
    CHECK(report.preview[0].line == 302);
    CHECK(report.preview[0].column == u"amount"_s);
    CHECK(report.preview[0].cells == QStringList{u"X"_s, u"很多"_s, u""_s, u""_s});
    CHECK(report.preview[1].isLikely);
    CHECK(report.preview[1].line == 303);
    CHECK(report.preview[1].meant[1] == u"CNY\u00a030,000.00"_s);
    CHECK(report.preview[2].line == 2);
    CHECK(report.preview[2].meant[3] == u"Referral"_s);
    REQUIRE(early.size() == 1);
    CHECK(early[0].read == ImportWanted::earlyRows);
    CHECK(early[0].preview.size() == 50);
}

TEST_CASE("what came of the first rows is told once, whatever stands behind them", "[exchange][EXCH-7]")
{
    ImportFixture fixture;
    QByteArray file = "title,amount\n";
    for (qint64 i = 0; i < ImportWanted::earlyRows; ++i)
        file += "T" + QByteArray::number(i) + ",1\n";
    file += "合计,200\n合计,200\nT,1\n";
    ImportWanted wanted;
    wanted.as = u"deals"_s;
    wanted.dryRun = true;
    int told = 0;
    wanted.early = [&](const ImportReport &) { ++told; };
    CHECK(fixture.import(file, wanted).read == ImportWanted::earlyRows + 1);
    CHECK(told == 1);
}

TEST_CASE("what a list does not know is listed once, and read as the mapping says", "[exchange][EXCH-5]")
{
    ImportFixture fixture;
    const QByteArray file = "title,source,stage\nA,朋友介绍,听天由命\nB,朋友介绍,听天由命\nC,抖音,\n";
    ImportWanted wanted;
    wanted.as = u"deals"_s;
    wanted.dryRun = true;
    const auto report = fixture.import(file, wanted);
    CHECK(report.refused == 2);
    QStringList unknown;
    for (const UnknownValue &value : report.unknownValues)
        unknown.append(u"%1 %2 %3 %4"_s.arg(value.line).arg(value.column, value.text).arg(value.isAdded));
    CHECK(unknown == QStringList{u"2 source 朋友介绍 1"_s, u"2 stage 听天由命 0"_s, u"4 source 抖音 1"_s});

    wanted.dryRun = false;
    wanted.mapping = QJsonDocument::fromJson(R"({"format":"plumbline.mapping/1","as":"deals","columns":{
        "title":{"field":"title"},"source":{"field":"source","values":{"朋友介绍":"referral","抖音":""}},
        "stage":{"is":"stage","values":{"听天由命":""}}}})")
                         .object();
    const auto mapped = fixture.import(file, wanted);
    CHECK(mapped.created == 3);
    CHECK(mapped.unknownValues.empty());
    CHECK(fixture.column("SELECT coalesce(source, '-') FROM deal ORDER BY n") == u"referral,referral,-"_s);
}
