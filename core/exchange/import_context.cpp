// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_context.h"

#include "core/base/text.h"
#include "core/exchange/phrases.h"

namespace plumbline::exchange {

ImportContext::ImportContext(Edit &intoEdit, Mapping howToRead, QStringList fileHeaders)
    : edit(intoEdit),
      entity(edit.reader().entity(entityFromWord(howToRead.as))),
      mapping(std::move(howToRead)),
      headers(std::move(fileHeaders)),
      text(edit.reader(), records::ChoiceBook::load(edit.reader()), {mapping.dateOrder, mapping.currency}),
      pipeline(pipeline::defaultPipeline(edit.reader()))
{
    for (const QString &header : headers) {
        if (meaningOf(header).target == ColumnMeaning::Target::Ignore)
            notes.add(QStringLiteral("ignored ") + header, 1, header, [](qint64) { return phrases::columnIgnored(); });
    }
}

ColumnMeaning ImportContext::meaningOf(const QString &header) const { return mapping.columns.value(headerForm(header)); }

int ImportContext::indexOf(const char *fieldKey) const
{
    const Field *field = entity.fieldByKey(fieldKey);
    return field ? entity.indexOf(field->number) : -1;
}

QString ImportContext::headerOf(const QByteArray &fieldKey) const
{
    for (const QString &header : headers) {
        const ColumnMeaning meaning = meaningOf(header);
        if (meaning.target == ColumnMeaning::Target::Field && meaning.field == fieldKey)
            return header;
    }
    return {};
}

QString ImportContext::headerOf(ColumnMeaning::Target target) const
{
    for (const QString &header : headers) {
        if (meaningOf(header).target == target)
            return header;
    }
    return {};
}

NameIndex &ImportContext::namesOf(int entityNumber)
{
    const auto found = m_names.find(entityNumber);
    if (found != m_names.end())
        return found->second;
    return m_names.emplace(entityNumber, NameIndex::load(edit.reader(), edit.reader().entity(entityNumber))).first->second;
}

} // namespace plumbline::exchange
