// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/column_guess.h"

#include "core/base/text.h"
#include "core/records/field_text.h"
#include "core/records/find_row.h"

#include <algorithm>

namespace plumbline::exchange {
namespace {

/// Fewer filled cells prove nothing.
constexpr int leastFilled = 3;
/// Different texts that are looked at.
constexpr qsizetype mostTexts = 50;

bool areMost(int such, int filled) { return filled >= leastFilled && such * 5 >= filled * 4; }
bool areFew(int such, int filled) { return filled >= leastFilled && such * 2 < filled; }

bool isCompany(const QString &text)
{
    static const QStringList endings{
        QStringLiteral("公司"), QStringLiteral("集团"),   QStringLiteral("厂"),   QStringLiteral("医院"), QStringLiteral("大学"),
        QStringLiteral("银行"), QStringLiteral("研究院"), QStringLiteral("局"),   QStringLiteral("GmbH"), QStringLiteral(" AG"),
        QStringLiteral(" KG"),  QStringLiteral("Ltd"),    QStringLiteral("Ltd."), QStringLiteral("Inc"),  QStringLiteral("Inc."),
        QStringLiteral(" LLC"), QStringLiteral(" Corp")};
    return std::any_of(endings.begin(), endings.end(), [&](const QString &ending) { return text.endsWith(ending); });
}

/// The name is no field, and yet it says that the column is not the one its content would suggest: a fax, who typed the row in.
bool saysOtherwise(const QString &header)
{
    static const QStringList words{
        QStringLiteral("传真"),    QStringLiteral("创建"),     QStringLiteral("录入"),    QStringLiteral("修改"),
        QStringLiteral("更新"),    QStringLiteral("上级"),     QStringLiteral("推荐"),    QStringLiteral("审批"),
        QStringLiteral("竞争"),    QStringLiteral("前"),       QStringLiteral("原"),      QStringLiteral("fax"),
        QStringLiteral("created"), QStringLiteral("modified"), QStringLiteral("updated"), QStringLiteral("refer"),
        QStringLiteral("former"),  QStringLiteral("previous"), QStringLiteral("approv"),  QStringLiteral("competit")};
    const QString form = headerForm(header);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return form.contains(word); });
}

template <class Holds> bool holdsForMost(const QStringList &texts, Holds holds)
{
    return areMost(int(std::count_if(texts.begin(), texts.end(), holds)), int(texts.size()));
}

} // namespace

ColumnGuess::ColumnGuess(const Reader &reader, const Entity &entity, const TableShape &shape)
    : m_reader(reader), m_entity(entity), m_shape(shape)
{}

QStringList ColumnGuess::samples(size_t column, qsizetype most) const
{
    QStringList texts;
    for (const auto &row : m_shape.sample) {
        const QString text = column < row.size() ? row[column].trimmed() : QString();
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
        if (texts.size() == most)
            break;
    }
    return texts;
}

const Field *ColumnGuess::freeField(std::initializer_list<const char *> keys, const QSet<QByteArray> &taken) const
{
    for (const char *key : keys) {
        const Field *field = taken.contains(key) ? nullptr : m_entity.fieldByKey(key);
        if (field)
            return field;
    }
    return nullptr;
}

const Field *ColumnGuess::fieldOf(size_t column, const QSet<QByteArray> &taken)
{
    if (column >= m_shape.columns.size() || saysOtherwise(m_shape.headers.value(qsizetype(column))))
        return nullptr;
    const ColumnLook &look = m_shape.columns[column];
    if (areMost(look.emails, look.filled))
        return freeField({"email"}, taken);
    if (areMost(look.creditCodes, look.filled))
        return freeField({"tax_code"}, taken);
    if (areMost(look.phones + look.damagedPhones, look.filled))
        return freeField({"mobile", "handle", "phone"}, taken);
    if (areMost(look.urls, look.filled))
        return freeField({"website"}, taken);
    if (areMost(look.days + look.moments, look.filled))
        return freeField({"happened_at", "received_on", "due_on", "joined_on"}, taken);
    const QStringList texts = samples(column, mostTexts);
    if (look.numbers > 0 || look.amounts > 0 || texts.isEmpty())
        return nullptr;
    if (holdsForMost(texts, isCompany))
        return m_entity.number == entity::account ? freeField({"name"}, taken) : freeField({"account"}, taken);
    if (const Field *field = fieldOfChoices(texts, taken))
        return field;
    return arePeople(texts) ? freeField({"owner", "person"}, taken) : nullptr;
}

const Field *ColumnGuess::fieldOfChoices(const QStringList &texts, const QSet<QByteArray> &taken)
{
    // One word alone may stand in several lists; two of one list hardly stand there by chance.
    if (texts.size() < 2)
        return nullptr;
    const Field *found = nullptr;
    for (const Field &field : m_entity.fields) {
        if (field.internal || taken.contains(field.key) || !areChoices(texts, field))
            continue;
        if (found)
            return nullptr;
        found = &field;
    }
    return found;
}

bool ColumnGuess::areChoices(const QStringList &texts, const Field &field)
{
    const auto share = [&](const auto &knows) {
        return std::count_if(texts.begin(), texts.end(), knows) * 5 >= texts.size() * 4;
    };
    if (field.kind == FieldKind::Code)
        return share([&](const QString &text) { return records::findCode(*field.codes, text) != nullptr; });
    if (field.kind != FieldKind::Choice)
        return false;
    if (!m_choices)
        m_choices = records::ChoiceBook::load(m_reader);
    const QString list = QString::fromUtf8(field.choiceList);
    return share([&](const QString &text) { return m_choices->find(list, text) != nullptr; });
}

bool ColumnGuess::arePeople(const QStringList &texts) const
{
    return holdsForMost(texts, [&](const QString &text) { return records::findRow(m_reader, entity::person, text, {}).ok(); });
}

bool ColumnGuess::isUnlike(size_t column, const Field &field)
{
    if (column >= m_shape.columns.size())
        return false;
    const ColumnLook &look = m_shape.columns[column];
    static const QByteArrayList phones{"mobile", "handle", "phone"};
    switch (field.kind) {
    case FieldKind::Date:
    case FieldKind::Moment: return areFew(look.days + look.moments + look.serialDays, look.filled);
    case FieldKind::Money:
    case FieldKind::Integer: return areFew(look.numbers + look.amounts, look.filled);
    case FieldKind::Text:
        if (field.key == "email")
            return areFew(look.emails, look.filled);
        if (phones.contains(field.key))
            return areFew(look.phones + look.damagedPhones, look.filled)
                   && areMost(look.days + look.moments + look.emails, look.filled);
        return &field == records::nameField(m_entity)
               && areMost(look.emails + look.days + look.moments + look.amounts + look.urls, look.filled);
    case FieldKind::Reference: return areMost(look.emails + look.days + look.moments + look.amounts + look.urls, look.filled);
    default: return false;
    }
}

} // namespace plumbline::exchange
