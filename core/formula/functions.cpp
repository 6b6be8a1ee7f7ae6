// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/functions.h"

#include "core/base/text.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>

namespace plumbline::formula {

using namespace Qt::StringLiterals;

const std::vector<Function> &functions()
{
    static const std::vector<Function> table{
        {FunctionId::If,
         "IF",
         {u"如果"_s},
         2,
         3,
         QT_TRANSLATE_NOOP("formula", "condition, then, otherwise"),
         QT_TRANSLATE_NOOP("formula", "One value where the condition holds, another where it does not."),
         R"(IF(budget >= 3000000, "large", "small"))",
         R"(如果(预算 >= 300万, "大单", "小单"))"},
        {FunctionId::And,
         "AND",
         {u"且"_s, u"并且"_s},
         1,
         -1,
         QT_TRANSLATE_NOOP("formula", "condition, condition, …"),
         QT_TRANSLATE_NOOP("formula", "Yes where all conditions hold. Also between two conditions: a AND b."),
         "budget >= 1000000 AND source = \"referral\"",
         "预算 >= 100万 且 来源 = \"转介绍\""},
        {FunctionId::Or,
         "OR",
         {u"或"_s, u"或者"_s},
         1,
         -1,
         QT_TRANSLATE_NOOP("formula", "condition, condition, …"),
         QT_TRANSLATE_NOOP("formula", "Yes where at least one condition holds. Also between two conditions: a OR b."),
         "deal_kind = \"renewal\" OR deal_kind = \"upsell\"",
         "商机类型 = \"续约\" 或 商机类型 = \"增购\""},
        {FunctionId::Not,
         "NOT",
         {u"非"_s},
         1,
         1,
         QT_TRANSLATE_NOOP("formula", "condition"),
         QT_TRANSLATE_NOOP("formula", "Yes where the condition does not hold."),
         "NOT ISBLANK(next_step)",
         "非 为空(下一步)"},
        {FunctionId::In,
         "IN",
         {u"属于"_s},
         2,
         -1,
         QT_TRANSLATE_NOOP("formula", "value, one, another, …"),
         QT_TRANSLATE_NOOP("formula", "Yes where the value is one of those that follow."),
         R"(IN(source, "referral", "exhibition"))",
         R"(属于(来源, "转介绍", "展会"))"},
        {FunctionId::Contains,
         "CONTAINS",
         {u"包含"_s},
         2,
         2,
         QT_TRANSLATE_NOOP("formula", "text or choices, part"),
         QT_TRANSLATE_NOOP("formula", "Yes where the text has the part anywhere in it, or the choice is among those ticked."),
         R"(CONTAINS(title, "line"))",
         R"(包含(商机名称, "产线"))"},
        {FunctionId::IsBlank,
         "ISBLANK",
         {u"为空"_s},
         1,
         1,
         QT_TRANSLATE_NOOP("formula", "value"),
         QT_TRANSLATE_NOOP("formula", "Yes where nothing is filled in."),
         "ISBLANK(expected_close)",
         "为空(预计成交日期)"},
        {FunctionId::Count,
         "COUNT",
         {u"计数"_s, u"个数"_s},
         1,
         -1,
         QT_TRANSLATE_NOOP("formula", "records, condition"),
         QT_TRANSLATE_NOOP("formula",
                           "How many records belong to the deal and fulfil the condition; of choices, how many are ticked; "
                           "of several values, how many are filled in."),
         R"(COUNT(activities, kind = "demo" AND held) >= 1)",
         R"(计数(跟进记录, 类型 = "演示" 且 已完成) >= 1)"},
        {FunctionId::Sum,
         "SUM",
         {u"求和"_s, u"合计"_s},
         1,
         -1,
         QT_TRANSLATE_NOOP("formula", "records, value, condition"),
         QT_TRANSLATE_NOOP("formula", "The sum of a value over the records that belong to the deal, or of the values given."),
         "SUM(receipts, amount) >= amount * 30%",
         "求和(回款, 金额) >= 金额 * 30%"},
        {FunctionId::Average,
         "AVERAGE",
         {u"平均"_s, u"平均值"_s},
         1,
         -1,
         QT_TRANSLATE_NOOP("formula", "records, value, condition"),
         QT_TRANSLATE_NOOP("formula", "The mean of what is filled in."),
         "AVERAGE(receipts, amount)",
         "平均(回款, 金额)"},
        {FunctionId::Min,
         "MIN",
         {u"最小"_s, u"最小值"_s},
         1,
         -1,
         QT_TRANSLATE_NOOP("formula", "records, value, condition"),
         QT_TRANSLATE_NOOP("formula", "The smallest of what is filled in; of dates, the earliest."),
         "MIN(amount, budget)",
         "最小(金额, 预算)"},
        {FunctionId::Max,
         "MAX",
         {u"最大"_s, u"最大值"_s},
         1,
         -1,
         QT_TRANSLATE_NOOP("formula", "records, value, condition"),
         QT_TRANSLATE_NOOP("formula", "The largest of what is filled in; of dates, the latest."),
         "MAX(activities, happened_at)",
         "最大(跟进记录, 跟进时间)"},
        {FunctionId::Round,
         "ROUND",
         {u"四舍五入"_s},
         1,
         2,
         QT_TRANSLATE_NOOP("formula", "number, decimals"),
         QT_TRANSLATE_NOOP("formula", "Rounded to so many decimals, half away from zero; -4 rounds to ten thousands."),
         "ROUND(amount * 5%, 2)",
         "四舍五入(金额 * 5%, 2)"},
        {FunctionId::RoundDown,
         "ROUNDDOWN",
         {u"舍去"_s, u"舍尾"_s},
         1,
         2,
         QT_TRANSLATE_NOOP("formula", "number, decimals"),
         QT_TRANSLATE_NOOP("formula", "Cut off after so many decimals, towards zero."),
         "ROUNDDOWN(amount / 3, 0)",
         "舍去(金额 / 3, 0)"},
        {FunctionId::Abs,
         "ABS",
         {u"绝对值"_s},
         1,
         1,
         QT_TRANSLATE_NOOP("formula", "number"),
         QT_TRANSLATE_NOOP("formula", "Without its sign."),
         "ABS(amount - budget) <= budget * 10%",
         "绝对值(金额 - 预算) <= 预算 * 10%"},
        {FunctionId::Len,
         "LEN",
         {u"字数"_s},
         1,
         1,
         QT_TRANSLATE_NOOP("formula", "text"),
         QT_TRANSLATE_NOOP("formula", "How many characters a text has."),
         "LEN(minutes_summary) >= 30",
         "字数(会议纪要摘要) >= 30"},
        {FunctionId::Today,
         "TODAY",
         {u"今天"_s},
         0,
         0,
         QT_TRANSLATE_NOOP("formula", ""),
         QT_TRANSLATE_NOOP("formula", "Today's date."),
         "expected_close < TODAY()",
         "预计成交日期 < 今天()"},
        {FunctionId::Now,
         "NOW",
         {u"现在"_s},
         0,
         0,
         QT_TRANSLATE_NOOP("formula", ""),
         QT_TRANSLATE_NOOP("formula", "This moment, date and time."),
         "NOW() - entered_at > 48 h",
         "现在() - 进入时间 > 48小时"},
        {FunctionId::Date,
         "DATE",
         {u"日期"_s},
         3,
         3,
         QT_TRANSLATE_NOOP("formula", "year, month, day"),
         QT_TRANSLATE_NOOP("formula",
                           "A date; a month beyond 12 or a day beyond the month's last counts on. Also written 2026-03-15."),
         "expected_close <= DATE(2026, 12, 31)",
         "预计成交日期 <= 日期(2026, 12, 31)"},
        {FunctionId::EDate,
         "EDATE",
         {u"加月"_s},
         2,
         2,
         QT_TRANSLATE_NOOP("formula", "date, months"),
         QT_TRANSLATE_NOOP("formula", "The same day so many months later, or the month's last where it has no such day."),
         "EDATE(signed_on, 12)",
         "加月(签约日期, 12)"},
        {FunctionId::Days,
         "DAYS",
         {u"天数"_s},
         2,
         2,
         QT_TRANSLATE_NOOP("formula", "end, start"),
         QT_TRANSLATE_NOOP("formula", "Calendar days from the start to the end, as in a spreadsheet the end first."),
         "DAYS(expected_close, TODAY()) <= 30",
         "天数(预计成交日期, 今天()) <= 30"},
        {FunctionId::WorkDays,
         "WORKDAYS",
         {u"工作日"_s, u"工作日数"_s},
         2,
         2,
         QT_TRANSLATE_NOOP("formula", "end, start"),
         QT_TRANSLATE_NOOP("formula", "Working days after the start up to the end, by the calendar of the owner's unit."),
         "WORKDAYS(TODAY(), entered_at) <= 5",
         "工作日(今天(), 进入时间) <= 5"},
    };
    return table;
}

const Function *functionNamed(QStringView name)
{
    static const auto byName = [] {
        QHash<QString, const Function *> names;
        for (const Function &function : functions()) {
            names.insert(folded(QString::fromLatin1(function.name)), &function);
            for (const QString &chinese : function.chinese)
                names.insert(chinese, &function);
        }
        return names;
    }();
    return byName.value(folded(name));
}

QStringList functionSpellings()
{
    QStringList all;
    for (const Function &function : functions())
        all << QString::fromLatin1(function.name) << function.chinese;
    return all;
}

namespace {

bool isOneOf(QStringView word, const QStringList &words)
{
    const QString wanted = folded(word);
    return std::any_of(words.begin(), words.end(), [&](const QString &known) { return known == wanted; });
}

} // namespace

bool isAndWord(QStringView word) { return isOneOf(word, {u"and"_s, u"且"_s, u"并且"_s}); }
bool isOrWord(QStringView word) { return isOneOf(word, {u"or"_s, u"或"_s, u"或者"_s}); }
bool isNotWord(QStringView word) { return isOneOf(word, {u"not"_s, u"非"_s}); }

std::optional<bool> truthWord(QStringView word)
{
    if (isOneOf(word, {u"true"_s, u"yes"_s, u"真"_s, u"是"_s}))
        return true;
    if (isOneOf(word, {u"false"_s, u"no"_s, u"假"_s, u"否"_s}))
        return false;
    return std::nullopt;
}

} // namespace plumbline::formula
