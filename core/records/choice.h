// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/ids.h"
#include "core/workspace/reader.h"
#include "core/workspace/table.h"

#include <QHash>

namespace plumbline::records {

/// One entry of a list that the team edits: a source, a pain point, a loss reason, a tag.
struct Choice {
    using Id = ChoiceId;

    QString list;
    QString key; ///< stored in records; never changes
    LocalText name;
    qint64 position = 0;
    bool retired = false;
};

/// Lists to which an import may add what it does not know; the others refuse (a gate asks for one of theirs).
bool isOpenList(const QString &list);

/// Lists that grow as people type: tags and competitors. A slip of the pen in a source is refused, a new tag is not.
bool isFreeList(const QString &list);

/// The key of a choice that a person's text makes: folded, white space as "_".
QString choiceKeyOf(const QString &text);

/// All choices of a workspace, to look up what a person wrote.
class ChoiceBook
{
public:
    static ChoiceBook load(const Reader &reader);

    const std::vector<Choice> &of(const QString &list) const;
    QStringList lists() const { return m_byList.keys(); }
    /// By key, or by name in either language.
    const Choice *find(const QString &list, QStringView text) const;
    /// What a person reads; the key itself where the list does not know it.
    LocalText nameOf(const QString &list, const QString &key) const;
    void add(const Choice &choice);

private:
    QHash<QString, std::vector<Choice>> m_byList;
};

} // namespace plumbline::records

template <> const plumbline::Table<plumbline::records::Choice> &plumbline::tableOf<plumbline::records::Choice>();
