// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/definition.h"

#include <algorithm>
#include <QCoreApplication>

namespace plumbline::pipeline {

const CodeList &phases()
{
    static const CodeList list{
        {1, "lead", QT_TRANSLATE_NOOP("codes", "Lead")},
        {2, "opportunity", QT_TRANSLATE_NOOP("codes", "Opportunity")},
    };
    return list;
}

const CodeList &stageKinds()
{
    static const CodeList list{
        {1, "open", QT_TRANSLATE_NOOP("codes", "Open")},
        {2, "won", QT_TRANSLATE_NOOP("codes", "Won")},
        {3, "lost", QT_TRANSLATE_NOOP("codes", "Lost")},
    };
    return list;
}

int Definition::indexOf(const QString &stageKey) const
{
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const StageDefinition &stage) { return stage.key == stageKey; });
    return found == stages.end() ? -1 : int(found - stages.begin());
}

const StageDefinition *Definition::stage(const QString &stageKey) const
{
    const int index = indexOf(stageKey);
    return index < 0 ? nullptr : &stages[size_t(index)];
}

const StageDefinition *Definition::find(const QString &text) const
{
    if (const StageDefinition *byKey = stage(text))
        return byKey;
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const StageDefinition &stage) { return stage.name.matches(text); });
    return found == stages.end() ? nullptr : &*found;
}

const StageDefinition *Definition::ofKind(StageKind kind) const
{
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const StageDefinition &stage) { return stage.kind == kind; });
    return found == stages.end() ? nullptr : &*found;
}

std::vector<Requirement> entryRequirements(const StageDefinition &stage)
{
    std::vector<Requirement> all = stage.entry;
    const auto always = [&](const char *field) {
        const Condition filled = FieldFilled{field};
        const auto there = std::find_if(all.begin(), all.end(), [&](const Requirement &r) { return r.condition == filled; });
        if (there == all.end())
            all.push_back({QString::fromLatin1(field), true, filled});
        else
            there->hard = true;
    };
    if (stage.kind == StageKind::Won) {
        always("amount");
        always("signed_on");
    } else if (stage.kind == StageKind::Lost) {
        always("loss_reason");
    }
    return all;
}

} // namespace plumbline::pipeline
