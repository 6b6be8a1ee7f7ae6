// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/match_keys.h"

#include "core/base/phone.h"
#include "core/leads/company_name.h"
#include "core/leads/match_fields.h"
#include "core/leads/normal_forms.h"

#include <algorithm>

namespace plumbline::leads {
namespace {

constexpr size_t mostNumbers = 3; ///< of a cell; with all kinds no row has more than 10 keys

/// FNV-1a over UTF-16 and a last stirring (SplitMix64). It is stored, so it must never change.
quint64 hashOf(QStringView text)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001b3;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
    hash = (hash ^ (hash >> 27)) * 0x94d049bb133111eb;
    return hash ^ (hash >> 31);
}

/// Appends, each key of this row once.
class Keys
{
public:
    explicit Keys(std::vector<MatchKey> &keys) : m_keys(keys), m_first(keys.size()) {}

    void phones(const QString &cell)
    {
        size_t count = 0;
        for (const PhoneNumber &number : phoneNumbers(cell)) {
            if (++count <= mostNumbers)
                add(keyOfNumber(number.digits));
        }
    }
    void addresses(const QString &cell)
    {
        for (const QString &address : emailAddresses(cell).mid(0, mostNumbers))
            add(keyOfText(MatchKind::Email, address));
    }
    void company(const QString &written)
    {
        const CompanyName name = companyName(written);
        if (name.core.isEmpty())
            return;
        add(keyOfText(MatchKind::Company, name.exact()));
        add(keyOfText(MatchKind::CompanySound, name.sound()));
    }
    void text(MatchKind kind, const QString &text)
    {
        if (!text.isEmpty())
            add(keyOfText(kind, text));
    }

private:
    void add(MatchKey key)
    {
        if (std::find(m_keys.begin() + qsizetype(m_first), m_keys.end(), key) == m_keys.end())
            m_keys.push_back(key);
    }

    std::vector<MatchKey> &m_keys;
    size_t m_first;
};

} // namespace

MatchKey keyOfText(MatchKind kind, QStringView text)
{
    // Seven bytes in the file: the kind above 52 bits, of which a million names hardly ever share one.
    return {kind, qint64(kind) << 52 | qint64(hashOf(text) >> 12)};
}

MatchKey keyOfNumber(const QByteArray &digits)
{
    return {MatchKind::Phone, qint64(MatchKind::Phone) << 52 | qint64(digits.toLongLong())};
}

std::optional<MatchKey> keyOfPlainMobile(std::string_view text)
{
    constexpr qint64 mainland = 86'000'0000'0000;
    if (text.size() != 11 || text[0] != '1' || text[1] < '3')
        return std::nullopt;
    qint64 number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return MatchKey{MatchKind::Phone, qint64(MatchKind::Phone) << 52 | (mainland + number)};
}

MatchKind kindOfKey(qint64 key) { return MatchKind(key >> 52); }

void appendMatchKeys(const Entity &entity, const std::vector<Value> &values, std::vector<MatchKey> &keys)
{
    Keys row(keys);
    const auto text = [&](int field) {
        const int index = entity.indexOf(field);
        const bool isText = index >= 0 && size_t(index) < values.size() && std::holds_alternative<QString>(values[size_t(index)]);
        return isText ? std::get<QString>(values[size_t(index)]) : QString();
    };
    switch (entity.number) {
    case entity::deal:
        row.phones(text(dealHandle));
        row.addresses(text(dealHandle));
        break;
    case entity::account:
        row.company(text(accountName));
        row.phones(text(accountPhone));
        row.text(MatchKind::CreditCode, creditCode(text(accountTaxCode)));
        break;
    case entity::contact: {
        row.phones(text(contactMobile));
        row.phones(text(contactPhone));
        row.addresses(text(contactEmail));
        const int account = entity.indexOf(contactAccount);
        const QString name = personName(text(contactName));
        if (!name.isEmpty() && size_t(account) < values.size() && isFilled(values[size_t(account)]))
            row.text(MatchKind::Person, name + QChar(u'\n') + QString::number(std::get<qint64>(values[size_t(account)])));
        break;
    }
    default: break;
    }
}

} // namespace plumbline::leads
