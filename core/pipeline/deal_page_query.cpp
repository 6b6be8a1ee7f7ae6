// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/deal_page_query.h"

#include "core/db/database.h"
#include "core/records/deal.h"
#include "core/workspace/store.h"

namespace plumbline::pipeline {
namespace {

std::vector<TrackStage> trackOf(const Reader &reader, records::DealId deal, const JudgedDeal &judged)
{
    std::vector<TrackStage> track;
    for (const StageDefinition &stage : judged.pipeline.definition.stages) {
        TrackStage step;
        step.key = stage.key;
        step.name = stage.name;
        step.sop = stage.sop;
        step.kind = stage.kind;
        step.here = stage.key == judged.facts.stage;
        track.push_back(std::move(step));
    }
    for (const auto &[id, stay] : loadWhere<Stay>(reader, "t.deal = ?1 ORDER BY t.n", deal.n)) {
        const QString key = judged.pipeline.stageKeys.value(stay.stage.n);
        const auto step = std::find_if(track.begin(), track.end(), [&](const TrackStage &known) { return known.key == key; });
        if (step == track.end())
            continue; // retired since
        step->visited = true;
        step->entered = stay.enteredAt;
        step->left = stay.leftAt;
    }
    return track;
}

std::vector<DealContact> contactsOf(const Reader &reader, const records::Deal &deal)
{
    std::vector<DealContact> contacts;
    if (deal.contact) {
        if (const auto main = load<records::Contact>(reader, *deal.contact))
            contacts.push_back({*deal.contact, *main, true});
    }
    if (deal.account) {
        for (const auto &[id, contact] : loadWhere<records::Contact>(reader,
                                                                     "t.account = ?1 ORDER BY t.decision_role IS NULL, "
                                                                     "t.decision_role, t.n LIMIT 50",
                                                                     deal.account->n)) {
            if (!deal.contact || id.n != deal.contact->n)
                contacts.push_back({id, contact, false});
        }
    }
    return contacts;
}

} // namespace

DealPageView dealPage(const Reader &reader, records::DealId deal, const Words &words, Moment now)
{
    DealPageView view;
    const auto loaded = load<records::Deal>(reader, deal);
    if (!loaded)
        return view;
    view.exists = true;
    {
        db::Statement row = reader.database().prepare(QByteArray("SELECT ") + dealRowColumns + " FROM deal d " + dealRowJoins
                                                      + " WHERE d.n = ?1");
        row.bind(1, deal.n);
        row.step();
        view.head = readDealRow(row, now);
    }
    const JudgedDeal judged = factsOf(reader, deal);
    std::vector<DealListRow> rows{view.head};
    addStandings(reader, rows, judged.pipeline, now);
    view.head = rows.front();
    view.account = loaded->account;
    view.record = records::recordView(reader, entity::deal, deal.n, words);
    view.track = trackOf(reader, deal, judged);
    if (const StageDefinition *next = nextStage(judged.pipeline.definition, judged.facts.stage)) {
        view.next = next->key;
        view.nextName = next->name;
    }
    view.gate = gateItems(judged.pipeline.definition, judged.facts, now);
    view.timeline = timelineOf(reader, deal, words);
    view.contacts = contactsOf(reader, *loaded);
    for (const auto &[id, file] : loadWhere<records::Attachment>(reader, "t.deal = ?1 ORDER BY t.n DESC", deal.n))
        view.files.push_back(file);
    return view;
}

MoveSheetView moveSheet(const Reader &reader, const MoveWanted &wanted, const Words &words, Moment now)
{
    MoveSheetView view;
    view.move = judgeMove(reader, wanted, now);
    view.record = records::recordView(reader, entity::deal, wanted.deal.n, words);
    view.title = view.record.name;
    const Definition &definition = view.move.deal.pipeline.definition;
    if (const StageDefinition *from = definition.stage(view.move.deal.facts.stage))
        view.from = from->name;
    if (const StageDefinition *to = definition.stage(view.move.request.to)) {
        view.to = to->name;
        view.toKind = to->kind;
    }
    if (const auto deal = load<records::Deal>(reader, wanted.deal)) {
        for (const DealContact &contact : contactsOf(reader, *deal))
            view.contacts.push_back({QString::number(contact.id.n), contact.contact.name, contact.contact.jobTitle});
    }
    return view;
}

} // namespace plumbline::pipeline
