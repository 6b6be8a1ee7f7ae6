// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QStringList names()
{
    return outputOf(QCoreApplication::applicationFilePath(), {u"--list-test-names-only"_s}).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("every test has a name that ctest can run", "[architecture]")
{
    // Debian's Catch.cmake turns such names into tests that pass without running.
    QStringList wrong;
    for (const QString &name : names()) {
        if (name.contains(u';') || name.startsWith(u'~') || name.endsWith(u'\\') || name != name.trimmed())
            wrong += name;
    }
    CHECK(wrong == QStringList());
    CHECK(names().size() > 50);
}

TEST_CASE("ctest knows as many tests as there are", "[architecture]")
{
    const QString ctest = QStandardPaths::findExecutable(u"ctest"_s);
    if (ctest.isEmpty()) {
        WARN("skipped: there is no ctest here");
        return;
    }
    const QString listed = outputOf(ctest, {u"--test-dir"_s, QStringLiteral(PLUMBLINE_BIN_DIR "/.."), u"-N"_s});
    QStringList known;
    static const QRegularExpression line(u"^ +Test +#\\d+: (.*)$"_s, QRegularExpression::MultilineOption);
    for (const auto &match : line.globalMatch(listed))
        known += match.captured(1);
    if (known.isEmpty() || known.join(u'\n').contains(u"_NOT_BUILT")) {
        WARN("skipped: the build folder has no list of tests yet");
        return;
    }
    QStringList unknown;
    for (const QString &name : names()) {
        if (!known.contains(name))
            unknown += name;
    }
    CHECK(unknown == QStringList());
}
