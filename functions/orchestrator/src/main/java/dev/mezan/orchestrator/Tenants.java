package dev.mezan.orchestrator;

import dev.mezan.aws.BucketTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.PermitTable;
import dev.mezan.aws.TenantLimitTable;
import dev.mezan.aws.Variables;
import dev.mezan.core.limit.Permits;
import dev.mezan.core.limit.TenantLimits;
import dev.mezan.core.limit.TokenBuckets;
import dev.mezan.core.run.Journal;

/**
 * How much of each tenant's work may go on.
 *
 * @param limits what people have set
 * @param permits the places of running runs
 * @param buckets the tokens of runs that begin
 */
record Tenants(TenantLimits limits, Permits permits, TokenBuckets buckets) {
    /** As the control table keeps it. */
    static Tenants of(FunctionEnvironment environment) {
        var dynamoDb = environment.clients().dynamoDb();
        var table = environment.require(Variables.CONTROL_TABLE);
        return new Tenants(
                new TenantLimitTable(dynamoDb, table, environment.clock()),
                new Permits(new PermitTable(dynamoDb, table), environment.clock()),
                new TokenBuckets(new BucketTable(dynamoDb, table), environment.clock(), environment.random()));
    }

    /** Frees the place of a run that has ended; no request for a tenant without such a limit. */
    void ended(Journal.Identity run) {
        var limit = limits.all().get(run.tenant());
        if (limit != null && limit.runs().isPresent()) {
            permits.free(run.tenant(), run.id());
        }
    }
}
