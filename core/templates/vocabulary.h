// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/local_text.h"

#include <map>
#include <QString>
#include <QStringList>
#include <vector>

namespace plumbline::templates {

/// What a sample world is told with: names, texts with slots like {contact}, and how often what happens. Data, not code:
/// resources/worlds/.
struct Vocabulary {
    struct Member {
        QString name;
        int joinedMonthsBefore = 0;
        bool leaves = false;
    };
    struct City {
        QString name;
        QString areaCode;
    };
    struct Region {
        QString key; ///< choice of the list region
        QString unit;
        Member lead;
        std::vector<Member> reps;
        std::vector<City> cities;
    };
    struct Industry {
        QString key;
        int weight = 0;
        std::vector<QString> words;
    };
    struct Size {
        QString key;
        int weight = 0;
        int leastPeople = 0;
        int mostPeople = 0;
        int medianAmount = 0; ///< of a deal, in major units
        int bandKnown = 0;    ///< thousandths of leads that come with a budget band
    };
    struct BudgetBand {
        QString key;
        int below = 0; ///< 0: no bound
    };
    struct JobTitle {
        QString title;
        QString call; ///< what stands behind the family name: 总, 经理
    };
    struct ContactRole {
        QString key;
        std::vector<JobTitle> titles;
    };
    struct Product {
        QString name;
        QString shortName;
        QString series;
        int price = 0;
        int cost = 0;
        bool service = false;
    };
    struct Competitor {
        QString key;
        QString name;
    };
    struct Source {
        QString key;
        int weight = 0;
        int multiplier = 0; ///< of every stage's conversion, thousandths
    };
    struct Stage {
        int conversion = 0;    ///< thousandths of the stays that end forward, of those that end forward or lost
        int medianMinutes = 0; ///< of working time
        int sigma = 0;         ///< of its logarithm, thousandths
        int back = 0;          ///< thousandths that go back instead
        QString skill;
        QString texts; ///< which texts are told here
    };

    QString tagKey;
    LocalText tagName;
    QString group;
    Member director;
    std::vector<Region> regions;
    std::vector<QString> streets;
    std::vector<QString> companyCores;
    std::vector<Industry> industries;
    std::vector<QString> suffixes;
    std::vector<Size> sizes;
    std::vector<BudgetBand> budgetBands;
    std::vector<QString> surnames;
    std::vector<QString> givenNames;
    std::vector<ContactRole> contactRoles;
    std::vector<Product> products;
    std::vector<Competitor> competitors;
    std::vector<Source> sources;
    std::vector<QString> skills;
    std::map<QString, Stage> stages; ///< "*": of a stage that is not known here
    std::vector<QString> stuckAt;
    std::map<QString, QString> painPoints; ///< choice key → how a rep says it
    std::vector<QString> titles;
    std::vector<QString> upsellTitles;
    std::vector<QString> renewalTitles;
    QString laterTitle;
    std::map<QString, std::map<QString, std::vector<QString>>> activities; ///< by Stage::texts and kind
    std::vector<QString> attempts;
    std::vector<QString> replies;
    std::vector<QString> unanswered;
    std::vector<QString> cancelled;
    std::map<QString, std::vector<QString>> planned; ///< by kind
    std::map<QString, std::vector<QString>> nextSteps;
    std::vector<QString> minutes;
    std::map<QString, std::vector<QString>> lossTexts;
    std::map<QString, std::map<QString, int>> lossReasons; ///< weights, by Stage::texts
    std::vector<QString> backReasons;
    std::vector<QString> reopenReasons;
    std::vector<QString> softReasons;
    QString handover;
    std::vector<QString> days;
    std::map<QString, QString> files; ///< by kind of attachment

    const Stage &stage(const QString &key) const;
};

const Vocabulary &vocabulary();

} // namespace plumbline::templates
