// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/json_reader.h"
#include "core/words/words.h"
#include "tests/support/catch.h"

using namespace plumbline;
using namespace Qt::StringLiterals;

namespace {

/// Asks for one of everything, as a file format would.
void readEverything(JsonReader &reader)
{
    reader.text(u"title"_s);
    reader.text(u"note"_s, false);
    reader.name(u"name"_s, false);
    reader.yes(u"skips"_s, false);
    reader.integer(u"days"_s, 0, 100);
    reader.oneOf(u"phase"_s, {u"lead"_s, u"opportunity"_s}, 0);
    reader.texts(u"tags"_s);
    if (reader.has(u"years"_s))
        reader.integers(u"years"_s, 1, 9999);
    reader.each(u"stages"_s, [](JsonReader &stage) {
        stage.text(u"key"_s);
        stage.integer(u"limit"_s, 1, 9, true);
        stage.each(u"exit"_s, [](JsonReader &gate) { gate.text(u"kind"_s); });
    });
    reader.eachText(u"moves"_s, [](const QString &, const QString &) {});
    reader.object(u"limits"_s, [](JsonReader &limits) { limits.integer(u"idle"_s, 0, 9); });
    reader.eachObject(u"fields"_s, [](const QString &, JsonReader &field) { field.text(u"kind"_s); });
}

std::optional<Refusal> refusalOf(const QByteArray &json)
{
    const auto object = JsonReader::parse(json, u"file.json"_s);
    REQUIRE(object.ok());
    std::optional<Refusal> wrong;
    JsonReader reader(*object, {}, wrong);
    readEverything(reader);
    reader.refuseUnknownKeys();
    return wrong;
}

QString say(const Refusal &refusal) { return Words(Language::English).say(refusal.phrase); }

} // namespace

TEST_CASE("a refusal names the path of what is wrong", "[words]")
{
    struct Case {
        const char *json;
        const char *path;
    };
    const auto c = GENERATE(values<Case>({
        {R"({})", "title"},
        {R"({"title": 5})", "title"},
        {R"({"title": ""})", "title"},
        {R"({"title": null})", "title"},
        {R"({"title": "x", "note": []})", "note"},
        {R"({"title": "x", "name": 5})", "name"},
        {R"({"title": "x", "skips": "yes"})", "skips"},
        {R"({"title": "x", "days": "5"})", "days"},
        {R"({"title": "x", "days": 1.5})", "days"},
        {R"({"title": "x", "days": 101})", "days"},
        {R"({"title": "x", "days": -1})", "days"},
        {R"({"title": "x", "days": 1e300})", "days"},
        {R"({"title": "x", "phase": "won"})", "phase"},
        {R"({"title": "x", "phase": 1})", "phase"},
        {R"({"title": "x", "tags": "a"})", "tags"},
        {R"({"title": "x", "tags": ["a", 5]})", "tags"},
        {R"({"title": "x", "years": 2026})", "years"},
        {R"({"title": "x", "years": null})", "years"},
        {R"({"title": "x", "years": [2026, "2027"]})", "years[1]"},
        {R"({"title": "x", "years": [0]})", "years[0]"},
        {R"({"title": "x", "stages": {}})", "stages"},
        {R"({"title": "x", "stages": ["a"]})", "stages[0]"},
        {R"({"title": "x", "stages": [{"key": "a", "limit": 1}, {"limit": 1}]})", "stages[1].key"},
        {R"({"title": "x", "stages": [{"key": "a"}]})", "stages[0].limit"},
        {R"({"title": "x", "stages": [{"key": "a", "limit": null}]})", "stages[0].limit"},
        {R"({"title": "x", "stages": [{"key": "a", "limit": 1, "exit": [{}, {}]}]})", "stages[0].exit[0].kind"},
        {R"({"title": "x", "stages": [{"key": "a", "limit": 1, "exits": []}]})", "stages[0].exits"},
        {R"({"title": "x", "moves": []})", "moves"},
        {R"({"title": "x", "moves": {"a": 5}})", "moves.a"},
        {R"({"title": "x", "limits": 5})", "limits"},
        {R"({"title": "x", "limits": {"idle": 10}})", "limits.idle"},
        {R"({"title": "x", "limits": {"idel": 1}})", "limits.idel"},
        {R"({"title": "x", "fields": {"size": 5}})", "fields.size"},
        {R"({"title": "x", "fields": {"size": {}}})", "fields.size.kind"},
        {R"({"title": "x", "titel": "y"})", "titel"},
    }));
    CAPTURE(c.json);
    const auto refusal = refusalOf(c.json);
    REQUIRE(refusal);
    CHECK(refusal->where == QString::fromLatin1(c.path));
    CHECK(say(*refusal).startsWith(QString::fromLatin1(c.path) + u": "_s));
}

TEST_CASE("what is right is not refused", "[words]")
{
    CHECK_FALSE(refusalOf(R"({"title": "x"})"));
    CHECK_FALSE(refusalOf(R"({"title": "x", "note": "", "name": {"en": "a"}, "skips": true, "days": null, "phase": "opportunity",
                              "tags": ["a", "b"], "stages": [{"key": "a", "limit": 9, "exit": [{"kind": "field"}]}],
                              "moves": {"a": "b"}, "limits": {"idle": 0}, "fields": {"size": {"kind": "text"}}})"));
}

TEST_CASE("values are read as they stand", "[words]")
{
    std::optional<Refusal> wrong;
    const auto object = JsonReader::parse(
        R"({"text": "a", "name": "b", "yes": true, "days": 7, "phase": "two", "list": ["x", "y"], "years": [2026, 2025], "moves": {"a": "b"}})",
        {});
    JsonReader reader(*object, {}, wrong);
    CHECK(reader.text(u"text"_s) == u"a"_s);
    CHECK(reader.text(u"absent"_s, false).isEmpty());
    CHECK(reader.name(u"name"_s) == LocalText{u"b"_s, u"b"_s});
    CHECK(reader.yes(u"yes"_s, false));
    CHECK(reader.yes(u"absent"_s, true));
    CHECK(reader.integer(u"days"_s, 0, 9) == 7);
    CHECK(reader.integer(u"absent"_s, 0, 9) == std::nullopt);
    CHECK(reader.oneOf(u"phase"_s, {u"one"_s, u"two"_s}, 0) == 1);
    CHECK(reader.oneOf(u"absent"_s, {u"one"_s, u"two"_s}, 1) == 1);
    CHECK(reader.texts(u"list"_s) == QStringList{u"x"_s, u"y"_s});
    CHECK(reader.integers(u"years"_s, 1, 9999) == std::vector<int>{2026, 2025});
    QStringList moves;
    reader.eachText(u"moves"_s, [&](const QString &from, const QString &to) { moves += from + u'>' + to; });
    CHECK(moves == QStringList{u"a>b"_s});
    CHECK(reader.has(u"text"_s));
    CHECK_FALSE(reader.has(u"absent"_s));
    reader.refuseUnknownKeys();
    CHECK_FALSE(wrong);
}

TEST_CASE("an unknown key is told the nearest one that is known", "[words]")
{
    CHECK(say(*refusalOf(R"({"title": "x", "stagse": []})")).contains(u"“stages”"));
    CHECK(say(*refusalOf(R"({"title": "x", "limits": {"idel": 1}})")).contains(u"“idle”"));
    CHECK_FALSE(say(*refusalOf(R"({"title": "x", "zebra_crossing": 1})")).contains(u"“"));
}

TEST_CASE("the first thing found wrong stays", "[words]")
{
    CHECK(refusalOf(R"({"title": 5, "days": "x", "unknown": 1})")->where == u"title"_s);
}

TEST_CASE("what is no JSON is refused with line and column", "[words]")
{
    const auto broken = JsonReader::parse("{\n  \"a\": 1,\n  oops\n}", u"file.json"_s);
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.refusal().where == u"file"_s);
    CHECK(say(broken.refusal()).startsWith(u"file.json, line 3, column "));
    for (const char *json : {"", "[]", "\"x\"", "{", "{\"a\": 1} x"}) {
        const auto result = JsonReader::parse(json, u"file.json"_s);
        CAPTURE(json);
        REQUIRE_FALSE(result.ok());
        CHECK(say(result.refusal()).startsWith(u"file.json"));
    }
}
