// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/calendar_file.h"
#include "core/exchange/content_line.h"
#include "core/exchange/import_file.h"
#include "tests/exchange/import_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace plumbline;
using namespace plumbline::exchange;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

const Words english(Language::English, *Zone::named("Asia/Shanghai"));

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

class CalendarFixture : public WorkspaceFixture
{
public:
    void import(const QByteArray &csv, const QString &as = u"deals"_s)
    {
        put(folder() + u"/in.csv"_s, csv);
        REQUIRE(valueOf(importAsTried(workspace(), {folder() + u"/in.csv"_s, as}, english)).refused == 0);
    }
    Result<ExportReport> tryCalendar(const QString &path)
    {
        return workspace().read(
            [&](const Reader &reader) { return exportCalendar(reader, {.path = path, .now = monday}, english); });
    }
    QStringList filesOf(const QString &path) { return QDir(path).entryList(QDir::Files, QDir::Name); }
};

/// "2026-03-10 call (one)" …
QStringList spoken(const std::vector<CalendarEvent> &events)
{
    QStringList texts;
    for (const CalendarEvent &event : events)
        texts.append(toIso(event.day) + u' ' + event.summary);
    return texts;
}

} // namespace

TEST_CASE("long lines are folded at 75 octets and never inside a character", "[exchange][EXCH-10]")
{
    for (const int length : {0, 10, 60, 66, 67, 68, 69, 70, 140, 500}) {
        for (const char *sign : {"a", "é", "中", "😀"}) {
            INFO(sign << " × " << length);
            std::string value;
            for (int i = 0; i < length; ++i)
                value += sign;
            std::string text;
            appendContentLine(text, "SUMMARY", value);
            REQUIRE(text.ends_with("\r\n"));
            std::string unfolded;
            size_t from = 0;
            while (from < text.size()) {
                const size_t end = text.find("\r\n", from);
                const std::string line = text.substr(from, end - from);
                CHECK(line.size() <= 75);
                CHECK(QString::fromStdString(line).toStdString() == line);
                unfolded += from == 0 ? line : line.substr(1);
                CHECK((from == 0 || line.front() == ' '));
                from = end + 2;
            }
            CHECK(unfolded == "SUMMARY:" + value);
        }
    }
}

TEST_CASE("texts of calendars and cards are escaped", "[exchange][EXCH-10]")
{
    const std::pair<const char *, const char *> cases[] = {{"a, b; c\\d", "a\\, b\\; c\\\\d"},
                                                           {"a\nb", "a\\nb"},
                                                           {"a\r\nb\rc", "a\\nb\\nc"},
                                                           {"x:y\"z\"", "x:y\"z\""},
                                                           {"a\x01z", "az"}};
    for (const auto &[text, escaped] : cases)
        CHECK(escapedText(text) == escaped);
}

TEST_CASE("open deals and unpaid instalments stand in the calendar", "[exchange][EXCH-10]")
{
    CalendarFixture fixture;
    fixture.import("reference,title,customer,owner,next step,next step on,expected close,stage,stage since\n"
                   "R1,one,Acme,Li,call,2026-03-10,2026-05-01,lead,2026-02-01\n"
                   "R2,two,,Wang,,2026-03-09,,lead,2026-02-01\n"
                   "R3,lost,,Wang,call,2026-03-09,2026-03-10,lost,2026-02-01\n"
                   "R4,quiet,,Wang,call,,,lead,2026-02-01\n");
    fixture.import("deal,kind,due on,amount,reference\nR1,progress,2026-04-01,100,I1\nR1,progress,2026-04-02,50,I2\n",
                   u"instalments"_s);
    fixture.import("deal,instalment,received on,amount\nR1,I2,2026-02-01,50\n", u"receipts"_s);
    const auto events = fixture.workspace().read([](const Reader &reader) { return calendarEvents(reader, {}, english); });
    CHECK(spoken(events)
          == QStringList{u"2026-03-09 Next step: two"_s, u"2026-03-10 call (one)"_s, u"2026-04-01 Payment due: one"_s,
                         u"2026-05-01 Expected close: one"_s});
    CHECK(events[1].description.contains(u"Acme"_s));
    const auto some =
        fixture.workspace().read([](const Reader &reader) { return calendarEvents(reader, std::vector<qint64>{2}, english); });
    CHECK(spoken(some) == QStringList{u"2026-03-09 Next step: two"_s});
}

TEST_CASE("a calendar file is what RFC 5545 asks for", "[exchange][EXCH-10]")
{
    CalendarEvent event{"u1-next-step@plumbline", *civilDate(2026, 3, 31), u"call; (one)"_s, u"Customer: A, B\nStage: Lead"_s,
                        u"Next step"_s};
    const QByteArray text = QByteArray::fromStdString(calendarText(u"Li"_s, {&event}, monday));
    CHECK(text
          == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Plumbline//Plumbline//EN\r\nCALSCALE:GREGORIAN\r\nNAME:Li\r\n"
             "X-WR-CALNAME:Li\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\nBEGIN:VEVENT\r\n"
             "UID:u1-next-step@plumbline\r\nDTSTAMP:20260302T010000Z\r\nDTSTART;VALUE=DATE:20260331\r\n"
             "DTEND;VALUE=DATE:20260401\r\nSUMMARY:call\\; (one)\r\nDESCRIPTION:Customer: A\\, B\\nStage: Lead\r\n"
             "CATEGORIES:Next step\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("a folder of calendars has one for everybody and keeps what others put there", "[exchange][EXCH-10]")
{
    CalendarFixture fixture;
    fixture.import(
        "reference,title,owner,next step on,stage,stage since\n"
        "R1,one,Li/Na,2026-03-10,lead,2026-02-01\nR2,two,all,2026-03-09,lead,2026-02-01\nR3,three,,2026-03-09,lead,\n");
    const QString folder = fixture.folder() + u"/calendars"_s;
    const ExportReport report = valueOf(fixture.tryCalendar(folder + u'/'));
    CHECK(report.rows == 3);
    const QStringList files = fixture.filesOf(folder);
    REQUIRE(files.size() == 3);
    CHECK(files.contains(u"all.ics"_s));
    CHECK(files.contains(u"Li_Na.ics"_s));
    CHECK(files.filter(QRegularExpression(u"^all-[0-9a-f]{8}\\.ics$"_s)).size() == 1);
    CHECK(contentOf(folder + u"/all.ics"_s).count("BEGIN:VEVENT") == 3);
    CHECK(contentOf(folder + u"/Li_Na.ics"_s).count("BEGIN:VEVENT") == 1);

    // Written by an earlier run for somebody who is gone, and by somebody else.
    put(folder + u"/Gone.ics"_s, contentOf(folder + u"/Li_Na.ics"_s));
    put(folder + u"/mine.ics"_s, "BEGIN:VCALENDAR\r\nPRODID:-//Mine//EN\r\nEND:VCALENDAR\r\n");
    put(folder + u"/note.txt"_s, "PRODID:-//Plumbline//Plumbline//EN");
    CHECK(fixture.tryCalendar(folder).ok());
    CHECK_FALSE(QFile::exists(folder + u"/Gone.ics"_s));
    CHECK(QFile::exists(folder + u"/mine.ics"_s));
    CHECK(QFile::exists(folder + u"/note.txt"_s));

    put(folder + u"/all.ics"_s, "BEGIN:VCALENDAR\r\nPRODID:-//Mine//EN\r\nEND:VCALENDAR\r\n");
    CHECK(say(fixture.tryCalendar(folder).refusal().phrase).contains(u"not made by Plumbline"_s));
}
