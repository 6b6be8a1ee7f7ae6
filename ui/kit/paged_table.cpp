// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/paged_table.h"

#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace plumbline::ui {
namespace {

constexpr int lineHeight = 38;
constexpr int headHeight = 34;
constexpr int padding = 10;
constexpr int keepMs = 500;

QColor inkOf(const char *tone)
{
    const Theme &t = theme();
    const std::string_view name(tone);
    return name == "2"       ? t.text2
           : name == "3"     ? t.text3
           : name == "red"   ? t.red
           : name == "amber" ? t.amber
           : name == "green" ? t.green
                             : t.text;
}

/// Titles in a quiet tone, the one that is sorted by in full with an arrow.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &t = theme();
        const auto &column = static_cast<PagedTableModel *>(model())->columns()[size_t(section)];
        const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        painter->save();
        painter->fillRect(rect, t.surface);
        painter->setPen(t.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setFont(t.font(type::caption, isSorted));
        painter->setPen(isSorted ? t.text : t.text2);
        const int arrow = t.px(12);
        QRect area = rect.adjusted(t.px(padding), 0, -t.px(padding), 0);
        const int room = area.width() - (isSorted ? arrow + 4 : 0);
        const QString text = painter->fontMetrics().elidedText(column.title, Qt::ElideRight, room);
        const int width = painter->fontMetrics().horizontalAdvance(text);
        const int left = column.isNumber ? area.right() - width - (isSorted ? arrow + 4 : 0) + 1 : area.left();
        painter->drawText(QRect(left, area.top(), width + 2, area.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        if (isSorted) {
            const char *name = sortIndicatorOrder() == Qt::AscendingOrder ? "chevron-up" : "chevron-down";
            painter->drawPixmap(left + width + 4, area.center().y() - arrow / 2 + 1,
                                iconPixmap(name, arrow, t.text, painter->device()->devicePixelRatioF()));
        }
        painter->restore();
    }
};

} // namespace

/// A row is one shape: hovered and chosen as a whole, with a line under it; what has not come yet is a quiet bar.
class PagedTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PagedTableDelegate(PagedTable *table) : QStyledItemDelegate(table), m_table(table) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        painter->save();
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected || index.row() == m_table->m_hovered)
            painter->fillRect(option.rect, isSelected ? t.accentSoft : t.sunken);
        painter->setPen(t.border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (isSelected && index.column() == 0 && m_table->hasFocus())
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), t.px(3), option.rect.height()), t.accent);
        const QRect area = option.rect.adjusted(t.px(padding), 0, -t.px(padding), 0);
        const PagedColumn &column = m_table->pagedModel()->columns()[size_t(index.column())];
        if (const PagedCell *cell = m_table->pagedModel()->cell(index))
            paintCell(painter, area, *cell, column);
        else
            paintPlaceholder(painter, area, index, column);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, theme().px(lineHeight)}; }

private:
    void paintCell(QPainter *painter, const QRect &area, const PagedCell &cell, const PagedColumn &column) const
    {
        const Theme &t = theme();
        if (cell.pill && !cell.text.isEmpty()) {
            painter->setFont(t.font(type::caption, true));
            const int height = painter->fontMetrics().height() + 6;
            paintPill(*painter, {area.left() - t.px(4), area.center().y() - height / 2 + 1}, height, cell.text, *cell.pill,
                      area.width() + t.px(8));
            return;
        }
        painter->setFont(column.isNumber ? t.numberFont(type::dense, column.isBold) : t.font(type::dense, column.isBold));
        painter->setPen(inkOf(cell.tone));
        const QFontMetrics metrics = painter->fontMetrics();
        const QString text = metrics.elidedText(cell.text, Qt::ElideRight, area.width());
        painter->drawText(area, (column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, text);
        const int used = metrics.horizontalAdvance(text) + (text.isEmpty() ? 0 : t.px(8));
        if (cell.second.isEmpty() || area.width() - used < metrics.averageCharWidth() * 3)
            return;
        painter->setFont(t.font(type::dense));
        painter->setPen(t.text3);
        painter->drawText(area.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(cell.second, Qt::ElideRight, area.width() - used));
    }

    void paintPlaceholder(QPainter *painter, const QRect &area, const QModelIndex &index, const PagedColumn &column) const
    {
        const int width = area.width() * (35 + (index.row() * 37 + index.column() * 23) % 40) / 100;
        const int height = theme().px(8);
        const int left = column.isNumber ? area.right() - width : area.left();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().border);
        painter->drawRoundedRect(QRect(left, area.center().y() - height / 2, width, height), height / 2.0, height / 2.0);
    }

    PagedTable *m_table;
};

PagedTable::PagedTable(Screen &screen, PagedTableModel *model, const QString &name, QWidget *parent)
    : QTableView(parent), m_screen(screen), m_model(model), m_name(name)
{
    auto *header = new TableHeader(this);
    header->setAccessibleName(tr("Columns"));
    setHorizontalHeader(header);
    setModel(model);
    setItemDelegate(new PagedTableDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(theme().px(lineHeight));
    header->setFixedHeight(theme().px(headHeight));
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(theme().px(40));
    header->setStretchLastSection(false);

    const QVariantMap kept = screen.preferences().columnWidths(name);
    for (const PagedColumn &column : model->columns())
        m_wanted.push_back(std::clamp(kept.value(column.key, column.width).toInt(), column.least, 900));
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepMs);
    connect(&m_keep, &QTimer::timeout, this, &PagedTable::keepWidths);
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (m_fitting)
            return;
        m_wanted[size_t(section)] =
            std::max(m_model->columns()[size_t(section)].least, int(width / std::max(0.1, theme().textScale)));
        m_keep.start();
        fitColumns(section);
    });
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (m_model->columns()[size_t(section)].sorts)
            Q_EMIT sortWanted(section);
    });
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->numberAt(index.row()), false); });
}

qint64 PagedTable::currentNumber() const { return m_model->numberAt(currentIndex().row()); }

bool PagedTable::choose(qint64 number)
{
    const int row = number > 0 ? m_model->rowOf(number) : -1;
    if (row < 0)
        return false;
    m_current = number;
    setCurrentIndex(m_model->index(row, 0));
    scrollTo(m_model->index(row, 0));
    return true;
}

void PagedTable::showSort(int column, bool descending)
{
    horizontalHeader()->setSortIndicatorShown(column >= 0);
    horizontalHeader()->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

int PagedTable::sortColumn() const
{
    return horizontalHeader()->isSortIndicatorShown() ? horizontalHeader()->sortIndicatorSection() : -1;
}

/// The columns fill the width exactly: those that stretch share what is left, in proportion to what they want; where even the
/// least does not fit, one scrolls. `kept`: the one a person holds in the hand.
void PagedTable::fitColumns(int kept)
{
    const auto &columns = m_model->columns();
    std::vector<int> widths;
    int total = 0;
    int flexible = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        widths.push_back(theme().px(m_wanted[i]));
        total += widths[i];
        if (columns[i].stretches && int(i) != kept)
            flexible += widths[i];
    }
    int left = viewport()->width() - total;
    // The last one that stretches takes what rounding leaves.
    for (size_t i = 0, rest = size_t(flexible); i < columns.size() && rest > 0 && left != 0; ++i) {
        if (!columns[i].stretches || int(i) == kept)
            continue;
        const int share = int(qint64(left) * widths[i] / qint64(rest));
        rest -= size_t(widths[i]);
        const int width = std::max(theme().px(columns[i].least), widths[i] + share);
        left -= width - widths[i];
        widths[i] = width;
    }
    // Still too wide: the others give way too, as far as they can.
    for (size_t i = columns.size(); i-- > 0 && left < 0;) {
        if (int(i) == kept)
            continue;
        const int width = std::max(theme().px(columns[i].least), widths[i] + left);
        left -= width - widths[i];
        widths[i] = width;
    }
    m_fitting = true;
    for (size_t i = 0; i < columns.size(); ++i)
        horizontalHeader()->resizeSection(int(i), widths[i]);
    m_fitting = false;
}

void PagedTable::keepWidths()
{
    QVariantMap widths;
    for (size_t i = 0; i < m_wanted.size(); ++i)
        widths.insert(m_model->columns()[i].key, m_wanted[i]);
    m_screen.preferences().setColumnWidths(m_name, widths);
}

void PagedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
}

void PagedTable::keyPressEvent(QKeyEvent *event)
{
    const qint64 number = currentNumber();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && number > 0)
        Q_EMIT opened(number, event->modifiers().testFlag(Qt::ControlModifier));
    else if (event->key() == Qt::Key_Space && number > 0)
        Q_EMIT peeked(number);
    else if (event->matches(QKeySequence::Copy))
        Q_EMIT copyWanted();
    else if (event->key() == Qt::Key_Home && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, 0));
    else if (event->key() == Qt::Key_End && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || !event->text().trimmed().isEmpty())
        // Rows are what one goes through; and typing searches nothing here: a million rows are not all in memory.
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void PagedTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHovered(indexAt(event->pos()).row());
}

void PagedTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHovered(-1);
}

void PagedTable::setHovered(int row)
{
    if (std::exchange(m_hovered, row) != row)
        viewport()->update();
}

void PagedTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const qint64 number = m_model->numberAt(current.row());
    if (number > 0 && std::exchange(m_current, number) != number)
        Q_EMIT currentMoved(number);
}

} // namespace plumbline::ui

#include "paged_table.moc"
