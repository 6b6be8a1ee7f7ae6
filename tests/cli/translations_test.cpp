// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

QString sourcePath(const QString &path) { return QStringLiteral(PLUMBLINE_SOURCE_DIR "/") + path; }

} // namespace

TEST_CASE("every sentence is translated", "[words][translations]")
{
    for (const QString &code : {u"en"_s, u"zh_CN"_s}) {
        INFO(code.toStdString());
        const QString ts = readFile(sourcePath(u"translations/plumbline_%1.ts"_s.arg(code)));
        REQUIRE(!ts.isEmpty());
        CHECK(ts.count(u"type=\"unfinished\""_s) == 0);
        CHECK(ts.count(u"<translation></translation>"_s) == 0);
        CHECK(ts.count(u"<numerusform></numerusform>"_s) == 0);
    }
}

TEST_CASE("no translation loses a placeholder", "[words][translations]")
{
    const QString ts = readFile(sourcePath(u"translations/plumbline_zh_CN.ts"_s));
    static const QRegularExpression message(u"<source>(.*?)</source>.*?<translation[^>]*>(.*?)</translation>"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression placeholder(u"%[1-9n]"_s);
    int count = 0;
    for (auto match = message.globalMatch(ts); match.hasNext(); ++count) {
        const auto found = match.next();
        for (auto place = placeholder.globalMatch(found.captured(1)); place.hasNext();) {
            const QString wanted = place.next().captured();
            INFO(found.captured(1).toStdString() << " needs " << wanted.toStdString());
            CHECK(found.captured(2).contains(wanted));
        }
    }
    CHECK(count > 400);
}

TEST_CASE("the translation files hold the sentences of the sources", "[words][translations]")
{
    const QString lupdate = QStandardPaths::findExecutable(u"lupdate"_s, {u"/usr/lib/qt6/bin"_s});
    if (lupdate.isEmpty()) {
        WARN("skipped: lupdate is not installed");
        return;
    }
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"plumbline_zh_CN.ts"_s);
    REQUIRE(QFile::copy(sourcePath(u"translations/plumbline_zh_CN.ts"_s), copy));
    QProcess process;
    process.start(lupdate, {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, sourcePath(u"."_s),
                            sourcePath(u"core"_s), sourcePath(u"ui"_s), sourcePath(u"app"_s), u"-ts"_s, copy});
    REQUIRE(process.waitForFinished(60'000));
    const QString updated = readFile(copy);
    INFO("./dev translate brings new sentences in");
    CHECK(updated.count(u"type=\"unfinished\""_s) == 0);
    CHECK(updated.count(u"<message"_s) == readFile(sourcePath(u"translations/plumbline_zh_CN.ts"_s)).count(u"<message"_s));
}
