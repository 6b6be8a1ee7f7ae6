// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The only place that names Catch2 (Debian has version 2; version 3 is one edit away).
#include <catch2/catch.hpp>
#include <optional>
#include <QByteArray>
#include <QString>
#include <QStringList>

// How Qt's texts show up in a failed check.
namespace Catch {
template <> struct StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template <> struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &bytes) { return '"' + bytes.toStdString() + '"'; }
};
template <> struct StringMaker<QStringList> {
    static std::string convert(const QStringList &list) { return '"' + list.join(QStringLiteral("\", \"")).toStdString() + '"'; }
};
} // namespace Catch
