package dev.mezan.simulation.cloud.dynamodb;

import dev.mezan.simulation.fault.FaultKind;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes that are done all together, or none of them. */
final class Transaction {
    private final Database database;

    Transaction(Database database) {
        this.database = database;
    }

    void write(List<TransactWriteItem> items) {
        var writes = items.stream().map(Transaction::writes).toList();
        if (database.world().fails(FaultKind.TRANSACTION_CONFLICT, "a transaction")) {
            throw Failures.cancelled(
                    writes.stream().map(_ -> reason("TransactionConflict")).toList());
        }
        var reasons = writes.stream().map(this::refusal).toList();
        if (reasons.stream().anyMatch(reason -> !reason.code().equals("None"))) {
            throw Failures.cancelled(reasons);
        }
        for (var write : writes) {
            var table = database.table(write.table());
            var key = table.key(write.key());
            database.write(table, key, write.change().apply(table.get(key)));
        }
    }

    private static Writes writes(TransactWriteItem item) {
        if (item.put() != null) {
            return Writes.of(item.put());
        }
        if (item.update() != null) {
            return Writes.of(item.update());
        }
        return item.delete() != null ? Writes.of(item.delete()) : Writes.of(item.conditionCheck());
    }

    private CancellationReason refusal(Writes write) {
        var table = database.table(write.table());
        var item = table.get(table.key(write.key()));
        if (write.mayBeDone(item)) {
            return reason("None");
        }
        var refusal = CancellationReason.builder().code("ConditionalCheckFailed");
        item.filter(_ -> write.showsItem()).ifPresent(some -> refusal.item(some));
        return refusal.message("The conditional request failed").build();
    }

    private static CancellationReason reason(String code) {
        return CancellationReason.builder().code(code).build();
    }
}
