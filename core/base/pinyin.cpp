// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/pinyin.h"

#include <algorithm>
#include <map>
#include <QFile>
#include <stdexcept>
#include <vector>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(pinyin); }

namespace plumbline {
namespace {

constexpr quint32 digitBit = 1u << 26;

struct Syllable {
    std::array<quint8, 6> letters{}; ///< 0: a
    quint8 length = 0;
};

/// All readings of a character; characters with the same readings share one.
struct Readings {
    std::vector<Syllable> syllables;
    quint32 initials = 0; ///< bit 0: a
};

/// Which readings a character has, by code point: a look-up in an array for the main planes of Chinese, else a search.
class ReadingTable
{
public:
    static const ReadingTable &instance()
    {
        static const ReadingTable table;
        return table;
    }

    /// Null for what is no Chinese character.
    const Readings *of(char32_t c) const
    {
        if (c - first < mainSize)
            return m_readings.data() + m_main[c - first];
        return c < 0x20000 ? nullptr : ofRare(c);
    }

    bool isPrefix(std::string_view letters) const
    {
        const auto found = std::lower_bound(m_syllables.begin(), m_syllables.end(), letters);
        return found != m_syllables.end() && std::string_view(*found).starts_with(letters);
    }

private:
    static constexpr char32_t first = 0x3400;
    static constexpr char32_t mainSize = 0xa000 - first;

    ReadingTable()
    {
        initResources();
        QFile file(QStringLiteral(":/pinyin/readings.txt"));
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("the table of pinyin is not in the program");
        std::map<char32_t, std::vector<std::string>> byCharacter;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const qsizetype space = line.indexOf(' ');
            if (space <= 0 || line.startsWith('#'))
                continue;
            const std::string syllable = line.left(space).toStdString();
            m_syllables.push_back(syllable);
            for (const char32_t c : QString::fromUtf8(line.mid(space + 1)).toStdU32String())
                byCharacter[c].push_back(syllable);
        }
        std::sort(m_syllables.begin(), m_syllables.end());
        share(byCharacter);
    }

    void share(const std::map<char32_t, std::vector<std::string>> &byCharacter)
    {
        std::map<std::vector<std::string>, quint16> known{{{}, 0}};
        m_readings.resize(1);
        m_main.resize(mainSize);
        for (const auto &[c, syllables] : byCharacter) {
            const auto [place, isNew] = known.try_emplace(syllables, quint16(m_readings.size()));
            if (isNew)
                m_readings.push_back(readingsOf(syllables));
            if (c - first < mainSize)
                m_main[c - first] = place->second;
            else
                m_rare.emplace_back(c, place->second);
        }
    }

    static Readings readingsOf(const std::vector<std::string> &syllables)
    {
        Readings readings;
        for (const std::string &text : syllables) {
            Syllable syllable;
            for (const char letter : text)
                syllable.letters.at(syllable.length++) = quint8(letter - 'a');
            readings.syllables.push_back(syllable);
            readings.initials |= 1u << syllable.letters[0];
        }
        return readings;
    }

    const Readings *ofRare(char32_t c) const
    {
        const auto found = std::lower_bound(m_rare.begin(), m_rare.end(), std::pair<char32_t, quint16>(c, 0));
        return m_readings.data() + (found != m_rare.end() && found->first == c ? found->second : 0);
    }

    std::vector<std::string> m_syllables; ///< sorted
    std::vector<Readings> m_readings;     ///< 0: none
    std::vector<quint16> m_main;
    std::vector<std::pair<char32_t, quint16>> m_rare; ///< sorted
};

/// 0–25 a letter, 26–35 a digit, of either width and case; -1 anything else.
int keyOf(char32_t c)
{
    if (c >= 0xff01 && c <= 0xff5e)
        c -= 0xfee0;
    if (c >= U'a' && c <= U'z')
        return int(c - U'a');
    if (c >= U'A' && c <= U'Z')
        return int(c - U'A');
    if (c >= U'0' && c <= U'9')
        return int(c - U'0') + 26;
    return -1;
}

quint32 bitOf(int key) { return key < 26 ? 1u << key : digitBit; }

/// Code points of UTF-16.
struct WideText {
    QStringView text;
    qsizetype at = 0;

    bool next(char32_t &c)
    {
        if (at >= text.size())
            return false;
        const QChar unit = text[at++];
        c = unit.unicode();
        if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
            c = QChar::surrogateToUcs4(unit, text[at++]);
        return true;
    }
};

/// Code points of UTF-8, which is taken to be well formed (a broken end is no more than a strange character).
struct NarrowText {
    const char *at;
    const char *end;

    bool next(char32_t &c)
    {
        if (at == end)
            return false;
        const auto byte = [&](int i) { return at + i < end ? char32_t(static_cast<unsigned char>(at[i])) : char32_t(0); };
        const char32_t lead = byte(0);
        int length = 1;
        if (lead >= 0xe0 && lead < 0xf0 && end - at >= 3) { // nearly all of it
            c = (lead & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
            at += 3;
            return true;
        }
        if (lead < 0x80) {
            c = lead;
        } else if (lead < 0xe0) {
            c = (lead & 0x1f) << 6 | (byte(1) & 0x3f);
            length = 2;
        } else if (lead < 0xf0) {
            c = (lead & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
            length = 3;
        } else {
            c = (lead & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
            length = 4;
        }
        at = std::min(at + length, end);
        return true;
    }
};

} // namespace

/// All ways of reading a text at once: bit p of `states` says that p letters are used up by the characters before this one.
/// A character uses a prefix of one of its readings; one more letter is one more AND (the Shift-And of text search).
struct PinyinPattern::Walk {
    const PinyinPattern &pattern;
    const ReadingTable &table = ReadingTable::instance();
    quint64 states = 0;
    bool afterLatin = false; ///< the last character that is no separator was Latin
    bool afterGap = false;

    /// False where the character is a separator, which uses nothing.
    bool step(char32_t c, bool mayBegin)
    {
        if (const Readings *readings = table.of(c)) {
            states = mayBegin ? states | 1 : states;
            states = states > 1 || (readings->initials & pattern.m_first) ? used(*readings) : 0;
            afterLatin = afterGap = false;
            return true;
        }
        if (const int key = keyOf(c); key >= 0) {
            if (afterGap && afterLatin)
                states = 0;
            states = ((mayBegin ? states | 1 : states) & pattern.m_at[size_t(key)]) << 1;
            afterLatin = true;
            afterGap = false;
            return true;
        }
        if (c < 0x20 || QChar::isLetterOrNumber(c)) {
            states = 0;
            afterLatin = afterGap = false;
            return true;
        }
        afterGap = true;
        return false;
    }

    quint64 used(const Readings &readings) const
    {
        quint64 after = 0;
        for (const Syllable &syllable : readings.syllables) {
            quint64 fits = states & pattern.m_at[syllable.letters[0]];
            after |= fits << 1;
            for (int i = 1; i < syllable.length && fits; ++i) {
                fits &= (pattern.m_at[syllable.letters[size_t(i)]] & ~pattern.m_boundaries) >> i;
                after |= fits << (i + 1);
            }
        }
        return after;
    }

    bool done() const { return (states >> pattern.m_length & 1) != 0; }
};

PinyinPattern::PinyinPattern(QStringView typed)
{
    if (!isPinyinQuery(typed))
        return;
    std::string letters;
    for (const QChar c : typed) {
        const int key = keyOf(c.unicode());
        if (key >= 0)
            letters.push_back(key < 26 ? char('a' + key) : char('0' + key - 26));
        else if (!c.isSpace() && !letters.empty())
            m_boundaries |= letters.size() < 64 ? quint64(1) << letters.size() : 0;
    }
    if (letters.size() > mostLetters) {
        m_boundaries = 0;
        return;
    }
    m_length = int(letters.size());
    m_first = bitOf(keyOf(char32_t(letters[0])));
    // Only within a syllable can a letter be anything but the beginning of a character.
    quint64 inside = 0;
    for (size_t from = 0; from < letters.size(); ++from) {
        m_at[size_t(keyOf(char32_t(letters[from])))] |= quint64(1) << from;
        for (size_t length = 2; length <= 6 && from + length <= letters.size(); ++length) {
            const size_t reached = from + length - 1;
            if ((m_boundaries >> reached & 1)
                || !ReadingTable::instance().isPrefix(std::string_view(letters).substr(from, length)))
                break;
            inside |= quint64(1) << reached;
        }
    }
    for (size_t i = 0; i < letters.size(); ++i) {
        if (!(inside >> i & 1))
            m_needed |= bitOf(keyOf(char32_t(letters[i])));
    }
}

template <class Text> static bool readThrough(Text text, auto walk)
{
    char32_t c = 0;
    while (text.next(c)) {
        walk.step(c, true);
        if (walk.done())
            return true;
    }
    return false;
}

bool PinyinPattern::matches(QStringView text) const { return !isEmpty() && readThrough(WideText{text}, Walk{*this}); }

bool PinyinPattern::matches(std::string_view utf8) const
{
    return !isEmpty() && readThrough(NarrowText{utf8.data(), utf8.data() + utf8.size()}, Walk{*this});
}

std::optional<PinyinMatch> PinyinPattern::find(QStringView text) const
{
    if (isEmpty() || !matches(text))
        return std::nullopt;
    WideText starts{text};
    char32_t c = 0;
    for (qsizetype start = 0; starts.next(c); start = starts.at) {
        if (const qsizetype length = longestFrom(text.mid(start)); length > 0)
            return PinyinMatch{start, length};
    }
    return std::nullopt;
}

qsizetype PinyinPattern::longestFrom(QStringView text) const
{
    Walk walk{*this};
    WideText rest{text};
    char32_t c = 0;
    qsizetype length = 0;
    for (bool first = true; rest.next(c); first = false) {
        const bool isUsed = walk.step(c, first);
        if (isUsed && walk.done())
            length = rest.at;
        if (walk.states == 0)
            break;
    }
    return length;
}

bool isPinyinQuery(QStringView typed)
{
    bool hasLetter = false;
    for (const QChar c : typed) {
        const int key = keyOf(c.unicode());
        hasLetter = hasLetter || (key >= 0 && key < 26);
        if (key < 0 && !c.isSpace() && c != u'\'' && c != u'’')
            return false;
    }
    return hasLetter;
}

quint32 pinyinInitials(std::string_view utf8)
{
    const ReadingTable &table = ReadingTable::instance();
    NarrowText text{utf8.data(), utf8.data() + utf8.size()};
    quint32 initials = 0;
    char32_t c = 0;
    while (text.next(c)) {
        if (const Readings *readings = table.of(c))
            initials |= readings->initials;
        else if (const int key = keyOf(c); key >= 0)
            initials |= bitOf(key);
    }
    return initials;
}

QString roughPinyin(QChar c)
{
    const Readings *readings = ReadingTable::instance().of(c.unicode());
    if (!readings || readings->syllables.empty())
        return {};
    const Syllable &syllable = readings->syllables.front();
    QString text;
    for (size_t i = 0; i < syllable.length; ++i)
        text.append(QChar(u'a' + syllable.letters.at(i)));
    if (text.size() > 2 && text[1] == u'h')
        text.remove(1, 1);
    if (text.endsWith(u"ing") || text.endsWith(u"eng"))
        text.chop(1);
    return text;
}

bool matchesPinyin(QStringView text, QStringView typed) { return PinyinPattern(typed).matches(text); }

std::optional<PinyinMatch> findPinyin(QStringView text, QStringView typed) { return PinyinPattern(typed).find(text); }

} // namespace plumbline
