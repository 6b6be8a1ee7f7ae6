// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/file_format.h"

#include <QByteArray>

class QIODevice;

namespace plumbline::exchange {

/// What is looked at of a file before it is read: its begin, and of a large one places across it.
struct FileSamples {
    QByteArray head;
    std::vector<QByteArray> places;
    qint64 bytes = 0;
    bool isWhole() const { return head.size() == bytes; }
};

Result<FileSamples> samplesOf(QIODevice &device, const QString &fileName);

struct EncodingVerdict {
    Encoding encoding = Encoding::Utf8;
    bool isSure = true;
    std::vector<Encoding> candidates; ///< where it is not: those that fit, the likeliest first
};

/// Byte order mark; the pattern of NUL bytes; strict UTF-8; strict GB18030 that reads as Chinese; else the user is asked.
EncodingVerdict encodingOf(const FileSamples &samples);

/// A piece of a text as UTF-8, with what is no character of the encoding left out at its ends.
QByteArray toUtf8(const QByteArray &bytes, Encoding encoding);

/// The whole lines of a place in the middle of a file: what stands before its first and behind its last line end is cut off.
QByteArray wholeLines(const QByteArray &place, Encoding encoding);

} // namespace plumbline::exchange
