// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/json_values.h"
#include "app/cli/phrases.h"
#include "core/exchange/file_format.h"
#include "core/exchange/import_file.h"
#include "core/exchange/mapping_json.h"
#include "core/exchange/target_file.h"
#include "core/pipeline/definition_json.h"
#include "core/pipeline/pipeline_store.h"
#include "core/pipeline/publish_pipeline.h"
#include "core/records/define_field.h"
#include "core/words/json_reader.h"

#include <memory>
#include <QJsonDocument>
#include <QSaveFile>

namespace plumbline::cli {
namespace {

using namespace Qt::StringLiterals;

struct ImportOptions {
    std::string file;
    std::string csv;
    std::string as;
    std::string mapping;
    std::string rejects;
    std::string onDuplicate;
    std::string onProbable;
    std::string saveMapping;
    std::string encoding;
    std::string separator;
    std::string sheet;
    std::string headerLine;
    bool dryRun = false;
};

Refusal wrongOption(const char *option, const std::string &given, const QStringList &expected)
{
    return {say(QT_TRANSLATE_NOOP("cli", "“%1” does not fit %2. Choose one of: %3."))
                .with(text(given))
                .with(QString::fromLatin1(option))
                .with(expected),
            u"argument."_s + QString::fromLatin1(option).mid(2)};
}

/// How the file is read, where the user says it; the first option that cannot be understood is refused.
std::optional<Refusal> readHow(const ImportOptions &options, exchange::ImportWanted &wanted)
{
    using exchange::Encoding;
    if (!options.encoding.empty()) {
        wanted.format.encoding = exchange::encodingNamed(text(options.encoding));
        if (!wanted.format.encoding) {
            QStringList names;
            for (const Encoding one :
                 {Encoding::Utf8, Encoding::Gb18030, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Big5, Encoding::Windows1252})
                names.append(exchange::nameOf(one));
            return wrongOption("--encoding", options.encoding, names);
        }
    }
    const std::string separator = options.separator == "tab" ? "\t" : options.separator;
    if (separator.size() > 1)
        return wrongOption("--separator", options.separator, {u","_s, u";"_s, u"|"_s, u"tab"_s});
    if (!separator.empty())
        wanted.format.separator = separator[0];
    if (!options.headerLine.empty()) {
        bool isNumber = false;
        wanted.shape.headerLine = text(options.headerLine).toLongLong(&isNumber);
        if (!isNumber || *wanted.shape.headerLine < 0)
            return wrongOption("--header-line", options.headerLine, {u"0"_s, u"1"_s, u"2 …"_s});
    }
    if (!options.sheet.empty()) {
        const auto format = exchange::formatOf(wanted.path);
        if (!format.ok())
            return format.refusal();
        const auto sheet = format->sheets.indexOf(text(options.sheet));
        if (sheet < 0)
            return wrongOption("--sheet", options.sheet, format->sheets);
        wanted.format.sheet = int(sheet);
    }
    const QStringList rules{u"skip"_s, u"fill"_s, u"overwrite"_s, u"create"_s};
    const auto readRule = [&](const char *option, const std::string &given, exchange::OnDuplicate &rule) {
        if (!given.empty() && !rules.contains(text(given)))
            return std::optional(wrongOption(option, given, rules));
        if (!given.empty())
            rule = exchange::OnDuplicate(rules.indexOf(text(given)));
        return std::optional<Refusal>();
    };
    if (auto refusal = readRule("--on-duplicate", options.onDuplicate, wanted.onDuplicate))
        return refusal;
    return readRule("--on-probable", options.onProbable, wanted.onLikely);
}

/// "GB18030, semicolons, names of the columns in line 4".
QJsonObject jsonOfFormat(const exchange::ImportReport &report)
{
    static const std::map<exchange::FileKind, QString> kinds{{exchange::FileKind::Csv, u"csv"_s},
                                                             {exchange::FileKind::Xlsx, u"xlsx"_s},
                                                             {exchange::FileKind::VCard, u"vcard"_s},
                                                             {exchange::FileKind::JsonLines, u"jsonl"_s}};
    QJsonObject json{{u"kind"_s, kinds.at(report.format.kind)}, {u"header_line"_s, report.headerLine}};
    if (report.format.kind == exchange::FileKind::Xlsx)
        json[u"sheet"_s] = report.format.sheets.value(report.format.sheet);
    else
        json[u"encoding"_s] = exchange::nameOf(report.format.encoding);
    if (report.format.kind == exchange::FileKind::Csv)
        json[u"separator"_s] = QString(QLatin1Char(report.format.separator));
    return json;
}

/// What each column was read as, and why.
QJsonArray jsonOfColumns(const std::vector<exchange::ColumnProposal> &columns)
{
    constexpr const char16_t *grounds[] = {u"given", u"remembered", u"preset", u"header", u"content", u"none"};
    QJsonArray list;
    for (const auto &column : columns) {
        QJsonObject json = exchange::toJson(column.meaning);
        json[u"header"_s] = column.header;
        json[u"ground"_s] = QString::fromUtf16(grounds[int(column.ground)]);
        json[u"doubtful"_s] = column.isDoubtful;
        list.append(json);
    }
    return list;
}

std::optional<Refusal> writeJson(const QString &path, const QJsonObject &object)
{
    const QByteArray json = QJsonDocument(object).toJson();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return std::nullopt;
    return Refusal{say(QT_TRANSLATE_NOOP("cli", "The file %1 cannot be written: %2.")).with(path).with(file.errorString()),
                   u"file"_s};
}

QJsonArray jsonOfNotes(const Words &words, const QString &file, const std::vector<exchange::ImportNote> &notes)
{
    QJsonArray list;
    for (const auto &note : notes)
        list.append(QJsonObject{
            {u"file"_s, file}, {u"line"_s, note.line}, {u"column"_s, note.column}, {u"text"_s, words.say(note.text)}});
    return list;
}

void printReport(Session &session, const Reader &reader, const exchange::ImportReport &report, bool dryRun)
{
    const Words &words = session.words();
    Output &out = session.out();
    if (dryRun)
        out.line(say(QT_TRANSLATE_NOOP("cli", "Dry run: nothing was written.")));
    out.line(say(QT_TRANSLATE_NOOP("cli", "%1: read %2 = created %3 + updated %4 + skipped %5 + refused %6"))
                 .with(report.file)
                 .with(report.read)
                 .with(report.created)
                 .with(report.updated)
                 .with(report.skipped)
                 .with(report.refused));
    for (const auto &[entity, count] : report.also)
        out.line(u"  "_s
                 + words.say(say(QT_TRANSLATE_NOOP("cli", "also new: %1 × %2")).with(count).with(reader.entity(entity).label())));
    const auto print = [&](const exchange::ImportNote &note) {
        const Phrase place =
            note.column.isEmpty()
                ? say(QT_TRANSLATE_NOOP("cli", "line %1")).with(QString::number(note.line))
                : say(QT_TRANSLATE_NOOP("cli", "line %1, column %2")).with(QString::number(note.line)).with(note.column);
        out.line(u"  "_s + words.pair(words.say(place), words.say(note.text)));
    };
    if (report.likelySame > 0)
        out.line(u"  "_s
                 + words.say(say(QT_TRANSLATE_N_NOOP("cli", "%n row(s) may be records that are there (--on-probable)"))
                                 .counting(report.likelySame)));
    for (const auto &note : report.notes)
        print(note);
    constexpr size_t mostPrinted = 20;
    if (!report.rejects.empty())
        out.line(say(QT_TRANSLATE_NOOP("cli", "Refused rows:")));
    for (size_t i = 0; i < std::min(mostPrinted, report.rejects.size()); ++i)
        print(report.rejects[i]);
    if (report.rejects.size() > mostPrinted)
        out.line(say(QT_TRANSLATE_N_NOOP("cli", "and %n more; --rejects FILE writes them all"))
                     .counting(qint64(report.rejects.size() - mostPrinted)));
}

int runImport(Session &session, const ImportOptions &options)
{
    exchange::ImportWanted wanted;
    wanted.path = text(options.csv);
    wanted.as = text(options.as);
    wanted.dryRun = options.dryRun;
    wanted.rejectsPath = text(options.rejects);
    if (!options.mapping.empty()) {
        const auto mapping = readJson(text(options.mapping));
        if (!mapping.ok())
            return session.out().refuse(mapping.refusal());
        wanted.mapping = *mapping;
    }
    if (const auto refusal = readHow(options, wanted))
        return session.out().refuse(*refusal);
    if (const auto refusal = options.saveMapping.empty() ? std::nullopt : exchange::refuseTarget(text(options.saveMapping)))
        return session.out().refuse(*refusal);
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto report = exchange::importFile(workspace, wanted, session.words());
        if (!report.ok())
            return session.out().refuse(report.refusal());
        if (!options.saveMapping.empty()) {
            if (const auto refusal = writeJson(text(options.saveMapping), report->mapping))
                return session.out().refuse(*refusal);
        }
        return workspace.read([&](const Reader &reader) {
            if (!session.out().json()) {
                printReport(session, reader, *report, options.dryRun);
                return Ok;
            }
            static const std::map<int, QString> plural{{entity::account, u"accounts"_s}, {entity::person, u"people"_s},
                                                       {entity::product, u"products"_s}, {entity::unit, u"units"_s},
                                                       {entity::contact, u"contacts"_s}, {entity::choice, u"choices"_s}};
            QJsonObject also;
            for (const auto &[entity, count] : report->also)
                also[plural.count(entity) ? plural.at(entity) : keyOf(reader.entity(entity))] =
                    QJsonObject{{u"created"_s, count}};
            session.out().object({{u"read"_s, report->read},
                                  {u"created"_s, report->created},
                                  {u"updated"_s, report->updated},
                                  {u"skipped"_s, report->skipped},
                                  {u"refused"_s, report->refused},
                                  {u"same_in_file"_s, report->sameInFile},
                                  {u"same_there"_s, report->sameThere},
                                  {u"likely_same"_s, report->likelySame},
                                  {u"columns"_s, jsonOfColumns(report->columns)},
                                  {u"format"_s, jsonOfFormat(*report)},
                                  {u"also"_s, also},
                                  {u"notes"_s, jsonOfNotes(session.words(), report->file, report->notes)},
                                  {u"rejects"_s, jsonOfNotes(session.words(), report->file, report->rejects)}});
            return Ok;
        });
    });
}

struct PipelineOptions {
    std::string file;
    std::string action;
    std::string json;
    std::string key;
};

int exportPipeline(Session &session, const PipelineOptions &options)
{
    return session.read(options.file, [&](const Reader &reader, Workspace &) -> int {
        const auto loaded = options.key.empty() ? std::optional(pipeline::defaultPipeline(reader))
                                                : pipeline::loadPipelineByKey(reader, text(options.key));
        if (!loaded)
            return session.out().refuse(
                {say(QT_TRANSLATE_NOOP("cli", "There is no pipeline “%1”.")).with(text(options.key)), u"argument.pipeline"_s});
        if (options.json.empty() || options.json == "-") {
            session.out().object(pipeline::toJson(loaded->definition));
            return Ok;
        }
        if (const auto refusal = exchange::refuseTarget(text(options.json)))
            return session.out().refuse(*refusal);
        if (const auto refusal = writeJson(text(options.json), pipeline::toJson(loaded->definition)))
            return session.out().refuse(*refusal);
        if (session.out().json())
            session.out().object(
                {{u"path"_s, text(options.json)}, {u"key"_s, loaded->definition.key}, {u"version"_s, loaded->number}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Written to %1.")).with(text(options.json)));
        return Ok;
    });
}

int importPipeline(Session &session, const PipelineOptions &options)
{
    const bool shipped = pipeline::shippedPipelines().contains(text(options.json));
    const auto json = shipped ? Result<QJsonObject>(pipeline::toJson(*pipeline::shippedPipeline(text(options.json))))
                              : readJson(text(options.json));
    if (!json.ok())
        return session.out().refuse(json.refusal());
    return session.write(options.file, [&](Workspace &workspace) -> int {
        const auto published = pipeline::publishPipeline(workspace, *json);
        if (!published.ok())
            return session.out().refuse(published.refusal());
        if (session.out().json())
            session.out().object(
                {{u"key"_s, published->key}, {u"version"_s, published->version}, {u"moved"_s, published->movedDeals}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "Pipeline “%1”: version %2 is in force; %3 deals moved."))
                                   .with(published->key)
                                   .with(published->version)
                                   .with(published->movedDeals));
        return Ok;
    });
}

int runPipeline(Session &session, const PipelineOptions &options)
{
    if (options.action == "export")
        return exportPipeline(session, options);
    if (options.action == "import" && !options.json.empty())
        return importPipeline(session, options);
    std::fprintf(stderr, "%s\n",
                 qUtf8Printable(session.words().say(
                     say(QT_TRANSLATE_NOOP("cli", "Write: pipeline FILE export [JSON], or pipeline FILE import JSON.")))));
    return WrongUsage;
}

struct FieldOptions {
    std::string file;
    std::string key;
    std::string kind;
    std::string name;
    std::string nameChinese;
    std::string of = "deal";
    std::vector<std::string> choices;
};

int runField(Session &session, const FieldOptions &options)
{
    static const std::map<std::string, int> entities{{"deal", entity::deal},       {"account", entity::account},
                                                     {"contact", entity::contact}, {"activity", entity::activity},
                                                     {"person", entity::person},   {"product", entity::product}};
    records::FieldToDefine wanted;
    const auto of = entities.find(options.of);
    wanted.entity = of == entities.end() ? 0 : of->second;
    wanted.key = text(options.key);
    wanted.kind = text(options.kind);
    const QString english = options.name.empty() ? text(options.key) : text(options.name);
    wanted.name = {english, options.nameChinese.empty() ? english : text(options.nameChinese)};
    for (const std::string &choice : options.choices)
        wanted.choices.push_back({text(choice), text(choice)});
    return session.write(options.file, [&](Workspace &workspace) -> int {
        if (wanted.entity == 0)
            return session.out().refuse(
                {say(QT_TRANSLATE_NOOP("cli",
                                       "“%1” cannot have fields of its own. Choose one of: deal, account, contact, activity, "
                                       "person, product."))
                     .with(text(options.of)),
                 u"argument.of"_s});
        const auto defined = records::defineField(workspace, wanted);
        if (!defined.ok())
            return session.out().refuse(defined.refusal());
        if (session.out().json())
            session.out().object({{u"key"_s, wanted.key}, {u"number"_s, firstCustomField + defined->n}});
        else
            session.out().line(say(QT_TRANSLATE_NOOP("cli", "The field “%1” can be used everywhere now.")).with(wanted.key));
        return Ok;
    });
}

} // namespace

void addExchangeCommands(CommandLine &line)
{
    const Phrase fileHelp = say(QT_TRANSLATE_NOOP("cli", "The workspace file (*.plumbline)"));
    const Phrase whatHelp =
        say(QT_TRANSLATE_NOOP("cli", "deals, accounts, contacts, activities, products, people, instalments or receipts"));
    {
        auto options = std::make_shared<ImportOptions>();
        CLI::App *command = line.command(
            "import",
            say(QT_TRANSLATE_NOOP("cli", "Bring in the rows of a file (CSV, XLSX, vCard, JSON Lines); one step to undo")),
            [options](Session &session) { return runImport(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "SOURCE", options->csv, say(QT_TRANSLATE_NOOP("cli", "The file to bring in")));
        line.option(command, "--as", options->as, whatHelp)->required();
        line.option(command, "--mapping", options->mapping,
                    say(QT_TRANSLATE_NOOP("cli", "What the columns mean, as JSON (default: by their names)")));
        line.option(command, "--rejects", options->rejects,
                    say(QT_TRANSLATE_NOOP("cli", "Write refused rows to this file, with their reason")));
        line.option(command, "--on-duplicate", options->onDuplicate,
                    say(QT_TRANSLATE_NOOP("cli", "What becomes of rows that are there already: skip, fill (what is empty; the "
                                                 "default), overwrite or create")));
        line.option(command, "--on-probable", options->onProbable,
                    say(QT_TRANSLATE_NOOP("cli", "What becomes of rows that may be records that are there, by telephone, e-mail "
                                                 "or name: skip, fill, overwrite or create (the default)")));
        line.option(command, "--save-mapping", options->saveMapping,
                    say(QT_TRANSLATE_NOOP("cli", "Write what the columns were read as to this file, for --mapping")));
        line.option(command, "--encoding", options->encoding,
                    say(QT_TRANSLATE_NOOP("cli", "In which encoding the file is written (default: found out)")));
        line.option(command, "--separator", options->separator,
                    say(QT_TRANSLATE_NOOP("cli", "What stands between the cells: a sign, or tab (default: found out)")));
        line.option(command, "--sheet", options->sheet,
                    say(QT_TRANSLATE_NOOP("cli", "Which sheet of a workbook (default: the first)")));
        line.option(
            command, "--header-line", options->headerLine,
            say(QT_TRANSLATE_NOOP("cli", "The line with the names of the columns; 0: there is none (default: found out)")));
        line.flag(command, "--dry-run", options->dryRun, say(QT_TRANSLATE_NOOP("cli", "Only report; write nothing")));
    }
    {
        auto options = std::make_shared<PipelineOptions>();
        CLI::App *command = line.command(
            "pipeline", say(QT_TRANSLATE_NOOP("cli", "Write a pipeline as JSON, or publish one as its next version")),
            [options](Session &session) { return runPipeline(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "ACTION", options->action, say(QT_TRANSLATE_NOOP("cli", "export or import")));
        line.optionalPlace(command, "JSON", options->json,
                           say(QT_TRANSLATE_NOOP("cli", "The JSON file; for import also standard, short or detailed")));
        line.option(command, "--key", options->key,
                    say(QT_TRANSLATE_NOOP("cli", "Which pipeline to export (default: the first)")));
    }
    {
        auto options = std::make_shared<FieldOptions>();
        CLI::App *command = line.command("field", say(QT_TRANSLATE_NOOP("cli", "Add a field of your own")),
                                         [options](Session &session) { return runField(session, *options); });
        line.place(command, "FILE", options->file, fileHelp);
        line.place(command, "KEY", options->key, say(QT_TRANSLATE_NOOP("cli", "Small Latin letters, digits and _")));
        line.place(command, "KIND", options->kind,
                   say(QT_TRANSLATE_NOOP("cli", "text, notes, number, money, date, choice, choices, person or yes_no")));
        line.option(command, "--of", options->of,
                    say(QT_TRANSLATE_NOOP("cli", "deal (the default), account, contact, activity, person or product")));
        line.option(command, "--name", options->name, say(QT_TRANSLATE_NOOP("cli", "Its name in English")));
        line.option(command, "--name-zh", options->nameChinese, say(QT_TRANSLATE_NOOP("cli", "Its name in Chinese")));
        line.options(command, "--choice", options->choices, say(QT_TRANSLATE_NOOP("cli", "One choice; once for each")));
    }
}

} // namespace plumbline::cli
