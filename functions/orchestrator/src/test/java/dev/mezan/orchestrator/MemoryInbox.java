package dev.mezan.orchestrator;

import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An inbox in memory. */
public final class MemoryInbox implements Inbox {
    private final Map<ItemId, InboxItem> items = new ConcurrentHashMap<>();

    @Override
    public boolean open(InboxItem item) {
        return items.putIfAbsent(item.id(), item) == null;
    }

    @Override
    public Optional<InboxItem> find(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public List<InboxItem> ofRun(String run) {
        return items.values().stream()
                .filter(item -> item.id().run().equals(run))
                .toList();
    }

    @Override
    public Change change(ItemId id, UnaryOperator<InboxItem> change) {
        var before = find(id).orElseThrow();
        var after = change.apply(before);
        items.put(id, after);
        return new Change(before, after);
    }
}
