// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pipeline/deal_files.h"

#include "core/records/attach_file.h"
#include "core/records/attachment_query.h"
#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QBuffer>
#include <QCursor>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

namespace plumbline::ui {

using namespace Qt::StringLiterals;

namespace {

struct Picture {
    QByteArray bytes;
    QString ending;
};

/// The picture as its sender has it, where it says so; else the pixels as PNG.
Picture pictureIn(const QMimeData &mime)
{
    const std::pair<QString, QString> formats[] = {
        {u"image/png"_s, u"png"_s}, {u"image/jpeg"_s, u"jpg"_s}, {u"image/gif"_s, u"gif"_s}, {u"image/webp"_s, u"webp"_s}};
    const QStringList sent = mime.formats();
    for (const auto &[format, ending] : formats) {
        if (sent.contains(format)) {
            if (const QByteArray bytes = mime.data(format); !bytes.isEmpty())
                return {bytes, ending};
        }
    }
    Picture picture{{}, u"png"_s};
    const auto image = qvariant_cast<QImage>(mime.imageData());
    QBuffer buffer(&picture.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return {};
    return picture;
}

/// "product.jpg" of "https://shop.example/img/product.jpg?w=200"; empty where the address names none.
QString nameIn(const QList<QUrl> &urls, const QString &ending)
{
    const QString base = urls.isEmpty() ? QString() : QFileInfo(urls.front().path()).completeBaseName().left(120).trimmed();
    return base.isEmpty() ? QString() : base + u'.' + ending;
}

} // namespace

DealFiles::DealFiles(Screen &screen, records::DealId deal, QWidget *parent)
    : Card(tr("Files"), {}, parent), m_screen(screen), m_deal(deal)
{
    m_rows = column(4);
    body()->addLayout(m_rows);
    auto *add = named(iconButton("plus", tr("Attach a file")), "deal.files.add");
    add->setEnabled(screen.isWritable());
    addToHead(add);
    connect(add, &QToolButton::clicked, this, [this] { ask({}); });
}

void DealFiles::show(const std::vector<records::Attachment> &files, const records::ChoiceBook &choices)
{
    m_choices = choices;
    clear(m_rows);
    for (const records::Attachment &file : files) {
        auto *line = new QPushButton;
        line->setProperty("kind", u"row"_s);
        line->setObjectName(u"deal.file"_s);
        line->setCursor(Qt::PointingHandCursor);
        line->setToolTip(tr("Open a copy"));
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(6, 4, 6, 4);
        auto *mark = new QLabel;
        mark->setPixmap(iconPixmap("file", theme().px(16), theme().text3, devicePixelRatioF()));
        auto *name = elided(file.fileName, type::dense);
        const QString kind = m_screen.say(m_choices.nameOf(u"attachment_kind"_s, file.kind));
        auto *detail = label(kind + u" · "_s + QLocale().formattedDataSize(file.size, 0, QLocale::DataSizeTraditionalFormat),
                             type::caption, "3");
        for (QWidget *inside : std::initializer_list<QWidget *>{mark, name, detail})
            inside->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(mark);
        layout->addWidget(name, 1);
        layout->addWidget(detail);
        line->setAccessibleName(file.fileName + u", "_s + detail->text());
        line->setMinimumHeight(theme().px(32));
        connect(line, &QPushButton::clicked, this, [this, file] { open(file); });
        m_rows->addWidget(line);
    }
    if (files.empty())
        m_rows->addWidget(paragraph(tr("Drop a file here, or paste a picture."), type::dense, "3"));
}

QString DealFiles::askForKind()
{
    QMenu menu; // without a parent, which may be gone when the choice is made
    menu.setAccessibleName(tr("What kind of file is it?"));
    QAction *heading = menu.addAction(tr("What kind of file is it?"));
    heading->setEnabled(false);
    for (const records::Choice &choice : m_choices.of(u"attachment_kind"_s)) {
        if (!choice.retired)
            menu.addAction(m_screen.say(choice.name))->setData(choice.key);
    }
    const QPointer<DealFiles> alive(this);
    const QAction *chosen = menu.exec(QCursor::pos());
    return alive && chosen ? chosen->data().toString() : QString();
}

void DealFiles::ask(const QString &kind)
{
    const QPointer<DealFiles> alive(this);
    const QStringList paths = QFileDialog::getOpenFileNames(window(), tr("Attach files"), QString());
    if (alive && !paths.isEmpty())
        attach(paths, kind);
}

void DealFiles::attach(const QStringList &paths, const QString &kind)
{
    const QPointer<DealFiles> alive(this);
    const QString chosen = kind.isEmpty() ? askForKind() : kind;
    if (!alive || chosen.isEmpty())
        return;
    Screen *its = &m_screen;
    its->runAct(
        its, nullptr,
        [deal = m_deal, chosen, paths](Workspace &workspace) { return records::attachFiles(workspace, deal, chosen, paths); },
        [its](const Result<records::AttachedFiles> &done) {
            if (!done.ok())
                return its->refuse(done.refusal());
            QStringList refused;
            for (const Refusal &refusal : done->refused)
                refused.append(its->say(refusal.phrase));
            const int count = int(done->attached.size());
            Toast toast;
            toast.text = count == 1 ? tr("Attached %1.").arg(done->attached.front()) : tr("%n file(s) attached.", nullptr, count);
            if (count == 0)
                toast.text = tr("Nothing was attached.");
            toast.isProblem = !refused.isEmpty();
            toast.detail = refused.join(u'\n');
            toast.undoes = its->editShown();
            its->toast(toast);
        });
}

void DealFiles::attachPicture(const QByteArray &bytes, const QString &name, const QString &kind)
{
    m_screen.runAct(
        &m_screen, nullptr,
        [deal = m_deal, kind, name, bytes](Workspace &workspace) {
            return records::attachBytes(workspace, deal, kind, name, bytes);
        },
        [its = &m_screen, name](const Result<records::AttachmentId> &attached) {
            attached.ok() ? its->told(tr("Attached %1.").arg(name)) : its->refuse(attached.refusal());
        });
}

/// What was dropped or pasted: files, else a picture (a browser sends its address beside it).
void DealFiles::takeIn(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        return attach(paths);
    if (const Picture picture = pictureIn(mime); !picture.bytes.isEmpty()) {
        const QString at = m_screen.words().zone().toIso(m_screen.now()).left(16).replace(u':', u'-');
        const QString named = nameIn(mime.urls(), picture.ending);
        const QString name = named.isEmpty() ? tr("Picture %1.%2").arg(at, picture.ending) : named;
        const QPointer<DealFiles> alive(this);
        if (const QString kind = askForKind(); alive && !kind.isEmpty())
            attachPicture(picture.bytes, name, kind);
    } else if (mime.hasUrls()) {
        m_screen.toast({tr("Only the address came along, not the file. Copy the picture in the browser and paste it here with "
                           "Ctrl+V, or save the file and drop it here."),
                        true});
    }
}

/// A copy for the program that shows it: what is kept in the workspace is never changed from outside.
void DealFiles::open(const records::Attachment &file)
{
    m_screen.ask(
        this, [hash = file.hash](const Reader &reader) { return records::contentOf(reader, hash); },
        [this, file](const QByteArray &bytes) {
            const QString scratch = m_screen.scratchFolder();
            const QString folder = scratch + u'/' + QString::fromLatin1(file.hash.toHex().left(12));
            const QString name = QFileInfo(file.fileName).fileName();
            if (bytes.size() != file.size)
                return m_screen.toast({tr("%1 is damaged in this workspace. Check the file in the settings.").arg(name), true});
            QFile copy(folder + u'/' + name);
            if (!copy.exists()) {
                if (scratch.isEmpty() || !QDir().mkpath(folder) || !copy.open(QIODevice::WriteOnly)
                    || copy.write(bytes) != bytes.size())
                    return m_screen.toast({tr("%1 could not be copied to %2.").arg(name, folder), true});
                copy.close();
                copy.setPermissions(QFile::ReadOwner);
            }
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(copy.fileName())))
                m_screen.toast({tr("No program is set up to open %1.").arg(name), true});
        });
}

} // namespace plumbline::ui
