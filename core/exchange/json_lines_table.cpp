// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/json_lines_table.h"

#include "core/exchange/phrases.h"

#include <charconv>
#include <cmath>

namespace plumbline::exchange {
namespace {

using std::string;
using std::string_view;

/// One of several choices: in quotes where its name would be split.
string asMember(const string &text)
{
    const bool splits = text.find_first_of(";,|\"") != string::npos || text.find("；") != string::npos
                        || text.find("、") != string::npos || text.find("，") != string::npos;
    if (!splits)
        return text;
    string quoted = "\"";
    for (const char c : text)
        quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

/// Reads one object of one line, from left to right: QJsonObject would sort its keys.
class ObjectReader
{
public:
    enum class Wrong { Nothing, Syntax, Nested };

    explicit ObjectReader(string_view text) : m_text(text) {}

    template <class Take> Wrong read(Take take)
    {
        skipSpace();
        if (!accept('{'))
            return Wrong::Syntax;
        skipSpace();
        if (!accept('}')) {
            do {
                string value;
                skipSpace();
                key.clear();
                if (!readText(key))
                    return Wrong::Syntax;
                skipSpace();
                if (!accept(':'))
                    return Wrong::Syntax;
                if (const Wrong wrong = readValue(value); wrong != Wrong::Nothing)
                    return wrong;
                take(key, std::move(value));
                skipSpace();
            } while (accept(','));
            if (!accept('}'))
                return Wrong::Syntax;
        }
        skipSpace();
        return m_at == m_text.size() ? Wrong::Nothing : Wrong::Syntax;
    }

    string key; ///< the one at hand

private:
    bool accept(char c)
    {
        const bool is = m_at < m_text.size() && m_text[m_at] == c;
        m_at += is;
        return is;
    }

    bool acceptWord(string_view word)
    {
        const bool is = m_text.substr(m_at, word.size()) == word;
        m_at += is ? word.size() : 0;
        return is;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }

    bool readFour(char32_t &code)
    {
        if (m_at + 4 > m_text.size())
            return false;
        unsigned value = 0;
        const char *begin = m_text.data() + m_at;
        const bool isHex = std::from_chars(begin, begin + 4, value, 16).ptr == begin + 4;
        m_at += 4;
        code = value;
        return isHex;
    }

    bool readEscape(string &to)
    {
        if (m_at == m_text.size())
            return false;
        const char c = m_text[m_at++];
        if (c != 'u') {
            constexpr string_view marks = "\"\\/bfnrt";
            constexpr string_view meant = "\"\\/\b\f\n\r\t";
            const size_t index = marks.find(c);
            if (index == string_view::npos)
                return false;
            to += meant[index];
            return true;
        }
        char32_t code = 0;
        if (!readFour(code) || code == 0)
            return false;
        if ((code & 0xFC00) == 0xD800) {
            char32_t low = 0;
            if (!acceptWord("\\u") || !readFour(low) || (low & 0xFC00) != 0xDC00)
                return false;
            code = 0x10000 + ((code & 0x3FF) << 10) + (low & 0x3FF);
        } else if ((code & 0xFC00) == 0xDC00) {
            return false;
        }
        const QByteArray utf8 = QString::fromUcs4(&code, 1).toUtf8();
        to.append(utf8.constData(), size_t(utf8.size()));
        return true;
    }

    bool readText(string &to)
    {
        if (!accept('"'))
            return false;
        while (m_at < m_text.size()) {
            const size_t stop = std::min(m_text.find_first_of("\"\\", m_at), m_text.size());
            to += m_text.substr(m_at, stop - m_at);
            m_at = stop;
            if (accept('"'))
                return true;
            if (!accept('\\') || !readEscape(to))
                return false;
        }
        return false;
    }

    bool readNumber(string &to)
    {
        const size_t begin = m_at;
        while (m_at < m_text.size() && string_view("0123456789+-.eE").find(m_text[m_at]) != string_view::npos)
            ++m_at;
        const string_view text = m_text.substr(begin, m_at - begin);
        double number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
            return false;
        if (text.find_first_of("eE") == string_view::npos) {
            to += text;
            return true;
        }
        char digits[512];
        to.append(digits, size_t(std::to_chars(digits, std::end(digits), number, std::chars_format::fixed).ptr - digits));
        return true;
    }

    bool readScalar(string &to)
    {
        if (m_at < m_text.size() && m_text[m_at] == '"')
            return readText(to);
        if (acceptWord("null"))
            return true;
        if (acceptWord("true")) {
            to += "yes";
            return true;
        }
        if (acceptWord("false")) {
            to += "no";
            return true;
        }
        return readNumber(to);
    }

    /// {"amount": 12.5, "currency": "CNY"}, as an export writes it; any other object is one too many.
    Wrong readMoney(string &to)
    {
        string amount, currency;
        do {
            string name;
            skipSpace();
            if (!readText(name))
                return Wrong::Syntax;
            skipSpace();
            if (!accept(':'))
                return Wrong::Syntax;
            skipSpace();
            if (name != "amount" && name != "currency")
                return Wrong::Nested;
            if (!readScalar(name == "amount" ? amount : currency))
                return m_at < m_text.size() && (m_text[m_at] == '{' || m_text[m_at] == '[') ? Wrong::Nested : Wrong::Syntax;
            skipSpace();
        } while (accept(','));
        if (!accept('}'))
            return Wrong::Syntax;
        to = currency.empty() ? amount : currency + ' ' + amount;
        return Wrong::Nothing;
    }

    Wrong readValue(string &to)
    {
        skipSpace();
        if (accept('{'))
            return readMoney(to);
        if (!accept('['))
            return readScalar(to) ? Wrong::Nothing : Wrong::Syntax;
        skipSpace();
        if (accept(']'))
            return Wrong::Nothing;
        do {
            skipSpace();
            if (m_at < m_text.size() && (m_text[m_at] == '{' || m_text[m_at] == '['))
                return Wrong::Nested;
            string member;
            if (!readScalar(member))
                return Wrong::Syntax;
            to += (to.empty() ? "" : "; ") + asMember(member);
            skipSpace();
        } while (accept(','));
        return accept(']') ? Wrong::Nothing : Wrong::Syntax;
    }

    string_view m_text;
    size_t m_at = 0;
};

bool isBlank(string_view text) { return text.find_first_not_of(" \t") == string_view::npos; }

} // namespace

JsonLinesTable::JsonLinesTable(std::unique_ptr<QIODevice> device, std::unique_ptr<QIODevice> keys, const QString &fileName,
                               Encoding encoding)
    : m_lines(std::move(device), fileName, encoding), m_keysDevice(std::move(keys)), m_fileName(fileName), m_encoding(encoding)
{}

std::optional<Refusal> JsonLinesTable::readLine(std::string_view text, qint64 line, bool mayAddKeys)
{
    std::optional<Refusal> refusal;
    ObjectReader reader(text);
    const auto wrong = reader.read([&](const string &key, string &&value) {
        const auto found = m_indexOfKey.find(key);
        const size_t index = found == m_indexOfKey.end() ? m_keys.size() : found->second;
        if (found == m_indexOfKey.end()) {
            if (!mayAddKeys && !refusal)
                refusal = phrases::lateKey(m_fileName, line, QString::fromStdString(key));
            if (m_keys.size() >= 20'000 && !refusal)
                refusal = phrases::tooManyCells(m_fileName, line, 20'000);
            if (refusal)
                return;
            m_indexOfKey.emplace(key, index);
            m_keys.push_back(key);
            m_values.emplace_back();
        }
        m_values[index] = std::move(value);
    });
    if (refusal)
        return refusal;
    if (wrong == ObjectReader::Wrong::Nested)
        return phrases::nestedJson(m_fileName, line, QString::fromStdString(reader.key));
    if (wrong == ObjectReader::Wrong::Syntax)
        return phrases::notJson(m_fileName, line);
    return std::nullopt;
}

std::optional<Refusal> JsonLinesTable::findKeys()
{
    LineReader lines(std::move(m_keysDevice), m_fileName, m_encoding);
    std::string_view text;
    for (int read = 0; read < linesForKeys;) {
        const auto more = lines.next(text);
        if (!more.ok())
            return more.refusal();
        if (!*more)
            break;
        if (isBlank(text))
            continue;
        ++read;
        if (auto refusal = readLine(text, lines.line(), true))
            return refusal;
    }
    return std::nullopt;
}

Result<bool> JsonLinesTable::next(SourceRow &row)
{
    row.cells.clear();
    if (m_keysDevice) {
        if (auto refusal = findKeys())
            return *std::move(refusal);
        row.line = 0;
        row.cells.assign(m_keys.begin(), m_keys.end());
        return true;
    }
    std::string_view text;
    do {
        const auto more = m_lines.next(text);
        if (!more.ok() || !*more)
            return more;
    } while (isBlank(text));
    for (std::string &value : m_values)
        value.clear();
    if (auto refusal = readLine(text, m_lines.line(), false))
        return *std::move(refusal);
    row.line = m_lines.line();
    row.cells.assign(m_values.begin(), m_values.end());
    return true;
}

} // namespace plumbline::exchange
