// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// plumbline_crash_writer edit|hold WORKSPACE SEED: works on a workspace until it is killed, for tests that kill it.
// "edit" says "SEQ HASH" after each edit that was committed; "hold" makes one, says so, and waits.

#include "core/base/system_clock.h"
#include "core/runtime/product.h"
#include "core/workspace/backup.h"
#include "core/workspace/workspace.h"
#include "tests/workspace/durability/random_work.h"

#include <QCoreApplication>
#include <QFile>
#include <unistd.h>

using namespace plumbline;

namespace {

/// In one call, so that a line is said as a whole or not at all.
void say(const QByteArray &line)
{
    if (::write(STDOUT_FILENO, (line + '\n').constData(), size_t(line.size()) + 1) < 0)
        _exit(3);
}

bool workOnce(Workspace &workspace, QRandomGenerator &random)
{
    const auto edit = tests::actAtRandom(workspace, random);
    if (edit)
        say(QByteArray::number(edit->seq) + ' ' + edit->hash.toHex());
    return edit.has_value();
}

/// What the desktop does in idle moments, beside the work.
void idleAtRandom(Workspace &workspace, QRandomGenerator &random)
{
    if (random.bounded(8) == 0)
        workspace.rest();
    if (random.bounded(40) == 0)
        (void)backUp(workspace, 3);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const SystemClock clock;
    WorkspaceOptions options;
    options.clock = &clock;
    options.actor = QStringLiteral("anna");
    const auto product = runtime::product();
    const QString path = arguments[2];
    const auto workspace =
        QFile::exists(path) ? Workspace::open(path, *product, options) : Workspace::create(path, *product, options);
    if (!workspace.ok())
        return 1;
    QRandomGenerator random(arguments[3].toUInt());
    if (arguments[1] == u"hold") {
        while (!workOnce(**workspace, random)) {
        }
        ::pause();
    }
    while (true) {
        workOnce(**workspace, random);
        idleAtRandom(**workspace, random);
    }
}
