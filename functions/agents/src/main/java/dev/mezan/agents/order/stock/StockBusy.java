package dev.mezan.agents.order.stock;

import java.io.IOException;

/** So many orders change the same shelves at this moment that this one had no turn; trying again helps. */
public final class StockBusy extends IOException {
    private static final long serialVersionUID = 1;

    StockBusy(String order, int tries) {
        super("The stock of order " + order + " is busy: " + tries + " tries came in between others");
    }
}
