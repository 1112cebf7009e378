package dev.mezan.runtime.states.integration.sdk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * Makes JSON out of a response; a member that the service did not send is not there.
 *
 * @param names how its members are written
 * @param times how points in time are written
 */
record ResponseWriter(MemberNames names, Function<Instant, Object> times) {
    Map<String, @Nullable Object> write(SdkPojo response) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var field : response.sdkFields()) {
            var value = field.getValueOrDefault(response);
            if (isThere(value)) {
                members.put(names.of(response, field), json(field, value));
            }
        }
        return members;
    }

    private static boolean isThere(@Nullable Object value) {
        return value != null
                && !(value instanceof SdkAutoConstructList<?>)
                && !(value instanceof SdkAutoConstructMap<?, ?>);
    }

    private @Nullable Object json(SdkField<?> field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SdkPojo pojo -> write(pojo);
            case List<?> items -> list(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), items);
            case Map<?, ?> entries -> map(field.getRequiredTrait(MapTrait.class).valueFieldInfo(), entries);
            case SdkBytes bytes -> Scalars.text(bytes.asByteArray());
            case Instant instant -> times.apply(instant);
            default -> value;
        };
    }

    private Object list(SdkField<?> member, List<?> items) {
        var list = new ArrayList<@Nullable Object>();
        items.forEach(item -> list.add(json(member, item)));
        return list;
    }

    private Object map(SdkField<?> member, Map<?, ?> entries) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        entries.forEach((name, value) -> map.put(String.valueOf(name), json(member, value)));
        return map;
    }
}
