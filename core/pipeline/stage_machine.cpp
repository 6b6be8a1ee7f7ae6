// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/stage_machine.h"

#include "core/pipeline/phrases.h"

#include <algorithm>
#include <QCoreApplication>

namespace plumbline::pipeline {
namespace {

/// The stages in which a deal goes forward: all but lost.
std::vector<const StageDefinition *> pathOf(const Definition &pipeline)
{
    std::vector<const StageDefinition *> path;
    for (const StageDefinition &stage : pipeline.stages) {
        if (stage.kind != StageKind::Lost)
            path.push_back(&stage);
    }
    return path;
}

int positionOn(const std::vector<const StageDefinition *> &path, const StageDefinition *stage)
{
    const auto found = std::find(path.begin(), path.end(), stage);
    return found == path.end() ? -1 : int(found - path.begin());
}

class Judgement
{
public:
    Judgement(const Definition &pipeline, const DealFacts &facts, const MoveRequest &request, Moment now)
        : m_pipeline(pipeline),
          m_facts(facts),
          m_request(request),
          m_now(now),
          m_path(pathOf(pipeline)),
          m_from(pipeline.stage(facts.stage)),
          m_to(pipeline.stage(request.to))
    {
        m_verdict.from = facts.stage;
        m_verdict.to = request.to;
    }

    Verdict run()
    {
        if (!m_to)
            return refused(unknownStage());
        if (m_from == m_to)
            return refused(phrases::alreadyThere(m_to->name));
        if (m_facts.entered && m_now < *m_facts.entered)
            return refused(phrases::movedBeforeEntry(*m_facts.entered));

        const bool reopens = m_from && m_from->kind != StageKind::Open;
        if (m_to->kind == StageKind::Lost)
            lose(reopens);
        else if (positionOn(m_path, m_to) > base())
            forward(reopens);
        else
            back(reopens);
        return conclude();
    }

private:
    Refusal unknownStage() const
    {
        std::vector<Phrase> names;
        for (const StageDefinition &stage : m_pipeline.stages)
            names.push_back(Phrase::verbatim(stage.key));
        return phrases::unknownStage(m_request.to, std::move(names));
    }

    /// The furthest open stage that the deal's gates were judged for: reopening must not be a way round them.
    int base() const
    {
        if (m_from && m_from->kind == StageKind::Open)
            return positionOn(m_path, m_from);
        const int last = positionOn(m_path, m_pipeline.stage(m_facts.lastOpenStage));
        return last >= 0 ? last : int(m_path.size()) - 2;
    }

    void lose(bool reopens)
    {
        m_verdict.way = Way::Lost;
        ask(entryRequirements(*m_to), *m_to);
        if (reopens)
            needReason(phrases::reasonForReopening());
    }

    void back(bool reopens)
    {
        m_verdict.way = reopens ? Way::Reopened : Way::Back;
        needReason(reopens ? phrases::reasonForReopening() : phrases::reasonForBack());
    }

    void forward(bool reopens)
    {
        const int start = base();
        const int target = positionOn(m_path, m_to);
        const bool jumps = target - start > 1;
        m_verdict.way = m_to->kind == StageKind::Won ? Way::Won : jumps ? Way::Jump : Way::Forward;
        if (reopens)
            m_verdict.way = m_to->kind == StageKind::Won ? Way::Won : Way::Reopened;
        m_judged = true;
        m_jumped = jumps;
        for (int i = start; i <= target; ++i) {
            const StageDefinition &stage = *m_path[size_t(i)];
            if (i > start)
                ask(entryRequirements(stage), stage);
            if (i < target)
                ask(stage.exit, stage);
        }
        if (jumps && !m_pipeline.allowsSkipping)
            m_verdict.refusal = phrases::oneStageAtATime(m_path[size_t(start) + 1]->name);
        else if (jumps && !m_request.skip)
            m_verdict.refusal = phrases::askToSkip(m_path[size_t(start) + 1]->name);
        if (reopens)
            needReason(phrases::reasonForReopening());
    }

    void ask(const std::vector<Requirement> &requirements, const StageDefinition &stage)
    {
        for (const Requirement &requirement : requirements) {
            m_verdict.due.push_back(stage.key + u'.' + requirement.key);
            if (const auto lack = lackOf(requirement.condition, m_facts, m_now, stage.touchKinds))
                m_verdict.missing.push_back({requirement.key, stage.key, requirement.hard, lack->text, lack->where});
        }
    }

    void needReason(const Phrase &what)
    {
        if (m_request.reason.trimmed().isEmpty())
            m_verdict.missing.push_back({QStringLiteral("reason"), m_to->key, true, what, QStringLiteral("move.reason")});
    }

    Verdict refused(const Refusal &refusal)
    {
        m_verdict.refusal = refusal;
        return m_verdict;
    }

    Verdict conclude()
    {
        auto &missing = m_verdict.missing;
        const auto hard = [](const Missing &item) { return item.hard; };
        const bool onlySoft = !missing.empty() && std::none_of(missing.begin(), missing.end(), hard);
        const bool soft = !std::all_of(missing.begin(), missing.end(), hard);
        if (onlySoft)
            needReason(phrases::reasonForSoft());
        if (!m_verdict.refusal && std::any_of(missing.begin(), missing.end(), hard))
            m_verdict.refusal = phrases::gateHolds(qint64(missing.size()), m_to->name);
        if (m_judged)
            m_verdict.compliance = soft || m_jumped ? Compliance::NonCompliant : Compliance::Compliant;
        return m_verdict;
    }

    const Definition &m_pipeline;
    const DealFacts &m_facts;
    const MoveRequest &m_request;
    Moment m_now;
    std::vector<const StageDefinition *> m_path;
    const StageDefinition *m_from;
    const StageDefinition *m_to;
    Verdict m_verdict;
    bool m_judged = false;
    bool m_jumped = false;
};

} // namespace

const CodeList &ways()
{
    static const CodeList list{
        {1, "forward", QT_TRANSLATE_NOOP("codes", "Forward")},
        {2, "jump", QT_TRANSLATE_NOOP("codes", "Jump")},
        {3, "won", QT_TRANSLATE_NOOP("codes", "Won")},
        {4, "lost", QT_TRANSLATE_NOOP("codes", "Lost")},
        {5, "back", QT_TRANSLATE_NOOP("codes", "Back")},
        {6, "reopened", QT_TRANSLATE_NOOP("codes", "Reopened")},
        {7, "edited", QT_TRANSLATE_NOOP("codes", "Pipeline edit")},
        {8, "imported", QT_TRANSLATE_NOOP("codes", "Imported")},
    };
    return list;
}

const CodeList &compliances()
{
    static const CodeList list{
        {1, "compliant", QT_TRANSLATE_NOOP("codes", "Compliant")},
        {2, "non_compliant", QT_TRANSLATE_NOOP("codes", "Non-compliant")},
        {3, "not_judged", QT_TRANSLATE_NOOP("codes", "Not judged")},
    };
    return list;
}

Verdict judge(const Definition &pipeline, const DealFacts &facts, const MoveRequest &request, Moment now)
{
    return Judgement(pipeline, facts, request, now).run();
}

const StageDefinition *nextStage(const Definition &pipeline, const QString &stage)
{
    const auto path = pathOf(pipeline);
    const int position = positionOn(path, pipeline.stage(stage));
    return position < 0 || size_t(position) + 1 >= path.size() ? nullptr : path[size_t(position) + 1];
}

Result<std::vector<ImportedStay>> placeImported(const Definition &pipeline, std::vector<ImportedStay> dated,
                                                const QString &current, std::optional<Moment> enteredCurrent)
{
    std::vector<ImportedStay> stays = std::move(dated);
    std::erase_if(stays, [](const ImportedStay &stay) { return !stay.entered; });
    // A deal that was moved back entered a stage twice; what a file dates to the same day went forward.
    std::stable_sort(stays.begin(), stays.end(), [&](const ImportedStay &a, const ImportedStay &b) {
        return a.entered != b.entered ? *a.entered < *b.entered : pipeline.indexOf(a.stage) < pipeline.indexOf(b.stage);
    });
    const auto latest =
        std::find_if(stays.rbegin(), stays.rend(), [&](const ImportedStay &stay) { return stay.stage == current; });
    if (latest != stays.rend()) {
        enteredCurrent = enteredCurrent ? enteredCurrent : latest->entered;
        stays.erase(std::next(latest).base());
    }
    stays.push_back({current, enteredCurrent, {}});
    for (size_t i = 0; i + 1 < stays.size(); ++i) {
        stays[i].left = stays[i + 1].entered;
        if (stays[i].left && *stays[i].left < *stays[i].entered)
            return phrases::importedOrder(pipeline.stage(stays[i].stage)->name, pipeline.stage(stays[i + 1].stage)->name);
    }
    // A stay that was left at an unknown time is no stay: without its end it would still be open.
    if (stays.size() > 1 && !stays[stays.size() - 2].left)
        stays.erase(stays.end() - 2);
    return stays;
}

} // namespace plumbline::pipeline
