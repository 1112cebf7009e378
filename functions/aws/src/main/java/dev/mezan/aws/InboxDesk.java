package dev.mezan.aws;

import dev.mezan.core.inbox.Actor;
import dev.mezan.core.inbox.Inbox;
import dev.mezan.core.inbox.InboxItem;
import dev.mezan.core.inbox.ItemId;
import dev.mezan.core.inbox.Notifications;
import dev.mezan.core.problem.MezanException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What people do with the items of the inbox, for whoever they do it through: a command, an HTTP API, a page.
 *
 * <p>What somebody may not do is a {@link MezanException} that says why. An item that has ended is told to the execution
 * that waits for it.
 */
public final class InboxDesk {
    private final Inbox inbox;
    private final TokenAnswers tokens;
    private final Notifications notifications;
    private final InstantSource clock;

    /** The desk of an inbox. */
    public InboxDesk(Inbox inbox, TokenAnswers tokens, Notifications notifications, InstantSource clock) {
        this.inbox = inbox;
        this.tokens = tokens;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The desk of the inbox in a table of runs; whoever works at it is told nothing beyond what they see. */
    public static InboxDesk of(AwsClients clients, String table, InstantSource clock) {
        return new InboxDesk(
                new InboxTable(clients.dynamoDb(), table),
                new TokenAnswers(clients.stepFunctions()),
                Notifications.NONE,
                clock);
    }

    /** Takes an item. */
    public InboxItem claim(ItemId id, Actor actor, String why) {
        return changed(id, item -> item.claim(actor, why, clock.instant()));
    }

    /** Gives an item back. */
    public InboxItem release(ItemId id, Actor actor, String why) {
        return changed(id, item -> item.release(actor, why, clock.instant()));
    }

    /** Answers an item, once and for all; its run goes on when all that it asked have answered. */
    public InboxItem answer(ItemId id, Actor actor, JsonNode answer, String why) {
        try {
            return changed(id, item -> item.answer(actor, answer, why, clock.instant()));
        } catch (MezanException e) {
            // Whoever answered it may have been stopped before the execution was told.
            inbox.find(id).filter(item -> item.state().hasEnded()).ifPresent(tokens::tell);
            throw e;
        }
    }

    /** Hands an item to others. */
    public InboxItem delegate(ItemId id, Actor actor, List<String> to, String why) {
        return changed(id, item -> item.delegate(actor, to, why, clock.instant()));
    }

    /** Says something about an item. */
    public InboxItem comment(ItemId id, Actor actor, String text) {
        return changed(id, item -> item.comment(actor, text, clock.instant()));
    }

    /** Withdraws everything that a run has asked; how much that was. */
    public int cancel(String run, String by, String why) {
        var open = inbox.ofRun(run).stream()
                .filter(item -> !item.state().hasEnded())
                .toList();
        open.forEach(item -> changed(item.id(), asked -> asked.cancel(by, why, clock.instant())));
        return open.size();
    }

    private InboxItem changed(ItemId id, UnaryOperator<InboxItem> change) {
        var changed = inbox.change(id, change);
        if (changed.after().state().hasEnded()) {
            tokens.tell(changed.after());
        }
        notifications.tell(changed);
        return changed.after();
    }
}
