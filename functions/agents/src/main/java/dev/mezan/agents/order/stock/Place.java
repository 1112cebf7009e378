package dev.mezan.agents.order.stock;

/** Where an article's pieces are; each piece is in one place. */
public enum Place {
    /** On the shelf, for whoever wants it. */
    AVAILABLE,
    /** On the shelf, held for an order. */
    RESERVED,
    /** On its way to a customer. */
    SHIPPED
}
