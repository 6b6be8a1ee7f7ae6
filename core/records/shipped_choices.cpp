// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/shipped_choices.h"

#include "core/records/choice.h"
#include "core/workspace/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(packs); }

namespace plumbline::records {

void addShippedChoices(Edit &edit)
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    QFile file(QStringLiteral(":/packs/choices.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    const QJsonObject lists = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("lists")].toObject();
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        const QJsonArray choices = list->toArray();
        for (qsizetype i = 0; i < choices.size(); ++i) {
            const QJsonObject choice = choices[i].toObject();
            add(edit, Choice{list.key(), choice[QStringLiteral("key")].toString(),
                             LocalText::fromJson(choice[QStringLiteral("name")]), i, false});
        }
    }
}

} // namespace plumbline::records
