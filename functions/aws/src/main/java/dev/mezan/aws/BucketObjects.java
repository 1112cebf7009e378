package dev.mezan.aws;

import dev.mezan.core.payload.Checksums;
import dev.mezan.core.payload.ClaimCheck;
import dev.mezan.core.payload.ObjectStore;
import dev.mezan.core.problem.MezanException;
import dev.mezan.core.problem.Problem;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Objects in an S3 bucket. */
public final class BucketObjects implements ObjectStore {
    private final AwsClients clients;
    private final String bucket;

    /** Objects that are written to one bucket, and read from whichever a claim check names; many functions never need any. */
    public BucketObjects(AwsClients clients, String bucket) {
        this.clients = clients;
        this.bucket = bucket;
    }

    @Override
    public ClaimCheck put(String key, byte[] bytes) {
        clients.s3().putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
        return new ClaimCheck(bucket, key, Checksums.sha256(bytes), bytes.length);
    }

    @Override
    public byte[] get(ClaimCheck claim) {
        try {
            var response = clients.s3()
                    .getObjectAsBytes(request -> request.bucket(claim.bucket()).key(claim.key()));
            return Checksums.verified(response.asByteArray(), claim);
        } catch (NoSuchKeyException e) {
            throw new MezanException(
                    Problem.of("missing-object", "There is no such object")
                            .at("s3://" + claim.bucket() + "/" + claim.key())
                            .advise("Objects are deleted after a while; run the workflow again."),
                    e);
        }
    }
}
