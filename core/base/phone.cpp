// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/phone.h"

#include "core/base/phone_library.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace plumbline {
namespace {

constexpr size_t mostDigits = 40;
constexpr size_t mostExtension = 6;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLatin(char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '@'; }

/// Half width, lower case; dashes as '-', other letters (Chinese) as '?', what stands between two numbers as ';'.
char plain(QChar c)
{
    char16_t u = c.unicode();
    if (u >= 0xff01 && u <= 0xff5e)
        u -= 0xfee0;
    switch (u) {
    case u'/':
    case u',':
    case u';':
    case u'|':
    case u'\\':
    case u'\n':
    case u'\r':
    case 0x3001: // 、
    case 0x3002: // 。
    case 0x6216: // 或
        return ';';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x30fc: return '-';
    case 0x00a0:
    case 0x3000:
    case 0x2009:
    case 0x202f:
    case u'\t': return ' ';
    case 0x8f6c: // 转
    case 0x8f49: // 轉
        return '#';
    default: break;
    }
    if (u >= u'A' && u <= u'Z')
        return char(u + 32);
    return u < 0x80 ? char(u) : (c.isLetterOrNumber() || c.isSurrogate() ? '?' : ' ');
}

/// What is read as one number: its digits, and where its groups begin ("0571-8888 8888" has three).
struct Chain {
    struct Group {
        size_t from;
        char before;
    };
    std::array<char, mostDigits> digits{};
    size_t size = 0;
    std::array<Group, mostDigits> groups{};
    size_t groupCount = 0;
    bool plus = false;
    bool broken = false; ///< part of a word, or too long

    std::string_view all() const { return {digits.data(), size}; }
    std::string_view between(size_t firstGroup, size_t endGroup) const
    {
        const size_t from = firstOf(firstGroup);
        return {digits.data() + from, firstOf(endGroup) - from};
    }

    void add(char digit, bool beginsGroup, char before)
    {
        if (size == mostDigits) {
            broken = true;
            return;
        }
        if (beginsGroup)
            groups.at(groupCount++) = {size, before};
        digits.at(size++) = digit;
    }

    /// Without a prefix (86); groups that it used up are gone.
    void dropFront(size_t count)
    {
        std::copy(digits.begin() + count, digits.begin() + size, digits.begin());
        size -= count;
        size_t kept = 0;
        for (size_t i = 0; i < groupCount; ++i) {
            const size_t end = i + 1 < groupCount ? groups.at(i + 1).from : size + count;
            if (end > count)
                groups.at(kept++) = {groups.at(i).from > count ? groups.at(i).from - count : 0, groups.at(i).before};
        }
        groupCount = kept;
    }

private:
    size_t firstOf(size_t group) const { return group < groupCount ? groups.at(group).from : size; }
};

struct Mainland {
    std::string_view national;
    bool mobile;
};

bool isMobile(std::string_view d) { return d.size() == 11 && d[0] == '1' && d[1] >= '3'; }

/// Area code (there is none that begins with 86) and subscriber: Beijing and the twenties have two digits and eight, the others
/// three and seven or eight.
bool isLandline(std::string_view d)
{
    if (d.size() < 10 || d.size() > 11 || d.starts_with("86"))
        return false;
    const bool isLarge = (d[0] == '1' && d[1] == '0') || (d[0] == '2' && d[1] != '6');
    const size_t area = isLarge ? 2 : 3;
    return (isLarge ? d.size() == 10 : d[0] >= '3') && d[area] >= '2';
}

bool isServiceLine(std::string_view d) { return d.size() == 10 && (d.starts_with("400") || d.starts_with("800")); }

/// A dialled prefix of cheap long-distance calls.
size_t callPrefix(std::string_view d)
{
    for (const std::string_view prefix : {"17951", "17911", "17909", "12593", "10193"}) {
        if (d.size() > 11 && d.starts_with(prefix))
            return prefix.size();
    }
    return 0;
}

std::optional<Mainland> mainland(std::string_view d)
{
    d.remove_prefix(callPrefix(d));
    const bool zero = d.starts_with('0');
    if (zero)
        d.remove_prefix(1);
    if (isMobile(d))
        return Mainland{d, true};
    if ((!zero && isServiceLine(d)) || isLandline(d))
        return Mainland{d, false};
    return std::nullopt;
}

class CellReader
{
public:
    explicit CellReader(QStringView cell) : m_cell(cell) {}

    std::vector<PhoneNumber> read()
    {
        char before = 0;
        for (m_at = 0; m_at < m_cell.size();) {
            const char c = plain(m_cell[m_at]);
            if (isDigit(c)) {
                if (isLatin(before))
                    m_chain.broken = true;
                readDigits(before);
                before = '0';
                continue;
            }
            if (c == '+' || c == ';' || c == '?' || c == ':' || isLatin(c) || c == '#' || c == '*') {
                before = readMark(c, before);
                continue;
            }
            before = c;
            ++m_at;
        }
        finish();
        return std::move(m_numbers);
    }

private:
    void readDigits(char before)
    {
        bool begins = true;
        for (; m_at < m_cell.size() && isDigit(plain(m_cell[m_at])); ++m_at, begins = false)
            m_chain.add(plain(m_cell[m_at]), begins, before);
    }

    /// Whatever is no digit and joins none. Returns what the next digit sees before itself.
    char readMark(char c, char before)
    {
        if (const qsizetype length = extensionMark(); length > 0 && m_chain.size > 0) {
            m_at += length;
            readExtension();
            return ';';
        }
        if (isLatin(c))
            return readWord(before);
        finish();
        m_chain.plus = c == '+';
        ++m_at;
        return c;
    }

    /// A word that touches digits makes no number of them, unless it says that one follows.
    char readWord(char before)
    {
        std::string word;
        for (; m_at < m_cell.size() && isLatin(plain(m_cell[m_at])); ++m_at)
            word.push_back(plain(m_cell[m_at]));
        if (before == '0')
            m_chain.broken = true;
        finish();
        constexpr std::array labels{"tel", "t", "m", "mob", "mobile", "phone", "p", "cell"};
        const bool isLabel = before != '0' && std::find(labels.begin(), labels.end(), word) != labels.end();
        return isLabel ? ' ' : 'a';
    }

    /// How long the word for "extension" is that stands here.
    qsizetype extensionMark() const
    {
        const QStringView rest = m_cell.mid(m_at);
        const char c = plain(rest[0]);
        if (c == '#' || c == '*')
            return 1;
        for (const QStringView word : {QStringView(u"分机"), QStringView(u"分機"), QStringView(u"extension"),
                                       QStringView(u"extn"), QStringView(u"ext"), QStringView(u"x")}) {
            const bool goesOn = rest.size() > word.size() && isLatin(plain(rest[word.size()])) && isLatin(c);
            if (rest.startsWith(word, Qt::CaseInsensitive) && !goesOn)
                return word.size();
        }
        return 0;
    }

    void readExtension()
    {
        QByteArray extension;
        while (m_at < m_cell.size()) {
            const char c = plain(m_cell[m_at]);
            if (isDigit(c))
                extension += c;
            else if (!extension.isEmpty() || c == ';' || c == '?' || c == '+' || isLatin(c))
                break;
            ++m_at;
        }
        const size_t before = m_numbers.size();
        finish();
        if (m_numbers.size() > before && !m_numbers.back().mobile && size_t(extension.size()) <= mostExtension)
            m_numbers.back().extension = extension;
    }

    void finish()
    {
        if (!m_chain.broken && m_chain.size >= 7)
            interpret();
        m_chain = {};
    }

    void interpret()
    {
        const std::string_view all = m_chain.all();
        const size_t code = m_chain.plus ? 0 : all.starts_with("00") ? 2 : std::string_view::npos;
        if (code == std::string_view::npos) {
            if (!readMainland() && m_chain.all().starts_with("86")) {
                m_chain.dropFront(2);
                readMainland();
            }
            return;
        }
        m_chain.dropFront(code);
        if (m_chain.all().starts_with("86")) {
            m_chain.dropFront(2);
            readMainland();
        } else {
            readForeign(m_chain.all());
        }
    }

    /// As many groups as make a number, and again with those that are left.
    bool readMainland()
    {
        bool found = false;
        for (size_t first = 0; first < m_chain.groupCount;) {
            size_t end = m_chain.groupCount;
            std::optional<Mainland> number;
            for (; end > first && !number; end -= number ? 0 : 1)
                number = mainland(m_chain.between(first, end));
            if (!number)
                break;
            found = true;
            PhoneNumber read{
                QByteArray("86").append(number->national.data(), qsizetype(number->national.size())), {}, number->mobile};
            first = end;
            if (!read.mobile && first < m_chain.groupCount && m_chain.groups.at(first).before == '-') {
                const std::string_view extension = m_chain.between(first, first + 1);
                if (extension.size() <= mostExtension) {
                    read.extension = QByteArray(extension.data(), qsizetype(extension.size()));
                    ++first;
                }
            }
            add(std::move(read));
        }
        return found;
    }

    void readForeign(std::string_view digits)
    {
        const auto fromTwo = [&](size_t i) { return digits[i] >= '2'; };
        const bool isNorthAmerican = digits.size() == 11 && digits[0] == '1' && fromTwo(1) && fromTwo(4);
        const QByteArray typed(digits.data(), qsizetype(digits.size()));
        if (isNorthAmerican || (!hasPhoneLibrary() && digits.size() <= 15)) {
            add({typed, {}, false});
            return;
        }
        if (const QByteArray read = numberByPhoneLibrary('+' + typed); !read.isEmpty())
            add({read, {}, false});
    }

    void add(PhoneNumber number)
    {
        const bool known = std::any_of(m_numbers.begin(), m_numbers.end(),
                                       [&](const PhoneNumber &other) { return other.digits == number.digits; });
        if (!known)
            m_numbers.push_back(std::move(number));
    }

    QStringView m_cell;
    qsizetype m_at = 0;
    Chain m_chain;
    std::vector<PhoneNumber> m_numbers;
};

} // namespace

std::vector<PhoneNumber> phoneNumbers(QStringView cell) { return CellReader(cell).read(); }

} // namespace plumbline
