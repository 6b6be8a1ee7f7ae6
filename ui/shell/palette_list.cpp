// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_list.h"

#include "core/base/pinyin.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace plumbline::ui {
namespace {

constexpr int rowHeight = 40;
constexpr int headingHeight = 28;
constexpr int margin = 14;
constexpr int iconSize = 18;

const PaletteRow &rowAt(const QModelIndex &index) { return static_cast<const PaletteModel *>(index.model())->at(index.row()); }

/// One line; what answers the query is bold. Returns its width.
int paintMarked(QPainter &painter, const QRect &area, const QString &text, const std::vector<Mark> &marks, const QColor &ink)
{
    const QFont plain = theme().font(type::body);
    const QFontMetrics metrics(theme().font(type::body, !marks.empty()));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    QTextLayout layout(shown, plain);
    QList<QTextLayout::FormatRange> formats;
    for (const Mark &mark : marks) {
        QTextLayout::FormatRange range;
        range.start = int(mark.start);
        range.length = int(std::min(mark.length, shown.size() - mark.start));
        if (range.length <= 0)
            continue;
        range.format.setFont(theme().font(type::body, true));
        range.format.setForeground(theme().accent);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width() + 8);
    layout.endLayout();
    painter.setPen(ink);
    layout.draw(&painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2));
    return int(line.naturalTextWidth()) + 1;
}

int paintKeys(QPainter &painter, const QRect &row, const QString &keys, bool selected)
{
    const Theme &t = theme();
    painter.setFont(t.font(type::caption, true));
    const int width = painter.fontMetrics().horizontalAdvance(keys) + t.px(16);
    const int height = t.px(22);
    const QRect pill(row.right() - t.px(margin) - width, row.center().y() - height / 2 + 1, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(selected ? t.surface : t.sunken);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(t.text2);
    painter.drawText(pill, Qt::AlignCenter, keys);
    return width + t.px(10);
}

} // namespace

std::vector<Mark> marksOf(const QString &text, const QString &typed)
{
    std::vector<Mark> marks;
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
            marks.push_back({at, word.size()});
        else if (const auto match = findPinyin(text, word))
            marks.push_back({match->start, match->length});
    }
    return marks;
}

void PaletteModel::set(std::vector<PaletteRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteRow &row = at(index.row());
    if (role == Qt::DisplayRole)
        return row.text;
    if (role == Qt::AccessibleTextRole)
        return QStringList{row.text, row.detail, row.keys}.join(QStringLiteral(", "));
    if (role == Qt::ToolTipRole && row.kind == PaletteRow::Kind::Record)
        return row.detail.isEmpty() ? row.text : row.text + u'\n' + row.detail;
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return index.isValid() && at(index.row()).canBeChosen() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

int PaletteModel::chosenAfter(int from, int steps) const
{
    const int direction = steps < 0 ? -1 : 1;
    int found = from >= 0 && from < int(m_rows.size()) && at(from).canBeChosen() ? from : -1;
    int left = std::abs(steps);
    for (int row = from + direction; left > 0 && row >= 0 && row < int(m_rows.size()); row += direction) {
        if (at(row).canBeChosen()) {
            found = row;
            --left;
        }
    }
    return found;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const PaletteRow &row = rowAt(index);
    const QRect area = option.rect.adjusted(0, 1, 0, -1);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!row.canBeChosen()) {
        painter->setFont(t.font(type::caption, row.kind == PaletteRow::Kind::Heading));
        painter->setPen(t.text3);
        painter->drawText(area.adjusted(t.px(margin), 0, -t.px(margin), 0), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(row.text, Qt::ElideRight, area.width() - 2 * t.px(margin)));
        painter->restore();
        return;
    }
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentSoft);
        painter->drawRoundedRect(area, 8, 8);
    }
    const int size = t.px(iconSize);
    QRect rest = area.adjusted(t.px(margin), 0, -t.px(margin), 0);
    if (!row.icon.isEmpty())
        painter->drawPixmap(
            rest.left(), area.center().y() - size / 2 + 1,
            iconPixmap(row.icon.constData(), size, selected ? t.accent : t.text2, painter->device()->devicePixelRatioF()));
    rest.setLeft(rest.left() + size + t.px(12));
    const bool isRecord = row.kind == PaletteRow::Kind::Record;
    const QString keys = isRecord ? (selected ? QStringLiteral("Enter") : QString()) : row.keys;
    if (!keys.isEmpty())
        rest.setRight(rest.right() - paintKeys(*painter, area, keys, selected));
    const QColor ink = row.kind == PaletteRow::Kind::More ? t.text2 : t.text;
    // The name has the right of way, the rest tells what it is not.
    QRect nameArea = rest;
    nameArea.setWidth(row.detail.isEmpty() ? rest.width() : rest.width() * 62 / 100);
    const int used = paintMarked(*painter, nameArea, row.text, row.marks, ink);
    if (!row.detail.isEmpty()) {
        QRect quiet = rest;
        quiet.setLeft(rest.left() + std::min(used, nameArea.width()) + t.px(12));
        painter->setFont(t.font(type::dense));
        painter->setPen(selected ? t.text2 : t.text3);
        painter->drawText(quiet, Qt::AlignVCenter | Qt::AlignRight,
                          painter->fontMetrics().elidedText(row.detail, Qt::ElideRight, quiet.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, theme().px(rowAt(index).kind == PaletteRow::Kind::Heading ? headingHeight : rowHeight)};
}

} // namespace plumbline::ui
