package dev.mezan.runtime.states.teststate;

import dev.mezan.runtime.states.StatesException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Holds a mocked result to the API whose answer it stands for. Members that the API does not know may be anything.
 *
 * @param strict whether members that the API always gives must be there
 */
record MockFields(MockedApi api, boolean strict) {
    private static final List<MarshallingType<?>> NUMBERS = List.of(
            MarshallingType.INTEGER,
            MarshallingType.LONG,
            MarshallingType.SHORT,
            MarshallingType.FLOAT,
            MarshallingType.DOUBLE,
            MarshallingType.BIG_DECIMAL);
    private static final List<MarshallingType<?>> TEXTS =
            List.of(MarshallingType.STRING, MarshallingType.INSTANT, MarshallingType.SDK_BYTES);

    void check(@Nullable Object result) {
        if (!(result instanceof Map<?, ?> object)) {
            throw Refusals.validation("Mock result must be a valid JSON object");
        }
        if (strict) {
            api.required().stream()
                    .filter(name -> !object.containsKey(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw wrong("Required field '" + name + "' is missing");
                    });
        }
        members(api.response(), object);
    }

    private void members(SdkPojo type, Map<?, ?> object) {
        for (var field : type.sdkFields()) {
            named(field, object)
                    .filter(name -> !api.free().contains(name))
                    .ifPresent(name -> member(type, field, new Member(name, object.get(name))));
        }
    }

    private record Member(String name, @Nullable Object value) {}

    /** The member's name in the mock: in Pascal case as the SDK or as the API has it. */
    private static Optional<String> named(SdkField<?> field, Map<?, ?> object) {
        return List.of(MockedApi.capitalized(field.memberName()), MockedApi.capitalized(field.locationName())).stream()
                .filter(object::containsKey)
                .findFirst();
    }

    private void member(SdkPojo owner, SdkField<?> field, Member member) {
        value(field, member);
        if (member.value() instanceof String text && !allows(owner, field, text)) {
            throw wrong("Field '" + member.name() + "' is not an expected value");
        }
    }

    private void value(SdkField<?> field, Member member) {
        var type = field.marshallingType();
        if (type.equals(MarshallingType.SDK_POJO) && member.value() instanceof Map<?, ?> object) {
            members(field.constructor().get(), object);
        } else if (type.equals(MarshallingType.LIST) && member.value() instanceof List<?> items) {
            var inner = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            items.forEach(item -> value(inner, new Member(member.name(), item)));
        } else if (type.equals(MarshallingType.MAP) && member.value() instanceof Map<?, ?> entries) {
            var inner = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            entries.values().forEach(value -> value(inner, new Member(member.name(), value)));
        } else {
            scalar(type, member);
        }
    }

    private static void scalar(MarshallingType<?> type, Member member) {
        if (type.equals(MarshallingType.LIST)) {
            throw mustBe(member, "an array");
        }
        if (type.equals(MarshallingType.SDK_POJO) || type.equals(MarshallingType.MAP)) {
            throw mustBe(member, "an object");
        }
        if (TEXTS.contains(type) && !(member.value() instanceof String)) {
            throw mustBe(member, "a string");
        }
        if (NUMBERS.contains(type) && !(member.value() instanceof Number)) {
            throw mustBe(member, "a number");
        }
        if (type.equals(MarshallingType.BOOLEAN) && !(member.value() instanceof Boolean)) {
            throw mustBe(member, "a boolean");
        }
    }

    /** Whether a member that may hold some words alone may hold this one. */
    private static boolean allows(SdkPojo owner, SdkField<?> field, String text) {
        var model = owner.getClass().getEnclosingClass();
        return model == null
                || Arrays.stream(model.getMethods())
                        .filter(getter -> getter.getParameterCount() == 0
                                && getter.getReturnType().isEnum()
                                && getter.getName().equalsIgnoreCase(field.memberName()))
                        .allMatch(getter -> Arrays.stream(getter.getReturnType().getEnumConstants())
                                .anyMatch(word -> String.valueOf(word).equals(text)));
    }

    private static StatesException mustBe(Member member, String what) {
        return wrong("Field '" + member.name() + "' must be " + what);
    }

    private static StatesException wrong(String message) {
        return Refusals.validation("Mock result schema validation error: " + message);
    }
}
