// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/language.h"

namespace plumbline {

QString codeOf(Language language) { return language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"); }

std::optional<Language> languageFromCode(QStringView code)
{
    const QString base = code.left(2).toString().toLower();
    const bool hasRest = code.size() > 2;
    if (hasRest && code[2] != u'_' && code[2] != u'-' && code[2] != u'.')
        return std::nullopt;
    if (base == u"zh")
        return Language::Chinese;
    if (base == u"en")
        return Language::English;
    return std::nullopt;
}

const QList<Language> &allLanguages()
{
    static const QList<Language> all{Language::English, Language::Chinese};
    return all;
}

} // namespace plumbline
