package dev.mezan.core.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where what people are asked is kept; a port. */
public interface Inbox {
    /** Puts an item in, unless there is one of its id; whether there was none. One conditional write. */
    boolean open(InboxItem item);

    /** An item as it is now. */
    Optional<InboxItem> find(ItemId id);

    /** All items of a run, as they are now. */
    List<InboxItem> ofRun(String run);

    /**
     * Changes an item, as if nobody else did at the same time: a change that met another one is made again on what that
     * one left.
     *
     * @param change gives the item as it is then; the same item writes nothing, and an exception changes nothing
     * @throws dev.mezan.core.problem.MezanException with the code {@code unknown-item} if there is none
     */
    Change change(ItemId id, UnaryOperator<InboxItem> change);

    /**
     * What a change did.
     *
     * @param before the item as it was
     * @param after the item as it is
     */
    record Change(InboxItem before, InboxItem after) {
        /** Whether nobody can answer any more, and somebody could before. */
        public boolean ended() {
            return after.state().hasEnded() && !before.state().hasEnded();
        }
    }
}
