// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QByteArray>
#include <QRandomGenerator>
#include <vector>

namespace plumbline {
class Workspace;
}

namespace plumbline::tests {

/// An edit that was said to be committed, as the journal names it.
struct Acknowledged {
    qint64 seq;
    QByteArray hash;
};

/// Makes, changes, moves and logs, takes back and makes again: one act, and the edit it committed; empty where it was refused.
std::optional<Acknowledged> actAtRandom(Workspace &workspace, QRandomGenerator &random);

/// How many of them the journal does not hold as they were acknowledged.
int lostFrom(const Workspace &workspace, const std::vector<Acknowledged> &acknowledged);

} // namespace plumbline::tests
