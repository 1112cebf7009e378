package dev.mezan.agents.order;

import dev.mezan.agents.order.book.Book;
import dev.mezan.agents.order.book.Entry;
import dev.mezan.agents.order.book.EntryStore;
import dev.mezan.agents.order.stock.StockStore;
import dev.mezan.agents.order.stock.Warehouse;
import dev.mezan.agents.order.table.BookTable;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.agents.order.table.StockTable;
import dev.mezan.aws.FunctionEnvironment;

/**
 * What the agents of orders work with.
 *
 * @param stock where goods are kept in mind
 * @param entries where payments and confirmations are kept
 */
public record Shop(StockStore stock, EntryStore entries) {
    /** The shop in the table of orders; nothing is asked of the environment before the first request. */
    public static Shop of(FunctionEnvironment environment) {
        var table = new OrdersTable(environment);
        return new Shop(new StockTable(table), new BookTable(table));
    }

    /** The goods. */
    public Warehouse warehouse() {
        return new Warehouse(stock);
    }

    /** The payments. */
    public Book payments() {
        return new Book(entries, Entry.Page.PAYMENT);
    }

    /** The confirmations. */
    public Book confirmations() {
        return new Book(entries, Entry.Page.CONFIRMATION);
    }
}
