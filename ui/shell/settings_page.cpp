// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/settings_page.h"

#include "core/records/choose_calendar.h"
#include "core/records/overview_query.h"
#include "core/templates/sample_world.h"
#include "core/workspace/backup.h"
#include "ui/exchange/references_card.h"
#include "ui/kit/controls.h"
#include "ui/kit/fresh.h"
#include "ui/kit/pick_box.h"
#include "ui/kit/segment.h"
#include "ui/kit/theme.h"
#include "ui/shell/desktop.h"
#include "ui/shell/sample_bar.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrl>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int contentWidth = 760;
constexpr int percents[] = {100, 125, 150};
constexpr int mostProblems = 20;

} // namespace

SettingsPage::SettingsPage(Screen &screen, QWidget *parent) : Page(screen, parent)
{
    setObjectName(u"shell.settings"_s);
    auto *content = new QWidget;
    auto *outer = new QHBoxLayout(content);
    outer->setContentsMargins(24, 8, 24, 24);
    auto *cards = column(16);
    auto *inner = new QWidget;
    inner->setMaximumWidth(theme().px(contentWidth));
    inner->setLayout(cards);
    cards->addWidget(buildLook());
    cards->addWidget(buildActor());
    cards->addWidget(buildWorkspace());
    cards->addWidget(buildCalendar());
    cards->addWidget(buildGates());
    cards->addWidget(new ReferencesCard(screen));
    cards->addWidget(buildSample());
    cards->addStretch(1);
    outer->addWidget(inner, 100);
    outer->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area = scrolled(content));
    keepFresh(this, screen, records::overviewOf, [this](const records::Overview &overview) { show(overview); });
    keepFresh(
        this, screen,
        [&workspace = screen.workspace()](const Reader &reader) { return records::calendarChoice(reader, workspace.now()); },
        [this](const records::CalendarChoice &choice) { showCalendars(choice); });
}

namespace {

QLabel *rowName(const QString &text) { return label(text, type::dense, "2"); }

} // namespace

Card *SettingsPage::buildLook()
{
    auto *card = new Card(tr("Appearance"), tr("Kept on this computer, for every workspace"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(16));
    grid->setVerticalSpacing(theme().px(10));
    grid->setColumnMinimumWidth(0, theme().px(110));
    grid->setColumnStretch(2, 1);
    Preferences &preferences = screen().preferences();

    auto *look = new Segment("shell.settings.theme", tr("Colours"), {tr("As the system"), tr("Light"), tr("Dark")},
                             int(preferences.appearance()));
    connect(look, &Segment::chose, this, [this](int chosen) {
        screen().preferences().setAppearance(Appearance(chosen));
        screen().command(u"refresh"_s);
    });
    grid->addWidget(rowName(tr("Colours")), 0, 0);
    grid->addWidget(look, 0, 1);

    QStringList sizes;
    for (const int percent : percents)
        sizes.append(u"%1%"_s.arg(percent));
    const auto current = std::find(std::begin(percents), std::end(percents), preferences.textPercent());
    auto *size = new Segment("shell.settings.text", tr("Text size"), sizes, int(current - std::begin(percents)));
    connect(size, &Segment::chose, this, [this](int chosen) {
        screen().preferences().setTextPercent(percents[chosen]);
        screen().command(u"refresh"_s);
    });
    grid->addWidget(rowName(tr("Text size")), 1, 0);
    grid->addWidget(size, 1, 1);

    auto *language = new Segment("shell.settings.language", tr("Language"), {u"中文"_s, u"English"_s},
                                 screen().language() == Language::Chinese ? 0 : 1);
    connect(language, &Segment::chose, this, [this](int chosen) {
        screen().preferences().setLanguage(chosen == 0 ? Language::Chinese : Language::English);
        screen().command(u"refresh"_s);
    });
    grid->addWidget(rowName(tr("Language")), 2, 0);
    grid->addWidget(language, 2, 1);
    card->body()->addLayout(grid);
    return card;
}

Card *SettingsPage::buildActor()
{
    auto *card = new Card(tr("Who is at work"), tr("On this computer, in this workspace"));
    card->body()->addWidget(paragraph(tr("This name stands in the history beside every change, and undo takes back what was done "
                                         "under it. Choose one of the team, so that your own deals are found as yours."),
                                      type::dense, "2"));
    auto *line = row(8);
    m_actor = named(new QComboBox, "shell.settings.actor", tr("Who is at work"));
    m_actor->setEditable(true);
    m_actor->setInsertPolicy(QComboBox::NoInsert);
    m_actor->setMinimumWidth(theme().px(260));
    m_actor->lineEdit()->setMaxLength(200);
    m_actor->setEditText(screen().actor());
    m_actor->lineEdit()->setAccessibleName(tr("Who is at work"));
    auto *save = named(button(tr("Take this name")), "shell.settings.actor.save", tr("Take this name"));
    save->setEnabled(false);
    line->addWidget(m_actor);
    line->addWidget(save);
    line->addStretch();
    card->body()->addLayout(line);
    connect(m_actor, &QComboBox::editTextChanged, this, [this, save](const QString &text) {
        save->setEnabled(!text.trimmed().isEmpty() && text.trimmed() != screen().actor());
    });
    connect(m_actor, &QComboBox::activated, this, &SettingsPage::setActor);
    connect(m_actor->lineEdit(), &QLineEdit::returnPressed, this, &SettingsPage::setActor);
    connect(save, &QPushButton::clicked, this, &SettingsPage::setActor);
    connect(&screen(), &Screen::actorChanged, save, [save] { save->setEnabled(false); });
    return card;
}

void SettingsPage::setActor()
{
    const QString name = m_actor->currentText().trimmed();
    if (name.isEmpty() || name == screen().actor())
        return;
    screen().setActor(name, Desktop::actorKey());
    screen().toast({tr("From now on %1 is at work here.").arg(name)});
}

Card *SettingsPage::buildWorkspace()
{
    auto *card = new Card(tr("Workspace"), tr("One file with everything in it"));
    auto *path = named(elided(QDir::toNativeSeparators(screen().path()), type::dense), "shell.settings.path");
    auto *folder = named(button(tr("Show the folder"), "link"), "shell.settings.folder", tr("Show the folder of the file"));
    connect(folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(screen().path()).absolutePath())); });
    auto *place = row(8);
    place->addWidget(path);
    place->addWidget(folder);
    place->addStretch();
    card->body()->addLayout(place);
    m_facts = named(label({}, type::dense, "2"), "shell.settings.facts");
    card->body()->addWidget(m_facts);
    if (!screen().isWritable()) {
        card->body()->addWidget(
            named(paragraph(tr("It is open for reading only: another program writes it, or its folder cannot be "
                               "written. Nothing can be changed here."),
                            type::dense, "amber"),
                  "shell.settings.readonly"));
    }

    auto *buttons = row(8);
    auto *backup = named(button(tr("Back up now"), "", "copy"), "shell.settings.backup", tr("Back up now"));
    auto *check = named(button(tr("Check the file"), "", "check-circle"), "shell.settings.check", tr("Check the file"));
    backup->setToolTip(tr("Copies the file into the folder beside it, and opens the copy to see that it is whole"));
    check->setToolTip(tr("Reads every row and the whole history, and compares them"));
    buttons->addWidget(backup);
    buttons->addWidget(check);
    buttons->addStretch();
    card->body()->addSpacing(4);
    card->body()->addLayout(buttons);
    connect(backup, &QPushButton::clicked, this, [this, backup] { backUp(backup); });
    connect(check, &QPushButton::clicked, this, [this, check] { this->check(check); });

    auto *bar = named(new QProgressBar, "shell.settings.busy", tr("Working"));
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->hide();
    m_busy = bar;
    card->body()->addWidget(m_busy);
    m_told = named(paragraph({}, type::dense), "shell.settings.told");
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_told->hide();
    card->body()->addWidget(m_told);
    m_problems = column(4);
    card->body()->addLayout(m_problems);
    return card;
}

Card *SettingsPage::buildCalendar()
{
    auto *card = new Card(tr("Working days"), tr("Of this workspace; a unit may have a calendar of its own"));
    card->body()->addWidget(
        paragraph(tr("Public holidays are no working days, and make-up days are: this decides for how many days "
                     "a deal has been idle."),
                  type::dense, "2"));
    m_calendar = named(new PickBox, "shell.settings.calendar", tr("Working calendar"));
    m_calendar->setMinimumWidth(theme().px(320));
    m_calendar->setFont(theme().font(type::dense));
    m_calendar->setEnabled(screen().isWritable());
    card->body()->addWidget(m_calendar, 0, Qt::AlignLeft);
    connect(m_calendar, &PickBox::chosen, this, &SettingsPage::chooseCalendar);
    connect(m_calendar, &PickBox::editingFinished, this, [this] {
        if (m_calendar->chosenId().isEmpty())
            m_calendar->choose(m_chosenCalendar);
    });
    m_missingYears = named(paragraph({}, type::dense, "amber"), "shell.settings.calendar.missing");
    m_missingYears->hide();
    card->body()->addWidget(m_missingYears);
    return card;
}

void SettingsPage::showCalendars(const records::CalendarChoice &choice)
{
    std::vector<PickOption> options;
    for (const records::CalendarPack &pack : choice.all)
        options.push_back({pack.key, screen().say(pack.name), pack.key});
    m_calendar->setOptions(std::move(options));
    m_chosenCalendar = choice.chosen;
    m_calendar->choose(m_chosenCalendar);
    QStringList years;
    for (const int year : choice.missing)
        years.append(QString::number(year));
    m_missingYears->setText(
        tr("The holidays of %1 are not known yet: until a calendar with that year is imported, only weekends are "
           "left out. The help on plumbline-cli calendar says how.")
            .arg(screen().words().list(years)));
    m_missingYears->setVisible(!years.isEmpty());
}

void SettingsPage::chooseCalendar(const QString &key)
{
    if (key.isEmpty() || key == m_chosenCalendar)
        return;
    screen().runAct(
        this, m_calendar,
        [key](Workspace &workspace) { return records::chooseCalendar(workspace, key, QStringLiteral("calendar")); },
        [this](const Result<records::CalendarPack> &chosen) {
            if (chosen.ok())
                return screen().told(tr("Working days are counted by “%1” now.").arg(screen().say(chosen->name)));
            m_calendar->choose(m_chosenCalendar);
            screen().refuse(chosen.refusal());
        });
}

void SettingsPage::show(const records::Overview &overview)
{
    {
        const QString typed = m_actor->currentText();
        const QSignalBlocker quiet(m_actor);
        m_actor->clear();
        m_actor->addItems(overview.atWork);
        m_actor->setCurrentIndex(int(overview.atWork.indexOf(typed)));
        m_actor->setEditText(typed);
    }
    const QFileInfo file(screen().path());
    m_facts->setText(
        QStringList{tr("%1 on disk").arg(QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeTraditionalFormat)),
                    tr("%n deal(s)", nullptr, int(overview.deals)), tr("%n customer(s)", nullptr, int(overview.accounts)),
                    tr("%1 steps of history").arg(screen().words().say(overview.edits)),
                    screen().isWritable() ? tr("saved after every change") : tr("read only")}
            .join(u" · "_s));
}

void SettingsPage::backUp(QPushButton *its)
{
    m_busy->show();
    m_told->hide();
    clear(m_problems);
    const QPointer<SettingsPage> page(this);
    Screen *owner = &screen();
    screen().runLongAct(
        std::make_shared<LongAct>([] { return tr("Backup"); }, LongAct::Plain), its,
        [](Workspace &workspace) { return plumbline::backUp(workspace); },
        [page, owner](const Result<BackupReport> &report) {
            const QString text = report.ok() ? tr("Backed up and read back: %1").arg(QDir::toNativeSeparators(report->path))
                                             : owner->say(report.refusal().phrase);
            if (!page)
                return owner->toast({text, !report.ok()});
            page->m_busy->hide();
            setTone(page->m_told, report.ok() ? "green" : "red");
            page->m_told->setText(text);
            page->m_told->show();
        });
}

void SettingsPage::check(QPushButton *its)
{
    m_busy->show();
    m_told->hide();
    clear(m_problems);
    const QPointer<SettingsPage> page(this);
    Screen *owner = &screen();
    screen().runLongAct(
        std::make_shared<LongAct>([] { return tr("Check"); }, LongAct::Plain), its,
        [](Workspace &workspace) { return plumbline::check(workspace); },
        [page, owner](const CheckReport &report) {
            if (page)
                page->tellCheck(report);
            else
                owner->toast(report.ok() ? Toast{tr("The file is whole.")}
                                         : Toast{tr("The check found problems: see the settings."), true});
        });
}

void SettingsPage::tellCheck(const CheckReport &report)
{
    m_busy->hide();
    const Words &words = screen().words();
    setTone(m_told, report.ok() ? "green" : "red");
    m_told->setText(report.ok() ? tr("The file is whole: %1 steps of history lead exactly to the %2 rows that are there.")
                                      .arg(words.say(report.edits), words.say(report.rows))
                                : tr("The check found %n problem(s). Make a backup and do not go on with this file before they "
                                     "are understood.",
                                     nullptr, int(report.problems.size())));
    m_told->show();
    for (size_t i = 0; i < std::min(size_t(mostProblems), report.problems.size()); ++i)
        m_problems->addWidget(paragraph(u"· "_s + screen().say(report.problems[i].phrase), type::dense));
}

Card *SettingsPage::buildGates()
{
    auto *card = new Card(tr("Gates"), tr("What a deal has to show before it moves on"));
    auto *open = named(button(tr("Open the gates"), "", "gate"), "shell.settings.gates", tr("Open the gates"));
    connect(open, &QPushButton::clicked, this, [this] { screen().go({u"gates"_s}); });
    card->body()->addWidget(open, 0, Qt::AlignLeft);
    return card;
}

Card *SettingsPage::buildSample()
{
    auto *card = new Card(tr("Sample data"), tr("An invented team of twelve"));
    card->body()->addWidget(paragraph(tr("Customers, deals and people marked “sample” are invented. Removing them keeps what you "
                                         "added yourself, and can be undone."),
                                      type::dense, "2"));
    auto *remove =
        named(button(tr("Remove the sample data"), "", "trash"), "shell.settings.sample", tr("Remove the sample data"));
    remove->setEnabled(screen().isWritable());
    card->body()->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, [this, remove] { removeSample(screen(), remove); });
    card->hide();
    keepFresh(card, screen(), templates::hasSampleWorld, [card](bool there) { card->setVisible(there); });
    return card;
}

QJsonObject SettingsPage::viewState() const { return {{u"scrolled"_s, m_area->verticalScrollBar()->value()}}; }

void SettingsPage::restore(const QJsonObject &state) { scrollTo(m_area, state[u"scrolled"_s].toInt()); }

} // namespace plumbline::ui
