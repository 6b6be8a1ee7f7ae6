// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workspace/value.h"

#include <array>

namespace plumbline {
namespace {

void appendNumber(QByteArray &bytes, quint64 number, int size)
{
    std::array<char, 8> digits{};
    for (int i = 0; i < size; ++i)
        digits[size_t(i)] = char(number >> (8 * (size - 1 - i)));
    bytes.append(digits.data(), size);
}

void appendText(QByteArray &bytes, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    appendNumber(bytes, quint64(utf8.size()), 4);
    bytes += utf8;
}

bool readNumber(const QByteArray &bytes, qsizetype &position, int count, quint64 &number)
{
    if (position + count > bytes.size())
        return false;
    number = 0;
    for (int i = 0; i < count; ++i)
        number = number << 8 | quint8(bytes[position++]);
    return true;
}

bool readBytes(const QByteArray &bytes, qsizetype &position, QByteArray &result)
{
    quint64 size = 0;
    if (!readNumber(bytes, position, 4, size) || size > quint64(bytes.size() - position))
        return false;
    result = bytes.mid(position, qsizetype(size));
    position += qsizetype(size);
    return true;
}

} // namespace

QByteArray bigEndian(quint64 number, int bytes)
{
    QByteArray result(bytes, Qt::Uninitialized);
    for (int i = 0; i < bytes; ++i)
        result[i] = char(number >> (8 * (bytes - 1 - i)));
    return result;
}

void appendValue(QByteArray &bytes, const Value &value)
{
    struct Append {
        QByteArray &bytes;
        void operator()(std::monostate) const { bytes += '0'; }
        void operator()(qint64 number) const
        {
            bytes += 'i';
            appendNumber(bytes, quint64(number), 8);
        }
        void operator()(const QString &text) const
        {
            bytes += 't';
            appendText(bytes, text);
        }
        void operator()(const QByteArray &blob) const
        {
            bytes += 'b';
            appendNumber(bytes, quint64(blob.size()), 4);
            bytes += blob;
        }
        void operator()(const QStringList &list) const
        {
            bytes += 'l';
            appendNumber(bytes, quint64(list.size()), 4);
            for (const QString &text : list)
                appendText(bytes, text);
        }
        void operator()(const Money &money) const
        {
            bytes += 'm';
            appendNumber(bytes, quint64(money.minor), 8);
            bytes += money.currency.leftJustified(3, ' ', true);
        }
    };
    std::visit(Append{bytes}, value);
}

bool readValue(const QByteArray &bytes, qsizetype &position, Value &value)
{
    if (position >= bytes.size())
        return false;
    quint64 number = 0;
    QByteArray blob;
    switch (bytes[position++]) {
    case '0': value = std::monostate{}; return true;
    case 'i':
        if (!readNumber(bytes, position, 8, number))
            return false;
        value = qint64(number);
        return true;
    case 't':
        if (!readBytes(bytes, position, blob))
            return false;
        value = QString::fromUtf8(blob);
        return true;
    case 'b':
        if (!readBytes(bytes, position, blob))
            return false;
        value = blob;
        return true;
    case 'l': {
        if (!readNumber(bytes, position, 4, number))
            return false;
        QStringList list;
        for (quint64 i = 0; i < number; ++i) {
            if (!readBytes(bytes, position, blob))
                return false;
            list.append(QString::fromUtf8(blob));
        }
        value = list;
        return true;
    }
    case 'm': {
        if (!readNumber(bytes, position, 8, number) || position + 3 > bytes.size())
            return false;
        value = Money{qint64(number), bytes.mid(position, 3)};
        position += 3;
        return true;
    }
    default: return false;
    }
}

} // namespace plumbline
