// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/pick_box.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QPointer>
#include <QStandardItemModel>

namespace plumbline::ui {
namespace {

constexpr int mostShown = 200;

bool matches(const PickOption &option, const QString &needle)
{
    return needle.isEmpty() || folded(option.name).contains(needle) || folded(option.detail).contains(needle)
           || (isPinyinQuery(needle) && matchesPinyin(option.name, needle));
}

} // namespace

PickBox::PickBox(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(2'000'000);
    QAction *open = addAction(icon("chevron-down", theme().text3), TrailingPosition);
    open->setText(tr("Show all"));
    connect(open, &QAction::triggered, this, &PickBox::showAll);
    connect(this, &QLineEdit::textEdited, this, &PickBox::offer);
}

QCompleter &PickBox::list()
{
    if (m_list)
        return *m_list;
    m_list = new QCompleter(new QStandardItemModel(this), this);
    m_list->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_list->setWidget(this);
    m_list->setMaxVisibleItems(9);
    m_list->popup()->setObjectName(QStringLiteral("popupList"));
    m_list->popup()->setAccessibleName(tr("Options"));
    connect(m_list, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        if (index.row() >= 0 && size_t(index.row()) < m_shown.size())
            take(m_shown[size_t(index.row())]);
    });
    return *m_list;
}

bool PickBox::isListShown() const { return m_list && m_list->popup()->isVisible(); }

void PickBox::hideList()
{
    if (isListShown())
        m_list->popup()->hide();
}

void PickBox::setOptions(std::vector<PickOption> options) { m_options = std::move(options); }

void PickBox::setProvider(Provider provider) { m_provider = std::move(provider); }

void PickBox::choose(const QString &id)
{
    const auto found =
        std::find_if(m_options.begin(), m_options.end(), [&](const PickOption &option) { return option.id == id; });
    choose(found == m_options.end() ? PickOption{} : *found);
}

void PickBox::choose(const PickOption &option)
{
    // One of the list is shown as the list calls it now: a draft may come from another language.
    const auto known = std::find_if(m_options.begin(), m_options.end(),
                                    [&](const PickOption &its) { return !option.id.isEmpty() && its.id == option.id; });
    m_chosen = known == m_options.end() ? option : *known;
    setText(m_chosen.name);
    setCursorPosition(0);
}

QString PickBox::chosenId() const { return text() == m_chosen.name ? m_chosen.id : QString(); }

QString PickBox::typed() const { return chosenId().isEmpty() ? text() : m_chosen.id; }

void PickBox::take(const PickOption &option)
{
    choose(option);
    hideList();
    Q_EMIT chosen(option.id);
}

void PickBox::showAll()
{
    setFocus(Qt::OtherFocusReason);
    selectAll();
    offer(QString());
}

void PickBox::offer(const QString &typed)
{
    if (m_provider) {
        // What was found for another text is no answer to this one.
        m_shown.clear();
        hideList();
        const int asked = ++m_asked;
        m_provider(typed, [box = QPointer<PickBox>(this), asked](const std::vector<PickOption> &options) {
            if (box && asked == box->m_asked && box->hasFocus())
                box->show(options);
        });
        return;
    }
    const QString needle = folded(typed.trimmed());
    std::vector<PickOption> found;
    for (const PickOption &option : m_options) {
        if (int(found.size()) < mostShown && matches(option, needle))
            found.push_back(option);
    }
    show(found);
}

void PickBox::show(const std::vector<PickOption> &options)
{
    m_shown = options;
    if (options.empty())
        return hideList();
    auto *model = static_cast<QStandardItemModel *>(list().model());
    model->clear();
    for (const PickOption &option : options) {
        auto *item =
            new QStandardItem(option.detail.isEmpty() ? option.name : option.name + QStringLiteral("  ·  ") + option.detail);
        item->setEditable(false);
        model->appendRow(item);
    }
    list().complete();
}

void PickBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !isListShown())
        return showAll();
    const bool takes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (takes && isListShown() && !m_shown.empty()) {
        // Of a closed list the first match is meant; of records that may be new only what was chosen, or typed in full.
        int row = m_list->popup()->currentIndex().row();
        for (size_t i = 0; row < 0 && i < m_shown.size(); ++i) {
            if (folded(m_shown[i].name) == folded(text().trimmed()))
                row = int(i);
        }
        if (row < 0 && !m_provider)
            row = 0;
        if (row >= 0) {
            take(m_shown[size_t(row)]);
            return;
        }
        hideList();
    }
    QLineEdit::keyPressEvent(event);
}

void PickBox::mousePressEvent(QMouseEvent *event)
{
    QLineEdit::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !isListShown() && !isReadOnly())
        showAll();
}

void PickBox::focusOutEvent(QFocusEvent *event)
{
    // What was typed in full is chosen without a click.
    if (event->reason() != Qt::PopupFocusReason && chosenId().isEmpty() && !text().trimmed().isEmpty()) {
        const QString needle = folded(text().trimmed());
        std::vector<PickOption> same;
        for (const PickOption &option : m_provider ? m_shown : m_options) {
            if (folded(option.name) == needle)
                same.push_back(option);
        }
        if (same.size() == 1)
            choose(same.front());
    }
    QLineEdit::focusOutEvent(event);
}

} // namespace plumbline::ui
