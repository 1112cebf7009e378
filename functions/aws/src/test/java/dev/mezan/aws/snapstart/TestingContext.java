package dev.mezan.aws.snapstart;

import java.util.ArrayList;
import java.util.List;
import org.crac.CheckpointException;
import org.crac.Context;
import org.crac.Resource;
import org.crac.RestoreException;

/** A context whose snapshots the test takes: before one in reverse of the order of registration, after in that order. */
public final class TestingContext extends Context<Resource> {
    private final List<Resource> resources = new ArrayList<>();

    /** Does what is done before a snapshot. */
    public void checkpoint() throws CheckpointException {
        beforeCheckpoint(this);
    }

    /** Does what is done in an instance that is made from a snapshot. */
    public void restore() throws RestoreException {
        afterRestore(this);
    }

    @Override
    public void register(Resource resource) {
        resources.add(resource);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) throws CheckpointException {
        for (var resource : resources.reversed()) {
            try {
                resource.beforeCheckpoint(this);
            } catch (Exception e) {
                var failed = new CheckpointException();
                failed.addSuppressed(e);
                throw failed;
            }
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) throws RestoreException {
        for (var resource : resources) {
            try {
                resource.afterRestore(this);
            } catch (Exception e) {
                var failed = new RestoreException();
                failed.addSuppressed(e);
                throw failed;
            }
        }
    }
}
