// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/deal_filter_bar.h"

#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/pick_box.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace plumbline::ui {
namespace {

constexpr int typingMs = 120; ///< after the last key
constexpr int leastText = 120;
constexpr int mostText = 420;
constexpr int leastPick = 84;
constexpr int pickWidth = 132;
constexpr int mostFormula = 110;                            ///< of it that is shown
const char *const kindKeys[] = {"", "open", "won", "lost"}; ///< by the number of the StageKind

int kindOf(const QString &key)
{
    for (int kind = 1; kind <= 3; ++kind) {
        if (key == QLatin1String(kindKeys[kind]))
            return kind;
    }
    return 0;
}

} // namespace

DealFilterBar::DealFilterBar(Screen &screen, QHash<QString, QString> initial, Kinds kinds, QWidget *parent)
    : QWidget(parent), m_screen(screen), m_filter(std::move(initial))
{
    setObjectName(u"pipeline.filter"_s);
    setAccessibleName(tr("Filter"));
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    buildText();
    if (kinds == Kinds::Asked)
        buildKinds();
    addPick("owner", tr("Owner"), tr("All owners"));
    addPick("unit", tr("Unit"), tr("All units"))->hide();
    addPick("source", tr("Source"), tr("All sources"));
    if (kinds == Kinds::Asked)
        buildFormula();
    m_clear = named(button(tr("Clear"), "link"), "pipeline.filter.clear", tr("Clear the filter"));
    connect(m_clear, &QPushButton::clicked, this, &DealFilterBar::clear);
    m_row->addWidget(m_clear);
    m_row->addStretch(1);
    m_count = named(label({}, type::dense, "2"), "pipeline.filter.count");
    m_row->addWidget(m_count);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &DealFilterBar::takeText);
    showState();
    screen.ask(this, pipeline::filterChoices, [this](const pipeline::FilterChoices &choices) { fillChoices(choices); });
}

void DealFilterBar::buildText()
{
    m_text = named(new QLineEdit(this), "pipeline.filter.text", tr("Filter by title, customer or owner"));
    m_text->setPlaceholderText(tr("Title, customer, owner, pinyin"));
    m_text->setToolTip(tr("Filter what is shown (Ctrl+F)"));
    m_text->setFont(theme().font(type::dense));
    m_text->setMaxLength(500);
    m_text->setMinimumWidth(theme().px(leastText));
    m_text->setMaximumWidth(theme().px(mostText));
    QAction *mark = m_text->addAction(icon("search", theme().text3), QLineEdit::LeadingPosition);
    mark->setText(tr("Filter"));
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    m_row->addWidget(m_text, 100);
}

void DealFilterBar::buildKinds()
{
    auto *frame = new QFrame;
    frame->setObjectName(u"sunken"_s);
    frame->setAttribute(Qt::WA_StyledBackground);
    auto *inside = new QHBoxLayout(frame);
    inside->setContentsMargins(3, 3, 3, 3);
    inside->setSpacing(2);
    m_kinds = new QButtonGroup(this);
    const QString names[] = {tr("All"), tr("Open"), tr("Won"), tr("Lost")};
    const char *const objectNames[] = {"pipeline.filter.all", "pipeline.filter.open", "pipeline.filter.won",
                                       "pipeline.filter.lost"};
    for (int kind = 0; kind <= 3; ++kind) {
        auto *segment = named(button(names[kind], "segment"), objectNames[kind], names[kind]);
        segment->setCheckable(true);
        m_kinds->addButton(segment, kind);
        inside->addWidget(segment);
    }
    connect(m_kinds, &QButtonGroup::idClicked, this, [this](int kind) { take(u"kind"_s, QLatin1String(kindKeys[kind])); });
    m_row->addWidget(frame);
}

void DealFilterBar::buildFormula()
{
    auto *open = named(iconButton("function", tr("Filter by a formula")), "pipeline.filter.formula");
    connect(open, &QToolButton::clicked, this, [this] { m_screen.openDrawer({u"filter"_s, 0, {}, m_filter}); });
    m_row->addWidget(open);
    m_formula = named(button({}, "toggle", "close"), "pipeline.filter.formula.remove");
    m_formula->setFont(theme().font(type::caption));
    connect(m_formula, &QPushButton::clicked, this, [this] { take(u"formula"_s, {}); });
    m_row->addWidget(m_formula);
}

PickBox *DealFilterBar::addPick(const char *keyName, const QString &name, const QString &everything)
{
    const QString key = QLatin1String(keyName);
    auto *box = new PickBox(this);
    box->setObjectName(u"pipeline.filter."_s + key);
    box->setAccessibleName(name);
    box->setPlaceholderText(name);
    box->setFont(theme().font(type::dense));
    box->setMinimumWidth(theme().px(leastPick));
    box->setMaximumWidth(theme().px(pickWidth));
    connect(box, &PickBox::chosen, this, [this, key, box](const QString &id) { takePick(key, box, id); });
    // What was typed and is nothing goes back to what is chosen; what was emptied is no filter any more.
    connect(box, &PickBox::editingFinished, this, [this, key, box] {
        if (box->text().trimmed().isEmpty())
            takePick(key, box, {});
        else if (!box->chosenId().isEmpty())
            take(key, box->chosenId());
        else
            box->choose(m_filter.value(key));
    });
    m_row->addWidget(box);
    m_picks.push_back({key, everything, box});
    return box;
}

void DealFilterBar::fillChoices(const pipeline::FilterChoices &choices)
{
    std::vector<PickOption> options[3];
    for (const auto &person : choices.people)
        options[0].push_back({QString::number(person.id.n), person.name, person.unit});
    for (const auto &unit : choices.units)
        options[1].push_back({QString::number(unit.id.n), unit.name, unit.parent});
    for (const records::Choice &source : choices.sources)
        options[2].push_back({source.key, m_screen.say(source.name)});
    for (size_t i = 0; i < m_picks.size(); ++i) {
        m_picks[i].box->setVisible(!options[i].empty());
        options[i].insert(options[i].begin(), PickOption{{}, m_picks[i].everything});
        m_picks[i].box->setOptions(std::move(options[i]));
    }
    showState();
}

void DealFilterBar::takePick(const QString &key, PickBox *box, const QString &id)
{
    if (id.isEmpty())
        box->choose(PickOption{});
    take(key, id);
}

void DealFilterBar::take(const QString &key, const QString &value)
{
    if (m_filter.value(key) == value)
        return;
    if (value.isEmpty())
        m_filter.remove(key);
    else
        m_filter.insert(key, value);
    showState();
    Q_EMIT changed();
}

void DealFilterBar::takeText()
{
    m_typing.stop();
    take(u"text"_s, m_text->text().trimmed());
}

void DealFilterBar::showState()
{
    if (!m_typing.isActive() && m_text->text().trimmed() != m_filter.value(u"text"_s)) {
        const QSignalBlocker quiet(m_text);
        m_text->setText(m_filter.value(u"text"_s));
    }
    for (const Pick &pick : m_picks) {
        if (!pick.box->hasFocus() || pick.box->chosenId() != m_filter.value(pick.key))
            m_filter.contains(pick.key) ? pick.box->choose(m_filter.value(pick.key)) : pick.box->choose(PickOption{});
    }
    if (m_kinds)
        m_kinds->button(kindOf(m_filter.value(u"kind"_s)))->setChecked(true);
    if (m_formula) {
        const QString text = m_filter.value(u"formula"_s);
        m_formula->setVisible(!text.isEmpty());
        m_formula->setText(
            m_formula->fontMetrics().elidedText(text, Qt::ElideRight, theme().px(mostFormula)).replace(u'&', u"&&"_s));
        m_formula->setAccessibleName(tr("Remove the formula %1").arg(text));
        m_formula->setToolTip(tr("Remove the formula %1").arg(text));
    }
    m_clear->setVisible(isFiltering());
}

pipeline::DealFilter dealFilterOf(const QHash<QString, QString> &parts)
{
    pipeline::DealFilter filter;
    filter.text = parts.value(u"text"_s);
    filter.source = parts.value(u"source"_s);
    if (const qint64 owner = parts.value(u"owner"_s).toLongLong())
        filter.owner = records::PersonId(owner);
    if (const qint64 unit = parts.value(u"unit"_s).toLongLong())
        filter.unit = records::UnitId(unit);
    if (const int kind = kindOf(parts.value(u"kind"_s)); kind > 0)
        filter.kind = pipeline::StageKind(kind);
    return filter;
}

pipeline::DealFilter DealFilterBar::filter() const
{
    pipeline::DealFilter filter = dealFilterOf(m_filter);
    if (!m_kinds)
        filter.kind.reset();
    return filter;
}

QHash<QString, QString> DealFilterBar::toHash() const { return m_filter; }

QString DealFilterBar::formula() const { return m_formula ? m_filter.value(u"formula"_s) : QString(); }

void DealFilterBar::setFrom(const QHash<QString, QString> &filter)
{
    m_filter = filter;
    m_typing.stop();
    showState();
}

bool DealFilterBar::isFiltering() const
{
    const auto filters = [this](const QString &key) { return m_kinds || (key != u"kind" && key != u"formula"); };
    const QStringList keys = m_filter.keys();
    return std::any_of(keys.begin(), keys.end(), filters);
}

void DealFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool DealFilterBar::clear()
{
    if (!isFiltering() && m_text->text().isEmpty())
        return false;
    QHash<QString, QString> kept;
    for (const QString &key : {u"kind"_s, u"formula"_s}) {
        if (!m_kinds && m_filter.contains(key))
            kept.insert(key, m_filter.value(key));
    }
    setFrom(kept);
    Q_EMIT changed();
    return true;
}

void DealFilterBar::setCount(qint64 shown, qint64 all)
{
    m_count->setText(shown == all ? tr("%n deal(s)", nullptr, int(all)).replace(QString::number(all), m_screen.words().say(all))
                                  : tr("%1 of %2").arg(m_screen.words().say(shown), m_screen.words().say(all)));
    m_count->setAccessibleName(m_count->text());
}

void DealFilterBar::addToEnd(QWidget *widget) { m_row->addWidget(widget); }

bool DealFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            takeText();
            Q_EMIT leftForResults();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace plumbline::ui
