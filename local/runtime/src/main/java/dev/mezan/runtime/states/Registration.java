package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A state machine with everything that belongs to it; never changed, but replaced by another.
 *
 * @param arn its ARN
 * @param created when it was made
 * @param current what an execution of the machine itself runs
 * @param publications its versions and aliases
 * @param tags its tags, by key
 * @param deleting whether it waits for its last executions to end and is gone then
 */
public record Registration(
        MachineArn arn,
        Instant created,
        Revision current,
        Publications publications,
        Map<String, String> tags,
        boolean deleting) {
    public Registration {
        tags = Map.copyOf(tags);
    }

    /** A new machine. */
    public static Registration of(MachineArn arn, MachineSettings settings, Map<String, String> tags, Instant now) {
        return new Registration(
                arn, now, new Revision(Optional.empty(), now, settings), Publications.NONE, tags, false);
    }

    /** Updated: a new revision if that changes anything. */
    public Registration updated(MachineSettings settings, String revisionId, Instant now) {
        return settings.equals(current.settings())
                ? this
                : new Registration(
                        arn,
                        created,
                        new Revision(Optional.of(revisionId), now, settings),
                        publications,
                        tags,
                        deleting);
    }

    /** With its current revision published. */
    public Registration published(Optional<String> description, Instant now) {
        return with(publications.publish(current, description, now));
    }

    /** Without one of its versions. */
    public Registration withoutVersion(int number) {
        return with(publications.withoutVersion(number));
    }

    /** With a new alias. */
    public Registration withAlias(Alias alias) {
        return with(publications.withAlias(alias));
    }

    /** With another alias of the same name. */
    public Registration changed(Alias alias) {
        return with(publications.changed(alias));
    }

    /** Without one of its aliases. */
    public Registration withoutAlias(String name) {
        return with(publications.withoutAlias(name));
    }

    /** With other tags. */
    public Registration tagged(Map<String, String> newTags) {
        return new Registration(arn, created, current, publications, newTags, deleting);
    }

    /** On its way out. */
    Registration leaving() {
        return new Registration(arn, created, current, publications, tags, true);
    }

    private Registration with(Publications newPublications) {
        return new Registration(arn, created, current, newPublications, tags, deleting);
    }
}
