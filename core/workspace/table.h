// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_date.h"
#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/workspace/entity.h"
#include "core/workspace/row.h"

#include <functional>
#include <QJsonDocument>
#include <type_traits>

namespace plumbline {

/// How a member of a noun is kept in a row. One specialisation per type that a noun may use.
template <class M> struct Stored;

template <> struct Stored<QString> {
    static constexpr FieldKind kind = FieldKind::Text;
    static Value toValue(const QString &text) { return text.isEmpty() ? Value() : Value(text); }
    static QString fromValue(const Value &value) { return isFilled(value) ? std::get<QString>(value) : QString(); }
};

template <> struct Stored<QByteArray> {
    static constexpr FieldKind kind = FieldKind::Bytes;
    static Value toValue(const QByteArray &bytes) { return bytes.isEmpty() ? Value() : Value(bytes); }
    static QByteArray fromValue(const Value &value) { return isFilled(value) ? std::get<QByteArray>(value) : QByteArray(); }
};

template <> struct Stored<QStringList> {
    static constexpr FieldKind kind = FieldKind::Choices;
    static Value toValue(const QStringList &list) { return list.isEmpty() ? Value() : Value(list); }
    static QStringList fromValue(const Value &value) { return isFilled(value) ? std::get<QStringList>(value) : QStringList(); }
};

template <> struct Stored<LocalText> {
    static constexpr FieldKind kind = FieldKind::Name;
    static Value toValue(const LocalText &text);
    static LocalText fromValue(const Value &value);
};

template <> struct Stored<bool> {
    static constexpr FieldKind kind = FieldKind::YesNo;
    static Value toValue(bool yes) { return qint64(yes); }
    static bool fromValue(const Value &value) { return isFilled(value) && std::get<qint64>(value) != 0; }
};

template <> struct Stored<qint64> {
    static constexpr FieldKind kind = FieldKind::Integer;
    static Value toValue(qint64 number) { return number; }
    static qint64 fromValue(const Value &value) { return isFilled(value) ? std::get<qint64>(value) : 0; }
};

template <> struct Stored<Money> {
    static constexpr FieldKind kind = FieldKind::Money;
    static Value toValue(const Money &money) { return money; }
    static Money fromValue(const Value &value) { return isFilled(value) ? std::get<Money>(value) : Money(); }
};

template <> struct Stored<CivilDate> {
    static constexpr FieldKind kind = FieldKind::Date;
    static Value toValue(CivilDate date) { return qint64(date.day); }
    static CivilDate fromValue(const Value &value) { return {isFilled(value) ? qint32(std::get<qint64>(value)) : 0}; }
};

template <> struct Stored<Moment> {
    static constexpr FieldKind kind = FieldKind::Moment;
    static Value toValue(Moment at) { return at.ms; }
    static Moment fromValue(const Value &value) { return {isFilled(value) ? std::get<qint64>(value) : 0}; }
};

template <class Tag> struct Stored<Id<Tag>> {
    static constexpr FieldKind kind = FieldKind::Reference;
    static constexpr int references = Tag::entity;
    static Value toValue(Id<Tag> id) { return id.n; }
    static Id<Tag> fromValue(const Value &value) { return Id<Tag>(isFilled(value) ? std::get<qint64>(value) : 0); }
};

template <class E>
requires std::is_enum_v<E>
struct Stored<E> {
    static constexpr FieldKind kind = FieldKind::Code;
    static Value toValue(E code) { return qint64(code); }
    static E fromValue(const Value &value) { return E(isFilled(value) ? std::get<qint64>(value) : 0); }
};

template <class M> struct Stored<std::optional<M>> : Stored<M> {
    static Value toValue(const std::optional<M> &value) { return value ? Stored<M>::toValue(*value) : Value(); }
    static std::optional<M> fromValue(const Value &value)
    {
        return isFilled(value) ? std::optional(Stored<M>::fromValue(value)) : std::nullopt;
    }
};

/// A field of the noun T with its member, as written in a field table.
template <class T> struct BoundField {
    Field field;
    std::function<Value(const T &)> read;
    std::function<void(T &, const Value &)> write;

    BoundField notes() &&
    {
        return with([](Field &f) { f.kind = FieldKind::Notes, f.limit = 1'000'000; });
    }
    BoundField limit(int characters) &&
    {
        return with([=](Field &f) { f.limit = characters; });
    }
    BoundField choice(const char *list) &&
    {
        return with([=](Field &f) {
            f.choiceList = list;
            if (f.kind == FieldKind::Text)
                f.kind = FieldKind::Choice;
        });
    }
    BoundField codes(const CodeList &list) &&
    {
        return with([&](Field &f) { f.codes = &list; });
    }
    BoundField ungrouped() &&
    {
        return with([](Field &f) { f.grouped = false; });
    }
    BoundField internal() &&
    {
        return with([](Field &f) { f.internal = true; });
    }
    BoundField synonyms(const QStringList &headers) &&
    {
        return with([&](Field &f) { f.synonyms = headers; });
    }

private:
    template <class Change> BoundField with(Change change)
    {
        change(field);
        return std::move(*this);
    }
};

template <class T, class M> BoundField<T> field(int number, const char *key, const char *label, M T::*member)
{
    Field f;
    f.number = number;
    f.key = key;
    f.column = key;
    f.labelSource = label;
    f.kind = Stored<M>::kind;
    if constexpr (requires { Stored<M>::references; })
        f.references = Stored<M>::references;
    return {f, [member](const T &noun) { return Stored<M>::toValue(noun.*member); },
            [member](T &noun, const Value &value) { noun.*member = Stored<M>::fromValue(value); }};
}

/// The field table of a noun: the entity, and how its rows become values of T and back.
template <class T> class Table
{
public:
    Table(Entity entity, std::vector<BoundField<T>> fields) : m_entity(std::move(entity)), m_fields(std::move(fields))
    {
        for (const auto &bound : m_fields)
            m_entity.fields.push_back(bound.field);
    }

    const Entity &entity() const { return m_entity; }

    std::vector<Value> pack(const T &noun) const
    {
        std::vector<Value> values;
        values.reserve(m_fields.size());
        for (const auto &bound : m_fields)
            values.push_back(bound.read(noun));
        return values;
    }

    /// Custom fields of the row are left aside.
    T unpack(const Row &row) const
    {
        T noun;
        for (size_t i = 0; i < m_fields.size(); ++i)
            m_fields[i].write(noun, row.values[i]);
        return noun;
    }

private:
    Entity m_entity;
    std::vector<BoundField<T>> m_fields;
};

/// Specialised beside each noun.
template <class T> const Table<T> &tableOf();

} // namespace plumbline
