package dev.mezan.agent.invocation;

import dev.mezan.aws.AwsClients;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Values in the suite's bucket. */
public final class S3Payloads implements Payloads {
    private final AwsClients clients;
    private final String bucket;

    /** Values that are written to a bucket, and read from wherever their claims say. */
    public S3Payloads(AwsClients clients, String bucket) {
        this.clients = clients;
        this.bucket = bucket;
    }

    @Override
    public byte[] read(ClaimCheck claim) {
        try {
            var object = clients.s3()
                    .getObjectAsBytes(get -> get.bucket(claim.bucket()).key(claim.key()));
            return Checksum.verified(claim, object.asByteArrayUnsafe());
        } catch (NoSuchKeyException e) {
            throw new MezanException(
                    Problem.of("missing-object", "There is no such object")
                            .at("s3://" + claim.bucket() + "/" + claim.key())
                            .advise("It may have expired. Start the run again."),
                    e);
        }
    }

    @Override
    public ClaimCheck store(String run, String task, byte[] bytes) {
        var claim = Checksum.claim(bucket, run, task, bytes);
        clients.s3()
                .putObject(
                        put -> put.bucket(bucket).key(claim.key()).contentType("application/json"),
                        RequestBody.fromBytes(bytes));
        return claim;
    }
}
