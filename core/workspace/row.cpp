// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/row.h"

#include "core/db/database.h"
#include "core/workspace/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <string>

namespace plumbline {
namespace {

QStringList fromJsonText(const QByteArray &json)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto &item : array)
        list.append(item.toString());
    return list;
}

QByteArray moneyText(const Money &money) { return QByteArray::number(money.minor) + ' ' + money.currency; }

/// Which alternative of Value a filled field of this kind holds.
size_t indexOfKind(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
    case FieldKind::Choice:
    case FieldKind::Name: return Value(QString()).index();
    case FieldKind::Choices: return Value(QStringList()).index();
    case FieldKind::Bytes: return Value(QByteArray()).index();
    case FieldKind::Money: return Value(Money()).index();
    default: return Value(qint64(0)).index();
    }
}

} // namespace

Value Stored<LocalText>::toValue(const LocalText &text)
{
    if (text.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(text.toJson().toObject()).toJson(QJsonDocument::Compact));
}

LocalText Stored<LocalText>::fromValue(const Value &value)
{
    if (!isFilled(value))
        return {};
    return LocalText::fromJson(QJsonDocument::fromJson(std::get<QString>(value).toUtf8()).object());
}

QString toJsonText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QByteArray selectRows(const Entity &entity)
{
    // Made for every row that is loaded, so without an allocation a column (it was a third of an edit's work).
    std::string sql = "SELECT t.n, t.id";
    const auto add = [&](const Field &field, const char *suffix) {
        sql.append(field.custom ? ", m." : ", t.").append(field.column.constData(), size_t(field.column.size())).append(suffix);
    };
    sql.reserve(1024);
    for (const Field &field : entity.fields) {
        if (field.kind == FieldKind::Money) {
            add(field, "_minor");
            add(field, "_currency");
        } else {
            add(field, "");
        }
    }
    sql.append(" FROM ").append(entity.key.constData(), size_t(entity.key.size())).append(" t");
    if (entity.hasCustomFields())
        sql.append(" LEFT JOIN ").append(entity.moreTable().constData()).append(" m ON m.n = t.n");
    return QByteArray::fromStdString(sql);
}

Value readValue(const Field &field, const db::Statement &statement, int column)
{
    if (statement.isNull(column))
        return {};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
    case FieldKind::Choice:
    case FieldKind::Name: return statement.text(column);
    case FieldKind::Choices: return fromJsonText(statement.utf8(column));
    case FieldKind::Bytes: return statement.blob(column);
    case FieldKind::Money: return Money{statement.integer(column), statement.utf8(column + 1)};
    default: return statement.integer(column);
    }
}

void bindValue(db::Statement &statement, int index, const Field &field, const Value &value)
{
    struct Bind {
        db::Statement &statement;
        int index;
        void operator()(std::monostate) const { statement.bind(index, nullptr); }
        void operator()(qint64 number) const { statement.bind(index, number); }
        void operator()(const QString &text) const { statement.bind(index, text); }
        void operator()(const QByteArray &bytes) const { statement.bind(index, bytes); }
        void operator()(const QStringList &list) const { statement.bind(index, toJsonText(list)); }
        void operator()(const Money &money) const
        {
            statement.bind(index, money.minor);
            statement.bind(index + 1, QString::fromLatin1(money.currency));
        }
    };
    std::visit(Bind{statement, index}, value);
    if (field.kind == FieldKind::Money && !isFilled(value))
        statement.bind(index + 1, nullptr);
}

Row readRow(const Entity &entity, const db::Statement &statement)
{
    Row row{statement.integer(0), Uuid{statement.blob(1)}, {}};
    row.values.reserve(entity.fields.size());
    int column = 2;
    for (const Field &field : entity.fields) {
        row.values.push_back(readValue(field, statement, column));
        column += field.kind == FieldKind::Money ? 2 : 1;
    }
    return row;
}

std::optional<Row> loadRow(db::Database &database, const Entity &entity, qint64 n)
{
    db::Statement statement = database.prepare(selectRows(entity) + " WHERE t.n = ?1");
    statement.bind(1, n);
    if (!statement.step())
        return std::nullopt;
    return readRow(entity, statement);
}

void bindWas(db::Statement &statement, int index, const Value &value)
{
    if (const auto *money = std::get_if<Money>(&value))
        statement.bind(index, QString::fromLatin1(moneyText(*money)));
    else
        bindValue(statement, index, Field{}, value);
}

Value readWas(const Field &field, const db::Statement &statement, int column)
{
    if (statement.isNull(column))
        return {};
    if (field.kind != FieldKind::Money)
        return readValue(field, statement, column);
    const QByteArrayList parts = statement.utf8(column).split(' ');
    return parts.size() == 2 ? Value(Money{parts[0].toLongLong(), parts[1]}) : Value();
}

QByteArray packRow(const Entity &entity, const Row &row)
{
    QByteArray packed = row.id.bytes;
    for (size_t i = 0; i < row.values.size(); ++i) {
        if (!isFilled(row.values[i]))
            continue;
        packed += bigEndian(quint64(entity.fields[i].number), 4);
        appendValue(packed, row.values[i]);
    }
    return packed;
}

void appendPacked(std::string &to, const Entity &entity, const db::Statement &row)
{
    const auto appendNumber = [&to](quint64 number, int bytes) {
        for (int i = bytes - 1; i >= 0; --i)
            to += char(number >> (8 * i));
    };
    to += row.bytesView(1);
    int column = 2;
    for (const Field &field : entity.fields) {
        const int at = std::exchange(column, column + (field.kind == FieldKind::Money ? 2 : 1));
        if (row.isNull(at))
            continue;
        appendNumber(quint64(field.number), 4);
        const size_t kind = indexOfKind(field.kind);
        if (kind == Value(QString()).index()) {
            const std::string_view text = row.utf8View(at);
            to += 't';
            appendNumber(text.size(), 4);
            to += text;
        } else if (kind == Value(qint64(0)).index()) {
            to += 'i';
            appendNumber(quint64(row.integer(at)), 8);
        } else {
            QByteArray value;
            appendValue(value, readValue(field, row, at));
            to.append(value.constData(), size_t(value.size()));
        }
    }
}

std::optional<Row> unpackRow(const Entity &entity, qint64 n, const QByteArray &packed)
{
    if (packed.size() < 16)
        return std::nullopt;
    Row row{n, Uuid{packed.left(16)}, std::vector<Value>(entity.fields.size())};
    qsizetype position = 16;
    while (position < packed.size()) {
        if (position + 4 > packed.size())
            return std::nullopt;
        int number = 0;
        for (int i = 0; i < 4; ++i)
            number = number << 8 | quint8(packed[position++]);
        Value value;
        const int index = entity.indexOf(number);
        if (!readValue(packed, position, value) || index < 0 || value.index() != indexOfKind(entity.fields[size_t(index)].kind))
            return std::nullopt;
        row.values[size_t(index)] = value;
    }
    return row;
}

} // namespace plumbline
