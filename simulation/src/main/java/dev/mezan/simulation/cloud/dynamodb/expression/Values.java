package dev.mezan.simulation.cloud.dynamodb.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How values compare and add up. */
public final class Values {
    private Values() {}

    /** Whether they are equal: numbers by their value, sets whatever their order. */
    public static boolean equal(AttributeValue one, AttributeValue other) {
        if (one.n() != null && other.n() != null) {
            return compare(one, other) == 0;
        }
        if (one.hasSs() && other.hasSs()) {
            return new LinkedHashSet<>(one.ss()).equals(new LinkedHashSet<>(other.ss()));
        }
        return one.equals(other);
    }

    /** Whether they are of one type that has an order. */
    public static boolean comparable(AttributeValue one, AttributeValue other) {
        return one.type() == other.type() && (one.n() != null || one.s() != null);
    }

    /** Their order: of numbers by value, of text by its UTF-8 bytes, which for what we write is that of its characters. */
    public static int compare(AttributeValue one, AttributeValue other) {
        return one.n() != null
                ? new BigDecimal(one.n()).compareTo(new BigDecimal(other.n()))
                : one.s().compareTo(other.s());
    }

    static AttributeValue sum(AttributeValue one, AttributeValue other, boolean minus) {
        if (one.n() == null || other.n() == null) {
            throw new IllegalArgumentException("An operand in the update expression has an incorrect data type");
        }
        var added = new BigDecimal(other.n());
        return AttributeValue.fromN(new BigDecimal(one.n())
                .add(minus ? added.negate() : added)
                .stripTrailingZeros()
                .toPlainString());
    }

    static AttributeValue appended(AttributeValue one, AttributeValue other) {
        var list = new ArrayList<>(one.l());
        list.addAll(other.l());
        return AttributeValue.fromL(list);
    }

    static AttributeValue union(AttributeValue one, AttributeValue other, boolean minus) {
        var set = new LinkedHashSet<>(one.ss());
        if (minus) {
            other.ss().forEach(set::remove);
        } else {
            set.addAll(other.ss());
        }
        return AttributeValue.fromSs(List.copyOf(set));
    }

    static boolean contains(AttributeValue outer, AttributeValue inner) {
        if (outer.s() != null && inner.s() != null) {
            return outer.s().contains(inner.s());
        }
        return outer.hasSs()
                ? outer.ss().contains(inner.s())
                : outer.hasL() && outer.l().stream().anyMatch(value -> equal(value, inner));
    }

    static AttributeValue size(AttributeValue value) {
        var size = value.s() != null
                ? value.s().length()
                : value.hasL()
                        ? value.l().size()
                        : value.hasM() ? value.m().size() : value.ss().size();
        return AttributeValue.fromN(Integer.toString(size));
    }
}
