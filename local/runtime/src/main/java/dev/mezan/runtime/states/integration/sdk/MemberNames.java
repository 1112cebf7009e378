package dev.mezan.runtime.states.integration.sdk;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** How an integration writes the members of requests and responses. */
public sealed interface MemberNames {
    /** The name of one. */
    String of(SdkPojo owner, SdkField<?> field);

    /** As the service's API has them, such as {@code MD5OfMessageBody}: what optimized integrations use. */
    record OfTheApi() implements MemberNames {
        @Override
        public String of(SdkPojo owner, SdkField<?> field) {
            return field.locationName();
        }
    }

    /**
     * The SDK's methods in Pascal case, such as {@code Md5OfMessageBody} or {@code DbInstanceIdentifier}: what the
     * integrations of the AWS SDK use.
     *
     * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html">Parameters in Step
     *     Functions are expressed in PascalCase, even if the native service API is in camelCase</a>
     */
    final class OfTheSdk implements MemberNames {
        /** One entry for each class of the SDK that was used. */
        private final Map<Class<?>, Map<String, String>> methods = new ConcurrentHashMap<>();

        @Override
        public String of(SdkPojo owner, SdkField<?> field) {
            var name = field.memberName();
            var known = methods.computeIfAbsent(owner.getClass(), OfTheSdk::methodsOf);
            return known.getOrDefault(name.toLowerCase(Locale.ROOT), capitalized(name));
        }

        private static Map<String, String> methodsOf(Class<?> type) {
            return Stream.of(type.getMethods())
                    .collect(Collectors.toMap(
                            method -> method.getName().toLowerCase(Locale.ROOT),
                            method -> capitalized(method.getName()),
                            (one, other) -> one));
        }

        private static String capitalized(String name) {
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }
    }
}
