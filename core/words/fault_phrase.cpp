// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/fault_phrase.h"

#include <QCoreApplication>

namespace plumbline {

Phrase phraseOf(const Fault &fault)
{
    const auto say = [&](const char *source) { return Phrase("words", source).with(fault.detail()); };
    switch (fault.kind()) {
    case FaultKind::DiskFull:
        return say(QT_TRANSLATE_NOOP("words", "The disk is full. Nothing of this step was saved, everything before it is. "
                                              "Free some space and try again. (%1)"));
    case FaultKind::ReadOnly:
        return say(QT_TRANSLATE_NOOP("words", "The workspace cannot be written here. Nothing was changed. Copy it to a "
                                              "folder of yours, or ask for the right to write. (%1)"));
    case FaultKind::Unreadable: return say(QT_TRANSLATE_NOOP("words", "The file cannot be read. (%1)"));
    case FaultKind::Damaged:
        return say(QT_TRANSLATE_NOOP("words", "The workspace file is damaged. It was not changed. Restore the newest backup "
                                              "from the folder beside it. (%1)"));
    case FaultKind::Busy:
        return say(QT_TRANSLATE_NOOP("words", "Another program holds the workspace. Nothing was changed. Try again in a "
                                              "moment. (%1)"));
    case FaultKind::Interrupted: return say(QT_TRANSLATE_NOOP("words", "Cancelled. Nothing was changed. (%1)"));
    case FaultKind::Other: break;
    }
    return say(QT_TRANSLATE_NOOP("words", "Something went wrong outside Plumbline. Nothing of this step was saved. (%1)"));
}

} // namespace plumbline
