// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/words/language.h"

#include <QJsonValue>
#include <QString>

namespace plumbline {

/// A name that users make (a stage, a choice, a custom field): data, one text per language.
struct LocalText {
    QString english;
    QString chinese;

    bool operator==(const LocalText &) const = default;
    bool isEmpty() const { return english.isEmpty() && chinese.isEmpty(); }
    /// In that language, or in the other where this one is not written.
    QString in(Language language) const;
    /// Equal in either language to what a person typed, case and width aside.
    bool matches(QStringView text) const;

    /// {"en": …, "zh_CN": …}
    QJsonValue toJson() const;
    /// Accepts that object, or one string for both languages. Unknown languages are not kept.
    static LocalText fromJson(const QJsonValue &json);
};

} // namespace plumbline
