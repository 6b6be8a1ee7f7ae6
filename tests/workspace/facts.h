// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/workspace_fixture.h"

namespace plumbline::tests {

using RowKey = std::pair<int, qint64>; ///< entity, n
using Cells = std::map<int, Value>;    ///< filled fields by number; 0 is the UUID
/// All facts of a workspace, as plain values: what the journal must be able to explain.
using Facts = std::map<RowKey, Cells>;

Facts factsOf(Workspace &workspace);

/// What an edit must have journalled to lead from one to the other, a line each, sorted: "created account 4",
/// "changed account 3.employees, was 5", "erased account 3".
QStringList difference(const Reader &reader, const Facts &was, const Facts &is);
QStringList difference(Workspace &workspace, const Facts &was, const Facts &is);

/// What an edit did journal, in the same words.
QStringList journalOf(Workspace &workspace, qint64 seq);

qint64 newestSeq(Workspace &workspace);

QString textOf(const Value &value);

/// Runs `act` as one edit, which must not be refused.
template <class Act> void write(Workspace &workspace, Act act, EditHeader header = Phrase::verbatim(QStringLiteral("work")))
{
    valueOf(workspace.edit(header, [&](Edit &edit) -> Result<Done> {
        act(edit);
        return Done{};
    }));
}

/// While it lives, temporary folders lie in memory where the system has such a place: for histories of thousands of
/// edits, which are about the work and not about the disk.
class FoldersInMemory
{
public:
    FoldersInMemory();
    ~FoldersInMemory();

private:
    QByteArray m_before;
};

/// Fields of an account that the tests write.
namespace account {
constexpr int name = 1;
constexpr int reference = 2;
constexpr int parent = 3;
constexpr int employees = 7;
constexpr int revenue = 8;
constexpr int phone = 11;
constexpr int owner = 14;
constexpr int tags = 15;
} // namespace account

inline qint64 addAccount(Edit &edit, const QString &name) { return edit.insert(entity::account, {name}); }
inline qint64 addPerson(Edit &edit, const QString &name) { return edit.insert(entity::person, {name}); }

inline Value text(const char16_t *value) { return QString::fromUtf16(value); }
inline Value number(qint64 value) { return value; }

} // namespace plumbline::tests
