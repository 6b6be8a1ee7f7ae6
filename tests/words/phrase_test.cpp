// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/fault_phrase.h"
#include "core/words/words.h"
#include "tests/support/catch.h"

#include <limits>
#include <QJsonDocument>

using namespace plumbline;
using namespace Qt::StringLiterals;

namespace {

QString english(const Phrase &phrase) { return Words(Language::English).say(phrase); }

/// Through the bytes that a journal label is stored as.
Phrase throughTheJournal(const Phrase &phrase)
{
    const QByteArray stored = QJsonDocument(phrase.toJson()).toJson(QJsonDocument::Compact);
    return Phrase::fromJson(QJsonDocument::fromJson(stored).object());
}

} // namespace

TEST_CASE("a phrase fills its gaps in the order of their numbers", "[words]")
{
    CHECK(english(Phrase("test", "%2 before %1").with(u"a"_s).with(u"b"_s)) == u"b before a"_s);
    CHECK(english(Phrase("test", "%1 and %1 again").with(u"a"_s)) == u"a and a again"_s);
    CHECK(english(Phrase("test", "100 % of %1").with(u"a"_s)) == u"100 % of a"_s);
    CHECK(english(Phrase("test", "%3 is not given").with(u"a"_s)) == u"%3 is not given"_s);
}

TEST_CASE("what looks like a gap inside an argument stays what it is", "[words]")
{
    CHECK(english(Phrase("test", "“%1” and “%2”").with(u"%2 %1 %n"_s).with(u"b"_s)) == u"“%2 %1 %n” and “b”"_s);
    CHECK(english(Phrase::verbatim(u"50 %1"_s)) == u"50 %1"_s);
}

TEST_CASE("a phrase can hold phrases, and several are spoken as a list", "[words]")
{
    const Phrase inner = Phrase("test", "“%1”").with(u"a"_s);
    CHECK(english(Phrase("test", "Undo: %1").with(inner)) == u"Undo: “a”"_s);
    const std::vector<Phrase> several{inner, Phrase::verbatim(u"b"_s),
                                      Phrase("test", "%1").with(std::vector<Phrase>{inner, inner})};
    CHECK(english(Phrase("test", "Missing: %1.").with(several)) == u"Missing: “a”, b, “a”, “a”."_s);
    CHECK(english(Phrase("test", "Missing: %1.").with(std::vector<Phrase>{})) == u"Missing: ."_s);
}

TEST_CASE("a count stands for %n, with grouping", "[words]")
{
    CHECK(english(Phrase("test", "%n rows of %1").with(u"x"_s).counting(8'800)) == u"8,800 rows of x"_s);
    CHECK(english(Phrase("test", "%n rows")) == u"%n rows"_s);
}

TEST_CASE("a phrase of any argument comes back from a journal label", "[words][SYNC-10]")
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const Phrase inner = Phrase("room", "%n of %1").with(u"内 \"quoted\" \n%1"_s).counting(most);
    const std::vector<Phrase> phrases{
        Phrase("room", "nothing in it"),
        Phrase("room", "%1").with(QString()),
        Phrase("room", "%1").with(u"宏达 😀 <b>&"_s),
        Phrase("room", "%1").with(most),
        Phrase("room", "%1").with(std::numeric_limits<qint64>::min()),
        Phrase("room", "%1").with(7),
        Phrase("room", "%1").with(LocalText{u"Quote"_s, u"报价"_s}),
        Phrase("room", "%1").with(LocalText{{}, u"报价"_s}),
        Phrase("room", "%1").with(LocalText{}),
        Phrase("room", "%1").with(Money{most, "CNY"}),
        Phrase("room", "%1").with(Money{-1, "KWD"}),
        Phrase("room", "%1").with(*civilDate(1, 1, 1)),
        Phrase("room", "%1").with(*civilDate(9999, 12, 31)),
        Phrase("room", "%1").with(Moment{-1}),
        Phrase("room", "%1").with(Moment{1'772'413'200'001}),
        Phrase("room", "%1").with(inner),
        Phrase("room", "%1 %2").with(std::vector<Phrase>{inner, Phrase::verbatim(u"x"_s)}).with(std::vector<Phrase>{}),
        Phrase("room", "%1").with(QStringList{u"a"_s, u"b"_s}),
        Phrase("room", "%n").counting(-3),
        Phrase::verbatim(LocalText{u"a"_s, u"甲"_s}),
    };
    for (const Phrase &phrase : phrases) {
        const Phrase back = throughTheJournal(phrase);
        CAPTURE(QJsonDocument(phrase.toJson()).toJson(QJsonDocument::Compact));
        CHECK(back == phrase);
        CHECK(back.count() == phrase.count());
        CHECK(back.arguments().size() == phrase.arguments().size());
        for (const Language language : allLanguages())
            CHECK(Words(language).say(back) == Words(language).say(phrase));
    }
}

TEST_CASE("phrases differ where anything in them differs", "[words]")
{
    const Phrase one = Phrase("room", "%1").with(u"1"_s);
    CHECK_FALSE(one == Phrase("room", "%1").with(1));
    CHECK_FALSE(one == Phrase("hall", "%1").with(u"1"_s));
    CHECK_FALSE(one == Phrase("room", "%1").with(u"1"_s).counting(1));
    CHECK_FALSE(Phrase("room", "%1").with(Moment{5}) == Phrase("room", "%1").with(5));
}

TEST_CASE("every kind of fault is told with what was found", "[words]")
{
    QStringList told;
    for (const auto kind : {FaultKind::DiskFull, FaultKind::ReadOnly, FaultKind::Unreadable, FaultKind::Damaged, FaultKind::Busy,
                            FaultKind::Interrupted, FaultKind::Other}) {
        const QString sentence = english(phraseOf(Fault(kind, u"SQLite 13"_s)));
        CHECK(sentence.contains(u"(SQLite 13)"));
        told.append(sentence);
    }
    CHECK(told.removeDuplicates() == 0);
}
