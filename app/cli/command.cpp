// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/phrases.h"

#include <cstdio>

namespace plumbline::cli {

CommandLine::CommandLine(const Words &words) : m_words(words), m_app(std::string(), "plumbline-cli")
{
    m_app.description(
        spoken(say(QT_TRANSLATE_NOOP("cli", "Plumbline on the command line: deals in gated stages, from one workspace file."))));
    m_app.set_help_flag("-h,--help", spoken(say(QT_TRANSLATE_NOOP("cli", "Print this help and leave"))));
    m_app.set_version_flag("--version", PLUMBLINE_VERSION, spoken(say(QT_TRANSLATE_NOOP("cli", "Print the version and leave"))));
    for (const char *name : {"--help", "--version"})
        m_app.get_option(name)->group(spoken(say(QT_TRANSLATE_NOOP("cli", "Options"))));
    m_app.require_subcommand(1);
    flag(&m_app, "--json", m_common.json, say(QT_TRANSLATE_NOOP("cli", "Print JSON with stable keys instead of text")));
    option(&m_app, "--lang", m_language, say(QT_TRANSLATE_NOOP("cli", "Language: en or zh_CN (default: the system's)")));
    option(&m_app, "--now", m_common.now,
           say(QT_TRANSLATE_NOOP("cli", "The moment at which gates and clocks judge (default: the clock)")));
    option(&m_app, "--actor", m_common.actor,
           say(QT_TRANSLATE_NOOP("cli", "Who is at work (default: remembered, else the user's name)")));

    auto formatter = m_app.get_formatter();
    formatter->label("Usage", spoken(say(QT_TRANSLATE_NOOP("cli", "Usage"))));
    formatter->label("OPTIONS", spoken(say(QT_TRANSLATE_NOOP("cli", "OPTIONS"))));
    formatter->label("SUBCOMMAND", spoken(say(QT_TRANSLATE_NOOP("cli", "COMMAND"))));
    formatter->label("SUBCOMMANDS", spoken(say(QT_TRANSLATE_NOOP("cli", "COMMANDS"))));
    formatter->label("Positionals", spoken(say(QT_TRANSLATE_NOOP("cli", "Positionals"))));
    formatter->label("REQUIRED", spoken(say(QT_TRANSLATE_NOOP("cli", "REQUIRED"))));
    formatter->label("TEXT", spoken(say(QT_TRANSLATE_NOOP("cli", "TEXT"))));
    formatter->column_width(34);
}

CLI::App *CommandLine::command(const char *name, const Phrase &what, std::function<int(Session &)> run)
{
    CLI::App *command = m_app.add_subcommand(name, spoken(what));
    command->group(spoken(say(QT_TRANSLATE_NOOP("cli", "Commands"))));
    command->set_help_flag("-h,--help", spoken(say(QT_TRANSLATE_NOOP("cli", "Print this help and leave"))))
        ->group(spoken(say(QT_TRANSLATE_NOOP("cli", "Options"))));
    command->fallthrough();
    command->callback([this, run = std::move(run)] { m_chosen = run; });
    return command;
}

CLI::Option *CommandLine::place(CLI::App *command, const char *name, std::string &value, const Phrase &what)
{
    return optionalPlace(command, name, value, what)->required();
}

CLI::Option *CommandLine::optionalPlace(CLI::App *command, const char *name, std::string &value, const Phrase &what)
{
    return command->add_option(name, value, spoken(what));
}

CLI::Option *CommandLine::option(CLI::App *command, const char *name, std::string &value, const Phrase &what)
{
    CLI::Option *option = command->add_option(name, value, spoken(what));
    option->group(spoken(say(QT_TRANSLATE_NOOP("cli", "Options"))));
    return option;
}

CLI::Option *CommandLine::number(CLI::App *command, const char *name, int &value, const Phrase &what)
{
    CLI::Option *option = command->add_option(name, value, spoken(what));
    option->group(spoken(say(QT_TRANSLATE_NOOP("cli", "Options"))));
    option->type_name(spoken(say(QT_TRANSLATE_NOOP("cli", "NUMBER"))));
    const std::string wrong = spoken(say(QT_TRANSLATE_NOOP("cli", "a whole number from 0 on was expected")));
    return option->check(CLI::Validator(
        [wrong](std::string &given) {
            const bool digits = !given.empty() && given.size() < 10 && given.find_first_not_of("0123456789") == std::string::npos;
            return digits ? std::string() : wrong;
        },
        std::string()));
}

CLI::Option *CommandLine::options(CLI::App *command, const char *name, std::vector<std::string> &values, const Phrase &what)
{
    CLI::Option *option = command->add_option(name, values, spoken(what));
    option->group(spoken(say(QT_TRANSLATE_NOOP("cli", "Options"))));
    return option->allow_extra_args(false);
}

CLI::Option *CommandLine::places(CLI::App *command, const char *name, std::vector<std::string> &values, const Phrase &what)
{
    return command->add_option(name, values, spoken(what))->required();
}

CLI::Option *CommandLine::flag(CLI::App *command, const char *name, bool &value, const Phrase &what)
{
    CLI::Option *option = command->add_flag(name, value, spoken(what));
    option->group(spoken(say(QT_TRANSLATE_NOOP("cli", "Options"))));
    return option;
}

std::optional<int> CommandLine::parse(int argc, char **argv)
{
    try {
        m_app.parse(argc, argv);
        return std::nullopt;
    } catch (const CLI::ParseError &error) {
        return explain(error);
    }
}

int CommandLine::explain(const CLI::ParseError &error)
{
    const auto *chosen = m_app.get_subcommands().empty() ? &m_app : m_app.get_subcommands().front();
    if (error.get_name() == "CallForVersion") {
        std::printf("plumbline-cli %s\n", PLUMBLINE_VERSION);
        return Ok;
    }
    if (error.get_exit_code() == 0) {
        std::printf("%s", chosen->help(chosen == &m_app ? "" : "plumbline-cli").c_str());
        return Ok;
    }
    // CLI11 speaks English only; what it names stands in front of " is required" or behind the last colon.
    const QString detail = QString::fromStdString(error.what());
    const QString name = error.get_name() == "RequiredError" ? detail.section(QStringLiteral(" is required"), 0, 0)
                                                             : detail.section(QStringLiteral(": "), -1);
    Phrase message = say(QT_TRANSLATE_NOOP("cli", "This command line is not understood: %1")).with(detail);
    if (m_app.get_subcommands().empty() && m_app.remaining_size() > 0)
        message = say(QT_TRANSLATE_NOOP("cli", "There is no command “%1”. plumbline-cli --help lists them."))
                      .with(QString::fromStdString(m_app.remaining().front()));
    else if (error.get_name() == "RequiredError" && m_app.get_subcommands().empty())
        message = say(QT_TRANSLATE_NOOP("cli", "A command is missing. plumbline-cli --help lists them."));
    else if (error.get_name() == "RequiredError")
        message = say(QT_TRANSLATE_NOOP("cli", "%1 is missing. plumbline-cli %2 --help tells more."))
                      .with(name)
                      .with(QString::fromStdString(chosen->get_name()));
    else if (error.get_name() == "ExtrasError")
        message = say(QT_TRANSLATE_NOOP("cli", "“%1” was not expected here.")).with(name);
    else if (error.get_name() == "ArgumentMismatch")
        message = say(QT_TRANSLATE_NOOP("cli", "“%1” needs a value.")).with(detail.section(u':', 0, 0));
    else if (error.get_name() == "ConversionError" || error.get_name() == "ValidationError")
        message = say(QT_TRANSLATE_NOOP("cli", "The value does not fit: %1")).with(detail);
    std::fprintf(stderr, "%s\n", qUtf8Printable(m_words.say(message)));
    return WrongUsage;
}

} // namespace plumbline::cli
