// SPDX-License-Identifier: Apache-2.0

#include "formula_layout.h"

#include "exam/formula.h"
#include "text.h"

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>

#include <algorithm>
#include <utility>
#include <vector>

namespace gongyuan::client {
namespace {

using Row = std::vector<exam::FormulaNode>;

constexpr QChar kMacron{0x0304};
constexpr QChar kOverline{0x0305};

/// Something set: everything is measured from the left end of its base line, y downwards.
struct Box {
    struct Word {
        QString text;
        qreal x;
        qreal base;
        qreal pixels;
    };

    qreal width = 0;
    qreal above = 0;
    qreal below = 0;
    std::vector<Word> words{};
    std::vector<QRectF> bars{};
    std::vector<QRectF> roots{};

    void add(Box other, qreal x, qreal y)
    {
        for (Word& word : other.words) {
            words.push_back({std::move(word.text), word.x + x, word.base + y, word.pixels});
        }
        for (const QRectF& bar : other.bars) {
            bars.push_back(bar.translated(x, y));
        }
        for (const QRectF& root : other.roots) {
            roots.push_back(root.translated(x, y));
        }
        width = std::max(width, x + other.width);
        above = std::max(above, other.above - y);
        below = std::max(below, other.below + y);
    }
};

class Setter {
public:
    explicit Setter(QString family)
        : m_family{std::move(family)}
    {
    }

    // How deep formulas nest is bounded, so the depth is a constant and nothing recurs at run time.
    template <std::size_t Depth = exam::kFormulaDepth>
    Box row(const Row& nodes, qreal pixels) const
    {
        Box whole;
        for (const exam::FormulaNode& node : nodes) {
            whole.add(set<Depth>(node, pixels), whole.width, shift(node, pixels));
        }
        return whole;
    }

private:
    static qreal small(qreal pixels) { return std::max(pixels * 0.7, 11.0); }

    static qreal shift(const exam::FormulaNode& node, qreal pixels)
    {
        switch (node.kind) {
        case exam::FormulaNode::Kind::Index: return pixels * 0.22;
        case exam::FormulaNode::Kind::Power: return -pixels * 0.38;
        case exam::FormulaNode::Kind::Text:
        case exam::FormulaNode::Kind::Fraction:
        case exam::FormulaNode::Kind::Root: return 0;
        }
        Q_UNREACHABLE();
    }

    Box word(const QString& text, qreal pixels) const
    {
        QFont font{m_family};
        font.setPixelSize(qRound(pixels));
        font.setHintingPreference(QFont::PreferNoHinting);
        const QFontMetricsF metrics{font};
        // The fonts set a combining bar beside its letter: it is drawn, like that of a fraction.
        QString letters;
        std::vector<QRectF> bars;
        for (const QChar letter : text) {
            if (!letters.isEmpty() && (letter == kMacron || letter == kOverline)) {
                const QRectF ink = metrics.tightBoundingRect(letters.right(1));
                const qreal from = metrics.horizontalAdvance(letters.chopped(1)) + ink.left();
                const qreal thick = std::max(1.0, pixels / 14);
                bars.emplace_back(from, ink.top() - pixels * 0.12 - thick, ink.width(), thick);
            } else {
                letters += letter;
            }
        }
        return {metrics.horizontalAdvance(letters),
                pixels * 0.95,
                pixels * 0.25,
                {{letters, 0, 0, pixels}},
                std::move(bars)};
    }

    template <std::size_t Depth>
    Box set(const exam::FormulaNode& node, qreal pixels) const
    {
        if constexpr (Depth > 0) {
            constexpr std::size_t kInside = Depth - 1;
            switch (node.kind) {
            case exam::FormulaNode::Kind::Text: return word(toQt(node.text), pixels);
            case exam::FormulaNode::Kind::Fraction:
                return fraction(row<kInside>(node.inner, pixels), row<kInside>(node.below, pixels), pixels);
            case exam::FormulaNode::Kind::Index:
            case exam::FormulaNode::Kind::Power: return row<kInside>(node.inner, small(pixels));
            case exam::FormulaNode::Kind::Root: return root(row<kInside>(node.inner, pixels), pixels);
            }
        }
        return word(toQt(node.text), pixels);
    }

    static Box fraction(Box upper, Box lower, qreal pixels)
    {
        const qreal axis = pixels * 0.36;  // the bar stands where a minus would
        const qreal gap = pixels * 0.14;
        const qreal edge = pixels * 0.14;
        const qreal inner = std::max(upper.width, lower.width) + 2 * edge;
        Box made;
        made.bars.emplace_back(edge * 0.5, -axis, inner, std::max(1.0, pixels / 14));
        const qreal up = -axis - gap - upper.below;
        const qreal down = -axis + gap + lower.above;
        const qreal upperX = edge * 0.5 + (inner - upper.width) / 2;
        const qreal lowerX = edge * 0.5 + (inner - lower.width) / 2;
        made.add(std::move(upper), upperX, up);
        made.add(std::move(lower), lowerX, down);
        made.width = inner + edge;
        return made;
    }

    static Box root(Box inner, qreal pixels)
    {
        const qreal roof = inner.above + pixels * 0.08;
        // The sign that FormulaRoot draws is a third as wide as it is high.
        const qreal sign = std::max(pixels * 0.55, (roof + inner.below) * 0.38);
        Box made;
        made.roots.emplace_back(0, -roof, sign + inner.width + pixels * 0.08, roof + inner.below);
        made.above = roof + pixels * 0.1;
        const qreal width = sign + inner.width + pixels * 0.16;
        made.add(std::move(inner), sign, 0);
        made.width = width;
        return made;
    }

    QString m_family;
};

QVariantMap asMap(const QRectF& place)
{
    return {{QStringLiteral("x"), place.x()},
            {QStringLiteral("y"), place.y()},
            {QStringLiteral("width"), place.width()},
            {QStringLiteral("height"), place.height()}};
}

}  // namespace

void FormulaLayout::setText(const QString& text)
{
    m_text = text;
    arrange();
}

void FormulaLayout::setFamily(const QString& family)
{
    m_family = family;
    arrange();
}

void FormulaLayout::setPixels(qreal pixels)
{
    m_pixels = pixels;
    arrange();
}

void FormulaLayout::arrange()
{
    m_texts.clear();
    m_bars.clear();
    m_roots.clear();
    m_width = 0;
    m_height = 0;
    if (!m_text.isEmpty()) {
        const auto read = exam::formulaFromText(fromQt(m_text));
        const Row plain{{exam::FormulaNode::Kind::Text, fromQt(m_text)}};
        const Box set = Setter{m_family}.row<exam::kFormulaDepth>(read ? read.value() : plain, m_pixels);
        m_width = set.width;
        m_height = set.above + set.below;
        for (const Box::Word& word : set.words) {
            m_texts.append(QVariantMap{{QStringLiteral("text"), word.text},
                                       {QStringLiteral("x"), word.x},
                                       {QStringLiteral("base"), word.base + set.above},
                                       {QStringLiteral("pixels"), word.pixels}});
        }
        for (const QRectF& bar : set.bars) {
            m_bars.append(asMap(bar.translated(0, set.above)));
        }
        for (const QRectF& root : set.roots) {
            m_roots.append(asMap(root.translated(0, set.above)));
        }
    }
    Q_EMIT changed();
}

}  // namespace gongyuan::client
