// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>

using namespace plumbline;
using namespace Qt::StringLiterals;

TEST_CASE("texts that a reader takes for the same fold to the same", "[base][PIPE-13]")
{
    struct Case {
        const char16_t *text;
        const char16_t *folded;
    };
    const auto c = GENERATE(values<Case>({
        {u"GTX Pro", u"gtx pro"},
        {u"ＧＴＸ　Ｐｒｏ", u"gtx pro"}, // full width
        {u"Straße", u"strasse"},
        {u"STRASSE", u"strasse"},
        {u"Ünlü", u"ünlü"},
        {u"Ｕ\u0308", u"ü"},  // letter and mark put together
        {u"ﾊﾝﾄﾞ", u"ハンド"}, // half-width kana
        {u"①", u"1"},
        {u"宏达机械", u"宏达机械"},
        {u"（北京）", u"(北京)"},
        {u"", u""},
    }));
    const QString text = QString::fromUtf16(c.text);
    CHECK(folded(text) == QString::fromUtf16(c.folded));
    std::string bulk = "x";
    for (const QString &each : {text, u"宏达 A"_s + text, text + u"宏达 A"_s}) {
        bulk.resize(1);
        appendFolded(bulk, each.toStdString());
        CHECK(bulk == "x" + folded(each).toStdString());
    }
}

TEST_CASE("a long text folds whole, even where it grows", "[base]")
{
    const QString grows = QString(10'000, u'ﷺ'); // one character becomes eighteen
    CHECK(folded(grows).size() == 180'000);
    CHECK(folded(folded(grows)) == folded(grows));
}

TEST_CASE("squashed leaves letters and digits only", "[base]")
{
    CHECK(squashed(u"GTX Pro") == squashed(u"GTXPro"));
    CHECK(squashed(u"GTX-Pro (2026)") == u"gtxpro2026"_s);
    CHECK(squashed(u"宏达·机械（北京）") == u"宏达机械北京"_s);
    CHECK(squashed(u" -·/ ") == u""_s);
}

TEST_CASE("one line keeps words and single spaces", "[base]")
{
    CHECK(oneLine(u"  a \t b\n c  ") == u"a b c"_s);
    // However few letters and kinds of space there are, and wherever they stand.
    const QString letters = u"a宏😀 \n\u00A0\u2003\u3000"_s;
    for (int i = 0; i < 9 * 9 * 9 * 9; ++i) {
        QString text;
        for (int rest = i; rest > 0; rest /= 9)
            text += letters.mid(rest % 9, 1);
        REQUIRE(oneLine(text) == text.simplified());
    }
}

TEST_CASE("characters are counted as a reader counts them", "[base]")
{
    CHECK(characterCount(u"") == 0);
    CHECK(characterCount(u"  预算 \n") == 2);
    CHECK(characterCount(u"abc def") == 7);
    CHECK(characterCount(u"好😀👍") == 3);
}

TEST_CASE("a slip of the pen finds what was meant", "[base]")
{
    struct Case {
        const char16_t *typed;
        QStringList candidates;
        const char16_t *meant; // empty: none is near
    };
    const auto c = GENERATE(values<Case>({
        {u"预奬", {u"金额"_s, u"预算"_s}, u"预算"},
        {u"amuont", {u"account"_s, u"amount"_s}, u"amount"}, // swapped neighbours
        {u"AMOUNT ", {u"amount"_s}, u"amount"},
        {u"pain_point", {u"pain_points"_s, u"painful"_s}, u"pain_points"},
        {u"amount", {u"budget"_s, u"owner"_s}, u""},
        {u"x", {u"y"_s}, u""}, // one letter for one letter is another word
        {u"", {u"a"_s}, u""},
        {u"amount", {}, u""},
        {u"titel", {u"title"_s, u"tiles"_s}, u"title"},
    }));
    CHECK(nearest(QString::fromUtf16(c.typed), c.candidates) == QString::fromUtf16(c.meant));
}

TEST_CASE("a line that is plain needs no mending", "[base]")
{
    CHECK(isPlainLine("苏州腾飞机械 12 有限公司"));
    CHECK(isPlainLine("Zoë Müller"));
    CHECK(isPlainLine(""));
    for (const char *mended : {" a", "a ", "a  b", "a\tb", "a\nb", "a\u3000b", "a\u00a0b", "\ufeffa", "a\x7f"})
        CHECK_FALSE(isPlainLine(mended));

    const QStringList pieces{u"a"_s,      u"苏"_s,     u" "_s,    u"\t"_s,     u"\u3000"_s, u"\u00a0"_s,
                             u"\u0085"_s, u"\ufeff"_s, u"é"_s,    u"\u2009"_s, u"\u1680"_s, u"\u202f"_s,
                             u"\u205f"_s, u"Ａ"_s,     u"\x7f"_s, u"\r"_s,     u"ﬀ"_s,      u"、"_s};
    const bool holds = rc::check("plain or mended", [&] {
        QString text;
        for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(pieces.size()))))
            text += pieces[i];
        const std::string utf8 = text.toStdString();
        if (isPlainLine(utf8))
            RC_ASSERT(oneLine(withoutControls(text)) == text);
        std::string form;
        appendFoldedLine(form, utf8);
        // A mark at the beginning is no text.
        RC_ASSERT(QString::fromStdString(form) == folded(oneLine(QString::fromStdString(utf8))));
    });
    CHECK(holds);
}
