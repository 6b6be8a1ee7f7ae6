// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace plumbline::leads {

/// A company's name taken apart: 宏達（上海）機械有限公司杭州分公司 is the core 宏达机械, the region 上海, the branch 杭州分公司.
/// Folded (width, case), simplified, without signs and legal form.
struct CompanyName {
    QString core;   ///< empty where nothing is left: a mere 有限公司
    QString region; ///< in brackets
    QString branch; ///< with its place

    /// In what two names of one company agree: the core with the branch. Reading it again changes nothing.
    QString exact() const { return core + branch; }
    /// The core without the province or city before it; the core itself where too little would be left (上海银行).
    QString withoutPlace() const;
    /// How that sounds: Chinese by pinyin, Latin words without vowels and with doubled letters once.
    QString sound() const;

    bool operator==(const CompanyName &) const = default;
};

CompanyName companyName(QStringView written);

} // namespace plumbline::leads
