package dev.mezan.runtime.states.maprun;

import dev.mezan.asl.ExecutionContext;
import dev.mezan.asl.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 as the execution's machine sees it: what its grants do not allow is refused there, as everybody's requests are. */
public final class SuiteObjects implements ObjectStore {
    private final Function<String, S3Client> clients;
    private final Map<String, S3Client> byMachine = new ConcurrentHashMap<>();

    /**
     * S3 by clients.
     *
     * @param clients gives a machine, by its ARN, the client that signs as it
     */
    public SuiteObjects(Function<String, S3Client> clients) {
        this.clients = clients;
    }

    @Override
    public InputStream get(ExecutionContext who, Address address) throws IOException {
        try {
            return client(who).getObject(request -> {
                request.bucket(address.bucket()).key(address.key());
                address.version().ifPresent(request::versionId);
            });
        } catch (SdkException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    @Override
    public Iterator<Listed> list(ExecutionContext who, String bucket, String prefix) throws IOException {
        try {
            var pages = client(who)
                    .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix));
            return new ListedObjects(pages.contents().iterator());
        } catch (SdkException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    @Override
    public void put(ExecutionContext who, Address address, byte[] content) throws IOException {
        try {
            client(who)
                    .putObject(
                            request -> request.bucket(address.bucket()).key(address.key()),
                            RequestBody.fromBytes(content));
        } catch (SdkException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private S3Client client(ExecutionContext who) {
        return byMachine.computeIfAbsent(who.stateMachineArn(), clients);
    }
}
