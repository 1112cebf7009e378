package dev.mezan.packaging.classpath;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Classes that name others which they do not need.
 *
 * @param who the classes that do so
 * @param needs what they need of what they name
 */
record Hearsay(Pattern who, Pattern needs) {
    private static final List<Hearsay> ALL = List.of(
            // Types of libraries that events may be made of; a function that has such an event names them itself.
            of(
                    "com/amazonaws/(lambda/thirdparty|services/lambda/runtime/(api/client|serialization))/",
                    "com/amazonaws/(services/)?lambda/|software/amazon/"),
            // Languages that the AWS SDK looks for, to tell of them in its requests.
            of("software/amazon/awssdk/core/", "(?!scala/|kotlin/|groovy/)"),
            // A list of classes that must not be made from JSON.
            of("(tools|com/fasterxml)/jackson/.*/SubTypeValidator", "(tools|com/fasterxml)/jackson/"));

    /** Whether a class that names another one may need it. */
    static boolean mayNeed(String who, String named) {
        return ALL.stream()
                .filter(hearsay -> hearsay.who.matcher(who).lookingAt())
                .allMatch(hearsay -> hearsay.needs.matcher(named).lookingAt());
    }

    private static Hearsay of(String who, String needs) {
        return new Hearsay(Pattern.compile(who), Pattern.compile(needs));
    }
}
