// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/formula/insert_list.h"

#include "core/base/pinyin.h"
#include "core/base/text.h"
#include "core/formula/completion.h"
#include "core/formula/functions.h"
#include "ui/formula/formula_edit.h"
#include "ui/formula/proposal_popup.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using formula::Proposal;

namespace {

constexpr int insertRole = Qt::UserRole;
constexpr int cursorRole = Qt::UserRole + 1;
constexpr int detailRole = Qt::UserRole + 2;
constexpr int wordsRole = Qt::UserRole + 3; ///< by which it is found
constexpr int most = 10'000;

} // namespace

InsertList::InsertList(Screen &screen, FormulaText *into, QWidget *parent) : QWidget(parent), m_screen(screen), m_into(into)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_search = named(new QLineEdit, "formula.insert.search", tr("Search names and functions"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setFont(t.font(type::dense));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search", t.text3), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_search->installEventFilter(this);
    layout->addWidget(m_search);
    m_tree = named(new QTreeWidget, "formula.insert.list", tr("What can be inserted"));
    m_tree->setHeaderHidden(true);
    m_tree->setFont(t.font(type::dense));
    m_tree->setIndentation(t.px(14));
    m_tree->setIconSize({t.px(14), t.px(14)});
    m_tree->setRootIsDecorated(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setStyleSheet(
        u"QTreeView { background: transparent; border: none; } QTreeView::item { min-height: %1px; padding: 0 4px; "
        "border-radius: 6px; } QTreeView::item:selected { background: %2; color: %3; }"_s.arg(t.px(26))
            .arg(t.accentSoft.name(), t.text.name()));
    m_tree->installEventFilter(this);
    layout->addWidget(m_tree, 1);
    m_detail = named(paragraph({}, type::caption, "2"), "formula.insert.detail");
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_detail);
    connect(m_search, &QLineEdit::textChanged, this, &InsertList::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &InsertList::describe);
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        if (item->childCount() > 0 && item->data(0, insertRole).isNull())
            item->setExpanded(!item->isExpanded());
        else
            insert(item);
    });
    describe(nullptr);
}

QTreeWidgetItem *InsertList::group(const QString &name, const char *iconName)
{
    auto *item = new QTreeWidgetItem(m_tree, {name});
    item->setFont(0, theme().font(type::dense, true));
    item->setIcon(0, icon(iconName));
    item->setData(0, detailRole, QString());
    item->setToolTip(0, name);
    return item;
}

void InsertList::setLanguage(const formula::Vocabulary &vocabulary, const formula::Lists &lists)
{
    m_tree->clear();
    const Language language = m_screen.language();
    const auto add = [&](QTreeWidgetItem *parent, const Proposal &proposal, const QString &before, const QStringList &spellings) {
        const QString detail = m_screen.say(proposal.detail);
        auto *item = new QTreeWidgetItem(parent, {proposal.shown});
        item->setData(0, insertRole, before + proposal.insert);
        item->setData(0, cursorRole, int(before.size()) + proposal.cursor);
        item->setData(0, detailRole, detail);
        item->setData(0, wordsRole, QStringList{proposal.shown, before + proposal.insert} + spellings);
        item->setToolTip(0, before + proposal.insert + u'\n' + detail);
        item->setData(0, Qt::AccessibleTextRole, m_screen.words().pair(proposal.shown, detail));
        return item;
    };
    const auto all = formula::proposalsAt({}, 0, vocabulary, lists, language, most);
    QTreeWidgetItem *fields = group(m_screen.say(vocabulary.label()), "field");
    for (const Proposal &proposal : all) {
        if (proposal.what == Proposal::What::Field)
            add(fields, proposal, {}, {});
    }
    // One record that it points at: its fields behind a dot.
    for (const Proposal &record : all) {
        if (record.what != Proposal::What::Records || !record.insert.endsWith(u'.'))
            continue;
        QTreeWidgetItem *its = group(QString(record.shown).chopped(1), "link");
        for (const Proposal &field :
             formula::proposalsAt(record.insert, int(record.insert.size()), vocabulary, lists, language, most))
            add(its, field, record.insert, {});
    }
    // Several: to count and to add up, and what a condition on them may ask.
    QTreeWidgetItem *several = group(tr("Records that belong to it"), "list");
    for (const Proposal &record : all) {
        if (record.what != Proposal::What::Records || record.insert.endsWith(u'.'))
            continue;
        QTreeWidgetItem *its = add(several, record, {}, {});
        const auto belonging =
            std::find_if(vocabulary.belongings().begin(), vocabulary.belongings().end(), [&](const formula::Belonging &one) {
                return formula::inLanguage(one.label, language) == record.shown && !one.single;
            });
        if (belonging == vocabulary.belongings().end())
            continue;
        for (const Proposal &field : formula::proposalsAt({}, 0, *belonging->vocabulary, lists, language, most)) {
            if (field.what == Proposal::What::Field)
                add(its, field, {}, {});
        }
    }
    QTreeWidgetItem *functions = group(tr("Functions"), "function");
    for (const Proposal &function : all) {
        if (function.what != Proposal::What::Function)
            continue;
        const auto *known = formula::functionNamed(QString(function.shown));
        add(functions, function, {}, known ? QStringList(QString::fromLatin1(known->name)) + known->chinese : QStringList());
    }
    fields->setExpanded(true);
    filter();
}

void InsertList::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void InsertList::filter()
{
    const QString typed = m_search->text().trimmed();
    const QString wanted = folded(typed);
    const auto matches = [&](const QTreeWidgetItem *item) {
        const QStringList words = item->data(0, wordsRole).toStringList();
        return std::any_of(words.begin(), words.end(), [&](const QString &word) {
            return folded(word).contains(wanted) || (isPinyinQuery(typed) && matchesPinyin(word, typed));
        });
    };
    const std::function<bool(QTreeWidgetItem *, bool)> show = [&](QTreeWidgetItem *item, bool parentMatches) {
        const bool its = parentMatches || (!item->data(0, insertRole).isNull() && matches(item));
        bool any = false;
        for (int i = 0; i < item->childCount(); ++i)
            any = show(item->child(i), false) || any;
        if (its && !any) {
            for (int i = 0; i < item->childCount(); ++i)
                show(item->child(i), true);
        }
        item->setHidden(!its && !any);
        if (!typed.isEmpty())
            item->setExpanded(any);
        return its || any;
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = m_tree->topLevelItem(i);
        if (typed.isEmpty()) {
            show(top, true);
            top->setHidden(false);
            top->setExpanded(i == 0);
        } else {
            show(top, false);
        }
    }
    if (!typed.isEmpty()) {
        QTreeWidgetItem *first = firstShown();
        m_tree->setCurrentItem(first);
        if (!first)
            m_detail->setText(tr("Nothing is called that."));
    }
}

QTreeWidgetItem *InsertList::firstShown() const
{
    for (QTreeWidgetItemIterator at(m_tree); *at; ++at) {
        bool hidden = false;
        for (const QTreeWidgetItem *up = *at; up; up = up->parent())
            hidden = hidden || up->isHidden();
        if (!hidden && !(*at)->data(0, insertRole).isNull())
            return *at;
    }
    return nullptr;
}

void InsertList::insert(QTreeWidgetItem *item)
{
    if (!item || item->data(0, insertRole).isNull())
        return;
    m_into->insertName(item->data(0, insertRole).toString(), item->data(0, cursorRole).toInt());
    m_into->setFocus(Qt::OtherFocusReason);
}

void InsertList::describe(const QTreeWidgetItem *item)
{
    const QString detail = item ? item->data(0, detailRole).toString() : QString();
    m_detail->setText(detail.isEmpty() ? tr("A click or Enter puts the name at the cursor.") : detail);
}

bool InsertList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && !(key->modifiers() & Qt::ControlModifier)) {
        QTreeWidgetItem *item = m_tree->currentItem();
        if (watched == m_search)
            insert(firstShown() && !m_search->text().trimmed().isEmpty() ? item : nullptr);
        else if (item && item->data(0, insertRole).isNull())
            item->setExpanded(!item->isExpanded());
        else
            insert(item);
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_tree->setFocus(Qt::TabFocusReason);
        if (!m_tree->currentItem())
            m_tree->setCurrentItem(firstShown());
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace plumbline::ui
