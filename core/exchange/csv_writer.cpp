// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv_writer.h"

#include "core/base/money.h"

#include <QIODevice>

namespace plumbline::exchange {
namespace {

bool wouldRun(const QString &cell)
{
    static const QString signs = QStringLiteral("=+-@\t\r");
    return !cell.isEmpty() && signs.contains(cell[0]) && !scaledNumber(cell, 9);
}

QByteArray quotedIfNeeded(const QString &cell)
{
    QByteArray bytes = cell.toUtf8();
    const bool needed = bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r')
                        || bytes.startsWith(' ') || bytes.endsWith(' ');
    return needed ? '"' + bytes.replace("\"", "\"\"") + '"' : bytes;
}

} // namespace

QString guarded(const QString &cell)
{
    // A text that looks guarded already must come back as it was, too.
    const bool looksGuarded = cell.startsWith(u'\'') && cell != unguarded(cell);
    return wouldRun(cell) || looksGuarded ? u'\'' + cell : cell;
}

QString unguarded(const QString &cell)
{
    const QString inner = cell.mid(1);
    return cell.startsWith(u'\'') && (wouldRun(inner) || (inner.startsWith(u'\'') && inner != unguarded(inner))) ? inner : cell;
}

CsvWriter::CsvWriter(QIODevice &device) : m_device(device) { m_device.write("\xEF\xBB\xBF"); }

void CsvWriter::write(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += (i > 0 ? "," : "") + quotedIfNeeded(guarded(cells[i]));
    m_device.write(line + "\r\n");
}

} // namespace plumbline::exchange
