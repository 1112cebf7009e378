package dev.mezan.asl.run;

import dev.mezan.asl.EngineLimits;
import dev.mezan.asl.EnginePorts;
import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.query.QueryServices;
import org.jspecify.annotations.Nullable;

/** What all branches of one execution share. */
public record Environment(
        ExecutionContext context,
        @Nullable Object input,
        EnginePorts ports,
        EngineLimits limits,
        QueryServices services,
        Recorder recorder,
        Past past,
        ExecutionObject contextObject) {

    public Environment(
            ExecutionContext context,
            @Nullable Object input,
            EnginePorts ports,
            EngineLimits limits,
            QueryServices services,
            Recorder recorder,
            Past past) {
        this(context, input, ports, limits, services, recorder, past, new ExecutionObject(context, input));
    }
}
