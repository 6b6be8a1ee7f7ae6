// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <vector>

namespace plumbline {

/// A telephone number that somebody wrote, in the one form in which two of them are the same.
struct PhoneNumber {
    QByteArray digits;    ///< E.164 without the plus: 8613812345678
    QByteArray extension; ///< behind a switchboard: 8001
    bool mobile = false;  ///< of mainland China; elsewhere nobody can tell

    bool operator==(const PhoneNumber &) const = default;
};

/// The numbers in a cell, in their order, each once: "０５７１－8888 8888转801 / 138-1234-5678（微信同号）". Numbers of mainland
/// China with or without +86, 0086, the 0 of the area code; others with + or 00. What Excel has damaged (1.38E+10), what is
/// part of a word (wxid_13812345678) and what is no whole number gives none.
std::vector<PhoneNumber> phoneNumbers(QStringView cell);

} // namespace plumbline
