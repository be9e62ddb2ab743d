// SPDX-License-Identifier: Apache-2.0

// The calculator's keys, memory and history. All of it goes with the candidate; nothing is stored.

#pragma once

#include "calculator.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace gongyuan::client {

class CalculatorViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of AidsViewModel.")
    Q_PROPERTY(QString expression READ expression NOTIFY changed FINAL)
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    Q_PROPERTY(bool done READ done NOTIFY changed FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool remembers READ remembers NOTIFY changed FINAL)
    Q_PROPERTY(QString memory READ memory NOTIFY changed FINAL)
    Q_PROPERTY(QStringList history READ history NOTIFY changed FINAL)

public:
    // As in calculator.h; the order is the same.
    enum class Problem { None, Unfinished, DivisionByZero, NegativeRoot, TooLarge };
    Q_ENUM(Problem)

    using QObject::QObject;

    QString expression() const;
    /// Of the expression so far; the last one while there is none.
    QString result() const;
    /// `=` was pressed: what is typed next begins anew.
    bool done() const;
    /// After `=` only: while typing nothing is wrong yet.
    Problem problem() const;
    bool remembers() const;
    QString memory() const;
    /// Newest first: `12.5×4 = 50`.
    QStringList history() const;

    /// One key: a digit, `.`, `+`, `−`, `×`, `÷`, `%`, `√`, `²`, `(`, `)`, `1/x`, `±`, `=`, `⌫`, `C`, `MC`,
    /// `MR`, `M+`, `M−`. ASCII operators count as the printed ones. Others are ignored.
    Q_INVOKABLE void press(const QString& key);
    /// Takes a result of the history into the expression.
    Q_INVOKABLE void recall(int row);
    /// The result as it is put into an answer: plain digits.
    Q_INVOKABLE QString plainResult() const;
    /// For the next candidate.
    void forget();

Q_SIGNALS:
    void changed();

private:
    struct Line {
        QString expression;
        QString result;
    };

    void append(const QString& text, bool operation);
    void evaluate(bool ended);
    void finish();
    void changeSign();
    void pressMemory(const QString& key);

    QString m_expression;
    Decimal m_value;
    bool m_hasValue = false;
    bool m_done = false;
    CalculatorProblem m_problem = CalculatorProblem::None;
    Decimal m_memory;
    QList<Line> m_history;
};

}  // namespace gongyuan::client
