// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/vocabulary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside any namespace, as Q_INIT_RESOURCE asks: this library is static.
static void initResources() { Q_INIT_RESOURCE(worlds); }

namespace plumbline::templates {
namespace {

using namespace Qt::StringLiterals;

template <class T> std::vector<T> each(const QJsonValue &array, T (*read)(const QJsonValue &))
{
    std::vector<T> things;
    for (const QJsonValue &value : array.toArray())
        things.push_back(read(value));
    return things;
}

template <class T> std::map<QString, T> byName(const QJsonValue &object, T (*read)(const QJsonValue &))
{
    std::map<QString, T> things;
    const QJsonObject members = object.toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        things.emplace(it.key(), read(*it));
    return things;
}

QString text(const QJsonValue &value) { return value.toString(); }
int number(const QJsonValue &value) { return value.toInt(); }
std::vector<QString> texts(const QJsonValue &value) { return each(value, text); }
std::map<QString, std::vector<QString>> textsByName(const QJsonValue &value) { return byName(value, texts); }
std::map<QString, int> weights(const QJsonValue &value) { return byName(value, number); }

Vocabulary::Member member(const QJsonValue &json)
{
    return {json["name"_L1].toString(), json["joined_months"_L1].toInt(), json["leaves"_L1].toBool()};
}
Vocabulary::City city(const QJsonValue &json) { return {json["name"_L1].toString(), json["code"_L1].toString()}; }
Vocabulary::Region region(const QJsonValue &json)
{
    return {json["key"_L1].toString(), json["unit"_L1].toString(), member(json["lead"_L1]), each(json["reps"_L1], member), {}};
}
Vocabulary::Industry industry(const QJsonValue &json)
{
    return {json["key"_L1].toString(), json["weight"_L1].toInt(), texts(json["words"_L1])};
}
Vocabulary::Size size(const QJsonValue &json)
{
    return {json["key"_L1].toString(),    json["weight"_L1].toInt(), json["people_from"_L1].toInt(),
            json["people_to"_L1].toInt(), json["median"_L1].toInt(), json["band_known"_L1].toInt()};
}
Vocabulary::BudgetBand band(const QJsonValue &json) { return {json["key"_L1].toString(), json["below"_L1].toInt()}; }
Vocabulary::JobTitle jobTitle(const QJsonValue &json) { return {json["title"_L1].toString(), json["call"_L1].toString()}; }
Vocabulary::ContactRole contactRole(const QJsonValue &json)
{
    return {json["role"_L1].toString(), each(json["titles"_L1], jobTitle)};
}
Vocabulary::Product product(const QJsonValue &json)
{
    return {json["name"_L1].toString(), json["short"_L1].toString(), json["series"_L1].toString(),
            json["price"_L1].toInt(),   json["cost"_L1].toInt(),     json["service"_L1].toBool()};
}
Vocabulary::Competitor competitor(const QJsonValue &json) { return {json["key"_L1].toString(), json["name"_L1].toString()}; }
Vocabulary::Source source(const QJsonValue &json)
{
    return {json["key"_L1].toString(), json["weight"_L1].toInt(), json["multiplier"_L1].toInt()};
}
Vocabulary::Stage stage(const QJsonValue &json)
{
    return {json["conversion"_L1].toInt(), json["median_minutes"_L1].toInt(), json["sigma"_L1].toInt(),
            json["back"_L1].toInt(),       json["skill"_L1].toString(),       json["texts"_L1].toString()};
}

Vocabulary read(const QJsonObject &json)
{
    Vocabulary words;
    words.tagKey = json["marks"_L1]["tag"_L1]["key"_L1].toString();
    words.tagName = LocalText::fromJson(json["marks"_L1]["tag"_L1]["name"_L1]);
    words.group = json["team"_L1]["group"_L1].toString();
    words.director = member(json["team"_L1]["director"_L1]);
    words.regions = each(json["team"_L1]["regions"_L1], region);
    for (Vocabulary::Region &place : words.regions)
        place.cities = each(json["cities"_L1][place.key], city);
    words.streets = texts(json["streets"_L1]);
    words.companyCores = texts(json["company_cores"_L1]);
    words.industries = each(json["industries"_L1], industry);
    words.suffixes = texts(json["suffixes"_L1]);
    words.sizes = each(json["sizes"_L1], size);
    words.budgetBands = each(json["budget_bands"_L1], band);
    words.surnames = texts(json["surnames"_L1]);
    words.givenNames = texts(json["given_names"_L1]);
    words.contactRoles = each(json["contact_roles"_L1], contactRole);
    words.products = each(json["products"_L1], product);
    words.competitors = each(json["competitors"_L1], competitor);
    words.sources = each(json["sources"_L1], source);
    words.skills = texts(json["skills"_L1]);
    words.stages = byName(json["stages"_L1], stage);
    words.stuckAt = texts(json["stuck_at"_L1]);
    words.painPoints = byName(json["pain_points"_L1], text);
    words.titles = texts(json["titles"_L1]);
    words.upsellTitles = texts(json["upsell_titles"_L1]);
    words.renewalTitles = texts(json["renewal_titles"_L1]);
    words.laterTitle = json["later_titles"_L1].toString();
    words.activities = byName(json["activities"_L1], textsByName);
    words.attempts = texts(json["attempts"_L1]);
    words.replies = texts(json["replies"_L1]);
    words.unanswered = texts(json["unanswered"_L1]);
    words.cancelled = texts(json["cancelled"_L1]);
    words.planned = textsByName(json["planned"_L1]);
    words.nextSteps = textsByName(json["next_steps"_L1]);
    words.minutes = texts(json["minutes"_L1]);
    words.lossTexts = textsByName(json["loss_texts"_L1]);
    words.lossReasons = byName(json["loss_reasons"_L1], weights);
    words.backReasons = texts(json["back_reasons"_L1]);
    words.reopenReasons = texts(json["reopen_reasons"_L1]);
    words.softReasons = texts(json["soft_reasons"_L1]);
    words.handover = json["handover"_L1].toString();
    words.days = texts(json["days"_L1]);
    words.files = byName(json["files"_L1], text);
    return words;
}

} // namespace

const Vocabulary::Stage &Vocabulary::stage(const QString &key) const
{
    const auto found = stages.find(key);
    return found == stages.end() ? stages.at(u"*"_s) : found->second;
}

const Vocabulary &vocabulary()
{
    static const Vocabulary words = [] {
        initResources();
        QFile file(u":/worlds/sales-team.json"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        Q_UNUSED(opened)
        return read(QJsonDocument::fromJson(file.readAll()).object());
    }();
    return words;
}

} // namespace plumbline::templates
