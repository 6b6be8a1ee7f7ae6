// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/start_measure.h"
#include "app/desktop/tour.h"
#include "core/base/system_clock.h"
#include "ui/shell/desktop.h"
#include "ui/shell/single_instance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QTimer>
#include <thread>
#ifdef PLUMBLINE_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

using namespace plumbline;

int main(int argc, char **argv)
{
    // A tour needs no display.
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--tour") == 0 && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
#ifdef PLUMBLINE_HAS_FONTCONFIG
    // What fonts there are Qt reads with the first text. Here it is read while the display is connected…
    std::jthread fontconfig([] { FcInit(); });
#endif
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("plumbline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Plumbline"));
    QApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.plumbline.Plumbline"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plumbline: a CRM of gated deals, auditable credit and clocked hand-offs"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption tour(QStringLiteral("tour"), QStringLiteral("Write a picture of every page into DIR and leave"),
                                  QStringLiteral("DIR"));
    const QCommandLineOption file(QStringLiteral("workspace"), QStringLiteral("Open this workspace"), QStringLiteral("FILE"));
    QCommandLineOption measureStart(QStringLiteral("measure-start"));
    measureStart.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({tour, file, measureStart});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A workspace (*.plumbline)"), QStringLiteral("[file]"));
    parser.process(application);

#ifdef PLUMBLINE_HAS_FONTCONFIG
    // …and taken over by Qt while the workspace is opened. Whoever needs a font sooner waits for it there.
    const std::jthread fonts([&fontconfig] {
        fontconfig.join();
        QFontDatabase::hasFamily(QStringLiteral("Inter"));
    });
#endif

    const QString path = parser.isSet(file)                       ? parser.value(file)
                         : parser.positionalArguments().isEmpty() ? QString()
                                                                  : parser.positionalArguments().front();
    const SystemClock clock;
    if (parser.isSet(tour))
        return desktop::tour(parser.value(tour), path, clock);

    ui::SingleInstance instance;
    if (!instance.isFirst(path))
        return 0; // the one that runs was raised
    ui::Desktop desktop(clock);
    QObject::connect(&instance, &ui::SingleInstance::raised, &desktop, [&](const QString &other) {
        if (!other.isEmpty())
            desktop.start(other);
        desktop.raise();
    });
    desktop.start(path);
    if (parser.isSet(measureStart))
        desktop::measureStart(desktop);
    return QApplication::exec();
}
