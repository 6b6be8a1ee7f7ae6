// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/board_column.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/pipeline/card_delegate.h"
#include "ui/pipeline/card_model.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

namespace plumbline::ui {

const char *const dealMimeType = "application/x-plumbline-deal";

std::optional<records::DealId> draggedDeal(const QMimeData *mime)
{
    bool isNumber = false;
    const qint64 n = mime->data(QLatin1String(dealMimeType)).toLongLong(&isNumber);
    return isNumber ? std::optional(records::DealId(n)) : std::nullopt;
}

namespace {

/// Painted, for a style sheet that changes lays out and paints everything below it anew.
void paintTarget(QWidget &widget)
{
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme().accentSoft);
    painter.setPen(QPen(theme().accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace

CardList::CardList(Screen &screen, QWidget *parent) : QListView(parent)
{
    m_model = new CardModel(screen, this);
    m_delegate = new CardDelegate(screen, this);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setDragEnabled(screen.isWritable());
    setAcceptDrops(screen.isWritable());
    setDragDropMode(screen.isWritable() ? DragDrop : NoDragDrop);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setProperty("plain", true);
    verticalScrollBar()->setSingleStep(theme().px(24));
    connect(this, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const auto *card = m_model->card(index.row()))
            Q_EMIT opened(card->deal);
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const auto *card = m_model->card(index.row()))
            Q_EMIT opened(card->deal);
    });
}

std::optional<records::DealId> CardList::currentDeal() const
{
    const auto *card = currentIndex().isValid() ? m_model->card(currentIndex().row()) : nullptr;
    return card ? std::optional(card->deal) : std::nullopt;
}

void CardList::choose(int row)
{
    const int last = m_model->rowCount() - 1;
    setCurrentIndex(last < 0 ? QModelIndex() : m_model->index(std::clamp(row, 0, last)));
}

/// To give a place to a hundred thousand cards takes some milliseconds, and every column does so on a timer, all of them before
/// the next event. Of long columns one has its turn, and the others come again behind what waited meanwhile.
void CardList::timerEvent(QTimerEvent *event)
{
    constexpr int many = 10'000;
    constexpr qint64 restMs = 1;
    static QElapsedTimer sinceLast;
    const bool isLong = m_model->rowCount() > many;
    if (isLong && sinceLast.isValid() && sinceLast.elapsed() < restMs)
        return;
    QListView::timerEvent(event);
    if (isLong)
        sinceLast.start();
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Left: Q_EMIT sideways(-1); return;
        case Qt::Key_Right: Q_EMIT sideways(1); return;
        case Qt::Key_Space: Q_EMIT carryToggled(); return;
        case Qt::Key_Escape: Q_EMIT carryCancelled(); break;
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

void CardList::startDrag(Qt::DropActions)
{
    const QModelIndex index = currentIndex();
    const auto *card = index.isValid() ? m_model->card(index.row()) : nullptr;
    if (!card)
        return;
    auto *mime = new QMimeData;
    mime->setData(QLatin1String(dealMimeType), QByteArray::number(card->deal.n));
    mime->setText(card->title);
    const QRect place = visualRect(index);
    QPixmap picture(place.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setOpacity(0.9);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(QPoint(0, 0), place.size());
    m_delegate->paint(&painter, option, index);
    painter.end();
    QDrag drag(this);
    drag.setMimeData(mime);
    drag.setPixmap(picture);
    drag.setHotSpot({place.width() / 2, theme().px(20)});
    drag.exec(Qt::MoveAction);
}

void CardList::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedDeal(event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT draggedOver(event->source() != this);
}

void CardList::dragMoveEvent(QDragMoveEvent *event)
{
    if (draggedDeal(event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void CardList::dragLeaveEvent(QDragLeaveEvent *event)
{
    Q_EMIT draggedOver(false);
    QListView::dragLeaveEvent(event);
}

void CardList::dropEvent(QDropEvent *event)
{
    Q_EMIT draggedOver(false);
    const auto deal = draggedDeal(event->mimeData());
    if (!deal)
        return event->ignore();
    event->acceptProposedAction();
    if (event->source() != this)
        Q_EMIT dropped(*deal);
}

void CardList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentDealChanged();
}

void CardList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        choose(0);
}

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

BoardColumn::BoardColumn(Screen &screen, const QString &stageKey, QWidget *parent)
    : QFrame(parent), m_screen(screen), m_stageKey(stageKey)
{
    setObjectName(QStringLiteral("sunken"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 4, 0);
    layout->setSpacing(2);
    auto *head = row(6);
    head->setContentsMargins(4, 0, 8, 0);
    m_name = elided({}, type::dense, "", true);
    m_count = label({}, type::caption, "2", true);
    m_count->setFont(theme().numberFont(type::caption, true));
    head->addWidget(m_name, 1);
    head->addWidget(m_count);
    layout->addLayout(head);
    m_amount = elided({}, type::caption, "2");
    m_amount->setFont(theme().numberFont(type::caption));
    m_amount->setContentsMargins(4, 0, 8, 6);
    layout->addWidget(m_amount);
    m_list = new CardList(screen, this);
    m_list->setObjectName(QStringLiteral("board.cards.") + stageKey);
    layout->addWidget(m_list, 1);
    connect(m_list, &CardList::draggedOver, this, &BoardColumn::setTarget);
}

QString BoardColumn::stageName() const { return m_name->fullText(); }

void BoardColumn::show(const pipeline::BoardColumn &column, const pipeline::DealFilter &filter, bool isCounted)
{
    const Words &words = m_screen.words();
    const QString name = words.say(column.stage.name);
    m_name->setFullText(name);
    m_count->setText(isCounted ? words.say(column.count) : QString());
    QStringList amounts;
    QStringList exact;
    for (size_t i = 0; i < column.amounts.size(); ++i) {
        QString text = words.brief(column.amounts[i]);
        if (i < column.weighted.size())
            text += QStringLiteral(" · ") + tr("weighted %1").arg(words.brief(column.weighted[i]));
        amounts.append(text);
        exact.append(words.say(column.amounts[i])
                     + (i < column.weighted.size() ? QStringLiteral(" · ") + tr("weighted %1").arg(words.say(column.weighted[i]))
                                                   : QString()));
    }
    m_amount->setFullText(amounts.isEmpty() && isCounted ? QStringLiteral("–") : words.list(amounts));
    m_amount->setToolTip(exact.join(u'\n'));
    setToolTip({});
    m_name->setToolTip(words.say(column.stage.sop));
    showEmpty(column.count == 0, filter);
    m_list->setAccessibleName(isCounted ? tr("%1, %Ln deal(s)", nullptr, int(column.count)).arg(name) : name);
    const auto current = m_list->currentDeal();
    const int scroll = m_list->verticalScrollBar()->value();
    const int was = m_list->currentIndex().row();
    m_list->cards()->show(column, filter);
    // The chosen card stays chosen wherever it stands now; a row number alone would silently mean another deal.
    if (m_list->currentDeal() == current && m_list->currentIndex().row() == was)
        return;
    const int row = current ? m_list->cards()->rowOf(*current) : -1;
    if (row >= 0)
        m_list->choose(row);
    else if (was >= 0 && m_list->hasFocus())
        m_list->choose(was);
    else
        m_list->setCurrentIndex({});
    m_list->verticalScrollBar()->setValue(scroll);
}

void BoardColumn::showEmpty(bool isEmpty, const pipeline::DealFilter &filter)
{
    if (isEmpty && !m_empty) {
        m_empty = paragraph({}, type::caption, "3");
        m_empty->setAlignment(Qt::AlignHCenter);
        m_empty->setContentsMargins(0, 16, 0, 0);
        auto *rows = static_cast<QVBoxLayout *>(layout());
        rows->insertWidget(rows->indexOf(m_list), m_empty);
    }
    if (!m_empty)
        return;
    const bool filtered =
        filter.owner || filter.unit || filter.onlyIdle || !filter.source.isEmpty() || !filter.text.trimmed().isEmpty();
    m_empty->setText(filtered ? tr("Nothing here matches the filter") : tr("No deals here"));
    m_empty->setVisible(isEmpty);
}

void BoardColumn::setTarget(bool target)
{
    if (target == m_isTarget)
        return;
    m_isTarget = target;
    update();
}

void BoardColumn::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_isTarget)
        paintTarget(*this);
}

ClosedColumn::ClosedColumn(Screen &screen, const QString &stageKey, pipeline::StageKind kind, QWidget *parent)
    : QFrame(parent), m_screen(screen), m_stageKey(stageKey)
{
    setObjectName(QStringLiteral("sunken"));
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(screen.isWritable());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    auto *mark = new QLabel;
    const bool won = kind == pipeline::StageKind::Won;
    mark->setPixmap(iconPixmap(won ? "won" : "lost", theme().px(18), won ? theme().green : theme().red, devicePixelRatioF()));
    m_name = label({}, type::dense, "", true);
    m_count = label({}, type::caption, "2");
    layout->addWidget(mark);
    layout->addWidget(m_name);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(label(tr("Drop a card here"), type::caption, "3"));
}

void ClosedColumn::show(const pipeline::BoardColumn &column, bool isCounted)
{
    m_name->setText(m_screen.say(column.stage.name));
    m_count->setText(isCounted ? tr("%n deal(s)", nullptr, int(column.count)) : QString());
    setAccessibleName(m_name->text() + u' ' + m_count->text());
}

void ClosedColumn::setTarget(bool target)
{
    if (target == m_isTarget)
        return;
    m_isTarget = target;
    update();
}

void ClosedColumn::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_isTarget)
        paintTarget(*this);
}

void ClosedColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedDeal(event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    setTarget(true);
}

void ClosedColumn::dragLeaveEvent(QDragLeaveEvent *) { setTarget(false); }

void ClosedColumn::dropEvent(QDropEvent *event)
{
    setTarget(false);
    if (const auto deal = draggedDeal(event->mimeData())) {
        event->acceptProposedAction();
        Q_EMIT dropped(*deal);
    }
}

void ClosedColumn::mouseReleaseEvent(QMouseEvent *) { Q_EMIT clicked(); }

void ClosedColumn::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QFrame::keyPressEvent(event);
}

} // namespace plumbline::ui
