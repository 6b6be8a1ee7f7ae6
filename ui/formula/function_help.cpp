// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formula/function_help.h"

#include "core/formula/functions.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

QString functionHelp(Language language)
{
    const Words words(language);
    const bool chinese = language == Language::Chinese;
    const auto heading = [&](const char *source) { return words.say(Phrase("functions", source)); };
    QString text = u"| %1 | %2 | %3 |\n|---|---|---|\n"_s.arg(heading(QT_TRANSLATE_NOOP("functions", "Function")),
                                                              heading(QT_TRANSLATE_NOOP("functions", "What it gives")),
                                                              heading(QT_TRANSLATE_NOOP("functions", "Example")));
    for (const formula::Function &function : formula::functions()) {
        const QString english = QString::fromLatin1(function.name);
        QStringList names = chinese ? function.chinese + QStringList{english} : QStringList{english} + function.chinese;
        const QString arguments = *function.arguments ? words.say(function.signature()) : QString();
        const QString name = names.takeFirst();
        text += u"| `%1(%2)`, %3 | %4 | `%5` |\n"_s.arg(name, arguments, words.list(names), words.say(function.description()),
                                                        QString::fromUtf8(chinese ? function.exampleChinese : function.example));
    }
    return text;
}

} // namespace plumbline::ui
