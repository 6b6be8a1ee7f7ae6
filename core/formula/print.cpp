// SPDX-FileCopyrightText: 2026 The Plumbline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/formula/node.h"

namespace plumbline::formula {

QString print(const Node &node)
{
    switch (node.what) {
    case Node::What::Number:
    case Node::What::Text:
    case Node::What::Date:
    case Node::What::Duration:
    case Node::What::Money:
    case Node::What::Truth:
    case Node::What::Name: return node.spelling;
    case Node::What::Group: return u'(' + print(*node.parts[0]) + u')';
    case Node::What::Negative: return u'-' + print(*node.parts[0]);
    case Node::What::Not: return node.spelling + u' ' + print(*node.parts[0]);
    case Node::What::Percent: return print(*node.parts[0]) + u'%';
    case Node::What::Binary: return print(*node.parts[0]) + u' ' + node.spelling + u' ' + print(*node.parts[1]);
    case Node::What::Call: break;
    }
    QStringList arguments;
    for (const auto &part : node.parts)
        arguments.append(print(*part));
    return node.spelling + u'(' + arguments.join(QStringLiteral(", ")) + u')';
}

} // namespace plumbline::formula
