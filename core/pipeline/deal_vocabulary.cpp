// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pipeline/deal_vocabulary.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/pipeline/stage_machine.h"
#include "core/records/find_row.h"

#include <mutex>
#include <QCoreApplication>

namespace plumbline::pipeline {
namespace {

using namespace Qt::StringLiterals;
using formula::Kind;
using formula::Type;
using formula::Vocabulary;

Phrase label(const char *source) { return Phrase("fields", source); }

std::shared_ptr<const Vocabulary> vocabularyOf(const Entity &entity)
{
    auto made = std::make_shared<Vocabulary>(entity.key, entity.label());
    made->addFieldsOf(entity);
    return made;
}

std::shared_ptr<const Vocabulary> activityVocabulary(const Entity &entity)
{
    auto made = std::make_shared<Vocabulary>(entity.key, entity.label());
    made->addFieldsOf(entity);
    made->add({"held", label(QT_TRANSLATE_NOOP("fields", "Held")), Type{Kind::YesNo}, {u"已进行"_s}});
    made->add({"effective", label(QT_TRANSLATE_NOOP("fields", "Effective touch")), Type{Kind::YesNo}, {u"effective_touch"_s}});
    return made;
}

/// A stay's fields are kept by acts only; what may be asked of it stands here.
std::shared_ptr<const Vocabulary> stayVocabulary(const Entity &entity)
{
    auto made = std::make_shared<Vocabulary>(entity.key, entity.label());
    made->add({"stage", label(QT_TRANSLATE_NOOP("fields", "Stage")), Type{Kind::Choice, "stage"}});
    made->add({"entered_at", label(QT_TRANSLATE_NOOP("fields", "Entered at")), Type{Kind::Moment}});
    made->add({"left_at", label(QT_TRANSLATE_NOOP("fields", "Left at")), Type{Kind::Moment}});
    made->add({"way", label(QT_TRANSLATE_NOOP("fields", "Way")), Type{Kind::Code, {}, &ways()}});
    made->add({"compliance", label(QT_TRANSLATE_NOOP("fields", "Compliance")), Type{Kind::Code, {}, &compliances()}});
    made->add({"length", label(QT_TRANSLATE_NOOP("fields", "Length of the stay")), Type{Kind::Duration}});
    return made;
}

std::vector<qint64> rowsNamed(const Reader &reader, int number, const QString &name)
{
    const auto found = records::findRow(reader, number, name, QString());
    if (found.ok())
        return {*found};
    // Several of the same name are all meant.
    const Field *field = records::nameField(reader.entity(number));
    if (!field)
        return {};
    std::vector<qint64> rows;
    db::Statement statement = reader.database().prepare("SELECT n FROM " + reader.entity(number).key + " WHERE folded("
                                                        + field->column + ") = ?1 ORDER BY n");
    statement.bind(1, folded(name.trimmed()));
    while (statement.step())
        rows.push_back(statement.integer(0));
    return rows;
}

} // namespace

std::shared_ptr<const Vocabulary> makeDealVocabulary(const std::function<const Entity &(int)> &entity)
{
    const Entity &deal = entity(entity::deal);
    auto made = std::make_shared<Vocabulary>(deal.key, deal.label());
    made->addFieldsOf(deal);
    made->add({"stage", label(QT_TRANSLATE_NOOP("fields", "Stage")), Type{Kind::Choice, "stage"}});
    made->add({"phase", label(QT_TRANSLATE_NOOP("fields", "Phase")), Type{Kind::Code, {}, &phases()}});
    made->add({"state", label(QT_TRANSLATE_NOOP("fields", "State")), Type{Kind::Code, {}, &stageKinds()}, {u"状态"_s}});
    made->add({"entered_at", label(QT_TRANSLATE_NOOP("fields", "Entered at")), Type{Kind::Moment}, {u"进入阶段时间"_s}});
    made->add({"days_in_stage", label(QT_TRANSLATE_NOOP("fields", "Days in stage")), Type{Kind::Number}});

    // In the order of Belonging.
    made->add({"account", label(QT_TRANSLATE_NOOP("fields", "Customer")), vocabularyOf(entity(entity::account)), true});
    made->add({"contact", label(QT_TRANSLATE_NOOP("fields", "Contact")), vocabularyOf(entity(entity::contact)), true});
    made->add({"owner", label(QT_TRANSLATE_NOOP("fields", "Owner")), vocabularyOf(entity(entity::person)), true});
    made->add({"activities",
               label(QT_TRANSLATE_NOOP("fields", "Activities")),
               activityVocabulary(entity(entity::activity)),
               false,
               {u"跟进"_s}});
    made->add({"receipts", label(QT_TRANSLATE_NOOP("fields", "Receipts")), vocabularyOf(entity(entity::receipt)), false});
    made->add(
        {"instalments", label(QT_TRANSLATE_NOOP("fields", "Instalments")), vocabularyOf(entity(entity::instalment)), false});
    made->add({"stays", label(QT_TRANSLATE_NOOP("fields", "Stays")), stayVocabulary(entity(entity::stay)), false});
    made->add({"contacts", label(QT_TRANSLATE_NOOP("fields", "Contacts")), vocabularyOf(entity(entity::contact)), false});
    made->add({"lines", label(QT_TRANSLATE_NOOP("fields", "Product lines")), vocabularyOf(entity(entity::dealLine)), false});
    made->add({"attachments",
               label(QT_TRANSLATE_NOOP("fields", "Attachments")),
               vocabularyOf(entity(entity::attachment)),
               false,
               {u"files"_s, u"文件"_s}});
    Q_ASSERT(made->belongings().size() == belongingCount);
    return made;
}

std::shared_ptr<const Vocabulary> dealVocabulary(const std::shared_ptr<const Catalogue> &catalogue)
{
    static std::mutex mutex;
    static std::vector<std::pair<std::weak_ptr<const Catalogue>, std::shared_ptr<const Vocabulary>>> made;
    const std::lock_guard lock(mutex);
    std::erase_if(made, [](const auto &one) { return one.first.expired(); });
    for (const auto &[of, vocabulary] : made) {
        if (of.lock() == catalogue)
            return vocabulary;
    }
    made.emplace_back(catalogue, makeDealVocabulary([&](int number) -> const Entity & { return catalogue->entity(number); }));
    return made.back().second;
}

formula::Lists formulaLists(const records::ChoiceBook &choices, const QByteArray &currency)
{
    formula::Lists lists;
    lists.currency = currency;
    for (const QString &list : choices.lists()) {
        auto &options = lists.options[list.toUtf8()];
        for (const records::Choice &choice : choices.of(list))
            options.push_back({choice.key, choice.name, choice.retired});
    }
    return lists;
}

formula::Lists formulaLists(const Reader &reader, const records::ChoiceBook &choices)
{
    formula::Lists lists = formulaLists(choices, reader.currency());
    db::Statement stages = reader.database().prepare("SELECT key, name, retired FROM stage ORDER BY pipeline, position");
    auto &options = lists.options["stage"];
    while (stages.step()) {
        const QString key = stages.text(0);
        if (std::none_of(options.begin(), options.end(), [&](const formula::Option &known) { return known.key == key; }))
            options.push_back({key, Stored<LocalText>::fromValue(stages.text(1)), stages.integer(2) != 0});
    }
    lists.findRows = [reader](int entity, const QString &name) { return rowsNamed(reader, entity, name); };
    lists.nearestRow = [reader](int entity, const QString &name) { return records::nearestName(reader, entity, name); };
    return lists;
}

formula::Compiled dealFormula(const Reader &reader, const QString &text, std::optional<Kind> wanted)
{
    return formula::compile(text, *dealVocabulary(reader.sharedCatalogue()),
                            formulaLists(reader, records::ChoiceBook::load(reader)), wanted);
}

std::vector<Value> computedTerms(const Whereabouts &where, Moment now, const Zone &zone)
{
    std::vector<Value> values(computedTermCount);
    if (!where.stage.isEmpty())
        values[0] = where.stage;
    if (where.phase)
        values[1] = qint64(*where.phase);
    if (where.kind)
        values[2] = qint64(*where.kind);
    if (where.entered) {
        values[3] = where.entered->ms;
        values[4] = qint64(zone.dateOf(now).day) - zone.dateOf(*where.entered).day;
    }
    return values;
}

std::vector<Value> computedOfActivity(bool held, bool effective) { return {qint64(held), qint64(effective)}; }

std::vector<Value> computedOfStay(const QString &stage, std::optional<Moment> entered, std::optional<Moment> left,
                                  std::optional<qint64> way, std::optional<qint64> compliance)
{
    const auto ms = [](std::optional<Moment> at) { return at ? Value(at->ms) : Value(); };
    const auto code = [](std::optional<qint64> number) { return number ? Value(*number) : Value(); };
    return {stage.isEmpty() ? Value() : Value(stage), ms(entered), ms(left), code(way), code(compliance), Value()};
}

void measureStay(std::vector<Value> &stay, Moment now)
{
    if (isFilled(stay[1]))
        stay[5] = (isFilled(stay[2]) ? std::get<qint64>(stay[2]) : now.ms) - std::get<qint64>(stay[1]);
}

} // namespace plumbline::pipeline
