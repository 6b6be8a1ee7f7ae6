// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/phrases.h"
#include "core/base/fault.h"
#include "core/words/fault_phrase.h"

#include <cstdio>
#include <cstring>
#include <QCoreApplication>

using namespace plumbline;
using namespace plumbline::cli;

namespace {

/// --lang must be known before the help is written. Empty where it names no language.
std::optional<Language> languageOf(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const bool apart = std::strcmp(argv[i], "--lang") == 0 && i + 1 < argc;
        const bool joined = std::strncmp(argv[i], "--lang=", 7) == 0;
        if (apart || joined)
            return languageFromCode(QString::fromLocal8Bit(apart ? argv[i + 1] : argv[i] + 7));
    }
    // The first that is set and not empty (POSIX).
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(variable);
        if (!locale.isEmpty())
            return languageFromCode(locale).value_or(Language::English);
    }
    return Language::English;
}

int reportFault(const Fault &fault, Output &output)
{
    const QString text = output.words().say(phraseOf(fault));
    if (output.json())
        output.object(
            {{QStringLiteral("fault"), text},
             {QStringLiteral("where"), fault.kind() == FaultKind::DiskFull ? QStringLiteral("disk") : QStringLiteral("file")}});
    std::fprintf(stderr, "%s\n", qUtf8Printable(text));
    return FaultHappened;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("plumbline-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));

    const auto language = languageOf(argc, argv);
    const Words words(language.value_or(Language::English));
    if (!language) {
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(words.say(say(QT_TRANSLATE_NOOP("cli", "--lang: en or zh_CN was expected.")))));
        return WrongUsage;
    }
    CommandLine line(words);
    addSetupCommands(line);
    addExchangeCommands(line);
    addExportCommands(line);
    addReferenceCommands(line);
    addListCommands(line);
    addFormulaCommands(line);
    addDealCommands(line);
    addActivityCommands(line);
    addDuplicateCommands(line);
    addHistoryCommands(line);
    addWorldCommands(line);
    addCalendarCommands(line);

    if (const auto ended = line.parse(argc, argv))
        return *ended;

    Output output(*language, line.common().json);
    try {
        Session session(line.common(), output);
        const int code = line.run(session);
        if (output.flush())
            return code;
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(words.say(say(QT_TRANSLATE_NOOP("cli", "The output could not be written to its end.")))));
        return FaultHappened;
    } catch (const Fault &fault) {
        return reportFault(fault, output);
    }
}
