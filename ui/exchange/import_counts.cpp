// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchange/import_counts.h"

#include "ui/kit/controls.h"
#include "ui/kit/screen.h"
#include "ui/kit/theme.h"

namespace plumbline::ui {

using namespace Qt::StringLiterals;

ImportCounts::ImportCounts(Screen &screen, QWidget *parent) : QWidget(parent), m_screen(screen)
{
    auto *whole = column(4);
    whole->setContentsMargins(0, 0, 0, 0);
    setLayout(whole);
    auto *layout = row(theme().px(28));
    whole->addLayout(layout);
    const QString names[] = {tr("Rows read"), tr("New"), tr("Filled up"), tr("There already"), tr("Refused")};
    const char *const objectNames[] = {"shell.import.read", "shell.import.created", "shell.import.updated",
                                       "shell.import.skipped", "shell.import.refused"};
    const QString signs[] = {{}, u"="_s, u"+"_s, u"+"_s, u"+"_s};
    for (int i = 0; i < numbers; ++i) {
        if (!signs[i].isEmpty())
            layout->addWidget(label(signs[i], type::cardTitle, "3"), 0, Qt::AlignVCenter);
        auto *one = column(0);
        m_numbers[i] = named(new QLabel, objectNames[i], names[i]);
        m_numbers[i]->setAccessibleDescription(names[i]);
        m_numbers[i]->setFont(theme().numberFont(22, true));
        one->addWidget(m_numbers[i]);
        one->addWidget(label(names[i], type::caption, "2"));
        layout->addLayout(one);
    }
    layout->addStretch();
    m_also = named(elided({}, type::caption, "3"), "shell.import.also");
    m_also->hide();
    whole->addWidget(m_also);
}

void ImportCounts::show(const exchange::ImportReport *report)
{
    const Words &words = m_screen.words();
    const qint64 counts[numbers] = {report ? report->read : 0, report ? report->created : 0, report ? report->updated : 0,
                                    report ? report->skipped : 0, report ? report->refused : 0};
    for (int i = 0; i < numbers; ++i) {
        m_numbers[i]->setText(report ? words.say(counts[i]) : u"–"_s);
        // The name of the number stands in its description; what is read aloud is both.
        m_numbers[i]->setAccessibleName(words.pair(m_numbers[i]->accessibleDescription(), m_numbers[i]->text()));
        setTone(m_numbers[i], i == numbers - 1 && counts[i] > 0 ? "red" : "");
    }
    QStringList also;
    if (report) {
        for (const auto &[kind, count] : report->also) {
            if (const Entity *entity = m_screen.workspace().product().entityByNumber(kind))
                also.append(tr("%1 × %2").arg(words.say(count), m_screen.say(entity->label())));
        }
    }
    m_also->setFullText(also.isEmpty() ? QString() : tr("Beside them made: %1").arg(words.list(also)));
    m_also->setVisible(!also.isEmpty());
}

} // namespace plumbline::ui
