// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/vcard_table.h"

#include "core/exchange/encoding.h"
#include "core/exchange/phrases.h"
#include "core/exchange/value_look.h"

namespace plumbline::exchange {
namespace {

using std::string;
using std::string_view;

constexpr size_t largestProperty = 16 * 1024 * 1024; ///< bytes
constexpr std::array<const char *, VCardTable::ColumnCount> headers{"name",  "account", "job_title", "mobile", "phone",
                                                                    "email", "wechat",  "reference", "notes"};

string upper(string_view text)
{
    string result(text);
    for (char &c : result)
        c = c >= 'a' && c <= 'z' ? char(c - 32) : c;
    return result;
}

bool startsWithIgnoringCase(string_view text, string_view with)
{
    return text.size() >= with.size() && upper(text.substr(0, with.size())) == with;
}

string_view trimmed(string_view text)
{
    const size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == string_view::npos ? string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

string fromQuotedPrintable(string_view text)
{
    string bytes;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '=' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        bytes += isEscape ? char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i];
        i += isEscape ? 2 : 0;
    }
    return bytes;
}

/// \, \; \\ and \n mean themselves.
string unescaped(string_view text)
{
    string result;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        ++i;
        result += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
    }
    return result;
}

/// The parts of N and ORG stand between semicolons.
std::vector<string> components(string_view text)
{
    std::vector<string> parts;
    size_t begin = 0;
    for (size_t i = 0; i <= text.size(); ++i) {
        // One that ends the text escapes nothing.
        if (i + 1 < text.size() && text[i] == '\\') {
            ++i;
        } else if (i >= text.size() || text[i] == ';') {
            parts.emplace_back(trimmed(unescaped(text.substr(begin, std::min(i, text.size()) - begin))));
            begin = i + 1;
        }
    }
    return parts;
}

bool isChinese(string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return quint8(c) >= 0xE3 && quint8(c) <= 0xED; });
}

/// 王;小明 is 王小明; Miller;Anna is Anna Miller.
string nameOfParts(const std::vector<string> &parts)
{
    const string family = !parts.empty() ? parts[0] : string();
    const string given = parts.size() > 1 ? parts[1] : string();
    const string middle = parts.size() > 2 ? parts[2] : string();
    if (isChinese(family) || isChinese(given))
        return family + middle + given;
    string name;
    for (const string &part : {given, middle, family}) {
        if (!part.empty())
            name += (name.empty() ? "" : " ") + part;
    }
    return name;
}

} // namespace

/// item1.TEL;TYPE=CELL,VOICE:+86 138 0013 8000
struct VCardTable::Property {
    string name;
    std::vector<string> types; ///< values of TYPE, and of what stands alone
    string service;            ///< X-SERVICE-TYPE
    string charset;
    bool isQuotedPrintable = false;
    bool isBase64 = false;
    string_view raw;

    explicit Property(string_view text)
    {
        size_t colon = 0;
        bool quoted = false;
        std::vector<string_view> parts;
        size_t begin = 0;
        for (; colon < text.size() && (quoted || text[colon] != ':'); ++colon) {
            quoted ^= text[colon] == '"';
            if (text[colon] == ';' && !quoted) {
                parts.push_back(text.substr(begin, colon - begin));
                begin = colon + 1;
            }
        }
        parts.push_back(text.substr(begin, colon - begin));
        raw = colon < text.size() ? text.substr(colon + 1) : string_view();
        const string_view grouped = parts.front();
        const size_t dot = grouped.rfind('.');
        name = upper(trimmed(dot == string_view::npos ? grouped : grouped.substr(dot + 1)));
        for (size_t i = 1; i < parts.size(); ++i)
            takeParameter(parts[i]);
    }

    void takeParameter(string_view parameter)
    {
        const size_t equals = parameter.find('=');
        const string key = equals == string_view::npos ? "TYPE" : upper(trimmed(parameter.substr(0, equals)));
        string value(equals == string_view::npos ? parameter : parameter.substr(equals + 1));
        value.erase(std::remove(value.begin(), value.end(), '"'), value.end());
        const string word = upper(value);
        isQuotedPrintable |= word == "QUOTED-PRINTABLE";
        isBase64 |= word == "BASE64" || (key == "ENCODING" && word == "B");
        if (key == "CHARSET")
            charset = value;
        if (key == "X-SERVICE-TYPE")
            service = word;
        if (key != "TYPE")
            return;
        size_t begin = 0;
        for (size_t i = 0; i <= word.size(); ++i) {
            if (i == word.size() || word[i] == ',') {
                types.push_back(word.substr(begin, i - begin));
                begin = i + 1;
            }
        }
    }

    bool hasType(string_view type) const { return std::find(types.begin(), types.end(), type) != types.end(); }

    string text() const
    {
        if (!isQuotedPrintable)
            return string(raw);
        const string bytes = fromQuotedPrintable(raw);
        const auto encoding = encodingNamed(QString::fromStdString(charset)).value_or(Encoding::Utf8);
        const QByteArray utf8 = toUtf8(QByteArray(bytes.data(), qsizetype(bytes.size())), encoding);
        return {utf8.constData(), size_t(utf8.size())};
    }
};

VCardTable::VCardTable(std::unique_ptr<QIODevice> device, const QString &fileName, Encoding encoding)
    : m_lines(std::move(device), fileName, encoding)
{}

Result<bool> VCardTable::nextLine()
{
    std::string_view line;
    const auto more = m_lines.next(line);
    m_hasAhead = more.ok() && *more;
    m_ahead = m_hasAhead ? line : std::string_view();
    m_aheadLine = m_lines.line();
    return more;
}

/// A line and those that continue it: they begin with a space, or it ends with the "=" of quoted-printable.
Result<bool> VCardTable::nextProperty(std::string &text)
{
    if (!m_begun) {
        m_begun = true;
        if (const auto more = nextLine(); !more.ok())
            return more;
    }
    if (!m_hasAhead)
        return false;
    text = m_ahead;
    m_propertyLine = m_aheadLine;
    const size_t colon = text.find(':');
    const bool isQuotedPrintable =
        colon != std::string::npos
        && upper(std::string_view(text).substr(0, colon)).find("QUOTED-PRINTABLE") != std::string::npos;
    while (true) {
        if (const auto more = nextLine(); !more.ok())
            return more;
        const bool folded = m_hasAhead && !m_ahead.empty() && (m_ahead[0] == ' ' || m_ahead[0] == '\t');
        const bool soft = m_hasAhead && isQuotedPrintable && !text.empty() && text.back() == '=';
        if (!folded && !soft)
            return true;
        if (soft)
            text.pop_back();
        text += folded && !soft ? std::string_view(m_ahead).substr(1) : std::string_view(m_ahead);
        if (text.size() > largestProperty)
            return phrases::lineTooLong(m_lines.buffer().fileName(), m_propertyLine, largestProperty / (1024 * 1024));
    }
}

void VCardTable::add(Column column, const std::string &text)
{
    const std::string_view value = trimmed(text);
    if (value.empty())
        return;
    std::string &cell = m_card[column];
    cell += (cell.empty() ? "" : column == Notes ? "\n" : "; ") + std::string(value);
}

void VCardTable::take(const Property &property)
{
    const std::string &name = property.name;
    if (property.isBase64)
        return;
    if (name == "FN" && m_card[Name].empty()) {
        add(Name, unescaped(property.text()));
    } else if (name == "N" && m_nameParts.empty()) {
        m_nameParts = nameOfParts(components(property.text()));
    } else if (name == "ORG" && m_card[Account].empty()) {
        add(Account, components(property.text()).front());
    } else if (name == "TITLE" && m_card[JobTitle].empty()) {
        add(JobTitle, unescaped(property.text()));
    } else if (name == "ROLE" && m_role.empty()) {
        m_role = unescaped(property.text());
    } else if (name == "TEL") {
        std::string number = unescaped(property.text());
        if (startsWithIgnoringCase(number, "TEL:"))
            number.erase(0, 4);
        const bool isFax = property.hasType("FAX") || property.hasType("PAGER");
        const bool isCell = property.hasType("CELL") || property.hasType("MOBILE") || property.hasType("IPHONE");
        if (!isFax || isCell)
            add(isCell ? Mobile : Phone, number);
    } else if (name == "EMAIL") {
        add(Email, unescaped(property.text()));
    } else if (name == "X-WECHAT" || name == "X-WEIXIN") {
        add(WeChat, unescaped(property.text()));
    } else if (name == "IMPP" || name == "X-SOCIALPROFILE") {
        const std::string value = unescaped(property.text());
        const bool named = startsWithIgnoringCase(value, "WECHAT:") || startsWithIgnoringCase(value, "WEIXIN:");
        const bool typed = property.service == "WECHAT" || property.service == "WEIXIN" || property.hasType("WECHAT");
        if (named || typed)
            add(WeChat, value.substr(named ? 7 : startsWithIgnoringCase(value, "X-APPLE:") ? 8 : 0));
    } else if (name == "UID") {
        const std::string value = unescaped(property.text());
        add(Reference, startsWithIgnoringCase(value, "URN:UUID:") ? value.substr(9) : value);
    } else if (name == "NOTE") {
        add(Notes, unescaped(property.text()));
    }
}

void VCardTable::giveHeaders(SourceRow &row) const
{
    row.line = 0;
    row.cells.assign(headers.begin(), headers.end());
}

Result<bool> VCardTable::next(SourceRow &row)
{
    row.cells.clear();
    if (!std::exchange(m_gaveHeaders, true)) {
        giveHeaders(row);
        return true;
    }
    m_card = {};
    m_nameParts.clear();
    m_role.clear();
    int depth = 0; // an AGENT holds a card of its own
    qint64 begun = 0;
    std::string text;
    while (true) {
        const auto more = nextProperty(text);
        if (!more.ok())
            return more;
        if (!*more && depth > 0)
            return phrases::cardNotClosed(m_lines.buffer().fileName(), begun);
        if (!*more)
            return false;
        const Property property(text);
        const bool isCard = upper(trimmed(property.raw)) == "VCARD";
        if (property.name == "BEGIN" && isCard) {
            begun = depth++ == 0 ? m_propertyLine : begun;
        } else if (property.name == "END" && isCard && depth > 0) {
            if (--depth == 0)
                break;
        } else if (depth == 1) {
            take(property);
        }
    }
    if (m_card[Name].empty())
        add(Name, m_nameParts);
    if (m_card[JobTitle].empty())
        add(JobTitle, m_role);
    row.line = begun;
    row.cells.assign(m_card.begin(), m_card.end());
    return true;
}

} // namespace plumbline::exchange
