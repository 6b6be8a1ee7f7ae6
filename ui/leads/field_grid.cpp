// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/field_grid.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using leads::ComparedField;

namespace {

constexpr int nameWidth = 116;
constexpr int longestShown = 200; ///< characters of a value; the tooltip has more
constexpr int longestTip = 2000;

} // namespace

void FieldGrid::setColumns(QGridLayout *grid, size_t records)
{
    grid->setHorizontalSpacing(8);
    grid->setColumnMinimumWidth(0, theme().px(nameWidth));
    for (int i = 0; i < grid->columnCount(); ++i)
        grid->setColumnStretch(i, 0);
    for (size_t i = 0; i < records; ++i)
        grid->setColumnStretch(int(i) + 1, 1);
}

FieldGrid::FieldGrid(Screen &screen, const leads::ComparisonView &view, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_view(view), m_grid(new QGridLayout)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(m_grid);
    rows->addStretch(1);
    m_grid->setContentsMargins(0, 0, 0, 0);
    setColumns(m_grid, view.records.size());
    m_grid->setVerticalSpacing(6);
    std::vector<size_t> different;
    std::vector<size_t> inOne;
    std::vector<size_t> same;
    for (size_t i = 0; i < view.fields.size(); ++i) {
        const ComparedField &field = view.fields[i];
        auto &section = !field.differs() ? same : field.filledCount() > 1 ? different : inOne;
        section.push_back(i);
    }
    addSection(tr("Different: a click says which one is kept"), different);
    addSection(tr("Filled in one of them"), inOne);
    addSection(tr("The same"), same);
    if (!m_cells.empty())
        setTabStop(m_cells.front().cells.front());
}

void FieldGrid::addSection(const QString &title, const std::vector<size_t> &fields)
{
    if (fields.empty())
        return;
    QLabel *head = label(title, type::caption, "2", true);
    head->setContentsMargins(0, m_grid->rowCount() > 1 ? theme().px(8) : 0, 0, 0);
    m_grid->addWidget(head, m_grid->rowCount(), 0, 1, -1);
    for (const size_t field : fields) {
        const int row = m_grid->rowCount();
        auto *name = elided(m_screen.say(m_view.fields[field].field.label()), type::dense, "2");
        name->setFixedWidth(theme().px(nameWidth));
        name->setContentsMargins(0, m_view.fields[field].differs() ? 6 : 2, 0, 0);
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        if (m_view.fields[field].differs())
            addCells(row, field);
        else
            addSame(row, field);
    }
}

void FieldGrid::addSame(int row, size_t field)
{
    const ComparedField &its = m_view.fields[field];
    auto *text = elided(its.spoken.front().left(longestShown), type::dense, "2");
    text->setContentsMargins(theme().px(14) + 15, 2, 0, 2); // under the texts of the cells
    text->setObjectName(u"compare.same."_s + QString::fromUtf8(its.field.key));
    m_grid->addWidget(text, row, 1, 1, int(m_view.records.size()));
}

void FieldGrid::addCells(int row, size_t field)
{
    CellRow cells{field, {}};
    for (size_t place = 0; place < m_view.records.size(); ++place) {
        cells.cells.push_back(cellOf(field, place));
        m_grid->addWidget(cells.cells.back(), row, int(place) + 1);
    }
    m_cells.push_back(std::move(cells));
}

QPushButton *FieldGrid::cellOf(size_t field, size_t place)
{
    const Theme &t = theme();
    const ComparedField &its = m_view.fields[field];
    const QString &spoken = its.spoken[place];
    auto *cell = button({}, "cell");
    cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    cell->setCheckable(true);
    cell->setObjectName(u"compare.value.%1.%2"_s.arg(QString::fromUtf8(its.field.key)).arg(place));
    const QString name = m_screen.say(its.field.label());
    cell->setAccessibleName(m_screen.words().pair(name, spoken.isEmpty() ? tr("empty") : spoken.left(longestTip)));
    cell->setAccessibleDescription(m_view.records[place].name);
    cell->setFocusPolicy(Qt::ClickFocus);
    cell->setMinimumHeight(t.px(32));
    cell->installEventFilter(this);
    if (spoken.size() > longestShown)
        cell->setToolTip(spoken.left(longestTip));
    // A button's own text cannot wrap.
    auto *inside = new QHBoxLayout(cell);
    inside->setContentsMargins(8, 5, 10, 5);
    inside->setSpacing(6);
    auto *mark = new QLabel;
    mark->setPixmap(iconPixmap("check", t.px(14), t.accent, devicePixelRatioF()));
    mark->setFixedSize(t.px(14), t.px(18));
    QSizePolicy stay = mark->sizePolicy();
    stay.setRetainSizeWhenHidden(true);
    mark->setSizePolicy(stay);
    mark->hide();
    const QString shown = spoken.size() > longestShown ? spoken.left(longestShown) + u'…' : spoken;
    QLabel *text = paragraph(shown.isEmpty() ? u"–"_s : shown, type::dense, shown.isEmpty() ? "3" : "");
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (its.field.kind == FieldKind::Money || its.field.kind == FieldKind::Integer)
        text->setFont(t.numberFont(type::dense));
    for (QLabel *part : {mark, text})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    inside->addWidget(mark, 0, Qt::AlignTop);
    inside->addWidget(text, 1, Qt::AlignTop);
    connect(cell, &QPushButton::toggled, mark, &QWidget::setVisible);
    connect(cell, &QPushButton::clicked, this, [this, field, place] { Q_EMIT chose(int(field), int(place)); });
    return cell;
}

void FieldGrid::mark(const std::function<std::optional<size_t>(const ComparedField &)> &sourceOf)
{
    for (const CellRow &row : m_cells) {
        const ComparedField &field = m_view.fields[row.field];
        const auto source = sourceOf(field);
        for (size_t i = 0; i < row.cells.size(); ++i)
            row.cells[i]->setChecked(source ? i == *source : isFilled(field.values[i]));
    }
}

bool FieldGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        setTabStop(static_cast<QWidget *>(watched));
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        return false;
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        static_cast<QPushButton *>(watched)->click();
        return true;
    }
    return moveCursor(watched, key->key());
}

bool FieldGrid::moveCursor(const QObject *cell, int key)
{
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int right = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (down == 0 && right == 0)
        return false;
    for (int r = 0; r < int(m_cells.size()); ++r) {
        const auto &cells = m_cells[size_t(r)].cells;
        const auto found = std::find(cells.begin(), cells.end(), cell);
        if (found == cells.end())
            continue;
        const int row = std::clamp(r + down, 0, int(m_cells.size()) - 1);
        const int column = std::clamp(int(found - cells.begin()) + right, 0, int(cells.size()) - 1);
        QPushButton *next = m_cells[size_t(row)].cells[size_t(column)];
        next->setFocus(down + right > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        Q_EMIT cursorMoved(next);
    }
    return true;
}

/// The Tab key comes to the values once, the arrows go on from there.
void FieldGrid::setTabStop(QWidget *cell)
{
    for (const CellRow &row : m_cells) {
        for (QPushButton *other : row.cells)
            other->setFocusPolicy(other == cell ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

} // namespace plumbline::ui
