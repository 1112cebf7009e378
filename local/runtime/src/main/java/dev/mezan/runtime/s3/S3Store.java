package dev.mezan.runtime.s3;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.robothy.netty.router.Router;
import com.robothy.s3.core.service.BucketService;
import com.robothy.s3.core.service.ObjectService;
import com.robothy.s3.core.service.manager.LocalS3Manager;
import com.robothy.s3.core.service.manager.vectors.LocalS3VectorsManager;
import com.robothy.s3.core.service.s3vectors.S3VectorsService;
import com.robothy.s3.rest.handler.LocalS3RouterFactory;
import com.robothy.s3.rest.service.DefaultServiceFactory;
import com.robothy.s3.rest.service.ServiceFactory;
import dev.mezan.catalog.BucketSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;

/** local-s3 as a library, in memory or in a folder; its router is called in the JVM, without the server around it. */
public final class S3Store implements AutoCloseable {
    private final Router router;

    private S3Store(Router router) {
        this.router = router;
    }

    /**
     * Opens the store and makes the buckets that it lacks; what was kept for longer than its bucket says goes.
     *
     * @param folder where it keeps the objects; empty for memory alone
     */
    public static S3Store open(Optional<Path> folder, List<BucketSpec> buckets, InstantSource clock) throws Exception {
        var kept = folder.isPresent()
                ? Optional.of(new KeptObjects(Files.createDirectories(folder.get())))
                : Optional.<KeptObjects>empty();
        var manager = kept.<LocalS3Manager>map(some -> some).orElseGet(LocalS3Manager::createInMemoryS3Manager);
        create(manager.bucketService(), buckets);
        kept.ifPresent(some -> buckets.forEach(
                bucket -> some.expire(bucket.name(), clock.instant().minus(bucket.expiry()))));
        return new S3Store(LocalS3RouterFactory.create(services(manager)));
    }

    Router router() {
        return router;
    }

    @Override
    public void close() {
        // Every change is on disk when it is acknowledged, and there is no server to stop.
    }

    private static void create(BucketService service, List<BucketSpec> buckets) {
        var there =
                service.listBuckets().stream().map(bucket -> bucket.getName()).toList();
        buckets.stream()
                .map(BucketSpec::name)
                .filter(name -> !there.contains(name))
                .forEach(service::createBucket);
    }

    private static ServiceFactory services(LocalS3Manager manager) {
        var services = new DefaultServiceFactory();
        services.register(BucketService.class, manager::bucketService);
        services.register(ObjectService.class, manager::objectService);
        var xml = xml();
        services.register(XmlMapper.class, () -> xml);
        var json = json();
        services.register(ObjectMapper.class, () -> json);
        // The router asks for vectors too; nobody here uses them, so they stay in memory.
        var vectors = LocalS3VectorsManager.createInMemory().s3VectorsService();
        services.register(S3VectorsService.class, () -> vectors);
        return services;
    }

    private static XmlMapper xml() {
        var input = new WstxInputFactory();
        input.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var mapper = new XmlMapper(new XmlFactory(input, new WstxOutputFactory()));
        mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        mapper.registerModule(new Jdk8Module());
        mapper.registerModule(new JavaTimeModule());
        return mapper;
    }

    private static ObjectMapper json() {
        return new ObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .configure(SerializationFeature.FAIL_ON_EMPTY_BEANS, false)
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule());
    }
}
