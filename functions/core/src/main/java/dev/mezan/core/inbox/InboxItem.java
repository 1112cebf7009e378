package dev.mezan.core.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.mezan.core.inbox.TrailEntry.What;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One thing that a person is asked, from the moment it is asked until it has an answer.
 *
 * <p>Each change gives the item as it is then, or the item itself if nothing changes; what is not allowed is a {@link
 * dev.mezan.core.problem.MezanException} that says why.
 *
 * @param id which one
 * @param origin where it comes from
 * @param task what is asked
 * @param holders who may act on it now
 * @param state how far it is
 * @param timers which reminders and escalations were done
 * @param openedAt when it was asked
 * @param token the task token that waits for it; empty before {@code mezan-ask} has registered one
 * @param trail what happened to it, the first first
 */
public record InboxItem(
        ItemId id,
        Origin origin,
        PersonTask task,
        Holders holders,
        ItemState state,
        Timers timers,
        Instant openedAt,
        Optional<String> token,
        List<TrailEntry> trail) {
    /** The most entries of a trail before comments are refused. */
    public static final int MOST_COMMENTS = 200;

    /**
     * The longest that a task token waits before one looks again: an answer whose token could not be told is seen then, and
     * 40 people who are looked after for 60 days stay within the 25,000 events of an execution.
     */
    public static final Duration LONGEST_WAIT = Duration.ofDays(3);

    public InboxItem {
        trail = List.copyOf(trail);
    }

    /** An item that has just been asked. */
    public static InboxItem opened(ItemId id, Origin origin, PersonTask task, Instant now) {
        var holders = new Holders(task.assignees(), task.role());
        var first = new TrailEntry(now, TrailEntry.SUITE, What.OPENED, "");
        return new InboxItem(
                id, origin, task, holders, new ItemState.Open(), Timers.NONE, now, Optional.empty(), List.of(first));
    }

    /** Taken by somebody, so that nobody else answers meanwhile; those who have it already keep it. */
    public InboxItem claim(Actor actor, String why, Instant now) {
        Refusals.unlessMay(this, actor);
        return state instanceof ItemState.Claimed
                ? this
                : in(new ItemState.Claimed(actor.name(), now)).told(now, actor.name(), What.CLAIMED, why);
    }

    /** Given back by who has it. */
    public InboxItem release(Actor actor, String why, Instant now) {
        Refusals.unlessClaimedBy(this, actor);
        return in(new ItemState.Open()).told(now, actor.name(), What.RELEASED, why);
    }

    /** Answered, once and for all. */
    public InboxItem answer(Actor actor, JsonNode answer, String why, Instant now) {
        Refusals.unlessMay(this, actor);
        Refusals.unlessValid(this, answer);
        return in(new ItemState.Answered(actor.name(), now, answer)).told(now, actor.name(), What.ANSWERED, why);
    }

    /** Handed to others, who alone may answer from now on. */
    public InboxItem delegate(Actor actor, List<String> to, String why, Instant now) {
        Refusals.unlessMay(this, actor);
        Refusals.unlessSomebody(to);
        var reason = "to " + String.join(", ", to) + (why.isEmpty() ? "" : ": " + why);
        return in(new ItemState.Open())
                .heldBy(new Holders(to, Optional.empty()))
                .told(now, actor.name(), What.DELEGATED, reason);
    }

    /** Something said about it, by anybody who may see it. */
    public InboxItem comment(Actor actor, String text, Instant now) {
        Refusals.unlessSayable(this, text);
        return told(now, actor.name(), What.COMMENTED, text);
    }

    /** Withdrawn, because its run needs no answer any more; one that has ended stays as it is. */
    public InboxItem cancel(String by, String why, Instant now) {
        return state.hasEnded()
                ? this
                : in(new ItemState.Cancelled(by, now, why)).told(now, by, What.CANCELLED, why);
    }

    /** The same, waited for by a task token. */
    public InboxItem waitedForBy(String taskToken) {
        return new InboxItem(id, origin, task, holders, state, timers, openedAt, Optional.of(taskToken), trail);
    }

    /** Reminded, escalated, defaulted or expired as far as that is due. */
    public InboxItem onTime(Instant now) {
        var current = this;
        while (!current.state.hasEnded()) {
            var due = current.timers.next(task, openedAt);
            if (due.at().isAfter(now)) {
                return current;
            }
            current = current.done(due, now);
        }
        return current;
    }

    /** When something is due next; empty once it has ended. */
    @JsonIgnore
    public Optional<Instant> nextDue() {
        return state.hasEnded()
                ? Optional.empty()
                : Optional.of(timers.next(task, openedAt).at());
    }

    /** How long a task token waits until something is due: 1 s to {@link #LONGEST_WAIT}. */
    public int waitSeconds(Instant now) {
        var due = Duration.between(now, nextDue().orElse(now));
        var wait = due.compareTo(LONGEST_WAIT) < 0 ? due : LONGEST_WAIT;
        return (int) Math.max(1, (wait.toMillis() + 999) / 1000);
    }

    /** When it is too late to answer. */
    @JsonIgnore
    public Instant deadline() {
        return openedAt.plus(task.deadline());
    }

    /** What happened to it since it was as given. */
    public List<TrailEntry> since(InboxItem before) {
        return trail.subList(Math.min(before.trail.size(), trail.size()), trail.size());
    }

    private InboxItem done(Timers.Due due, Instant now) {
        return switch (due) {
            case Timers.Due.Reminder _ ->
                timed(timers.reminded()).told(now, TrailEntry.SUITE, What.REMINDED, holders.toString());
            case Timers.Due.Step(var _, var step) ->
                timed(timers.escalated())
                        .heldBy(holders.with(step.to()))
                        .told(now, TrailEntry.SUITE, What.ESCALATED, "to " + String.join(", ", step.to()));
            case Timers.Due.End _ -> tooLate(now);
        };
    }

    private InboxItem tooLate(Instant now) {
        var late = "nobody answered within " + TimeSpan.of(task.deadline());
        return task.otherwise()
                .map(answer ->
                        in(new ItemState.Defaulted(now, answer)).told(now, TrailEntry.SUITE, What.DEFAULTED, late))
                .orElseGet(() -> in(new ItemState.Expired(now)).told(now, TrailEntry.SUITE, What.EXPIRED, late));
    }

    private InboxItem in(ItemState next) {
        return new InboxItem(id, origin, task, holders, next, timers, openedAt, token, trail);
    }

    private InboxItem heldBy(Holders others) {
        return new InboxItem(id, origin, task, others, state, timers, openedAt, token, trail);
    }

    private InboxItem timed(Timers done) {
        return new InboxItem(id, origin, task, holders, state, done, openedAt, token, trail);
    }

    private InboxItem told(Instant at, String who, What what, String why) {
        var more = Stream.concat(trail.stream(), Stream.of(new TrailEntry(at, who, what, why)))
                .toList();
        return new InboxItem(id, origin, task, holders, state, timers, openedAt, token, more);
    }

    /**
     * Where an item comes from.
     *
     * @param tenant whose work it is
     * @param workflow the workflow's name
     * @param agent the agent whose task it is: {@code person}, or one that could not do it itself
     */
    public record Origin(String tenant, String workflow, String agent) {}
}
