package dev.mezan.runtime.states.integration.sdk;

import dev.mezan.asl.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Makes a request out of JSON.
 *
 * @param names how its members are written
 */
record RequestReader(MemberNames names) {
    /** Sets the members of a builder. */
    void fill(SdkPojo builder, Map<?, ?> members) throws InvalidParameter {
        var fields = fields(builder);
        for (var entry : members.entrySet()) {
            var name = String.valueOf(entry.getKey());
            var field = fields.get(name);
            if (field == null) {
                throw new InvalidParameter("The field \"" + name + "\" is not supported by Step Functions");
            }
            if (entry.getValue() != null) {
                field.set(builder, value(name, field, entry.getValue()));
            }
        }
        for (var entry : fields.entrySet()) {
            if (entry.getValue().containsTrait(RequiredTrait.class) && members.get(entry.getKey()) == null) {
                throw new InvalidParameter("The field '" + entry.getKey() + "' is required but was missing");
            }
        }
    }

    /** The members that a builder has, by name. */
    Map<String, SdkField<?>> fields(SdkPojo builder) {
        var fields = new LinkedHashMap<String, SdkField<?>>();
        builder.sdkFields().forEach(field -> fields.put(names.of(builder, field), field));
        return fields;
    }

    private @Nullable Object value(String name, SdkField<?> field, @Nullable Object value) throws InvalidParameter {
        if (value == null) {
            return null;
        }
        return switch (field.marshallingType().getKnownType()) {
            case SDK_POJO -> pojo(name, field, value);
            case LIST -> list(name, field, value);
            case MAP -> map(name, field, value);
            case STRING -> value instanceof String text ? text : Json.write(value);
            case null -> throw new InvalidParameter("The value for the field '" + name + "' can't be given as JSON");
            default -> Scalars.read(name, field.marshallingType(), value);
        };
    }

    private Object pojo(String name, SdkField<?> field, Object value) throws InvalidParameter {
        if (!(value instanceof Map<?, ?> members)) {
            throw InvalidParameter.type(name, "an object");
        }
        var builder = field.constructor().get();
        fill(builder, members);
        return ((Buildable) builder).build();
    }

    private Object list(String name, SdkField<?> field, Object value) throws InvalidParameter {
        if (!(value instanceof List<?> items)) {
            throw InvalidParameter.type(name, "a list");
        }
        var member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        var list = new ArrayList<@Nullable Object>();
        for (var item : items) {
            list.add(value(name, member, item));
        }
        return list;
    }

    private Object map(String name, SdkField<?> field, Object value) throws InvalidParameter {
        if (!(value instanceof Map<?, ?> entries)) {
            throw InvalidParameter.type(name, "an object");
        }
        var member = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : entries.entrySet()) {
            map.put(String.valueOf(entry.getKey()), value(name, member, entry.getValue()));
        }
        return map;
    }
}
