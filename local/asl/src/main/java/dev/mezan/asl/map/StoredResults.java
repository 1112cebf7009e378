package dev.mezan.asl.map;

import dev.mezan.asl.ExecutionResult;
import dev.mezan.asl.ObjectStore;
import dev.mezan.asl.ObjectStore.Address;
import dev.mezan.asl.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Results that go to S3, in files by status that a manifest lists; the state's result says where that is.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">Exporting to
 *     Amazon S3</a>
 */
public final class StoredResults implements Results {
    private final MapRun run;
    private final ObjectStore store;
    private final WriterSettings settings;
    private final Address folder;
    private final ResultFiles succeeded;
    private final ResultFiles failed;
    private final ResultFiles pending;

    /**
     * Results of a map run.
     *
     * @param place the bucket and the prefix, which may be empty
     */
    public StoredResults(MapRun run, ObjectStore store, WriterSettings settings, Address place) {
        this.run = run;
        this.store = store;
        this.settings = settings;
        String prefix = place.key().isEmpty() || place.key().endsWith("/") ? place.key() : place.key() + "/";
        this.folder = Address.of(place.bucket(), prefix + run.identity().id() + "/");
        this.succeeded = files("SUCCEEDED");
        this.failed = files("FAILED");
        this.pending = files("PENDING");
    }

    private ResultFiles files(String status) {
        return new ResultFiles(in(status), settings.outputType(), this::put);
    }

    private Address in(String name) {
        return Address.of(folder.bucket(), folder.key() + name);
    }

    @Override
    public void add(EndedChild ended) throws ResultWriterFailure {
        boolean well = ended.result() instanceof ExecutionResult.Succeeded;
        ResultFiles files = well ? succeeded : failed;
        for (Object value : Transformed.of(ended, run.identity(), settings.transformation())) {
            files.add(value);
        }
        run.written(ended.child());
    }

    @Override
    public void addPending(Child child) throws ResultWriterFailure {
        pending.add(ChildRecord.pending(child));
    }

    @Override
    public Optional<Whole> finish() throws ResultWriterFailure {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("FAILED", failed.finish());
        files.put("PENDING", pending.finish());
        files.put("SUCCEEDED", succeeded.finish());
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("DestinationBucket", folder.bucket());
        manifest.put("MapRunArn", run.identity().arn());
        manifest.put("ResultFiles", files);
        Address place = in("manifest.json");
        put(place, Json.write(manifest).getBytes(StandardCharsets.UTF_8));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("Bucket", place.bucket());
        details.put("Key", place.key());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("MapRunArn", run.identity().arn());
        result.put("ResultWriterDetails", details);
        return Optional.of(new Whole(result));
    }

    private void put(Address address, byte[] content) throws ResultWriterFailure {
        try {
            store.put(run.identity().parent(), address, content);
        } catch (IOException broken) {
            throw new ResultWriterFailure("Failed to write " + address.uri() + ": " + broken.getMessage());
        }
    }
}
