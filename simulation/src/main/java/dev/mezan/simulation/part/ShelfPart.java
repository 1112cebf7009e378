package dev.mezan.simulation.part;

import dev.mezan.agent.effect.EffectRefused;
import dev.mezan.agents.order.stock.Line;
import dev.mezan.agents.order.stock.Shelf;
import dev.mezan.agents.order.stock.StockBusy;
import dev.mezan.agents.order.stock.Warehouse;
import dev.mezan.agents.order.table.OrdersTable;
import dev.mezan.agents.order.table.StockTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.catalog.Names;
import dev.mezan.simulation.cloud.dynamodb.Database;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Buyers want more of an article than there is, all at once: it is never oversold, and each piece is in one place. */
final class ShelfPart implements Part.Story {
    private static final int BUYERS = 6;
    private static final int PIECES = 7;
    private static final String SKU = "oak-desk";
    private static final LocalDate DAY = LocalDate.EPOCH;

    private final Ground ground;
    private final Set<String> shipped = new HashSet<>();
    private long sent;

    ShelfPart(Ground ground) {
        this.ground = ground;
        ground.database().listen(this::changed);
    }

    @Override
    public void begin() {
        ground.start("opener", machine -> {
            stock(machine).open(Shelf.filled(SKU, PIECES));
            for (var i = 0; i < BUYERS; i++) {
                var order = "order-" + i;
                ground.start("buyer-" + i, buyer -> buy(order, buyer));
            }
        });
    }

    private void buy(String order, Ground.Machine machine) throws InterruptedException {
        var warehouse = new Warehouse(stock(machine));
        var pieces = ground.world().random().nextInt(1, 4);
        try {
            ground.pause(10);
            warehouse.reserve(order, List.of(new Line(SKU, pieces)), ground.now());
            ground.pause(50);
            if (ground.world().random().nextInt(3) > 0) {
                warehouse.ship(order, DAY);
                if (shipped.add(order)) {
                    sent += pieces;
                }
                ground.pause(50);
            }
            if (ground.world().random().nextInt(3) == 0) {
                warehouse.cancel(order, ground.now());
                if (shipped.remove(order)) {
                    sent -= pieces;
                }
                warehouse.release(order, ground.now());
            }
        } catch (EffectRefused | StockBusy e) {
            ground.world().trace().tell(() -> order + ": " + e.getMessage());
        }
        if (sent > PIECES) {
            ground.breaks().accept(sent + " pieces are on their way, of " + PIECES);
        }
    }

    private StockTable stock(Ground.Machine machine) {
        return new StockTable(new OrdersTable(new FunctionEnvironment(
                Map.of(OrdersTable.VARIABLE, Names.ORDERS),
                new TablesOnly(machine.tables()),
                ground.world().scheduler().clock(machine.node()),
                ground.world().random())));
    }

    private void changed(Database.Change change) {
        change.after().filter(item -> item.containsKey("initial")).ifPresent(item -> {
            var shelf = new Shelf(
                    SKU,
                    Items.number(item, "initial"),
                    Items.number(item, "available"),
                    Items.number(item, "reserved"),
                    Items.number(item, "shipped"));
            if (!shelf.balances()) {
                ground.breaks().accept("The shelf does not balance: " + shelf);
            }
        });
    }

    @Override
    public void end() {
        // All is checked while it happens.
    }
}
