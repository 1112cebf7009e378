package dev.mezan.agents.order.stock;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * So many of one article.
 *
 * @param sku the article
 * @param quantity how many, at least 1
 */
public record Line(String sku, int quantity) {
    /** The lines with each article once, in the order in which they first come. */
    public static List<Line> merged(List<Line> lines) {
        var quantities = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> quantities.merge(line.sku, line.quantity, Math::addExact));
        return quantities.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }
}
