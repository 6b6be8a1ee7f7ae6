// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/start_measure.h"

#include "ui/kit/record_search.h"
#include "ui/kit/screen.h"
#include "ui/shell/desktop.h"

#include <cstdio>
#include <ctime>
#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QFile>

namespace plumbline::desktop {
namespace {

/// Resident; 0 where the system does not tell it.
long memoryKb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toLong();
    }
    return 0;
}

/// Of this thread, which is busy from the beginning to the first frame.
double processorMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void tell(const char *what)
{
    std::printf("%s %ld %.2f\n", what, memoryKb(), processorMs());
    std::fflush(stdout);
}

class StartWatch : public QObject
{
public:
    explicit StartWatch(ui::RecordSearch &search) : QObject(qApp)
    {
        qApp->installEventFilter(this);
        connect(&search, &ui::RecordSearch::ready, this, [this] {
            m_searchIsReady = true;
            leaveWhenDone();
        });
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            const auto *list = qobject_cast<QAbstractItemView *>(watched->parent());
            if (list && list->viewport() == watched && list->model() && list->model()->rowCount() > 0) {
                qApp->removeEventFilter(this);
                // Behind the whole frame, of which this is one widget.
                QMetaObject::invokeMethod(
                    this,
                    [this] {
                        tell("painted");
                        m_isPainted = true;
                        leaveWhenDone();
                    },
                    Qt::QueuedConnection);
            }
        }
        return false;
    }

private:
    void leaveWhenDone()
    {
        if (!m_isPainted || !m_searchIsReady)
            return;
        tell("search");
        QApplication::quit();
    }

    bool m_isPainted = false;
    bool m_searchIsReady = false;
};

} // namespace

void measureStart(ui::Desktop &desktop)
{
    if (desktop.screen())
        new StartWatch(desktop.screen()->records());
}

} // namespace plumbline::desktop
