// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/file_format.h"

#include <memory>
#include <QIODevice>

struct UConverter;

namespace plumbline::exchange {

/// Why a text ends.
enum class TextEnd { NotYet, Done, NotInEncoding, NulByte, BecameShorter, CannotRead };

/// A device as UTF-8, whatever its encoding: strictly, so that nothing is guessed. Reads as far as the device was long when
/// the reading began; UTF-8 itself is only looked at, not copied.
class TextStream
{
public:
    TextStream(std::unique_ptr<QIODevice> device, Encoding encoding);
    ~TextStream();

    /// Up to `room` bytes (at least 64) of whole characters. 0: see end().
    qsizetype read(char *to, qsizetype room);
    TextEnd end() const { return m_end; }
    Encoding encoding() const { return m_encoding; }
    qint64 bytesRead() const { return m_bytesRead; }
    qint64 bytes() const { return m_bytes; }

private:
    qsizetype readRaw(char *to, qsizetype room);
    qsizetype readUtf8(char *to, qsizetype room);
    qsizetype readGb18030(char *to, qsizetype room);
    qsizetype readOther(char *to, qsizetype room);
    void skipMark();
    void stop(TextEnd why) { m_end = m_end == TextEnd::NotYet ? why : m_end; }

    std::unique_ptr<QIODevice> m_device;
    Encoding m_encoding;
    UConverter *m_converter = nullptr;
    QByteArray m_raw;   ///< what is still to be converted
    QByteArray m_carry; ///< the begin of a character whose rest was not read yet
    qint64 m_bytesRead = 0;
    qint64 m_bytes = 0;
    TextEnd m_end = TextEnd::NotYet;
};

/// A part of a text, from where a reader stands to where it was read; grows as far as one record needs.
class TextBuffer
{
public:
    static constexpr qsizetype padding = 32; ///< bytes behind the end that may be looked at

    TextBuffer(std::unique_ptr<QIODevice> device, QString fileName, Encoding encoding);

    char *begin() { return m_bytes.get() + m_begin; }
    char *end() { return m_bytes.get() + m_end; }
    void advanceTo(const char *position) { m_begin = position - m_bytes.get(); }
    /// Nothing comes behind end().
    bool isLast() const { return m_isLast; }
    /// Reads on; begin() and end() move. False where nothing came: isLast(), or the text cannot be read on.
    bool more();
    /// What stops the reading behind end(); `line` is that of begin().
    std::optional<Refusal> refusal(qint64 line);

    const QString &fileName() const { return m_fileName; }
    const TextStream &stream() const { return m_stream; }

private:
    TextStream m_stream;
    QString m_fileName;
    std::unique_ptr<char[]> m_bytes;
    qsizetype m_capacity = 0;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    bool m_isLast = false;
};

/// A text line by line: CR, LF and CR LF end one.
class LineReader
{
public:
    static constexpr qsizetype longestLine = 16 * 1024 * 1024; ///< bytes

    LineReader(std::unique_ptr<QIODevice> device, const QString &fileName, Encoding encoding);

    /// False at the end. The text lives until the next line is read.
    Result<bool> next(std::string_view &line);
    qint64 line() const { return m_line; } ///< of what next() gave
    const TextBuffer &buffer() const { return m_text; }

private:
    TextBuffer m_text;
    qint64 m_line = 0;
};

/// How many line ends stand in a text.
qint64 lineEndsIn(const char *begin, const char *end);
/// How many bytes of the text are whole, valid characters of UTF-8 without a NUL; less than `size` also where the last one is
/// cut.
qsizetype validUtf8(const char *text, qsizetype size);

} // namespace plumbline::exchange
