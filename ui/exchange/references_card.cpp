// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/references_card.h"

#include "core/exchange/define_reference.h"
#include "core/exchange/refresh_reference.h"
#include "ui/kit/fresh.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QVBoxLayout>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

QString kindText(const QString &kind)
{
    if (kind == u"deals")
        return ReferencesCard::tr("deals");
    return kind == u"accounts" ? ReferencesCard::tr("customers") : ReferencesCard::tr("contacts");
}

} // namespace

ReferencesCard::ReferencesCard(Screen &screen, QWidget *parent)
    : Card(tr("Reference tables"), tr("Files and databases of other systems that fill fields by a key"), parent), m_screen(screen)
{
    setObjectName(u"exchange.references"_s);
    m_rows = column(10);
    body()->addLayout(m_rows);
    keepFresh(this, screen, exchange::references,
              [this](const std::vector<exchange::ReferenceView> &references) { show(references); });
}

void ReferencesCard::show(const std::vector<exchange::ReferenceView> &references)
{
    clear(m_rows);
    for (const exchange::ReferenceView &reference : references)
        m_rows->addWidget(rowOf(reference));
    if (references.empty())
        m_rows->addWidget(
            named(paragraph(tr("None yet. A credit limit from the ERP, a summary from the hospital: a file is mapped "
                               "once, and then its values stand in the records, with their source and date. What a "
                               "person typed is never overwritten. The help on plumbline-cli reference says how."),
                            type::dense, "2"),
                  "exchange.references.none"));
}

QWidget *ReferencesCard::rowOf(const exchange::ReferenceView &reference)
{
    const exchange::ReferenceTable &table = reference.table;
    auto *whole = new QWidget;
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *texts = column(2);
    texts->addWidget(label(table.name, type::dense));
    QStringList facts{kindText(table.kind)};
    facts.append(reference.asOf
                     ? tr("%n value(s) as of %1", nullptr, int(reference.values)).arg(m_screen.words().say(*reference.asOf))
                     : tr("no values yet"));
    if (table.hours)
        facts.append(tr("every %n hour(s)", nullptr, int(*table.hours)));
    facts.append(QDir::toNativeSeparators(table.path));
    texts->addWidget(paragraph(facts.join(u" · "_s), type::caption, "3"));
    layout->addLayout(texts, 1);
    auto *again = named(button(tr("Refresh"), "quiet"), "exchange.references.refresh", tr("Refresh from %1").arg(table.name));
    auto *away = named(button(tr("Remove"), "quiet"), "exchange.references.remove", tr("Remove %1").arg(table.name));
    again->setEnabled(m_screen.isWritable());
    away->setEnabled(m_screen.isWritable());
    layout->addWidget(again, 0, Qt::AlignTop);
    layout->addWidget(away, 0, Qt::AlignTop);
    connect(again, &QPushButton::clicked, this, [this, id = reference.id, again] { refresh(id, again); });
    connect(away, &QPushButton::clicked, this, [this, id = reference.id, name = table.name, away] { remove(id, name, away); });
    return whole;
}

void ReferencesCard::refresh(exchange::ReferenceTableId id, QPushButton *its)
{
    Screen *screen = &m_screen;
    screen->runAct(
        screen, its, [id](Workspace &workspace) { return exchange::refreshReference(workspace, id); },
        [screen](const Result<exchange::RefreshReport> &report) {
            if (!report.ok())
                return screen->refuse(report.refusal());
            const qint64 written = report->filled + report->updated;
            QString text = written == 0 ? tr("%1 has nothing new.").arg(report->name)
                                        : tr("From %1: %n field(s) filled or updated.", nullptr, int(written)).arg(report->name);
            if (report->kept > 0)
                text += u' ' + tr("%n stay(s) as somebody typed them.", nullptr, int(report->kept));
            for (const Phrase &note : report->notes)
                text += u' ' + screen->say(note);
            if (written == 0)
                screen->toast({text});
            else
                screen->told(text);
        });
}

void ReferencesCard::remove(exchange::ReferenceTableId id, const QString &name, QPushButton *its)
{
    Screen *screen = &m_screen;
    screen->runAct(
        screen, its, [id](Workspace &workspace) { return exchange::removeReference(workspace, id); },
        [screen, name](const Result<Done> &done) {
            if (done.ok())
                screen->told(tr("%1 was removed. The values that came from it stay.").arg(name));
            else
                screen->refuse(done.refusal());
        });
}

} // namespace plumbline::ui
