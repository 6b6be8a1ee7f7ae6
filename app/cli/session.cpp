// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/session.h"

#include "app/cli/phrases.h"
#include "core/runtime/product.h"

#include <cstdio>
#include <QSysInfo>

namespace plumbline::cli {
namespace {

QString userName()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? QStringLiteral("Plumbline") : user;
}

} // namespace

Session::Session(CommonOptions options, Output &output)
    : m_common(std::move(options)), m_output(output), m_clock(m_systemClock.now()), m_product(*runtime::product())
{}

QString Session::rememberedActorKey()
{
    return QStringLiteral("actor.%1@%2").arg(qEnvironmentVariable("USER"), QSysInfo::machineHostName());
}

WorkspaceOptions Session::options() const
{
    WorkspaceOptions options;
    options.clock = &m_clock;
    options.machineClock = &m_systemClock;
    options.actor = m_common.actor.empty() ? userName() : QString::fromStdString(m_common.actor);
#ifdef PLUMBLINE_WATCH_WRITES
    options.watchWrites = true;
#endif
    return options;
}

bool Session::setClock(const Zone &zone)
{
    m_output.setZone(zone);
    if (m_common.now.empty())
        return true;
    const auto moment = zone.momentFromIso(QString::fromStdString(m_common.now));
    if (moment)
        m_clock.set(*moment);
    return moment.has_value();
}

int Session::refuseNow() const
{
    const Phrase wrong = say(QT_TRANSLATE_NOOP("cli", "--now: “%1” is no time. Write it like 2026-03-15 or 2026-03-15T14:00."))
                             .with(QString::fromStdString(m_common.now));
    std::fprintf(stderr, "%s\n", qUtf8Printable(words().say(wrong)));
    return WrongUsage;
}

int Session::start(Workspace &workspace)
{
    const Zone zone = workspace.read([](const Reader &reader) { return reader.zone(); });
    if (!setClock(zone))
        return refuseNow();
    const QString remembered = workspace.setting(rememberedActorKey());
    if (m_common.actor.empty() && !remembered.isEmpty())
        workspace.setActor(remembered);
    return Ok;
}

int Session::write(const std::string &path, const std::function<int(Workspace &)> &act)
{
    auto workspace = Workspace::open(QString::fromStdString(path), m_product, options());
    if (!workspace.ok())
        return m_output.refuse(workspace.refusal());
    const std::unique_ptr<Workspace> owned = *std::move(workspace);
    const int started = start(*owned);
    return started == Ok ? act(*owned) : started;
}

int Session::read(const std::string &path, const std::function<int(const Reader &, Workspace &)> &query)
{
    auto workspace = Workspace::openForReading(QString::fromStdString(path), m_product, options());
    if (!workspace.ok())
        return m_output.refuse(workspace.refusal());
    const std::unique_ptr<Workspace> owned = *std::move(workspace);
    const int started = start(*owned);
    return started == Ok ? owned->read([&](const Reader &reader) { return query(reader, *owned); }) : started;
}

int Session::create(const std::string &path, const std::string &pipeline, const NewWorkspace &wanted,
                    const std::function<int(Workspace &)> &fill)
{
    auto product = runtime::product(QString::fromStdString(pipeline));
    if (!product.ok())
        return m_output.refuse(product.refusal());
    m_product = *std::move(product);
    const auto zone = wanted.zone.isEmpty() ? std::optional(Zone::ofThisComputer()) : Zone::named(wanted.zone);
    if (zone && !setClock(*zone))
        return refuseNow();
    auto workspace = Workspace::create(QString::fromStdString(path), m_product, options(), wanted);
    if (!workspace.ok())
        return m_output.refuse(workspace.refusal());
    const std::unique_ptr<Workspace> owned = *std::move(workspace);
    const int started = start(*owned);
    return started == Ok && fill ? fill(*owned) : started;
}

} // namespace plumbline::cli
