// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/attachment.h"

#include <QCoreApplication>

using namespace plumbline;
using records::Attachment;

template <> const Table<Attachment> &plumbline::tableOf<Attachment>()
{
    static const Table<Attachment> table{
        {entity::attachment, "attachment", QT_TRANSLATE_NOOP("fields", "Attachment"), {}, 1, ""},
        {
            field(1, "deal", QT_TRANSLATE_NOOP("fields", "Deal"), &Attachment::deal),
            field(2, "kind", QT_TRANSLATE_NOOP("fields", "Kind"), &Attachment::kind).choice("attachment_kind"),
            field(3, "file_name", QT_TRANSLATE_NOOP("fields", "File name"), &Attachment::fileName),
            field(4, "size", QT_TRANSLATE_NOOP("fields", "Size, bytes"), &Attachment::size),
            field(5, "hash", QT_TRANSLATE_NOOP("fields", "Hash"), &Attachment::hash).internal(),
            field(6, "added_at", QT_TRANSLATE_NOOP("fields", "Added at"), &Attachment::addedAt).internal(),
        }};
    return table;
}
