// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The baseline of desktop.start: what any program with a window of Qt Widgets and a line of text in it takes to its first frame.

#include <cstdio>
#include <ctime>
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

namespace {

class FirstPaint : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // Behind the whole frame.
            QMetaObject::invokeMethod(
                this,
                [] {
                    timespec spent{};
                    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
                    std::printf("painted 0 %.2f\n", double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6);
                    std::fflush(stdout);
                    QApplication::quit();
                },
                Qt::QueuedConnection);
        }
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *text = new QLabel(QStringLiteral("Plumbline 准绳"));
    text->setAlignment(Qt::AlignCenter);
    window.setCentralWidget(text);
    FirstPaint watch;
    text->installEventFilter(&watch);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
