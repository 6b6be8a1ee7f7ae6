// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/first_run.h"

#include "core/words/words.h"
#include "core/workspace/backup.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/segment.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollArea>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int contentWidth = 760;
constexpr const char *pipelines[] = {"standard", "short", "detailed"};
constexpr int mostRecent = 4;

/// "~/Documents": the home folder is everybody's own.
QString spokenPath(const QString &path)
{
    const QString home = QDir::homePath();
    const QString native = QDir::toNativeSeparators(path);
    return path.startsWith(home + u'/') ? u'~' + native.mid(home.size()) : native;
}

QFileInfo newestBackup(const QString &path)
{
    const auto backups = QDir(backupFolder(path)).entryInfoList({u"*.plumbline"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    return backups.isEmpty() ? QFileInfo() : backups.front();
}

} // namespace

ChoiceCard::ChoiceCard(const char *objectName, const char *iconName, const QString &title, const QString &text, bool isFirst)
{
    const Theme &t = theme();
    named(this, objectName, title);
    setAccessibleDescription(text);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setStyleSheet(u"QPushButton { background: %1; border: 1px solid %2; border-radius: 12px; padding: 0; }"
                  "QPushButton:hover { background: %5; border-color: %3; }"
                  "QPushButton:focus { border: 2px solid %3; }"
                  "QPushButton:disabled { background: %4; border-color: %4; }"_s.arg(
                      t.surface.name(), (isFirst ? t.accent : t.borderStrong).name(), t.accent.name(), t.sunken.name(),
                      t.accentSoft.name()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.px(16), t.px(16), t.px(16), t.px(16));
    layout->setSpacing(t.px(6));
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap(iconName, t.px(24), t.accent, devicePixelRatioF()));
    layout->addWidget(picture);
    layout->addSpacing(t.px(2));
    QLabel *head = label(title, type::cardTitle, "", true);
    head->setWordWrap(true);
    layout->addWidget(head);
    layout->addWidget(paragraph(text, type::dense, "2"));
    layout->addStretch();
    const auto inside = findChildren<QWidget *>();
    for (QWidget *widget : inside)
        widget->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize ChoiceCard::sizeHint() const
{
    const int width = theme().px(contentWidth - 24) / 3;
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const { return {theme().px(180), sizeHint().height()}; }

int ChoiceCard::heightForWidth(int width) const { return layout()->heightForWidth(width) + theme().px(4); }

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

FirstRun::FirstRun(Desktop &desktop, std::optional<Hindrance> why)
    : m_desktop(desktop), m_why(std::move(why)), m_name(Desktop::userName())
{
    setObjectName(u"canvas"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Welcome to Plumbline"));
    setMinimumSize(960, 640);
    setLayout(new QVBoxLayout);
    layout()->setContentsMargins(0, 0, 0, 0);
    connect(&desktop, &Desktop::making, this, &FirstRun::showProgress);
    connect(&desktop, &Desktop::makingFailed, this, &FirstRun::tellProblem);
    resize(1040, 760);
    rebuild();
}

void FirstRun::rebuild()
{
    setWindowTitle(tr("Plumbline"));
    if (!m_pathIsChosen)
        m_path = Desktop::freePath(QDir(Desktop::defaultFolder()).filePath(tr("My workspace") + u".plumbline"_s));
    // It may be one of its own buttons that brought us here.
    if (m_content) {
        layout()->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    auto *inner = new QWidget;
    auto *outer = new QVBoxLayout(inner);
    outer->setContentsMargins(24, 16, 24, 24);
    outer->setSpacing(0);
    outer->addWidget(buildCorner());
    outer->addStretch(2);
    auto *middle = new QWidget;
    middle->setMaximumWidth(theme().px(contentWidth));
    auto *rows = new QVBoxLayout(middle);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme().px(24));
    rows->addWidget(buildHead());
    rows->addWidget(buildBanner());
    rows->addWidget(buildForm());
    rows->addWidget(m_cards = buildCards());
    rows->addWidget(buildProgress());
    rows->addWidget(buildOthers());
    // Stretches rather than an alignment: an aligned item is not asked for the height of its width.
    auto *centred = row(0);
    centred->addStretch(1);
    centred->addWidget(middle, 1000);
    centred->addStretch(1);
    outer->addLayout(centred);
    outer->addStretch(3);
    QScrollArea *area = scrolled(inner);
    area->setObjectName(u"canvas"_s);
    m_content = area;
    layout()->addWidget(m_content);
    if (m_desktop.isMaking())
        showProgress(0);
    // Whose name is known only has to choose.
    if (m_name.isEmpty())
        m_nameEdit->setFocus(Qt::OtherFocusReason);
    else
        m_cards->findChild<ChoiceCard *>()->setFocus(Qt::OtherFocusReason);
}

QWidget *FirstRun::buildCorner()
{
    auto *corner = new QWidget;
    auto *layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addStretch();
    const bool chinese = m_desktop.preferences().language() == Language::Chinese;
    auto *language =
        named(button(chinese ? u"English"_s : u"中文"_s, "quiet", "language"), "shell.first.language", tr("Switch the language"));
    auto *appearance = named(iconButton(theme().dark ? "sun" : "moon", tr("Switch between light and dark")), "shell.first.theme");
    // They are made anew by what they do.
    connect(
        language, &QPushButton::clicked, &m_desktop, [this] { m_desktop.command(u"language.toggle"_s); }, Qt::QueuedConnection);
    connect(
        appearance, &QToolButton::clicked, &m_desktop, [this] { m_desktop.command(u"theme.toggle"_s); }, Qt::QueuedConnection);
    layout->addWidget(language);
    layout->addWidget(appearance);
    return corner;
}

QWidget *FirstRun::buildHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(16));
    auto *logo = new QLabel;
    logo->setPixmap(applicationIcon().pixmap(QSize(theme().px(56), theme().px(56)), devicePixelRatioF()));
    layout->addWidget(logo);
    auto *names = column(4);
    names->addWidget(label(tr("Plumbline"), 28, "", true));
    names->addWidget(paragraph(tr("Deals move on when they are ready, and every step stays on record."), type::body, "2"));
    layout->addLayout(names, 1);
    return head;
}

QWidget *FirstRun::buildBanner()
{
    auto *banner = new QFrame;
    banner->setObjectName(u"banner"_s);
    banner->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(banner);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(8);
    m_bannerText = named(paragraph({}, type::dense), "shell.first.why");
    m_bannerText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_bannerText);
    auto *offers = row(8);
    if (m_why) {
        const QString path = m_why->path;
        if (m_why->refusal.where == u"lock") {
            auto *again = named(button(tr("Try again")), "shell.first.again", tr("Try again"));
            connect(again, &QPushButton::clicked, this, [this, path] { tryToOpen(path, false); });
            offers->addWidget(again);
        }
        if (m_why->refusal.where == u"lock" || m_why->refusal.where == u"folder") {
            auto *read = named(button(tr("Open it for reading")), "shell.first.read", tr("Open it for reading"));
            connect(read, &QPushButton::clicked, this, [this, path] { tryToOpen(path, true); });
            offers->addWidget(read);
        }
        const QFileInfo backup = newestBackup(path);
        if (m_why->refusal.where == u"file" && backup.exists()) {
            const QString when = QLocale().toString(backup.lastModified(), QLocale::ShortFormat);
            auto *restore = named(button(tr("Go on with the backup of %1").arg(when)), "shell.first.restore",
                                  tr("Go on with the newest backup"));
            connect(restore, &QPushButton::clicked, this, [this, path, file = backup.filePath()] {
                const auto copy = m_desktop.restoreBackup(file, path);
                if (copy.ok())
                    tryToOpen(*copy, false);
                else
                    tellProblem(Words(m_desktop.preferences().language()).say(copy.refusal().phrase));
            });
            offers->addWidget(restore);
        }
    }
    offers->addStretch();
    if (offers->count() > 1)
        layout->addLayout(offers);
    else
        delete offers;
    m_banner = banner;
    if (m_why && m_problem.isEmpty())
        m_problem = Words(m_desktop.preferences().language()).say(m_why->refusal.phrase);
    m_bannerText->setText(m_problem);
    banner->setVisible(!m_problem.isEmpty());
    return banner;
}

QWidget *FirstRun::buildForm()
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(16));
    grid->setVerticalSpacing(theme().px(10));
    grid->setColumnStretch(1, 1);

    m_nameEdit = named(new QLineEdit(m_name), "shell.first.name", tr("Your name"));
    m_nameEdit->setMaxLength(200);
    m_nameEdit->setMaximumWidth(theme().px(320));
    m_nameEdit->setPlaceholderText(tr("It stands beside every change you make"));
    connect(m_nameEdit, &QLineEdit::textChanged, this, [this](const QString &text) { m_name = text; });
    grid->addWidget(label(tr("Your name"), type::dense, "2"), 0, 0);
    grid->addWidget(m_nameEdit, 0, 1, 1, 2);

    auto *segment = new Segment("shell.first.pipeline", tr("Sales process"),
                                {tr("Standard B2B"), tr("Short cycle"), tr("Detailed")}, m_pipeline);
    QLabel *what = named(paragraph({}, type::caption, "3"), "shell.first.pipeline.what");
    const auto tell = [what](int chosen) {
        what->setText(chosen == 0   ? tr("Six stages to the contract: for most teams")
                      : chosen == 1 ? tr("Four stages: for deals of days or weeks")
                                    : tr("Ten stages: for large deals with many people"));
    };
    tell(m_pipeline);
    connect(segment, &Segment::chose, this, [this, tell](int chosen) {
        m_pipeline = chosen;
        tell(chosen);
    });
    grid->addWidget(label(tr("Sales process"), type::dense, "2"), 1, 0);
    auto *process = row(12);
    process->addWidget(segment);
    process->addWidget(what, 1);
    grid->addLayout(process, 1, 1, 1, 2);

    m_pathLabel = named(elided(spokenPath(m_path), type::dense), "shell.first.path");
    m_pathLabel->setAccessibleName(tr("Where the file goes: %1").arg(m_path));
    auto *change = named(button(tr("Change…"), "link"), "shell.first.change", tr("Choose where the file goes"));
    connect(change, &QPushButton::clicked, this, &FirstRun::changePath);
    auto *file = row(8);
    file->addWidget(m_pathLabel);
    file->addWidget(change);
    file->addStretch();
    grid->addWidget(label(tr("The file"), type::dense, "2"), 2, 0);
    grid->addLayout(file, 2, 1, 1, 2);
    return form;
}

QWidget *FirstRun::buildCards()
{
    auto *cards = new QWidget;
    auto *layout = new QHBoxLayout(cards);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *sample = new ChoiceCard("shell.first.sample", "sample", tr("Look around with sample data"),
                                  tr("Half a year of a team of twelve. Removed with one click when you have seen enough."), true);
    auto *file =
        new ChoiceCard("shell.first.import", "import", tr("Bring in a file"),
                       tr("Deals or customers from a CSV file. You see what comes of it before anything is kept."), false);
    auto *empty = new ChoiceCard("shell.first.empty", "plus", tr("Begin empty"),
                                 tr("An empty board; the first deal takes half a minute."), false);
    connect(sample, &QPushButton::clicked, this, [this] { begin(true, {u"board"_s}); });
    connect(file, &QPushButton::clicked, this, [this] { begin(false, {u"import"_s}); });
    connect(empty, &QPushButton::clicked, this, [this] { begin(false, {u"board"_s}); });
    for (ChoiceCard *card : {sample, file, empty})
        layout->addWidget(card, 1);
    return cards;
}

QWidget *FirstRun::buildProgress()
{
    m_progress = new QWidget;
    auto *layout = new QVBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    m_progressText = named(label({}, type::dense, "2"), "shell.first.progress");
    m_bar = named(new QProgressBar, "shell.first.bar", tr("Progress"));
    m_bar->setTextVisible(false);
    layout->addWidget(m_progressText);
    layout->addWidget(m_bar);
    m_progress->hide();
    return m_progress;
}

QWidget *FirstRun::buildOthers()
{
    auto *others = new QWidget;
    auto *layout = new QHBoxLayout(others);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto *open = named(button(tr("Open a workspace…"), "link", "folder"), "shell.first.open", tr("Open a workspace…"));
    connect(open, &QPushButton::clicked, this, &FirstRun::openOther);
    layout->addWidget(open);
    const QStringList recent = m_desktop.preferences().recentWorkspaces().mid(0, mostRecent);
    if (!recent.isEmpty())
        layout->addWidget(label(tr("Opened last:"), type::dense, "3"));
    for (const QString &path : recent) {
        const QString name = QFileInfo(path).completeBaseName();
        auto *again =
            named(button(QFontMetrics(theme().font(type::dense)).elidedText(name, Qt::ElideMiddle, theme().px(150)), "link"),
                  "shell.first.recent", tr("Open the workspace %1").arg(name));
        again->setToolTip(path);
        connect(again, &QPushButton::clicked, this, [this, path] { tryToOpen(path, false); });
        layout->addWidget(again);
    }
    layout->addStretch();
    return others;
}

void FirstRun::changePath()
{
    QFileDialog dialog(this, tr("Where the file goes"), m_path, tr("Plumbline workspaces (*.plumbline)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"plumbline"_s);
    // A file that is there is never written over: the new one gets a number.
    dialog.setOption(QFileDialog::DontConfirmOverwrite);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    m_path = Desktop::freePath(dialog.selectedFiles().front());
    m_pathIsChosen = true;
    m_pathLabel->setFullText(spokenPath(m_path));
    m_pathLabel->setAccessibleName(tr("Where the file goes: %1").arg(m_path));
}

void FirstRun::openOther()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a workspace"), Desktop::defaultFolder(),
                                                      tr("Plumbline workspaces (*.plumbline)"));
    if (!path.isEmpty())
        tryToOpen(path, false);
}

void FirstRun::tryToOpen(const QString &path, bool forReading)
{
    const auto opened = m_desktop.openWorkspace(path, forReading);
    if (opened.ok())
        return;
    m_why = Hindrance{path, opened.refusal()};
    m_problem.clear();
    rebuild();
}

void FirstRun::begin(bool withSample, const Route &first)
{
    if (m_desktop.isMaking())
        return;
    m_problem.clear();
    m_banner->hide();
    // Since it was shown a file may have come to lie there.
    NewDesktopWorkspace wanted{Desktop::freePath(m_path), m_name, QLatin1String(pipelines[m_pipeline]), withSample, first};
    QDir().mkpath(QFileInfo(wanted.path).absolutePath());
    m_desktop.makeWorkspace(wanted);
    m_progressText->setText(withSample ? tr("Making the sample data…") : tr("Making the workspace…"));
    showProgress(0);
}

void FirstRun::showProgress(int percent)
{
    m_cards->setEnabled(false);
    m_progress->show();
    m_bar->setRange(0, percent > 0 ? 100 : 0);
    m_bar->setValue(percent);
}

void FirstRun::tellProblem(const QString &text)
{
    m_problem = text;
    m_bannerText->setText(text);
    m_banner->show();
    m_cards->setEnabled(true);
    m_progress->hide();
}

} // namespace plumbline::ui
