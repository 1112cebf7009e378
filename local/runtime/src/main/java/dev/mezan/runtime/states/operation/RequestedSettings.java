package dev.mezan.runtime.states.operation;

import dev.mezan.asl.InvalidDefinition;
import dev.mezan.catalog.StateMachineSpec;
import dev.mezan.runtime.states.Definition;
import dev.mezan.runtime.states.MachineSettings;
import dev.mezan.runtime.states.StatesException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a request says about a state machine. */
final class RequestedSettings {
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+");
    private static final int REUSE_SECONDS = 300;

    private RequestedSettings() {}

    /** All of it, for a new machine. */
    static MachineSettings of(Call call) {
        var type = StateMachineSpec.Type.valueOf(call.text("type").orElse("STANDARD"));
        return new MachineSettings(
                definition(call.required("definition"), type),
                role(call.required("roleArn")),
                type,
                call.object("loggingConfiguration")
                        .map(RequestedSettings::logging)
                        .orElse(MachineSettings.NO_LOGGING),
                call.body().path("tracingConfiguration").path("enabled").asBoolean(false),
                call.object("encryptionConfiguration")
                        .map(RequestedSettings::encryption)
                        .orElse(MachineSettings.AWS_KEY));
    }

    /** What a machine is after an update. */
    static MachineSettings changed(MachineSettings before, Call call) {
        return new MachineSettings(
                call.text("definition")
                        .map(text -> definition(text, before.type()))
                        .orElse(before.definition()),
                call.text("roleArn").map(RequestedSettings::role).orElse(before.roleArn()),
                before.type(),
                call.object("loggingConfiguration")
                        .map(RequestedSettings::logging)
                        .orElse(before.logging()),
                call.body().path("tracingConfiguration").path("enabled").asBoolean(before.tracing()),
                call.object("encryptionConfiguration")
                        .map(RequestedSettings::encryption)
                        .orElse(before.encryption()));
    }

    private static Definition definition(String text, StateMachineSpec.Type type) {
        try {
            return Definition.of(text, type);
        } catch (InvalidDefinition e) {
            throw new StatesException(
                    "InvalidDefinition", "Invalid State Machine Definition: '" + e.getMessage() + "'");
        }
    }

    private static String role(String arn) {
        if (!ROLE.matcher(arn).matches()) {
            throw new StatesException("InvalidArn", "Invalid Role Arn: '" + arn + "'");
        }
        return arn;
    }

    private static Map<String, Object> logging(Map<String, Object> given) {
        var logging = new LinkedHashMap<>(MachineSettings.NO_LOGGING);
        logging.putAll(given);
        var destinations = logging.get("destinations") instanceof List<?> list ? list : List.of();
        var logs = !"OFF".equals(logging.get("level"));
        if (destinations.size() > 1
                || (logs && destinations.isEmpty())
                || !destinations.stream().allMatch(RequestedSettings::isLogGroup)) {
            throw new StatesException(
                    "InvalidLoggingConfiguration",
                    "Invalid Logging Configuration: Must specify exactly one Log Destination.");
        }
        return logging;
    }

    private static boolean isLogGroup(Object destination) {
        return destination instanceof Map<?, ?> fields
                && fields.get("cloudWatchLogsLogGroup") instanceof Map<?, ?> group
                && group.get("logGroupArn") instanceof String;
    }

    private static Map<String, Object> encryption(Map<String, Object> given) {
        var managed = "CUSTOMER_MANAGED_KMS_KEY".equals(given.get("type"));
        if (managed != given.get("kmsKeyId") instanceof String) {
            throw new StatesException(
                    "InvalidEncryptionConfiguration",
                    "Invalid Encryption Configuration: kmsKeyId must be set for CUSTOMER_MANAGED_KMS_KEY, and for nothing"
                            + " else.");
        }
        var encryption = new LinkedHashMap<>(given);
        if (managed) {
            encryption.putIfAbsent("kmsDataKeyReusePeriodSeconds", REUSE_SECONDS);
        }
        return encryption;
    }
}
