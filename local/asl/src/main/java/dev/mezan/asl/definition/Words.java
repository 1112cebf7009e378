package dev.mezan.asl.definition;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of which a field takes one. */
final class Words {
    private Words() {}

    /** The constant that a word names; reports it when there is none such. */
    static <E extends Enum<E>> Optional<E> of(Class<E> type, String word, Fields fields, String field) {
        Optional<E> found = Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            String all = Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            fields.error(field, "must be one of " + all + " but is '" + word + "'");
        }
        return found;
    }
}
