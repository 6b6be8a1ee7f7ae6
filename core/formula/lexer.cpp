// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/functions.h"
#include "core/formula/phrases.h"
#include "core/formula/token.h"

#include <algorithm>
#include <utility>

namespace plumbline::formula {
namespace {

/// What a Chinese keyboard types, as the half-width sign it stands for; spaces of every width are spaces.
char16_t plain(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0xff01 && code <= 0xff5e)
        return char16_t(code - 0xfee0);
    switch (code) {
    case u'\u3000':
    case u'\u00a0': return u' ';
    case u'、': return u',';
    case u'×': return u'*';
    case u'÷': return u'/';
    case u'−': return u'-';
    case u'【': return u'[';
    case u'】': return u']';
    case u'￥': return u'¥';
    default: return code;
    }
}

bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

class Lexer
{
public:
    Lexer(QStringView source, const IsName &isName) : m_source(source), m_isName(isName) {}

    Tokens run()
    {
        while (!m_problem && !atEnd()) {
            if (QChar::isSpace(at())) {
                ++m_position;
                continue;
            }
            m_start = m_position;
            readToken();
        }
        m_tokens.push_back({Token::What::End, int(m_source.size()), 0});
        return {std::move(m_tokens), std::move(m_problem)};
    }

private:
    bool atEnd(int ahead = 0) const { return m_position + ahead >= m_source.size(); }
    char16_t at(int ahead = 0) const { return atEnd(ahead) ? u'\0' : plain(m_source[m_position + ahead]); }

    void readToken()
    {
        const char16_t c = at();
        if (isDigit(c) || (c == u'.' && isDigit(at(1))))
            return readNumber();
        if (const auto closing = closingQuote(m_source[m_position]))
            return readText(*closing);
        if (c == u'[')
            return readBracketed();
        if (startsName())
            return readName();
        readSign();
    }

    Token &push(Token::What what)
    {
        m_tokens.push_back({what, int(m_start), int(m_position - m_start)});
        return m_tokens.back();
    }

    void fail(const Phrase &text, QStringList proposals = {})
    {
        m_problem = Problem{text, int(m_start), int(std::max<qsizetype>(1, m_position - m_start)), std::move(proposals)};
    }

    QString takeDigits()
    {
        QString digits;
        for (; isDigit(at()); ++m_position)
            digits += QChar(at());
        return digits;
    }

    /// 2026-03-15 and 2026年3月15日 are days; nobody subtracts such numbers.
    bool readDate()
    {
        const qsizetype before = m_position;
        const QString year = takeDigits();
        const bool iso = at() == u'-';
        if (year.size() == 4 && (iso || at() == u'年') && isDigit(at(1))) {
            ++m_position;
            const QString month = takeDigits();
            const bool goesOn = iso ? month.size() == 2 && at() == u'-' && isDigit(at(1)) : at() == u'月' && isDigit(at(1));
            if (goesOn) {
                ++m_position;
                const QString day = takeDigits();
                if (iso ? day.size() == 2 : at() == u'日') {
                    m_position += iso ? 0 : 1;
                    const auto date = civilDate(year.toInt(), month.toInt(), day.toInt());
                    if (date)
                        push(Token::What::Date).date = *date;
                    else
                        fail(phrases::noSuchDay(m_source.mid(m_start, m_position - m_start).toString()));
                    return true;
                }
            }
        }
        m_position = before;
        return false;
    }

    void readNumber()
    {
        if (readDate())
            return;
        QString text = takeDigits();
        if (at() == u'.' && isDigit(at(1))) {
            ++m_position;
            text += u'.' + takeDigits();
        }
        auto number = Decimal::fromText(text);
        // 300万, 1.2亿: how amounts are said.
        if (at() == u'万' || at() == u'亿') {
            number = number ? product(*number, at() == u'万' ? 10'000 : 100'000'000) : number;
            ++m_position;
        }
        if (number)
            push(Token::What::Number).number = *number;
        else
            fail(phrases::numberOutOfRange());
    }

    static std::optional<QChar> closingQuote(QChar c)
    {
        switch (c.unicode()) {
        case u'"': return u'"';
        case u'＂': return u'＂';
        case u'“':
        case u'”': return u'”'; // both turn up at either end
        case u'「': return u'」';
        default: return std::nullopt;
        }
    }

    /// A quote inside is written twice, as in a spreadsheet.
    void readText(QChar closing)
    {
        QString text;
        for (++m_position; m_position < m_source.size(); ++m_position) {
            if (m_source[m_position] != closing) {
                text += m_source[m_position];
                continue;
            }
            ++m_position;
            const bool doubled = closing == u'"' && m_position < m_source.size() && m_source[m_position] == closing;
            if (!doubled) {
                push(Token::What::Text).text = text;
                return;
            }
            text += closing;
        }
        fail(phrases::textNotClosed());
    }

    void readBracketed()
    {
        const qsizetype first = ++m_position;
        while (!atEnd() && at() != u']')
            ++m_position;
        if (atEnd())
            return fail(phrases::bracketNotClosed());
        const QString name = m_source.mid(first, m_position - first).toString().simplified();
        ++m_position;
        Token &token = push(Token::What::Name);
        token.text = name;
        token.bracketed = true;
    }

    bool startsName() const
    {
        const char16_t c = at();
        return c == u'_' || QChar::isLetter(c) || QChar::isSurrogate(c);
    }

    void readName()
    {
        while (!atEnd() && (startsName() || isDigit(at()) || QChar::isMark(at())))
            ++m_position;
        m_position = m_start + firstWord(m_source.mid(m_start, m_position - m_start));
        push(Token::What::Name).text = m_source.mid(m_start, m_position - m_start).toString();
    }

    bool isName(QStringView word) const { return (m_isName && m_isName(word)) || truthWord(word); }

    /// Chinese is written without spaces: 预算>=300万元且来源=… The length of the first word of such a run.
    qsizetype firstWord(QStringView run) const
    {
        static const QStringView connectors[] = {u"并且", u"或者", u"且", u"或"};
        static const QStringView units[] = {u"元", u"天", u"周", u"小时", u"分钟"};
        if (isName(run) || functionNamed(run))
            return run.size();
        if (!m_tokens.empty() && m_tokens.back().what == Token::What::Number) {
            for (const QStringView unit : units) {
                if (run.startsWith(unit))
                    return unit.size();
            }
        }
        for (const QStringView connector : connectors) {
            if (run.startsWith(connector))
                return connector.size();
        }
        if (run.startsWith(u'非') && (isName(run.mid(1)) || functionNamed(run.mid(1))))
            return 1;
        for (qsizetype i = 1; i < run.size(); ++i) {
            const bool connected = std::any_of(std::begin(connectors), std::end(connectors),
                                               [&](QStringView connector) { return run.mid(i).startsWith(connector); });
            if (connected && isName(run.left(i)))
                return i;
        }
        return run.size();
    }

    void readSign()
    {
        const auto two = [this](char16_t first, char16_t second) { return at() == first && at(1) == second; };
        const auto take = [this](Sign sign, int length) {
            m_position += length;
            push(Token::What::Sign).sign = sign;
        };
        if (two(u'<', u'='))
            return take(Sign::LessOrEqual, 2);
        if (two(u'>', u'='))
            return take(Sign::GreaterOrEqual, 2);
        if (two(u'<', u'>'))
            return take(Sign::Unequal, 2);
        // What programmers type: understood well enough to say how it is written here.
        static const std::pair<QString, QString> otherwise[] = {{QStringLiteral("=="), QStringLiteral("=")},
                                                                {QStringLiteral("!="), QStringLiteral("<>")},
                                                                {QStringLiteral("&&"), QStringLiteral("AND")},
                                                                {QStringLiteral("||"), QStringLiteral("OR")}};
        for (const auto &[wrong, right] : otherwise) {
            if (two(wrong[0].unicode(), wrong[1].unicode())) {
                m_position += 2;
                return fail(phrases::writtenOtherwise(wrong, right), {right});
            }
        }
        static const std::pair<char16_t, Sign> signs[] = {
            {u'+', Sign::Plus},           {u'-', Sign::Minus},        {u'*', Sign::Times},        {u'/', Sign::Divide},
            {u'%', Sign::Percent},        {u'&', Sign::Join},         {u'=', Sign::Equal},        {u'<', Sign::Less},
            {u'>', Sign::Greater},        {u'(', Sign::Open},         {u')', Sign::Close},        {u',', Sign::Comma},
            {u';', Sign::Comma},          {u'.', Sign::Dot},          {u'≠', Sign::Unequal},      {u'≤', Sign::LessOrEqual},
            {u'≥', Sign::GreaterOrEqual}, {u'¥', Sign::CurrencySign}, {u'$', Sign::CurrencySign}, {u'€', Sign::CurrencySign},
            {u'£', Sign::CurrencySign}};
        for (const auto &[written, sign] : signs) {
            if (at() == written)
                return take(sign, 1);
        }
        const QString stranger = m_source.mid(m_position, 1).toString();
        ++m_position;
        fail(phrases::strangeSign(stranger));
    }

    QStringView m_source;
    const IsName &m_isName;
    qsizetype m_position = 0;
    qsizetype m_start = 0;
    std::vector<Token> m_tokens;
    std::optional<Problem> m_problem;
};

} // namespace

Tokens tokensOf(QStringView source, const IsName &isName) { return Lexer(source, isName).run(); }

} // namespace plumbline::formula
