// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pipeline/deal_facts.h"
#include "tests/support/workspace_fixture.h"

namespace plumbline::tests {

/// A field that a team added, for field tables without a workspace.
Field customField(int number, const char *key, FieldKind kind, const LocalText &name);

/// Deal facts for the pure stage machine, without a workspace: aDeal().in("quote", days(6)).with("amount", "386000").
/// Times are counted back from `monday`. Beside the built-in fields a deal has the custom "headcount" (a number) and
/// "urgent" (yes or no).
class DealBuilder
{
public:
    DealBuilder();

    DealBuilder &in(const char *stage, Duration ago = days(1));
    /// As an import leaves it that does not say since when.
    DealBuilder &inSinceUnknown(const char *stage);
    /// For a closed deal: where it stood before.
    DealBuilder &closedFrom(const char *lastOpenStage);
    /// The text is read as a person's: money in CNY, dates ISO, choices by key and separated by commas. Empty: not filled.
    DealBuilder &with(const char *field, const QString &text);
    DealBuilder &activity(records::ActivityKind kind, Duration ago = {},
                          records::ActivityStatus status = records::ActivityStatus::Held);
    DealBuilder &touch(records::ActivityKind kind, Duration ago = {});
    DealBuilder &attached(const char *kind);
    /// A custom field that was taken out of sight.
    DealBuilder &withoutField(const char *field);

    const pipeline::DealFacts &facts() const { return m_facts; }
    operator const pipeline::DealFacts &() const { return m_facts; }

private:
    void readFormulas();

    pipeline::DealFacts m_facts;
};

inline DealBuilder aDeal() { return {}; }

/// What lies this far ahead of `monday`.
constexpr Duration ahead(Duration span) { return {-span.ms}; }

} // namespace plumbline::tests
