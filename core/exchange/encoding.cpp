// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/encoding.h"

#include "core/exchange/phrases.h"
#include "core/exchange/text_stream.h"

#include <array>
#include <QBuffer>
#include <QIODevice>

namespace plumbline::exchange {
namespace {

constexpr qint64 headBytes = 256 * 1024;
constexpr qint64 placeBytes = 4 * 1024;
constexpr int mostPlaces = 64;

struct EncodingName {
    Encoding encoding;
    const char *name;
};
constexpr std::array<EncodingName, 7> encodingNames{{{Encoding::Utf8, "UTF-8"},
                                                     {Encoding::Utf8Bom, "UTF-8 BOM"},
                                                     {Encoding::Utf16Le, "UTF-16LE"},
                                                     {Encoding::Utf16Be, "UTF-16BE"},
                                                     {Encoding::Gb18030, "GB18030"},
                                                     {Encoding::Big5, "Big5"},
                                                     {Encoding::Windows1252, "Windows-1252"}}};

/// The signs that business lists are full of, simplified and traditional: they tell GB18030 from Big5 where both are valid.
constexpr char16_t commonSigns[] = u"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过"
                                   u"发后作里用道行所然家种事成方多经么去法学"
                                   u"如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十"
                                   u"民第公此已工使情明性知全三又关点正业外将两"
                                   u"高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老"
                                   u"给世位次度门任常先海通教儿原东声提立及比员"
                                   u"解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做"
                                   u"接必场件计管期市直德资命山金指克许统区保至"
                                   u"队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据"
                                   u"程北边死张该交规万取拉格望觉术领共确传师观"
                                   u"清今切院让识候带导争运笔称客户姓名联系话手机邮箱地址省市区县街道路号楼室公司有限责任股份集团"
                                   u"科技技术贸易商务医疗医院器械设备仪器药业健康"
                                   u"销售经理总监主任助理职务部门跟进状态阶段金额预算合同编号日期时间备注说明来源产品数量单价折扣"
                                   u"付款回款发票订单报价线索商机活动负责拜访签约成交"
                                   u"李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁"
                                   u"魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白"
                                   u"北京上海天津重庆广州深圳杭州南京苏州成都武汉西安长沙郑州济南青岛大连沈阳福州厦门合肥昆明贵阳"
                                   u"南宁海口兰州西宁拉萨台湾香港澳门华东华南华北西南中国"
                                   u"個們來為國說時會對發後裡種經麼學現當沒動還進樣實軍無與長機業將兩間問點頭體見產給門員論處義條"
                                   u"係氣題爾別變總電數報結務場計資統隊決馬書聽難權設"
                                   u"記據邊張該規萬領確傳師觀讓識帶導爭運筆稱戶聯繫郵區縣號樓責團貿醫療儀銷監職額預編時間備註來源"
                                   u"單價發票訂線責訪簽約劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧許傅"
                                   u"蘇盧蔣賈閻鍾陸臺灣廣東話類統一數據買賣費錢議處理週歲開關項畫";

const std::vector<bool> &common()
{
    static const std::vector<bool> set = [] {
        std::vector<bool> is(0x10000, false);
        for (const QChar sign : QStringView(commonSigns))
            is[sign.unicode()] = true;
        return is;
    }();
    return set;
}

/// What a text looks like when it is read in an encoding.
struct Reading {
    bool valid = true;
    qint64 foreign = 0; ///< characters beyond ASCII
    qint64 chinese = 0; ///< of them: Chinese characters, their punctuation, full-width forms, kana
    qint64 common = 0;  ///< of them: those that everybody uses
    qint64 odd = 0;     ///< controls, private use, not assigned
    qint64 ascii = 0;

    double share(qint64 count) const { return foreign == 0 ? 0.0 : double(count) / double(foreign); }
};

bool isChinese(char32_t c)
{
    return (c >= 0x3000 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF)
           || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF)
           || (c >= 0x2010 && c <= 0x2027) || c == 0xB7 || c == 0x2605 || c == 0x2606;
}

void count(Reading &reading, QStringView text)
{
    const std::vector<bool> &isCommon = common();
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (c < 0x80) {
            const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
            reading.odd += control;
            reading.ascii += !control;
            continue;
        }
        ++reading.foreign;
        reading.chinese += isChinese(c);
        reading.common += c < 0x10000 && isCommon[c];
        const auto category = QChar::category(c);
        reading.odd += category == QChar::Other_Control || category == QChar::Other_PrivateUse
                       || category == QChar::Other_NotAssigned || category == QChar::Other_Surrogate;
    }
}

/// Through the same strict stream that reads the file later.
QByteArray decoded(const QByteArray &bytes, Encoding encoding, TextEnd &end)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    TextStream stream(std::move(device), encoding);
    QByteArray text;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (const qsizetype size = stream.read(piece.data(), piece.size()))
        text.append(piece.constData(), size);
    end = stream.end();
    return text;
}

/// The last bytes of a cut piece may be half a character.
constexpr qsizetype longestCharacter = 4;

bool isValid(const QByteArray &bytes, bool mayBeCut, Encoding encoding, QByteArray &text)
{
    TextEnd end = TextEnd::NotYet;
    text = decoded(bytes, encoding, end);
    if (end == TextEnd::Done)
        return true;
    for (qsizetype cut = 1; mayBeCut && cut < longestCharacter && cut < bytes.size(); ++cut) {
        text = decoded(bytes.chopped(cut), encoding, end);
        if (end == TextEnd::Done)
            return true;
    }
    return false;
}

Reading readingOf(const FileSamples &samples, Encoding encoding)
{
    Reading reading;
    QByteArray text;
    reading.valid = isValid(samples.head, !samples.isWhole(), encoding, text);
    count(reading, QString::fromUtf8(text));
    for (const QByteArray &place : samples.places) {
        reading.valid = reading.valid && isValid(wholeLines(place, encoding), false, encoding, text);
        count(reading, QString::fromUtf8(text));
    }
    return reading;
}

/// UTF-8 is looked at without being copied: it is what most files are. A zero byte is another flaw, told when it is read.
bool isUtf8(const QByteArray &bytes, bool mayBeCut)
{
    qsizetype valid = 0;
    while ((valid += validUtf8(bytes.constData() + valid, bytes.size() - valid)) < bytes.size()) {
        if (bytes[valid] != 0)
            return mayBeCut && bytes.size() - valid < longestCharacter;
        ++valid;
    }
    return true;
}

bool isUtf8(const FileSamples &samples)
{
    return isUtf8(samples.head, !samples.isWhole())
           && std::all_of(samples.places.begin(), samples.places.end(),
                          [](const QByteArray &place) { return isUtf8(wholeLines(place, Encoding::Utf8), false); });
}

bool readsAsText(const Reading &reading)
{
    const qint64 all = reading.ascii + reading.foreign;
    const qint64 plausible = reading.ascii + reading.chinese;
    return reading.valid && reading.odd * 100 <= all && plausible * 10 >= all * 8;
}

std::optional<Encoding> utf16Of(const FileSamples &samples)
{
    const QByteArray head = samples.head.left(16 * 1024);
    if (head.size() < 2 || samples.bytes % 2 != 0)
        return std::nullopt;
    qint64 zeros[2] = {0, 0};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == 0;
    FileSamples begin;
    begin.head = head.left(head.size() / 2 * 2);
    begin.bytes = samples.isWhole() && head.size() == samples.head.size() ? begin.head.size() : samples.bytes;
    // Latin letters, digits, separators and line ends have a zero on one side; a Chinese text has few on the other.
    if (zeros[1] > zeros[0] * 2 && readsAsText(readingOf(begin, Encoding::Utf16Le)))
        return Encoding::Utf16Le;
    if (zeros[0] > zeros[1] * 2 && readsAsText(readingOf(begin, Encoding::Utf16Be)))
        return Encoding::Utf16Be;
    return std::nullopt;
}

/// Between Latin letters a letter with an accent mostly stands alone; a Chinese character is two bytes.
double shareOfLoneBytes(const QByteArray &bytes)
{
    qint64 runs = 0;
    qint64 lone = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (quint8(bytes[i]) < 0x80)
            continue;
        const qsizetype begin = i;
        while (i + 1 < bytes.size() && quint8(bytes[i + 1]) >= 0x80)
            ++i;
        // In GB18030 also digits are parts of rare characters.
        const bool beforeDigit = i + 1 < bytes.size() && bytes[i + 1] >= '0' && bytes[i + 1] <= '9';
        ++runs;
        lone += i == begin && !beforeDigit;
    }
    return runs == 0 ? 0.0 : double(lone) / double(runs);
}

bool canBeWindows1252(const QByteArray &bytes)
{
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const quint8 byte = quint8(c);
        return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
    });
}

EncodingVerdict judgeLegacy(const FileSamples &samples)
{
    const Reading gb = readingOf(samples, Encoding::Gb18030);
    const Reading big5 = readingOf(samples, Encoding::Big5);
    const bool gbIsChinese = gb.valid && gb.odd == 0 && gb.share(gb.chinese) >= 0.8;
    const bool big5IsChinese = big5.valid && big5.odd == 0 && big5.share(big5.chinese) >= 0.8;
    const double gbScore = gbIsChinese ? gb.share(gb.common) : 0.0;
    const double big5Score = big5IsChinese ? big5.share(big5.common) : 0.0;
    const double lone = shareOfLoneBytes(samples.head);
    if (gbIsChinese && gbScore >= 0.2 && gbScore > big5Score * 1.5 && lone < 0.5)
        return {Encoding::Gb18030, true, {}};
    if (gbIsChinese && !big5.valid && lone < 0.2)
        return {Encoding::Gb18030, true, {}};
    std::vector<std::pair<double, Encoding>> ranked;
    if (gb.valid)
        ranked.emplace_back(gbScore + (gbIsChinese ? 0.1 : 0.0), Encoding::Gb18030);
    if (big5.valid)
        ranked.emplace_back(big5Score + (big5IsChinese ? 0.05 : 0.0), Encoding::Big5);
    // A Chinese text with a damaged byte: the reader will tell the line of it.
    if (!gb.valid && !big5IsChinese && lone < 0.5)
        ranked.emplace_back(0.05, Encoding::Gb18030);
    if (canBeWindows1252(samples.head) || ranked.empty())
        ranked.emplace_back(lone >= 0.5 ? 1.0 : 0.04, Encoding::Windows1252);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    EncodingVerdict verdict{ranked.front().second, false, {}};
    for (const auto &[score, encoding] : ranked)
        verdict.candidates.push_back(encoding);
    return verdict;
}

qint64 unitBytes(Encoding encoding) { return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be ? 2 : 1; }

} // namespace

QString nameOf(Encoding encoding)
{
    const auto found = std::find_if(encodingNames.begin(), encodingNames.end(),
                                    [&](const EncodingName &entry) { return entry.encoding == encoding; });
    return QString::fromLatin1(found->name);
}

std::optional<Encoding> encodingNamed(const QString &name)
{
    const auto plain = [](const QString &text) {
        QString letters;
        std::copy_if(text.begin(), text.end(), std::back_inserter(letters), [](QChar c) { return c.isLetterOrNumber(); });
        return letters.toLower();
    };
    static const QHash<QString, Encoding> others{
        {QStringLiteral("gbk"), Encoding::Gb18030},         {QStringLiteral("gb2312"), Encoding::Gb18030},
        {QStringLiteral("cp936"), Encoding::Gb18030},       {QStringLiteral("cp950"), Encoding::Big5},
        {QStringLiteral("utf16"), Encoding::Utf16Le},       {QStringLiteral("utf8sig"), Encoding::Utf8Bom},
        {QStringLiteral("cp1252"), Encoding::Windows1252},  {QStringLiteral("latin1"), Encoding::Windows1252},
        {QStringLiteral("iso88591"), Encoding::Windows1252}};
    const QString wanted = plain(name);
    for (const EncodingName &entry : encodingNames) {
        if (plain(QString::fromLatin1(entry.name)) == wanted)
            return entry.encoding;
    }
    const auto other = others.constFind(wanted);
    return other == others.constEnd() ? std::nullopt : std::optional(*other);
}

Result<FileSamples> samplesOf(QIODevice &device, const QString &fileName)
{
    FileSamples samples;
    samples.bytes = device.size();
    if (!device.seek(0))
        return phrases::cannotRead(fileName);
    samples.head = device.read(headBytes);
    if (samples.head.isEmpty() && samples.bytes > 0)
        return phrases::cannotRead(fileName);
    const qint64 rest = samples.bytes - samples.head.size();
    const qint64 places = std::min<qint64>(mostPlaces, rest / placeBytes);
    for (qint64 i = 0; i < places; ++i) {
        // The last place ends where the file ends; all begin at an even byte, as UTF-16 needs it.
        const qint64 step = places == 1 ? 0 : (rest - placeBytes) / (places - 1);
        if (!device.seek((samples.head.size() + i * step) / 2 * 2))
            return phrases::cannotRead(fileName);
        samples.places.push_back(device.read(placeBytes));
    }
    device.seek(0);
    return samples;
}

EncodingVerdict encodingOf(const FileSamples &samples)
{
    if (samples.head.startsWith("\xEF\xBB\xBF"))
        return {Encoding::Utf8Bom, true, {}};
    if (samples.head.startsWith("\xFF\xFE"))
        return {Encoding::Utf16Le, true, {}};
    if (samples.head.startsWith("\xFE\xFF"))
        return {Encoding::Utf16Be, true, {}};
    if (samples.head.startsWith("\x84\x31\x95\x33"))
        return {Encoding::Gb18030, true, {}};
    if (samples.head.contains('\0')) {
        if (const auto utf16 = utf16Of(samples))
            return {*utf16, true, {}};
    }
    if (isUtf8(samples))
        return {Encoding::Utf8, true, {}};
    return judgeLegacy(samples);
}

QByteArray toUtf8(const QByteArray &bytes, Encoding encoding)
{
    TextEnd end = TextEnd::NotYet;
    return decoded(bytes, encoding, end);
}

QByteArray wholeLines(const QByteArray &place, Encoding encoding)
{
    const qint64 unit = unitBytes(encoding);
    const auto isLineEnd = [&](qsizetype i) {
        if (unit == 1)
            return place[i] == '\n' || place[i] == '\r';
        const char low = place[encoding == Encoding::Utf16Le ? i : i + 1];
        const char high = place[encoding == Encoding::Utf16Le ? i + 1 : i];
        return high == 0 && (low == '\n' || low == '\r');
    };
    qsizetype begin = 0;
    while (begin + unit <= place.size() && !isLineEnd(begin))
        begin += unit;
    qsizetype end = place.size() / unit * unit;
    while (end > begin && !isLineEnd(end - unit))
        end -= unit;
    return place.mid(begin, end - begin);
}

} // namespace plumbline::exchange
