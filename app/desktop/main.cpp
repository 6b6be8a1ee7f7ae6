// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/start_measure.h"
#include "app/desktop/tour.h"
#include "core/base/system_clock.h"
#include "ui/shell/desktop.h"
#include "ui/shell/single_instance.h"
#include "ui/shell/system_appearance.h"

#include <clocale>
#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <thread>
#ifdef PLUMBLINE_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

using namespace plumbline;

namespace {

/// The command line. Read twice: before there is an application, and with it, which takes Qt's own options out.
class Wishes
{
public:
    Wishes()
    {
        m_parser.setApplicationDescription(
            QStringLiteral("Plumbline: a CRM of gated deals, auditable credit and clocked hand-offs"));
        m_help = m_parser.addHelpOption();
        m_version = m_parser.addVersionOption();
        m_measure.setFlags(QCommandLineOption::HiddenFromHelp);
        m_parser.addOptions({m_tour, m_file, m_measure});
        m_parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A workspace (*.plumbline)"),
                                       QStringLiteral("[file]"));
    }

    /// Whether there is nothing in it but a workspace to show.
    bool areToStart(int argc, char **argv)
    {
        QStringList words;
        for (int i = 0; i < argc; ++i)
            words.append(QString::fromLocal8Bit(argv[i]));
        return m_parser.parse(words) && !m_parser.isSet(m_help) && !m_parser.isSet(m_version) && !m_parser.isSet(m_tour);
    }
    void process(const QCoreApplication &application) { m_parser.process(application); }

    bool wantTour() const { return m_parser.isSet(m_tour); }
    QString tourFolder() const { return m_parser.value(m_tour); }
    bool wantMeasure() const { return m_parser.isSet(m_measure); }
    QString path() const
    {
        const QStringList rest = m_parser.positionalArguments();
        return m_parser.isSet(m_file) ? m_parser.value(m_file) : rest.isEmpty() ? QString() : rest.front();
    }

private:
    QCommandLineParser m_parser;
    QCommandLineOption m_help{QStringLiteral("help")};
    QCommandLineOption m_version{QStringLiteral("version")};
    QCommandLineOption m_tour{QStringLiteral("tour"), QStringLiteral("Write a picture of every page into DIR and leave"),
                              QStringLiteral("DIR")};
    QCommandLineOption m_file{QStringLiteral("workspace"), QStringLiteral("Open this workspace"), QStringLiteral("FILE")};
    QCommandLineOption m_measure{QStringLiteral("measure-start")};
};

} // namespace

int main(int argc, char **argv)
{
    // As the application will do, but before there are threads.
    std::setlocale(LC_ALL, "");
    QApplication::setApplicationName(QStringLiteral("plumbline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Plumbline"));
    QApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.plumbline.Plumbline"));

    // A tour needs no display.
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], "--tour") == 0 && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
#ifdef PLUMBLINE_HAS_FONTCONFIG
    // What fonts there are Qt reads with the first text. Here it is read while the display is connected…
    std::jthread fontconfig([] { FcInit(); });
#endif
    // …as the workspace is opened, which is shown then, or what keeps it from opening.
    const SystemClock clock;
    Wishes wishes;
    ui::SingleInstance instance;
    ui::Opening opening;
    const bool early = wishes.areToStart(argc, argv);
    if (early) {
        if (!instance.isFirst(wishes.path()))
            return 0; // the one that runs was raised
        opening = ui::Desktop::beginToStart(wishes.path(), clock);
    }

    QApplication application(argc, argv);
    wishes.process(application);

#ifdef PLUMBLINE_HAS_FONTCONFIG
    // …and taken over by Qt while the window is built. Whoever needs a font sooner waits for it there.
    const std::jthread fonts([&fontconfig] {
        fontconfig.join();
        QFontDatabase::hasFamily(QStringLiteral("Inter"));
    });
#endif

    if (wishes.wantTour())
        return desktop::tour(wishes.tourFolder(), wishes.path(), clock);
    if (!early && !instance.isFirst(wishes.path()))
        return 0;
    // With the first name of a widget Qt asks the session bus whether a screen reader listens.
    const std::jthread bus([] { ui::SystemAppearance::reachBus(); });
    instance.listen();
    ui::Desktop desktop(clock);
    QObject::connect(&instance, &ui::SingleInstance::raised, &desktop, [&](const QString &other) {
        if (!other.isEmpty())
            desktop.start(other);
        desktop.raise();
    });
    desktop.start(wishes.path(), std::move(opening));
    if (wishes.wantMeasure())
        desktop::measureStart(desktop);
    return QApplication::exec();
}
