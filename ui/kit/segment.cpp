// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/segment.h"

#include "ui/kit/controls.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>

namespace plumbline::ui {
namespace {

/// The chosen one is bold: room for that, so that nothing jumps.
int widthOf(const QString &choice)
{
    return QFontMetrics(theme().font(type::dense, true)).horizontalAdvance(choice) + theme().px(28);
}

} // namespace

Segment::Segment(const char *objectName, const QString &accessibleName, const QStringList &choices, int chosen, QWidget *parent)
    : QFrame(parent), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("sunken"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3, 3, 3, 3);
    layout->setSpacing(2);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        QPushButton *choice = button(choices[i], "segment");
        named(choice, (QByteArray(objectName) + '.' + QByteArray::number(i)).constData(),
              accessibleName + QStringLiteral(": ") + choices[i]);
        choice->setCheckable(true);
        choice->ensurePolished();
        choice->setMinimumWidth(widthOf(choices[i]));
        m_group->addButton(choice, int(i));
        layout->addWidget(choice);
    }
    m_group->setExclusive(true);
    if (QAbstractButton *its = m_group->button(chosen))
        its->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segment::chose);
}

void Segment::choose(int index)
{
    if (QAbstractButton *its = m_group->button(index))
        its->setChecked(true);
}

void Segment::rename(int index, const QString &choice)
{
    QAbstractButton *its = m_group->button(index);
    if (!its || its->text() == choice)
        return;
    its->setText(choice);
    its->setAccessibleName(accessibleName() + QStringLiteral(": ") + choice);
    its->setMinimumWidth(widthOf(choice));
}

void Segment::setChoiceVisible(int index, bool isVisible)
{
    if (QAbstractButton *its = m_group->button(index))
        its->setVisible(isVisible);
}

int Segment::chosen() const { return m_group->checkedId(); }

} // namespace plumbline::ui
