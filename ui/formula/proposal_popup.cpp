// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formula/proposal_popup.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace plumbline::ui {
namespace {

constexpr int rowHeight = 30;
constexpr int mostRows = 8;
constexpr int popupWidth = 380;
constexpr int iconSize = 16;
constexpr int detailRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;

/// Icon, name, and what it is in a quieter tone.
class ProposalDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, theme().px(rowHeight)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.accentSoft);
            painter->drawRoundedRect(option.rect, 6, 6);
        }
        const int size = t.px(iconSize);
        QRect rest = option.rect.adjusted(t.px(8), 0, -t.px(8), 0);
        painter->drawPixmap(rest.left(), rest.center().y() - size / 2 + 1,
                            iconPixmap(index.data(iconRole).toByteArray().constData(), size, selected ? t.accent : t.text2,
                                       painter->device()->devicePixelRatioF()));
        rest.setLeft(rest.left() + size + t.px(8));
        painter->setFont(t.font(type::dense, selected));
        painter->setPen(t.text);
        const QString name =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, std::max(rest.width(), 0));
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, name);
        rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(name) + t.px(16));
        painter->setFont(t.font(type::caption));
        painter->setPen(selected ? t.text2 : t.text3);
        if (rest.width() > t.px(40))
            painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight,
                              painter->fontMetrics().elidedText(index.data(detailRole).toString(), Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

} // namespace

const char *iconOf(formula::Proposal::What what)
{
    using What = formula::Proposal::What;
    switch (what) {
    case What::Field: return "field";
    case What::Records: return "list";
    case What::Function: return "function";
    case What::Choice: return "tag";
    case What::Word: return "link";
    }
    return "field";
}

ProposalPopup::ProposalPopup(Screen &screen, QWidget *owner) : QFrame(owner->window()), m_screen(screen), m_owner(owner)
{
    setObjectName(QStringLiteral("popup"));
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(5, 5, 5, 5);
    layout->setSpacing(4);
    m_model = new QStandardItemModel(this);
    m_list = named(new QListView, "formula.proposals", tr("Proposals"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setProperty("plain", true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProposalDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    layout->addWidget(m_list);
    layout->addWidget(line());
    m_detail = paragraph({}, type::caption, "2");
    m_detail->setContentsMargins(8, 2, 8, 3);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_detail);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        choose(index.row());
        Q_EMIT taken(current());
    });
    hide();
}

void ProposalPopup::show(std::vector<formula::Proposal> proposals, const QRect &cursor)
{
    m_proposals = std::move(proposals);
    m_model->clear();
    for (const formula::Proposal &proposal : m_proposals) {
        const QString detail = m_screen.say(proposal.detail);
        auto *item = new QStandardItem(proposal.shown);
        item->setData(detail, detailRole);
        item->setData(QByteArray(iconOf(proposal.what)), iconRole);
        item->setData(m_screen.words().pair(proposal.shown, detail), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    const Theme &t = theme();
    const QSize room = parentWidget()->size();
    const int width = std::min(t.px(popupWidth), room.width() - 16);
    m_list->setFixedHeight(int(std::min<size_t>(m_proposals.size(), mostRows)) * t.px(rowHeight));
    // Room for the longest, so that it does not jump from one proposal to the next.
    int longest = 0;
    for (const formula::Proposal &proposal : m_proposals) {
        m_detail->setText(m_screen.say(proposal.detail));
        longest = std::max(longest, m_detail->heightForWidth(width - 12));
    }
    m_detail->setFixedHeight(longest);
    const int height = m_list->height() + m_detail->height() + 2 * layout()->spacing() + 11 + 2;
    const QPoint under = m_owner->mapTo(parentWidget(), cursor.bottomLeft()) + QPoint(-t.px(8), 4);
    const QPoint above = m_owner->mapTo(parentWidget(), cursor.topLeft()) - QPoint(t.px(8), height + 4);
    QPoint place = under.y() + height > room.height() && above.y() > 0 ? above : under;
    place.setX(std::clamp(place.x(), 8, std::max(8, room.width() - width - 8)));
    setGeometry(QRect(place, QSize(width, height)));
    raise();
    QFrame::show();
    choose(0);
}

const formula::Proposal &ProposalPopup::current() const { return m_proposals[size_t(std::max(0, m_list->currentIndex().row()))]; }

void ProposalPopup::step(int rows)
{
    const int last = int(m_proposals.size()) - 1;
    const int row = m_list->currentIndex().row() + rows;
    // One by one it goes round; by pages it stops at the end.
    choose(std::abs(rows) > 1 ? std::clamp(row, 0, last) : row < 0 ? last : row > last ? 0 : row);
}

void ProposalPopup::choose(int row)
{
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_detail->setText(m_screen.say(m_proposals[size_t(row)].detail));
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

} // namespace plumbline::ui

#include "proposal_popup.moc"
