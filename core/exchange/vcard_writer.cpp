// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/vcard_writer.h"

#include "core/exchange/cell_text.h"
#include "core/exchange/content_line.h"

#include <QIODevice>

namespace plumbline::exchange {
namespace {

struct Property {
    const char *field;
    const char *name;
};
constexpr Property properties[] = {{"id", "UID"},
                                   {"account", "ORG"},
                                   {"job_title", "TITLE"},
                                   {"mobile", "TEL;TYPE=CELL"},
                                   {"phone", "TEL;TYPE=WORK,VOICE"},
                                   {"email", "EMAIL;TYPE=INTERNET"},
                                   {"wechat", "X-WECHAT"},
                                   {"notes", "NOTE"}};

std::string propertyOf(const QByteArray &field)
{
    for (const Property &known : properties) {
        if (field == known.field)
            return known.name;
    }
    return "X-PLUMBLINE-" + QByteArray(field).toUpper().replace('_', '-').toStdString();
}

/// Family and given name: a Latin name has its family last, a Chinese one is kept whole.
std::string nameParts(std::string_view name)
{
    const bool isLatin = quint8(name.front()) < 0x80;
    const size_t space = isLatin ? name.rfind(' ') : std::string_view::npos;
    if (space == std::string_view::npos)
        return escapedText(name) + ";;;;";
    return escapedText(name.substr(space + 1)) + ';' + escapedText(name.substr(0, space)) + ";;;";
}

/// For programs: lists by key.
std::string textOf(const TableCell &cell)
{
    std::string text;
    switch (cell.kind) {
    case CellKind::Empty: break;
    case CellKind::Text:
    case CellKind::Decimal:
    case CellKind::Keys: text = cell.text; break;
    case CellKind::Key: text = cell.key; break;
    case CellKind::Integer:
    case CellKind::YesNo: appendNumber(text, cell.number); break;
    case CellKind::Money:
        text.append(cell.text).append(1, ' ');
        appendPlain(text, cell.number, cell.text);
        break;
    case CellKind::Date: appendIso(text, CivilDate{qint32(cell.number)}); break;
    case CellKind::Moment: appendIso(text, Zone::utc(), Moment{cell.number}); break;
    }
    return text;
}

} // namespace

void VCardWriter::row(const std::vector<TableCell> &cells)
{
    std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\n";
    for (size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].kind == CellKind::Empty)
            continue;
        const std::string text = textOf(cells[i]);
        if (m_columns[i].key == "name" && !text.empty()) {
            appendContentLine(card, "FN", escapedText(text));
            appendContentLine(card, "N", nameParts(text));
        } else {
            appendContentLine(card, propertyOf(m_columns[i].key), escapedText(text));
        }
    }
    card += "END:VCARD\r\n";
    m_device.write(card.data(), qint64(card.size()));
}

} // namespace plumbline::exchange
