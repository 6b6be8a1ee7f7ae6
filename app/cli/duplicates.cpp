// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/duplicates.h"

#include "app/cli/phrases.h"

namespace plumbline::cli {

using namespace Qt::StringLiterals;

Phrase spokenDuplicate(const leads::Duplicate &duplicate)
{
    if (duplicate.owner.isEmpty())
        return say(QT_TRANSLATE_NOOP("cli", "%1 · %2 % · %3"))
            .with(duplicate.name)
            .with(qint64(duplicate.score))
            .with(duplicate.reasons);
    return say(QT_TRANSLATE_NOOP("cli", "%1 (owner: %2) · %3 % · %4"))
        .with(duplicate.name)
        .with(duplicate.owner)
        .with(qint64(duplicate.score))
        .with(duplicate.reasons);
}

QJsonArray jsonOfReasons(const std::vector<Phrase> &reasons, const Words &words)
{
    QJsonArray all;
    for (const Phrase &reason : reasons)
        all.append(words.say(reason));
    return all;
}

QJsonObject jsonOfDuplicate(const Reader &reader, const leads::Duplicate &duplicate, const Words &words)
{
    return {{u"kind"_s, QString::fromUtf8(reader.entity(duplicate.entity).key)},
            {u"id"_s, duplicate.id.toString()},
            {u"name"_s, duplicate.name},
            {u"owner"_s, duplicate.owner},
            {u"score"_s, duplicate.score},
            {u"reasons"_s, jsonOfReasons(duplicate.reasons, words)}};
}

} // namespace plumbline::cli
