// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/formula/sample_record.h"

#include "core/runtime/product.h"
#include "tests/support/deal_builder.h"
#include "tests/support/workspace_fixture.h"

namespace plumbline::tests {
namespace {

using namespace Qt::StringLiterals;
using pipeline::Belonging;

const Zone &shanghai()
{
    static const Zone zone = *Zone::named("Asia/Shanghai");
    return zone;
}

/// The product's tables; the deal has a custom number and a custom yes or no.
const Entity &entityOf(int number)
{
    static const auto entities = [] {
        std::vector<Entity> all = valueOf(runtime::product()).entities;
        for (Entity &entity : all) {
            if (entity.number == entity::deal) {
                entity.fields.push_back(customField(1001, "headcount", FieldKind::Integer, {u"Headcount"_s, u"人数"_s}));
                entity.fields.push_back(customField(1002, "urgent", FieldKind::YesNo, {u"Urgent"_s, u"加急"_s}));
            }
        }
        return all;
    }();
    return *std::find_if(entities.begin(), entities.end(), [&](const Entity &entity) { return entity.number == number; });
}

Value at(const char *iso) { return shanghai().momentFromIso(QString::fromLatin1(iso))->ms; }
Value day(const char *iso) { return qint64(dateFromIso(QString::fromLatin1(iso))->day); }
Value yuan(qint64 amount) { return Money{amount * 100, "CNY"}; }

pipeline::FormulaFacts::HeldRecord rowOf(int entity, const std::vector<std::pair<const char *, Value>> &fields,
                                         std::vector<Value> computed = {})
{
    const Entity &table = entityOf(entity);
    pipeline::FormulaFacts::HeldRecord held{std::vector<Value>(table.fields.size()), std::move(computed)};
    for (const auto &[key, value] : fields)
        held.fields[size_t(table.indexOf(table.fieldByKey(key)->number))] = value;
    return held;
}

pipeline::FormulaFacts::HeldRecord activity(records::ActivityKind kind, records::ActivityStatus status, const char *when,
                                            bool effective)
{
    return rowOf(entity::activity, {{"kind", qint64(kind)}, {"status", qint64(status)}, {"happened_at", at(when)}},
                 pipeline::computedOfActivity(status == records::ActivityStatus::Held, effective));
}

pipeline::FormulaFacts::HeldRecord receipt(qint64 amount, const char *on)
{
    return rowOf(entity::receipt, {{"amount", yuan(amount)}, {"received_on", day(on)}});
}

formula::Lists someLists()
{
    formula::Lists lists;
    lists.options["source"] = {{u"website"_s, {u"Website"_s, u"官网"_s}},
                               {u"referral"_s, {u"Referral"_s, u"转介绍"_s}},
                               {u"exhibition"_s, {u"Exhibition"_s, u"展会"_s}}};
    lists.options["pain_point"] = {{u"cost"_s, {u"Cost"_s, u"成本"_s}},
                                   {u"quality"_s, {u"Quality"_s, u"质量"_s}},
                                   {u"delivery"_s, {u"Delivery"_s, u"交期"_s}}};
    lists.options["industry"] = {{u"machinery"_s, {u"Machinery"_s, u"机械"_s}}, {u"chemicals"_s, {u"Chemicals"_s, u"化工"_s}}};
    lists.options["region"] = {{u"east"_s, {u"East"_s, u"华东"_s}}};
    lists.options["attachment_kind"] = {{u"quote"_s, {u"Quote"_s, u"报价单"_s}}};
    lists.options["stage"] = {{u"lead"_s, {u"Lead"_s, u"线索"_s}}, {u"quote"_s, {u"Quote"_s, u"报价"_s}}};
    lists.findRows = [](int entity, const QString &name) -> std::vector<qint64> {
        if (entity == entity::person)
            return name == u"陈伟" ? std::vector<qint64>{7} : name == u"李娜" ? std::vector<qint64>{8, 9} : std::vector<qint64>{};
        return entity == entity::account && name == u"宏达机械有限公司" ? std::vector<qint64>{3} : std::vector<qint64>{};
    };
    lists.nearestRow = [](int entity, const QString &name) {
        return entity == entity::person && name == u"陈维" ? u"陈伟"_s : QString();
    };
    return lists;
}

} // namespace

SampleRecord::SampleRecord() : m_surroundings(monday, shanghai(), WorkCalendar(shanghai()))
{
    m_row.values.resize(entityOf(entity::deal).fields.size());
    m_facts.vocabulary = pipeline::makeDealVocabulary(entityOf);
    m_facts.lists = someLists();
    m_facts.whereabouts = {u"quote"_s, pipeline::Phase::Opportunity, pipeline::StageKind::Open,
                           shanghai().momentFromIso(u"2026-02-23T10:00")};
    auto &belongings = m_facts.belongings;
    using records::ActivityKind;
    using records::ActivityStatus;
    belongings[size_t(Belonging::Activities)] = {
        activity(ActivityKind::Demo, ActivityStatus::Held, "2026-02-25T14:00", true),
        activity(ActivityKind::Call, ActivityStatus::Attempted, "2026-02-26T10:00", false),
        activity(ActivityKind::Visit, ActivityStatus::Held, "2026-02-27T16:00", true),
        activity(ActivityKind::Demo, ActivityStatus::Planned, "2026-03-05T10:00", false)};
    belongings[size_t(Belonging::Receipts)] = {receipt(100'000, "2026-02-01"), receipt(50'000, "2026-02-20"),
                                               receipt(-10'000, "2026-02-25")};
    belongings[size_t(Belonging::Account)] = {
        rowOf(entity::account,
              {{"name", u"宏达机械有限公司"_s}, {"industry", u"machinery"_s}, {"employees", qint64(850)}, {"owner", qint64(8)}})};
    belongings[size_t(Belonging::Stays)] = {
        {pipeline::computedOfStay(u"lead"_s, shanghai().momentFromIso(u"2026-02-16T10:00"),
                                  shanghai().momentFromIso(u"2026-02-23T10:00"), qint64(pipeline::Way::Forward),
                                  qint64(pipeline::Compliance::Compliant)),
         {}},
        {pipeline::computedOfStay(u"quote"_s, shanghai().momentFromIso(u"2026-02-23T10:00"), {}, {}, {}), {}}};
    set("title", u"宏达机械产线改造"_s);
    set("account", qint64(3));
    set("owner", qint64(7));
    set("source", u"referral"_s);
    set("amount", yuan(386'000));
    set("budget", yuan(3'000'000));
    set("expected_close", day("2026-06-30"));
    set("contract_end", day("2026-01-31"));
    set("deal_kind", qint64(records::DealKind::New));
    set("pain_points", QStringList{u"cost"_s, u"quality"_s});
    set("minutes_summary", u"Two lines to replace; 现场确认了三个痛点"_s);
    set("headcount", qint64(120));
    set("urgent", qint64(1));
    set("reference", u"OPP-7"_s);
}

void SampleRecord::set(const char *field, const Value &value)
{
    const Entity &deal = entityOf(entity::deal);
    m_row.values[size_t(deal.indexOf(deal.fieldByKey(field)->number))] = value;
    m_record = std::make_unique<pipeline::FormulaRecord>(m_row, m_facts, monday, shanghai());
}

QString spelled(const formula::Answer &answer, const Zone &zone)
{
    static const char *const failures[] = {"DividedByZero", "OutOfRange", "DifferentCurrencies", "NotWhole", "TooManySteps"};
    if (answer.failure)
        return u"!%1 %2+%3"_s.arg(QLatin1String(failures[int(*answer.failure)])).arg(answer.from).arg(answer.length);
    struct Spell {
        const Zone &zone;
        QString operator()(std::monostate) const { return u"-"_s; }
        QString operator()(const Decimal &number) const { return number.toText(); }
        QString operator()(const QString &text) const { return u'\'' + text + u'\''; }
        QString operator()(bool yes) const { return yes ? u"yes"_s : u"no"_s; }
        QString operator()(CivilDate date) const { return toIso(date); }
        QString operator()(Moment moment) const { return zone.toIso(moment).left(16); }
        QString operator()(const formula::Span &span) const { return quotient(span.ms, 60'000)->toText() + u" min"_s; }
        QString operator()(const formula::Amount &amount) const
        {
            return (amount.major.toText() + u' ' + QString::fromLatin1(amount.currency)).trimmed();
        }
        QString operator()(const formula::Chosen &chosen) const { return u'#' + chosen.key; }
        QString operator()(const QStringList &choices) const { return u'#' + choices.join(u",#"_s); }
        QString operator()(const formula::Referred &row) const { return u'@' + QString::number(row.n); }
    };
    return std::visit(Spell{zone}, answer.value);
}

} // namespace plumbline::tests
