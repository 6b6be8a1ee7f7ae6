// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/icon.h"

#include "ui/kit/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initResources() { Q_INIT_RESOURCE(icons); }

namespace plumbline::ui {
namespace {

QByteArray sourceOf(const QByteArray &name)
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    QFile file(QStringLiteral(":/icons/") + QLatin1String(name) + QStringLiteral(".svg"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "icon", name.constData());
    return opened ? file.readAll() : QByteArray();
}

class Engine : public QIconEngine
{
public:
    Engine(QByteArray name, QColor colour) : m_name(std::move(name)), m_colour(std::move(colour)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor colour = m_colour;
        if (mode == QIcon::Disabled)
            colour = theme().text3;
        const double ratio = painter->device()->devicePixelRatioF();
        const int size = std::min(rect.width(), rect.height());
        const QPixmap drawn = iconPixmap(m_name.constData(), size, colour, ratio);
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        // `size` is in device pixels here.
        return iconPixmap(m_name.constData(), std::min(size.width(), size.height()),
                          mode == QIcon::Disabled ? theme().text3 : m_colour, 1);
    }
    QIconEngine *clone() const override { return new Engine(*this); }

private:
    QByteArray m_name;
    QColor m_colour;
};

} // namespace

QPixmap iconPixmap(const char *name, int size, const QColor &colour, double devicePixelRatio)
{
    const QString key =
        QStringLiteral("icon:%1:%2:%3:%4").arg(QLatin1String(name)).arg(size).arg(colour.rgba()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray source = sourceOf(name);
    source.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(source);
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const char *name, const QColor &colour) { return QIcon(new Engine(name, colour.isValid() ? colour : theme().text2)); }

QIcon applicationIcon() { return QIcon(new Engine("plumbline", Qt::white)); }

} // namespace plumbline::ui
