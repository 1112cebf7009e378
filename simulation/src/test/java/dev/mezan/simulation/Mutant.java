package dev.mezan.simulation;

import dev.mezan.catalog.Names;
import dev.mezan.simulation.part.Part;
import dev.mezan.simulation.world.Suite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A deliberate mistake, made at a seam of the suite: on the wire, in a machine's text, around a handler.
 *
 * @param name what is wrong
 * @param where the small world that has the part; empty for the whole suite
 * @param mistake makes it
 */
record Mutant(String name, Optional<Part> where, UnaryOperator<Suite> mistake) {
    /** All that there are. */
    static List<Mutant> all() {
        return Stream.of(effects(), parts(), Deeds.ofTheSuite())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether a seed's world has the part. */
    boolean isIn(long seed) {
        return Part.of(seed).equals(where);
    }

    @Override
    public String toString() {
        return name;
    }

    static Mutant in(Part part, String name, UnaryOperator<Suite> mistake) {
        return new Mutant(name, Optional.of(part), mistake);
    }

    static Mutant inTheSuite(String name, UnaryOperator<Suite> mistake) {
        return new Mutant(name, Optional.empty(), mistake);
    }

    private static List<Mutant> effects() {
        return List.of(
                in(
                        Part.EFFECTS,
                        "the ledger reserves what is reserved",
                        suite -> Wires.unconditional(suite, "attribute_not_exists(pk)"::equals)),
                in(
                        Part.EFFECTS,
                        "a writer with an old fence is believed",
                        suite -> Wires.unconditional(suite, condition -> condition.contains("fence = :fence"))),
                in(
                        Part.EFFECTS,
                        "a lease is over at once",
                        suite -> Wires.attribute(
                                suite,
                                "leaseUntil",
                                item -> Map.of("leaseUntil", item.getOrDefault("at", AttributeValue.fromS(""))))),
                in(
                        Part.EFFECTS,
                        "effects are known by the wrong key",
                        suite -> Wires.attribute(
                                suite,
                                "token",
                                item -> Map.of(
                                        "pk",
                                        AttributeValue.fromS(item.getOrDefault("pk", AttributeValue.fromS(""))
                                                        .s()
                                                + item.getOrDefault("token", AttributeValue.fromS(""))
                                                        .s())))));
    }

    private static List<Mutant> parts() {
        return List.of(
                in(
                        Part.BUCKETS,
                        "a portion is given out twice",
                        suite -> Wires.unconditional(suite, condition -> condition.contains("portion = :portion"))),
                in(
                        Part.BUCKETS,
                        "a portion is lost",
                        suite -> Wires.attribute(
                                suite, "portion", item -> Map.of("portion", AttributeValue.fromS("the last")))),
                in(
                        Part.PERMITS,
                        "a place is taken twice",
                        suite -> Wires.unconditional(suite, condition -> condition.contains("leaseEnds <= :now"))),
                in(Part.PERMITS, "a place is never given back", Wires::deletions),
                in(Part.CIRCUITS, "a probe is let through twice", Wires::putsTogether),
                in(
                        Part.CIRCUITS,
                        "failures are counted over one another",
                        suite -> Wires.unconditional(suite, condition -> condition.contains("version = :before"))),
                in(
                        Part.ANSWERS,
                        "a second answer is taken",
                        suite -> Wires.unconditional(suite, "#version = :version"::equals)),
                in(Part.RETRIES, "retries are taken without a budget", suite -> Wires.updates(suite, Names.CONTROL)),
                in(Part.SHELVES, "goods are oversold", Wires::updatesTogether),
                in(
                        Part.KEYS,
                        "a key is given to whoever comes",
                        suite -> Wires.unconditional(suite, condition -> condition.contains("OR expiry <= :now"))),
                inTheSuite("a tenant's limit of runs is not looked at", Wires::blindToPlaces),
                inTheSuite(
                        "a tenant's tokens are never used up",
                        suite -> Wires.attribute(
                                suite, "portion", _ -> Map.of("full", AttributeValue.fromS("1970-01-01T00:00:00Z")))),
                inTheSuite("what is written is never cleaned away", suite -> Wires.without(suite, "ttl")),
                inTheSuite("a run is closed by anyone", suite -> Wires.updates(suite, Names.RUNS)));
    }
}
