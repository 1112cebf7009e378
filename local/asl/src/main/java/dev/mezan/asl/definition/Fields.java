package dev.mezan.asl.definition;

import dev.mezan.asl.Diagnostic;
import dev.mezan.asl.query.QueryLanguage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a definition. Reading a field marks it as known; {@link #finish} reports the others. A
 * wrong value is reported and read as absent, so that reading goes on to the next mistake.
 */
public final class Fields {
    private final Map<String, @Nullable Object> object;
    private final Map<String, @Nullable Object> whole;
    private final Place place;
    private final Set<String> known;

    Fields(Map<String, @Nullable Object> object, String location, Diagnostics diagnostics, QueryLanguage language) {
        this(object, object, new Place(location, diagnostics, language), new HashSet<>());
    }

    private Fields(
            Map<String, @Nullable Object> object, Map<String, @Nullable Object> whole, Place place, Set<String> known) {
        this.object = object;
        this.whole = whole;
        this.place = place;
        this.known = known;
        known.add("Comment");
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private Fields at(Map<?, ?> inner, String where) {
        Map<String, @Nullable Object> below = (Map<String, @Nullable Object>) inner;
        return new Fields(below, below, place.below(where), new HashSet<>());
    }

    /** The same object under a query language. */
    Fields in(QueryLanguage other) {
        return new Fields(object, whole, place.in(other), new HashSet<>(known));
    }

    Place place() {
        return place;
    }

    /** The query language that its expressions are in. */
    QueryLanguage language() {
        return place.language();
    }

    /** The object as it is, every field of it taken as known. */
    public Map<String, @Nullable Object> object() {
        known.addAll(object.keySet());
        return object;
    }

    /** The same object under other names, for checks of the names. */
    public Fields renamed(UnaryOperator<String> rename) {
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        object.forEach((name, value) -> renamed.put(rename.apply(name), value));
        return new Fields(renamed, renamed, place, new HashSet<>());
    }

    /** The same object as if it had these fields alone; what is read of them counts as read here too. */
    Fields only(Set<String> visible) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>(object);
        some.keySet().retainAll(visible);
        return new Fields(some, whole, place, known);
    }

    /** The value of a field of the whole object, be it visible or not, without taking it as known. */
    public @Nullable Object beside(String name) {
        return whole.get(name);
    }

    /** The whole object, without taking its fields as known. */
    Map<String, @Nullable Object> beside() {
        return whole;
    }

    /** The objects of an array that is read elsewhere, for one more check of them. */
    List<Fields> parts(String name) {
        List<Fields> parts = new ArrayList<>();
        if (object.get(name) instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof Map<?, ?> part) {
                    parts.add(at(part, name + "[" + i + "]"));
                }
            }
        }
        return parts;
    }

    /** Where this object is in its state, as messages name it: {@code Choices[1]/}; empty for the state itself. */
    public String within() {
        return StatePlace.of(place.location());
    }

    /** The names of the fields that are there. */
    public List<String> names() {
        return List.copyOf(object.keySet());
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        if (!object.containsKey(name)) {
            return false;
        }
        known.add(name);
        return true;
    }

    /** The field's value; null for JSON's null and for a field that is not there. */
    public @Nullable Object value(String name) {
        return has(name) ? object.get(name) : null;
    }

    /** Whether the field is there; reports it when not. */
    public boolean required(String name) {
        if (!has(name)) {
            error("", "These fields are required: [" + name + "]");
            return false;
        }
        return true;
    }

    /** Reports when more than one of the fields is there. */
    public boolean atMostOneOf(String... names) {
        if (Stream.of(names).filter(this::has).count() > 1) {
            error("", "There should only be one of the following fields: [" + String.join(", ", names) + "]");
            return false;
        }
        return true;
    }

    /** Reports when not exactly one of the fields is there. */
    public boolean exactlyOneOf(String... names) {
        if (Stream.of(names).noneMatch(this::has)) {
            error("", "This object should have only one of the following fields: [" + String.join(", ", names) + "]");
            return false;
        }
        return atMostOneOf(names);
    }

    public Optional<String> string(String name) {
        return typed(name, String.class, "String");
    }

    public Optional<String> requiredString(String name) {
        return required(name) ? string(name) : Optional.empty();
    }

    /** A string that is one of a few. */
    public Optional<String> oneOf(String name, String... allowed) {
        Optional<String> text = string(name);
        if (text.isPresent() && !List.of(allowed).contains(text.get())) {
            error(name, "Value should be one of the following: [" + String.join(", ", allowed) + "]");
            return Optional.empty();
        }
        return text;
    }

    public Optional<Boolean> truth(String name) {
        return typed(name, Boolean.class, "Boolean");
    }

    public Optional<Number> number(String name) {
        return typed(name, Number.class, "Number");
    }

    /** A whole number between two bounds, both allowed. */
    public Optional<Integer> whole(String name, int from, int to) {
        return typed(name, Number.class, "Integer").flatMap(number -> {
            double value = number.doubleValue();
            if (value != Math.rint(value)) {
                error(name, "Expected value of type Integer");
                return Optional.empty();
            }
            return inRange(name, value, from, to) ? Optional.of((int) value) : Optional.empty();
        });
    }

    private boolean inRange(String name, double value, int from, int to) {
        boolean inRange = value >= from && value <= to;
        if (!inRange) {
            error(name, value < from ? "Minimum value is " + from : "Maximum value is " + to);
        }
        return inRange;
    }

    @SuppressWarnings("rawtypes") // the type of a class literal
    public Optional<Fields> object(String name) {
        Optional<Map> inner = typed(name, Map.class, "Object");
        return inner.map(map -> at(map, name));
    }

    /** The objects of an array; what else is in it is reported. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        int index = 0;
        for (Object item : array(name)) {
            String where = name + "[" + index++ + "]";
            if (item instanceof Map<?, ?> inner) {
                objects.add(at(inner, where));
            } else {
                error(where, "Expected value of type Object");
            }
        }
        return objects;
    }

    /** The objects of an array that must be there and have some. */
    public List<Fields> someObjects(String name) {
        reportEmpty(name);
        return required(name) ? objects(name) : List.of();
    }

    /** The strings of an array; what else is in it is reported. */
    public List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        int index = 0;
        for (Object item : array(name)) {
            if (item instanceof String text) {
                strings.add(text);
            } else {
                error(name + "[" + index + "]", "Expected value of type String");
            }
            index++;
        }
        return strings;
    }

    /** Reports an array or object that has nothing in it. */
    public void reportEmpty(String name) {
        Object value = object.get(name);
        if ((value instanceof List<?> list && list.isEmpty()) || (value instanceof Map<?, ?> map && map.isEmpty())) {
            error(name, "Value cannot be empty");
        }
    }

    @SuppressWarnings("rawtypes") // the type of a class literal
    private List<?> array(String name) {
        Optional<List> array = typed(name, List.class, "Array");
        return array.isPresent() ? array.get() : List.of();
    }

    private <T> Optional<T> typed(String name, Class<T> type, String wanted) {
        if (!has(name)) {
            return Optional.empty();
        }
        Object value = object.get(name);
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        error(name, "Expected value of type " + wanted);
        return Optional.empty();
    }

    /** Reports a mistake at a place below this object; an empty place is the object itself. */
    public void error(String where, String message) {
        place.report(Diagnostic.Code.SCHEMA_VALIDATION_FAILED, where, message);
    }

    /** Reports a mistake of this object that one of its fields makes. */
    public void errorBy(String name, String message) {
        place.reportBy("", name, message);
    }

    /** Reports a mistake of something below this object that one of its members makes. */
    public void errorBelow(String where, String member, String message) {
        place.reportBy(where, member, message);
    }

    /** Reports a mistake or a slip of some kind at a place below this object. */
    public void report(Diagnostic.Code code, String where, String message) {
        place.report(code, where, message);
    }

    /** Reports every field that no one has read. */
    public void finish() {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                errorBy(name, place.unsupported(name));
            }
        }
    }
}
