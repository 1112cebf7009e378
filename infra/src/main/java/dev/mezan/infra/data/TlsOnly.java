package dev.mezan.infra.data;

import java.util.List;
import java.util.Map;

/** The policy of a resource that nobody may reach without TLS. */
public final class TlsOnly {
    private TlsOnly() {}

    /**
     * It denies whatever comes in the clear; it allows nothing.
     *
     * @param actions all of the service's, such as {@code s3:*}
     * @param resources what it is the policy of
     */
    public static Map<String, Object> policy(String actions, List<String> resources) {
        return Map.of(
                "Version",
                "2012-10-17",
                "Statement",
                List.of(Map.of(
                        "Sid",
                        "NothingInTheClear",
                        "Effect",
                        "Deny",
                        "Principal",
                        Map.of("AWS", "*"),
                        "Action",
                        actions,
                        "Resource",
                        resources,
                        "Condition",
                        Map.of("Bool", Map.of("aws:SecureTransport", "false")))));
    }
}
