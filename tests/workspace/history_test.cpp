// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/log_activity.h"
#include "core/workspace/history_query.h"
#include "core/workspace/undo.h"
#include "tests/support/catch.h"
#include "tests/support/workspace_fixture.h"

using namespace plumbline;
using namespace plumbline::tests;
using namespace Qt::StringLiterals;

namespace {

/// "title: a → b", "+activity", "-activity" of each line, newest first.
QStringList historyText(WorkspaceFixture &fixture, const HistoryScope &scope)
{
    return fixture.workspace().read([&](const Reader &reader) {
        QStringList lines;
        for (const HistoryLine &line : historyOf(reader, scope).lines) {
            QStringList parts;
            for (const HistoryCreated &created : line.created)
                parts.append(u"+%1×%2"_s.arg(QString::fromUtf8(created.entity->key)).arg(created.count));
            for (const HistoryChange &change : line.changes) {
                const auto text = [](const Value &value) {
                    const auto *string = std::get_if<QString>(&value);
                    return string ? *string : isFilled(value) ? u"…"_s : u"-"_s;
                };
                parts.append(change.field
                                 ? QString::fromUtf8(change.field->key) + u": "_s + text(change.was) + u" → "_s + text(change.is)
                                 : u"-"_s + QString::fromUtf8(change.entity->key));
            }
            lines.append(parts.join(u", "_s));
        }
        return lines;
    });
}

} // namespace

TEST_CASE("the history of a deal holds what touches it and what belongs to it", "[workspace][PIPE-18][SYNC-10]")
{
    WorkspaceFixture fixture;
    const auto deal = fixture.deal(u"one"_s);
    const auto other = fixture.deal(u"other"_s);
    fixture.set(deal, {{u"notes"_s, u"a"_s}});
    fixture.set(other, {{u"notes"_s, u"x"_s}});
    fixture.set(deal, {{u"notes"_s, u"b"_s}});
    valueOf(records::logActivity(fixture.workspace(), {deal, records::ActivityKind::Note, {}, {}, false, u"hello"_s}));
    valueOf(undo(fixture.workspace()));
    CHECK(historyText(fixture, {deal.n})
          == QStringList{u"-activity"_s, u"+activity×1"_s, u"notes: a → b"_s, u"notes: - → a"_s, u"+deal×1, +stay×1"_s});
    CHECK(historyText(fixture, {deal.n, 2}).size() == 2);
}

TEST_CASE("a new value is the next change's old one, or what an erased row held", "[workspace][SYNC-10]")
{
    WorkspaceFixture fixture;
    const auto person = fixture.person(u"Li"_s);
    constexpr int mobile = 4;
    const auto write = [&](const QString &value) {
        valueOf(fixture.workspace().edit(Phrase::verbatim(value), [&](Edit &edit) -> Result<Done> {
            edit.update(entity::person, person.n, {{mobile, value}});
            return Done{};
        }));
    };
    write(u"1"_s);
    write(u"2"_s);
    valueOf(fixture.workspace().edit(Phrase::verbatim(u"erase"_s), [&](Edit &edit) -> Result<Done> {
        edit.erase(entity::person, person.n);
        return Done{};
    }));
    CHECK(historyText(fixture, {{}, 3}) == QStringList{u"-person"_s, u"mobile: 1 → 2"_s, u"mobile: - → 1"_s});
}

TEST_CASE("the whole history begins with the founding of the workspace", "[workspace]")
{
    WorkspaceFixture fixture;
    const QStringList lines = historyText(fixture, {});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].contains(u"+pipeline×1"_s));
    CHECK(lines[0].contains(u"+stage×8"_s));
}
