// SPDX-License-Identifier: Apache-2.0

// A matching or gap match item: places that take one option of a pool each. An option comes to a place in two
// steps, in either order: choose the place and the option, or the option and the place. Every step is a click
// or a key; nothing needs dragging.

#pragma once

#include "place_model.h"
#include "pool_model.h"
#include "session/desk.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

#include <map>
#include <string>

namespace gongyuan::client {

class PairsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of ItemViewModel.")
    Q_PROPERTY(gongyuan::client::PlaceModel* places READ places CONSTANT FINAL)
    Q_PROPERTY(gongyuan::client::PoolModel* pool READ pool CONSTANT FINAL)
    Q_PROPERTY(QString passage READ passage NOTIFY reshaped FINAL)
    Q_PROPERTY(QStringList words READ words NOTIFY reshaped FINAL)
    Q_PROPERTY(bool reuse READ reuse NOTIFY reshaped FINAL)
    Q_PROPERTY(int place READ place NOTIFY edited FINAL)
    Q_PROPERTY(int option READ option NOTIFY edited FINAL)
    Q_PROPERTY(QString optionLetter READ heldLetter NOTIFY edited FINAL)
    Q_PROPERTY(int placed READ placed NOTIFY edited FINAL)

public:
    explicit PairsViewModel(Desk& desk, QObject* parent = nullptr);

    /// Null, or an item of another type, shows nothing.
    void show(const exam::Item* item);

    PlaceModel* places() { return &m_places; }
    PoolModel* pool() { return &m_pool; }
    /// Of a gap match item.
    QString passage() const { return m_passage; }
    /// The options' texts, for those who measure them.
    QStringList words() const;
    /// An option may stand in several places.
    bool reuse() const { return m_item != nullptr && m_item->reuse; }
    /// The place that takes the next option, -1 for none.
    int place() const { return m_place; }
    /// The option in the hand, -1 for none.
    int option() const { return m_option; }
    QString heldLetter() const;
    int placed() const { return static_cast<int>(m_pairs.size()); }

    /// The place is in front: the next option goes there. An option in the hand stays in the hand.
    Q_INVOKABLE void aim(int place);
    /// Puts the option in the hand there; with empty hands the place is aimed at.
    Q_INVOKABLE void takePlace(int place);
    /// Puts the option to the place aimed at; without one it is taken into the hand, or put back.
    Q_INVOKABLE void takeOption(int option);
    /// The option moves there; what stood there goes back to the pool.
    Q_INVOKABLE void put(int place, int option);
    Q_INVOKABLE void clear(int place);
    /// Nothing is aimed at and nothing is in the hand.
    Q_INVOKABLE void letGo();

Q_SIGNALS:
    void reshaped();
    void edited();

private:
    using Pairs = std::map<std::string, std::string>;

    Pairs held() const;
    void adopt();
    void mark();
    void store(const Pairs& pairs);

    Desk& m_desk;
    const exam::Item* m_item = nullptr;
    PlaceModel m_places;
    PoolModel m_pool;
    QString m_passage;
    Pairs m_pairs;
    int m_place = -1;
    int m_option = -1;
};

}  // namespace gongyuan::client
