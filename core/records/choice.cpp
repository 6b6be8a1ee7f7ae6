// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/choice.h"

#include "core/base/text.h"
#include "core/db/database.h"

#include <QCoreApplication>

using namespace plumbline;
using records::Choice;

template <> const Table<Choice> &plumbline::tableOf<Choice>()
{
    static const Table<Choice> table{{entity::choice, "choice", QT_TRANSLATE_NOOP("fields", "Choice"), {}, 0, {}},
                                     {
                                         field(1, "list", QT_TRANSLATE_NOOP("fields", "List"), &Choice::list),
                                         field(2, "key", QT_TRANSLATE_NOOP("fields", "Key"), &Choice::key),
                                         field(3, "name", QT_TRANSLATE_NOOP("fields", "Name"), &Choice::name),
                                         field(4, "position", QT_TRANSLATE_NOOP("fields", "Position"), &Choice::position),
                                         field(5, "retired", QT_TRANSLATE_NOOP("fields", "Retired"), &Choice::retired),
                                     }};
    return table;
}

namespace plumbline::records {

bool isOpenList(const QString &list)
{
    static const QStringList closed{QStringLiteral("loss_reason"), QStringLiteral("attachment_kind")};
    return !closed.contains(list);
}

bool isFreeList(const QString &list) { return list == u"tag" || list == u"competitor"; }

QString choiceKeyOf(const QString &text) { return folded(text.simplified()).replace(u' ', u'_'); }

ChoiceBook ChoiceBook::load(const Reader &reader)
{
    ChoiceBook book;
    const Table<Choice> &table = tableOf<Choice>();
    db::Statement statement = reader.database().prepare(selectRows(table.entity()) + " ORDER BY t.position, t.n");
    while (statement.step())
        book.add(table.unpack(readRow(table.entity(), statement)));
    return book;
}

void ChoiceBook::add(const Choice &choice) { m_byList[choice.list].push_back(choice); }

const std::vector<Choice> &ChoiceBook::of(const QString &list) const
{
    static const std::vector<Choice> none;
    const auto found = m_byList.constFind(list);
    return found == m_byList.constEnd() ? none : *found;
}

const Choice *ChoiceBook::find(const QString &list, QStringView text) const
{
    const auto &choices = of(list);
    for (const Choice &choice : choices) {
        if (choice.key == text)
            return &choice;
    }
    const QString key = choiceKeyOf(text.toString());
    for (const Choice &choice : choices) {
        if (choice.key == key || choice.name.matches(text))
            return &choice;
    }
    return nullptr;
}

LocalText ChoiceBook::nameOf(const QString &list, const QString &key) const
{
    const Choice *choice = find(list, key);
    return choice ? choice->name : LocalText{key, key};
}

} // namespace plumbline::records
