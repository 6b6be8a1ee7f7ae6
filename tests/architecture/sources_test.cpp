// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the compiler cannot keep: which way the rooms look, and what stands in one place only.

#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Source {
    QString path; ///< from the top of the project: core/base/id.h
    QString text;
};

QString textOf(const QString &path)
{
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/") + path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

std::vector<Source> sourcesUnder(const QStringList &folders)
{
    const QString top = QStringLiteral(PLUMBLINE_SOURCE_DIR "/");
    std::vector<Source> sources;
    for (const QString &folder : folders) {
        QDirIterator files(top + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
        while (files.hasNext()) {
            const QString path = files.next().mid(top.size());
            sources.push_back({path, textOf(path)});
        }
    }
    REQUIRE_FALSE(sources.empty());
    return sources;
}

/// What is included, with its brackets or quotes: <QString>, "core/base/id.h".
QStringList includesOf(const Source &source)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"][^>\"]+[>\"])"_s, QRegularExpression::MultilineOption);
    QStringList includes;
    for (const auto &match : include.globalMatch(source.text))
        includes += match.captured(1);
    return includes;
}

/// "core/base/id.h" → "base"; empty for core/precompiled.h.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[1] : QString();
}

QStringList rooms() { return textOf(u"core/rooms.txt"_s).split(u'\n', Qt::SkipEmptyParts); }

/// Every line of the sources that matches, as "path:line: text".
QStringList linesMatching(const std::vector<Source> &sources, const QString &pattern, const QStringList &except)
{
    const QRegularExpression wanted(pattern);
    QStringList found;
    for (const Source &source : sources) {
        if (except.contains(source.path))
            continue;
        const QStringList lines = source.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (wanted.match(lines[i]).hasMatch())
                found += QStringLiteral("%1:%2: %3").arg(source.path).arg(i + 1).arg(lines[i].trimmed());
        }
    }
    return found;
}

} // namespace

TEST_CASE("every room of core stands in rooms.txt and looks only upwards in it", "[architecture]")
{
    const QStringList order = rooms();
    QStringList wrong;
    for (const Source &source : sourcesUnder({u"core"_s})) {
        const QString room = roomOf(source.path);
        if (room.isEmpty())
            continue;
        if (!order.contains(room))
            wrong += source.path + u": its room is not in core/rooms.txt"_s;
        for (const QString &include : includesOf(source)) {
            if (!include.startsWith(u'"'))
                continue;
            const QString path = include.mid(1).chopped(1);
            if (!path.startsWith(u"core/"))
                wrong += source.path + u" includes "_s + path + u": not core, or not from the top of the project"_s;
            else if (order.indexOf(roomOf(path)) > order.indexOf(room))
                wrong += source.path + u" includes "_s + path + u", which stands below it"_s;
        }
    }
    CHECK(wrong == QStringList());
}

TEST_CASE("core knows no Qt module but QtCore", "[architecture]")
{
    // A header of QtCore lies in its folder; whatever else begins with Q belongs to another module.
    QStringList foreign;
    for (const Source &source : sourcesUnder({u"core"_s, u"app/cli"_s})) {
        for (const QString &include : includesOf(source)) {
            const QString header = include.mid(1).chopped(1);
            if (include.startsWith(u"<Q") && !QFile::exists(QStringLiteral(PLUMBLINE_QTCORE_HEADERS "/") + header))
                foreign += source.path + u' ' + include;
        }
    }
    CHECK(foreign == QStringList());
    CHECK(QFile::exists(QStringLiteral(PLUMBLINE_QTCORE_HEADERS "/QString")));
    CHECK(linesMatching(sourcesUnder({u"core"_s}), u"\\bQ_(OBJECT|GADGET)\\b"_s, {}) == QStringList());
    CHECK(linesMatching({{u"core/CMakeLists.txt"_s, textOf(u"core/CMakeLists.txt"_s)}}, u"Qt6::(?!Core\\b)"_s, {})
          == QStringList());
}

TEST_CASE("the desktop looks at core, and pages never at SQL or at other pages' rooms of the shell", "[architecture]")
{
    QStringList wrong;
    for (const Source &source : sourcesUnder({u"ui"_s})) {
        const bool inKit = source.path.startsWith(u"ui/kit/");
        const bool inShell = source.path.startsWith(u"ui/shell/");
        for (const QString &include : includesOf(source)) {
            const QString path = include.mid(1).chopped(1);
            if (path.startsWith(u"app/") || path.startsWith(u"tests/"))
                wrong += source.path + u" includes "_s + path;
            // The kit knows no domain's pages, and no page knows the shell.
            if (inKit && path.startsWith(u"ui/") && !path.startsWith(u"ui/kit/"))
                wrong += source.path + u" includes "_s + path;
            if (!inKit && !inShell && path.startsWith(u"ui/shell/"))
                wrong += source.path + u" includes "_s + path;
        }
    }
    CHECK(wrong == QStringList());
    CHECK(linesMatching(sourcesUnder({u"ui"_s}), u"\\bSELECT\\b|\\.prepare\\("_s, {}) == QStringList());
    CHECK(linesMatching(sourcesUnder({u"core"_s}), u"#include \"(ui|app)/"_s, {}) == QStringList());
}

TEST_CASE("SQLite is known to the room db alone", "[architecture]")
{
    QStringList wrong;
    for (const Source &source : sourcesUnder({u"core"_s, u"app"_s, u"ui"_s})) {
        if (includesOf(source).contains(u"<sqlite3.h>") && roomOf(source.path) != u"db")
            wrong += source.path;
    }
    CHECK(wrong == QStringList());
}

TEST_CASE("one file asks the computer for the time", "[architecture]")
{
    CHECK(linesMatching(sourcesUnder({u"core"_s, u"app"_s, u"ui"_s}),
                        u"currentDate|currentTime|currentMSecs|currentSecs|system_clock::now|\\btime\\(nullptr\\)"_s,
                        {u"core/base/system_clock.cpp"_s})
          == QStringList());
}

TEST_CASE("Catch2 is named in one header and in main", "[architecture]")
{
    CHECK(linesMatching(sourcesUnder({u"tests"_s, u"core"_s, u"app"_s}), u"#\\s*include\\s*[<\"]catch2"_s,
                        {u"tests/support/catch.h"_s})
          == QStringList());
    CHECK(linesMatching(sourcesUnder({u"tests"_s}), u"\\bCatch::|\\bCATCH_"_s,
                        {u"tests/support/catch.h"_s, u"tests/support/main.cpp"_s, u"tests/ui/main.cpp"_s,
                         u"tests/architecture/sources_test.cpp"_s})
          == QStringList());
}

TEST_CASE("every source begins with its copyright and its licence", "[architecture]")
{
    QStringList wrong;
    for (const Source &source : sourcesUnder({u"core"_s, u"app"_s, u"ui"_s, u"tests"_s})) {
        const QStringList lines = source.text.split(u'\n');
        if (lines.size() < 2 || !lines[0].startsWith(u"// SPDX-FileCopyrightText: ")
            || lines[1] != u"// SPDX-License-Identifier: GPL-3.0-or-later")
            wrong += source.path;
    }
    CHECK(wrong == QStringList());
}
