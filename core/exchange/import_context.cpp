// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/import_context.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/exchange/phrases.h"

#include <algorithm>

namespace plumbline::exchange {
using Target = ColumnMeaning::Target;

const ReadText *ImportColumn::recall(std::string_view cell)
{
    if (isOfManyNames())
        return nullptr;
    const auto found = known.find(cell);
    ++(found == known.end() ? unknown : recalled);
    return found == known.end() ? nullptr : &found->second;
}

ImportContext::ImportContext(RowSink &intoRows, Mapping howToRead, const QStringList &headers)
    : rows(intoRows),
      entity(reader().entity(entityFromWord(howToRead.as))),
      mapping(std::move(howToRead)),
      text(reader(), records::ChoiceBook::load(reader()), {mapping.dateOrder, mapping.currency}),
      pipeline(pipeline::defaultPipeline(reader()))
{
    for (const QString &header : headers) {
        ImportColumn column{header, mapping.columns.value(headerForm(header)), header.toStdString()};
        if (column.meaning.target == Target::Field) {
            column.field = entity.fieldByKey(column.meaning.field);
            column.index = entity.indexOf(column.field->number);
            column.isSecond = columnOf(column.field->key) != nullptr;
        }
        if (column.meaning.target == Target::Ignore)
            notes.add(QStringLiteral("ignored ") + header, 1, header, [](qint64) { return phrases::columnIgnored(); });
        columns.push_back(std::move(column));
    }
}

int ImportContext::indexOf(const char *fieldKey) const
{
    const Field *field = entity.fieldByKey(fieldKey);
    return field ? entity.indexOf(field->number) : -1;
}

const ImportColumn *ImportContext::columnOf(const QByteArray &fieldKey) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const ImportColumn &column) { return column.field && column.field->key == fieldKey; });
    return found == columns.end() ? nullptr : &*found;
}

const ImportColumn *ImportContext::columnOf(Target target) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const ImportColumn &column) { return column.meaning.target == target; });
    return found == columns.end() ? nullptr : &*found;
}

QString ImportContext::headerOf(const QByteArray &fieldKey) const
{
    const ImportColumn *column = columnOf(fieldKey);
    return column ? column->header : QString();
}

QString ImportContext::headerOf(Target target) const
{
    const ImportColumn *column = columnOf(target);
    return column ? column->header : QString();
}

quint64 ImportContext::contactKey(qint64 account, std::string_view name)
{
    m_folded.clear();
    appendFoldedLine(m_folded, name);
    return keyOfText(m_folded, quint64(account));
}

void ImportContext::prefetchContactAt(qint64 account, std::string_view name)
{
    if (m_contacts)
        m_contacts->prefetch(contactKey(account, name));
}

qint64 ImportContext::contactAt(qint64 account, std::string_view name)
{
    if (!m_contacts) {
        m_contacts.emplace();
        db::Statement there = reader().database().prepare("SELECT n, account, name FROM contact WHERE account IS NOT NULL");
        while (there.step()) {
            if (rows.isInTable(entity::contact, there.integer(0)))
                addContactAt(there.integer(1), there.utf8View(2), there.integer(0));
        }
        const Entity &contact = reader().entity(entity::contact);
        const int ofAccount = contact.indexOf(contact.fieldByKey("account")->number);
        const int ofName = contact.indexOf(contact.fieldByKey("name")->number);
        rows.eachOutsideTable(entity::contact, [&](const Row &row) {
            if (const auto *its = std::get_if<qint64>(&row.values[size_t(ofAccount)]))
                addContactAt(*its, std::get<QString>(row.values[size_t(ofName)]).toStdString(), row.n);
        });
    }
    const qint64 *n = m_contacts->find(contactKey(account, name));
    return n ? *n : 0;
}

void ImportContext::addContactAt(qint64 account, std::string_view name, qint64 n)
{
    // The first of two of one name.
    if (m_contacts)
        m_contacts->tryInsert(contactKey(account, name), n);
}

int ImportContext::noteReadAs(const ImportColumn &column, const QString &text, const QString &meant, qint64 line)
{
    return notes.add(QStringLiteral("value ") + column.header + text, line, column.header,
                     [text, meant](qint64 rows) { return phrases::readAs(text, meant, rows); });
}

void ImportContext::noteUnknown(const ImportColumn &column, const QString &text, qint64 line, bool isAdded)
{
    constexpr size_t mostListed = 500;
    const auto isKnown = [&](const UnknownValue &value) { return value.column == column.header && value.text == text; };
    if (unknownValues.size() < mostListed && std::none_of(unknownValues.begin(), unknownValues.end(), isKnown))
        unknownValues.push_back({column.header, text, line, isAdded});
}

NameIndex &ImportContext::namesOf(int entityNumber)
{
    return m_names.try_emplace(entityNumber, rows, reader().entity(entityNumber)).first->second;
}

} // namespace plumbline::exchange
