// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/references_card.h"

#include "ui/exchange/reference_row.h"
#include "ui/kit/fresh.h"
#include "ui/kit/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

ReferencesCard::ReferencesCard(Screen &screen, QWidget *parent)
    : Card(tr("Reference tables"), tr("Files and databases of other systems that fill fields by a key"), parent), m_screen(screen)
{
    setObjectName(u"exchange.references"_s);
    auto *add = named(button(tr("Add…"), "quiet", "plus"), "exchange.references.add", tr("Add a reference table"));
    add->setEnabled(screen.isWritable());
    connect(add, &QPushButton::clicked, this, [this] { m_screen.openDrawer({u"new.reference"_s}); });
    addToHead(add);
    m_rows = column(10);
    body()->addLayout(m_rows);
    keepFresh(this, screen, exchange::references,
              [this](const std::vector<exchange::ReferenceView> &references) { show(references); });
}

void ReferencesCard::show(const std::vector<exchange::ReferenceView> &references)
{
    clear(m_rows);
    for (const exchange::ReferenceView &reference : references)
        m_rows->addWidget(new ReferenceRow(m_screen, reference));
    if (references.empty())
        m_rows->addWidget(
            named(paragraph(tr("None yet. A credit limit from the ERP, a summary from the hospital: a file is mapped "
                               "once, and then its values stand in the records, with their source and date. What a "
                               "person typed is never overwritten."),
                            type::dense, "2"),
                  "exchange.references.none"));
}

} // namespace plumbline::ui
