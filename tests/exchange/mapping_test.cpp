// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/mapping_json.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <algorithm>
#include <QDir>
#include <QJsonArray>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;
using Target = ColumnMeaning::Target;

namespace {

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &text : list.toArray())
        texts.append(text.toString());
    return texts;
}

} // namespace

TEST_CASE("columns are known by key, by name in either language, and by synonym", "[exchange][EXCH-4]")
{
    WorkspaceFixture fixture;
    const QStringList headers{u"编号"_s,   u"线索名称"_s, u"公司名称"_s, u"Phone"_s, u"Lead_Source"_s,
                              u"负责人"_s, u"阶段"_s,     u"金额"_s,     u"产品"_s,  u"favourite colour"_s};
    const Mapping mapping =
        fixture.workspace().read([&](const Reader &reader) { return mappingByHeaders(u"deals"_s, headers, reader); });
    const auto fieldOf = [&](const QString &header) { return mapping.columns.value(header).field; };
    CHECK(fieldOf(u"编号"_s) == "reference");
    CHECK(fieldOf(u"线索名称"_s) == "title");
    CHECK(fieldOf(u"公司名称"_s) == "account");
    CHECK(fieldOf(u"phone"_s) == "handle");
    CHECK(fieldOf(u"lead_source"_s) == "source");
    CHECK(fieldOf(u"负责人"_s) == "owner");
    CHECK(mapping.columns.value(u"阶段"_s).target == Target::Stage);
    CHECK(mapping.columns.value(u"产品"_s).target == Target::LineProduct);
    CHECK(mapping.columns.value(u"favourite colour"_s).target == Target::Ignore);
}

TEST_CASE("every shipped preset can be read", "[exchange][EXCH-4]")
{
    WorkspaceFixture fixture;
    const QDir folder(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/presets"));
    const QStringList files = folder.entryList({u"*.json"_s});
    CHECK(files.size() >= 4);
    for (const QString &name : files) {
        INFO(name.toStdString());
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        fixture.workspace().read([&](const Reader &reader) {
            CHECK(mappingFromJson(json, reader).ok());
            return 0;
        });
        const QString as = json[u"as"_s].toString();
        if (json.contains(u"match"_s)) {
            // A kind of export: it may have other columns, too.
            CHECK(presetFor(as, json[u"columns"_s].toObject().keys() + QStringList{u"one more"_s} + textsOf(json[u"match"_s]))
                  == json);
            CHECK(presetFor(as, textsOf(json[u"match"_s]).mid(1)) != json);
            continue;
        }
        QStringList headers = textsOf(json[u"headers"_s]);
        std::reverse(headers.begin(), headers.end());
        CHECK(presetFor(as, headers) == json);
        headers.append(u"one more"_s);
        CHECK_FALSE(presetFor(as, headers));
    }
}

TEST_CASE("a preset for a kind of export reads a file of it, whatever columns were chosen", "[exchange][EXCH-4]")
{
    WorkspaceFixture fixture;
    const QStringList headers{u"Opportunity Name"_s, u"Account Name"_s,  u"Stage"_s, u"Close Date"_s,
                              u"Amount"_s,           u"Fiscal Period"_s, u"Region"_s};
    fixture.workspace().read([&](const Reader &reader) {
        const auto preset = presetFor(u"deals"_s, headers);
        REQUIRE(preset);
        const Mapping mapping = completed(valueOf(mappingFromJson(*preset, reader)), headers, reader);
        CHECK(mapping.columns.value(u"stage"_s).values.value(u"Closed Won"_s) == u"signed");
        CHECK(mapping.columns.value(u"amount"_s).field == "amount");
        CHECK(mapping.columns.value(u"region"_s).field == "region"); // by its name
        CHECK(mapping.columns.value(u"fiscal period"_s).target == Target::Extra);
        CHECK_FALSE(mapping.columns.contains(u"lead source"_s));
        return 0;
    });
}

TEST_CASE("a unit in brackets behind a header is understood", "[exchange][EXCH-4][EXCH-5]")
{
    WorkspaceFixture fixture;
    const QStringList headers{u"预算（万元）"_s, u"金额(元)"_s, u"客户名称*"_s, u"备注（选填）"_s};
    const Mapping mapping =
        fixture.workspace().read([&](const Reader &reader) { return mappingByHeaders(u"deals"_s, headers, reader); });
    CHECK(mapping.columns.value(headerForm(headers[0])).field == "budget");
    CHECK(mapping.columns.value(headerForm(headers[0])).power == 4);
    CHECK(mapping.columns.value(headerForm(headers[1])).field == "amount");
    CHECK(mapping.columns.value(headerForm(headers[1])).power == 0);
    CHECK(mapping.columns.value(headerForm(headers[2])).field == "account");
    CHECK(mapping.columns.value(headerForm(headers[3])).field == "notes");
}

TEST_CASE("a wrong mapping is refused with its path", "[exchange]")
{
    WorkspaceFixture fixture;
    const std::tuple<const char *, QString> cases[] = {
        {R"({})", u"format"_s},
        {R"({"format": "plumbline.mapping/1"})", u"as"_s},
        {R"({"format": "plumbline.mapping/1", "as": "cats"})", u"as"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "date_order": "myd"})", u"date_order"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "currency": "dollars"})", u"currency"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "colums": {}})", u"colums"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "columns": []})", u"columns"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "columns": {"A": {"field": "titel"}}})", u"columns.A.field"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "columns": {"A": {"field": "pipeline"}}})", u"columns.A.field"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "columns": {"A": {"is": "stge"}}})", u"columns.A.is"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "columns": {"A": {"field": "title", "power": 99}}})",
         u"columns.A.power"_s},
        {R"({"format": "plumbline.mapping/1", "as": "deals", "columns": {"A": {"field": "title", "values": {"x": 1}}}})",
         u"columns.A.values.x"_s},
    };
    for (const auto &[json, where] : cases) {
        INFO(json);
        const auto mapping = fixture.workspace().read(
            [&, text = json](const Reader &reader) { return mappingFromJson(QJsonDocument::fromJson(text).object(), reader); });
        REQUIRE_FALSE(mapping.ok());
        CHECK(mapping.refusal().where == where);
    }
}
