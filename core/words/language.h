// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace plumbline {

enum class Language { English, Chinese };

/// The code used in files, options and resource names: "en", "zh_CN".
QString codeOf(Language language);
/// Accepts en, zh, zh_CN, zh-CN, and a system locale such as zh_CN.UTF-8.
std::optional<Language> languageFromCode(QStringView code);
const QList<Language> &allLanguages();

} // namespace plumbline
