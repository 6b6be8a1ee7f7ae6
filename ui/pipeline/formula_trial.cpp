// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/formula_trial.h"

#include "core/records/find_row.h"
#include "core/records/record_query.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/pick_box.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QTreeWidget>

namespace plumbline::ui {

using namespace Qt::StringLiterals;
using pipeline::TriedTerm;

FormulaTrial::FormulaTrial(Screen &screen, const QString &stage, QWidget *parent) : QWidget(parent), m_screen(screen)
{
    const Theme &t = theme();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *head = row(8);
    head->addWidget(label(tr("Try it on"), type::dense, "2"));
    m_pick = named(new PickBox, "trial.deal", tr("The deal to try it on"));
    m_pick->setFont(t.font(type::dense));
    m_pick->setPlaceholderText(tr("Choose a deal"));
    m_pick->setProvider([this](const QString &typed, std::function<void(std::vector<PickOption>)> found) {
        m_screen.ask(
            this, [typed](const Reader &reader) { return records::rowsNamed(reader, entity::deal, typed); },
            [found](const std::vector<records::Option> &rows) {
                std::vector<PickOption> options;
                for (const records::Option &row : rows)
                    options.push_back({row.id, row.name, row.detail});
                found(std::move(options));
            });
    });
    head->addWidget(m_pick, 1);
    layout->addLayout(head);

    auto *result = row(8);
    m_pill = new Pill;
    m_pill->setObjectName(u"trial.result"_s);
    m_pill->hide();
    result->addWidget(m_pill, 0, Qt::AlignTop);
    m_verdict = named(paragraph({}, type::dense, "2"), "trial.verdict");
    result->addWidget(m_verdict, 1);
    layout->addLayout(result);

    m_tree = named(new QTreeWidget, "trial.terms", tr("How it came out, term by term"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setFont(t.font(type::dense));
    m_tree->setIndentation(t.px(16));
    m_tree->setIconSize({t.px(14), t.px(14)});
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setMaximumSectionSize(t.px(240));
    m_tree->setStyleSheet(u"QTreeView { background: %1; border: none; border-radius: 8px; padding: 4px; } "
                          "QTreeView::item { min-height: %2px; padding: 0 4px; } "
                          "QTreeView::item:selected { background: %3; color: %4; }"_s.arg(t.sunken.name())
                              .arg(t.px(26))
                              .arg(t.accentSoft.name(), t.text.name()));
    m_tree->hide();
    // Later: the tree tells it while it lays out its rows, and a new height would lay them out under its hands.
    connect(m_tree, &QTreeWidget::itemExpanded, this, &FormulaTrial::fitTree, Qt::QueuedConnection);
    connect(m_tree, &QTreeWidget::itemCollapsed, this, &FormulaTrial::fitTree, Qt::QueuedConnection);
    layout->addWidget(m_tree);

    connect(m_pick, &PickBox::chosen, this, [this](const QString &id) {
        m_screen.ask(
            this, [id](const Reader &reader) { return records::findRow(reader, entity::deal, id, {}); },
            [this](const Result<qint64> &n) {
                if (n.ok())
                    setDeal(records::DealId(*n));
            });
    });
    m_question.set({{}, stage, {}, screen.now()});
    m_fresh = keepFresh(
        this, screen,
        [question = m_question, language = screen.language()](const Reader &reader) {
            const Question asked = question.get();
            Answer answer;
            answer.deal = asked.deal ? asked.deal : pipeline::sampleDeal(reader, asked.stage);
            answer.tried = pipeline::tryFormula(reader, asked.text, answer.deal, formula::Kind::YesNo,
                                                Words(language, reader.zone()), asked.now);
            return answer;
        },
        [this](const Answer &answer) { show(answer); });
}

void FormulaTrial::setFormula(const QString &text)
{
    Question question = m_question.get();
    if (question.text == text)
        return;
    question.text = text;
    question.now = m_screen.now();
    m_question.set(question);
    m_fresh->again();
}

void FormulaTrial::setDeal(records::DealId deal)
{
    Question question = m_question.get();
    question.deal = deal;
    question.now = m_screen.now();
    m_question.set(question);
    m_fresh->again();
}

void FormulaTrial::show(const Answer &answer)
{
    m_deal = answer.deal;
    if (!m_pick->hasFocus())
        m_pick->choose(PickOption{QString::number(answer.deal ? answer.deal->n : 0), answer.tried.deal});
    m_tree->clear();
    m_tree->setVisible(answer.tried.result.has_value());
    m_pill->hide();
    if (!answer.deal) {
        m_verdict->setText(tr("There is no deal yet to try it on."));
        return;
    }
    if (!answer.tried.result) {
        m_verdict->setText(tr("As soon as the formula is complete, this tells how it comes out, term by term."));
        return;
    }
    const TriedTerm &result = *answer.tried.result;
    if (result.hasFailed) {
        m_pill->set(tr("Cannot be worked out"), Tone::Bad);
        m_verdict->setText(tr("%1, so the condition does not hold.").arg(result.answer));
    } else if (!result.truth) {
        m_pill->set(tr("Does not hold"), Tone::Warning);
        m_verdict->setText(tr("Something it asks for is not filled in."));
    } else {
        m_pill->set(*result.truth ? tr("Holds") : tr("Does not hold"), *result.truth ? Tone::Good : Tone::Warning);
        m_verdict->setText(*result.truth ? tr("This deal meets the condition.") : tr("This deal does not meet the condition."));
    }
    addTerm(nullptr, result, false);
    m_tree->expandAll();
    fitTree();
}

void FormulaTrial::addTerm(QTreeWidgetItem *parent, const TriedTerm &term, bool idle)
{
    // What stands there in full says nothing new.
    if (term.isLiteral)
        return;
    const Theme &t = theme();
    idle = idle || term.idle;
    QString answer = term.answer;
    if (term.records)
        answer +=
            u" · "_s
            + tr("%1 of %2 counted").arg(m_screen.words().say(term.records->first), m_screen.words().say(term.records->second));
    if (term.idle)
        answer += u" · "_s + tr("not needed");
    auto *item = new QTreeWidgetItem(QStringList{QString(term.words).simplified(), answer});
    parent ? parent->addChild(item) : m_tree->addTopLevelItem(item);
    item->setToolTip(0, term.words);
    item->setToolTip(1, answer);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setFont(1, t.numberFont(type::dense, !idle && parent == nullptr));
    const QColor ink = idle ? t.text3 : t.text;
    item->setForeground(0, ink);
    item->setForeground(1, idle             ? t.text3
                           : term.hasFailed ? t.red
                           : term.isEmpty   ? t.amber
                           : term.truth     ? (*term.truth ? t.green : t.text)
                                            : t.text);
    if (term.truth && !idle)
        item->setIcon(0, *term.truth ? icon("check", t.green) : icon("close", t.amber));
    else if (term.hasFailed)
        item->setIcon(0, icon("alert-octagon", idle ? t.text3 : t.red));
    else
        item->setIcon(0, icon("dot", t.text3));
    item->setData(0, Qt::AccessibleTextRole, m_screen.words().pair(term.words, answer));
    for (const TriedTerm &part : term.parts)
        addTerm(item, part, idle);
}

void FormulaTrial::fitTree()
{
    int rows = 0;
    const std::function<void(const QTreeWidgetItem *)> count = [&](const QTreeWidgetItem *item) {
        ++rows;
        for (int i = 0; item->isExpanded() && i < item->childCount(); ++i)
            count(item->child(i));
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        count(m_tree->topLevelItem(i));
    const int height = m_tree->topLevelItemCount() > 0 ? m_tree->visualItemRect(m_tree->topLevelItem(0)).height() : 0;
    // The page scrolls, not a page within the page.
    m_tree->setFixedHeight(rows * std::max(height, theme().px(26)) + 12);
}

} // namespace plumbline::ui
