package dev.mezan.runtime.states;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The versions and aliases of a machine.
 *
 * @param versions the newest first, at most {@value #MOST_VERSIONS}
 * @param last the highest number ever given
 * @param aliases by age, at most {@value #MOST_ALIASES}
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a>
 */
public record Publications(List<Version> versions, int last, List<Alias> aliases) {
    static final int MOST_VERSIONS = 1_000;
    static final int MOST_ALIASES = 100;
    static final Publications NONE = new Publications(List.of(), 0, List.of());

    public Publications {
        versions = List.copyOf(versions);
        aliases = List.copyOf(aliases);
    }

    /** The version of this number. */
    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version that a revision was published as. */
    public Optional<Version> versionOf(Revision revision) {
        return versions.stream()
                .filter(version -> version.revision().equals(revision))
                .findFirst();
    }

    /** The alias of this name. */
    public Optional<Alias> alias(String name) {
        return aliases.stream().filter(alias -> alias.name().equals(name)).findFirst();
    }

    /**
     * The same with a revision published; as it is if that was done before with the same description, or if none is
     * given now.
     */
    Publications publish(Revision revision, Optional<String> description, Instant now) {
        var published = versionOf(revision);
        if (published.isPresent()) {
            if (description.isPresent() && !description.equals(published.get().description())) {
                throw new StatesException(
                        "ConflictException",
                        "Failed to publish the State Machine version for revision "
                                + revision.id().orElse(Revision.INITIAL)
                                + ". It is already published as version "
                                + published.get().number() + " with a different description.");
            }
            return this;
        }
        if (versions.size() >= MOST_VERSIONS) {
            throw StatesException.quota("versions of a state machine", MOST_VERSIONS);
        }
        var more = new ArrayList<>(versions);
        more.addFirst(new Version(last + 1, description, now, revision));
        return new Publications(more, last + 1, aliases);
    }

    /** The same without a version; there may be none such. */
    Publications withoutVersion(int number) {
        var referring = aliases.stream()
                .filter(alias -> alias.leadsTo(number))
                .map(Alias::name)
                .collect(Collectors.joining(", "));
        if (!referring.isEmpty()) {
            throw new StatesException(
                    "ConflictException",
                    "Version to be deleted must not be referenced by an alias. Current list of aliases referencing"
                            + " this version: [" + referring + "]");
        }
        return new Publications(without(versions, version -> version.number() == number), last, aliases);
    }

    /** The same with a new alias; as it is if there is one that says the same. */
    Publications withAlias(Alias alias) {
        var other = alias(alias.name());
        if (other.isPresent()) {
            if (other.get().routes().equals(alias.routes())
                    && other.get().description().equals(alias.description())) {
                return this;
            }
            throw new StatesException(
                    "ConflictException",
                    "Failed to create alias because an alias with the same name and a different routing configuration"
                            + " already exists.");
        }
        if (aliases.size() >= MOST_ALIASES) {
            throw StatesException.quota("aliases of a state machine", MOST_ALIASES);
        }
        var more = new ArrayList<>(aliases);
        more.add(alias);
        return new Publications(versions, last, more);
    }

    /** The same with an alias in the place of the one of its name. */
    Publications changed(Alias alias) {
        return new Publications(
                versions,
                last,
                aliases.stream()
                        .map(one -> one.name().equals(alias.name()) ? alias : one)
                        .toList());
    }

    /** The same without an alias; there may be none such. */
    Publications withoutAlias(String name) {
        return new Publications(
                versions, last, without(aliases, alias -> alias.name().equals(name)));
    }

    private static <T> List<T> without(List<T> all, Predicate<T> unwanted) {
        return all.stream().filter(unwanted.negate()).toList();
    }
}
