// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leads/duplicates_page.h"

#include "ui/kit/controls.h"
#include "ui/kit/segment.h"
#include "ui/kit/theme.h"
#include "ui/leads/compare_pane.h"
#include "ui/leads/group_list.h"

#include <QJsonObject>
#include <QListView>
#include <QProgressBar>
#include <QStackedWidget>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 300;
constexpr const char16_t *kindKeys[] = {u"accounts", u"contacts", u"deals"};
constexpr size_t kindCount = leads::duplicateKinds.size();

enum Place { Busy, Groups, None };

DuplicateRun::Found lookThrough(const Reader &reader, const DuplicateRun &run, const std::function<void(int percent)> &tell)
{
    DuplicateRun::Found found;
    for (size_t i = 0; i < kindCount; ++i) {
        leads::DuplicateScanOptions options;
        options.entity = leads::duplicateKinds[i];
        options.goOn = [&](double part) {
            tell(int(100 * (double(i) + part) / double(kindCount)));
            return !run.isCancelled();
        };
        found.kinds.push_back(leads::duplicateScan(reader, options));
        found.cancelled = found.cancelled || found.kinds.back().cancelled || run.isCancelled();
        if (found.cancelled)
            break;
    }
    return found;
}

} // namespace

DuplicateRun::DuplicateRun() : LongAct([] { return DuplicatesPage::tr("Looking for duplicates"); }, CanBeCancelled | OnlyReads) {}

DuplicatesPage::DuplicatesPage(Screen &screen, const Route &route, QWidget *parent) : Page(screen, parent)
{
    setObjectName(u"duplicates"_s);
    m_stack = new QStackedWidget;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(buildHead());
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(buildBusy());
    m_stack->addWidget(buildGroups());
    m_none = new QWidget;
    auto *none = new QVBoxLayout(m_none);
    none->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_none);
    setFocusProxy(m_list);
    for (size_t i = 0; i < kindCount; ++i) {
        if (route.detail == QStringView(kindKeys[i])) {
            m_kind = i;
            m_kindChosen = true;
        }
    }
    m_fresh = keepFresh(
        this, screen,
        [asked = m_asked](const Reader &reader) {
            Now now;
            const auto found = asked.get();
            for (size_t i = 0; found && i < kindCount; ++i)
                now.push_back(leads::groupsNow(reader, leads::duplicateKinds[i], found->kinds[i].groups));
            return now;
        },
        [this](const Now &now) { show(now); });
    if (const auto run = screen.findLongAct<DuplicateRun>())
        watch(run);
    else
        look();
}

QWidget *DuplicatesPage::buildHead()
{
    auto *whole = new QWidget;
    auto *head = new QHBoxLayout(whole);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(12);
    m_kindsPlace = column(0);
    head->addLayout(m_kindsPlace);
    m_about = named(elided({}, type::caption, "2"), "duplicates.about");
    head->addWidget(m_about, 1);
    m_again = named(button(tr("Look again"), "", "search"), "duplicates.again", tr("Look through the workspace again"));
    connect(m_again, &QPushButton::clicked, this, &DuplicatesPage::look);
    head->addWidget(m_again);
    return whole;
}

QWidget *DuplicatesPage::buildBusy()
{
    auto *card = new Card;
    auto *told = row(8);
    m_busyText = named(label({}, type::dense, "2"), "duplicates.progress");
    auto *cancel = named(button(tr("Cancel")), "duplicates.cancel", tr("Cancel the search for duplicates"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    told->addWidget(m_busyText, 1);
    told->addWidget(cancel);
    m_bar = named(new QProgressBar, "duplicates.bar", tr("Progress"));
    m_bar->setTextVisible(false);
    card->body()->addLayout(told);
    card->body()->addWidget(m_bar);
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch(1);
    return whole;
}

QWidget *DuplicatesPage::buildGroups()
{
    auto *whole = new QWidget;
    auto *sides = new QHBoxLayout(whole);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(16);
    auto *left = new Card;
    left->setFixedWidth(theme().px(listWidth));
    left->layout()->setContentsMargins(8, 8, 8, 8);
    m_model = new GroupModel(screen(), this);
    m_list = named(new QListView, "duplicates.list", tr("Possible duplicates"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    left->body()->addWidget(m_list, 1);
    m_notes = named(paragraph({}, type::caption, "2"), "duplicates.notes");
    m_notes->setContentsMargins(6, 0, 6, 2);
    left->body()->addWidget(m_notes);
    sides->addWidget(left);
    auto *right = new Card;
    m_pane = new ComparePane(screen(), ComparePane::Skip::Offered);
    right->body()->addWidget(m_pane, 1);
    sides->addWidget(right, 1);
    m_pane->takeKeysOf(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicatesPage::chose);
    const auto decided = [this] {
        m_decided = m_place;
        m_list->setFocus(Qt::OtherFocusReason);
    };
    connect(m_pane, &ComparePane::merged, this, decided);
    connect(m_pane, &ComparePane::saidDistinct, this, decided);
    connect(m_pane, &ComparePane::skipped, this, &DuplicatesPage::goOn);
    return whole;
}

void DuplicatesPage::look()
{
    if (m_run && !m_run->isOver())
        return;
    Screen *its = &screen();
    const auto run = std::make_shared<DuplicateRun>();
    its->runLongQuestion(
        run, [run](const Reader &reader) { return lookThrough(reader, *run, [&](int percent) { run->setPercent(percent); }); },
        [its, run, earlier = its->findLongAct<DuplicateRun>(), now = its->now()](DuplicateRun::Found found) {
            if (found.cancelled)
                return;
            its->forget(earlier);
            found.at = now;
            run->found = std::make_shared<const DuplicateRun::Found>(std::move(found));
            its->keep(run);
        });
    watch(run);
}

void DuplicatesPage::watch(const std::shared_ptr<DuplicateRun> &run)
{
    m_run = run;
    if (run->isOver())
        return take(run->found);
    connect(run.get(), &LongAct::progressed, this, &DuplicatesPage::tellProgress);
    connect(run.get(), &LongAct::over, this, [this] {
        // Its own, or that of the search before.
        const auto kept = screen().findLongAct<DuplicateRun>();
        take(kept ? kept->found : nullptr);
    });
    tellProgress();
    showKinds();
    m_about->clear();
    m_again->hide();
    m_stack->setCurrentIndex(Busy);
}

void DuplicatesPage::take(const std::shared_ptr<const DuplicateRun::Found> &found)
{
    m_found = found;
    m_again->show();
    m_asked.set(found);
    if (found)
        return m_fresh->again();
    m_now.clear();
    showKinds();
    showNone();
}

void DuplicatesPage::tellProgress()
{
    if (!m_run)
        return;
    m_bar->setValue(m_run->percent());
    m_busyText->setText(tr("Looking through customers, contacts and deals: %1 %").arg(m_run->percent()));
}

void DuplicatesPage::show(const Now &now)
{
    if (!m_found || now.empty())
        return;
    m_now = now;
    const auto first = std::find_if(now.begin(), now.end(), [](const auto &groups) { return !groups.empty(); });
    if (!std::exchange(m_kindChosen, true) && first != now.end())
        m_kind = size_t(first - now.begin());
    showKinds();
    showKind(m_kind);
}

/// With how many groups there are of each.
void DuplicatesPage::showKinds()
{
    const QString names[kindCount] = {tr("Customers"), tr("Contacts"), tr("Deals")};
    QStringList kinds;
    for (size_t i = 0; i < kindCount; ++i)
        kinds.append(i < m_now.size() ? u"%1  %2"_s.arg(names[i], screen().words().say(qint64(m_now[i].size()))) : names[i]);
    if (m_kinds && kinds == m_kindWords)
        return m_kinds->choose(int(m_kind));
    const bool hadFocus = m_kinds && m_kinds->isAncestorOf(focusWidget());
    m_kindWords = kinds;
    clear(m_kindsPlace);
    m_kinds = new Segment("duplicates.kind", tr("Kind"), kinds, int(m_kind));
    connect(m_kinds, &Segment::chose, this, [this](int kind) {
        m_place = 0;
        m_decided.reset();
        showKind(size_t(kind));
    });
    m_kindsPlace->addWidget(m_kinds);
    if (auto *its = hadFocus ? m_kinds->findChild<QWidget *>(u"duplicates.kind.%1"_s.arg(m_kind)) : nullptr)
        its->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::showKind(size_t kind)
{
    m_kind = kind;
    if (!m_found || m_now.empty() || !m_run->isOver())
        return;
    const qint64 rows = m_found->kinds[kind].rows;
    const QString when = screen().words().brief(m_found->at, screen().now());
    static_cast<ElidedLabel *>(m_about)->setFullText(kind == 0 ? tr("%Ln customer(s) compared, %1", nullptr, int(rows)).arg(when)
                                                     : kind == 1
                                                         ? tr("%Ln contact(s) compared, %1", nullptr, int(rows)).arg(when)
                                                         : tr("%Ln open deal(s) compared, %1", nullptr, int(rows)).arg(when));
    const size_t before = m_place;
    m_model->set(m_now[kind]);
    showNotes();
    if (m_model->rowCount() == 0) {
        m_pane->compare(entityShown(), {});
        return showNone();
    }
    const bool wasElsewhere = m_stack->currentIndex() != Groups;
    m_stack->setCurrentIndex(Groups);
    // What was decided and taken back is shown again.
    const bool isBack = m_decided && m_model->holds(*m_decided) && *m_decided != before;
    const int row = m_model->rowNear(isBack ? *std::exchange(m_decided, {}) : before);
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
    if (const QJsonObject pane = std::exchange(m_paneWhenShown, {}); !pane.isEmpty())
        m_pane->restore(pane);
    // From the navigation, but not out of what somebody is writing.
    const QWidget *focus = window()->focusWidget();
    if (wasElsewhere && !isAncestorOf(focus) && (!focus || qobject_cast<const QAbstractButton *>(focus)))
        m_list->setFocus(Qt::OtherFocusReason);
}

void DuplicatesPage::showNotes()
{
    const leads::DuplicateScanView &scan = m_found->kinds[m_kind];
    const Words &words = screen().words();
    QStringList notes;
    if (scan.groupCount > scan.groups.size())
        notes.append(tr("The %1 likeliest of %2 groups. Look again when they are done.")
                         .arg(words.say(qint64(scan.groups.size())), words.say(qint64(scan.groupCount))));
    if (!scan.common.empty())
        notes.append(tr("%Ln phone number(s) or names that more than 200 records share are left out, “%1” among them.", nullptr,
                        int(scan.common.size()))
                         .arg(scan.common.front().example));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void DuplicatesPage::showNone()
{
    clear(m_none->layout());
    const auto [title, text] = [&]() -> std::pair<QString, QString> {
        if (!m_found)
            return {
                tr("The search was stopped"),
                tr("Customers, contacts and deals are compared by phone, e-mail, credit code and name. Look again to see who is "
                   "there twice.")};
        const leads::DuplicateScanView &scan = m_found->kinds[m_kind];
        if (scan.rows == 0)
            return {tr("Nothing to compare yet"), tr("Once there are records here, those that may be there twice are found.")};
        if (scan.groupCount > scan.groups.size())
            return {tr("These are done"), tr("They were the likeliest. Look again to see the others.")};
        if (!scan.groups.empty())
            return {tr("All decided"),
                    tr("Nothing of what was found is left. What was said to be different is not shown again.")};
        switch (entityShown()) {
        case entity::account:
            return {tr("No customer seems to be there twice"),
                    tr("All were compared by phone, credit code and name, also by how a name sounds.")};
        case entity::contact:
            return {tr("No contact seems to be there twice"),
                    tr("All were compared by phone, e-mail and the name within a customer.")};
        default:
            return {tr("No deal seems to be there twice"),
                    tr("All open ones were compared by the phone or e-mail that they are reached by.")};
        }
    }();
    m_none->layout()->addWidget(new EmptyState(m_found ? "check-circle" : "merge", title, text));
    m_stack->setCurrentIndex(None);
}

void DuplicatesPage::chose()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    m_place = m_model->at(row).place;
    std::vector<qint64> rows;
    for (const leads::Duplicate &duplicate : m_model->at(row).rows)
        rows.push_back(duplicate.n);
    m_pane->compare(entityShown(), rows);
}

/// To the next one, after the last to the first.
void DuplicatesPage::goOn()
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + 1) % count));
    m_list->setFocus(Qt::OtherFocusReason);
}

QJsonObject DuplicatesPage::viewState() const
{
    return {{u"kind"_s, int(m_kind)}, {u"place"_s, qint64(m_place)}, {u"pane"_s, m_pane->state()}};
}

void DuplicatesPage::restore(const QJsonObject &state)
{
    m_kind = size_t(std::clamp(state[u"kind"_s].toInt(), 0, int(kindCount) - 1));
    m_kindChosen = true;
    m_place = size_t(state[u"place"_s].toInteger());
    m_paneWhenShown = state[u"pane"_s].toObject();
    showKinds();
    showKind(m_kind);
}

} // namespace plumbline::ui
