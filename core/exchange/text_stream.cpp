// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/text_stream.h"

#include "core/exchange/phrases.h"

#include <cstring>
#include <unicode/ucnv.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace plumbline::exchange {
namespace {

constexpr qsizetype chunk = 256 * 1024;
constexpr qsizetype largestStep = 16 * 1024 * 1024;

const char *converterName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16Le: return "UTF-16LE";
    case Encoding::Utf16Be: return "UTF-16BE";
    case Encoding::Gb18030: return "gb18030";
    case Encoding::Big5: return "Big5";
    case Encoding::Windows1252: return "windows-1252";
    case Encoding::Utf8:
    case Encoding::Utf8Bom: break;
    }
    return nullptr;
}

/// Length of the run of ASCII without NUL.
qsizetype asciiRun(const char *text, qsizetype size)
{
    qsizetype i = 0;
#ifdef __SSE2__
    // As signed bytes, NUL and everything beyond ASCII is not greater than zero.
    for (; i + 16 <= size; i += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + i));
        const int plain = _mm_movemask_epi8(_mm_cmpgt_epi8(bytes, _mm_setzero_si128()));
        if (plain != 0xFFFF)
            return i + __builtin_ctz(~plain);
    }
#endif
    while (i<size &&static_cast<signed char>(text[i])> 0)
        ++i;
    return i;
}

bool continues(char c) { return (quint8(c) & 0xC0) == 0x80; }

/// Bytes of the valid character that begins here; 0: invalid or cut.
qsizetype characterAt(const char *text, qsizetype size)
{
    const quint8 first = quint8(text[0]);
    if (first >= 0xE1 && first <= 0xEC && size >= 3) // nearly all of Chinese
        return continues(text[1]) && continues(text[2]) ? 3 : 0;
    if (first >= 0xC2 && first <= 0xDF)
        return size >= 2 && continues(text[1]) ? 2 : 0;
    if ((first & 0xF0) == 0xE0) {
        if (size < 3 || !continues(text[1]) || !continues(text[2]))
            return 0;
        const quint8 second = quint8(text[1]);
        return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (size < 4 || !continues(text[1]) || !continues(text[2]) || !continues(text[3]))
            return 0;
        const quint8 second = quint8(text[1]);
        return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4;
    }
    return 0;
}

/// Could more bytes make a valid character of this end of a chunk?
bool isCut(const char *text, qsizetype size)
{
    const quint8 first = quint8(text[0]);
    const qsizetype wanted = first >= 0xF0 && first <= 0xF4   ? 4
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xC2 && first <= 0xDF ? 2
                                                              : 0;
    if (size >= wanted)
        return false;
    for (qsizetype i = 1; i < size; ++i) {
        if (!continues(text[i]))
            return false;
    }
    return true;
}

/// The mark is no part of what a text is written in.
QString plainNameOf(Encoding encoding) { return nameOf(encoding == Encoding::Utf8Bom ? Encoding::Utf8 : encoding); }

char *appendUtf8(char *to, char32_t c)
{
    if (c < 0x80) {
        *to++ = char(c);
    } else if (c < 0x800) {
        *to++ = char(0xC0 | (c >> 6));
        *to++ = char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *to++ = char(0xE0 | (c >> 12));
        *to++ = char(0x80 | ((c >> 6) & 0x3F));
        *to++ = char(0x80 | (c & 0x3F));
    } else {
        *to++ = char(0xF0 | (c >> 18));
        *to++ = char(0x80 | ((c >> 12) & 0x3F));
        *to++ = char(0x80 | ((c >> 6) & 0x3F));
        *to++ = char(0x80 | (c & 0x3F));
    }
    return to;
}

/// The characters of two bytes, which are nearly all: ICU knows them, one by one, and a table is four times as fast.
class TwoByteTable
{
public:
    static constexpr int trails = 0xFF - 0x40;

    TwoByteTable() : m_units(size_t(0xFF - 0x81) * trails, 0)
    {
        UErrorCode error = U_ZERO_ERROR;
        UConverter *converter = ucnv_open("gb18030", &error);
        ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
        for (int lead = 0x81; lead < 0xFF && U_SUCCESS(error); ++lead) {
            for (int trail = 0x40; trail < 0xFF; ++trail) {
                const char bytes[2] = {char(lead), char(trail)};
                char16_t units[4];
                UErrorCode wrong = U_ZERO_ERROR;
                ucnv_reset(converter);
                if (ucnv_toUChars(converter, units, 4, bytes, 2, &wrong) == 1 && U_SUCCESS(wrong))
                    m_units[index(lead, trail)] = units[0];
            }
        }
        ucnv_close(converter);
    }
    char16_t at(int lead, int trail) const { return m_units[index(lead, trail)]; }

private:
    static size_t index(int lead, int trail) { return size_t(lead - 0x81) * trails + size_t(trail - 0x40); }

    std::vector<char16_t> m_units;
};

const TwoByteTable &twoBytes()
{
    static const TwoByteTable table;
    return table;
}

/// A character of four bytes; 0: there is none.
char32_t fourBytes(UConverter *converter, const char *bytes)
{
    char16_t units[4];
    UErrorCode error = U_ZERO_ERROR;
    ucnv_reset(converter);
    const int32_t size = ucnv_toUChars(converter, units, 4, bytes, 4, &error);
    if (U_FAILURE(error) || size < 1 || size > 2)
        return 0;
    return size == 1 ? units[0] : QChar::surrogateToUcs4(units[0], units[1]);
}

} // namespace

qsizetype validUtf8(const char *text, qsizetype size)
{
    qsizetype i = 0;
    while (i < size) {
        if (quint8(text[i]) < 0x80) {
            const qsizetype run = asciiRun(text + i, size - i);
            if (run == 0)
                return i;
            i += run;
            continue;
        }
        const qsizetype bytes = characterAt(text + i, size - i);
        if (bytes == 0)
            return i;
        i += bytes;
    }
    return size;
}

qint64 lineEndsIn(const char *begin, const char *end)
{
    qint64 lines = std::count(begin, end, '\n');
    for (const char *p = begin; (p = static_cast<const char *>(memchr(p, '\r', size_t(end - p)))); ++p)
        lines += p + 1 == end || p[1] != '\n';
    return lines;
}

TextStream::TextStream(std::unique_ptr<QIODevice> device, Encoding encoding)
    : m_device(std::move(device)), m_encoding(encoding), m_bytes(m_device->size())
{
    if (const char *name = converterName(encoding)) {
        UErrorCode error = U_ZERO_ERROR;
        m_converter = ucnv_open(name, &error);
        if (m_converter)
            ucnv_setToUCallBack(m_converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
        if (U_FAILURE(error))
            stop(TextEnd::CannotRead);
    }
    skipMark();
}

TextStream::~TextStream()
{
    if (m_converter)
        ucnv_close(m_converter);
}

void TextStream::skipMark()
{
    const QByteArray begin = m_device->peek(3);
    qint64 mark = 0;
    if (!m_converter && begin == "\xEF\xBB\xBF")
        mark = 3;
    if ((m_encoding == Encoding::Utf16Le && begin.startsWith("\xFF\xFE"))
        || (m_encoding == Encoding::Utf16Be && begin.startsWith("\xFE\xFF")))
        mark = 2;
    if (m_encoding == Encoding::Gb18030 && m_device->peek(4) == "\x84\x31\x95\x33")
        mark = 4;
    m_bytesRead = m_device->skip(mark);
}

qsizetype TextStream::readRaw(char *to, qsizetype room)
{
    const qint64 wanted = std::min<qint64>(room, m_bytes - m_bytesRead);
    if (wanted <= 0) {
        stop(TextEnd::Done);
        return 0;
    }
    const qint64 size = m_device->read(to, wanted);
    if (size <= 0) {
        stop(size < 0 ? TextEnd::CannotRead : TextEnd::BecameShorter);
        return 0;
    }
    m_bytesRead += size;
    return qsizetype(size);
}

qsizetype TextStream::read(char *to, qsizetype room)
{
    qsizetype size = 0;
    while (size == 0 && m_end == TextEnd::NotYet)
        size = !m_converter ? readUtf8(to, room) : m_encoding == Encoding::Gb18030 ? readGb18030(to, room) : readOther(to, room);
    return size;
}

qsizetype TextStream::readUtf8(char *to, qsizetype room)
{
    const qsizetype carried = m_carry.size();
    memcpy(to, m_carry.constData(), size_t(carried));
    m_carry.clear();
    const qsizetype size = carried + readRaw(to + carried, room - carried);
    const qsizetype valid = validUtf8(to, size);
    if (valid == size)
        return size;
    if (m_end == TextEnd::NotYet && isCut(to + valid, size - valid))
        m_carry = QByteArray(to + valid, size - valid);
    else if (m_end == TextEnd::NotYet || m_end == TextEnd::Done)
        m_end = to[valid] == 0 ? TextEnd::NulByte : TextEnd::NotInEncoding;
    return valid;
}

qsizetype TextStream::readGb18030(char *to, qsizetype room)
{
    const TwoByteTable &table = twoBytes();
    // Two bytes become three at most.
    const qsizetype carried = m_carry.size();
    m_raw = m_carry;
    m_raw.resize(std::max<qsizetype>(8, room / 2));
    m_carry.clear();
    const qsizetype size = carried + readRaw(m_raw.data() + carried, m_raw.size() - carried);
    const char *in = m_raw.constData();
    const char *end = in + size;
    char *out = to;
    while (in < end) {
        const qsizetype plain = asciiRun(in, end - in);
        memcpy(out, in, size_t(plain));
        out += plain;
        in += plain;
        if (in == end)
            break;
        const int lead = quint8(in[0]);
        const bool isFour = end - in >= 2 && in[1] >= '0' && in[1] <= '9';
        if (lead > 0x80 && (end - in < 2 || (isFour && end - in < 4)) && m_end == TextEnd::NotYet) {
            m_carry = QByteArray(in, end - in);
            return out - to;
        }
        char32_t c = 0;
        const int bytes = lead == 0x80 ? 1 : isFour ? 4 : 2;
        if (lead == 0x80)
            c = U'€'; // as Windows writes it in its GBK
        else if (lead > 0x80 && lead < 0xFF && end - in >= bytes)
            c = isFour                                          ? fourBytes(m_converter, in)
                : quint8(in[1]) >= 0x40 && quint8(in[1]) < 0xFF ? table.at(lead, quint8(in[1]))
                                                                : 0;
        if (c == 0) {
            if (m_end == TextEnd::NotYet || m_end == TextEnd::Done)
                m_end = lead == 0 ? TextEnd::NulByte : TextEnd::NotInEncoding;
            return out - to;
        }
        out = appendUtf8(out, c);
        in += bytes;
    }
    return out - to;
}

qsizetype TextStream::readOther(char *to, qsizetype room)
{
    // One byte becomes three at most; what the converter holds back is a few characters.
    m_raw.resize(std::max<qsizetype>(1, room / 3 - 8));
    const qsizetype raw = readRaw(m_raw.data(), m_raw.size());
    char16_t units[4096];
    const char *source = m_raw.constData();
    const char *sourceEnd = source + raw;
    char *out = to;
    char32_t high = 0; // of a pair whose second half is the first unit of the next round
    while (true) {
        char16_t *target = units;
        UErrorCode error = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter, &target, std::end(units), &source, sourceEnd, nullptr, m_end != TextEnd::NotYet, &error);
        for (const char16_t *unit = units; unit < target; ++unit) {
            if (*unit == 0) {
                m_end = TextEnd::NulByte;
                return out - to;
            }
            if (high != 0) {
                out = appendUtf8(out, 0x10000 + ((high & 0x3FF) << 10) + (*unit & 0x3FF));
                high = 0;
            } else if ((*unit & 0xFC00) == 0xD800) {
                high = *unit;
            } else {
                out = appendUtf8(out, *unit);
            }
        }
        if (error == U_BUFFER_OVERFLOW_ERROR)
            continue;
        if (U_FAILURE(error))
            m_end = TextEnd::NotInEncoding;
        return out - to;
    }
}

TextBuffer::TextBuffer(std::unique_ptr<QIODevice> device, QString fileName, Encoding encoding)
    : m_stream(std::move(device), encoding),
      m_fileName(std::move(fileName)),
      m_capacity(qsizetype(std::min<qint64>(chunk, m_stream.bytes() * 3 + 256)))
{
    m_bytes = std::make_unique_for_overwrite<char[]>(size_t(m_capacity + padding));
}

bool TextBuffer::more()
{
    const qsizetype kept = m_end - m_begin;
    if (kept > m_capacity / 2) {
        m_capacity = kept + std::clamp(kept, chunk, largestStep);
        auto larger = std::make_unique_for_overwrite<char[]>(size_t(m_capacity + padding));
        memcpy(larger.get(), begin(), size_t(kept));
        m_bytes = std::move(larger);
    } else {
        memmove(m_bytes.get(), begin(), size_t(kept));
    }
    m_begin = 0;
    m_end = kept;
    const qsizetype size = m_stream.read(end(), m_capacity - kept);
    m_end += size;
    memset(end(), 0, padding);
    m_isLast = size == 0 && m_stream.end() == TextEnd::Done;
    return size > 0;
}

std::optional<Refusal> TextBuffer::refusal(qint64 line)
{
    const qint64 there = line + lineEndsIn(begin(), end());
    switch (m_stream.end()) {
    case TextEnd::NotInEncoding: return phrases::notInEncoding(m_fileName, there, plainNameOf(m_stream.encoding()));
    case TextEnd::NulByte: return phrases::nulByte(m_fileName, there);
    case TextEnd::BecameShorter: return phrases::becameShorter(m_fileName, there);
    case TextEnd::CannotRead: return phrases::cannotRead(m_fileName);
    case TextEnd::NotYet:
    case TextEnd::Done: break;
    }
    return std::nullopt;
}

LineReader::LineReader(std::unique_ptr<QIODevice> device, const QString &fileName, Encoding encoding)
    : m_text(std::move(device), fileName, encoding)
{}

Result<bool> LineReader::next(std::string_view &line)
{
    ++m_line;
    while (true) {
        const char *begin = m_text.begin();
        const char *end = m_text.end();
        const char *stop = begin;
        while (stop < end && *stop != '\n' && *stop != '\r')
            ++stop;
        const bool needsMore = stop == end || (*stop == '\r' && stop + 1 == end);
        if (!needsMore || m_text.isLast()) {
            line = {begin, size_t(stop - begin)};
            const bool crLf = stop + 1 < end && stop[0] == '\r' && stop[1] == '\n';
            m_text.advanceTo(stop + (stop == end ? 0 : crLf ? 2 : 1));
            return begin < end;
        }
        if (stop - begin > longestLine)
            return phrases::lineTooLong(m_text.fileName(), m_line, longestLine / (1024 * 1024));
        if (!m_text.more()) {
            if (auto refusal = m_text.refusal(m_line))
                return *std::move(refusal);
        }
    }
}

} // namespace plumbline::exchange
