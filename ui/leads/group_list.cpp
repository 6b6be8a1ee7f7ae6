// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/group_list.h"

#include "ui/kit/text_line.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <QPainter>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 72;
constexpr int margin = 12;

} // namespace

void GroupModel::set(std::vector<leads::DuplicateGroup> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

int GroupModel::rowNear(size_t place) const
{
    const auto found = std::lower_bound(m_groups.begin(), m_groups.end(), place,
                                        [](const leads::DuplicateGroup &group, size_t its) { return group.place < its; });
    return std::min(int(found - m_groups.begin()), int(m_groups.size()) - 1);
}

bool GroupModel::holds(size_t place) const
{
    const int row = rowNear(place);
    return row >= 0 && at(row).place == place;
}

int GroupModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_groups.size()); }

QString GroupModel::name(int row) const { return at(row).rows.front().name; }

QString GroupModel::others(int row) const
{
    QStringList names;
    for (const leads::Duplicate &duplicate : at(row).rows)
        names.append(duplicate.name);
    return m_screen.words().list(names.mid(1, 5));
}

QString GroupModel::reasons(int row) const
{
    QStringList all;
    for (const Phrase &reason : at(row).reasons)
        all.append(m_screen.say(reason));
    return m_screen.words().list(all);
}

QString GroupModel::score(int row) const { return tr("%1 %").arg(at(row).score); }

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole)
        return name(row);
    if (role == Qt::AccessibleTextRole)
        return QStringList{name(row), others(row), score(row), reasons(row)}.join(u", "_s);
    if (role == Qt::ToolTipRole)
        return QStringList{name(row), others(row), reasons(row)}.join(u'\n');
    return {};
}

void GroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &t = theme();
    const auto &model = *static_cast<const GroupModel *>(index.model());
    const int row = index.row();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = option.rect.adjusted(0, 1, 0, -1);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? t.accentSoft : t.sunken);
        painter->drawRoundedRect(area, 8, 8);
    }
    const QRect inner = area.adjusted(t.px(margin), t.px(7), -t.px(margin), -t.px(7));
    const int height = inner.height() / 3;
    const auto lineAt = [&](int number) { return QRect(inner.left(), inner.top() + number * height, inner.width(), height); };

    painter->setFont(t.numberFont(type::dense, true));
    painter->setPen(t.text2);
    const TextLine score(*painter, model.score(row), inner.width());
    score.paint(*painter, lineAt(0).adjusted(inner.width() - score.width(), 0, 0, 0));
    const auto write = [&](int number, const QFont &font, const QColor &ink, const QString &text, int room) {
        painter->setFont(font);
        painter->setPen(ink);
        TextLine(*painter, text, room).paint(*painter, lineAt(number));
    };
    write(0, t.font(type::dense, true), t.text, model.name(row), inner.width() - score.width() - t.px(10));
    write(1, t.font(type::dense), t.text, model.others(row), inner.width());
    write(2, t.font(type::caption), option.state & QStyle::State_Selected ? t.text2 : t.text3, model.reasons(row), inner.width());
    painter->restore();
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, theme().px(rowHeight)}; }

} // namespace plumbline::ui
