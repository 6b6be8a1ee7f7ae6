// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace plumbline {

/// UTF-8 as a QString.
inline QString toQString(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

/// The form in which two texts are the same to a reader: Unicode NFKC_Casefold (full and half width, Latin case).
QString folded(QStringView text);

/// The same for text in bulk: UTF-8 in, the folded UTF-8 appended. Chinese and ASCII are copied without a detour.
void appendFolded(std::string &to, std::string_view utf8);

/// Nothing in the UTF-8 that oneLine() or withoutControls() would change, as in most texts. False may also be said of a line that is
/// plain (kana, for example): then look closer.
bool isPlainLine(std::string_view utf8);

/// The folded UTF-8 of oneLine().
void appendFoldedLine(std::string &to, std::string_view utf8);

/// Folded, and without anything but letters and digits: "GTX Pro" and "GTXPro" are the same.
QString squashed(QStringView text);

/// Trimmed, with runs of white space as one space; what a one-line field keeps.
QString oneLine(QStringView text);

/// Without the invisible signs that a file brings along: control characters but line breaks and tabs, byte order marks.
QString withoutControls(QString text);

/// How many characters a reader counts (code points, not UTF-16 units), without white space at the ends.
qsizetype characterCount(QStringView text);

/// The member of `candidates` that a slip of the pen could have meant; empty where none is near.
QString nearest(QStringView word, const QStringList &candidates);

} // namespace plumbline
