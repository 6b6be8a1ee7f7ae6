// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workspace/entity.h"
#include "ui/kit/route.h"

namespace plumbline::ui {

/// The panel of an account, a contact or a deal.
inline Route recordRoute(int entity, qint64 n)
{
    return {entity == entity::account   ? QStringLiteral("account")
            : entity == entity::contact ? QStringLiteral("contact")
                                        : QStringLiteral("deal"),
            n};
}

/// Two records of one kind side by side, for the drawer.
inline Route compareRoute(int entity, qint64 one, qint64 other)
{
    return {QStringLiteral("compare"), one, QString::number(entity), {{QStringLiteral("with"), QString::number(other)}}};
}

} // namespace plumbline::ui
