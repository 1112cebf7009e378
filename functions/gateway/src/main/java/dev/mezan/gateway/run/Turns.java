package dev.mezan.gateway.run;

import dev.mezan.aws.BucketTable;
import dev.mezan.aws.FunctionEnvironment;
import dev.mezan.aws.TenantLimitTable;
import dev.mezan.aws.Variables;
import dev.mezan.core.agent.Rate;
import dev.mezan.core.limit.TenantLimits;
import dev.mezan.core.limit.TokenBuckets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The limits of tenants, as far as they concern whoever starts runs over HTTP.
 *
 * <p>A run within its tenant's limits takes its token here, and its message brings it along, so that the dispatcher takes
 * no other. Whoever would wait longer than a queue can delay a message is refused, and takes none.
 */
record Turns(TenantLimits limits, BucketTable table, TokenBuckets buckets, InstantSource clock) {
    /** The longest that SQS delays a message. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** As the control table keeps them. */
    static Turns of(FunctionEnvironment environment) {
        var dynamoDb = environment.clients().dynamoDb();
        var table = environment.require(Variables.CONTROL_TABLE);
        var buckets = new BucketTable(dynamoDb, table);
        return new Turns(
                new TenantLimitTable(dynamoDb, table, environment.clock()),
                buckets,
                new TokenBuckets(buckets, environment.clock(), environment.random()),
                environment.clock());
    }

    /** Whether people have set a tenant any limit; one request, and none if that was read in the last 5 s. */
    boolean bound(String tenant) {
        return limits.all().containsKey(tenant);
    }

    /** The rate of a tenant that has one. */
    Optional<Rate> rate(String tenant) {
        return Optional.ofNullable(limits.all().get(tenant)).flatMap(limit -> limit.rate());
    }

    /** The turn that a tenant's run would have now; nothing is taken. One request. */
    Turn foreseen(String tenant, Rate rate) {
        var now = clock.instant();
        var bucket = table.read(TokenBuckets.tenant(tenant));
        return new Turn(rate, bucket, bucket.lease(rate, 1, "", now).waits().getFirst(), now);
    }

    /** Takes a turn after one was foreseen; one request, and one more for each other that is quicker. */
    Turn taken(String tenant, Turn foreseen) {
        var wait =
                buckets.lease(TokenBuckets.tenant(tenant), foreseen.rate(), 1).getFirst();
        var after =
                foreseen.bucket().lease(foreseen.rate(), 1, "", foreseen.now()).after();
        return new Turn(foreseen.rate(), after, wait, foreseen.now());
    }
}
