// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/likeness.h"

#include "core/base/text.h"
#include "core/leads/match_fields.h"
#include "core/leads/normal_forms.h"
#include "core/leads/phrases.h"
#include "core/leads/regions.h"

#include <algorithm>

namespace plumbline::leads {
namespace {

/// Adds up: the strongest reason counts whole, each further one a little.
struct Tally {
    std::vector<std::pair<int, Phrase>> found;

    void add(int points, Phrase reason) { found.emplace_back(points, std::move(reason)); }

    Likeness total(int off)
    {
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        Likeness likeness;
        if (found.empty())
            return likeness;
        likeness.score = std::clamp(found.front().first + score::eachMore * int(found.size() - 1) - off, 0, 100);
        for (auto &[points, reason] : found)
            likeness.reasons.push_back(std::move(reason));
        return likeness;
    }
};

/// Insertions, deletions, replacements, swapped neighbours; by character.
int editDistance(const QString &a, const QString &b)
{
    const auto n = size_t(b.size()) + 1;
    std::vector<int> before(n);
    std::vector<int> last(n);
    std::vector<int> line(n);
    for (size_t j = 0; j < n; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        line[0] = int(i);
        for (size_t j = 1; j < n; ++j) {
            const QChar x = a[i - 1];
            const QChar y = b[qsizetype(j) - 1];
            line[j] = std::min({last[j] + 1, line[j - 1] + 1, last[j - 1] + (x == y ? 0 : 1)});
            if (i > 1 && j > 1 && x == b[qsizetype(j) - 2] && y == a[i - 2])
                line[j] = std::min(line[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, line);
    }
    return last[n - 1];
}

void comparePhones(const MatchFacts &a, const MatchFacts &b, Tally &tally)
{
    for (const PhoneNumber &one : a.phones) {
        const auto same =
            std::find_if(b.phones.begin(), b.phones.end(), [&](const PhoneNumber &other) { return other.digits == one.digits; });
        if (same == b.phones.end())
            continue;
        const QString number = u'+' + QString::fromLatin1(one.digits);
        if (!one.extension.isEmpty() && !same->extension.isEmpty() && one.extension != same->extension)
            tally.add(score::switchboard, phrases::sameSwitchboard(number));
        else
            tally.add(score::samePhone, one.mobile ? phrases::sameMobile(number) : phrases::samePhone(number));
    }
}

void compareCompanies(const MatchFacts &a, const MatchFacts &b, Tally &tally)
{
    const CompanyName &one = *a.company;
    const CompanyName &other = *b.company;
    if (one.core.isEmpty() || other.core.isEmpty())
        return;
    if (one.core == other.core) {
        if (one.branch != other.branch)
            tally.add(score::branch, one.branch.isEmpty() || other.branch.isEmpty()
                                         ? phrases::branchOf(one.branch.isEmpty() ? a.name : b.name)
                                         : phrases::twoBranches());
        else if (!one.region.isEmpty() && !other.region.isEmpty() && one.region != other.region)
            tally.add(score::otherPlace, phrases::sameButForPlace());
        else
            tally.add(score::sameCompany, a.name == b.name ? phrases::sameName() : phrases::sameButForForm());
        return;
    }
    const QString bare = one.withoutPlace();
    const QString otherBare = other.withoutPlace();
    if (bare == otherBare) {
        const bool bothPlaces = leadingRegion(one.core) > 0 && leadingRegion(other.core) > 0;
        tally.add(bothPlaces ? score::differentPlace : score::otherPlace, phrases::sameButForPlace());
        return;
    }
    if (one.sound() != other.sound())
        return;
    const auto longer = int(std::max(bare.size(), otherBare.size()));
    const int distance = editDistance(bare, otherBare);
    const int points = score::soundsMost - (score::soundsMost - score::soundsLeast) * distance / longer;
    tally.add(points, phrases::soundsAlike(a.name, b.name));
}

} // namespace

MatchFacts matchFacts(const Entity &entity, const std::vector<Value> &values)
{
    const auto value = [&](int field) {
        const int index = entity.indexOf(field);
        return index >= 0 && size_t(index) < values.size() ? values[size_t(index)] : Value();
    };
    const auto text = [&](int field) {
        const Value found = value(field);
        return std::holds_alternative<QString>(found) ? std::get<QString>(found) : QString();
    };
    const auto addPhones = [&](MatchFacts &facts, int field) {
        for (PhoneNumber &number : phoneNumbers(text(field)))
            facts.phones.push_back(std::move(number));
    };
    MatchFacts facts;
    facts.name = text(1);
    if (entity.number == entity::account) {
        facts.company = companyName(facts.name);
        addPhones(facts, accountPhone);
        facts.creditCode = creditCode(text(accountTaxCode));
    } else if (entity.number == entity::contact) {
        facts.person = personName(facts.name);
        addPhones(facts, contactMobile);
        addPhones(facts, contactPhone);
        facts.addresses = emailAddresses(text(contactEmail));
        if (const Value account = value(contactAccount); isFilled(account))
            facts.account = std::get<qint64>(account);
    } else if (entity.number == entity::deal) {
        facts.title = folded(facts.name);
        addPhones(facts, dealHandle);
        facts.addresses = emailAddresses(text(dealHandle));
    }
    return facts;
}

Likeness likenessOf(const MatchFacts &a, const MatchFacts &b)
{
    Tally tally;
    int off = 0;
    if (!a.creditCode.isEmpty() && !b.creditCode.isEmpty()) {
        if (a.creditCode == b.creditCode)
            tally.add(score::sameCreditCode, phrases::sameCreditCode(a.creditCode));
        else
            off += score::differentCreditCodes;
    }
    if (!a.title.isEmpty() && !b.title.isEmpty() && a.title != b.title)
        off += score::differentTitles;
    for (const QString &address : a.addresses) {
        if (b.addresses.contains(address))
            tally.add(score::sameEmail, phrases::sameEmail(address));
    }
    comparePhones(a, b, tally);
    if (a.company && b.company)
        compareCompanies(a, b, tally);
    if (!a.person.isEmpty() && a.person == b.person && a.account && a.account == b.account)
        tally.add(score::samePerson, phrases::samePerson());
    return tally.total(off);
}

} // namespace plumbline::leads
