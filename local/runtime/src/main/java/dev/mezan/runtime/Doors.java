package dev.mezan.runtime;

import dev.mezan.aws.AwsClients;
import dev.mezan.catalog.FunctionSpec;
import dev.mezan.catalog.Grant;
import dev.mezan.runtime.meter.Meter;
import dev.mezan.runtime.states.integration.MachineIdentities;
import dev.mezan.runtime.states.integration.sdk.SdkClients;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How functions and state machines reach the services of the suite.
 *
 * @param functions gives a function the clients that sign as it
 * @param developer gives clients that may do everything
 * @param machines says who a state machine is
 * @param services leads state machines to services
 * @param meter counts what they use
 * @param notices where functions post what people should hear
 * @param processes gives a function's process what leads it to the services, if functions have processes of their own
 */
record Doors(
        BiFunction<String, List<Grant>, AwsClients> functions,
        Supplier<AwsClients> developer,
        MachineIdentities machines,
        SdkClients services,
        Meter meter,
        Supplier<String> notices,
        Optional<Function<FunctionSpec, Map<String, String>>> processes) {}
