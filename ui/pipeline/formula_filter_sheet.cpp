// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/formula_filter_sheet.h"

#include "core/pipeline/deal_vocabulary.h"
#include "core/pipeline/try_formula_query.h"
#include "ui/formula/formula_edit.h"
#include "ui/formula/insert_list.h"
#include "ui/kit/controls.h"
#include "ui/kit/theme.h"

#include <QJsonObject>
#include <QScrollArea>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 232;

} // namespace

FormulaFilterSheet::FormulaFilterSheet(Screen &screen, const Route &route, QWidget *parent) : Page(screen, parent), m_route(route)
{
    setObjectName(u"filter"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *middle = row(0);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(16, 14, 16, 14);
    rows->setSpacing(12);
    rows->addWidget(paragraph(tr("The list shows the deals for which the formula holds, beside what else it is filtered by."),
                              type::dense, "2"));
    m_formula = new FormulaEdit(screen, "filter.formula", tr("Formula"), [](const Reader &reader, const QString &text) {
        return pipeline::dealFormula(reader, text, formula::Kind::YesNo);
    });
    m_formula->lines()->setEnterAccepts(true);
    m_formula->setPlaceholder(tr("for example: amount >= 1000000 AND expected_close - TODAY() <= 30"));
    rows->addWidget(m_formula);
    rows->addStretch();
    middle->addWidget(scrolled(content), 1);
    auto *insert = new InsertList(screen, m_formula->lines());
    insert->setFixedWidth(theme().px(listWidth));
    insert->setContentsMargins(0, 14, 14, 10);
    middle->addWidget(insert);
    layout->addLayout(middle, 1);
    layout->addWidget(line());
    auto *foot = row(8);
    foot->setContentsMargins(16, 10, 16, 14);
    auto *submit = named(button(tr("Show these deals"), "primary", "filter"), "filter.submit", tr("Show these deals"));
    submit->setToolTip(u"Enter"_s);
    foot->addStretch();
    foot->addWidget(submit);
    layout->addLayout(foot);
    connect(submit, &QPushButton::clicked, this, &FormulaFilterSheet::apply);
    connect(m_formula, &FormulaEdit::accepted, this, &FormulaFilterSheet::apply);
    m_formula->setText(route.filter.value(u"formula"_s));
    screen.ask(this, pipeline::formulaLanguage, [this, insert](const pipeline::FormulaLanguage &language) {
        m_formula->setLanguage(language.vocabulary, language.lists);
        insert->setLanguage(*language.vocabulary, language.lists);
        m_formula->setFocus(Qt::OtherFocusReason);
    });
}

void FormulaFilterSheet::apply()
{
    // An empty one is no filter.
    if (!m_formula->text().trimmed().isEmpty() && !m_formula->insist())
        return m_formula->setFocus(Qt::OtherFocusReason);
    QHash<QString, QString> filter = m_route.filter;
    filter.remove(u"formula"_s);
    if (const QString text = m_formula->text().simplified(); !text.isEmpty())
        filter.insert(u"formula"_s, text);
    screen().go({u"deals"_s, 0, {}, filter});
}

QJsonObject FormulaFilterSheet::viewState() const { return {{u"formula"_s, m_formula->text()}}; }

void FormulaFilterSheet::restore(const QJsonObject &state) { m_formula->setText(state[u"formula"_s].toString()); }

} // namespace plumbline::ui
