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
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a definition. Reading a field marks it as known; {@link #finish} reports the others. A
 * wrong value is reported and read as absent, so that reading goes on to the next mistake.
 */
public final class Fields {
    private final Map<String, @Nullable Object> object;
    private final String pointer;
    private final Diagnostics diagnostics;
    private final QueryLanguage language;
    private final Set<String> known;

    Fields(Map<String, @Nullable Object> object, String pointer, Diagnostics diagnostics, QueryLanguage language) {
        this(object, pointer, diagnostics, language, new HashSet<>());
    }

    private Fields(
            Map<String, @Nullable Object> object,
            String pointer,
            Diagnostics diagnostics,
            QueryLanguage language,
            Set<String> known) {
        this.known = known;
        this.object = object;
        this.pointer = pointer;
        this.diagnostics = diagnostics;
        this.language = language;
        known.add("Comment");
    }

    @SuppressWarnings("unchecked") // a JSON object's names are strings
    private Fields at(Map<?, ?> inner, String where) {
        return new Fields((Map<String, @Nullable Object>) inner, pointer + "/" + where, diagnostics, language);
    }

    /** The same object under a query language. */
    Fields in(QueryLanguage other) {
        Fields fields = new Fields(object, pointer, diagnostics, other);
        fields.known.addAll(known);
        return fields;
    }

    /** The query language that its expressions are in. */
    QueryLanguage language() {
        return language;
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
        return new Fields(renamed, pointer, diagnostics, language);
    }

    /** The same object as if it had these fields alone; what is read of them counts as read here too. */
    Fields only(Set<String> visible) {
        Map<String, @Nullable Object> some = new LinkedHashMap<>(object);
        some.keySet().retainAll(visible);
        return new Fields(some, pointer, diagnostics, language, known);
    }

    /** Where this object is in its state, as messages name it: {@code Choices[1]/}; empty for the state itself. */
    public String place() {
        return StatePlace.of(pointer);
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
            error("", "the field '" + name + "' is required");
            return false;
        }
        return true;
    }

    public Optional<String> string(String name) {
        return typed(name, String.class, "a string");
    }

    public Optional<String> requiredString(String name) {
        return required(name) ? string(name) : Optional.empty();
    }

    public Optional<Boolean> truth(String name) {
        return typed(name, Boolean.class, "true or false");
    }

    public Optional<Number> number(String name) {
        return typed(name, Number.class, "a number");
    }

    /** A whole number between two bounds, both allowed. */
    public Optional<Integer> whole(String name, int from, int to) {
        return number(name).flatMap(number -> {
            double value = number.doubleValue();
            if (value != Math.rint(value) || value < from || value > to) {
                error(name, "must be a whole number from " + from + " to " + to + " but is " + number);
                return Optional.empty();
            }
            return Optional.of((int) value);
        });
    }

    @SuppressWarnings("rawtypes") // the type of a class literal
    public Optional<Fields> object(String name) {
        Optional<Map> inner = typed(name, Map.class, "an object");
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
                error(where, "must be an object");
            }
        }
        return objects;
    }

    /** The strings of an array; what else is in it is reported. */
    public List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        int index = 0;
        for (Object item : array(name)) {
            if (item instanceof String text) {
                strings.add(text);
            } else {
                error(name + "[" + index + "]", "must be a string");
            }
            index++;
        }
        return strings;
    }

    @SuppressWarnings("rawtypes") // the type of a class literal
    private List<?> array(String name) {
        Optional<List> array = typed(name, List.class, "an array");
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
        error(name, "must be " + wanted);
        return Optional.empty();
    }

    /** Reports a mistake at a place below this object; an empty place is the object itself. */
    public void error(String where, String message) {
        error(Diagnostic.Code.SCHEMA_VALIDATION_FAILED, where, message);
    }

    void error(Diagnostic.Code code, String where, String message) {
        diagnostics.add(code, message, where.isEmpty() ? pointer : pointer + "/" + where);
    }

    /** Reports every field that no one has read. */
    public void finish() {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                error(name, unknown(name));
            }
        }
    }

    private String unknown(String name) {
        return language.isForeign(name)
                ? "the field '" + name + "' is not supported when QueryLanguage is " + language.name()
                : "the field '" + name + "' is not supported here";
    }
}
