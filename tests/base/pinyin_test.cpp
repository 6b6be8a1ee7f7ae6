// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/pinyin.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>
#include <rapidcheck.h>

using namespace plumbline;
using namespace Qt::StringLiterals;

namespace {

struct Case {
    QString text;
    QString typed;
    std::optional<PinyinMatch> match;
};

constexpr PinyinMatch at(qsizetype start, qsizetype length) { return {start, length}; }

} // namespace

TEST_CASE("pinyin finds Chinese text by initials, syllables and any mixture of them", "[base][PIPE-13]")
{
    const Case cases[] = {
        // initials
        {u"华东医疗"_s, u"hdyl"_s, at(0, 4)},
        {u"华东医疗"_s, u"hd"_s, at(0, 2)},
        {u"华东医疗"_s, u"dyl"_s, at(1, 3)},
        {u"华东医疗"_s, u"l"_s, at(3, 1)},
        {u"上海华东医疗器械有限公司"_s, u"hdyl"_s, at(2, 4)},
        {u"上海华东医疗器械有限公司"_s, u"yxgs"_s, at(8, 4)},
        {u"王建国"_s, u"wjg"_s, at(0, 3)},
        {u"中国石化"_s, u"zgsh"_s, at(0, 4)},
        // whole syllables
        {u"华东医疗"_s, u"huadong"_s, at(0, 2)},
        {u"华东医疗"_s, u"huadongyiliao"_s, at(0, 4)},
        {u"华东医疗"_s, u"yiliao"_s, at(2, 2)},
        {u"中国"_s, u"zhongguo"_s, at(0, 2)},
        {u"西安"_s, u"xian"_s, at(0, 2)},
        {u"先进"_s, u"xian"_s, at(0, 1)},
        {u"绿地"_s, u"lvdi"_s, at(0, 2)},
        {u"吕布"_s, u"lvbu"_s, at(0, 2)},
        {u"女"_s, u"nv"_s, at(0, 1)},
        {u"安庆"_s, u"anqing"_s, at(0, 2)},
        {u"装"_s, u"zhuang"_s, at(0, 1)},
        // prefixes and mixtures
        {u"华东医疗"_s, u"huad"_s, at(0, 2)},
        {u"华东医疗"_s, u"hdongyl"_s, at(0, 4)},
        {u"华东医疗"_s, u"huado"_s, at(0, 2)},
        {u"华东医疗"_s, u"hdyiliao"_s, at(0, 4)},
        {u"华东医疗"_s, u"huadyil"_s, at(0, 4)},
        {u"中国"_s, u"zhg"_s, at(0, 2)},
        {u"中国"_s, u"zguo"_s, at(0, 2)},
        {u"上海"_s, u"shh"_s, at(0, 2)},
        {u"深圳"_s, u"shzh"_s, at(0, 2)},
        // characters of several readings
        {u"单总"_s, u"shanzong"_s, at(0, 2)},
        {u"单总"_s, u"danzong"_s, at(0, 2)},
        {u"单于"_s, u"chanyu"_s, at(0, 2)},
        {u"仇英"_s, u"qiuying"_s, at(0, 2)},
        {u"仇恨"_s, u"chouhen"_s, at(0, 2)},
        {u"解经理"_s, u"xiejl"_s, at(0, 3)},
        {u"了解"_s, u"liaojie"_s, at(0, 2)},
        {u"曾国藩"_s, u"zengguofan"_s, at(0, 3)},
        {u"曾经"_s, u"cengjing"_s, at(0, 2)},
        {u"曾先生"_s, u"zxs"_s, at(0, 3)},
        {u"查良镛"_s, u"zhalyong"_s, at(0, 3)},
        {u"查良镛"_s, u"zhaliangyong"_s, at(0, 3)},
        {u"检查"_s, u"jiancha"_s, at(0, 2)},
        {u"尉迟恭"_s, u"yuchigong"_s, at(0, 3)},
        {u"尉官"_s, u"weiguan"_s, at(0, 2)},
        {u"长沙"_s, u"changsha"_s, at(0, 2)},
        {u"长沙"_s, u"cs"_s, at(0, 2)},
        {u"校长"_s, u"xiaozhang"_s, at(0, 2)},
        {u"厦门"_s, u"xiamen"_s, at(0, 2)},
        {u"厦门"_s, u"xm"_s, at(0, 2)},
        {u"大厦"_s, u"dasha"_s, at(0, 2)},
        {u"重庆"_s, u"chongqing"_s, at(0, 2)},
        {u"重庆"_s, u"cq"_s, at(0, 2)},
        {u"重量"_s, u"zhongliang"_s, at(0, 2)},
        {u"银行"_s, u"yinhang"_s, at(0, 2)},
        {u"行动"_s, u"xingdong"_s, at(0, 2)},
        {u"中国银行重庆分行"_s, u"zgyhcqfh"_s, at(0, 8)},
        {u"朴先生"_s, u"piao"_s, at(0, 1)},
        {u"區"_s, u"ou"_s, at(0, 1)},
        {u"長沙"_s, u"changsha"_s, at(0, 2)}, // traditional
        {u"單總"_s, u"shanzong"_s, at(0, 2)},
        // Latin letters and digits stand for themselves
        {u"A型号"_s, u"axh"_s, at(0, 3)},
        {u"A型号"_s, u"axinghao"_s, at(0, 3)},
        {u"Ａ型号"_s, u"axh"_s, at(0, 3)},
        {u"华东5G项目"_s, u"hd5gxm"_s, at(0, 6)},
        {u"3D打印"_s, u"3ddy"_s, at(0, 4)},
        {u"ERP 升级"_s, u"erpsj"_s, at(0, 6)},
        {u"升级 ERP"_s, u"sjerp"_s, at(0, 6)},
        // case, width, spaces, apostrophes
        {u"华东医疗"_s, u"HDYL"_s, at(0, 4)},
        {u"华东医疗"_s, u"ＨＤｙｌ"_s, at(0, 4)},
        {u"华东医疗"_s, u" hua dong yi liao "_s, at(0, 4)},
        {u"西安"_s, u"xi'an"_s, at(0, 2)},
        {u"先进"_s, u"xi'an"_s, std::nullopt},
        {u"西安"_s, u"x'a"_s, at(0, 2)},
        // passed over beside a Chinese character
        {u"华东（医疗）"_s, u"hdyl"_s, at(0, 5)},
        {u"华东·医疗"_s, u"dyl"_s, at(1, 4)},
        {u"（华东）"_s, u"hd"_s, at(1, 2)},
        {u"𠮷野家"_s, u"yj"_s, at(2, 2)}, // after a character of two UTF-16 units
        // not found
        {u"华东医疗"_s, u"hyl"_s, std::nullopt},
        {u"华东医疗"_s, u"dhyl"_s, std::nullopt},
        {u"华东医疗"_s, u"hdyls"_s, std::nullopt},
        {u"华东医疗"_s, u"uadong"_s, std::nullopt},
        {u"华东医疗"_s, u"huangd"_s, std::nullopt},
        {u"华东医疗"_s, u"ong"_s, std::nullopt},
        {u"华东医疗"_s, u"hdyl1"_s, std::nullopt},
        {u"华东医疗"_s, u"华东"_s, std::nullopt},
        {u"华东医疗"_s, u""_s, std::nullopt},
        {u"华东医疗"_s, u"  "_s, std::nullopt},
        {u"华东医疗"_s, u"h-d"_s, std::nullopt},
        {u"GTX-Pro"_s, u"gtxpro"_s, std::nullopt},
        {u"A1 B2"_s, u"a1b2"_s, std::nullopt},
        {u"Müller"_s, u"mll"_s, std::nullopt},
        {u"한국"_s, u"hg"_s, std::nullopt},
        {u""_s, u"h"_s, std::nullopt},
        {u"华东"_s, u"123"_s, std::nullopt},
        {u"华\u0001东"_s, u"hd"_s, std::nullopt}, // of two fields
    };
    CHECK(std::size(cases) >= 60);
    for (const auto &[text, typed, match] : cases) {
        CAPTURE(text, typed);
        CHECK(matchesPinyin(text, typed) == match.has_value());
        CHECK(PinyinPattern(typed).matches(std::string_view(text.toStdString())) == match.has_value());
        const auto found = findPinyin(text, typed);
        CHECK(found.has_value() == match.has_value());
        if (found && match) {
            CHECK(found->start == match->start);
            CHECK(found->length == match->length);
        }
    }
}

TEST_CASE("letters, digits, spaces and apostrophes may be pinyin, anything else is not", "[base][PIPE-13]")
{
    for (const QString &typed : {u"h"_s, u"HD yl"_s, u"xi'an"_s, u"5g"_s, u"ｈｄ"_s})
        CHECK(isPinyinQuery(typed));
    for (const QString &typed : {u""_s, u" "_s, u"12"_s, u"'"_s, u"华d"_s, u"h-d"_s, u"h.d"_s, u"lü"_s})
        CHECK_FALSE(isPinyinQuery(typed));
}

TEST_CASE("a query longer than any name finds nothing and harms nothing", "[base][PIPE-13]")
{
    const QString text(PinyinPattern::mostLetters, u'华');
    CHECK(matchesPinyin(text, QString(PinyinPattern::mostLetters, u'h')));
    CHECK_FALSE(matchesPinyin(text + text, QString(PinyinPattern::mostLetters + 1, u'h')));
    CHECK_FALSE(matchesPinyin(text + text, QString(1'000, u'h')));
}

TEST_CASE("whatever matches has the initials that its pattern needs", "[base][PIPE-13]")
{
    const QString alphabet = u"华东医疗单解曾长厦重行西安先A型5 （）中国"_s;
    const QString letters = u"hdylsxczaigno5 '"_s;
    CHECK(rc::check("needed initials never hide a match", [&] {
        QString text;
        QString typed;
        for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(alphabet.size()))))
            text += alphabet[i];
        for (const int i : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(letters.size()))))
            typed += letters[i];
        typed.truncate(4);
        const PinyinPattern pattern(typed);
        const std::string utf8 = text.toStdString();
        if (pattern.initialsSuffice())
            RC_ASSERT(pattern.matches(text) == ((pinyinInitials(utf8) & pattern.neededInitials()) != 0));
        if (!pattern.matches(text))
            return;
        RC_ASSERT((pinyinInitials(utf8) & pattern.neededInitials()) == pattern.neededInitials());
        RC_ASSERT(pattern.matches(std::string_view(utf8)));
        const auto match = pattern.find(text);
        RC_ASSERT(match.has_value());
        RC_ASSERT(pattern.matches(QStringView(text).mid(match->start, match->length)));
    }));
    CHECK(pinyinInitials("华东5G") == ((1u << ('h' - 'a')) | (1u << ('d' - 'a')) | (1u << ('g' - 'a')) | (1u << 26)));
    CHECK(PinyinPattern(u"hdyl").neededInitials() == pinyinInitials("hdyl"));
    CHECK(PinyinPattern(u"huadong").neededInitials() == pinyinInitials("hd"));
}

TEST_CASE("the table of readings is what its script makes of Unihan", "[base][PIPE-13]")
{
    if (!QFile::exists(u"/usr/share/unicode/Unihan_Readings.txt.bz2"_s)) {
        WARN("skipped: /usr/share/unicode/Unihan_Readings.txt.bz2 is not there (Debian: unicode-data)");
        return;
    }
    QProcess script;
    script.start(u"python3"_s, {QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/pinyin/generate.py")});
    if (!script.waitForStarted()) {
        WARN("skipped: there is no python3");
        return;
    }
    REQUIRE(script.waitForFinished(60'000));
    CAPTURE(script.readAllStandardError());
    const QByteArray made = script.readAllStandardOutput();
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/pinyin/readings.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    const auto version = [](const QByteArray &table) { return table.left(table.indexOf("\n# SPDX-License")); };
    if (version(made) != version(kept)) {
        WARN("skipped: this computer has another version of Unihan than the table was made from");
        return;
    }
    CHECK((made == kept));
}
