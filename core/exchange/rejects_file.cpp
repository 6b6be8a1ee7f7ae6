// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rejects_file.h"

#include "core/base/text.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/phrases.h"

namespace plumbline::exchange {
namespace {

Phrase lineColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Line")}; }
Phrase reasonColumn() { return {"exchange", QT_TRANSLATE_NOOP("exchange", "Reason")}; }

/// The reasons must fit, too: what cannot hold them becomes UTF-8.
Encoding encodingFor(const FileFormat &source)
{
    switch (source.encoding) {
    case Encoding::Utf8:
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
    case Encoding::Gb18030: return source.kind == FileKind::Csv ? source.encoding : Encoding::Utf8Bom;
    default: return Encoding::Utf8Bom;
    }
}

QStringEncoder encoderOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16Le: return QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    case Encoding::Utf16Be: return QStringEncoder(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    case Encoding::Gb18030: return QStringEncoder("GB18030");
    default: return QStringEncoder(QStringEncoder::Utf8, QStringEncoder::Flag::WriteBom);
    }
}

} // namespace

QStringList withoutRejectColumns(QStringList headers)
{
    const qsizetype last = headers.size() - 1;
    for (const Language language : allLanguages()) {
        const Words words(language);
        if (last > 1 && headers[last - 1] == words.say(lineColumn()) && headers[last] == words.say(reasonColumn()))
            return headers.mid(0, last - 1);
    }
    return headers;
}

RejectsFile::RejectsFile(const QString &path, const QStringList &headers, const FileFormat &source, const Words &words)
    : m_file(path),
      m_words(words),
      m_encoder(encoderOf(encodingFor(source))),
      m_separator(QLatin1Char(source.kind == FileKind::Csv ? source.separator : ',')),
      m_quote(QLatin1Char(source.kind == FileKind::Csv && source.quote != 0 ? source.quote : '"')),
      m_columns(headers.size())
{
    if (!path.isEmpty() && m_file.open(QIODevice::WriteOnly))
        write(headers + QStringList{words.say(lineColumn()), words.say(reasonColumn())});
}

void RejectsFile::write(const QStringList &cells)
{
    QString line;
    for (const QString &cell : cells) {
        if (&cell != &cells.front())
            line += m_separator;
        const bool needsQuotes = cell.contains(m_separator) || cell.contains(m_quote) || cell.contains(u'\n')
                                 || cell.contains(u'\r') || cell.startsWith(u' ') || cell.endsWith(u' ');
        line += needsQuotes ? m_quote + QString(cell).replace(m_quote, QString(2, m_quote)) + m_quote : cell;
    }
    m_file.write(QByteArray(m_encoder(line + QStringLiteral("\r\n"))));
}

void RejectsFile::add(const SourceRow &row, const ImportNote &note)
{
    if (!m_file.isOpen())
        return;
    QStringList cells;
    // What would run as a formula is made harmless, also where the source was careless; it comes back as it was.
    for (const std::string_view cell : row.cells)
        cells.append(guarded(unguarded(toQString(cell))));
    while (cells.size() < m_columns)
        cells.append(QString());
    const QString where = note.column.isEmpty() ? QString() : note.column + QStringLiteral(": ");
    write(cells + QStringList{QString::number(row.line), where + m_words.say(note.text)});
}

std::optional<Refusal> RejectsFile::finish()
{
    if (m_file.fileName().isEmpty())
        return std::nullopt;
    if (!m_file.isOpen() || !m_file.commit())
        return phrases::cannotWrite(m_file.fileName(), m_file.errorString());
    return std::nullopt;
}

} // namespace plumbline::exchange
