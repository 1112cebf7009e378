package dev.mezan.core.inbox;

/** How people hear that something happened to an item; a port. */
@FunctionalInterface
public interface Notifications {
    /** Says it nobody. */
    Notifications NONE = _ -> {};

    /** Tells a notice; what goes wrong at that is logged and never fails the run. At least once. */
    void tell(Notice notice);

    /** Tells all that a change did. */
    default void tell(Inbox.Change change) {
        change.after().since(change.before()).forEach(entry -> tell(new Notice(entry, change.after())));
    }
}
