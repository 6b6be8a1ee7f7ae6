// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/measures.h"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <QApplication>
#include <QDir>
#include <QSaveFile>

using namespace plumbline;
using namespace plumbline::bench;
using namespace Qt::StringLiterals;

namespace {

struct Measure {
    const char *name; ///< area.what; a measure may give several lines
    std::vector<Measurement> (*take)(const Wanted &);
};

constexpr Measure measures[] = {
    {"workspace.edit_commit", editCommit},
    {"pipeline.judge", judgeMove},
    {"pipeline.board_query", boardQuery},
    {"formula.eval", formulaEval},
    {"formula.scan", formulaScan},
    {"records.bytes", bytesPerLead},
    {"records.bytes_activity", bytesPerActivity},
    {"records.search", searchText},
    {"leads.lookup", duplicateLookup},
    {"leads.scan", duplicateScan},
    {"records.search_load", searchLoad},
    {"exchange.import_small", importSmall},
    {"exchange.import", importLeads},
    {"exchange.append", appendLeads},
    {"exchange.export", exportDeals},
    {"exchange.preview", previewFile},
    {"exchange.dry_run", dryRun},
    {"exchange.xlsx_read", readXlsx},
    {"desktop.start", desktopStart},
    {"desktop.board_open", desktopBoard},
    {"desktop.frame", desktopFrame},
    {"desktop.import_frame", desktopImportFrame},
    {"desktop.import_cancel", desktopImportCancel},
};

/// By its name or by its area.
bool names(const std::string &text, const Measure &measure)
{
    return text == measure.name || std::string_view(measure.name).starts_with(text + '.');
}

std::vector<Measurement> take(const std::vector<std::string> &wantedNames, const Wanted &wanted)
{
    std::vector<Measurement> taken;
    for (const Measure &measure : measures) {
        const bool isWanted = wantedNames.empty() || std::any_of(wantedNames.begin(), wantedNames.end(), [&](const auto &text) {
                                  return names(text, measure);
                              });
        if (!isWanted)
            continue;
        const auto lines = measure.take(wanted);
        taken.insert(taken.end(), lines.begin(), lines.end());
    }
    return taken;
}

void writeLatest(const QString &folder, const QByteArray &json)
{
    QSaveFile file(folder + u"/latest.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        throw std::runtime_error("cannot write " + file.fileName().toStdString());
}

} // namespace

int main(int argc, char **argv)
{
    // What is measured in here needs no display; a program that is started finds the one there is.
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    platform.isEmpty() ? qunsetenv("QT_QPA_PLATFORM") : qputenv("QT_QPA_PLATFORM", platform);
    std::vector<std::string> wantedNames;
    std::string folder = "build/bench";
    bool json = false;
    bool gate = false;
    bool quick = false;
    qint64 scale = 0;
    CLI::App line("Measures Plumbline beside bare baselines of the same run.");
    line.add_option("NAME", wantedNames, "Measures or areas; none: all")->check([](const std::string &text) {
        const bool known =
            std::any_of(std::begin(measures), std::end(measures), [&](const Measure &m) { return names(text, m); });
        return known ? std::string() : "there is no measure " + text;
    });
    line.add_flag("--json", json, "Write JSON to standard output instead of a table");
    line.add_flag("--gate", gate, "Exit with 1 where a goal is missed");
    line.add_flag("--quick", quick, "Small workspaces: 50,000 deals");
    line.add_option("--scale", scale, "How many deals")->check(CLI::PositiveNumber);
    line.add_option("--out", folder, "Where workspaces are kept and latest.json is written")->capture_default_str();
    CLI11_PARSE(line, argc, argv);

    Wanted wanted{QString::fromStdString(folder), scale > 0 ? scale : quick ? 50'000 : 1'000'000, quick};
    try {
        if (!QDir().mkpath(wanted.folder))
            throw std::runtime_error("cannot make the folder " + folder);
        const std::vector<Measurement> taken = take(wantedNames, wanted);
        const QByteArray report = jsonOf(taken);
        writeLatest(wanted.folder, report);
        std::fputs(json ? report.constData() : qUtf8Printable(tableOf(taken)), stdout);
        const bool missed = std::any_of(taken.begin(), taken.end(), [](const Measurement &m) { return !m.ok; });
        return gate && missed ? 1 : 0;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 2;
}
