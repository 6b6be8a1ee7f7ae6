// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/formula/random_formula.h"
#include "tests/formula/sample_record.h"
#include "tests/support/catch.h"

#include <cmath>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// One formula a row. LibreOffice reckons what it opens, and writes what came of it.
QStringList reckonedByCalc(const QString &program, const QStringList &formulas)
{
    QTemporaryDir folder;
    QFile sheet(folder.filePath(u"formulas.fods"_s));
    REQUIRE(sheet.open(QIODevice::WriteOnly));
    sheet.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="a">)");
    for (const QString &formula : formulas) {
        // The number itself, not what a cell's width leaves of it.
        const QString whole = u"of:=IFERROR(\"\"&("_s + formula + u");\"failed\")"_s;
        sheet.write("<table:table-row><table:table-cell table:formula=\"" + whole.toHtmlEscaped().toUtf8()
                    + "\"/></table:table-row>\n");
    }
    sheet.write("</table:table></office:spreadsheet></office:body></office:document>");
    sheet.close();
    QProcess calc;
    calc.start(program, {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s), u"--headless"_s, u"--convert-to"_s,
                         u"csv:Text - txt - csv (StarCalc):9,0,76,1"_s, u"--outdir"_s, folder.path(), sheet.fileName()});
    REQUIRE(calc.waitForFinished(300'000));
    QFile csv(folder.filePath(u"formulas.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(csv.readAll()).split(u'\n');
    lines.removeLast();
    return lines;
}

QString ourText(const formula::Answer &answer)
{
    if (answer.failure)
        return u"failed"_s;
    if (const bool *yes = std::get_if<bool>(&answer.value))
        return *yes ? u"1"_s : u"0"_s; // as & joins them there
    if (const Decimal *number = std::get_if<Decimal>(&answer.value))
        return number->toText();
    const QString *text = std::get_if<QString>(&answer.value);
    return text ? *text : QString();
}

/// Calc reckons in binary floating point with 15 digits that count; we in decimals with 12 places.
bool same(const QString &ours, const QString &theirs)
{
    bool isNumber = false;
    bool isTheirs = false;
    const double a = ours.toDouble(&isNumber);
    const double b = theirs.toDouble(&isTheirs);
    if (isNumber && isTheirs)
        return std::abs(a - b) <= std::max(1e-9, 1e-9 * std::max(std::abs(a), std::abs(b)));
    return ours == theirs;
}

} // namespace

TEST_CASE("arithmetic, logic, text and dates come out as in LibreOffice Calc", "[formula][RULE-3][spreadsheet]")
{
    const QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty()) {
        WARN("skipped: LibreOffice is not installed");
        return;
    }
    const SampleRecord sample;
    QStringList formulas;
    QStringList ours;
    for (unsigned seed = 0; formulas.size() < 1'500; ++seed) {
        RandomFormula random(seed, RandomFormula::Words::Spreadsheet);
        const QString text = random.any(1 + int(seed % 4));
        // TRUE() and FALSE() are functions there.
        QString here = text;
        const auto compiled = sample.compile(here.replace(u"TRUE()"_s, u"TRUE"_s).replace(u"FALSE()"_s, u"FALSE"_s));
        INFO(text.toStdString());
        REQUIRE(compiled.ok());
        formulas.append(text);
        ours.append(ourText(compiled.formula->evaluate(sample.record(), sample.surroundings())));
    }
    const QStringList theirs = reckonedByCalc(program, formulas);
    REQUIRE(theirs.size() == formulas.size());
    int justified = 0;
    for (qsizetype i = 0; i < formulas.size(); ++i) {
        // What differs, and why:
        // - AND and OR stop here as soon as they are decided; Calc works out the rest and takes its error.
        // - COUNT and AVERAGE take an error among their values for an error here; COUNT in Calc leaves it out.
        // - Dates before 1583 and after 9956 are out of Calc's calendar, and beyond the year 9999 of ours.
        const bool decides = formulas[i].contains(u"AND("_s) || formulas[i].contains(u"OR("_s);
        const bool counts = formulas[i].contains(u"COUNT("_s);
        const bool fails = (ours[i] == u"failed") != (theirs[i] == u"failed");
        if ((decides || counts) && !same(ours[i], theirs[i]) && (fails || formulas[i].contains(u'/'))) {
            ++justified;
            continue;
        }
        INFO(formulas[i].toStdString());
        CHECK(same(ours[i], theirs[i]));
        if (!same(ours[i], theirs[i]))
            CHECK(ours[i].toStdString() == theirs[i].toStdString());
    }
    CHECK(justified <= formulas.size() / 50);
}
