// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/change_record.h"

#include "core/base/text.h"
#include "core/records/calendar_query.h"
#include "core/records/find_row.h"
#include "core/records/phrases.h"
#include "core/records/unit_tree.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

namespace plumbline::records {

Result<const Field *> writableField(const Entity &entity, const QString &key)
{
    static const Words english{Language::English};
    static const Words chinese{Language::Chinese};
    const QString wanted = folded(key.trimmed());
    const QString where = QString::fromUtf8(entity.key) + u'.' + key;
    QStringList keys;
    const Field *found = nullptr;
    for (const Field &field : entity.fields) {
        const bool matches = wanted == QString::fromUtf8(field.key) || wanted == folded(english.say(field.label()))
                             || wanted == folded(chinese.say(field.label()));
        if (matches && (!found || found->internal))
            found = &field;
        if (!field.internal)
            keys.append(QString::fromUtf8(field.key));
    }
    if (!found && entity.number == entity::deal && (wanted == u"stage" || wanted == u"阶段"))
        return phrases::stageIsMoved(where);
    if (!found)
        return phrases::unknownField(key, entity.label(), nearest(key, keys), where);
    if (found->internal)
        return phrases::notYours(found->label(), where);
    return found;
}

void addFreeChoices(Edit &edit, int entityNumber, const std::vector<TypedField> &typed)
{
    const Entity &entity = edit.reader().entity(entityNumber);
    ChoiceBook book = ChoiceBook::load(edit.reader());
    for (const TypedField &item : typed) {
        const auto field = writableField(entity, item.key);
        const QString list = field.ok() ? QString::fromUtf8((*field)->choiceList) : QString();
        if (!isFreeList(list) || book.find(list, item.text))
            continue;
        const QStringList names = splitChoices(item.text);
        for (const QString &name : names) {
            if (book.find(list, name) || choiceKeyOf(name).isEmpty())
                continue;
            const Choice choice{list, choiceKeyOf(name), {name, name}, qint64(book.of(list).size()), false};
            add(edit, choice);
            book.add(choice);
        }
    }
}

Result<std::vector<FieldValue>> readTypedFields(const Reader &reader, int entityNumber, const std::vector<TypedField> &typed)
{
    const Entity &entity = reader.entity(entityNumber);
    const FieldText text(reader, ChoiceBook::load(reader));
    std::vector<FieldValue> values;
    for (const TypedField &item : typed) {
        const auto field = writableField(entity, item.key);
        if (!field.ok())
            return field.refusal();
        const auto value = text.read(entity, **field, item.text);
        if (!value.ok())
            return value.refusal();
        const bool twice =
            std::any_of(values.begin(), values.end(), [&](const FieldValue &known) { return known.field == (*field)->number; });
        if (twice)
            return phrases::fieldTwice((*field)->label(), whereOf(entity, **field));
        values.push_back({(*field)->number, *value});
    }
    return values;
}

bool hasUniqueReference(const Entity &entity)
{
    return entity.fieldByKey("reference") && entity.number != entity::receipt && entity.number != entity::instalment
           && entity.number != entity::activity;
}

std::optional<Refusal> refuseValues(const Reader &reader, int entityNumber, qint64 n, const std::vector<FieldValue> &values)
{
    const Entity &entity = reader.entity(entityNumber);
    const Field *name = nameField(entity);
    for (const FieldValue &value : values) {
        const Field &field = *entity.field(value.field);
        if (name && field.number == name->number && !isFilled(value.value))
            return phrases::mustNotBeEmpty(field.label(), whereOf(entity, field));
        if (hasUniqueReference(entity) && field.key == "reference" && isFilled(value.value)) {
            db::Statement others = reader.database().prepare("SELECT n FROM " + entity.key + " WHERE reference = ?1 AND n <> ?2");
            others.bind(1, std::get<QString>(value.value)).bind(2, n);
            if (others.step())
                return phrases::duplicateReference(std::get<QString>(value.value),
                                                   nameOfRow(reader, entityNumber, others.integer(0)), whereOf(entity, field));
        }
        if (entityNumber == entity::unit && field.key == "parent" && isFilled(value.value)) {
            if (auto refusal = refuseParent(reader, n, std::get<qint64>(value.value)))
                return refusal;
        }
        if (entityNumber == entity::unit && field.key == "calendar" && isFilled(value.value)) {
            if (auto refusal = refuseCalendar(reader, std::get<QString>(value.value), whereOf(entity, field)))
                return refusal;
        }
    }
    return std::nullopt;
}

Result<Done> writeTyped(Edit &edit, int entityNumber, qint64 n, const std::vector<TypedField> &typed)
{
    if (const auto gone = refuseGone(edit.reader(), entityNumber, n))
        return *gone;
    addFreeChoices(edit, entityNumber, typed);
    const auto values = readTypedFields(edit.reader(), entityNumber, typed);
    if (!values.ok())
        return values.refusal();
    if (const auto refusal = refuseValues(edit.reader(), entityNumber, n, *values))
        return *refusal;
    edit.update(entityNumber, n, *values);
    return Done{};
}

Result<Done> changeRecord(Workspace &workspace, int entityNumber, qint64 n, const std::vector<TypedField> &typed)
{
    const auto name = workspace.read([&](const Reader &reader) { return nameOfRow(reader, entityNumber, n); });
    const Phrase entityLabel = workspace.read([&](const Reader &reader) { return reader.entity(entityNumber).label(); });
    return workspace.edit(phrases::changeRecord(entityLabel, name),
                          [&](Edit &edit) { return writeTyped(edit, entityNumber, n, typed); });
}

} // namespace plumbline::records
