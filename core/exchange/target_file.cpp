// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/target_file.h"

#include "core/exchange/phrases.h"

#include <QFile>
#include <QFileInfo>

namespace plumbline::exchange {
namespace {

bool belongsToWorkspace(const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    for (const char *ending : {".plumbline-wal", ".plumbline-shm", ".plumbline.lock"}) {
        if (target.endsWith(QLatin1String(ending)))
            return true;
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

} // namespace

std::optional<Refusal> refuseTarget(const QString &path, const QString &source)
{
    const QFileInfo target(path);
    if (!target.exists())
        return std::nullopt;
    if (target.isDir())
        return phrases::targetIsFolder(path);
    if (belongsToWorkspace(path))
        return phrases::targetIsWorkspace(path);
    if (!source.isEmpty() && target.canonicalFilePath() == QFileInfo(source).canonicalFilePath())
        return phrases::targetIsSource(path);
    return std::nullopt;
}

} // namespace plumbline::exchange
