// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/workspace/facts.h"

#include "core/workspace/journal.h"

#include <QFileInfo>

namespace plumbline::tests {
namespace {

Cells cellsOf(const Entity &entity, const Row &row)
{
    Cells cells{{0, row.id.bytes}};
    for (const Field &field : entity.fields) {
        if (isFilled(row.at(entity, field.number)))
            cells[field.number] = row.at(entity, field.number);
    }
    return cells;
}

QString nameOf(const Entity &entity, qint64 n) { return QString::fromUtf8(entity.key) + u' ' + QString::number(n); }

QString erased(const Entity &entity, qint64 n, const Cells &cells)
{
    QString line = QStringLiteral("erased ") + nameOf(entity, n) + u':';
    for (const auto &[number, value] : cells)
        line += QStringLiteral(" %1=%2").arg(number).arg(textOf(value));
    return line;
}

QString changed(const Entity &entity, qint64 n, int field, const Value &was)
{
    return QStringLiteral("changed %1.%2, was %3")
        .arg(nameOf(entity, n), QString::fromUtf8(entity.field(field)->key), textOf(was));
}

Value at(const Cells &cells, int field)
{
    const auto found = cells.find(field);
    return found == cells.end() ? Value() : found->second;
}

} // namespace

FoldersInMemory::FoldersInMemory() : m_before(qgetenv("TMPDIR"))
{
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

FoldersInMemory::~FoldersInMemory()
{
    if (m_before.isNull())
        qunsetenv("TMPDIR");
    else
        qputenv("TMPDIR", m_before);
}

QString textOf(const Value &value)
{
    struct Text {
        QString operator()(std::monostate) const { return QStringLiteral("nothing"); }
        QString operator()(qint64 number) const { return QString::number(number); }
        QString operator()(const QString &text) const { return u'“' + text + u'”'; }
        QString operator()(const QByteArray &bytes) const { return QString::fromLatin1(bytes.toHex()); }
        QString operator()(const QStringList &list) const { return u'[' + list.join(u'|') + u']'; }
        QString operator()(const Money &money) const
        {
            return QString::fromLatin1(money.currency) + u' ' + QString::number(money.minor);
        }
    };
    return std::visit(Text{}, value);
}

Facts factsOf(Workspace &workspace)
{
    return workspace.read([](const Reader &reader) {
        Facts facts;
        for (const Entity &entity : reader.catalogue().entities()) {
            db::Statement rows = reader.database().prepare(selectRows(entity));
            while (rows.step()) {
                const Row row = readRow(entity, rows);
                facts[{entity.number, row.n}] = cellsOf(entity, row);
            }
        }
        return facts;
    });
}

QStringList difference(const Reader &reader, const Facts &was, const Facts &is)
{
    QStringList lines;
    for (const auto &[key, cells] : is) {
        if (!was.contains(key))
            lines += QStringLiteral("created ") + nameOf(reader.entity(key.first), key.second);
    }
    for (const auto &[key, before] : was) {
        const Entity &entity = reader.entity(key.first);
        const auto now = is.find(key);
        if (now == is.end()) {
            lines += erased(entity, key.second, before);
            continue;
        }
        for (const Field &field : entity.fields) {
            if (at(before, field.number) != at(now->second, field.number))
                lines += changed(entity, key.second, field.number, at(before, field.number));
        }
    }
    lines.sort();
    return lines;
}

QStringList difference(Workspace &workspace, const Facts &was, const Facts &is)
{
    return workspace.read([&](const Reader &reader) { return difference(reader, was, is); });
}

QStringList journalOf(Workspace &workspace, qint64 seq)
{
    return workspace.read([&](const Reader &reader) {
        QStringList lines;
        for (const auto &[number, ranges] : createdBy(reader.database(), seq)) {
            for (const RowRange &range : ranges) {
                for (qint64 n = range.first; n <= range.last; ++n)
                    lines += QStringLiteral("created ") + nameOf(reader.entity(number), n);
            }
        }
        db::Statement changes = reader.database().prepare("SELECT entity, row, field, was FROM change WHERE edit = ?1");
        changes.bind(1, seq);
        while (changes.step()) {
            const Entity &entity = reader.entity(int(changes.integer(0)));
            const qint64 n = changes.integer(1);
            const int field = int(changes.integer(2));
            if (field == 0)
                lines += erased(entity, n, cellsOf(entity, *unpackRow(entity, n, changes.blob(3))));
            else
                lines += changed(entity, n, field, readWas(*entity.field(field), changes, 3));
        }
        lines.sort();
        return lines;
    });
}

qint64 newestSeq(Workspace &workspace)
{
    return workspace.read([](const Reader &reader) { return newestEdit(reader.database())->seq; });
}

} // namespace plumbline::tests
