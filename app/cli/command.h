// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/session.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>

namespace plumbline::cli {

/// Adds commands to the line. What a command is to do is kept and run after everything is parsed.
class CommandLine
{
public:
    explicit CommandLine(const Words &words);

    /// A command; `run` reads what its options were bound to.
    CLI::App *command(const char *name, const Phrase &what, std::function<int(Session &)> run);
    /// A required place on the line: FILE, DEAL …
    CLI::Option *place(CLI::App *command, const char *name, std::string &value, const Phrase &what);
    CLI::Option *optionalPlace(CLI::App *command, const char *name, std::string &value, const Phrase &what);
    CLI::Option *option(CLI::App *command, const char *name, std::string &value, const Phrase &what);
    CLI::Option *number(CLI::App *command, const char *name, int &value, const Phrase &what);
    CLI::Option *options(CLI::App *command, const char *name, std::vector<std::string> &values, const Phrase &what);
    CLI::Option *places(CLI::App *command, const char *name, std::vector<std::string> &values, const Phrase &what);
    CLI::Option *flag(CLI::App *command, const char *name, bool &value, const Phrase &what);

    /// Empty where a command is to be run; else the exit code, with help or a message printed.
    std::optional<int> parse(int argc, char **argv);
    int run(Session &session) const { return m_chosen(session); }
    CommonOptions &common() { return m_common; }
    CLI::App &app() { return m_app; }

    std::string spoken(const Phrase &phrase) const { return m_words.say(phrase).toStdString(); }

private:
    int explain(const CLI::ParseError &error);

    const Words &m_words;
    CLI::App m_app;
    CommonOptions m_common;
    std::string m_language;
    std::function<int(Session &)> m_chosen;
};

void addSetupCommands(CommandLine &line);
void addCalendarCommands(CommandLine &line);
void addListCommands(CommandLine &line);
void addFormulaCommands(CommandLine &line);
void addDealCommands(CommandLine &line);
void addActivityCommands(CommandLine &line);
void addDuplicateCommands(CommandLine &line);
void addExchangeCommands(CommandLine &line);
void addExportCommands(CommandLine &line);
void addHistoryCommands(CommandLine &line);
void addReferenceCommands(CommandLine &line);
void addWorldCommands(CommandLine &line);

inline QString text(const std::string &value) { return QString::fromStdString(value); }

} // namespace plumbline::cli
