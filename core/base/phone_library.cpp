// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/phone_library.h"

#include <array>
#include <QCoreApplication>
#include <QLibrary>
#include <QStringList>

namespace plumbline {
namespace {

using ReadNumber = int (*)(const char *text, char *digits, int size);

/// Beside the program, and where packages put it.
ReadNumber findModule()
{
    const QString folder = QCoreApplication::applicationDirPath();
    for (const char *place : {"", "/../lib", "/../lib/plumbline", "/../lib/" PLUMBLINE_LIBRARY_ARCHITECTURE "/plumbline"}) {
        QLibrary library(folder + QLatin1String(place) + QStringLiteral("/libplumbline_phone"));
        if (const auto function = library.resolve("plumbline_read_phone"))
            return reinterpret_cast<ReadNumber>(function);
    }
    return nullptr;
}

ReadNumber module()
{
    static const ReadNumber function = findModule();
    return function;
}

} // namespace

bool hasPhoneLibrary() { return module() != nullptr; }

QByteArray numberByPhoneLibrary(const QByteArray &text)
{
    std::array<char, 32> digits{};
    const int length = module() ? module()(text.constData(), digits.data(), int(digits.size())) : 0;
    return {digits.data(), length};
}

} // namespace plumbline
