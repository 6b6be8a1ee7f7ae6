// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/templates/sample_cast.h"

#include "core/records/field_text.h"
#include "core/records/product.h"
#include "core/records/product_cost.h"
#include "core/records/unit.h"
#include "core/workspace/store.h"

#include <algorithm>
#include <QSet>

namespace plumbline::templates {
namespace {

/// The streams of chance, so that more customers do not change the team.
enum Stream : quint64 { TeamStream = 1, CustomerStream = 2 };

constexpr int accountsOfHalfAYear = 350;

class Casting
{
public:
    Casting(Edit &edit, const Vocabulary &words, quint64 seed, const SamplePeriod &period)
        : m_edit(edit),
          m_words(words),
          m_period(period),
          m_choices(records::ChoiceBook::load(edit.reader())),
          m_team(seed, TeamStream),
          m_market(seed, CustomerStream)
    {}

    SampleCast run()
    {
        writeChoices();
        writeTeam();
        writeProducts();
        writeCustomers();
        return std::move(m_cast);
    }

private:
    void writeChoices()
    {
        const auto addMissing = [&](const QString &list, const QString &key, const LocalText &name) {
            const auto &known = m_choices.of(list);
            if (std::none_of(known.begin(), known.end(), [&](const records::Choice &choice) { return choice.key == key; }))
                add(m_edit, records::Choice{list, key, name, qint64(known.size()), false});
        };
        addMissing(QStringLiteral("tag"), m_words.tagKey, m_words.tagName);
        for (const auto &competitor : m_words.competitors)
            addMissing(QStringLiteral("competitor"), competitor.key, {competitor.name, competitor.name});
    }

    /// A choice of the workspace, or nothing where the team has taken it out.
    QString known(const char *list, const QString &key) const
    {
        const records::Choice *choice = m_choices.find(QString::fromLatin1(list), key);
        return choice && !choice->retired ? choice->key : QString();
    }

    // The team.

    void writeTeam()
    {
        const records::UnitId group = add(m_edit, records::Unit{m_words.group, records::UnitLevel::Group, {}});
        hire(m_words.director, QStringLiteral("director"), group, {}, 0);
        for (size_t i = 0; i < m_words.regions.size(); ++i) {
            const auto &region = m_words.regions[i];
            const records::UnitId unit = add(m_edit, records::Unit{region.unit, records::UnitLevel::Region, group});
            const size_t lead = hire(region.lead, QStringLiteral("lead"), unit, 0, i);
            auto &sellers = m_cast.byRegion.emplace_back(std::vector{lead});
            for (const auto &rep : region.reps) {
                sellers.push_back(hire(rep, QStringLiteral("rep"), unit, lead, i));
                if (rep.leaves)
                    m_cast.sellers[sellers.back()].successor = sellers[1];
            }
        }
        nameTheSlow();
    }

    size_t hire(const Vocabulary::Member &member, const QString &role, records::UnitId unit, std::optional<size_t> manager,
                size_t region)
    {
        Seller seller;
        seller.name = member.name;
        seller.role = role;
        seller.region = region;
        for (size_t i = 0; i < m_words.skills.size(); ++i)
            seller.skills.push_back(35 + m_team.below(30) + m_team.below(29));
        seller.dwell = 1000 - (seller.skill(m_words, QStringLiteral("collaboration")) - 63) * 6;
        seller.activityRate = 1000 + (seller.skill(m_words, QStringLiteral("customer_care")) - 63) * 10;

        records::Person person;
        person.name = member.name;
        person.unit = unit;
        if (manager)
            person.manager = m_cast.sellers[*manager].id;
        person.mobile = mobile(m_team);
        person.joinedOn = CivilDate{m_period.end.day - member.joinedMonthsBefore * 30 - m_period.months * 30 - m_team.below(28)};
        if (member.leaves) {
            const qint64 middle = (m_period.from + m_period.until) / 2;
            seller.leavesAt = (middle / minutesOfWorkDay + 1) * minutesOfWorkDay;
            person.leftOn = WorkTime::dateOf(*seller.leavesAt - 1);
            person.leaveReason = known("leave_reason", QStringLiteral("resigned"));
        }
        seller.id = add(m_edit, person);
        m_cast.sellers.push_back(seller);
        return m_cast.sellers.size() - 1;
    }

    /// The two reps who care least.
    void nameTheSlow()
    {
        std::vector<size_t> reps;
        for (size_t i = 0; i < m_cast.sellers.size(); ++i) {
            if (m_cast.sellers[i].role == u"rep" && !m_cast.sellers[i].leavesAt)
                reps.push_back(i);
        }
        std::stable_sort(reps.begin(), reps.end(),
                         [&](size_t a, size_t b) { return m_cast.sellers[a].activityRate < m_cast.sellers[b].activityRate; });
        reps.resize(std::min<size_t>(reps.size(), 2));
        m_cast.slow = reps;
    }

    /// 154 is given to no network: nobody's number.
    static QString mobile(Chance &chance) { return QStringLiteral("154%1").arg(chance.below(100'000'000), 8, 10, QChar(u'0')); }

    // What is sold.

    void writeProducts()
    {
        const QByteArray currency = m_edit.reader().currency();
        for (const auto &product : m_words.products) {
            records::Product row;
            row.name = product.name;
            row.series = product.series;
            row.price = moneyOf(product.price, currency);
            const records::ProductId id = add(m_edit, row);
            add(m_edit, records::ProductCost{id, moneyOf(product.cost, currency), m_period.begin});
            m_cast.products.push_back(id);
        }
    }

    // The market.

    void writeCustomers()
    {
        const int count = std::max(60, accountsOfHalfAYear * m_period.months / 6);
        m_cast.inRegion.resize(m_words.regions.size());
        for (int i = 0; i < count; ++i)
            writeCustomer();
    }

    void writeCustomer()
    {
        const size_t region = m_market.weighted(regionWeights());
        const auto &place = m_words.regions[region];
        const Vocabulary::City &city = m_market.oneOf(place.cities);
        Customer customer;
        customer.city = city.name;
        customer.region = known("region", place.key);
        customer.size = m_market.weighted(weightsOf(m_words.sizes));
        const auto &size = m_words.sizes[customer.size];
        customer.people = m_market.between(size.leastPeople, size.mostPeople);
        customer.people -= customer.people > 100 ? customer.people % 10 : 0;
        const auto &industry = m_words.industries[m_market.weighted(weightsOf(m_words.industries))];
        customer.industry = known("industry", industry.key);
        nameCustomer(customer, industry);
        customer.seller = m_market.oneOf(m_cast.byRegion[region]);
        customer.id = add(m_edit, accountOf(customer, city));
        writeContacts(customer, city);
        m_cast.inRegion[region].push_back(m_cast.customers.size());
        m_cast.customers.push_back(std::move(customer));
    }

    void nameCustomer(Customer &customer, const Vocabulary::Industry &industry)
    {
        do {
            const QString core = m_market.oneOf(m_words.companyCores);
            const QString word = m_market.oneOf(industry.words);
            const QString suffix = m_market.oneOf(m_words.suffixes);
            customer.shortName = customer.city + core;
            customer.name = customer.shortName + word + (customer.people > 2000 ? QStringLiteral("集团") : QString()) + suffix;
            // A long world uses every core in every city; then the trade tells customers apart.
            if (m_market.inThousand(300) || m_shortNames.contains(customer.shortName))
                customer.shortName = core + word;
        } while (m_names.contains(customer.name) || m_shortNames.contains(customer.shortName));
        m_names.insert(customer.name);
        m_shortNames.insert(customer.shortName);
    }

    records::Account accountOf(const Customer &customer, const Vocabulary::City &city)
    {
        records::Account account;
        account.name = customer.name;
        account.industry = customer.industry;
        account.region = customer.region;
        account.customerSize = known("customer_size", m_words.sizes[customer.size].key);
        account.employees = customer.people;
        account.founded = parts(m_period.begin).year - m_market.between(3, 26);
        account.location = customer.city + QStringLiteral("市") + m_market.oneOf(m_words.streets)
                           + QStringLiteral("%1 号").arg(m_market.between(2, 398));
        account.phone = landline(city);
        const Seller &seller = m_cast.sellers[customer.seller];
        account.owner = m_cast.sellers[seller.leavesAt ? seller.successor : customer.seller].id;
        account.tags = {m_words.tagKey};
        return account;
    }

    /// No local number begins with 1.
    QString landline(const Vocabulary::City &city)
    {
        const int digits = city.areaCode.size() == 3 ? 10'000'000 : 1'000'000;
        return QStringLiteral("%1-1%2")
            .arg(city.areaCode)
            .arg(m_market.below(digits), city.areaCode.size() == 3 ? 7 : 6, 10, QChar(u'0'));
    }

    void writeContacts(Customer &customer, const Vocabulary::City &city)
    {
        const size_t count = 1 + m_market.weighted({22, 36, 28, 14});
        // Who is met first is rarely who decides; a quarter of the customers keep theirs out of sight.
        std::vector<size_t> roles{1 + m_market.weighted({42, 30, 18, 10})};
        std::vector<size_t> others{0, 1, 2, 3, 4};
        std::erase(others, roles.front());
        if (m_market.inThousand(270))
            others.erase(others.begin());
        while (roles.size() < count && !others.empty()) {
            const size_t next = others.front() == 0 && m_market.inThousand(700) ? 0 : size_t(m_market.below(int(others.size())));
            roles.push_back(others[next]);
            others.erase(others.begin() + qsizetype(next));
        }
        for (const size_t role : roles)
            writeContact(customer, m_words.contactRoles[role], city);
    }

    void writeContact(Customer &customer, const Vocabulary::ContactRole &role, const Vocabulary::City &city)
    {
        const QString surname = m_market.oneOf(m_words.surnames);
        const Vocabulary::JobTitle &title = m_market.oneOf(role.titles);
        records::Contact contact;
        contact.name = surname + m_market.oneOf(m_words.givenNames);
        contact.account = customer.id;
        contact.jobTitle = title.title;
        const Code *code = records::findCode(records::decisionRoles(), role.key);
        contact.decisionRole = code ? records::DecisionRole(code->number) : records::DecisionRole::Other;
        contact.mobile = mobile(m_market);
        if (m_market.inThousand(250))
            contact.phone = landline(city);
        const records::ContactId id = add(m_edit, contact);
        customer.contacts.push_back({id, contact.name, surname + title.call, contact.mobile, *contact.decisionRole});
    }

    std::vector<int> regionWeights() const
    {
        std::vector<int> weights;
        for (const auto &sellers : m_cast.byRegion)
            weights.push_back(int(sellers.size()));
        return weights;
    }

    template <class T> static std::vector<int> weightsOf(const std::vector<T> &things)
    {
        std::vector<int> weights;
        for (const T &thing : things)
            weights.push_back(thing.weight);
        return weights;
    }

    Edit &m_edit;
    const Vocabulary &m_words;
    const SamplePeriod &m_period;
    records::ChoiceBook m_choices;
    Chance m_team;
    Chance m_market;
    SampleCast m_cast;
    QSet<QString> m_names;
    QSet<QString> m_shortNames;
};

} // namespace

int Seller::skill(const Vocabulary &words, const QString &axis) const
{
    const auto found = std::find(words.skills.begin(), words.skills.end(), axis);
    return found == words.skills.end() ? 63 : skills[size_t(found - words.skills.begin())];
}

int Seller::conversionAt(const Vocabulary &words, const QString &axis) const { return 1000 + (skill(words, axis) - 63) * 4; }

bool Customer::hasDecisionMaker() const
{
    return std::any_of(contacts.begin(), contacts.end(),
                       [](const CustomerContact &contact) { return contact.role == records::DecisionRole::DecisionMaker; });
}

SampleCast writeCast(Edit &edit, const Vocabulary &words, quint64 seed, const SamplePeriod &period)
{
    return Casting(edit, words, seed, period).run();
}

Money moneyOf(qint64 majorUnits, const QByteArray &currency)
{
    qint64 minor = majorUnits;
    for (int i = 0; i < minorDigits(currency); ++i)
        minor *= 10;
    return {minor, currency};
}

} // namespace plumbline::templates
