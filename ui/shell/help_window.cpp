// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/help_window.h"

#include "ui/formula/function_help.h"
#include "ui/kit/controls.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"
#include "ui/shell/actions.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QTreeWidget>

static void initResources() { Q_INIT_RESOURCE(help); }

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *topics[] = {"start", "pipeline", "formulas", "records", "exchange", "cli"};

constexpr int topicRole = Qt::UserRole;
constexpr int sectionRole = Qt::UserRole + 1;

QString textOf(const QString &topic, Language language)
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    QFile file(u":/help/%1/%2.md"_s.arg(codeOf(language), topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).replace(u"{functions}"_s, functionHelp(language))
                                          : QString();
}

/// What Markdown leaves plain: room between lines, tables with lines, headings of our sizes.
void dress(QTextDocument &document)
{
    const Theme &t = theme();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        // Fixed, so that code and Chinese beside each other keep one rhythm.
        if (level == 0)
            format.setLineHeight(t.px(23), QTextBlockFormat::FixedHeight);
        if (level > 0) {
            format.setTopMargin(level == 1 ? 0 : t.px(20));
            format.setBottomMargin(t.px(6));
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            // Set, not merged: Markdown's own adjustment of the size would have the last word.
            QTextCharFormat text;
            text.setFont(t.font(level == 1 ? type::pageTitle : level == 2 ? type::palette : type::body, true));
            text.setForeground(t.text);
            cursor.setCharFormat(text);
        } else if (!cursor.currentTable() && (!block.textList() || !block.next().textList())) {
            format.setBottomMargin(t.px(10));
        }
        QTextCursor(block).mergeBlockFormat(format);
    }
    // Inside code in a table Markdown keeps the backslash.
    for (QTextCursor bar = document.find(u"\\|"_s); !bar.isNull(); bar = document.find(u"\\|"_s, bar))
        bar.insertText(u"|"_s);
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderBrush(t.border);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(t.px(6));
        format.setCellSpacing(0);
        format.setTopMargin(t.px(4));
        format.setBottomMargin(t.px(12));
        table->setFormat(format);
    }
}

} // namespace

void HelpWindow::open(const QString &topic, Language language, QWidget *parent)
{
    auto *window = parent ? parent->findChild<HelpWindow *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    // In another language or dress it is another book.
    if (window && (window->m_language != language || window->property("dark").toBool() != theme().dark)) {
        delete window;
        window = nullptr;
    }
    if (!window)
        window = new HelpWindow(language, parent);
    window->show(topic.isEmpty() ? u"start"_s : topic);
    window->QWidget::show();
    window->raise();
    window->activateWindow();
}

HelpWindow::HelpWindow(Language language, QWidget *parent) : QWidget(parent, Qt::Window), m_language(language)
{
    setObjectName(u"canvas"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("dark", theme().dark);
    setWindowTitle(tr("Help – Plumbline"));
    resize(theme().px(900), theme().px(640));
    load(language);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *left = new QFrame;
    left->setObjectName(u"nav"_s);
    left->setAttribute(Qt::WA_StyledBackground);
    left->setFixedWidth(theme().px(240));
    auto *leftRows = new QVBoxLayout(left);
    leftRows->setContentsMargins(12, 12, 12, 12);
    leftRows->setSpacing(12);
    m_search = named(new QLineEdit, "shell.help.search", tr("Search the help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search", theme().text3), QLineEdit::LeadingPosition)->setText(tr("Search"));
    leftRows->addWidget(m_search);
    m_contents = named(new QTreeWidget, "shell.help.contents", tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setRootIsDecorated(false);
    m_contents->setIndentation(theme().px(14));
    m_contents->setFont(theme().font(type::dense));
    m_contents->setStyleSheet(
        u"QTreeView { background: transparent; border: none; } QTreeView::item { min-height: %1px; padding: "
        "0 6px; border-radius: 6px; } QTreeView::item:selected { background: %2; color: %3; }"
        "QTreeView::branch { background: transparent; }"_s.arg(theme().px(28))
            .arg(theme().accentSoft.name(), theme().accent.name()));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    leftRows->addWidget(m_contents, 1);
    layout->addWidget(left);

    m_browser = named(new QTextBrowser, "shell.help.text", tr("The page"));
    m_browser->setOpenExternalLinks(true);
    m_browser->setFont(theme().font(type::body));
    m_browser->setStyleSheet(
        u"QTextBrowser { border: none; border-radius: 0; background: %1; padding: 0; }"_s.arg(theme().surface.name()));
    layout->addWidget(m_browser, 1);

    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            show(item->data(0, topicRole).toString(), item->data(0, sectionRole).toString());
    });
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (!m_browser->find(m_search->text())) {
            m_browser->moveCursor(QTextCursor::Start);
            m_browser->find(m_search->text());
        }
    });
    fillContents();
}

void HelpWindow::load(Language language)
{
    for (const char *topic : topics) {
        HelpPage page{QLatin1String(topic), {}, textOf(QLatin1String(topic), language), {}};
        const QStringList lines = page.text.split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith(u"# ") && page.title.isEmpty())
                page.title = line.mid(2).trimmed();
            else if (line.startsWith(u"## "))
                page.sections.append(line.mid(3).trimmed());
        }
        if (!page.text.isEmpty())
            m_pages.push_back(std::move(page));
    }
}

void HelpWindow::fillContents()
{
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    const QString wanted = m_search->text().trimmed();
    for (const HelpPage &page : m_pages) {
        const auto hits = wanted.isEmpty() ? 0 : page.text.count(wanted, Qt::CaseInsensitive);
        if (!wanted.isEmpty() && hits == 0)
            continue;
        auto *item = new QTreeWidgetItem({wanted.isEmpty() ? page.title : u"%1  (%2)"_s.arg(page.title).arg(hits)});
        item->setData(0, topicRole, page.topic);
        item->setFont(0, theme().font(type::dense, true));
        m_contents->addTopLevelItem(item);
        for (const QString &section : page.sections) {
            auto *child = new QTreeWidgetItem(item, {section});
            child->setData(0, topicRole, page.topic);
            child->setData(0, sectionRole, section);
            child->setToolTip(0, section);
        }
        item->setExpanded(wanted.isEmpty() && page.topic == m_topic);
    }
}

void HelpWindow::show(const QString &topic, const QString &section)
{
    auto page = std::find_if(m_pages.begin(), m_pages.end(), [&](const HelpPage &its) { return its.topic == topic; });
    if (page == m_pages.end())
        page = m_pages.begin();
    if (page == m_pages.end())
        return;
    if (m_topic != page->topic) {
        m_topic = page->topic;
        showText(*page);
        for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
            QTreeWidgetItem *item = m_contents->topLevelItem(i);
            const bool current = item->data(0, topicRole).toString() == m_topic;
            item->setExpanded(current && m_search->text().isEmpty());
            if (current && section.isEmpty()) {
                const QSignalBlocker quiet(m_contents);
                m_contents->setCurrentItem(item);
            }
        }
    }
    section.isEmpty() ? m_browser->verticalScrollBar()->setValue(0) : goTo(section);
    mark(m_search->text().trimmed());
}

void HelpWindow::showText(const HelpPage &page)
{
    m_browser->document()->setDocumentMargin(theme().px(28));
    m_browser->setMarkdown(page.text);
    dress(*m_browser->document());
}

void HelpWindow::goTo(const QString &section)
{
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2 || block.text().trimmed() != QString(section).remove(u'`').trimmed())
            continue;
        m_browser->setTextCursor(QTextCursor(block));
        const auto *layout = m_browser->document()->documentLayout();
        m_browser->verticalScrollBar()->setValue(int(layout->blockBoundingRect(block).top()) - theme().px(16));
        return;
    }
}

void HelpWindow::search(const QString &)
{
    fillContents();
    const QString wanted = m_search->text().trimmed();
    if (!wanted.isEmpty() && m_contents->topLevelItemCount() > 0) {
        show(m_contents->topLevelItem(0)->data(0, topicRole).toString());
        m_browser->moveCursor(QTextCursor::Start);
        m_browser->find(wanted);
    }
    if (wanted.isEmpty()) {
        QTextCursor cursor = m_browser->textCursor();
        cursor.clearSelection();
        m_browser->setTextCursor(cursor);
    }
    mark(wanted);
}

void HelpWindow::mark(const QString &text)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (!text.isEmpty()) {
        QTextCursor at(m_browser->document());
        while (!(at = m_browser->document()->find(text, at)).isNull()) {
            QTextEdit::ExtraSelection found;
            found.cursor = at;
            found.format.setBackground(theme().amberSoft);
            found.format.setForeground(theme().text);
            marks.append(found);
        }
    }
    m_browser->setExtraSelections(marks);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void HelpWindow::openShortcuts(const Actions &actions, Language, QWidget *parent)
{
    if (parent)
        delete parent->findChild<ShortcutSheet *>(QString(), Qt::FindDirectChildrenOnly);
    auto *sheet = new ShortcutSheet(actions, parent);
    sheet->show();
    sheet->raise();
    sheet->activateWindow();
}

namespace {

QLabel *keysLabel(const QString &keys)
{
    const Theme &t = theme();
    QLabel *made = label(keys, type::caption, "2", true);
    made->setAlignment(Qt::AlignCenter);
    made->setStyleSheet(
        u"QLabel { background: %1; border-radius: %2px; padding: 0 8px; min-height: %3px; }"_s.arg(t.sunken.name())
            .arg(t.px(11))
            .arg(t.px(22)));
    return made;
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions &actions, QWidget *parent) : QWidget(parent, Qt::Window)
{
    const Theme &t = theme();
    setObjectName(u"shortcutSheet"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    setStyleSheet(u"#shortcutSheet { background: %1; }"_s.arg(t.surface.name()));
    setWindowTitle(tr("Keyboard shortcuts"));
    setAccessibleName(tr("Keyboard shortcuts"));

    struct Group {
        QString name;
        std::vector<const QAction *> actions;
    };
    std::vector<Group> groups;
    for (const QAction *action : actions.all()) {
        if (action->shortcut().isEmpty())
            continue;
        const QString name = actions.groupOf(action);
        if (groups.empty() || groups.back().name != name)
            groups.push_back({name, {}});
        groups.back().actions.push_back(action);
    }
    size_t rows = 0;
    for (const Group &group : groups)
        rows += group.actions.size() + 2;

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(t.px(28), t.px(24), t.px(28), t.px(24));
    whole->setSpacing(t.px(16));
    whole->addWidget(label(tr("Keyboard shortcuts"), type::pageTitle, "", true));
    auto *columns = row(t.px(40));
    QVBoxLayout *current = column(t.px(6));
    columns->addLayout(current, 1);
    size_t filled = 0;
    bool second = false;
    for (const Group &group : groups) {
        if (!second && filled > 0 && filled + (group.actions.size() + 2) / 2 > rows / 2) {
            current->addStretch();
            current = column(t.px(6));
            columns->addLayout(current, 1);
            second = true;
        }
        if (filled > 0 && current->count() > 0)
            current->addSpacing(t.px(14));
        current->addWidget(label(group.name, type::dense, "2", true));
        for (const QAction *action : group.actions) {
            auto *entry = row(12);
            entry->addWidget(label(action->text(), type::dense), 1);
            entry->addWidget(keysLabel(Actions::keysOf(action)));
            current->addLayout(entry);
        }
        filled += group.actions.size() + 2;
    }
    current->addStretch();
    whole->addLayout(columns);
    whole->addWidget(label(tr("Ctrl+K finds every command by name, with its keys beside it."), type::caption, "3"));
    setMinimumWidth(t.px(720));
    resize(sizeHint());
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace plumbline::ui
