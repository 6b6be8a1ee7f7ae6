// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace plumbline::leads {

/// The addresses in a cell, lower case, each once: 张三 <Zhang@B.cn>；li@c.com.
QStringList emailAddresses(QStringView cell);

/// A unified social credit code (GB 32100) as 18 characters, where its check character is right; else empty. The older
/// registration numbers of 15 digits say nothing about the whole company.
QString creditCode(QStringView written);

/// A name of a person: folded, simplified, without signs.
QString personName(QStringView written);

} // namespace plumbline::leads
