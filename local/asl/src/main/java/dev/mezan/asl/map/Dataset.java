package dev.mezan.asl.map;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the items of one map run come from; it can be gone through more than once. */
public interface Dataset {
    /** Goes through it from its first item. */
    Items open() throws ItemReaderFailure;

    /** How many items the state's input holds; 0 when they are read from elsewhere, as MapStateStarted has it. */
    default int known() {
        return 0;
    }

    /** What a resumed execution must know of it; null for what is read from elsewhere. */
    default @Nullable Object memo() {
        return null;
    }

    /** How many items there are; those that are read from elsewhere are gone through for it. */
    default long count() throws ItemReaderFailure {
        try (Items items = open()) {
            long count = 0;
            while (items.next().isPresent()) {
                count++;
            }
            return count;
        }
    }

    /** An array of the state's input. */
    record Array(List<?> values) implements Dataset {
        @Override
        public Items open() {
            Iterator<?> rest = values.iterator();
            return () -> rest.hasNext() ? Optional.of(Item.of(rest.next(), Item.STATE_DATA)) : Optional.empty();
        }

        @Override
        public int known() {
            return values.size();
        }

        @Override
        public Object memo() {
            return values;
        }
    }

    /** An object of the state's input, whose members are the items. */
    record Members(Map<?, ?> object) implements Dataset {
        @Override
        public Items open() {
            Iterator<? extends Map.Entry<?, ?>> rest = object.entrySet().iterator();
            return () -> rest.hasNext() ? Optional.of(member(rest.next())) : Optional.empty();
        }

        @Override
        public int known() {
            return object.size();
        }

        @Override
        public Object memo() {
            return object;
        }

        private static Item member(Map.Entry<?, ?> entry) {
            return new Item(entry.getValue(), Optional.of(String.valueOf(entry.getKey())), Item.STATE_DATA);
        }
    }
}
