// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/leads/normal_forms.h"

#include "core/base/simplified.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace plumbline::leads {
namespace {

bool isAddressCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || QStringView(u".!#$%&'*+-/=?^_`{|}~").contains(c);
}

/// a@b.cn: something before, and a dot with something on both sides behind.
bool isAddress(QStringView local, QStringView domain)
{
    const qsizetype dot = domain.lastIndexOf(u'.');
    const auto isDomainCharacter = [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; };
    return !local.isEmpty() && local.size() <= 64 && dot > 0 && dot + 2 < domain.size() && domain[0] != u'.'
           && !domain.contains(QStringView(u"..")) && std::all_of(domain.begin(), domain.end(), isDomainCharacter);
}

} // namespace

QStringList emailAddresses(QStringView cell)
{
    QStringList addresses;
    if (!cell.contains(u'@') && !cell.contains(u'＠'))
        return addresses;
    const QString text = folded(cell);
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        qsizetype from = at;
        while (from > 0 && isAddressCharacter(text[from - 1]) && text[from - 1] != u'/')
            --from;
        qsizetype end = at + 1;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'.' || text[end] == u'-'))
            ++end;
        QStringView local = QStringView(text).mid(from, at - from);
        QStringView domain = QStringView(text).mid(at + 1, end - at - 1);
        while (local.startsWith(u'.') || local.startsWith(u'\''))
            local = local.mid(1);
        while (domain.endsWith(u'.') || domain.endsWith(u'-'))
            domain.chop(1);
        const QString address = local.toString() + u'@' + domain.toString();
        if (isAddress(local, domain) && !addresses.contains(address))
            addresses.append(address);
    }
    return addresses;
}

QString creditCode(QStringView written)
{
    constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
    constexpr std::array<int, 17> weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    QString code = squashed(written).toUpper();
    if (code.size() != 18)
        return {};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
        const qsizetype value = alphabet.indexOf(code[qsizetype(i)]);
        if (value < 0)
            return {};
        sum += int(value) * weights.at(i);
    }
    return code[17] == alphabet[(31 - sum % 31) % 31] ? code : QString();
}

QString personName(QStringView written) { return simplified(squashed(written)); }

} // namespace plumbline::leads
