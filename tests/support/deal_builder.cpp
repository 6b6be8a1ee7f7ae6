// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/deal_builder.h"

#include <algorithm>
#include <deque>

namespace plumbline::tests {

Field customField(int number, const char *key, FieldKind kind, const LocalText &name)
{
    Field field;
    field.number = number;
    field.key = key;
    field.kind = kind;
    field.customName = name;
    field.custom = true;
    return field;
}

namespace {

using namespace Qt::StringLiterals;

const Entity &dealWithCustomFields()
{
    static const Entity entity = [] {
        Entity deal = tableOf<records::Deal>().entity();
        deal.fields.push_back(customField(1001, "headcount", FieldKind::Integer, {u"Headcount"_s, u"人数"_s}));
        deal.fields.push_back(customField(1002, "urgent", FieldKind::YesNo, {u"Urgent"_s, u"加急"_s}));
        return deal;
    }();
    return entity;
}

Value read(const Field &field, const QString &text)
{
    if (text.isEmpty())
        return {};
    switch (field.kind) {
    case FieldKind::Money: return moneyFromText(text, "CNY").value();
    case FieldKind::Integer: return text.toLongLong();
    case FieldKind::YesNo: return qint64(text == u"yes");
    case FieldKind::Date: return qint64(dateFromIso(text).value().day);
    case FieldKind::Moment: return Zone::utc().momentFromIso(text).value().ms;
    case FieldKind::Choices: return text.split(u',');
    case FieldKind::Code:
        return qint64(std::find_if(field.codes->begin(), field.codes->end(), [&](const Code &c) {
                          return text == QLatin1String(c.key);
                      })->number);
    case FieldKind::Reference: return text.toLongLong();
    default: return text;
    }
}

records::ChoiceBook someChoices()
{
    records::ChoiceBook book;
    book.add({u"source"_s, u"website"_s, {u"Website"_s, u"官网"_s}, 0, false});
    book.add({u"source"_s, u"referral"_s, {u"Referral"_s, u"转介绍"_s}, 1, false});
    book.add({u"budget_band"_s, u"under_100k"_s, {u"Under 100,000"_s, u"10 万以下"_s}, 0, false});
    book.add({u"budget_band"_s, u"over_3m"_s, {u"Over 3 million"_s, u"300 万以上"_s}, 1, false});
    book.add({u"attachment_kind"_s, u"quote"_s, {u"Quote"_s, u"报价单"_s}, 0, false});
    return book;
}

} // namespace

DealBuilder::DealBuilder()
{
    m_facts.entity = &dealWithCustomFields();
    m_facts.row.values.resize(m_facts.entity->fields.size());
    m_facts.choices = someChoices();
    readFormulas();
}

/// What formulas read of it; called anew whenever its field table is another.
void DealBuilder::readFormulas()
{
    static const Product whole = valueOf(runtime::product());
    auto formulas = std::make_shared<pipeline::FormulaFacts>();
    formulas->vocabulary = pipeline::makeDealVocabulary([this](int number) -> const Entity & {
        return number == entity::deal ? *m_facts.entity : *whole.entityByNumber(number);
    });
    formulas->lists = pipeline::formulaLists(m_facts.choices, "CNY");
    m_facts.formulas = std::move(formulas);
}

DealBuilder &DealBuilder::in(const char *stage, Duration ago)
{
    m_facts.stage = QString::fromLatin1(stage);
    m_facts.entered = monday - ago;
    return *this;
}

DealBuilder &DealBuilder::inSinceUnknown(const char *stage)
{
    m_facts.stage = QString::fromLatin1(stage);
    m_facts.entered.reset();
    return *this;
}

DealBuilder &DealBuilder::closedFrom(const char *lastOpenStage)
{
    m_facts.lastOpenStage = QString::fromLatin1(lastOpenStage);
    return *this;
}

DealBuilder &DealBuilder::with(const char *key, const QString &text)
{
    const Field *field = m_facts.entity->fieldByKey(key);
    Q_ASSERT_X(field, "DealBuilder::with", key);
    m_facts.row.values[size_t(m_facts.entity->indexOf(field->number))] = read(*field, text);
    return *this;
}

DealBuilder &DealBuilder::activity(records::ActivityKind kind, Duration ago, records::ActivityStatus status)
{
    m_facts.activities.push_back({kind, status, monday - ago, false});
    return *this;
}

DealBuilder &DealBuilder::touch(records::ActivityKind kind, Duration ago)
{
    m_facts.activities.push_back({kind, records::ActivityStatus::Held, monday - ago, true});
    return *this;
}

DealBuilder &DealBuilder::attached(const char *kind)
{
    m_facts.attachmentKinds.insert(QString::fromLatin1(kind));
    return *this;
}

DealBuilder &DealBuilder::withoutField(const char *key)
{
    static std::deque<Entity> kept; // facts point to their field table
    auto &fields = kept.emplace_back(*m_facts.entity).fields;
    std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return field.key == key; })->internal = true;
    m_facts.entity = &kept.back();
    readFormulas();
    return *this;
}

} // namespace plumbline::tests
