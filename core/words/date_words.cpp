// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/date_words.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QStringList>

namespace plumbline {
namespace {

using namespace Qt::StringLiterals;

std::optional<int> weekdayNamed(const QString &word)
{
    static const QString chinese = u"一二三四五六日天"_s;
    if (word.size() == 1 && chinese.contains(word))
        return std::min<int>(int(chinese.indexOf(word)), 6);
    static const QStringList english{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    for (int i = 0; i < 7; ++i) {
        if (word.size() >= 3 && word.startsWith(english[i]))
            return i;
    }
    return std::nullopt;
}

std::optional<int> monthNamed(const QString &word)
{
    static const QStringList english{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                     u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    for (int i = 0; i < 12; ++i) {
        if (word.size() >= 3 && word.startsWith(english[i]))
            return i + 1;
    }
    return std::nullopt;
}

CivilDate endOfMonth(int year, int month)
{
    const auto next = month == 12 ? civilDate(year + 1, 1, 1) : civilDate(year, month + 1, 1);
    return {next->day - 1};
}

/// This month and day, in the nearest year that has it.
std::optional<CivilDate> nearestOf(int month, int day, CivilDate today, NearestDay nearest)
{
    const int year = parts(today).year;
    const int step = nearest == NearestDay::Next ? 1 : -1;
    // A 29th of February may be four years away, or eight.
    for (int years = 0; years <= 8; ++years) {
        const auto date = civilDate(year + step * years, month, day);
        if (date && (nearest == NearestDay::Next ? *date >= today : *date <= today))
            return date;
    }
    return std::nullopt;
}

/// This weekday, nearest to today.
CivilDate nearestWeekday(int weekday, CivilDate today, NearestDay nearest)
{
    const int ahead = (weekday - weekdayOf(today) + 7) % 7;
    return {nearest == NearestDay::Next || ahead == 0 ? today.day + ahead : today.day + ahead - 7};
}

std::optional<CivilDate> fixedWord(const QString &word, CivilDate today)
{
    struct Word {
        QString text;
        int ahead;
    };
    static const std::vector<Word> words{{u"今天"_s, 0},  {u"今日"_s, 0},     {u"明天"_s, 1},      {u"明日"_s, 1},
                                         {u"后天"_s, 2},  {u"大后天"_s, 3},   {u"昨天"_s, -1},     {u"前天"_s, -2},
                                         {u"today"_s, 0}, {u"tomorrow"_s, 1}, {u"yesterday"_s, -1}};
    for (const Word &known : words) {
        if (word == known.text)
            return CivilDate{today.day + known.ahead};
    }
    const auto [year, month, day] = parts(today);
    if (word == u"月底" || word == u"本月底" || word == u"end of month" || word == u"month end")
        return endOfMonth(year, month);
    if (word == u"下月底" || word == u"下个月底" || word == u"end of next month")
        return month == 12 ? endOfMonth(year + 1, 1) : endOfMonth(year, month + 1);
    if (word == u"年底" || word == u"end of year")
        return civilDate(year, 12, 31);
    return std::nullopt;
}

} // namespace

std::optional<CivilDate> dateFromWords(const QString &text, CivilDate today, NearestDay nearest)
{
    const QString word = folded(text).simplified();
    if (const auto date = dateFromText(word))
        return date;
    if (const auto date = fixedWord(word, today))
        return date;

    static const QRegularExpression chineseWeekday(u"^(下下|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天])$"_s);
    static const QRegularExpression englishWeekday(u"^(next |this )?([a-z]{3,9})$"_s);
    static const QRegularExpression chineseDay(u"^(?:(\\d{1,2})月)?(\\d{1,2})[日号]$"_s);
    static const QRegularExpression numbers(u"^(\\d{1,2})[-/.](\\d{1,2})$"_s);
    static const QRegularExpression dayMonth(u"^(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})$"_s);
    static const QRegularExpression monthDay(u"^([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?$"_s);
    static const QRegularExpression ahead(u"^(?:in )?(\\d{1,3}) ?(?:天后|天以后|日后|days?)$"_s);
    static const QRegularExpression weeksAhead(u"^(?:in )?(\\d{1,2}) ?(?:周后|个?星期后|weeks?)$"_s);

    const int mondayOfThisWeek = today.day - weekdayOf(today);
    if (const auto match = chineseWeekday.match(word); match.hasMatch()) {
        const int weekday = *weekdayNamed(match.captured(2));
        const QString which = match.captured(1);
        if (which == u"下下")
            return CivilDate{mondayOfThisWeek + 14 + weekday};
        if (which == u"下")
            return CivilDate{mondayOfThisWeek + 7 + weekday};
        return which.isEmpty() ? nearestWeekday(weekday, today, nearest) : CivilDate{mondayOfThisWeek + weekday};
    }
    if (const auto match = englishWeekday.match(word); match.hasMatch()) {
        if (const auto weekday = weekdayNamed(match.captured(2))) {
            if (match.captured(1) == u"next ")
                return CivilDate{mondayOfThisWeek + 7 + *weekday};
            return match.captured(1).isEmpty() ? nearestWeekday(*weekday, today, nearest)
                                               : CivilDate{mondayOfThisWeek + *weekday};
        }
    }
    if (const auto match = chineseDay.match(word); match.hasMatch()) {
        const auto [year, month, day] = parts(today);
        const int wanted = match.captured(2).toInt();
        if (!match.captured(1).isEmpty())
            return nearestOf(match.captured(1).toInt(), wanted, today, nearest);
        if (nearest == NearestDay::Last) {
            if (wanted <= day)
                return civilDate(year, month, wanted);
            return month == 1 ? civilDate(year - 1, 12, wanted) : civilDate(year, month - 1, wanted);
        }
        if (wanted >= day)
            return civilDate(year, month, wanted);
        return month == 12 ? civilDate(year + 1, 1, wanted) : civilDate(year, month + 1, wanted);
    }
    if (const auto match = numbers.match(word); match.hasMatch())
        return nearestOf(match.captured(1).toInt(), match.captured(2).toInt(), today, nearest);
    if (const auto match = dayMonth.match(word); match.hasMatch()) {
        if (const auto month = monthNamed(match.captured(2)))
            return nearestOf(*month, match.captured(1).toInt(), today, nearest);
    }
    if (const auto match = monthDay.match(word); match.hasMatch()) {
        if (const auto month = monthNamed(match.captured(1)))
            return nearestOf(*month, match.captured(2).toInt(), today, nearest);
    }
    if (const auto match = ahead.match(word); match.hasMatch())
        return CivilDate{today.day + match.captured(1).toInt()};
    if (const auto match = weeksAhead.match(word); match.hasMatch())
        return CivilDate{today.day + 7 * match.captured(1).toInt()};
    return std::nullopt;
}

std::optional<Moment> momentFromWords(const QString &text, const Zone &zone, Moment now, NearestDay nearest)
{
    static const QRegularExpression clock(u"(\\d{1,2})[:：](\\d{2})$"_s);
    constexpr int minuteMs = 60'000;
    constexpr int morning = 9 * 60;
    const CivilDate today = zone.dateOf(now);
    QString words = text.trimmed();
    std::optional<int> minute;
    if (const auto match = clock.match(words); match.hasMatch()) {
        if (match.captured(1).toInt() > 23 || match.captured(2).toInt() > 59)
            return std::nullopt;
        minute = match.captured(1).toInt() * 60 + match.captured(2).toInt();
        words = words.left(match.capturedStart()).trimmed();
    }
    const auto date = words.isEmpty() && minute ? std::optional(today) : dateFromWords(words, today, nearest);
    if (!date)
        return std::nullopt;
    if (!minute && *date == today && nearest == NearestDay::Last)
        return now;
    return zone.at(*date, minute.value_or(morning) * minuteMs);
}

} // namespace plumbline
