// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/cell.h"

#include "core/base/text.h"
#include "core/formula/phrases.h"

#include <algorithm>

namespace plumbline::formula {
namespace {

constexpr qint64 dayMs = 86'400'000;

Cell dayInRange(qint64 day, qint32 place)
{
    // Years 1 to 9999, as every calendar of the program.
    static const CivilDate first = *civilDate(1, 1, 1);
    static const CivilDate last = *civilDate(9999, 12, 31);
    return day >= first.day && day <= last.day ? Cell::of(day) : Cell::failed(Failure::OutOfRange, place);
}

/// Whole, and small enough to count months and days with.
std::optional<qint64> smallWhole(const Cell &number)
{
    const auto whole = number.number().whole();
    constexpr qint64 most = 10'000'000;
    return number.number().isWhole() && whole && *whole >= -most && *whole <= most ? whole : std::nullopt;
}

/// Characters that fold to themselves: ASCII but capitals, and Chinese.
bool isFolded(char16_t c) { return c < 0x80 ? c < u'A' || c > u'Z' : c >= 0x4e00 && c <= 0x9fff; }

bool isFolded(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isFolded(c.unicode()); });
}

std::strong_ordering sign(int order)
{
    return order < 0 ? std::strong_ordering::less : order > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
}

} // namespace

quint32 packedCurrency(const QByteArray &code)
{
    return code.size() == 3 ? quint32(code[0]) << 16 | quint32(code[1]) << 8 | quint32(code[2]) : 0;
}

QByteArray currencyCode(quint32 packed)
{
    const char letters[] = {char(packed >> 16), char(packed >> 8), char(packed)};
    return packed == 0 ? QByteArray() : QByteArray(letters, 3);
}

Cell read(Kind kind, const Value &value)
{
    switch (kind) {
    case Kind::Number:
        if (const auto *number = std::get_if<qint64>(&value))
            return Cell::of(Decimal(*number));
        break;
    case Kind::YesNo:
    case Kind::Date:
    case Kind::Moment:
    case Kind::Code:
    case Kind::Reference:
        if (const auto *number = std::get_if<qint64>(&value))
            return Cell::of(Int128(*number));
        break;
    case Kind::Duration:
        if (const auto *ms = std::get_if<qint64>(&value))
            return Cell::of(Decimal(*ms));
        break;
    case Kind::Money:
        if (const auto *money = std::get_if<Money>(&value))
            return Cell::of(majorUnits(*money), packedCurrency(money->currency));
        break;
    case Kind::Text:
    case Kind::Choice:
        if (const auto *text = std::get_if<QString>(&value))
            return Cell::ofText(*text);
        break;
    case Kind::Choices:
        if (const auto *choices = std::get_if<QStringList>(&value))
            return Cell::ofChoices(*choices);
        break;
    }
    return Cell::empty();
}

Cell multiply(const Cell &a, const Cell &b, qint32 place)
{
    return orOutOfRange(product(a.number(), b.number()), a.currency | b.currency, place);
}

Cell divide(const Cell &a, const Cell &b, bool plain, qint32 place)
{
    if (b.units == 0)
        return Cell::failed(Failure::DividedByZero, place);
    if (plain && !commonCurrency(a, b))
        return Cell::failed(Failure::DifferentCurrencies, place);
    return orOutOfRange(quotient(a.number(), b.number()), plain ? 0 : a.currency, place);
}

Cell addDays(const Cell &date, const Cell &days, bool back, qint32 place)
{
    const auto count = smallWhole(days);
    if (!count)
        return Cell::failed(days.number().isWhole() ? Failure::OutOfRange : Failure::NotWhole, place);
    return dayInRange(qint64(date.units) + (back ? -*count : *count), place);
}

Cell addSpan(const Cell &moment, const Cell &span, bool back, qint32 place)
{
    const auto rounded = span.number().rounded(0);
    const auto ms = rounded ? rounded->whole() : std::nullopt;
    constexpr qint64 most = 4'000'000 * dayMs;
    if (!ms || *ms > most || *ms < -most)
        return Cell::failed(Failure::OutOfRange, place);
    const qint64 at = qint64(moment.units) + (back ? -*ms : *ms);
    const Cell day = dayInRange(at / dayMs, place);
    return day.hasFailed() ? day : Cell::of(Int128(at));
}

Cell spanBetween(const Cell &later, const Cell &earlier, qint32 place)
{
    return orOutOfRange(Decimal(qint64(later.units) - qint64(earlier.units)), 0, place);
}

Cell spanOfDays(const Cell &days, qint32 place) { return orOutOfRange(product(days.number(), Decimal(dayMs)), 0, place); }

Cell startOfDay(const Cell &date, const Surroundings &where)
{
    return Cell::of(Int128(where.zone.startOf(CivilDate{qint32(date.units)}).ms));
}

Cell dayOf(const Cell &moment, const Surroundings &where)
{
    return Cell::of(Int128(where.zone.dateOf(Moment{qint64(moment.units)}).day));
}

std::strong_ordering compareTexts(QStringView a, QStringView b)
{
    if (isFolded(a) && isFolded(b))
        return sign(a.compare(b));
    return sign(folded(a).compare(folded(b)));
}

bool containsText(QStringView whole, QStringView part)
{
    if (isFolded(whole) && isFolded(part))
        return whole.contains(part);
    return folded(whole).contains(folded(part));
}

Cell round(const Cell &number, const Cell &digits, bool down, qint32 place)
{
    const auto count = smallWhole(digits);
    if (!count)
        return Cell::failed(digits.number().isWhole() ? Failure::OutOfRange : Failure::NotWhole, place);
    const int decimals = int(std::clamp<qint64>(*count, -30, 30));
    return orOutOfRange(down ? number.number().truncated(decimals) : number.number().rounded(decimals), number.currency, place);
}

Cell length(const Cell &text)
{
    const auto low = std::count_if(text.text.begin(), text.text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return Cell::of(Decimal(text.text.size() - low));
}

Cell civilDay(const Cell &year, const Cell &month, const Cell &day, qint32 place)
{
    const auto y = smallWhole(year), m = smallWhole(month), d = smallWhole(day);
    if (!y || !m || !d)
        return Cell::failed(Failure::NotWhole, place);
    const qint64 months = *y * 12 + *m - 1;
    const qint64 wholeYear = months >= 0 ? months / 12 : (months - 11) / 12;
    if (wholeYear < 1 || wholeYear > 9999)
        return Cell::failed(Failure::OutOfRange, place);
    const auto first = civilDate(int(wholeYear), int(months - wholeYear * 12) + 1, 1);
    return dayInRange(first->day + *d - 1, place);
}

Cell monthsLater(const Cell &date, const Cell &months, qint32 place)
{
    const auto count = smallWhole(months);
    if (!count)
        return Cell::failed(months.number().isWhole() ? Failure::OutOfRange : Failure::NotWhole, place);
    const YearMonthDay was = parts(CivilDate{qint32(date.units)});
    const qint64 all = qint64(was.year) * 12 + was.month - 1 + *count;
    const qint64 year = all >= 0 ? all / 12 : (all - 11) / 12;
    const int month = int(all - year * 12) + 1;
    if (year < 1 || year > 9999)
        return Cell::failed(Failure::OutOfRange, place);
    for (int day = was.day;; --day) {
        if (const auto found = civilDate(int(year), month, day))
            return Cell::of(Int128(found->day));
    }
}

Cell workingDays(const Cell &end, const Cell &start, const Surroundings &where)
{
    return Cell::of(Decimal(where.calendar.workingDaysBetween(CivilDate{qint32(start.units)}, CivilDate{qint32(end.units)})));
}

Cell textOf(const Cell &cell, const Type &type, Texts &texts)
{
    switch (type.kind) {
    case Kind::Number: texts.push_back(cell.number().toText()); break;
    case Kind::Date: texts.push_back(toIso(CivilDate{qint32(cell.units)})); break;
    case Kind::Money: {
        const QByteArray currency = currencyCode(cell.currency);
        const auto money = moneyOf(cell.number(), currency.isEmpty() ? QByteArray("CNY") : currency);
        texts.push_back(money ? toPlainText(*money) : cell.number().toText());
        if (!currency.isEmpty())
            texts.back() += u' ' + QString::fromLatin1(currency);
        break;
    }
    case Kind::Code: {
        const auto code = std::find_if(type.codes->begin(), type.codes->end(),
                                       [&](const Code &known) { return known.number == qint64(cell.units); });
        texts.push_back(code == type.codes->end() ? QString() : QString::fromLatin1(code->key));
        break;
    }
    default: return cell;
    }
    return Cell::ofText(texts.back());
}

Cell join(const Cell &a, const Cell &b, Texts &texts)
{
    texts.push_back(a.text.toString().append(b.text));
    return Cell::ofText(texts.back());
}

void Accumulator::take(const Cell &cell)
{
    if (m_result.hasFailed() || cell.isEmpty())
        return;
    if (cell.hasFailed()) {
        m_result = cell;
        return;
    }
    ++m_count;
    const bool first = m_count == 1;
    switch (m_id) {
    case FunctionId::Count: return;
    case FunctionId::Min:
    case FunctionId::Max: {
        const auto currency = first ? cell.currency : commonCurrency(m_result, cell);
        if (!currency) {
            m_result = Cell::failed(Failure::DifferentCurrencies, m_place);
            return;
        }
        const bool better = first || (m_id == FunctionId::Min ? cell.units < m_result.units : cell.units > m_result.units);
        if (better)
            m_result = cell;
        m_result.currency = *currency;
        return;
    }
    default: m_result = first ? cell : add(m_result, cell, m_place);
    }
}

Cell Accumulator::result() const
{
    if (m_result.hasFailed())
        return m_result;
    switch (m_id) {
    case FunctionId::Count: return Cell::of(Decimal(m_count));
    case FunctionId::Sum: return m_count == 0 ? Cell::of(Decimal()) : m_result;
    case FunctionId::Average: return m_count == 0 ? Cell::empty() : divide(m_result, Cell::of(Decimal(m_count)), false, m_place);
    default: return m_result;
    }
}

Answer answerOf(const Cell &cell, const Type &type)
{
    Answer answer{type, {}};
    if (cell.hasFailed())
        answer.failure = cell.failure;
    if (!cell.isFilled())
        return answer;
    switch (type.kind) {
    case Kind::Number: answer.value = cell.number(); break;
    case Kind::Text: answer.value = cell.text.toString(); break;
    case Kind::YesNo: answer.value = cell.units != 0; break;
    case Kind::Date: answer.value = CivilDate{qint32(cell.units)}; break;
    case Kind::Moment: answer.value = Moment{qint64(cell.units)}; break;
    case Kind::Duration: answer.value = Span{cell.number()}; break;
    case Kind::Money: answer.value = Amount{cell.number(), currencyCode(cell.currency)}; break;
    case Kind::Choice: answer.value = Chosen{cell.text.toString()}; break;
    case Kind::Choices: answer.value = *cell.choices; break;
    case Kind::Code: {
        const auto code = std::find_if(type.codes->begin(), type.codes->end(),
                                       [&](const Code &known) { return known.number == qint64(cell.units); });
        answer.value = Chosen{code == type.codes->end() ? QString::number(qint64(cell.units)) : QString::fromLatin1(code->key)};
        break;
    }
    case Kind::Reference: answer.value = Referred{qint64(cell.units)}; break;
    }
    return answer;
}

Phrase describe(Failure failure, const QString &words)
{
    switch (failure) {
    case Failure::DividedByZero: return phrases::dividedByZero().with(words);
    case Failure::OutOfRange: return phrases::outOfRange().with(words);
    case Failure::DifferentCurrencies: return phrases::differentCurrencies().with(words);
    case Failure::NotWhole: return phrases::notWholeDays().with(words);
    case Failure::TooManySteps: return phrases::tooManySteps().with(words);
    }
    return Phrase::verbatim(words);
}

} // namespace plumbline::formula
