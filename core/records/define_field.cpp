// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/define_field.h"

#include "core/records/choice.h"
#include "core/records/phrases.h"
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

#include <QRegularExpression>

namespace plumbline::records {
namespace {

std::optional<FieldKind> kindFromKey(const QString &key)
{
    for (const CustomKind &kind : customKinds()) {
        if (key == QLatin1String(kind.key))
            return kind.kind;
    }
    return std::nullopt;
}

std::optional<Refusal> refuse(const Reader &reader, const FieldToDefine &wanted)
{
    static const QRegularExpression keyForm(QStringLiteral("^[a-z][a-z0-9_]{0,39}$"));
    if (!keyForm.match(wanted.key).hasMatch())
        return phrases::badFieldKey(wanted.key);
    // "stage" is not a field, but reads like one everywhere.
    if (reader.entity(wanted.entity).fieldByKey(wanted.key.toUtf8()) || wanted.key == u"stage" || wanted.key == u"id")
        return phrases::fieldExists(wanted.key);
    if (wanted.name.isEmpty())
        return phrases::fieldNeedsName();
    if (!kindFromKey(wanted.kind)) {
        QStringList keys;
        for (const CustomKind &kind : customKinds())
            keys.append(QLatin1String(kind.key));
        return phrases::unknownFieldKind(wanted.kind, keys);
    }
    return std::nullopt;
}

} // namespace

const std::vector<CustomKind> &customKinds()
{
    static const std::vector<CustomKind> kinds{
        {"text", FieldKind::Text},       {"notes", FieldKind::Notes},      {"number", FieldKind::Integer},
        {"money", FieldKind::Money},     {"date", FieldKind::Date},        {"choice", FieldKind::Choice},
        {"choices", FieldKind::Choices}, {"person", FieldKind::Reference}, {"yes_no", FieldKind::YesNo},
    };
    return kinds;
}

Result<CustomFieldId> defineField(Workspace &workspace, const FieldToDefine &wanted)
{
    const Phrase entityLabel = workspace.read([&](const Reader &reader) { return reader.entity(wanted.entity).label(); });
    return workspace.edit(phrases::defineField(wanted.name, entityLabel), [&](Edit &edit) -> Result<CustomFieldId> {
        if (const auto refusal = refuse(edit.reader(), wanted))
            return *refusal;
        const FieldKind kind = *kindFromKey(wanted.kind);
        const QString entityKey = QString::fromUtf8(edit.reader().entity(wanted.entity).key);
        CustomField definition{wanted.entity, wanted.key, wanted.name, qint64(kind), {}, false};
        if (kind == FieldKind::Choice || kind == FieldKind::Choices) {
            definition.choices = entityKey + u'.' + wanted.key;
            for (size_t i = 0; i < wanted.choices.size(); ++i)
                add(edit, Choice{definition.choices, choiceKeyOf(wanted.choices[i].in(Language::English)), wanted.choices[i],
                                 qint64(i), false});
        }
        const CustomFieldId id = add(edit, definition);
        edit.refreshCatalogue();
        return id;
    });
}

Result<Done> retireField(Workspace &workspace, int entityNumber, const QString &key)
{
    const LocalText name{key, key};
    return workspace.edit(phrases::retireField(name), [&](Edit &edit) -> Result<Done> {
        const Entity &entity = edit.reader().entity(entityNumber);
        const Field *field = entity.fieldByKey(key.toUtf8());
        if (!field || !field->custom || field->internal)
            return phrases::unknownField(key, entity.label(), {}, QStringLiteral("custom_field.key"));
        const CustomFieldId id(field->number - firstCustomField);
        auto definition = *load<CustomField>(edit.reader(), id);
        definition.retired = true;
        replace(edit, id, definition);
        edit.refreshCatalogue();
        return Done{};
    });
}

} // namespace plumbline::records
