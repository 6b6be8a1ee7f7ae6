// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <optional>
#include <QString>
#include <string_view>

namespace plumbline {

/// Whether a reader may mean pinyin: ASCII letters (of either width) and perhaps digits, spaces, apostrophes.
bool isPinyinQuery(QStringView typed);

/// Which characters a match covers, to show them.
struct PinyinMatch {
    qsizetype start;
    qsizetype length;

    bool operator==(const PinyinMatch &) const = default;
};

/// PIPE-13: what somebody typed on a Latin keyboard, to be found in Chinese text beginning at any character: initials (hdyl),
/// whole syllables (huadong), prefixes of them and any mixture (huad, hdongyl), with every reading of a character; Latin
/// letters and digits of the text stand for themselves. Case, width and typed spaces do not matter; a syllable may not reach
/// over a typed apostrophe (xi'an). ü is typed v. Spaces and punctuation of the text are passed over beside a Chinese
/// character; between two Latin ones they end a match, as in plain search.
///
/// Made once for a query; matching allocates nothing.
class PinyinPattern
{
public:
    static constexpr int mostLetters = 60; ///< more find nothing

    /// Matches nothing where `typed` is no pinyin query.
    explicit PinyinPattern(QStringView typed);

    bool isEmpty() const { return m_length == 0; }
    bool matches(QStringView text) const;
    /// The same for UTF-8, for text kept in bulk.
    bool matches(std::string_view utf8) const;
    std::optional<PinyinMatch> find(QStringView text) const;

    /// A text can match only where pinyinInitials(text) has all of these.
    quint32 neededInitials() const { return m_needed; }
    /// And one that has them does match: of a single letter.
    bool initialsSuffice() const { return m_length == 1; }

private:
    struct Walk;
    qsizetype longestFrom(QStringView text) const;

    std::array<quint64, 36> m_at{}; ///< bit p: this letter or digit is typed at p
    quint64 m_boundaries = 0;       ///< bit p: an apostrophe stands before p
    int m_length = 0;
    quint32 m_first = 0; ///< as an initial
    quint32 m_needed = 0;
};

/// With which letters the characters of a text may begin (bits 0–25, all readings), bit 26: it has a digit.
quint32 pinyinInitials(std::string_view utf8);

/// How a character sounds to many ears: its first reading by the alphabet, with z for zh, c for ch, s for sh, -in for -ing, -en
/// for -eng. One form for comparing names, the same for ever; empty for what is no Chinese character.
QString roughPinyin(QChar c);

bool matchesPinyin(QStringView text, QStringView typed);
/// The first place, with as many characters as possible (zgsh is all of 中国石化).
std::optional<PinyinMatch> findPinyin(QStringView text, QStringView typed);

} // namespace plumbline
